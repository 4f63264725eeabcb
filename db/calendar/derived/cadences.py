"""Months and quarters in which a body should have met and did not, with why where it is known."""

from datetime import date

from db.bodies.rules.kinds import BodyKind
from db.bodies.rules.years import year_first, year_last
from db.calendar.rules.cadence import Step, parse
from db.calendar.rules.periods import Shortfall, Span, shortfalls, year_from
from db.calendar.rules.reviews import FIRST_YEAR, review_shortfall
from db.calendar.rules.states import COUNTED
from db.errors import Refusal
from db.store import Finding, Reading, Severity

_COUNTED = ", ".join(f"'{state}'" for state in sorted(COUNTED))


def missing(book: Reading, today: date) -> list[Finding]:
    """Return the months and quarters of this year without a meeting, and reviews too few."""
    sql = """
        SELECT b.id, b.name, b.kind, b.year_start, t.cadence, t.from_on, t.to_on, b.opened_on,
          b.closed_on
        FROM body_live b JOIN terms_live t ON t.id = (
          SELECT id FROM terms_live u WHERE u.body = b.id
            AND (u.from_on IS NULL OR u.from_on <= :today)
            AND (u.to_on IS NULL OR :today <= u.to_on)
          ORDER BY coalesce(u.from_on, '') DESC, u.version DESC, u.id LIMIT 1)
        WHERE b.status = 'active' AND t.cadence <> '' ORDER BY b.name, b.id"""
    found: list[Finding] = []
    for id_, name, kind, year_start, cadence, *ends in book.rows(sql, today=today.isoformat()):
        if kind == BodyKind.REVIEW_MEETING and today > FIRST_YEAR.last:
            continue
        first, last, opened, closed = (date.fromisoformat(end) if end else None for end in ends)
        held = _dates(book, id_)
        if not _reads(cadence):
            values = {"body": name, "given": cadence}
            found.append(Finding("calendar.finding.unread", Severity.NOTE, "body", id_, values))
            continue
        starts = [each for each in (first, opened) if each]
        stops = [each for each in (last, closed) if each]
        shorts = _shortfalls(cadence, held, (starts, stops), today, year_start)
        found.extend(_shortfall(book, id_, name, short) for short in shorts)
    return found


def _reads(cadence: str) -> bool:
    try:
        parse(cadence)
    except Refusal:
        return False
    return True


def _shortfalls(
    cadence: str,
    held: list[date],
    ends: tuple[list[date], list[date]],
    today: date,
    year_start: int,
) -> list[Shortfall]:
    """Return where this year falls short; one in which nothing is planned yet does not."""
    read = parse(cadence)
    starts, stops = ends
    year = Span(year_first(today, year_start), year_last(today, year_start))
    if read.step is Step.TIMES and starts:
        year = year_from(max(starts), today)
    if not any(year.holds(on) for on in held):
        return []
    scope = Span(max([year.first, *starts]), min([year.last, *stops]))
    return shortfalls(read, held, scope, year_start) if scope.first <= scope.last else []


def _shortfall(book: Reading, body: str, name: str, short: Shortfall) -> Finding:
    values = {"body": name, "first": short.span.first, "last": short.span.last}
    if short.due > 1:
        values |= {"due": short.due, "found": short.found}
        return Finding("calendar.finding.too_few", Severity.WARN, "body", body, values)
    sql = """
        SELECT why FROM meeting_live WHERE body = :body AND on_date BETWEEN :first AND :last
          AND state IN ('stood down', 'postponed', 'not quorate') AND why <> ''
        ORDER BY on_date"""
    ends = {"first": short.span.first.isoformat(), "last": short.span.last.isoformat()}
    why = book.value(sql, body=body, **ends)
    if why:
        return Finding(
            "calendar.finding.called_off", Severity.NOTE, "body", body, values | {"why": why}
        )
    return Finding("calendar.finding.missing", Severity.WARN, "body", body, values)


def _dates(book: Reading, body: str, *, reviews: bool = False) -> list[date]:
    sql = f"""
        SELECT on_date FROM meeting_live WHERE body = :body AND on_date IS NOT NULL
          AND state IN ({_COUNTED}) AND (NOT :reviews OR kind <> 'extraordinary')"""
    return [date.fromisoformat(on) for (on,) in book.rows(sql, body=body, reviews=reviews)]


def reviews(book: Reading, today: date) -> list[Finding]:
    """Return where the formal reviews of the two parties are too few (R13).

    How often they are after the first year is a setting, and no longer that year's cadence.
    """
    sql = """
        SELECT b.id, b.name, b.year_start, (SELECT r.reviews_a_year FROM meetingrule_live r
          WHERE r.body = b.id ORDER BY r.id LIMIT 1)
        FROM body_live b WHERE b.kind = :kind AND b.status = 'active' ORDER BY b.name, b.id"""
    found = []
    for id_, name, year_start, a_year in book.rows(sql, kind=BodyKind.REVIEW_MEETING.value):
        year = Span(year_first(today, year_start), year_last(today, year_start))
        short = review_shortfall(_dates(book, id_, reviews=True), today, year, a_year)
        if short is not None:
            found.append(_shortfall(book, id_, name, short))
    return found
