"""Every document the book could print now, by committee: what the Documents page lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.finance.rules.positions import period_last
from db.store import Reading


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document: its name in the catalogue, the record it is of, and how it is recognised.

    ``thing`` is empty for one of the whole minute book; ``on`` is the day of its meeting; ``ref``
    is what tells it from others of its name, as a person calls what it is of.
    """

    name: str
    thing: str
    ref: str
    body: str
    short: str
    on: date | None = None


_OF_MEETINGS = """
SELECT m.id, m.ref, b.name, b.short, m.on_date,
       EXISTS (SELECT 1 FROM agendaitem_live i WHERE i.meeting = m.id),
       m.state NOT IN ('planned', 'convened') AND EXISTS (
         SELECT 1 FROM minute_live n JOIN agendaitem_live i ON i.id = n.item
         WHERE i.meeting = m.id),
       m.state NOT IN ('planned', 'convened') AND EXISTS (
         SELECT 1 FROM minute_live n JOIN agendaitem_live i ON i.id = n.item
         WHERE i.meeting = m.id AND i.part = '2'),
       m.state = 'held',
       m.state IN ('planned', 'convened') AND (
         EXISTS (SELECT 1 FROM agendaitem_live i WHERE i.meeting = m.id)
         OR NOT EXISTS (SELECT 1 FROM meeting_live e WHERE e.body = m.body AND e.on_date < m.on_date
           AND e.state IN ('planned', 'convened'))),
       EXISTS (SELECT 1 FROM agendaitem_live i WHERE i.meeting = m.id AND i.part = '2'),
       EXISTS (SELECT 1 FROM declaration_live d JOIN agendaitem_live i ON i.id = d.item
               WHERE i.meeting = m.id),
       EXISTS (SELECT 1 FROM minutes_live t WHERE t.meeting = m.id AND t.state = 'confirmed'),
       EXISTS (SELECT 1 FROM minutes_live t JOIN snapshot_live s ON s.thing = t.id
               WHERE t.meeting = m.id),
       m.state = 'held' AND b.kind NOT IN ('assembly', 'partnership') AND EXISTS (
         SELECT 1 FROM seat_live s JOIN body_live p ON p.place = s.place AND p.id <> m.body
         WHERE s.body = m.body AND p.kind = 'partnership' AND p.closed_on IS NULL),
       m.state IN ('convened', 'stood down', 'postponed', 'not quorate', 'adjourned')
FROM meeting_live m JOIN body_live b ON b.id = m.body
ORDER BY b.name, m.on_date DESC
"""
_OF_BODIES = """
SELECT b.id, b.name, b.short,
       EXISTS (SELECT 1 FROM action_live a WHERE a.body = b.id),
       EXISTS (SELECT 1 FROM decision_live d WHERE d.body = b.id),
       EXISTS (SELECT 1 FROM risk_live r WHERE r.body = b.id),
       EXISTS (SELECT 1 FROM seat_live s JOIN membership_live m ON m.seat = s.id
               JOIN interest_live i ON i.person = m.person WHERE s.body = b.id),
       EXISTS (SELECT 1 FROM meeting_live m WHERE m.body = b.id),
       EXISTS (SELECT 1 FROM attendance_live a JOIN meeting_live m ON m.id = a.meeting
               WHERE m.body = b.id AND m.state IN ('held', 'not quorate')),
       EXISTS (SELECT 1 FROM meeting_live m WHERE m.body = b.id
               AND m.state IN ('held', 'not quorate')),
       b.status = 'active' AND EXISTS (SELECT 1 FROM seat_live s WHERE s.body = b.id),
       EXISTS (SELECT 1 FROM planitem_live p WHERE p.body = b.id),
       EXISTS (SELECT 1 FROM recommendation_live r WHERE r.body = b.id),
       b.kind = 'partnership' AND EXISTS (SELECT 1 FROM seat_live s JOIN meeting_live m
         ON m.body = s.body AND m.state = 'held' WHERE s.place = b.place AND s.body <> b.id
           AND m.body IN (SELECT c.id FROM body_live c WHERE c.kind NOT IN
             ('assembly', 'partnership')))
FROM body_live b ORDER BY b.name
"""
_NAMES = (
    *(("action-log",), ("decision-log",), ("risk-register", "risk-movement"), ("interests",)),
    *(("calendar",), ("attendance-record",), ("annual-report",)),
    *(("handover", "owed", "year-plan"), ("forward-plan",)),
    *(("recommendations",), ("feedback-note",)),
)
"""What there is to print for each thing a committee has, as ``_OF_BODIES`` asks."""
_OF_NEWCOMERS = """
SELECT DISTINCT p.id, p.name, b.name, b.short, b.id
FROM inductionstep_live s JOIN person_live p ON p.id = s.person JOIN body_live b ON b.id = s.body
WHERE s.done_on IS NULL AND p.left_on IS NULL ORDER BY b.name, p.name, p.id
"""
_COVERS = """
SELECT p.id, i.number || ' ' || p.title, b.name, b.short, b.id, m.on_date
FROM paper_live p JOIN agendaitem_live i ON i.id = p.item JOIN meeting_live m ON m.id = i.meeting
JOIN body_live b ON b.id = m.body
WHERE p.id = :paper OR (m.state IN ('planned', 'convened', 'in session')
  AND p.road NOT IN ('withdrawn', 'deferred') AND i.state NOT IN ('withdrawn', 'deferred'))
ORDER BY m.on_date, i.place, p.pos, p.id
"""
_BY_MAIL = """
SELECT c.id, c.words, b.name, b.short, b.id, c.sent_on FROM circulation_live c
JOIN body_live b ON b.id = c.body ORDER BY c.sent_on DESC, c.id
"""
_RESPONSES = ("foi-response", "foi-schedule")
_REQUESTS = """
SELECT r.id, r.ref FROM foirequest_live r
WHERE EXISTS (SELECT 1 FROM foiheld_live h WHERE h.request = r.id)
ORDER BY r.received_on DESC, r.ref, r.id
"""
_STRATEGIC = """
SELECT r.id, r.ref, b.name, b.short, b.id FROM strategicrisk_live s
  JOIN risk_live r ON r.id = s.risk JOIN body_live b ON b.id = s.body
WHERE s.ended_on IS NULL AND r.part = '1' ORDER BY b.name, s.pos, r.ref, r.id
"""
_WHOLE = """
SELECT EXISTS (SELECT 1 FROM segmentdecision_live)
    OR EXISTS (SELECT 1 FROM indicatorreading_live) OR EXISTS (SELECT 1 FROM achievement_live),
  EXISTS (SELECT 1 FROM segmentdecision_live), EXISTS (SELECT 1 FROM shortfall_live),
  EXISTS (SELECT 1 FROM capitalscheme_live), EXISTS (SELECT 1 FROM delegation_live)
    OR EXISTS (SELECT 1 FROM delegationpolicy_live) OR EXISTS (SELECT 1 FROM hostedservice_live),
  EXISTS (SELECT 1 FROM milestone_live) OR EXISTS (SELECT 1 FROM priority_live)
    OR EXISTS (SELECT 1 FROM peoplefunction_live) OR EXISTS (SELECT 1 FROM placearrangement_live)
    OR EXISTS (SELECT 1 FROM developmententry_live),
  EXISTS (SELECT 1 FROM guidance_live),
  EXISTS (SELECT 1 FROM strategicrisk_live WHERE ended_on IS NULL),
  EXISTS (SELECT 1 FROM action_live),
  EXISTS (SELECT 1 FROM funding_live), EXISTS (SELECT 1 FROM efficiency_live),
  EXISTS (SELECT 1 FROM advice_live)
"""
_WHOLE_NAMES = (
    *("review-pack", "segment-timeline", "shortfalls", "capital-list", "delegations"),
    *("programme-report", "guidance", "baf", "action-months"),
    *("funding", "efficiencies", "finance-advice"),
)
_MONTHS = "SELECT DISTINCT period FROM position_live ORDER BY period DESC LIMIT 12"
_OF_ORGANISATIONS = """
SELECT o.id, o.name, o.short,
  EXISTS (SELECT 1 FROM segmentdecision_live d WHERE d.organisation = o.id) AS placed,
  EXISTS (SELECT 1 FROM indicatorreading_live r WHERE r.organisation = o.id)
    OR EXISTS (SELECT 1 FROM achievement_live a WHERE a.organisation = o.id)
    OR EXISTS (SELECT 1 FROM mandatedsupport_live s WHERE s.organisation = o.id)
    OR EXISTS (SELECT 1 FROM oversightreview_live v WHERE v.organisation = o.id) AS watched
FROM organisation_live o WHERE placed OR watched ORDER BY o.name, o.id
"""
_OF_PLACES = """
SELECT p.id, p.name FROM place_live p
WHERE EXISTS (SELECT 1 FROM indicatorreading_live r WHERE r.place = p.id)
  OR EXISTS (SELECT 1 FROM achievement_live a WHERE a.place = p.id)
  OR EXISTS (SELECT 1 FROM oversightreview_live v WHERE v.place = p.id)
ORDER BY p.name, p.id
"""
_LETTERS = """
SELECT l.id, l.title, o.name, o.short, l.drafted_on FROM letter_live l
  JOIN interventionproposal p ON p.id = l.proposal JOIN organisation o ON o.id = p.organisation
ORDER BY l.drafted_on DESC, l.id DESC
"""
_PLANS = "SELECT id, title FROM assumptionset_live ORDER BY from_on DESC, id"
_AGREEMENTS = "SELECT id, title FROM agreement_live ORDER BY title, id"


