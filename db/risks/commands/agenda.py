"""A risk goes on an agenda only once it is complete, for itself or as it was escalated."""

from db.meetings.commands.ready import before_agenda
from db.meetings.rules.items import Origin
from db.risks.commands.standing import told_of
from db.risks.records import Risk, RiskEscalation
from db.risks.rules.risk import check_before_committee
from db.store import Work


@before_agenda(Origin.RISK, Origin.ESCALATION)
def risk_complete(work: Work, thing: str) -> None:
    """Refuse a risk, or the escalation of one, with fields still to be completed."""
    passed = work.find(RiskEscalation, thing)
    held = work.find(Risk, passed.risk if passed else thing)
    if held is not None:
        check_before_committee(told_of(work, held), held.ref)
