"""What the checks find of the risks and organisations an agenda is about, before its pack goes out.

The findings are those of the records themselves, wherever their committee is: one truth with the
checks of the whole minute book.
"""

from collections.abc import Iterable
from datetime import date

from db.across import consistency_between
from db.across.consistency import SAID_BEFORE_A_PACK
from db.agreements import derived as agreements
from db.finance import derived as finance
from db.oversight import derived as oversight
from db.risks import derived as risks
from db.store import Finding, Reading

AREAS = (risks, consistency_between, oversight, finance, agreements)
_STANDING = "i.meeting = :meeting AND i.state NOT IN ('withdrawn', 'deferred')"
# A risk stands on an agenda as an item, by its escalation, or in a paper that is about it.
_ESCALATED = f"""
SELECT e.risk FROM agendaitem_live i JOIN riskescalation_live e ON e.id = i.from_thing
  WHERE {_STANDING}
"""
_RISKS = f"""
SELECT i.from_thing FROM agendaitem_live i WHERE i.from_thing <> '' AND {_STANDING}
UNION {_ESCALATED}
UNION SELECT k.risk FROM agendaitem_live i JOIN paper_live p ON p.item = i.id
  AND p.road NOT IN ('withdrawn', 'deferred') JOIN paperrisk_live k ON k.paper = p.id
  WHERE {_STANDING}
"""
# An organisation does by its name in a title, by what is proposed about it, or by the meeting.
_ORGANISATIONS = f"""
SELECT o.id FROM organisation_live o JOIN agendaitem_live i
  ON o.name <> '' AND instr(lower(i.title), lower(o.name))
  OR o.short <> '' AND instr(' ' || i.title || ' ', ' ' || o.short || ' ') WHERE {_STANDING}
UNION SELECT q.organisation FROM agendaitem_live i JOIN interventionproposal_live q
  ON q.id = i.from_thing WHERE {_STANDING}
UNION SELECT about FROM meeting_live WHERE id = :meeting AND about IS NOT NULL
UNION SELECT organisation FROM oversightreview_live
  WHERE meeting = :meeting AND organisation IS NOT NULL
UNION SELECT organisation FROM escalationtrigger_live WHERE meeting = :meeting
"""
_ANSWERED_HERE = {"escalation.find_waiting", "escalation.find_unanswered"}
"""What the agenda itself sees to, of the risks whose escalation stands on it."""
_OF_PARTIES = "SELECT organisation FROM signatory_live WHERE agreement = :id"
_THROUGH = ("proposal", "support", "shortfall")
"""Columns by which a record belongs to another that names the organisation."""


def of_agenda(book: Reading, meeting: str, today: date) -> list[Finding]:
    """Return what is found of the risks and organisations a meeting's agenda is about."""
    things = _ids(book, _RISKS, meeting)
    organisations = _ids(book, _ORGANISATIONS, meeting)
    if not things | organisations:
        return []
    here = _ids(book, _ESCALATED, meeting)
    every = (each for area in AREAS for each in area.findings(book, today))
    return [
        each
        for each in every
        if each.code not in SAID_BEFORE_A_PACK
        and not (each.code in _ANSWERED_HERE and each.id in here)
        and (each.id in things or organisations & _named(book, each.kind, each.id))
    ]


def besides(found: Iterable[Finding], told: Iterable[Finding]) -> list[Finding]:
    """Return the findings that are not among those told already."""
    known = {(each.code, each.kind, each.id) for each in told}
    return [each for each in found if (each.code, each.kind, each.id) not in known]


def _ids(book: Reading, sql: str, meeting: str) -> set[str]:
    return {row for (row,) in book.rows(sql, meeting=meeting)}


def _named(book: Reading, kind: str, id_: str) -> set[str]:
    """Return the organisations a record is of: its own, those of what it belongs to, parties."""
    if kind == "organisation":
        return {id_}
    if kind == "risk":  # a risk is on an agenda as itself
        return set()
    if kind == "agreement":
        return {row for (row,) in book.rows(_OF_PARTIES, id=id_)}
    found: set[str] = set()
    links = book.rows('SELECT "from", "table" FROM pragma_foreign_key_list(:kind)', kind=kind)
    for column, towards in links:
        if towards != "organisation" and column not in _THROUGH:
            continue
        held = book.value(f'SELECT "{column}" FROM "{kind}" WHERE id = :id', id=id_)
        if held:
            found |= {held} if towards == "organisation" else _named(book, towards, held)
    return found
