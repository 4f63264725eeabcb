"""Indicators, their readings, and achievements (R29, R43)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import kept, linked
from db.bodies.records import Organisation, Place
from db.errors import Refusal
from db.oversight.records import (
    Achievement,
    Indicator,
    IndicatorReading,
    OversightTheme,
)
from db.oversight.rules.readings import (
    Better,
    ReadingLevel,
    check_level,
    check_reading,
    figure,
)
from db.oversight.rules.support import Said, check_past, check_said
from db.record import same_id
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class AddIndicator:
    """Add an indicator: what it reads, under which theme, and which way is better."""

    title: str
    theme: Annotated[str | None, ref("oversighttheme")] = None
    unit: str = ""
    better: Better = Better.NOT_SAID
    national: bool = False
    source: str = ""


@command("Add indicator")
def add_indicator(work: Work, it: AddIndicator) -> Ref:
    """Keep an indicator."""
    check_said(it.title, Said.INDICATOR, "title")
    linked(work, OversightTheme, it.theme)
    record = Indicator(
        title=it.title.strip(),
        theme=it.theme or None,
        unit=it.unit.strip(),
        better=it.better,
        national=it.national,
        source=it.source.strip(),
    )
    return Ref("indicator", work.add(record))


@dataclass(frozen=True, slots=True)
class RecordReading:
    """Record a reading: the actual figure, the one before, the forecast; from one source."""

    indicator: Annotated[str, ref("indicator")]
    source: str
    on: date | None = None
    level: ReadingLevel = ReadingLevel.SYSTEM
    organisation: Annotated[str | None, ref("organisation")] = None
    place: Annotated[str | None, ref("place")] = None
    actual: str = ""
    prior: str = ""
    forecast: str = ""
    note: str = ""


@command("Record reading")
def record_reading(work: Work, it: RecordReading) -> Ref:
    """Keep a reading; given anew for the same day it replaces the one before."""
    work.get(Indicator, it.indicator)
    linked(work, Organisation, it.organisation)
    linked(work, Place, it.place)
    names = ("actual", "prior", "forecast")
    figures = {name: figure(getattr(it, name), name) for name in names}
    check_reading(list(figures.values()), it.source)
    check_level(it.level, it.organisation, it.place)
    on = it.on or work.today
    check_past(on, work.today)
    whose = it.organisation or it.place or ""
    row = same_id("reading", it.indicator, it.level, whose, on.isoformat())
    record = kept(work, IndicatorReading, row)
    record.indicator, record.level, record.on_date = it.indicator, it.level, on
    record.organisation, record.place = it.organisation or None, it.place or None
    record.actual, record.prior, record.forecast = (
        "" if figures[name] is None else f"{figures[name]:f}" for name in names
    )
    record.note, record.source = it.note.strip(), it.source.strip()
    return Ref("indicatorreading", record.id)


@dataclass(frozen=True, slots=True)
class RecordAchievement:
    """Record what went well at an organisation or in a place (R43)."""

    words: str
    source: str
    organisation: Annotated[str | None, ref("organisation")] = None
    place: Annotated[str | None, ref("place")] = None
    on: date | None = None


@command("Record achievement")
def record_achievement(work: Work, it: RecordAchievement) -> Ref:
    """Keep an achievement; review packs open with them."""
    check_said(it.words, Said.WELL)
    if not it.source.strip():
        raise Refusal("oversight.no_source", "source")
    linked(work, Organisation, it.organisation)
    linked(work, Place, it.place)
    on = it.on or work.today
    check_past(on, work.today)
    record = Achievement(
        organisation=it.organisation or None,
        place=it.place or None,
        on_date=on,
        words=it.words.strip(),
        source=it.source.strip(),
    )
    return Ref("achievement", work.add(record))
