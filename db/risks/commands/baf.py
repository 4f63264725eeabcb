"""The Board Assurance Framework: putting a risk on it, linking others, and concluding on it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.records import Body
from db.bodies.rules.purposes import Aim, read_choices, write_choices
from db.calendar.records import Meeting
from db.record import same_id
from db.risks.commands.standing import told_of
from db.risks.records import BafConclusion, Risk, RiskLink, StrategicRisk
from db.risks.rules import baf, risk
from db.risks.rules.baf import Confidence
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class MarkStrategic:
    """Put a risk on the framework, or change its page: objective, aims, concluding committee.

    What is left out stays as the risk has it; the committee is then the risk's own.
    """

    risk: Annotated[str, ref("risk")]
    objective: str | Keep = KEEP
    aims: tuple[Aim, ...] | Keep = KEEP
    body: Annotated[str | None, ref("body")] = None
    from_on: date | None = None
    pos: str | Keep = KEEP


@dataclass(frozen=True, slots=True)
class UnmarkStrategic:
    """Take a risk off the framework, with the reason; its page's history stays."""

    risk: Annotated[str, ref("risk")]
    reason: str
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class ConcludeBaf:
    """Record what a committee concluded of a strategic risk at a meeting."""

    risk: Annotated[str, ref("risk")]
    meeting: Annotated[str, ref("meeting")]
    confidence: Confidence
    words: str
    decision: Annotated[str | None, ref("decision")] = None


@dataclass(frozen=True, slots=True)
class LinkRisks:
    """Link a risk of a register to the strategic risk it feeds."""

    strategic: Annotated[str, ref("risk")]
    risk: Annotated[str, ref("risk")]
    words: str = ""


@dataclass(frozen=True, slots=True)
class UnlinkRisks:
    """Undo a link between two risks."""

    strategic: Annotated[str, ref("risk")]
    risk: Annotated[str, ref("risk")]


@command("Put risk on the assurance framework")
def mark_strategic(work: Work, it: MarkStrategic) -> Ref:
    """Keep the risk's objective and aims, and who concludes on it.

    A risk goes on whole: the framework is a committee's. One that is on and has since lost a field
    may still be put right here; its page waits until it is whole again.
    """
    held = work.get(Risk, it.risk)
    risk.check_on_register(held.state)
    objective = kept_or(it.objective, held.objective).strip()
    aims = kept_or(it.aims, read_choices(Aim, held.aims))
    baf.check_strategic(objective, aims)
    if it.body:
        work.get(Body, it.body)
    held.objective, held.aims = objective, write_choices(Aim, aims)
    kept = same_id("strategicrisk", held.id)
    page = work.find(StrategicRisk, kept)
    if page is None or page.deleted or page.ended_on:
        risk.check_before_committee(told_of(work, held), held.ref, "risk")
    if page is None:
        page = StrategicRisk(id=kept, risk=held.id, body=it.body or held.body)
        page.from_on = it.from_on or work.today
        work.add(page)
    page.deleted, page.ended_on, page.ended_why = None, None, ""
    page.body, page.pos = it.body or page.body, kept_or(it.pos, page.pos)
    page.from_on = it.from_on or page.from_on
    return Ref("risk", held.id)


@command("Take risk off the assurance framework")
def unmark_strategic(work: Work, it: UnmarkStrategic) -> Ref:
    """Keep the day and the reason."""
    held = work.get(Risk, it.risk)
    page = _page(work, held.id)
    baf.check_taken_off(it.reason)
    page.ended_on, page.ended_why = it.ended_on or work.today, it.reason.strip()
    return Ref("risk", held.id)


@command("Record conclusion on a strategic risk")
def conclude_baf(work: Work, it: ConcludeBaf) -> Ref:
    """Keep the conclusion of a meeting; given again, it is put right."""
    held, met = work.get(Risk, it.risk), work.get(Meeting, it.meeting)
    _page(work, held.id)
    risk.check_before_committee(told_of(work, held), held.ref, "risk")
    baf.check_conclusion(it.words, met.on_date, work.today)
    kept = same_id("bafconclusion", held.id, met.id)
    found = work.find(BafConclusion, kept)
    if found is None:
        found = BafConclusion(id=kept, risk=held.id, meeting=met.id, body=met.body)
        work.add(found)
    found.deleted = None
    found.confidence, found.words = it.confidence, it.words.strip()
    found.decision = it.decision or None
    return Ref("bafconclusion", kept)


@command("Link risk to a strategic risk")
def link_risks(work: Work, it: LinkRisks) -> Ref:
    """Link them; linked twice they are linked once."""
    strategic, fed = work.get(Risk, it.strategic), work.get(Risk, it.risk)
    _page(work, strategic.id)
    baf.check_link(strategic.id, fed.id)
    kept = same_id("risklink", strategic.id, fed.id)
    found = work.find(RiskLink, kept)
    if found is None:
        found = RiskLink(id=kept, strategic=strategic.id, risk=fed.id)
        work.add(found)
    found.deleted, found.words = None, it.words.strip()
    return Ref("risklink", kept)


@command("Unlink risk from a strategic risk")
def unlink_risks(work: Work, it: UnlinkRisks) -> Ref:
    """Remove the link."""
    kept = same_id("risklink", it.strategic, it.risk)
    linked = work.value("SELECT 1 FROM risklink_live WHERE id = :id", id=kept)
    baf.check_linked(linked=bool(linked))
    work.get(RiskLink, kept).deleted = work.by
    return Ref("risk", it.strategic)


def _page(work: Work, risk: str) -> StrategicRisk:
    """Return the page of a risk that is on the framework now; refuse where it is not."""
    kept = same_id("strategicrisk", risk)
    on = "SELECT 1 FROM strategicrisk_live WHERE id = :id AND ended_on IS NULL"
    baf.check_on_framework(on_framework=bool(work.value(on, id=kept)))
    return work.get(StrategicRisk, kept)
