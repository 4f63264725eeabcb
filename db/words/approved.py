"""The words of what an authority approved of a risk, beside what the risk says now."""

SENTENCES = {
    "approved.name": "Risk",
    "approved.cause": "Cause",
    "approved.event": "Event",
    "approved.effect": "Effect",
    "approved.lead": "Lead",
    "approved.plan": "Improvement plan",
    "approved.regulators": "Regulators",
    "approved.category": "Category",
    "approved.sector": "Provider",
    "approved.regime": "Assured by",
    "approved.score": "Score",
    "approved.controls": "Controls",
    "approved.points": "{points} ({likelihood} × {impact})",
    "approved.gap": "gap: {gap}",
    "approved.same": "The same now",
    "approved.changed": "Now: {now}",
    "approved.anew": "Now: {now}. This asks for approval anew",
    "approved.nothing": "nothing",
}