def _of_the_system(book: Reading) -> list[DocumentLine]:
    """Return the documents of the whole system there is something to print in."""
    found = [
        DocumentLine(name, "", "", "", "")
        for name, here in zip(_WHOLE_NAMES, book.row(_WHOLE) or (), strict=True)
        if here
    ]
    months = [period for (period,) in book.rows(_MONTHS)]
    return [
        *found,
        *(
            DocumentLine("financial-position", each, each, "", "", period_last(each))
            for each in months
        ),
    ]


def _of_partners(book: Reading) -> list[DocumentLine]:
    """Return the documents of organisations and places that are watched, and of agreements."""
    found = []
    for row, name, short, placed, _watched in book.rows(_OF_ORGANISATIONS):
        found.append(DocumentLine("review-pack", row, short, name, short))
        if placed:
            found.append(DocumentLine("segment-timeline", row, short, name, short))
    for row, name in book.rows(_OF_PLACES):
        found.append(DocumentLine("place-review-pack", row, name, name, name))
    for row, title, name, short, on in book.rows(_LETTERS):
        drafted = date.fromisoformat(on) if on else None
        found.append(DocumentLine("communication", row, title, name, short, drafted))
    found.sort(key=lambda line: line.body)
    for name, sql in (("financial-plan", _PLANS), ("signature-sheet", _AGREEMENTS)):
        found += [DocumentLine(name, row, title, title, "") for row, title in book.rows(sql)]
    return found


