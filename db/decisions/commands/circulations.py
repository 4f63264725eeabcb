"""Deciding by e-mail: the proposal goes out with a closing time, and members reply (P1)."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Annotated

from db.bodies.commands.changing import apply, kept, linked
from db.bodies.records import Body, Person
from db.calendar.records import Meeting
from db.clock import LONDON
from db.decisions.commands.enclosing import enclose, has_replies
from db.decisions.records import Circulation, CirculationReply, CirculationRule
from db.decisions.rules import DecisionKind, check_words
from db.decisions.rules.circulation import (
    END_OF_DAY,
    MemberAnswer,
    Needed,
    check_answer,
    check_closing,
    check_member,
    check_open,
    check_reply,
    check_start,
)
from db.decisions.rules.privacy import part_from
from db.decisions.rules.replies import terms_of, voters
from db.errors import Refusal
from db.meetings.records import AgendaItem
from db.meetings.rules.items import Part
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref

# The place a person is nominated to stand in for, and who holds it, that day.
STANDS_FOR = """
SELECT d.seat, h.person FROM deputy_live d JOIN seat_live s ON s.id = d.seat AND s.body = :body
JOIN membership_live h ON h.seat = s.id
  AND coalesce(h.from_on, '') <= :on AND coalesce(h.to_on, '9999') >= :on
WHERE d.person = :person AND s.capacity = 'member' AND s.voting
  AND coalesce(d.from_on, '') <= :on AND coalesce(d.to_on, '9999') >= :on
ORDER BY s.pos, s.id LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class SetCirculationRule:
    """Set what a committee's terms of reference say of deciding by e-mail, and where they do."""

    body: Annotated[str, ref("body")]
    allowed: bool = True
    no_early: bool = False
    least_days: int | None = None
    needed: Needed = Needed.CONSENSUS
    source: str = ""
    as_at: date | None = None


@command("Set rule for e-mail decisions")
def set_circulation_rule(work: Work, it: SetCirculationRule) -> Ref:
    """Keep the rule; a committee has one."""
    work.get(Body, it.body)
    if it.least_days is not None and it.least_days < 0:
        raise Refusal("circulation.days_below_nought", "least_days")
    rule = kept(work, CirculationRule, same_id("circulationrule", it.body))
    apply(rule, it)
    return Ref("circulationrule", rule.id)


@dataclass(frozen=True, slots=True)
class StartCirculation:
    """Send a proposal to members by e-mail, to be answered by a closing time.

    ``paper`` is what goes with it, its file kept beside the minute book as ``filename`` with its
    ``sha256`` and ``size``; ``item`` the agenda item it takes the place of, ``why`` why it does not
    wait for a meeting.
    """

    body: Annotated[str, ref("body")]
    words: str
    closes_on: date
    closes_time: time = END_OF_DAY
    kind: DecisionKind = DecisionKind.AGREED
    binds_statutory: bool = False
    private: bool = False
    paper: str = ""
    why: str = ""
    sent_on: date | None = None
    item: Annotated[str | None, ref("agendaitem")] = None
    filename: str = ""
    sha256: str = ""
    size: int = 0


@command("Circulate for decision")
def start_circulation(work: Work, it: StartCirculation) -> Ref:
    """Keep the proposal; replies can be recorded from now on."""
    body = work.get(Body, it.body)
    sent = it.sent_on or work.today
    closes = datetime.combine(it.closes_on, it.closes_time, LONDON)
    terms = terms_of(work.rows, body.id)
    now = work.at.astimezone(LONDON)
    check_start(it.words, sent, closes, now, allowed=terms.allowed)
    check_words(it.words, body.authority, binds_statutory=it.binds_statutory)
    if it.item:
        item = work.get(AgendaItem, it.item)
        if work.get(Meeting, item.meeting).body != body.id:
            raise Refusal("circulation.other_committee", "item")
    made = Circulation(from_item=it.item or None)
    apply(made, it, "item", "filename", "sha256", "size")
    if it.filename or it.sha256:
        enclose(made, it.filename, it.sha256, it.size, replied=False)
    made.words, made.sent_on = it.words.strip(), sent
    made.private = it.private or part_from(work.rows, it.item) is Part.TWO
    return Ref("circulation", work.add(made))


