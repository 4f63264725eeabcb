"""The record as sheets for others: what is shown in lists, with headings that can be read back."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any

from db import words
from db.actions.rules import ActionState, Rag
from db.bodies.rules.kinds import Authority, Capacity
from db.calendar.rules.states import MeetingKind, MeetingState
from db.decisions.rules import DecisionKind, DecisionState
from db.errors import Refusal
from db.interests.rules import InterestKind
from db.meetings.rules.items import Part
from db.meetings.rules.quorum import QuorumState
from db.risks.rules.risk import Response, RiskCategory, RiskState
from db.store import Reading
from db.transfer.sheets.write import Column, Sort, Table, Value, workbook

_COLOURS = {
    "red": "FFB3B3",
    "amber": "FFE08A",
    "green": "C6E6B3",
    "blue": "BBD6F2",
    "grey": "E2E2E2",
}
_DAY, _NUMBER, _WORDS = Sort.DAY, Sort.NUMBER, Sort.WORDS


@dataclass(frozen=True, slots=True)
class Field:
    """A column of an export: the code of its heading, what it holds, and how wide it is."""

    head: str
    sort: Sort = _WORDS
    width: int = 18
    choice: type[StrEnum] | None = None


@dataclass(frozen=True, slots=True)
class Export:
    """What one kind of sheet holds: its name's code, its fields, and the SQL that fills them."""

    name: str
    fields: tuple[Field, ...]
    sql: str


_REF, _COMMITTEE = Field("ref", width=17), Field("committee", width=24)
_PART = Field("part", width=8, choice=Part)
_ACTIONS = Export(
    "actions",
    (
        _REF,
        _COMMITTEE,
        Field("raised", _DAY, 12),
        Field("action", width=52),
        Field("owner", width=22),
        Field("first_due", _DAY, 12),
        Field("due", _DAY, 12),
        Field("update", width=40),
        Field("status", width=14, choice=ActionState),
        Field("rag", width=9, choice=Rag),
        Field("closed", _DAY, 12),
        Field("evidence", width=28),
        _PART,
        Field("former", width=14),
    ),
    """
SELECT a.ref, b.name, a.raised_on, a.words, coalesce(p.name, a.owner_text), a.first_due_on,
  a.due_on, a.update_words, a.state, a.rag, a.closed_on, a.evidence, a.part, a.former_ref
FROM action_live a JOIN body_live b ON b.id = a.body LEFT JOIN person_live p ON p.id = a.owner
ORDER BY b.name, a.raised_on, a.ref, a.id
""",
)
_DECISIONS = Export(
    "decisions",
    (
        _REF,
        _COMMITTEE,
        Field("decided", _DAY, 12),
        Field("item", width=28),
        Field("decision", width=56),
        Field("kind", width=14, choice=DecisionKind),
        Field("authority", width=14, choice=Authority),
        Field("quorate", width=14, choice=QuorumState),
        Field("rationale", width=36),
        Field("conflicts", width=28),
        Field("dissent", width=24),
        Field("owner", width=22),
        Field("review", _DAY, 12),
        Field("status", width=14, choice=DecisionState),
    ),
    """
SELECT d.ref, b.name, d.decided_on, coalesce(i.title, ''), d.words, d.kind, d.authority, d.quorate,
  d.rationale, d.conflicts, d.dissent, coalesce(p.name, ''), d.review_on, d.state
FROM decision_live d JOIN body_live b ON b.id = d.body LEFT JOIN agendaitem_live i ON i.id = d.item
LEFT JOIN person_live p ON p.id = d.owner ORDER BY b.name, d.decided_on, d.ref, d.id
""",
)
_SCORED = """(SELECT s.{part} FROM score_live s WHERE s.risk = r.id AND s.kind = '{kind}'
   ORDER BY s.on_date DESC, s.turn DESC, s.id DESC LIMIT 1)"""
_HELD = """(SELECT group_concat({part}, char(10)) FROM control_live c
   WHERE c.risk = r.id AND {part} <> '')"""
