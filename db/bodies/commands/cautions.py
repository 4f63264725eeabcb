"""What there is to mind before a committee's terms or a member are kept: it never refuses."""

from datetime import date, timedelta

from db.bodies.commands.induction import WelcomeMember
from db.bodies.commands.offices import NoteAbsence
from db.bodies.commands.people import AddOrganisation, AddPerson
from db.bodies.commands.seats import AppointMember
from db.bodies.commands.terms import SetQuorum
from db.bodies.rules.initials import bare_name
from db.bodies.rules.said import spoken
from db.store import Caution, Reading, warns
from db.words import together

_HELD = """
SELECT p.name, m.to_on FROM membership_live m JOIN person_live p ON p.id = m.person
WHERE m.seat = :seat AND m.person <> :person
  AND coalesce(m.from_on, '') <= :last AND coalesce(m.to_on, '9999') >= :first
ORDER BY m.to_on IS NOT NULL, m.to_on DESC, p.name"""


@warns
def mind_appointing(book: Reading, it: AppointMember, today: date) -> list[Caution]:
    """Say who holds a place on any of the days it is given to somebody else."""
    return _held(book, it, it.to_on, today)


@warns
def mind_welcoming(book: Reading, it: WelcomeMember, today: date) -> list[Caution]:
    """Say the same of a newcomer."""
    return _held(book, it, None, today)


def _held(
    book: Reading, it: AppointMember | WelcomeMember, last: date | None, today: date
) -> list[Caution]:
    first = (it.from_on or today).isoformat()
    until = last.isoformat() if last else "9999"
    found = []
    for name, to_on in book.rows(_HELD, seat=it.seat, person=it.person, first=first, last=until):
        if to_on is None:
            found.append(Caution("bodies.mind.held", "from_on", {"name": name}))
        else:
            on = date.fromisoformat(to_on)
            values = {"name": name, "on": on, "next": on + timedelta(days=1)}
            found.append(Caution("bodies.mind.held_until", "from_on", values))
    return found


@warns
def mind_adding_person(book: Reading, it: AddPerson, today: date) -> list[Caution]:
    """Say that somebody of this name is in the minute book already, with a title or without."""
    del today
    name = bare_name(it.name)
    sql = """
        SELECT p.name, p.post, coalesce(o.name, '') FROM person_live p
        LEFT JOIN organisation_live o ON o.id = p.organisation ORDER BY p.name, p.id"""
    for there, post, organisation in book.rows(sql):
        if name and bare_name(there) == name:
            values = {"told": together(there, post, organisation)}
            return [Caution("bodies.mind.person_twice", "name", values)]
    return []


@warns
def mind_adding_organisation(book: Reading, it: AddOrganisation, today: date) -> list[Caution]:
    """Say the same of an organisation."""
    del today
    sql = "SELECT name, code FROM organisation_live ORDER BY name, id"
    for there, code in book.rows(sql):
        if spoken(there) == spoken(it.name):
            values = {"told": together(there, code)}
            return [Caution("bodies.mind.organisation_twice", "name", values)]
    return []


@warns
def mind_acting(book: Reading, it: NoteAbsence, today: date) -> list[Caution]:
    """Say that whoever is to act is away at some of that time too."""
    del today
    sql = """
        SELECT p.name, a.from_on FROM absence_live a JOIN person_live p ON p.id = a.person
        WHERE a.person = :acting AND coalesce(a.from_on, '') <= :last
          AND coalesce(a.to_on, '9999') >= :first
          AND (a.body IS NULL OR :body = '' OR a.body = :body)
        ORDER BY a.from_on LIMIT 1"""
    last = it.to_on.isoformat() if it.to_on else "9999"
    given = {"first": it.from_on.isoformat(), "last": last, "body": it.body or ""}
    row = book.row(sql, acting=it.acting or "", **given)
    if row is None or row[1] is None:
        return []
    values = {"name": row[0], "from_on": date.fromisoformat(row[1])}
    return [Caution("bodies.mind.acts_away", "acting", values)]


@warns
def mind_quorum(book: Reading, it: SetQuorum, today: date) -> list[Caution]:
    """Say where a quorum asks for more people than there are voting places."""
    del today
    sql = """
        SELECT constituency, count(*) FROM seat_live
        WHERE body = :body AND capacity = 'member' AND voting GROUP BY constituency"""
    places = dict(book.rows(sql, body=it.body))
    whole = sum(places.values())
    found = []
    if whole and it.number is not None and it.number > whole:
        values = {"number": it.number, "places": whole}
        found.append(Caution("bodies.mind.quorum", "number", values))
    for need in it.needs:
        there = places.get(need.constituency, 0)
        if there and need.at_least > there:
            short = {"number": need.at_least, "places": there, "who": need.constituency}
            found.append(Caution("bodies.mind.quorum_need", "needs", short))
    return found
