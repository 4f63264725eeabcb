"""The history of a risk's quality assurance status, and what awaits an authority."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day
from db.risks.rules import assurance
from db.risks.rules.assurance import CAUTION, MOVE_COLUMNS, AssuranceLevel, Criterion, read_move
from db.risks.rules.proposals import ProposalKind, ProposalState, pending
from db.store import Reading


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A change of status. ``stands`` says nothing has followed it; ``sound`` that it is applied."""

    id: str
    was: AssuranceLevel
    became: AssuranceLevel
    on: date | None
    authority: str
    body: str
    person: str
    ref: str
    rationale: str
    evidence: str
    departure_reason: str
    assumed: bool
    criteria: tuple[Criterion, ...]
    lead: str
    plan: str
    support: str
    regulator_lead: str
    snapshot: str
    stands: bool
    sound: bool


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """A change of status proposed by somebody or recommended by a group."""

    id: str
    risk: str
    ref: str
    title: str
    kind: ProposalKind
    now: AssuranceLevel | None
    became: AssuranceLevel
    by: str
    to: str
    person: str
    on: date | None
    expected_on: date | None
    rationale: str
    state: ProposalState
    answer: str


_MOVES = f"""
SELECT {", ".join(f"m.{each.strip()}" for each in MOVE_COLUMNS.split(","))},
       m.was, coalesce(o.name, ''), coalesce(b.name, ''), coalesce(d.ref, m.decision_ref),
       m.rationale, m.evidence, m.departure_reason, m.assumed, m.snapshot
FROM assurancemove_live m LEFT JOIN organisation o ON o.id = m.authority
LEFT JOIN body b ON b.id = m.body LEFT JOIN decision d ON d.id = m.decision
WHERE m.risk = :id
"""
_PROPOSALS = """
SELECT x.id, x.risk, r.ref, r.title, x.kind, r.level, x.became, coalesce(b.name, ''),
       coalesce(o.name, t.name, ''), x.person, x.on_date, x.expected_on, x.rationale, x.state,
       x.answer, x.was
FROM assuranceproposal_live x JOIN risk_live r ON r.id = x.risk
LEFT JOIN body b ON b.id = x.body LEFT JOIN body t ON t.id = x.to_body
LEFT JOIN organisation o ON o.id = x.to_authority
"""


def assurance_history(book: Reading, risk: str) -> list[MoveLine]:
    """Return every change of status of a risk, the latest first; unsound ones are among them."""
    rows = book.rows(_MOVES, id=risk)
    told = {row[0]: row for row in rows}
    moves = assurance.in_order([read_move(row[:11]) for row in rows])[::-1]
    standing = {head.id for head in assurance.status(moves).heads}
    return [
        MoveLine(
            id=move.id,
            was=chosen(AssuranceLevel, row[11]),
            became=move.became,
            on=day(row[2]),
            authority=row[12],
            body=row[13],
            person=move.person,
            ref=row[14],
            rationale=row[15],
            evidence=row[16],
            departure_reason=row[17],
            assumed=bool(row[18]),
            criteria=tuple(each for each in Criterion if each in move.terms.criteria),
            lead=move.terms.lead,
            plan=move.terms.plan,
            support=move.terms.support,
            regulator_lead=move.terms.regulator_lead,
            snapshot=row[19],
            stands=move.id in standing,
            sound=assurance.sound(move),
        )
        for move, row in ((move, told[move.id]) for move in moves)
    ]


def support_named(book: Reading, risk: str) -> str:
    """Return the support that the change of status which stands names, if it names any (R23)."""
    standing = (each for each in assurance_history(book, risk) if each.stands and each.sound)
    return next((each.support for each in standing if each.support), "")


def _proposal(*row: Any) -> ProposalLine:
    *values, was = row
    values[4] = chosen(ProposalKind, row[4])
    values[5] = chosen(AssuranceLevel, row[5]) if row[5] else None
    values[6] = chosen(AssuranceLevel, row[6])
    values[10], values[11] = day(row[10]), day(row[11])
    values[13] = chosen(ProposalState, row[13])
    became, now = values[6], values[5]
    if row[13] == ProposalState.WAITING and became in CAUTION and now in CAUTION:
        values[13] = ProposalState.WAITING if pending(was, became, now) else ProposalState.OVERTAKEN
    return ProposalLine(*values)


def proposals_of(book: Reading, risk: str) -> list[ProposalLine]:
    """Return every proposed change of status of a risk, the latest first."""
    sql = f"{_PROPOSALS} WHERE x.risk = :id ORDER BY x.on_date DESC, x.id DESC"
    return [_proposal(*row) for row in book.rows(sql, id=risk)]


def awaiting(book: Reading, body: str = "") -> list[ProposalLine]:
    """Return the changes of status that wait for their authority, the oldest first.

    What the risk has meanwhile gone past, moved on another laptop, is not among them.
    """
    sql = (
        f"{_PROPOSALS} WHERE x.state = 'waiting' AND (:body = '' OR r.body = :body)"
        " ORDER BY coalesce(x.expected_on, x.on_date), x.id"
    )
    told = [_proposal(*row) for row in book.rows(sql, body=body)]
    return [each for each in told if each.state == ProposalState.WAITING]
