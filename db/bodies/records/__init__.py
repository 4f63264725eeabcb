"""What is kept of organisations, places, people, bodies, their terms and their seats."""

from db.bodies.records.bodies import Body, DeadlineRule, Heading, QuorumNeed, Terms
from db.bodies.records.contacts import Communication, ContactPoint, Label, MailRule
from db.bodies.records.offices import Absence, InductionStep, OfficeHolder
from db.bodies.records.people import Organisation, Person, Place, Portfolio, Unknown
from db.bodies.records.seats import Deputy, Membership, Seat

__all__ = [
    "Absence",
    "Body",
    "Communication",
    "ContactPoint",
    "DeadlineRule",
    "Deputy",
    "Heading",
    "InductionStep",
    "Label",
    "MailRule",
    "Membership",
    "OfficeHolder",
    "Organisation",
    "Person",
    "Place",
    "Portfolio",
    "QuorumNeed",
    "Seat",
    "Terms",
    "Unknown",
]
