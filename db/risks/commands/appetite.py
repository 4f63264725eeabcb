"""How much risk of a category is sought and borne, and how often a level is reviewed."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.records import Body
from db.record import same_id
from db.risks.commands.standing import scale_text
from db.risks.records import ReviewRule, RiskAppetite
from db.risks.rules import appetite, scores
from db.risks.rules.appetite import ReviewOf
from db.risks.rules.risk import RiskCategory
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class SetAppetite:
    """Say how much risk of a category is sought and borne, in points of the committee's matrix.

    With no committee it is the whole minute book's.
    """

    category: RiskCategory
    appetite: int
    tolerance: int
    source: str
    words: str = ""
    body: Annotated[str | None, ref("body")] = None
    from_on: date | None = None
    as_at: date | None = None


@dataclass(frozen=True, slots=True)
class SetReviewRule:
    """Say within how many months risks of a band, or of a status, are reviewed again."""

    of: ReviewOf
    months: int
    source: str
    body: Annotated[str | None, ref("body")] = None
    as_at: date | None = None


@command("Set risk appetite")
def set_appetite(work: Work, it: SetAppetite) -> Ref:
    """Keep an appetite in force from a day; those before it stay."""
    if it.body:
        work.get(Body, it.body)
    from_on = it.from_on or work.today
    scale = scale_text(work, it.body or "", from_on)
    appetite.check_appetite(
        it.category, it.appetite, it.tolerance, scores.parse_scale(scale), it.source
    )
    kept = same_id("riskappetite", it.body or "", str(it.category), from_on.isoformat())
    held = work.find(RiskAppetite, kept)
    if held is None:
        held = RiskAppetite(id=kept, body=it.body or None, category=it.category, from_on=from_on)
        work.add(held)
    held.deleted = None
    held.words, held.source = it.words.strip(), it.source.strip()
    held.appetite, held.tolerance, held.scale = it.appetite, it.tolerance, scale
    held.as_at = it.as_at
    return Ref("riskappetite", kept)


@command("Set review dates")
def set_review_rule(work: Work, it: SetReviewRule) -> Ref:
    """Keep how often a level is reviewed; dates already set stay as they are."""
    if it.body:
        work.get(Body, it.body)
    appetite.check_months(it.months, it.source)
    kept = same_id("reviewrule", it.body or "", str(it.of))
    held = work.find(ReviewRule, kept)
    if held is None:
        held = ReviewRule(id=kept, body=it.body or None, of=it.of)
        work.add(held)
    held.deleted = None
    held.months, held.source, held.as_at = it.months, it.source.strip(), it.as_at
    return Ref("reviewrule", kept)
