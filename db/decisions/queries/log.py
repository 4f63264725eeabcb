"""The decision log."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, time
from enum import StrEnum
from typing import Any

from db.bodies.queries.plain import called, chosen, day, like, lines, numbers, wall
from db.bodies.rules.kinds import Authority
from db.bodies.rules.purposes import Aim, AtScale
from db.decisions.rules import Assembly, DecisionKind, DecisionState, Made
from db.meetings.rules.items import Part
from db.meetings.rules.quorum import QuorumState
from db.store import Reading


class DecisionSort(StrEnum):
    """In which order the log is read."""

    NEWEST = "newest"
    OLDEST = "oldest"
    NUMBER = "number"


ORDERS = {
    DecisionSort.NEWEST: "d.decided_on DESC, d.ref DESC, d.id DESC",
    DecisionSort.OLDEST: "d.decided_on, d.ref, d.id",
    DecisionSort.NUMBER: "d.ref, d.id",
}


@dataclass(frozen=True, slots=True)
class DecisionFilter:
    """Which decisions: everything left empty is not asked for."""

    body: str = ""
    meeting: str = ""
    item: str = ""
    state: DecisionState | None = None
    words: str = ""
    made: Made | None = None
    aim: Aim | None = None
    at_scale: AtScale | None = None


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision as the log shows it; ``shown`` is the kind as printed (R6).

    ``reported`` is where one made between meetings was reported, ``part`` that of its item.
    """

    n: int
    id: str
    ref: str
    body: str
    body_name: str
    meeting: str
    item: str
    number: str
    title: str
    words: str
    kind: DecisionKind
    shown: DecisionKind
    authority: Authority
    binds_statutory: bool
    quorate: QuorumState
    state: DecisionState
    decided_on: date | None
    part: Part
    rationale: str
    conflicts: str
    votes_for: int | None
    votes_against: int | None
    abstained: int | None
    dissent: str
    owner: str
    effective_on: date | None
    review_on: date | None
    ended_why: str
    ratified_by: str
    changed_since: bool
    made: Made
    urgency: str
    consulted: str
    taken_by: str
    circulation: str
    reported: str
    strategy: bool
    assembly: Assembly
    assembly_words: str
    aims: tuple[Aim, ...]
    triple_aim: str
    decided_time: time | None
    at_scale: AtScale
    owner_id: str


# One taken at a meeting is reported nowhere: for that no agenda need be looked through.
REPORTED = """CASE d.made WHEN 'at a meeting' THEN '' ELSE coalesce(
  (SELECT i.ref FROM agendaitem_live i WHERE i.id = d.reported_item),
  (SELECT i.ref FROM agendaitem_live i WHERE i.from_thing = d.id AND i.state = 'taken' LIMIT 1),
  '') END"""
WHERE = """
(:body = '' OR d.body = :body) AND (:meeting = '' OR d.meeting = :meeting)
AND (:item = '' OR d.item = :item) AND (:state = '' OR d.state = :state)
AND (:words = '' OR d.words LIKE :like ESCAPE '!' OR d.ref LIKE :like ESCAPE '!'
  OR (d.at_scale <> '' AND instr(:reasons, '|' || d.at_scale || '|'))
  OR (instr(:tags, '|outcomes|') AND d.aim_outcomes)
  OR (instr(:tags, '|inequalities|') AND d.aim_inequalities)
  OR (instr(:tags, '|productivity|') AND d.aim_value)
  OR (instr(:tags, '|social and economic development|') AND d.aim_society))
AND (:made = '' OR d.made = :made) AND (:at_scale = '' OR d.at_scale = :at_scale)
AND (:aim = '' OR (:aim = 'outcomes' AND d.aim_outcomes)
  OR (:aim = 'inequalities' AND d.aim_inequalities)
  OR (:aim = 'productivity' AND d.aim_value)
  OR (:aim = 'social and economic development' AND d.aim_society))
"""
LINES = f"""
SELECT d.n, d.id, d.ref, d.body, b.name, coalesce(d.meeting, ''), coalesce(d.item, ''),
  coalesce(i.number, ''), coalesce(i.title, ''), d.words, d.kind, d.shown_kind, d.authority,
  d.binds_statutory, d.quorate, d.state, d.decided_on,
  coalesce(i.part, CASE WHEN d.private THEN '2' ELSE '1' END), d.rationale,
  d.conflicts, d.votes_for, d.votes_against, d.abstained, d.dissent, coalesce(p.name, ''),
  d.effective_on, d.review_on, d.ended_why, coalesce(r.ref, ''), d.changed_since,
  d.made, d.urgency, d.consulted, coalesce(t.name, ''), coalesce(d.circulation, ''), {REPORTED},
  d.strategy, d.assembly, d.assembly_words,
  d.aim_outcomes || d.aim_inequalities || d.aim_value || d.aim_society, d.triple_aim,
  d.decided_time, d.at_scale, coalesce(d.owner, '')
FROM decision_live d JOIN body b ON b.id = d.body
LEFT JOIN agendaitem i ON i.id = d.item LEFT JOIN person p ON p.id = d.owner
LEFT JOIN decision r ON r.id = d.ratified_by LEFT JOIN person t ON t.id = d.taken_by
WHERE d.n IN (SELECT value FROM json_each(:ns))
"""


def log_ids(
    book: Reading,
    wanted: DecisionFilter | None = None,
    sort: DecisionSort = DecisionSort.NEWEST,
) -> list[int]:
    """Return the local numbers of the decisions asked for, in order."""
    asked = wanted or DecisionFilter()
    sql = f"SELECT d.n FROM decision_live d WHERE {WHERE} ORDER BY {ORDERS[sort]}"
    return numbers(
        book,
        sql,
        body=asked.body,
        meeting=asked.meeting,
        item=asked.item,
        state=asked.state.value if asked.state else "",
        words=asked.words.strip(),
        like=like(asked.words),
        tags=called(Aim, asked.words),
        made=asked.made.value if asked.made else "",
        aim=asked.aim.value if asked.aim else "",
        reasons=called(AtScale, asked.words),
        at_scale=asked.at_scale.value if asked.at_scale else "",
    )


def log_lines(book: Reading, ns: Sequence[int]) -> list[DecisionLine]:
    """Return the decisions with these local numbers, in the order given."""
    return lines(book, LINES, _line, ns)


def decisions_at(book: Reading, item: str) -> list[DecisionLine]:
    """Return the decisions taken at an item, in the order of their numbers."""
    sql = "SELECT n FROM decision_live WHERE item = :item ORDER BY ref, id"
    return log_lines(book, numbers(book, sql, item=item))


_CHOICES: dict[str, type[StrEnum]] = {
    "kind": DecisionKind,
    "shown": DecisionKind,
    "authority": Authority,
    "quorate": QuorumState,
    "state": DecisionState,
    "part": Part,
    "made": Made,
    "assembly": Assembly,
    "at_scale": AtScale,
}
_DAYS = ("decided_on", "effective_on", "review_on")
_FLAGS = ("binds_statutory", "changed_since", "strategy")


def _line(*row: Any) -> DecisionLine:
    held = dict(zip((each.name for each in fields(DecisionLine)), row, strict=True))
    for name, kind in _CHOICES.items():
        held[name] = chosen(kind, str(held[name]))
    for name in _DAYS:
        held[name] = day(held[name])
    for name in _FLAGS:
        held[name] = bool(held[name])
    held["decided_time"] = wall(held["decided_time"])
    held["aims"] = tuple(aim for aim, on in zip(Aim, held["aims"], strict=True) if on == "1")
    return DecisionLine(**held)
