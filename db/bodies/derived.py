"""What a look at bodies and their membership finds."""

from datetime import date

from db.bodies.rules.induction import INDEPENDENT, Step
from db.bodies.rules.kinds import Capacity
from db.bodies.rules.seats import SeatOn, composition_gaps
from db.store import Finding, Reading, Severity
from db.words import choice

_HELD = "(x.from_on IS NULL OR x.from_on <= :today) AND (x.to_on IS NULL OR :today <= x.to_on)"

_LONG = """
    SELECT seat, max(to_on) FROM membership_live
    GROUP BY seat HAVING max(coalesce(to_on, '9999')) < date(:today, '-6 months')"""


def findings(book: Reading, today: date) -> list[Finding]:
    """Return vacant places, missing or several chairs, ended organisations, overdue reviews.

    A body in which nobody sits yet is being set up: it is left in peace.
    """
    return [
        *_vacant(book, today),
        *_chairs(book, today),
        *_independence(book, today),
        *_organisation_ended(book, today),
        *_review_overdue(book, today),
        *_no_custodian(book),
        *_called_alike(book),
    ]


def _vacant(book: Reading, today: date) -> list[Finding]:
    sql = f"""
        SELECT b.name, s.id, s.title, coalesce(p.name, ''), s.capacity, s.provisional,
          coalesce((SELECT x.person FROM membership_live x WHERE x.seat = s.id AND {_HELD}), '')
        FROM seat_live s JOIN body_live b ON b.id = s.body LEFT JOIN place_live p ON p.id = s.place
        WHERE b.status = 'active' AND s.body IN (
          SELECT q.body FROM membership_live x JOIN seat_live q ON q.id = x.seat WHERE {_HELD})
        ORDER BY b.name, s.pos, s.id"""
    names: dict[str, str] = {}
    seats: list[SeatOn] = []
    for body, seat, title, place, capacity, provisional, holder in book.rows(
        sql, today=today.isoformat()
    ):
        names[seat] = body
        member = Capacity.MEMBER if capacity == Capacity.MEMBER else Capacity.OBSERVER
        seats.append(SeatOn(seat, title, place, member, bool(provisional), holder))
    long = dict(book.rows(_LONG, today=today.isoformat()))
    found = []
    for gap in composition_gaps(seats):
        code = "bodies.finding.vacant" if gap.where else "bodies.finding.vacant_nowhere"
        values = {"body": names[gap.seat], "where": gap.where, "title": gap.title}
        found.append(Finding(code, Severity.WARN, "seat", gap.seat, values))
        if gap.seat in long:
            left = date.fromisoformat(long[gap.seat])
            since = {"body": names[gap.seat], "title": gap.title, "on": left}
            code = "bodies.finding.vacant_long"
            found[-1] = Finding(code, Severity.WARN, "seat", gap.seat, since)
    return found


def _chairs(book: Reading, today: date) -> list[Finding]:
    """Return bodies in which people sit but nobody chairs, or more than one does."""
    sql = f"""
        SELECT b.id, b.name, group_concat(CASE x.office WHEN 'chair' THEN p.name END, ', '),
          count(CASE x.office WHEN 'chair' THEN 1 END)
        FROM body_live b JOIN seat_live s ON s.body = b.id
          JOIN membership_live x ON x.seat = s.id AND {_HELD} JOIN person_live p ON p.id = x.person
        WHERE b.status = 'active' GROUP BY b.id ORDER BY b.name, b.id"""
    found: list[Finding] = []
    for id_, name, chairs, many in book.rows(sql, today=today.isoformat()):
        if not many:
            values = {"body": name}
            found.append(Finding("bodies.finding.no_chair", Severity.WARN, "body", id_, values))
        elif many > 1:
            values = {"body": name, "names": chairs}
            found.append(Finding("bodies.finding.chairs", Severity.NOTE, "body", id_, values))
    return found


