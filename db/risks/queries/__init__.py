"""What can be seen of risks."""

from db.risks.queries.holding import AcceptanceLine, AssuranceLine, ControlLine, ScoreLine
from db.risks.queries.page import RiskPage, risk_page, risks_treated_by
from db.risks.queries.register import (
    RegisterCounts,
    RegisterFilter,
    RegisterSort,
    RiskLine,
    RiskShown,
    register_counts,
    register_ids,
    register_lines,
)
from db.risks.queries.shape import (
    HeatMap,
    ScaleShown,
    heat_map,
    paper_register,
    scale_of,
)
from db.risks.queries.status import MoveLine, ProposalLine, assurance_history, awaiting

__all__ = [
    "AcceptanceLine",
    "AssuranceLine",
    "ControlLine",
    "HeatMap",
    "MoveLine",
    "ProposalLine",
    "RegisterCounts",
    "RegisterFilter",
    "RegisterSort",
    "RiskLine",
    "RiskPage",
    "RiskShown",
    "ScaleShown",
    "ScoreLine",
    "assurance_history",
    "awaiting",
    "heat_map",
    "paper_register",
    "register_counts",
    "register_ids",
    "register_lines",
    "risk_page",
    "risks_treated_by",
    "scale_of",
]
