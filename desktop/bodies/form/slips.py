"""What was entered by mistake of committees, people, organisations and what goes between them."""

from db.bodies.commands.agenda import RemoveFunction, RemoveHeading
from db.bodies.commands.bodies import RemoveBody
from db.bodies.commands.contacts import RemoveCommunication, RemoveContactPoint
from db.bodies.commands.induction import RemoveInductionStep
from db.bodies.commands.offices import RemoveOfficeHolder
from db.bodies.commands.people import RemoveOrganisation, RemovePerson
from db.bodies.commands.places import RemovePlace
from db.bodies.commands.seats import RemoveDeputy, RemoveMembership, RemoveSeat
from db.bodies.commands.terms import RemoveDeadlineRule, RemoveTerms
from db.bodies.queries.bodies import BodyPage
from db.bodies.queries.contacts import CommunicationLine
from db.bodies.queries.people import OrganisationLine, PersonLine
from db.bodies.queries.seats import SeatLine
from db.bodies.rules.kinds import DeadlineKind
from db.meetings.commands.pack import RemovePackPaper
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.mistaken import Slip, mistaken

_HOLDERS = """
SELECT m.id, p.name FROM membership_live m JOIN person p ON p.id = m.person
WHERE m.seat = :seat ORDER BY m.from_on, m.id"""
_DEPUTIES = """
SELECT d.id, p.name FROM deputy_live d JOIN person p ON p.id = d.person
WHERE d.seat = :seat ORDER BY d.from_on, d.id"""
_DUE = """
SELECT r.id, r.kind FROM deadlinerule_live r
JOIN terms_live t ON t.id = r.terms WHERE t.body = :body ORDER BY t.from_on DESC, r.kind, r.id"""
_HELD = """
SELECT m.id, b.short || ', ' || s.title FROM membership_live m JOIN seat s ON s.id = m.seat
JOIN body b ON b.id = s.body WHERE m.person = :person ORDER BY b.short, s.title, m.id"""
_STEPS = """
SELECT s.id, s.words || ', ' || b.short FROM inductionstep_live s JOIN body b ON b.id = s.body
WHERE s.person = :person ORDER BY b.short, s.n"""
_OFFICES = "SELECT id, title FROM officeholder_live WHERE person = :person ORDER BY title, id"
_FUNCTIONS = "SELECT id, function FROM portfolio_live WHERE person = :person ORDER BY function, id"
_VERSIONS = "SELECT id, version FROM terms_live WHERE body = :body ORDER BY from_on DESC, id"
_HEADINGS = """
SELECT id, number || '. ' || words FROM heading_live WHERE body = :body ORDER BY number, id"""
_PACK = "SELECT id, title FROM packpaper_live WHERE body = :body ORDER BY title, id"


def mistaken_seat(desk: Desk, seat: SeatLine) -> CommandForm:
    """Return the form that takes off a membership place, or one who was entered as holding it."""
    return mistaken(
        desk,
        seat.title,
        (
            Slip(RemoveMembership, "mistaken.membership", _HOLDERS),
            Slip(RemoveDeputy, "mistaken.deputy", _DEPUTIES),
            Slip(RemoveSeat, "mistaken.seat", "SELECT id, title FROM seat_live WHERE id = :seat"),
        ),
        seat=seat.id,
    )


def mistaken_terms(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form that takes off terms, what falls due, a heading, or a paper of every pack."""
    return mistaken(
        desk,
        page.body.short or page.body.name,
        (
            Slip(RemoveDeadlineRule, "mistaken.deadlinerule", _DUE, DeadlineKind),
            Slip(RemoveHeading, "mistaken.heading", _HEADINGS),
            Slip(RemovePackPaper, "mistaken.packpaper", _PACK),
            Slip(RemoveTerms, "mistaken.terms", _VERSIONS),
        ),
        body=page.body.id,
    )


def mistaken_body(desk: Desk, page: BodyPage) -> CommandForm:
    """Return the form that takes off a committee or group nothing names yet."""
    sql = "SELECT id, name FROM body_live WHERE id = :body"
    slips = (Slip(RemoveBody, "mistaken.body", sql),)
    return mistaken(desk, page.body.short or page.body.name, slips, body=page.body.id)


def mistaken_person(desk: Desk, line: PersonLine) -> CommandForm:
    """Return the form that takes off somebody, or what was entered of them."""
    whole = "SELECT id, name FROM person_live WHERE id = :person"
    return mistaken(
        desk,
        line.name,
        (
            Slip(RemoveMembership, "mistaken.seat", _HELD),
            Slip(RemoveOfficeHolder, "mistaken.officeholder", _OFFICES),
            Slip(RemoveFunction, "mistaken.portfolio", _FUNCTIONS),
            Slip(RemoveInductionStep, "mistaken.inductionstep", _STEPS),
            Slip(RemovePerson, "mistaken.person", whole),
        ),
        person=line.id,
    )


def mistaken_organisation(desk: Desk, line: OrganisationLine) -> CommandForm:
    """Return the form that takes off an organisation nothing names yet."""
    sql = "SELECT id, name FROM organisation_live WHERE id = :row"
    slips = (Slip(RemoveOrganisation, "mistaken.organisation", sql),)
    return mistaken(desk, line.short or line.name, slips, row=line.id)


def mistaken_place(desk: Desk) -> CommandForm:
    """Return the form that takes off an area nothing names yet."""
    sql = "SELECT id, name FROM place_live ORDER BY name, id"
    return mistaken(desk, "", (Slip(RemovePlace, "mistaken.place", sql),))


def mistaken_communication(desk: Desk, line: CommunicationLine) -> CommandForm:
    """Return the form that takes off a formal communication, or a contact point."""
    one = "SELECT id, subject FROM communication_live WHERE id = :row"
    points = "SELECT id, name FROM contactpoint_live ORDER BY name, id"
    return mistaken(
        desk,
        line.subject,
        (
            Slip(RemoveCommunication, "mistaken.communication", one),
            Slip(RemoveContactPoint, "mistaken.contactpoint", points),
        ),
        row=line.id,
    )