_RISKS = Export(
    "risks",
    (
        _REF,
        _COMMITTEE,
        Field("raised", _DAY, 12),
        Field("category", width=13, choice=RiskCategory),
        Field("title", width=26),
        Field("cause", width=32),
        Field("event", width=32),
        Field("effect", width=32),
        Field("owner", width=22),
        Field("manager", width=22),
        Field("initial_l", _NUMBER, 10),
        Field("initial_i", _NUMBER, 10),
        Field("controls", width=36),
        Field("gaps", width=28),
        Field("current_l", _NUMBER, 10),
        Field("current_i", _NUMBER, 10),
        Field("current_score", _NUMBER, 10),
        Field("target_l", _NUMBER, 10),
        Field("target_i", _NUMBER, 10),
        Field("response", width=12, choice=Response),
        Field("plan", width=40),
        Field("level", width=13),
        Field("next_review", _DAY, 12),
        Field("status", width=14, choice=RiskState),
        Field("closed", _DAY, 12),
        _PART,
        Field("former", width=12),
    ),
    f"""
SELECT r.ref, b.name, r.raised_on, r.category, r.title, r.cause, r.event, r.effect,
  coalesce(p.name, r.owner_text), coalesce(m.name, r.manager_text),
  {_SCORED.format(part="likelihood", kind="initial")},
  {_SCORED.format(part="impact", kind="initial")},
  {_HELD.format(part="c.words")}, {_HELD.format(part="c.gap")},
  r.current_likelihood, r.current_impact, r.current_points, r.target_likelihood, r.target_impact,
  r.response, r.plan, r.level, r.review_on, r.state, r.closed_on, r.part, r.former_ref
FROM risk_live r JOIN body_live b ON b.id = r.body LEFT JOIN person_live p ON p.id = r.owner
LEFT JOIN person_live m ON m.id = r.manager ORDER BY b.name, r.raised_on, r.ref, r.id
""",
)
_MEETINGS = Export(
    "meetings",
    (
        _REF,
        _COMMITTEE,
        Field("date", _DAY, 12),
        Field("starts", width=8),
        Field("ends", width=8),
        Field("venue", width=30),
        Field("online", width=30),
        Field("kind", width=14, choice=MeetingKind),
        Field("status", width=14, choice=MeetingState),
    ),
    """
SELECT m.ref, b.name, m.on_date, m.start_time, m.end_time, m.venue, m.online, m.kind, m.state
FROM meeting_live m JOIN body_live b ON b.id = m.body ORDER BY m.on_date, m.start_time, b.name, m.id
""",
)
_INTERESTS = Export(
    "interests",
    (
        Field("name", width=24),
        Field("post", width=28),
        Field("kind", width=24, choice=InterestKind),
        Field("nature", width=44),
        Field("extent", width=30),
        Field("from", _DAY, 12),
        Field("to", _DAY, 12),
        Field("mitigation", width=36),
    ),
    """
SELECT p.name, p.post, i.kind, i.nature, i.extent, i.from_on, i.to_on, i.mitigation
FROM interest_live i JOIN person_live p ON p.id = i.person ORDER BY p.name, i.from_on, i.id
""",
)
_SEATS = Export(
    "seats",
    (
        _COMMITTEE,
        Field("seat", width=36),
        Field("representing", width=28),
        Field("capacity", width=14, choice=Capacity),
        Field("name", width=24),
        Field("from", _DAY, 12),
        Field("to", _DAY, 12),
    ),
    """
SELECT b.name, s.title, s.constituency, s.capacity, coalesce(p.name, ''), h.from_on, h.to_on
FROM seat_live s JOIN body_live b ON b.id = s.body LEFT JOIN membership_live h ON h.seat = s.id
LEFT JOIN person_live p ON p.id = h.person ORDER BY b.name, s.pos, s.n, h.from_on
""",
)
EXPORTS = {
    each.name: each for each in (_ACTIONS, _DECISIONS, _RISKS, _MEETINGS, _INTERESTS, _SEATS)
}


def export(book: Reading, kind: str) -> bytes:
    """Return a workbook of one kind of record, such as "actions".

    Raises:
        Refusal: ``sheet.unknown_export``.

    """
    found = EXPORTS.get(kind) or EXPORTS.get(f"{kind}s")
    if found is None:
        raise Refusal("sheet.unknown_export", "kind", given=kind, known=", ".join(EXPORTS))
    rows = [
        tuple(_value(each, kept) for each, kept in zip(found.fields, row, strict=True))
        for row in book.rows(found.sql)
    ]
    columns = [_column(each) for each in found.fields]
    return workbook([Table(words.say(f"sheet.name.{found.name}"), columns, rows)])


def _column(field: Field) -> Column:
    heading = words.say(f"sheet.head.{field.head}")
    if field.choice is None:
        return Column(heading, field.sort, field.width)
    said = {str(words.choice(each)): str(each) for each in field.choice}
    colours = {word: _COLOURS[value] for word, value in said.items() if value in _COLOURS}
    return Column(heading, field.sort, field.width, tuple(said), colours)


def _value(field: Field, kept: Any) -> Value:
    """Return what a cell shows of a kept value."""
    if kept is None or kept == "":
        return None
    if field.choice is not None:
        known = set(field.choice)
        return str(words.choice(field.choice(kept))) if kept in known else str(kept)
    if field.sort is Sort.DAY:
        return date.fromisoformat(kept)
    if isinstance(kept, time):
        return f"{kept:%H:%M}"
    return kept if isinstance(kept, int) else str(kept)
