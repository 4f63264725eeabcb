"""The risk register: which lines, in what order, and what each says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from db.bodies.queries.labels import own_word
from db.bodies.queries.plain import called, chosen, day, like, lines, numbers
from db.bodies.rules.kinds import PlaceLevel
from db.bodies.rules.purposes import Aim, read_choices
from db.meetings.rules.items import Part
from db.risks.rules.appetite import Over
from db.risks.rules.assurance import ApprovedPart, AssuranceLevel
from db.risks.rules.proposals import ProposalKind
from db.risks.rules.risk import RiskCategory, RiskState
from db.risks.rules.scores import Band, Movement
from db.store import Reading
from db.words import choice


class RiskShown(StrEnum):
    """Which lines of the register: the chips above it."""

    OPEN = "open"
    AWAITING = "awaiting"
    RAISED = "raised"
    MOVED = "moved"
    TO_COMPLETE = "to complete"
    OVER = "over"
    ESCALATED = "escalated"
    STRATEGIC = "strategic"
    REVIEW = "review"
    CLOSED = "closed"
    ALL = "all"


class RegisterSort(StrEnum):
    """What the register is ordered by."""

    SCORE = "score"
    REF = "ref"
    TITLE = "title"
    MOVEMENT = "movement"
    STATUS = "status"
    REVIEW = "review"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class RegisterFilter:
    """What narrows the register; an empty field narrows nothing.

    ``likelihood`` and ``impact`` are a cell of the heat map.
    """

    shown: RiskShown = RiskShown.OPEN
    body: str = ""
    owner: str = ""
    category: str = ""
    band: str = ""
    managed_at: str = ""
    likelihood: int = 0
    impact: int = 0
    words: str = ""
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class RiskLine:
    """One line of the register.

    Points are likelihood times impact, None before any score. ``level`` is None where no status
    applies; ``assumed`` says the authority for stepping down is an assumption, ``anew`` what has
    changed since the approval. ``to_complete`` counts fields.
    """

    n: int
    id: str
    ref: str
    body: str
    body_id: str
    title: str
    cause: str
    event: str
    effect: str
    owner: str
    owner_organisation: str
    category: RiskCategory
    state: RiskState
    part: Part
    raised_on: date | None
    closed_on: date | None
    initial_points: int | None
    initial_band: Band | None
    likelihood: int | None
    impact: int | None
    points: int | None
    band: Band | None
    target_likelihood: int | None
    target_impact: int | None
    target_points: int | None
    target_band: Band | None
    target_by: date | None
    movement: Movement
    moved_by: int
    level: AssuranceLevel | None
    contested: bool
    level_on: date | None
    authority: str
    level_ref: str
    assumed: bool
    anew: tuple[ApprovedPart, ...]
    proposed: AssuranceLevel | None
    proposed_kind: ProposalKind | None
    proposed_to: str
    proposed_on: date | None
    review_on: date | None
    review_late: bool
    accepted_to: date | None
    to_complete: int
    former_ref: str
    scale: str
    old_scale: bool
    appetite: int | None
    tolerance: int | None
    over: Over
    managed_at: PlaceLevel
    escalated_to: PlaceLevel | None
    managed_word: str = ""
    asked_word: str = ""
    aims: tuple[Aim, ...] = ()

    @property
    def managed_words(self) -> str:
        """On which scale it is managed, as this minute book calls the scale (T2)."""
        return self.managed_word or choice(self.managed_at)

    @property
    def asked_words(self) -> str:
        """Which scale it is escalated to, as this minute book calls the scale; empty for none."""
        return self.asked_word or (choice(self.escalated_to) if self.escalated_to else "")


@dataclass(frozen=True, slots=True)
class RegisterCounts:
    """How many lines each chip holds; beside them how many are on a register by now."""

    open: int
    awaiting: int
    raised: int
    moved: int
    to_complete: int
    review: int
    over: int
    closed: int
    escalated: int
    strategic: int
    on_register: int


_LIVE = "r.state <> 'closed'"
_SHOWN = {
    RiskShown.ALL: "1",
    RiskShown.OPEN: _LIVE,
    RiskShown.AWAITING: f"{_LIVE} AND r.proposed <> ''",
    RiskShown.RAISED: f"{_LIVE} AND r.level_step > 0",
    RiskShown.MOVED: f"{_LIVE} AND r.movement IN ('up', 'down')",
    RiskShown.TO_COMPLETE: f"{_LIVE} AND r.to_complete > 0",
    RiskShown.REVIEW: "r.review_late",
    RiskShown.OVER: f"{_LIVE} AND r.over IN ('appetite', 'tolerance')",
    RiskShown.ESCALATED: f"{_LIVE} AND EXISTS (SELECT 1 FROM riskescalation_live e"
    " WHERE e.risk = r.id AND e.state = 'waiting')",
    RiskShown.STRATEGIC: f"{_LIVE} AND EXISTS (SELECT 1 FROM strategicrisk_live s"
    " WHERE s.risk = r.id AND s.ended_on IS NULL)",
    RiskShown.CLOSED: "r.state = 'closed'",
}
_SAID = [f"r.{at} LIKE :words ESCAPE '!'" for at in ("title", "cause", "event", "effect", "ref")]
_TAGGED = [f"instr(:tags, '|{each}|') AND instr(r.aims, '{each}')" for each in Aim]
_NARROWED = {
    "body": "r.body = :body",
    "owner": "r.owner = :owner",
    "category": "r.category = :category",
    "band": "r.band = :band",
    "managed_at": "r.managed_at = :managed_at",
    "likelihood": "r.current_likelihood = :likelihood AND NOT r.old_scale",
    "impact": "r.current_impact = :impact AND NOT r.old_scale",
    "words": f"({' OR '.join((*_SAID, *_TAGGED))})",
    "part": "r.part = :part",
}
_OWNER = "coalesce(p.name, r.owner_text)"
_SORTS = {
    RegisterSort.SCORE: "r.current_points IS NULL, r.current_points {way}",
    RegisterSort.REF: "r.ref {way}",
    RegisterSort.TITLE: "r.title COLLATE NOCASE {way}",
    RegisterSort.MOVEMENT: "r.moved_by {way}",
    RegisterSort.STATUS: "r.level_step {way}",
    RegisterSort.REVIEW: "r.review_on IS NULL, r.review_on {way}",
    RegisterSort.OWNER: f"{_OWNER} COLLATE NOCASE {{way}}",
}
_FROM = "FROM risk_live r LEFT JOIN person p ON p.id = r.owner"


def narrowed(given: RegisterFilter) -> tuple[str, dict[str, Any]]:
    """Return the condition of a filter without its chip, and its values."""
    values = {name: getattr(given, name) for name in _NARROWED if getattr(given, name)}
    parts = [_NARROWED[name] for name in values]
    if given.words:
        values["words"], values["tags"] = like(given.words), called(Aim, given.words)
    return " AND ".join(parts or ["1"]), values


def shown_where(shown: RiskShown) -> str:
    """Return the condition of a chip."""
    return _SHOWN[shown]


def register_ids(
    book: Reading,
    given: RegisterFilter,
    *,
    sort: RegisterSort = RegisterSort.SCORE,
    down: bool = True,
) -> list[int]:
    """Return the lines of the register by local number, filtered and in order."""
    where, values = narrowed(given)
    order = _SORTS[sort].format(way="DESC" if down else "ASC")
    sql = f"SELECT r.n {_FROM} WHERE {where} AND ({_SHOWN[given.shown]}) ORDER BY {order}, r.n"
    return numbers(book, sql, **values)


def register_counts(book: Reading, given: RegisterFilter) -> RegisterCounts:
    """Return how many lines each chip would show under the other filters."""
    where, values = narrowed(given)
    chips = (
        *(RiskShown.OPEN, RiskShown.AWAITING, RiskShown.RAISED),
        *(RiskShown.MOVED, RiskShown.TO_COMPLETE, RiskShown.REVIEW, RiskShown.OVER),
        *(RiskShown.CLOSED, RiskShown.ESCALATED, RiskShown.STRATEGIC),
    )
    sums = ", ".join(f"total({each})" for each in (*map(shown_where, chips), "r.state = 'open'"))
    found = book.row(f"SELECT {sums} {_FROM} WHERE {where}", **values)
    return RegisterCounts(*(int(each) for each in found or ()))


_ASKED = """(SELECT e.became FROM riskescalation_live e
        WHERE e.risk = r.id AND e.state = 'waiting' ORDER BY e.on_date DESC, e.id DESC LIMIT 1)"""
LINE = f"""
SELECT r.n, r.id, r.ref, coalesce(b.short, ''), coalesce(r.body, ''), r.title, r.cause, r.event,
       r.effect, {_OWNER}, coalesce(o.short, ''), r.category, r.state, r.part, r.raised_on,
       r.closed_on, r.initial_points, r.initial_band, r.current_likelihood, r.current_impact,
       r.current_points, r.band, r.target_likelihood, r.target_impact, r.target_points,
       r.target_band, r.target_by, r.movement, r.moved_by, r.level, r.contested, r.level_on,
       r.level_authority, r.level_ref, r.level_assumed, r.anew, r.proposed, r.proposed_kind,
       r.proposed_to, r.proposed_on, r.review_on, r.review_late, r.accepted_to, r.to_complete,
       r.former_ref, r.scale, r.old_scale, r.appetite, r.tolerance, r.over, r.managed_at,
       {_ASKED}, {own_word("r.managed_at", PlaceLevel)}, {own_word(_ASKED, PlaceLevel)}, r.aims
{_FROM} LEFT JOIN organisation o ON o.id = p.organisation LEFT JOIN body b ON b.id = r.body
"""
_CHOICES: dict[int, type[StrEnum]] = {
    11: RiskCategory,
    12: RiskState,
    13: Part,
    17: Band,
    21: Band,
    25: Band,
    27: Movement,
    29: AssuranceLevel,
    36: AssuranceLevel,
    37: ProposalKind,
    50: PlaceLevel,
    51: PlaceLevel,
}
_DAYS = (14, 15, 26, 31, 39, 40, 42)
_FLAGS = (30, 34, 41, 46)
_WORDS = (52, 53)
_ANEW, _OVER, _AIMS = 35, 49, 54


def risk_line(*row: Any) -> RiskLine:
    """Return a line from the columns of ``LINE``."""
    values = list(row)
    for place, kind in _CHOICES.items():
        values[place] = chosen(kind, values[place]) if values[place] else None
    for place in _DAYS:
        values[place] = day(values[place])
    for place in _FLAGS:
        values[place] = bool(values[place])
    for place in _WORDS:
        values[place] = values[place] or ""
    values[_OVER] = chosen(Over, values[_OVER])
    values[_ANEW] = read_choices(ApprovedPart, values[_ANEW])
    values[_AIMS] = read_choices(Aim, values[_AIMS])
    return RiskLine(*values)


def register_lines(book: Reading, ns: Sequence[int]) -> list[RiskLine]:
    """Return lines of the register by local number, in the order asked for."""
    sql = f"{LINE} WHERE r.n IN (SELECT value FROM json_each(:ns))"
    return lines(book, sql, risk_line, ns)
