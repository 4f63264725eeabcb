"""What can be seen of the money of the system."""

from db.finance.queries.earlier import EarlierLine, earlier
from db.finance.queries.funding import (
    AdviceLine,
    EfficiencyLine,
    FundingLine,
    SchemeLine,
    advice,
    capital_list,
    efficiencies,
    funding,
)
from db.finance.queries.ladder import (
    OffsetLine,
    ShortfallLine,
    ShortfallsShown,
    StepLine,
    offsets,
    shortfall_counts,
    shortfall_ids,
    shortfall_lines,
    steps_taken,
)
from db.finance.queries.plans import AssumptionsLine, PlanLine, assumptions, plans
from db.finance.queries.positions import (
    Level,
    PositionLine,
    RollLine,
    periods,
    position_ids,
    position_lines,
    position_of,
    roll_up,
)

__all__ = [
    "AdviceLine",
    "AssumptionsLine",
    "EarlierLine",
    "EfficiencyLine",
    "FundingLine",
    "Level",
    "OffsetLine",
    "PlanLine",
    "PositionLine",
    "RollLine",
    "SchemeLine",
    "ShortfallLine",
    "ShortfallsShown",
    "StepLine",
    "advice",
    "assumptions",
    "capital_list",
    "earlier",
    "efficiencies",
    "funding",
    "offsets",
    "periods",
    "plans",
    "position_ids",
    "position_lines",
    "position_of",
    "roll_up",
    "shortfall_counts",
    "shortfall_ids",
    "shortfall_lines",
    "steps_taken",
]
