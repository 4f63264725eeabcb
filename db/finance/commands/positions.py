"""Recording positions month by month (R45, R46)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import kept, remove, stood
from db.bodies.records import Organisation
from db.errors import Refusal
from db.finance.records import Position
from db.finance.rules.money import pence_or_none
from db.finance.rules.positions import MoneyKind, check_period, check_reported, check_source
from db.record import same_id
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class RecordPosition:
    """Record an organisation's position at the end of a month such as 2026-05, in pounds.

    ``plan`` and ``actual`` are for the year so far, ``forecast`` for the whole year; one not yet
    known is left empty.
    """

    organisation: Annotated[str, ref("organisation")]
    period: str
    source: str
    kind: MoneyKind = MoneyKind.REVENUE
    plan: str = ""
    actual: str = ""
    forecast: str = ""
    note: str = ""
    as_at: date | None = None


@command("Record position")
def record_position(work: Work, it: RecordPosition) -> Ref:
    """Keep the position; a figure given anew replaces the one before, which stays in history."""
    work.get(Organisation, it.organisation)
    check_period(it.period)
    check_source(it.source)
    stood(work, it.organisation, date.fromisoformat(f"{it.period}-01"), "organisation")
    plan = pence_or_none(it.plan, "plan")
    actual = pence_or_none(it.actual, "actual")
    forecast = pence_or_none(it.forecast, "forecast")
    if plan is None and actual is None and forecast is None:
        raise Refusal("finance.no_figure", "plan")
    if actual is not None:
        check_reported(it.period, work.today)
    record = kept(work, Position, same_id("position", it.organisation, it.period, it.kind))
    record.organisation, record.period, record.kind = it.organisation, it.period, it.kind
    record.plan, record.actual, record.forecast = plan, actual, forecast
    record.note, record.source = it.note.strip(), it.source.strip()
    record.as_at = it.as_at or work.today
    return Ref("position", record.id)


@dataclass(frozen=True, slots=True)
class RemovePosition:
    """Remove a position that was entered by mistake."""

    position: Annotated[str, ref("position")]
    reason: str


@command("Remove position")
def remove_position(work: Work, it: RemovePosition) -> Ref:
    """Remove it, keeping the reason."""
    return remove(work, Position, it.position, it.reason)
