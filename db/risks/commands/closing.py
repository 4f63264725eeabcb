"""What a risk leaves open when it is closed, and how the closing settles it."""

from datetime import date

from db.risks.records import AssuranceProposal, Risk, RiskEscalation, StrategicRisk
from db.risks.rules.escalation import EscalationState
from db.risks.rules.proposals import ProposalState
from db.store import Work
from db.words import say


def settle(work: Work, held: Risk, on: date) -> None:
    """Withdraw what waits for an answer, and take the risk off the assurance framework."""
    told = say("risk.closed_with", why=held.closed_why)
    for each in _open(work, "riskescalation", "state = 'waiting'", held.id):
        asked = work.get(RiskEscalation, each)
        asked.state, asked.answer = EscalationState.WITHDRAWN, told
        asked.answered_by, asked.answered_on = work.by, max(on, asked.on_date or on)
    for each in _open(work, "assuranceproposal", "state = 'waiting'", held.id):
        proposed = work.get(AssuranceProposal, each)
        proposed.state, proposed.answer = ProposalState.WITHDRAWN, told
        proposed.answered_on = max(on, proposed.on_date or on)
    for each in _open(work, "strategicrisk", "ended_on IS NULL", held.id):
        page = work.get(StrategicRisk, each)
        page.ended_on, page.ended_why = max(on, page.from_on or on), told


def _open(work: Work, table: str, where: str, risk: str) -> list[str]:
    sql = f"SELECT id FROM {table}_live WHERE risk = :risk AND {where} ORDER BY id"
    return [each for (each,) in work.rows(sql, risk=risk)]
