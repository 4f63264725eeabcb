"""What is kept of risks; scores and moves of status are only ever added."""

from db.risks.records.baf import BafConclusion, RiskLink, StrategicRisk
from db.risks.records.ladder import RiskEscalation
from db.risks.records.register import (
    Acceptance,
    Assurance,
    Control,
    ReviewRule,
    Risk,
    RiskAction,
    RiskAppetite,
    RiskScale,
    Score,
)
from db.risks.records.status import AssuranceAuthority, AssuranceMove, AssuranceProposal

__all__ = [
    "Acceptance",
    "Assurance",
    "AssuranceAuthority",
    "AssuranceMove",
    "AssuranceProposal",
    "BafConclusion",
    "Control",
    "ReviewRule",
    "Risk",
    "RiskAction",
    "RiskAppetite",
    "RiskEscalation",
    "RiskLink",
    "RiskScale",
    "Score",
    "StrategicRisk",
]
