"""What holds the risks of a committee on a day: controls, actions and status, by risk."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.papers import phrases
from db.risks.queries.register import RiskLine
from db.risks.queries.status import MoveLine, assurance_history
from db.risks.rules.assurance import AssuranceLevel
from db.store import Reading
from db.words import choice, say

_CONTROLS = """
SELECT c.risk, c.words, c.gap FROM control_live c JOIN risk_live r ON r.id = c.risk
WHERE r.body = :body AND coalesce(c.in_place_on, '') <= :on ORDER BY c.pos, c.id
"""
_ACTIONS = """
SELECT t.risk, a.ref, a.due_on FROM riskaction_live t JOIN action_live a ON a.id = t.action
JOIN risk_live r ON r.id = t.risk
WHERE r.body = :body AND coalesce(a.raised_on, '') <= :on AND coalesce(a.closed_on, '9999') > :on
ORDER BY a.due_on IS NULL, a.due_on, a.id
"""

_ASSURANCES = """
SELECT a.risk, a.line, a.positive, a.on_date, a.words, a.gap
FROM assurance_live a JOIN risk_live r ON r.id = a.risk
WHERE r.body = :body AND coalesce(a.on_date, '') <= :on ORDER BY a.line, a.on_date DESC, a.id
"""


_INITIALS = """
SELECT s.risk, s.likelihood, s.impact FROM score_live s JOIN risk_live r ON r.id = s.risk
WHERE r.body = :body AND s.kind = 'initial' ORDER BY s.on_date, s.turn, s.id
"""


@dataclass(frozen=True, slots=True)
class Assured:
    """An assurance of line 1, 2 or 3, for or against, and what is missing."""

    line: int
    positive: bool
    on: date | None
    words: str
    gap: str


@dataclass(frozen=True, slots=True)
class Held:
    """What holds each risk by its id, and its initial score.

    Controls are (words, gap), open actions (reference, due), scores (likelihood, impact).
    """

    controls: dict[str, list[tuple[str, str]]]
    assurances: dict[str, list[Assured]]
    actions: dict[str, list[tuple[str, date | None]]]
    initials: dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Status:
    """A quality assurance status, on whose authority, since when and where that is written."""

    level: AssuranceLevel
    authority: str = ""
    on: date | None = None
    ref: str = ""
    assumed: bool = False
    departure: str = ""

    @property
    def departed(self) -> str:
        """Why somebody else than usual authorised it, in a sentence; empty where nobody did."""
        return say("papers.departed", reason=self.departure) if self.departure else ""


def held(book: Reading, body: str, on: date) -> Held:
    """Return what holds the risks of a committee on a day."""
    controls: dict[str, list[tuple[str, str]]] = defaultdict(list)
    assurances: dict[str, list[Assured]] = defaultdict(list)
    actions: dict[str, list[tuple[str, date | None]]] = defaultdict(list)
    values: dict[str, Any] = {"body": body, "on": on.isoformat()}
    for risk, words, gap in book.rows(_CONTROLS, **values):
        controls[risk].append((words, gap))
    for risk, line, positive, dated, words, gap in book.rows(_ASSURANCES, **values):
        kept = Assured(line, bool(positive), phrases.kept_day(dated), words, gap)
        assurances[risk].append(kept)
    for risk, ref, due in book.rows(_ACTIONS, **values):
        actions[risk].append((ref, phrases.kept_day(due)))
    scored = book.rows(_INITIALS, body=body)  # the last of them stands
    initials = {risk: (likelihood, impact) for risk, likelihood, impact in scored}
    return Held(controls, assurances, actions, initials)


def status_on(book: Reading, line: RiskLine, on: date) -> Status | None:
    """Return the status of a risk on a day, None where no status applies (T12)."""
    if line.level is None:
        return None
    if line.level_on is None:
        return Status(line.level)
    made = [each for each in assurance_history(book, line.id) if _was_made(each, on)]
    if line.level_on <= on:
        kept = (line.level, line.authority, line.level_on, line.level_ref, line.assumed)
        reasons = (each.departure_reason for each in made if each.stands)
        return Status(*kept, phrases.joined(*reasons, between=" "))
    if not made:
        return Status(AssuranceLevel.ROUTINE)
    last = made[0]
    then = (last.became, last.authority, last.on, last.ref, last.assumed)
    return Status(*then, last.departure_reason)


def _was_made(move: MoveLine, on: date) -> bool:
    return move.sound and move.on is not None and move.on <= on


def proposed(risk: RiskLine, as_at: date) -> str:
    """Say which change of status was proposed by then, and whose authority it awaits."""
    if risk.proposed is None or (risk.proposed_on or as_at) > as_at:
        return ""
    told = {"level": choice(risk.proposed), "who": risk.proposed_to}
    return say("papers.proposed_to" if risk.proposed_to else "papers.proposed", **told)
