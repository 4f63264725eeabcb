"""What a check of agreements and delegations finds."""

from datetime import date, timedelta
from typing import Any

from db.agreements.queries import AgreementLine, agreements, delegations
from db.agreements.rules.agreements import AgreementState
from db.store import Finding, Reading, Severity

SOON = timedelta(weeks=6)
"""How long before a review or an end it is told: time to put it on an agenda."""
_ONE_SIDED = """
SELECT v.id, a.title FROM variation_live v JOIN agreement a ON a.id = v.agreement
WHERE v.state = 'agreed' AND EXISTS (SELECT 1 FROM signatory_live s WHERE s.agreement = v.agreement
  AND NOT EXISTS (SELECT 1 FROM variationconsent_live c WHERE c.variation = v.id
    AND c.organisation = s.organisation))
ORDER BY a.title, v.id"""
_ENDED = """
SELECT d.id, d.function, d.to_on FROM delegation_live d
WHERE d.to_on < :today AND d.ended_why = '' AND NOT EXISTS (SELECT 1 FROM delegation_live e
  WHERE e.function = d.function AND e.id <> d.id AND e.from_on > d.from_on)
ORDER BY d.to_on, d.id"""
_PARTIES = """
SELECT DISTINCT a.id, a.title, o.name, o.closed_on FROM agreement_live a
  JOIN signatory_live s ON s.agreement = a.id JOIN organisation o ON o.id = s.organisation
WHERE o.closed_on < :today AND o.successor IS NULL AND a.ended_why = ''
  AND (a.ends_on IS NULL OR a.ends_on >= :today) ORDER BY a.title, a.id, o.name"""
_OPEN = """
SELECT v.id, a.title, v.proposed_on FROM variation_live v JOIN agreement a ON a.id = v.agreement
WHERE v.state = 'proposed' ORDER BY v.proposed_on, v.id"""


def findings(book: Reading, today: date) -> list[Finding]:
    """Return what a check of agreements finds, and what is soon to be done about them."""
    found: list[Finding] = []
    for each in agreements(book, today):
        found.extend(_of_agreement(each, today))
    for line in delegations(book):
        if line.to_on is not None and today <= line.to_on <= today + SOON:
            last = {"function": line.function, "on": line.to_on}
            found.append(
                Finding("agreements.find_delegation", Severity.NOTE, "delegation", line.id, last)
            )
    return [*found, *_ended(book, today), *_of_variations(book)]


def _ended(book: Reading, today: date) -> list[Finding]:
    """Return delegations past their end that nobody ended, and parties that are no more (T14)."""
    on = today.isoformat()
    found = []
    for id_, function, last in book.rows(_ENDED, today=on):
        values = {"function": function, "on": date.fromisoformat(last)}
        code = "agreements.find_delegation_ended"
        found.append(Finding(code, Severity.WARN, "delegation", id_, values))
    for id_, title, name, last in book.rows(_PARTIES, today=on):
        told = {"title": title, "name": name, "on": date.fromisoformat(last)}
        found.append(Finding("agreements.find_party", Severity.WARN, "agreement", id_, told))
    return found


def _of_agreement(line: AgreementLine, today: date) -> list[Finding]:
    found: list[Finding] = []

    def add(code: str, severity: Severity, **values: Any) -> None:
        told = {"title": line.title, **values}
        found.append(Finding(f"agreements.find_{code}", severity, "agreement", line.id, told))

    if line.state is AgreementState.IN_FORCE and line.unsigned:
        add("unsigned", Severity.WARN, missing=", ".join(line.unsigned))
    if line.review_on is not None and line.review_on < today:
        add("review_late", Severity.WARN, on=line.review_on)
    elif line.review_on is not None and line.review_on <= today + SOON:
        add("review", Severity.NOTE, on=line.review_on)
    if line.ends_on is not None and today <= line.ends_on <= today + SOON:
        add("ending", Severity.NOTE, on=line.ends_on)
    return found


def _of_variations(book: Reading) -> list[Finding]:
    one_sided = [
        Finding("agreements.find_one_sided", Severity.WARN, "variation", id_, {"title": title})
        for id_, title in book.rows(_ONE_SIDED)
    ]
    waiting = [
        Finding(
            "agreements.find_open",
            Severity.NOTE,
            "variation",
            id_,
            {"title": title, "on": date.fromisoformat(on)},
        )
        for id_, title, on in book.rows(_OPEN)
        if on
    ]
    return [*one_sided, *waiting]
