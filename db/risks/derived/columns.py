"""The columns the register sorts by: scores, bands, movement, status, what is to be completed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from db.bodies.queries.plain import day
from db.bodies.rules.purposes import read_choices
from db.custody.queries import ref_sql
from db.errors import Refusal
from db.risks.derived.measure import measured, read_scale
from db.risks.rules import assurance, risk, scores
from db.risks.rules.assurance import MOVE_COLUMNS, Approved, AssuranceLevel, read_move
from db.risks.rules.proposals import pending
from db.risks.rules.risk import Dimension, RiskState
from db.risks.rules.scores import Band, Scored, ScoreKind
from db.store import Deriving, Reading

AGES = "SELECT 'risk', id FROM risk WHERE state <> 'closed'"
_PARTS = ("score", "assurancemove", "assuranceproposal", "acceptance")
_TOUCH = "INSERT OR IGNORE INTO touched SELECT 'risk', "
_REF = f"""
UPDATE risk SET ref = {ref_sql("risk")} WHERE id IN (SELECT id FROM touched WHERE kind = 'risk')
"""
_OF = "JOIN touched t ON t.kind = 'risk' AND t.id = x.risk"
_RISKS = """
SELECT r.id, r.body, r.cause, r.event, r.effect, coalesce(r.owner, r.owner_text), r.category,
       r.dimensions, r.sector, r.regime, r.state, r.review_on, r.lead, r.plan
FROM risk r JOIN touched t ON t.kind = 'risk' AND t.id = r.id
"""
_SCORES = f"""
SELECT x.risk, x.kind, x.likelihood, x.impact, x.on_date, x.turn, x.id, x.scale
FROM score_live x {_OF}
"""
_MOVES = f"""
SELECT x.risk, {", ".join(f"x.{each.strip()}" for each in MOVE_COLUMNS.split(","))},
       x.band, coalesce(nullif(o.short, ''), o.name, ''), coalesce(d.ref, x.decision_ref), x.assumed
