"""Sentences that propose who leads or owns something, for the function it is about."""

SENTENCES = {
    "routing.owner": "{name}, {title}",
    "routing.assumed": "{name}, {title} (joint by assumption)",
    "routing.jointly": "{one} and by {other}",
    "routing.function": "{function} is looked after by {owners}.",
    "routing.lead": "Nobody leads it yet. {owners}",
    "routing.risk": "Nobody owns it yet. {owners}",
    "routing.action": "Nobody is to do it yet. {owners}",
    "routing.take": "Take {name}",
}
