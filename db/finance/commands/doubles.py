"""What may have been entered twice, or is planned for a day past, before it is written."""

import re
from datetime import date
from decimal import Decimal

from db.bodies.queries.plain import day
from db.finance.commands.funding import (
    AddCapitalScheme,
    AnswerBid,
    BidFunding,
    RecordEfficiency,
)
from db.finance.commands.ladder import RaiseShortfall
from db.finance.commands.limits import AddPartner
from db.finance.commands.plans import SetAssumptions
from db.finance.rules.money import in_full
from db.record import same_id
from db.store import Caution, Reading, warns
from db.words import day as told
from db.words import say

WHOLE = 100
"""Per cent beyond which an assumption of growth or award is more likely a slip."""
_PERCENT = re.compile(r"[-\u2212+]?\s*(\d+(?:\.\d+)?)\s*(?:%|per ?cent)", re.IGNORECASE)
_SHORTFALL = """
SELECT amount FROM shortfall_live WHERE organisation = :organisation AND year = :year
  AND kind = :kind AND step <> 'closed' ORDER BY id"""


@warns
def mind_shortfall(book: Reading, it: RaiseShortfall, today: date) -> list[Caution]:
    """Ask about a second shortfall of one organisation and year."""
    del today
    values = {"organisation": it.organisation, "year": it.year, "kind": it.kind}
    found = book.rows(_SHORTFALL, **values)
    code = "finance.mind.same_shortfall"
    return [Caution(code, "amount", {"amount": in_full(amount)}) for (amount,) in found[:1]]


def _double(book: Reading, kind: str, owner: str, it: object) -> list[Caution]:
    """Ask about a title there is already for the same year and owner."""
    sql = f"""
        SELECT 1 FROM {kind}_live WHERE trim(title) = :title COLLATE NOCASE AND year = :year
          AND {owner} = :owner AND id <> :own"""
    values = {
        "title": str(getattr(it, "title", "")).strip(),
        "year": getattr(it, "year", ""),
        "owner": getattr(it, owner),
        "own": getattr(it, kind, None) or "",
    }
    return [Caution("finance.mind.same_title", "title")] if book.row(sql, **values) else []


@warns
def mind_bid(book: Reading, it: BidFunding, today: date) -> list[Caution]:
    """Ask about a bid that was made already."""
    del today
    return _double(book, "funding", "body", it)


@warns
def mind_scheme(book: Reading, it: AddCapitalScheme, today: date) -> list[Caution]:
    """Ask about a scheme that is on the list already."""
    del today
    return _double(book, "capitalscheme", "organisation", it)


@warns
def mind_efficiency(book: Reading, it: RecordEfficiency, today: date) -> list[Caution]:
    """Ask about an efficiency that was recorded already."""
    del today
    return _double(book, "efficiency", "organisation", it)


@warns
def mind_report(book: Reading, it: AnswerBid, today: date) -> list[Caution]:
    """Ask about a report that would be due on a day past."""
    del book
    if it.report_due_on is None or it.report_due_on >= today:
        return []
    return [Caution("finance.mind.past", "report_due_on", {"on": it.report_due_on})]


@warns
def mind_assumptions(book: Reading, it: SetAssumptions, today: date) -> list[Caution]:
    """Ask about an assumption of more than a hundred per cent: a point may have slipped."""
    del book, today
    return [
        Caution("finance.mind.percent", "assumptions", {"name": each.words, "value": each.value})
        for each in it.assumptions
        for found in _PERCENT.findall(each.value)
        if Decimal(found) > WHOLE
    ]


@warns
def mind_partner(book: Reading, it: AddPartner, today: date) -> list[Caution]:
    """Say which days these take the place of, where an organisation counts there already."""
    del today
    sql = "SELECT from_on, to_on FROM partner_live WHERE id = :id"
    row = book.row(sql, id=same_id("partner", it.body, it.organisation))
    first, last = (day(each) for each in row or (None, None))
    if row is None or (first, last) == (it.from_on, it.to_on):
        return []
    days = {
        "first": told(first) if first else say("finance.mind.begin"),
        "last": told(last) if last else say("finance.mind.open"),
    }
    return [Caution("finance.mind.counted", "from_on", days)]