def _given(kept: Sequence[int]) -> tuple[tuple[str, int], ...]:
    """Return the documents of a meeting, and whether there is anything to print in each."""
    agenda, minutes, private, held, to_set, part_two, declared, *rest = kept
    confirmed, versions, icps, called = rest
    return (
        ("agenda-setting", to_set),
        ("notice", called),
        ("agenda", agenda),
        ("agenda-part-2", part_two),
        ("chairs-agenda", agenda),
        ("declarations", declared),
        ("sign-in-sheet", int(agenda and not held)),
        ("name-plates", int(agenda and not held)),
        ("blank-minutes", int(agenda and not held)),
        ("action-note", held),
        ("action-note-part-2", int(held and part_two)),
        ("minutes", minutes),
        ("minutes-public", minutes),
        ("minutes-part-2", private),
        ("minutes-as-confirmed", confirmed),
        ("minutes-as-confirmed-part-2", int(confirmed and private)),
        ("minutes-compared", versions),
        ("feedback-notes", icps),
    )


def _of_things(book: Reading, paper: str) -> dict[str, list[DocumentLine]]:
    """Return the documents of a newcomer, a risk, a paper or a circulation, by committee."""
    found: dict[str, list[DocumentLine]] = {}
    listed = (
        ("induction", book.rows(_OF_NEWCOMERS)),
        ("baf-page", book.rows(_STRATEGIC)),
        ("cover-sheet", book.rows(_COVERS, paper=paper)),
        ("decision-by-e-mail", book.rows(_BY_MAIL)),
    )
    for name, rows in listed:
        for thing, ref, body, short, row, *days in rows:
            on = date.fromisoformat(days[0]) if days and days[0] else None
            found.setdefault(row, []).append(DocumentLine(name, thing, ref, body, short, on))
    return found


def documents(book: Reading, paper: str = "") -> list[DocumentLine]:
    """Return every document there is something to print in, by committee, latest first.

    Cover sheets are those of the meetings to come, and that of ``paper`` whenever it was.
    """
    whole = ("calendar", "owed", "year-plan")
    found = [DocumentLine(name, "", "", "", "") for name in whole]
    found += _of_the_system(book)
    for request, ref in book.rows(_REQUESTS):
        found += [DocumentLine(name, request, ref, "", "") for name in _RESPONSES]
    meetings: dict[str, list[DocumentLine]] = {}
    for row, ref, body, short, on, *kept in book.rows(_OF_MEETINGS):
        for name, there in _given(kept):
            if there:
                line = DocumentLine(name, row, ref, body, short, date.fromisoformat(on))
                meetings.setdefault(body, []).append(line)
    of_things = _of_things(book, paper)
    for row, body, short, *kept in book.rows(_OF_BODIES):
        found += [
            DocumentLine(name, row, short, body, short)
            for names, here in zip(_NAMES, kept, strict=True)
            for name in names
            if here
        ]
        found += of_things.get(row, [])
        found += meetings.get(body, [])
    return [*found, *_of_partners(book)]
