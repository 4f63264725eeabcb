"""Questions from the public, those who look on, and what is not for a committee."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day
from db.meetings.rules.questions import OPEN, QuestionState, in_time
from db.store import Reading

_QUESTIONS = """
SELECT q.n, q.id, coalesce(i.number, ''), coalesce(q.item, ''), q.asker, q.organisation, q.contact,
  q.words, q.received_on, q.state, q.why, q.answer, q.answered_on, q.reply_due_on, q.replied_on,
  (SELECT p.questions_on FROM pack_live p WHERE p.meeting = q.meeting)
FROM publicquestion_live q LEFT JOIN agendaitem_live i ON i.id = q.item
WHERE q.meeting = :meeting ORDER BY q.received_on, q.n
"""
_OBSERVERS = """
SELECT w.name, w.post, coalesce(o.name, ''), a.note FROM attendance_live a
JOIN person w ON w.id = a.person LEFT JOIN organisation o ON o.id = w.organisation
WHERE a.meeting = :meeting AND a.capacity = 'observer' ORDER BY w.name
"""
_WAIVERS = """
SELECT w.id, w."check", w.reason, w.by, w.on_date, coalesce(w.body, ''), w.thing
FROM checkwaiver_live w WHERE :body = '' OR w.body = :body ORDER BY w.on_date, w."check", w.id
"""


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question; ``late`` when it came after the day questions were to be in."""

    n: int
    id: str
    number: str
    item: str
    asker: str
    organisation: str
    contact: str
    words: str
    received_on: date | None
    state: QuestionState
    why: str
    answer: str
    answered_on: date | None
    reply_due_on: date | None
    replied_on: date | None
    late: bool

    @property
    def is_open(self) -> bool:
        """Whether something is still owed to the asker."""
        return self.state in OPEN or self.owes_reply

    @property
    def owes_reply(self) -> bool:
        """Whether a written reply has not gone yet."""
        return self.state is QuestionState.WRITTEN_REPLY and self.replied_on is None


@dataclass(frozen=True, slots=True)
class ObserverLine:
    """Somebody who looks on."""

    name: str
    post: str
    organisation: str
    note: str


@dataclass(frozen=True, slots=True)
class WaiverLine:
    """A finding that is not for a committee, or not for one record, why, and who said so when.

    ``thing`` is that record's id; ``body`` is empty for what belongs to no committee.
    """

    id: str
    check: str
    reason: str
    by: str
    on_date: date | None
    body: str = ""
    thing: str = ""

    def covers(self, check: str, thing: str) -> bool:
        """Return whether a finding of this committee is left out by it."""
        return check == self.check and self.thing in ("", thing)


def questions(book: Reading, meeting: str) -> list[QuestionLine]:
    """Return the questions from the public to a meeting, in the order they came."""
    return [_question(*row) for row in book.rows(_QUESTIONS, meeting=meeting)]


def _question(*row: Any) -> QuestionLine:
    n, id_, number, item, asker, organisation, contact, words, received, state, *rest = row
    why, answer, answered, reply_due, replied, by = rest
    came = day(received)
    return QuestionLine(
        *(n, id_, number, item, asker, organisation, contact, words, came),
        state=chosen(QuestionState, state),
        why=why,
        answer=answer,
        answered_on=day(answered),
        reply_due_on=day(reply_due),
        replied_on=day(replied),
        late=not in_time(came, day(by)),
    )


def observers(book: Reading, meeting: str) -> list[ObserverLine]:
    """Return those who look on at a meeting."""
    return [ObserverLine(*row) for row in book.rows(_OBSERVERS, meeting=meeting)]


def waivers(book: Reading, body: str = "") -> list[WaiverLine]:
    """Return the findings said not to be for a committee; without one, every waiver there is."""
    return [
        WaiverLine(id_, check, reason, by, day(on), whose, thing)
        for id_, check, reason, by, on, whose, thing in book.rows(_WAIVERS, body=body)
    ]
