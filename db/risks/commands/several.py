"""What is done to several risks as one change: by the secretary, or as their owners returned it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from db.actions.commands import RaiseAction, raise_action
from db.errors import Refusal
from db.risks.commands.holding import AddControl, TreatRisk, add_control, treat_risk
from db.risks.commands.register import ChangeRisk, ReviewRisk, change_risk, review_risk
from db.risks.commands.scoring import ScoreRisk, score_risk
from db.risks.commands.standing import scale_text
from db.risks.records import Risk
from db.risks.rules import returns, scores
from db.risks.rules.returns import ReturnField
from db.risks.rules.risk import Response, RiskCategory
from db.risks.rules.scores import ScoreKind
from db.store import KEEP, Keep, Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class ChangeRisks:
    """Give several risks the same owner, committee, review date or category at once."""

    risks: Annotated[tuple[str, ...], ref("risk")]
    owner: Annotated[str | Keep | None, ref("person")] = KEEP
    body: Annotated[str | Keep, ref("body")] = KEEP
    review_on: date | Keep | None = KEEP
    category: RiskCategory | Keep = KEEP


@dataclass(frozen=True, slots=True)
class AddTreatment:
    """Raise an action on the log of a risk's committee, and say that it treats the risk."""

    risk: Annotated[str, ref("risk")]
    words: str
    owner: Annotated[str | None, ref("person")] = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReviewScored:
    """Record a risk's review in one step, with its score where that changed or has its reason."""

    risk: Annotated[str, ref("risk")]
    likelihood: int | None = None
    impact: int | None = None
    reason: str = ""
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReturnedChange:
    """One change an owner returned: a field, and what it is to become."""

    risk: Annotated[str, ref("risk")]
    field: ReturnField
    value: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TakeReturns:
    """Take the changes owners returned that were accepted (P18)."""

    changes: tuple[ReturnedChange, ...]


@command("Change several risks")
def change_risks(work: Work, it: ChangeRisks) -> Ref:
    """Change what was touched in each, or in none."""
    if not it.risks:
        raise Refusal("risk.none_chosen", "risks")
    if all(isinstance(each, Keep) for each in (it.owner, it.body, it.review_on, it.category)):
        raise Refusal("risk.nothing_changed")
    for each in it.risks:
        change_risk(
            work,
            ChangeRisk(
                each, owner=it.owner, body=it.body, review_on=it.review_on, category=it.category
            ),
        )
    return Ref("risk", it.risks[0])


@command("Add action to risk")
def add_treatment(work: Work, it: AddTreatment) -> Ref:
    """Raise the action and link it to the risk."""
    held = work.get(Risk, it.risk)
    raised = raise_action(
        work,
        RaiseAction(held.body, it.words, owner=it.owner, due_on=it.due_on, part=held.part),
    )
    treat_risk(work, TreatRisk(held.id, raised.id))
    return raised


@command("Review risk with its score")
def review_scored(work: Work, it: ReviewScored) -> Ref:
    """Keep the review; a score is added where it changed, is of a new matrix or has a reason."""
    held = work.get(Risk, it.risk)
    likelihood, impact, scale = work.row(
        "SELECT current_likelihood, current_impact, scale FROM risk_live WHERE id = :id",
        id=held.id,
    ) or (None, None, "")
    given, now = (it.likelihood, it.impact), (likelihood, impact)
    if given == (None, None) and it.reason.strip():
        given = now
    same = given == now and scores.same_matrix(scale, scale_text(work, held.body, work.today))
    if it.reason.strip() or not (same or given == (None, None)):
        score_risk(work, ScoreRisk(held.id, given[0] or 0, given[1] or 0, reason=it.reason))
    return review_risk(work, ReviewRisk(held.id, it.next_on))


@command("Take owners’ returns")
def take_returns(work: Work, it: TakeReturns) -> Ref:
    """Carry out each accepted change as its own command would, or none of them."""
    if not it.changes:
        raise Refusal("risk.none_taken", "changes")
    for each in it.changes:
        _take(work, each)
    return Ref("risk", it.changes[0].risk)


def _take(work: Work, it: ReturnedChange) -> None:
    value = it.value.strip()
    match it.field:
        case ReturnField.CURRENT | ReturnField.TARGET:
            likelihood, impact = returns.read_score(value)
            kind = ScoreKind.CURRENT if it.field is ReturnField.CURRENT else ScoreKind.TARGET
            score_risk(work, ScoreRisk(it.risk, likelihood, impact, kind, reason=it.reason))
        case ReturnField.CONTROL:
            add_control(work, AddControl(it.risk, words=value))
        case ReturnField.GAP:
            add_control(work, AddControl(it.risk, gap=value))
        case ReturnField.RESPONSE:
            change_risk(work, ChangeRisk(it.risk, response=Response(value)))
        case ReturnField.TARGET_BY:
            change_risk(work, ChangeRisk(it.risk, target_by=date.fromisoformat(value)))
        case _:
            words: dict[str, Any] = {str(it.field): value}
            change_risk(work, ChangeRisk(it.risk, **words))