def _independence(book: Reading, today: date) -> list[Finding]:
    """Return who took an office of a place asked to be independent and has not declared it (R5)."""
    sql = f"""
        SELECT DISTINCT p.id, p.name, b.name, x.office
        FROM membership_live x JOIN person_live p ON p.id = x.person
          JOIN seat_live s ON s.id = x.seat AND s.independent JOIN body_live b ON b.id = s.body
        WHERE b.status <> 'closed' AND {_HELD} AND NOT EXISTS (
          SELECT 1 FROM inductionstep_live i WHERE i.person = p.id AND i.body = b.id
            AND i.step = :step AND i.done_on IS NOT NULL)
        ORDER BY b.name, p.name, p.id"""
    offices = {str(each): each for each in INDEPENDENT}
    return [
        Finding(
            "bodies.finding.independence",
            Severity.WARN,
            "person",
            id_,
            {"person": person, "body": body, "office": choice(offices[office]).lower()},
        )
        for id_, person, body, office in book.rows(
            sql, today=today.isoformat(), step=Step.INDEPENDENCE.value
        )
        if office in offices
    ]


def _organisation_ended(book: Reading, today: date) -> list[Finding]:
    sql = f"""
        SELECT x.id, p.name, b.name, o.name, o.closed_on
        FROM membership_live x JOIN person_live p ON p.id = x.person
          JOIN seat_live s ON s.id = x.seat JOIN body_live b ON b.id = s.body
          JOIN organisation_live o ON o.id = p.organisation
        WHERE o.closed_on < :today AND {_HELD} ORDER BY b.name, p.name, x.id"""
    return [
        Finding(
            "bodies.finding.organisation_ended",
            Severity.WARN,
            "membership",
            id_,
            {
                "person": person,
                "body": body,
                "organisation": organisation,
                "on": date.fromisoformat(closed),
            },
        )
        for id_, person, body, organisation, closed in book.rows(sql, today=today.isoformat())
    ]


def _review_overdue(book: Reading, today: date) -> list[Finding]:
    sql = f"""
        SELECT x.id, b.name, x.review_on FROM terms_live x JOIN body_live b ON b.id = x.body
        WHERE b.status = 'active' AND x.review_on < :today AND {_HELD}
          AND NOT EXISTS (SELECT 1 FROM terms_live y WHERE y.body = x.body AND y.from_on <= :today
            AND y.from_on > coalesce(x.from_on, ''))
        ORDER BY x.review_on, b.name, x.id"""
    return [
        Finding(
            "bodies.finding.review_overdue",
            Severity.NOTE,
            "terms",
            id_,
            {"body": body, "on": date.fromisoformat(on)},
        )
        for id_, body, on in book.rows(sql, today=today.isoformat())
    ]


def _no_custodian(book: Reading) -> list[Finding]:
    sql = "SELECT id, name FROM body_live WHERE custodian = '' AND status = 'active' ORDER BY name"
    return [
        Finding("bodies.finding.no_custodian", Severity.NOTE, "body", id_, {"body": name})
        for id_, name in book.rows(sql)
    ]


_ALIKE = """
    SELECT min(id), {called}, group_concat(name, ', ') FROM (
      SELECT id, {called}, name FROM {table}_live WHERE {called} <> '' ORDER BY name, id)
    GROUP BY {called} COLLATE NOCASE HAVING count(*) > 1 ORDER BY {called}"""


def _called_alike(book: Reading) -> list[Finding]:
    """Return short names and initials that two laptops gave away apart."""
    shorts = [
        Finding(
            "bodies.finding.short_twice",
            Severity.WARN,
            "body",
            id_,
            {"short": short, "names": names},
        )
        for id_, short, names in book.rows(_ALIKE.format(called="short", table="body"))
    ]
    initials = [
        Finding(
            "bodies.finding.initials_twice",
            Severity.WARN,
            "person",
            id_,
            {"initials": letters, "names": names},
        )
        for id_, letters, names in book.rows(_ALIKE.format(called="initials", table="person"))
    ]
    return shorts + initials
