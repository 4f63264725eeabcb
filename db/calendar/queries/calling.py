"""How a meeting was called: by whom, for which party, on whose consent; and who may take the chair.

The two parties of a formal review meeting are the region and the ICB that hold its seats (R13).
"""

from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from db.bodies.queries.people import standings
from db.bodies.queries.plain import chosen, day, wall
from db.bodies.queries.seats import members_on
from db.bodies.rules.kinds import BodyKind, DayUnit, OrgKind
from db.bodies.rules.successors import successor_on
from db.calendar.rules.calling import (
    Call,
    Caller,
    ConsentAnswer,
    Ground,
    Parties,
    Terms,
    consent_needed,
    two_parties,
)
from db.calendar.rules.reviews import may_chair
from db.calendar.rules.states import MeetingKind
from db.store import Reading


@dataclass(frozen=True, slots=True)
class RuleLine:
    """What the terms of reference say of extraordinary meetings and of formal reviews."""

    id: str
    notice_days: int | None
    notice_unit: DayUnit
    who_calls: Caller
    members_needed: int | None
    reviews_a_year: int | None
    words: str
    source: str
    as_at: date | None

    @property
    def terms(self) -> Terms:
        """The part that a call is checked against."""
        return Terms(self.notice_days, self.notice_unit, self.who_calls, self.members_needed)


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """An answer of the other party: who gave it, for which organisation, on which day."""

    id: str
    party: str
    party_name: str
    person: str
    name: str
    on_date: date | None
    answer: ConsentAnswer
    how: str


@dataclass(frozen=True, slots=True)
class Eligible:
    """A person who may take the chair of a formal review, and the seat that allows it."""

    person: str
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class CallLine:
    """How a meeting stands: its call, what it still needs, and who is to take the chair.

    ``consent_of`` is the party whose consent it needs, empty for none; ``consent`` is that party's
    latest answer. ``review`` tells a formal review, whose chair must be eligible.
    """

    meeting: str
    kind: MeetingKind
    ground: Ground
    about: str
    about_name: str
    called_for: str
    called_for_name: str
    called_by: str
    called_by_name: str
    called_with: int
    asked_on: date | None
    short_notice: str
    told_on: date | None
    told_to: str
    chair: str
    chair_name: str
    resumes_on: date | None
    resumes_time: time | None
    review: bool
    parties: Parties | None = None
    consent_of: str = ""
    consent_name: str = ""
    answers: tuple[ConsentLine, ...] = field(default=())

    @property
    def call(self) -> Call:
        """What the rules are asked about."""
        return Call(self.ground, self.about, self.called_for, self.told_on)

    @property
    def consent(self) -> ConsentLine | None:
        """The latest answer of the party whose consent is needed."""
        return self.answers[-1] if self.answers else None

    @property
    def consented(self) -> bool:
        """Whether no consent is needed, or it was given."""
        latest = self.consent
        given = latest is not None and latest.answer is ConsentAnswer.GIVEN
        return not self.consent_of or given


def rule_of(book: Reading, body: str) -> RuleLine | None:
    """Return what a body's terms say of meetings outside the plan, None where nothing is kept."""
    sql = """
        SELECT id, notice_days, notice_unit, who_calls, members_needed, reviews_a_year, words,
          source, as_at
        FROM meetingrule_live WHERE body = :body ORDER BY id LIMIT 1"""
    row = book.row(sql, body=body)
    if row is None:
        return None
    id_, days, unit, who, needed, reviews, words, source, as_at = row
    return RuleLine(
        *(id_, days, chosen(DayUnit, unit), chosen(Caller, who), needed, reviews, words, source),
        as_at=day(as_at),
    )


def parties_of(book: Reading, body: str, on: date) -> Parties | None:
    """Return the two parties of a review meeting as they stand on a day; None for other bodies.

    An office that has ended counts as its successor on that day (T14).
    """
    sql = """
        SELECT b.organisation FROM body_live b WHERE b.id = :body AND b.kind = :kind
        UNION SELECT s.organisation FROM seat_live s JOIN body_live b ON b.id = s.body
        WHERE s.body = :body AND b.kind = :kind"""
    named = [row[0] for row in book.rows(sql, body=body, kind=BodyKind.REVIEW_MEETING.value)]
    known = standings(book)
    standing = {successor_on(known, each, on) for each in named if each}
    kinds = dict(book.rows("SELECT id, kind FROM organisation_live"))
    there = sorted(each for each in standing if each)
    return two_parties({each: chosen(OrgKind, kinds[each]) for each in there})


