"""Control totals, envelopes, and which organisation counts in which partnership."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import kept, remove, stood
from db.bodies.records import Body, Organisation
from db.bodies.rules.periods import check_period
from db.finance.records import ControlTotal, Envelope, Partner
from db.finance.rules.money import pence
from db.finance.rules.positions import MoneyKind, check_source, check_year
from db.record import same_id
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class SetControlTotal:
    """Set what an organisation must deliver in a financial year such as 26-27, in pounds."""

    organisation: Annotated[str, ref("organisation")]
    year: str
    amount: str
    source: str
    as_at: date | None = None


@command("Set control total")
def set_control_total(work: Work, it: SetControlTotal) -> Ref:
    """Keep the control total of an organisation and year; the one before stays in its history."""
    work.get(Organisation, it.organisation)
    check_year(it.year)
    check_source(it.source)
    begins = date.fromisoformat(f"20{it.year[:2]}-04-01")
    stood(work, it.organisation, begins, "organisation")
    record = kept(work, ControlTotal, same_id("controltotal", it.organisation, it.year))
    record.organisation, record.year = it.organisation, it.year
    record.amount = pence(it.amount)
    record.source, record.as_at = it.source.strip(), it.as_at or work.today
    return Ref("controltotal", record.id)


@dataclass(frozen=True, slots=True)
class SetEnvelope:
    """Set what a system or partnership may spend in a financial year, in pounds."""

    body: Annotated[str, ref("body")]
    year: str
    kind: MoneyKind
    amount: str
    source: str
    as_at: date | None = None


@command("Set envelope")
def set_envelope(work: Work, it: SetEnvelope) -> Ref:
    """Keep the envelope of a body, year and kind; the one before stays in its history."""
    work.get(Body, it.body)
    check_year(it.year)
    check_source(it.source)
    record = kept(work, Envelope, same_id("envelope", it.body, it.year, it.kind))
    record.body, record.year, record.kind = it.body, it.year, it.kind
    record.amount = pence(it.amount)
    record.source, record.as_at = it.source.strip(), it.as_at or work.today
    return Ref("envelope", record.id)


@dataclass(frozen=True, slots=True)
class AddPartner:
    """Count an organisation's position in a partnership, from a day to a day."""

    body: Annotated[str, ref("body")]
    organisation: Annotated[str, ref("organisation")]
    from_on: date | None = None
    to_on: date | None = None
    source: str = ""
    as_at: date | None = None


@command("Add partner")
def add_partner(work: Work, it: AddPartner) -> Ref:
    """Keep that an organisation counts in a partnership."""
    work.get(Body, it.body)
    work.get(Organisation, it.organisation)
    check_period(it.from_on, it.to_on)
    record = kept(work, Partner, same_id("partner", it.body, it.organisation))
    record.body, record.organisation = it.body, it.organisation
    record.from_on, record.to_on = it.from_on, it.to_on
    record.source, record.as_at = it.source.strip(), it.as_at
    return Ref("partner", record.id)


@dataclass(frozen=True, slots=True)
class RemovePartner:
    """Remove an organisation from a partnership it was entered in by mistake."""

    partner: Annotated[str, ref("partner")]
    reason: str


@command("Remove partner")
def remove_partner(work: Work, it: RemovePartner) -> Ref:
    """Remove it, keeping the reason."""
    return remove(work, Partner, it.partner, it.reason)