FROM assurancemove_live x {_OF}
LEFT JOIN organisation o ON o.id = x.authority LEFT JOIN decision d ON d.id = x.decision
"""
_PROPOSALS = f"""
SELECT x.risk, x.was, x.became, x.kind, coalesce(nullif(o.short, ''), o.name, b.name, ''), x.on_date
FROM assuranceproposal_live x {_OF}
LEFT JOIN organisation o ON o.id = x.to_authority LEFT JOIN body b ON b.id = x.to_body
WHERE x.state = 'waiting' ORDER BY x.on_date, x.id
"""
_ACCEPTED = f"""
SELECT x.risk, max(x.expires_on) FROM acceptance_live x {_OF} GROUP BY x.risk
"""
_LAST = """
SELECT body, max(on_date) FROM meeting_live WHERE on_date < :today AND state = 'held' GROUP BY body
"""
_COLUMNS = (
    *("to_complete", "initial_points", "current_points", "current_likelihood", "current_impact"),
    *("target_points", "target_likelihood", "target_impact", "initial_band", "band"),
    *("target_band", "movement", "moved_by", "level", "level_step", "contested", "level_on"),
    *("level_authority", "level_ref", "level_assumed", "anew", "proposed", "proposed_kind"),
    *("proposed_to", "proposed_on", "accepted_to", "review_late", "scale", "old_scale"),
    *("appetite", "tolerance", "over"),
)
_SET = (
    f"UPDATE risk SET {', '.join(f'{each} = :{each}' for each in _COLUMNS)} WHERE id = :id"
    f" AND ({', '.join(_COLUMNS)}) IS NOT ({', '.join(f':{each}' for each in _COLUMNS)})"
)


@dataclass(slots=True)
class _Facts:
    """What was found of one risk beside its own row."""

    scores: dict[str, list[tuple[Scored, int, int, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    moves: list[tuple[Any, ...]] = field(default_factory=list)
    proposals: list[tuple[Any, ...]] = field(default_factory=list)
    accepted_to: str | None = None


def derive(book: Deriving, today: date) -> None:
    """Set what the register shows beside each touched risk."""
    _touch(book)
    rows = book.rows(_RISKS)
    if not rows:
        return
    book.run(_REF)
    facts = _gathered(book)
    last = {body: day(on) for body, on in book.rows(_LAST, today=today.isoformat())}
    for row in rows:
        found = facts[row[0]]
        closed = _state(row[10]) == RiskState.CLOSED  # no meeting moves it any more
        values = _scored(found, None if closed else last.get(row[1])) | _standing(row, found)
        values |= {
            "id": row[0],
            "to_complete": len(risk.lacking(_told(row, found))),
            "accepted_to": found.accepted_to,
            "review_late": int(risk.review_overdue(_state(row[10]), day(row[11]), today)),
        }
        values |= measured(book, row[1], row[6], values, today)
        book.run(_SET, **values)


def _touch(book: Deriving) -> None:
    for part in _PARTS:
        book.run(
            f"{_TOUCH} x.risk FROM touched t JOIN {part} x ON x.id = t.id"
            f" WHERE t.kind = '{part}' AND x.risk IS NOT NULL"
        )
    for kind in ("riskscale", "riskappetite"):  # one of no committee is every committee's
        book.run(
            f"{_TOUCH} r.id FROM touched t JOIN {kind} x ON x.id = t.id"
            f" JOIN risk r ON x.body IS NULL OR r.body = x.body WHERE t.kind = '{kind}'"
        )
    book.run(
        f"{_TOUCH} r.id FROM touched t JOIN meeting m ON m.id = t.id"
        " JOIN risk r ON r.body = m.body WHERE t.kind = 'meeting' AND r.state <> 'closed'"
    )
    for kind, column in (("decision", "decision"), ("organisation", "authority")):
        book.run(
            f"{_TOUCH} x.risk FROM touched t JOIN assurancemove x ON x.{column} = t.id"
            f" WHERE t.kind = '{kind}' AND x.risk IS NOT NULL"
        )


def _gathered(book: Reading) -> dict[str, _Facts]:
    facts: dict[str, _Facts] = defaultdict(_Facts)
    for of, kind, likelihood, impact, on, turn, name, scale in book.rows(_SCORES):
        score = Scored(day(on) or date.min, turn, name, likelihood * impact, scale)
        facts[of].scores[kind].append((score, likelihood, impact, scale))
    for of, *move in book.rows(_MOVES):
        facts[of].moves.append(tuple(move))
    for of, *proposal in book.rows(_PROPOSALS):
        facts[of].proposals.append(tuple(proposal))
    for of, until in book.rows(_ACCEPTED):
        facts[of].accepted_to = until
    return facts


def _state(kept: str) -> RiskState:
    return RiskState(kept) if kept in set(RiskState) else RiskState.OPEN


def _told(row: tuple[Any, ...], found: _Facts) -> risk.Told:
    _, _, cause, event, effect, owner, category, dimensions, sector, regime, *_ = row
    return risk.Told(
        cause=cause,
        event=event,
        effect=effect,
        owner=owner,
        category=category,
        dimensions=frozenset(read_choices(Dimension, dimensions)),
        sector=sector,
        regime=regime,
        scored=bool(found.scores[ScoreKind.CURRENT]),
    )


def _latest(found: _Facts, kind: ScoreKind) -> tuple[int | None, int | None, int | None, str]:
    """Return points, likelihood, impact and band of the score of a kind that stands."""
    given = {each[0]: each for each in found.scores[kind]}
    standing = scores.latest(given)
    if standing is None:
        return None, None, None, ""
    score, likelihood, impact, scale = given[standing]
    return score.points, likelihood, impact, _band(scale, likelihood, impact)


def _written(found: _Facts) -> str:
    given = {each[0]: each[3] for each in found.scores[ScoreKind.CURRENT]}
    standing = scores.latest(given)
    return "" if standing is None else given[standing] or scores.SUGGESTED


def _band(scale: str, likelihood: int, impact: int) -> str:
    try:
        return str(read_scale(scale).band(likelihood, impact))
    except Refusal:  # arrived from elsewhere outside the matrix: shown without a band
        return ""


def _scored(found: _Facts, since: date | None) -> dict[str, Any]:
    current = [each[0] for each in found.scores[ScoreKind.CURRENT]]
    movement, points = scores.moved(current, since)
    values: dict[str, Any] = {"movement": str(movement), "moved_by": points}
    for kind, band in (
        (ScoreKind.INITIAL, "initial_band"),
        (ScoreKind.CURRENT, "band"),
        (ScoreKind.TARGET, "target_band"),
    ):
        values[f"{kind}_points"], likelihood, impact, values[band] = _latest(found, kind)
        if kind == ScoreKind.CURRENT:
            values["scale"] = _written(found)
        if kind != ScoreKind.INITIAL:
            values[f"{kind}_likelihood"], values[f"{kind}_impact"] = likelihood, impact
    return values


_NONE: Mapping[str, Any] = {
    "level": "",
    "level_step": -1,
    "contested": 0,
    "level_on": None,
    "level_authority": "",
    "level_ref": "",
    "level_assumed": 0,
    "anew": "",
    "proposed": "",
    "proposed_kind": "",
    "proposed_to": "",
    "proposed_on": None,
}


def _standing(row: tuple[Any, ...], found: _Facts) -> dict[str, Any]:
    """Return the status of a risk; nothing where none applies (T12)."""
    category, sector, regime = row[6], row[8], row[9]
    if not assurance.has_status(category, sector, regime):
        return dict(_NONE)
    kept = {move[0]: move for move in found.moves}
    status = assurance.status([read_move(move[:11]) for move in found.moves])
    waiting = [each[1:] for each in found.proposals if _pending(each[0], each[1], status.level)]
    proposed, kind, to, on = waiting[-1] if waiting else ("", "", "", None)
    values = dict(_NONE) | {
        "level": str(status.level),
        "level_step": assurance.CAUTION[status.level],
        "contested": int(status.contested),
        "proposed": proposed,
        "proposed_kind": kind,
        "proposed_to": to,
        "proposed_on": on,
    }
    shown = [head for head in status.heads if head.became == status.level]
    if shown:
        move = kept[max(shown, key=lambda head: (head.on, head.id)).id]
        values |= {
            "level_on": move[2],
            "level_authority": move[12],
            "level_ref": move[13],
            "level_assumed": move[14],
            "anew": _anew(status.level, move, row, found),
        }
    return values


def _pending(was: str, became: str, now: AssuranceLevel) -> bool:
    return became not in assurance.CAUTION or pending(was, AssuranceLevel(became), now)


def _anew(level: AssuranceLevel, move: tuple[Any, ...], row: tuple[Any, ...], found: _Facts) -> str:
    *_, band = _latest(found, ScoreKind.CURRENT)
    approved = Approved(_as_band(move[11]), lead=move[8], plan=move[7])
    now = Approved(_as_band(band), lead=row[12], plan=row[13])
    return ", ".join(assurance.changed_since(level, approved, now))


def _as_band(kept: str) -> Band | None:
    return Band(kept) if kept in set(Band) else None