@dataclass(frozen=True, slots=True)
class ChangeCirculation:
    """Change a proposal while replies are awaited: above all, give members longer."""

    circulation: Annotated[str, ref("circulation")]
    words: str | Keep = KEEP
    paper: str | Keep = KEEP
    why: str | Keep = KEEP
    closes_on: date | Keep = KEEP
    closes_time: time | Keep = KEEP


@command("Change circulation")
def change_circulation(work: Work, it: ChangeCirculation) -> Ref:
    """Change the fields that were touched; the wording stays once somebody has replied to it."""
    made = work.get(Circulation, it.circulation)
    check_open(made.state)
    words = kept_or(it.words, made.words).strip()
    if words != made.words and has_replies(work, made.id):
        raise Refusal("circulation.replied_to", "words")
    body = work.get(Body, made.body)
    check_words(words, body.authority, binds_statutory=made.binds_statutory)
    apply(made, it, "circulation", "words")
    made.words = words
    if not (isinstance(it.closes_on, Keep) and isinstance(it.closes_time, Keep)):
        check_closing(made.sent_on or work.today, closes_at(made), work.at.astimezone(LONDON))
    return Ref("circulation", made.id)


def closes_at(made: Circulation) -> datetime:
    """Return the moment replies were asked for, on the wall in London."""
    on = made.closes_on or made.sent_on or date.max
    return datetime.combine(on, made.closes_time or END_OF_DAY, LONDON)


@dataclass(frozen=True, slots=True)
class RecordReply:
    """Record a member's reply, or that of the deputy nominated for a member's place."""

    circulation: Annotated[str, ref("circulation")]
    person: Annotated[str, ref("person")]
    answer: MemberAnswer
    replied_on: date | None = None
    words: str = ""


@command("Record reply")
def record_reply(work: Work, it: RecordReply) -> Ref:
    """Keep the reply; a member who thinks again has one reply, the later."""
    made, person = work.get(Circulation, it.circulation), work.get(Person, it.person)
    replied = it.replied_on or work.today
    check_answer(it.answer)
    check_reply(made.state, made.sent_on, made.closes_on, replied)
    on = made.sent_on or replied
    member = person.id in voters(work.rows, made.body, on)
    stands = None
    if not member:
        stands = work.row(STANDS_FOR, body=made.body, person=person.id, on=on.isoformat())
    name = work.get(Body, made.body).name
    check_member(person.name, name, member=member or stands is not None)
    reply = kept(work, CirculationReply, reply_id(made.id, person.id))
    apply(reply, it)
    reply.replied_on, reply.words = replied, it.words.strip()
    reply.seat, reply.representing = stands or (None, None)
    return Ref("circulationreply", reply.id)


def reply_id(circulation: str, person: str) -> str:
    """Return the id of a person's reply: two laptops note one."""
    return same_id("circulationreply", circulation, person)


@dataclass(frozen=True, slots=True)
class RemoveReply:
    """Take back a reply that was noted for the wrong person."""

    circulation: Annotated[str, ref("circulation")]
    person: Annotated[str, ref("person")]
    reason: str


@command("Remove reply")
def remove_reply(work: Work, it: RemoveReply) -> Ref:
    """Remove the reply, keeping the reason."""
    made = work.get(Circulation, it.circulation)
    check_open(made.state)
    linked(work, Person, it.person)
    reply = work.get(CirculationReply, reply_id(made.id, it.person))
    if not it.reason.strip():
        raise Refusal("bodies.reason_missing", "reason")
    reply.deleted = it.reason.strip()
    return Ref("circulationreply", reply.id)
