"""What there is to mind about agreements and delegations before they are written."""

from collections.abc import Iterator
from datetime import date

from db.agreements.commands.agreements import (
    ChangeAgreement,
    MakeAgreement,
    NameSignatory,
    SignAgreement,
)
from db.agreements.commands.delegations import HostService, RecordDelegation, SetDelegationPolicy
from db.agreements.commands.variations import AdoptVariation
from db.store import Caution, Keep, Reading, warns

_AGREEMENT = """
SELECT effective_on FROM agreement_live WHERE trim(title) = :title COLLATE NOCASE
  AND id NOT IN (:own, :replaced) AND version = :version ORDER BY effective_on DESC, id"""
_DELEGATION = """
SELECT from_on FROM delegation_live WHERE trim(function) = :function COLLATE NOCASE
  AND coalesce(to_organisation, to_body) = :taker AND (to_on IS NULL OR to_on >= :today)
ORDER BY id"""
_SERVICE = """
SELECT from_on FROM hostedservice_live WHERE trim(title) = :title COLLATE NOCASE AND host = :host
ORDER BY id"""


def _past(on: date | Keep | None, today: date, field: str) -> Iterator[Caution]:
    """Ask about a day to come that lies behind."""
    if isinstance(on, date) and on < today:
        yield Caution(f"agreements.mind.{field}", field, {"on": on})


@warns
def mind_agreement(book: Reading, it: MakeAgreement, today: date) -> list[Caution]:
    """Ask about an agreement there is already, and a first review or an end that lies behind."""
    found = [
        *_past(it.first_review_on, today, "first_review_on"),
        *_past(it.ends_on, today, "ends_on"),
    ]
    values = {"title": it.title.strip(), "version": it.version, "replaced": it.replaces or ""}
    if book.row(_AGREEMENT, **values, own=""):
        found.append(Caution("agreements.mind.same_title", "title"))
    return found


@warns
def mind_correction(book: Reading, it: ChangeAgreement, today: date) -> list[Caution]:
    """Ask about a first review that lies behind and was not held."""
    sql = "SELECT 1 FROM agreementreview_live WHERE agreement = :id"
    if book.row(sql, id=it.agreement):
        return []
    return list(_past(it.first_review_on, today, "first_review_on"))


def _joins(book: Reading, agreement: str, organisation: str) -> list[Caution]:
    """Say that an organisation becomes a party by being named."""
    sql = "SELECT 1 FROM signatory_live WHERE agreement = :agreement AND organisation = :party"
    if book.row(sql, agreement=agreement, party=organisation):
        return []
    name = book.value("SELECT name FROM organisation_live WHERE id = :id", id=organisation)
    return [Caution("agreements.mind.joins", "organisation", {"name": name})] if name else []


@warns
def mind_naming(book: Reading, it: NameSignatory, today: date) -> list[Caution]:
    """Say that a party joins by being named."""
    del today
    return _joins(book, it.agreement, it.organisation)


@warns
def mind_signing(book: Reading, it: SignAgreement, today: date) -> list[Caution]:
    """Say that a party joins by signing."""
    del today
    return _joins(book, it.agreement, it.organisation)


@warns
def mind_adopting(book: Reading, it: AdoptVariation, today: date) -> list[Caution]:
    """Ask about a variation that would hold before the last party agreed to it."""
    del today
    sql = "SELECT max(on_date) FROM variationconsent_live WHERE variation = :id"
    last = book.value(sql, id=it.variation)
    if it.effective_on is None or not last or it.effective_on.isoformat() >= last:
        return []
    values = {"on": date.fromisoformat(last)}
    return [Caution("agreements.mind.before_agreed", "effective_on", values)]


@warns
def mind_delegation(book: Reading, it: RecordDelegation, today: date) -> list[Caution]:
    """Ask about a delegation that is over already, or recorded already."""
    found = list(_past(it.to_on, today, "to_on"))
    values = {"function": it.function.strip(), "taker": it.to_organisation or it.to_body or ""}
    if book.row(_DELEGATION, **values, today=today.isoformat()):
        found.append(Caution("agreements.mind.same_function", "function"))
    return found


@warns
def mind_policy(book: Reading, it: SetDelegationPolicy, today: date) -> list[Caution]:
    """Ask about a recommendation that keeps nothing from anybody."""
    del book, today
    return [] if it.recipients else [Caution("agreements.mind.no_recipients", "recipients")]


@warns
def mind_hosted(book: Reading, it: HostService, today: date) -> list[Caution]:
    """Ask about a hosted service that is over already, or recorded already."""
    found = list(_past(it.to_on, today, "to_on"))
    if book.row(_SERVICE, title=it.title.strip(), host=it.host):
        found.append(Caution("agreements.mind.same_title", "title"))
    return found
