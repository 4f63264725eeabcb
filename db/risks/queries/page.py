"""One risk with all that belongs to it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day
from db.bodies.rules.purposes import Aim, read_choices
from db.risks.queries.holding import (
    AcceptanceLine,
    AssuranceLine,
    ControlLine,
    ScoreLine,
    acceptances_of,
    assurances_of,
    controls_of,
    scores_of,
)
from db.risks.queries.register import LINE, RiskLine, risk_line
from db.risks.queries.status import MoveLine, ProposalLine, assurance_history, proposals_of
from db.risks.rules.risk import Dimension, Regime, Response, RiskState, Sector, Told, lacking
from db.store import Reading


@dataclass(frozen=True, slots=True)
class RiskPage:
    """One risk. ``lacking`` names the fields to be completed before it goes to a committee."""

    line: RiskLine
    manager: str
    dimensions: tuple[Dimension, ...]
    sector: Sector
    regime: Regime
    response: Response
    aims: tuple[Aim, ...]
    managed_at: str
    regulators: str
    objective: str
    lead: str
    plan: str
    reviewed_on: date | None
    closed_why: str
    reopened_why: str
    lacking: tuple[str, ...]
    scores: tuple[ScoreLine, ...]
    controls: tuple[ControlLine, ...]
    assurances: tuple[AssuranceLine, ...]
    acceptances: tuple[AcceptanceLine, ...]
    moves: tuple[MoveLine, ...]
    proposals: tuple[ProposalLine, ...]
    actions: tuple[int, ...]
    seen: dict[str, int]


_MORE = """
SELECT coalesce(p.name, r.manager_text), r.dimensions, r.sector, r.regime, r.response, r.aims,
       r.managed_at, r.regulators, r.objective, r.lead, r.plan, r.reviewed_on, r.closed_why,
       r.reopened_why
FROM risk_live r LEFT JOIN person p ON p.id = r.manager WHERE r.id = :id
"""


def risk_page(book: Reading, risk: str) -> RiskPage | None:
    """Return one risk with all that belongs to it, or None when there is none of this id."""
    row = book.row(f"{LINE} WHERE r.id = :id", id=risk)
    more = book.row(_MORE, id=risk)
    if row is None or more is None:
        return None
    line = risk_line(*row)
    actions = book.rows(
        "SELECT a.n FROM riskaction_live x JOIN action_live a ON a.id = x.action"
        " WHERE x.risk = :id ORDER BY a.due_on IS NULL, a.due_on, a.n",
        id=risk,
    )
    return RiskPage(
        line=line,
        manager=more[0],
        dimensions=read_choices(Dimension, more[1]),
        sector=chosen(Sector, more[2]),
        regime=chosen(Regime, more[3]),
        response=chosen(Response, more[4]),
        aims=read_choices(Aim, more[5]),
        managed_at=more[6],
        regulators=more[7],
        objective=more[8],
        lead=more[9],
        plan=more[10],
        reviewed_on=day(more[11]),
        closed_why=more[12],
        reopened_why=more[13],
        lacking=_lacking(line, more),
        scores=tuple(scores_of(book, risk)),
        controls=tuple(controls_of(book, risk)),
        assurances=tuple(assurances_of(book, risk)),
        acceptances=tuple(acceptances_of(book, risk)),
        moves=tuple(assurance_history(book, risk)),
        proposals=tuple(proposals_of(book, risk)),
        actions=tuple(n for (n,) in actions),
        seen=book.seen(risk),
    )


def _lacking(line: RiskLine, more: tuple[Any, ...]) -> tuple[str, ...]:
    if line.state == RiskState.CLOSED:
        return ()
    return lacking(
        Told(
            cause=line.cause,
            event=line.event,
            effect=line.effect,
            owner=line.owner,
            category=line.category,
            dimensions=frozenset(read_choices(Dimension, more[1])),
            sector=more[2],
            regime=more[3],
            scored=line.points is not None,
        )
    )


def risks_treated_by(book: Reading, action: str) -> list[str]:
    """Return the references of the risks an action treats."""
    sql = (
        "SELECT r.ref FROM riskaction_live x JOIN risk_live r ON r.id = x.risk"
        " WHERE x.action = :id ORDER BY r.ref"
    )
    return [ref for (ref,) in book.rows(sql, id=action)]
