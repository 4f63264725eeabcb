"""The template agendas are drafted from, the cycle of business, and the words of exclusion."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day
from db.bodies.rules.years import APRIL
from db.meetings.rules.items import Part, Purpose
from db.meetings.rules.plan import TemplatePlace, in_year, read_months
from db.store import Reading
from db.words import say

TEMPLATE = """
SELECT t.n, t.id, t.place, t.title, t.code, t.purpose, coalesce(t.lead, ''),
  coalesce(p.name, ''), t.minutes_long, t.section, t.source, t.as_at
FROM templateitem_live t LEFT JOIN person p ON p.id = t.lead WHERE t.body = :body
ORDER BY CASE t.place WHEN 'opening' THEN 0 WHEN 'section' THEN 1 ELSE 2 END, t.pos, t.id
"""
CYCLE = """
SELECT c.n, c.id, c.year, c.title, c.months, c.purpose, coalesce(c.lead, ''),
  coalesce(p.name, ''), c.minutes_long, c.part, c.section, c.source, c.as_at
FROM cycleitem_live c LEFT JOIN person p ON p.id = c.lead
WHERE c.body = :body AND c.year = :year ORDER BY c.title COLLATE NOCASE, c.id
"""
EXCLUSION = "SELECT exclusion, source, as_at FROM agendasetting_live WHERE body = :body"
YEARS = "SELECT DISTINCT year FROM cycleitem_live WHERE body = :body ORDER BY year"


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """A line of a template; ``code`` names what it does beside its words."""

    n: int
    id: str
    place: TemplatePlace
    title: str
    code: str
    purpose: Purpose
    lead_id: str
    lead: str
    minutes_long: int | None
    section: str
    source: str
    as_at: date | None


@dataclass(frozen=True, slots=True)
class CycleLine:
    """Business of the cycle; ``months`` in the order of the committee's year."""

    n: int
    id: str
    year: int
    title: str
    months: tuple[int, ...]
    purpose: Purpose
    lead_id: str
    lead: str
    minutes_long: int | None
    part: Part
    section: str
    source: str
    as_at: date | None


@dataclass(frozen=True, slots=True)
class Exclusion:
    """The words that exclude the public; ``own`` when the committee has set them."""

    words: str
    source: str
    as_at: date | None
    own: bool


def template(book: Reading, body: str) -> list[TemplateLine]:
    """Return the lines of a committee's template in order."""
    found = []
    for n, id_, place, title, code, purpose, *rest, on in book.rows(TEMPLATE, body=body):
        kinds = (chosen(TemplatePlace, place), title, code, chosen(Purpose, purpose))
        values: list[Any] = [n, id_, *kinds, *rest, day(on)]
        found.append(TemplateLine(*values))
    return found


def cycle(book: Reading, body: str, year: int) -> list[CycleLine]:
    """Return the cycle of business of a committee's year that begins in ``year``."""
    starts = book.value("SELECT year_start FROM body_live WHERE id = :body", body=body) or APRIL
    found = []
    for n, id_, of, title, months, purpose, *who, part, section, source, on in book.rows(
        CYCLE, body=body, year=year
    ):
        when = in_year(read_months(months), starts)
        kinds = (when, chosen(Purpose, purpose), *who, chosen(Part, part))
        values: list[Any] = [n, id_, of, title, *kinds, section, source, day(on)]
        found.append(CycleLine(*values))
    return found


def cycle_years(book: Reading, body: str) -> list[int]:
    """Return the years a committee has a cycle of business for."""
    return [year for (year,) in book.rows(YEARS, body=body)]


def not_held(book: Reading, body: str, from_year: int, to_year: int) -> list[CycleLine]:
    """Return the business of one year that another has not got under its title and months."""
    there = {_key(each) for each in cycle(book, body, to_year)}
    return [each for each in cycle(book, body, from_year) if _key(each) not in there]


def _key(line: CycleLine) -> tuple[str, tuple[int, ...]]:
    return line.title.strip().casefold(), line.months


def exclusion(book: Reading, body: str) -> Exclusion:
    """Return the words that exclude the public: the committee's own, or those suggested."""
    row = book.row(EXCLUSION, body=body)
    if row is None:
        return Exclusion(say("agenda.exclusion_words"), "", None, own=False)
    return Exclusion(row[0], row[1], day(row[2]), own=True)
