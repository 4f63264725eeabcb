"""What a command must know of a risk before it changes anything: its scores and its status."""

from collections.abc import Collection
from datetime import date

from db.bodies.rules.purposes import read_choices
from db.calendar.queries.workdays import worked
from db.risks.records import Risk
from db.risks.rules import appetite, scores
from db.risks.rules.assurance import (
    MOVE_COLUMNS,
    Approved,
    Status,
    has_status,
    read_move,
    status,
)
from db.risks.rules.risk import Dimension, Told
from db.risks.rules.scores import Band, ScoreKind
from db.store import Work


def scale_text(work: Work, body: str, on: date) -> str:
    """Return the matrix a committee scores on, on a day: its own, the book's, or the suggestion."""
    found = work.value(
        "SELECT scale FROM riskscale_live WHERE (body = :body OR body IS NULL)"
        " AND (from_on IS NULL OR from_on <= :on) AND scale <> ''"
        " ORDER BY body IS NULL, from_on DESC, id DESC LIMIT 1",
        body=body,
        on=on.isoformat(),
    )
    return found or scores.SUGGESTED


def level_of(work: Work, risk: str, shown: Collection[str] | None = None) -> Status:
    """Return the quality assurance status of a risk as its moves make it.

    With ``shown``, as those moves alone make it: what somebody was looking at.
    """
    rows = work.rows(f"SELECT {MOVE_COLUMNS} FROM assurancemove_live WHERE risk = :id", id=risk)
    return status([read_move(row) for row in rows if shown is None or row[0] in shown])


def supported(work: Work, risk: str) -> str:
    """Return the support that is mandated for a risk in the record of oversight, if any (R23)."""
    sql = (
        "SELECT words FROM mandatedsupport_live WHERE risk = :risk AND ended_on IS NULL"
        " ORDER BY from_on DESC, id DESC"
    )
    return str(work.value(sql, risk=risk) or "")


def scored(work: Work, risk: str, kind: ScoreKind = ScoreKind.CURRENT) -> Band | None:
    """Return the band of a risk's score on the matrix it was given on; None before any."""
    found = work.row(
        "SELECT likelihood, impact, scale FROM score_live WHERE risk = :id AND kind = :kind"
        " ORDER BY on_date DESC, turn DESC, id DESC LIMIT 1",
        id=risk,
        kind=str(kind),
    )
    if found is None:
        return None
    likelihood, impact, scale = found
    return scores.parse_scale(scale or scores.SUGGESTED).band(likelihood, impact)


def approved_by(work: Work, move: str) -> Approved:
    """Return what a move approved."""
    band, lead, plan = work.row(
        "SELECT band, lead, plan FROM assurancemove WHERE id = :id", id=move
    ) or ("", "", "")
    return Approved(Band(band) if band in set(Band) else None, lead, plan)


def due_again(work: Work, held: Risk, on: date) -> date | None:
    """Return when a risk reviewed on a day is due again by its band and its status."""
    rows = work.rows(
        "SELECT of, months FROM reviewrule_live WHERE body = :body OR body IS NULL"
        " ORDER BY body IS NOT NULL",
        body=held.body,
    )
    with_status = has_status(held.category, held.sector, held.regime)
    level = str(level_of(work, held.id).level) if with_status else None
    due = appetite.next_review(on, scored(work, held.id), level, dict(rows))
    return worked(due).proposed_on if due else None


def told_of(work: Work, held: Risk) -> Told:
    """Return what a risk says of itself so far."""
    return Told(
        cause=held.cause,
        event=held.event,
        effect=held.effect,
        owner=held.owner or held.owner_text,
        category=held.category,
        dimensions=frozenset(read_choices(Dimension, held.dimensions)),
        sector=held.sector,
        regime=held.regime,
        scored=scored(work, held.id) is not None,
    )
