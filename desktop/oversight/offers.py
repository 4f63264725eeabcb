"""What the forms of the Oversight page offer to pick from."""

from datetime import date

from db import clock
from db.oversight.queries.frameworks import frameworks, themes
from db.store import Reading
from db.words import day
from desktop.kit.desk import Desk
from desktop.kit.fields import Option, PickField
from desktop.kit.offers import organisations, pick


def themes_offered(book: Reading) -> list[Option]:
    """Return the themes of every framework, each with its version."""
    return [
        Option(theme.id, theme.title, framework.version)
        for framework in frameworks(book)
        for theme in themes(book, framework.id)
    ]


def places(book: Reading) -> list[Option]:
    """Return the places."""
    rows = book.rows("SELECT id, name FROM place_live ORDER BY name, id")
    return [Option(*each) for each in rows]


def meetings_about(book: Reading) -> list[Option]:
    """Return the meetings of the last three months and those to come, the next first."""
    sql = """
        SELECT m.id, b.name, m.on_date, m.ref FROM meeting_live m JOIN body b ON b.id = m.body
        WHERE m.on_date >= date(:today, '-3 months')
        ORDER BY m.on_date < :today, abs(julianday(m.on_date) - julianday(:today)), m.id"""
    return [
        Option(id_, f"{name}, {day(date.fromisoformat(on))}", ref)
        for id_, name, on, ref in book.rows(sql, today=clock.today().isoformat())
    ]


def organisation(
    desk: Desk, name: str = "organisation", code: str = "watch.organisation"
) -> PickField:
    """Return a field that picks an organisation."""
    return pick(desk, name, code, organisations)
