"""What is kept of organisations, places, people, bodies, their terms and their seats."""

from db.bodies.records.bodies import Body, DeadlineRule, Heading, QuorumNeed, Terms
from db.bodies.records.people import Organisation, Person, Place, Portfolio, Unknown
from db.bodies.records.seats import Deputy, Membership, Seat

__all__ = [
    "Body",
    "DeadlineRule",
    "Deputy",
    "Heading",
    "Membership",
    "Organisation",
    "Person",
    "Place",
    "Portfolio",
    "QuorumNeed",
    "Seat",
    "Terms",
    "Unknown",
]
