"""Reviews, triggers, issues across organisations (R15, R31, R62)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import linked, stood
from db.bodies.records import Organisation, Place
from db.bodies.rules.periods import check_period
from db.calendar.records import Meeting
from db.errors import Refusal
from db.oversight.records import (
    EscalationTrigger,
    IssueOrganisation,
    OversightReview,
    OversightTheme,
    PerformanceIssue,
)
from db.oversight.rules.support import (
    IssueState,
    Said,
    TriggerKind,
    check_past,
    check_said,
    check_several,
)
from db.record import same_id
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class HoldReview:
    """Record a review held with an organisation or a place, and when the next is due."""

    words: str
    organisation: Annotated[str | None, ref("organisation")] = None
    place: Annotated[str | None, ref("place")] = None
    on: date | None = None
    meeting: Annotated[str | None, ref("meeting")] = None
    next_on: date | None = None


@command("Hold review")
def hold_review(work: Work, it: HoldReview) -> Ref:
    """Keep the review."""
    linked(work, Organisation, it.organisation)
    linked(work, Place, it.place)
    linked(work, Meeting, it.meeting)
    if bool(it.organisation) == bool(it.place):
        raise Refusal("oversight.reviewed", "organisation")
    check_said(it.words, Said.FOUND)
    on = it.on or work.today
    check_past(on, work.today)
    check_period(on, it.next_on, "next_on")
    record = OversightReview(
        organisation=it.organisation or None,
        place=it.place or None,
        on_date=on,
        words=it.words.strip(),
        meeting=it.meeting or None,
        next_on=it.next_on,
    )
    return Ref("oversightreview", work.add(record))


@dataclass(frozen=True, slots=True)
class RecordTrigger:
    """Record what set off an escalation outside routine."""

    organisation: Annotated[str, ref("organisation")]
    kind: TriggerKind
    words: str
    on: date | None = None
    meeting: Annotated[str | None, ref("meeting")] = None


@command("Record trigger")
def record_trigger(work: Work, it: RecordTrigger) -> Ref:
    """Keep the trigger, and the meeting it led to if there is one."""
    work.get(Organisation, it.organisation)
    linked(work, Meeting, it.meeting)
    check_said(it.words, Said.SET_OFF)
    on = it.on or work.today
    check_past(on, work.today)
    record = EscalationTrigger(
        organisation=it.organisation,
        kind=it.kind,
        words=it.words.strip(),
        on_date=on,
        meeting=it.meeting or None,
    )
    return Ref("escalationtrigger", work.add(record))


@dataclass(frozen=True, slots=True)
class RaiseIssue:
    """Raise an issue several organisations share, with one lead; ``joint`` with NHS England."""

    title: str
    words: str
    lead: Annotated[str, ref("organisation")]
    organisations: Annotated[tuple[str, ...], ref("organisation")]
    joint: bool = False
    theme: Annotated[str | None, ref("oversighttheme")] = None
    on: date | None = None


@command("Raise performance issue")
def raise_issue(work: Work, it: RaiseIssue) -> Ref:
    """Keep the issue and who shares it."""
    check_said(it.title, Said.ISSUE, "title")
    check_said(it.words, Said.ABOUT)
    work.get(Organisation, it.lead)
    linked(work, OversightTheme, it.theme)
    for each in it.organisations:
        work.get(Organisation, each)
    check_several(it.organisations)
    on = it.on or work.today
    check_past(on, work.today)
    for field, named in (("lead", (it.lead,)), ("organisations", it.organisations)):
        for each in named:
            stood(work, each, on, field)
    record = PerformanceIssue(
        title=it.title.strip(),
        words=it.words.strip(),
        lead=it.lead,
        joint=it.joint,
        theme=it.theme or None,
        raised_on=on,
    )
    work.add(record)
    for each in dict.fromkeys(it.organisations):
        row = same_id("issueorganisation", record.id, each)
        work.add(IssueOrganisation(id=row, issue=record.id, organisation=each))
    return Ref("performanceissue", record.id)


@dataclass(frozen=True, slots=True)
class ResolveIssue:
    """Close an issue across organisations with what came of it."""

    performanceissue: Annotated[str, ref("performanceissue")]
    outcome: str
    on: date | None = None


@command("Resolve performance issue")
def resolve_issue(work: Work, it: ResolveIssue) -> Ref:
    """Set it resolved."""
    record = work.get(PerformanceIssue, it.performanceissue)
    check_said(it.outcome, Said.OUTCOME, "outcome")
    on = it.on or work.today
    check_past(on, work.today, record.raised_on)
    record.state, record.outcome, record.resolved_on = IssueState.RESOLVED, it.outcome.strip(), on
    return Ref("performanceissue", record.id)
