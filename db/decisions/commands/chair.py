"""What the chair decides between meetings, and the report of it to the next (P1)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import linked
from db.bodies.queries.scale import scales_of
from db.bodies.queries.seats import chair_on
from db.bodies.records import Body, Person
from db.bodies.rules.purposes import Aim, AtScale, check_at_scale
from db.calendar.records import Meeting
from db.custody.commands import allot_number
from db.custody.rules import Series
from db.decisions import rules
from db.decisions.commands.bringing import bring_to_next
from db.decisions.commands.decisions import set_aims
from db.decisions.records import Decision
from db.decisions.rules import DecisionKind, Made
from db.decisions.rules.business import Business
from db.errors import Refusal
from db.meetings.commands.course import WriteMinute, write_minute
from db.meetings.commands.standing import open_item
from db.record import same_id
from db.store import Ref, Work, command, ref
from db.words import say


@dataclass(frozen=True, slots=True)
class RecordChairsAction:
    """Record what the chair decided because it could not wait for a meeting.

    ``urgency`` says why it could not wait, ``consulted`` whom the chair asked first. Without
    ``taken_by`` it is whoever holds the chair that day.
    """

    body: Annotated[str, ref("body")]
    words: str
    urgency: str
    consulted: str
    kind: DecisionKind = DecisionKind.APPROVED
    binds_statutory: bool = False
    private: bool = False
    decided_on: date | None = None
    taken_by: Annotated[str | None, ref("person")] = None
    conflicts: str = ""
    rationale: str = ""
    owner: Annotated[str | None, ref("person")] = None
    effective_on: date | None = None
    review_on: date | None = None
    aims: tuple[Aim, ...] = ()
    at_scale: AtScale = AtScale.NOT_SAID


@command("Record chair's action")
def record_chairs_action(work: Work, it: RecordChairsAction) -> Ref:
    """Keep it with its number; it is reported to the next meeting."""
    body = work.get(Body, it.body)
    on = it.decided_on or work.today
    linked(work, Person, it.taken_by)
    linked(work, Person, it.owner)
    rules.check_words(it.words, body.authority, binds_statutory=it.binds_statutory)
    rules.check_chairs_action(it.urgency, it.consulted, on, work.today)
    rules.check_dates(it.effective_on, it.review_on)
    check_at_scale(it.at_scale, scales_of(work, body.id))
    chair = it.taken_by or chair_on(work, body.id, on)
    if not chair:
        raise Refusal("decision.no_chair", "taken_by", name=body.name)
    decision = Decision(body=body.id, authority=body.authority, made=Made.CHAIR, taken_by=chair)
    decision.kind, decision.words = rules.resolved(it.kind, it.words)
    decision.decided_on = on
    decision.urgency, decision.consulted = it.urgency.strip(), it.consulted.strip()
    decision.binds_statutory, decision.private = it.binds_statutory, it.private
    decision.conflicts, decision.rationale = it.conflicts.strip(), it.rationale.strip()
    decision.owner = it.owner or None
    decision.effective_on, decision.review_on = it.effective_on, it.review_on
    decision.at_scale = it.at_scale
    set_aims(decision, it.aims)
    thing = Ref("decision", work.add(decision))
    allot_number(work, body.id, Series.DECISION, thing, on)
    bring_to_next(work, body.id, Business.REPORT)
    return thing


@dataclass(frozen=True, slots=True)
class ReportDecisions:
    """Report to a meeting, at an item, what was decided between meetings."""

    item: Annotated[str, ref("agendaitem")]
    decisions: tuple[Annotated[str, ref("decision")], ...]


@command("Report decisions to meeting")
def report_decisions(work: Work, it: ReportDecisions) -> Ref:
    """Note where each was reported, and draft the minute of it where there is none yet."""
    item = open_item(work, it.item)
    meeting = work.get(Meeting, item.meeting)
    if not it.decisions:
        raise Refusal("decision.none_to_report", "decisions")
    told = []
    for row in it.decisions:
        decision = work.get(Decision, row)
        rules.check_reported(decision.made, decision.decided_on, meeting.on_date)
        if decision.body != meeting.body:
            raise Refusal("decision.other_committee", "decisions")
        decision.reported_item = item.id
        told.append(_told(decision))
    if not work.value("SELECT text FROM minute_live WHERE id = :id", id=same_id("minute", item.id)):
        write_minute(work, WriteMinute(item.id, "\n".join(told)))
    return Ref("agendaitem", item.id)


def _told(decision: Decision) -> str:
    """Return the sentence that minutes the report of a decision."""
    code = "decision.reported_chair" if decision.made is Made.CHAIR else "decision.reported_mail"
    binds = decision.binds_statutory
    kind = rules.kind_shown(
        decision.kind, decision.authority, decision.state, binds_statutory=binds
    )
    words = rules.alone(kind, decision.words.rstrip("."), say)
    values = {"ref": decision.ref, "words": words, "on": decision.decided_on}
    if decision.made is Made.CHAIR:
        values |= {"urgency": decision.urgency.rstrip("."), "consulted": decision.consulted}
    return say(code, **values)