def two_party_bodies(book: Reading, on: date) -> list[str]:
    """Return the names of the bodies in which the region and the ICB meet as two parties."""
    sql = """
        SELECT id, name FROM body_live WHERE kind = :kind
          AND (closed_on IS NULL OR closed_on >= :on) ORDER BY name COLLATE NOCASE, id"""
    rows = book.rows(sql, kind=BodyKind.REVIEW_MEETING.value, on=on.isoformat())
    return [name for row, name in rows if parties_of(book, row, on) is not None]


def eligible_chairs(book: Reading, body: str, on: date) -> list[Eligible]:
    """Return who may take the chair of a formal review on a day: the regional directors (R13)."""
    return [
        Eligible(holder.person, holder.name, seat.title)
        for seat, holder in members_on(book, body, on)
        if may_chair(seat.title)
    ]


def consents_of(book: Reading, meeting_id: str) -> list[ConsentLine]:
    """Return every answer recorded for a meeting, the latest last."""
    sql = """
        SELECT c.id, c.party, coalesce(o.name, ''), c.person, coalesce(p.name, ''), c.on_date,
          c.answer, c.how
        FROM consent_live c LEFT JOIN organisation_live o ON o.id = c.party
          LEFT JOIN person_live p ON p.id = c.person
        WHERE c.meeting = :meeting ORDER BY c.on_date, c.n"""
    return [
        ConsentLine(id_, party, at, person, name, day(on), chosen(ConsentAnswer, answer), how)
        for id_, party, at, person, name, on, answer, how in book.rows(sql, meeting=meeting_id)
    ]


_CALL = """
    SELECT m.id, m.kind, m.ground, coalesce(m.about, ''), coalesce(a.name, ''),
      coalesce(m.called_for, ''), coalesce(f.name, ''), coalesce(m.called_by, ''),
      coalesce(p.name, ''), m.called_with, m.asked_on, m.short_notice, m.told_on, m.told_to,
      coalesce(m.chair, ''), coalesce(c.name, ''), m.resumes_on, m.resumes_time,
      m.body, m.on_date, b.kind
    FROM meeting_live m JOIN body_live b ON b.id = m.body
      LEFT JOIN organisation_live a ON a.id = m.about
      LEFT JOIN organisation_live f ON f.id = m.called_for
      LEFT JOIN person_live p ON p.id = m.called_by LEFT JOIN person_live c ON c.id = m.chair
    WHERE m.id = :meeting"""


def call_of(book: Reading, meeting_id: str, on: date) -> CallLine | None:
    """Return how a meeting was called; ``on`` stands for its day where it has none."""
    row = book.row(_CALL, meeting=meeting_id)
    if row is None:
        return None
    *plain, body, on_date, body_kind = row
    kind = chosen(MeetingKind, row[1])
    review = is_review(kind, chosen(BodyKind, body_kind))
    line = _call(plain, kind, review=review)
    if kind is not MeetingKind.EXTRAORDINARY:
        return line
    held_on = day(on_date) or on
    parties = parties_of(book, body, held_on)
    return _with_consent(book, line, parties, held_on)


def is_review(kind: MeetingKind, body: BodyKind) -> bool:
    """Return whether a meeting is a formal review of the two parties (R13)."""
    ordinary = kind is MeetingKind.ORDINARY and body is BodyKind.REVIEW_MEETING
    return kind is MeetingKind.REVIEW or ordinary


def _call(plain: list[Any], kind: MeetingKind, *, review: bool) -> CallLine:
    id_, _kind, ground, *texts = plain
    about, about_name, called_for, called_for_name, called_by, called_by_name, *rest = texts
    others, asked, short, told_on, told_to, chair, chair_name, resumes_on, resumes_time = rest
    return CallLine(
        *(id_, kind, chosen(Ground, ground), about, about_name, called_for, called_for_name),
        *(called_by, called_by_name, others, day(asked), short, day(told_on), told_to),
        *(chair, chair_name, day(resumes_on), wall(resumes_time), review),
    )


def _with_consent(book: Reading, line: CallLine, parties: Parties | None, on: date) -> CallLine:
    known = standings(book)
    called_for = successor_on(known, line.called_for, on) or "" if line.called_for else ""
    call = Call(line.ground, line.about, called_for, line.told_on)
    needed = consent_needed(call, parties)
    answers = [
        each
        for each in consents_of(book, line.meeting)
        if needed and successor_on(known, each.party, on) == needed
    ]
    name = book.value("SELECT name FROM organisation_live WHERE id = :id", id=needed) or ""
    return replace(
        line,
        parties=parties,
        consent_of=needed,
        consent_name=name,
        answers=tuple(answers),
    )
