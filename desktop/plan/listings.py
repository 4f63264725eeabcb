"""The three lists of the page: columns, facts, and what can be done with a line of each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from db.meetings.queries.cycle import CycleLine, TemplateLine
from db.meetings.queries.plan import PlanLine
from db.meetings.queries.plan_words import months_words, stands, when_words
from db.meetings.rules.items import Part, Purpose
from db.meetings.rules.plan import PlanState
from db.words import MONTHS, choice, day, say
from desktop.kit.cells import Cell, Status, Words
from desktop.kit.table import Column

MONTHS_A_YEAR = 12


class Listing(StrEnum):
    """Which list: the chips above it."""

    PLAN = "plan"
    CYCLE = "cycle"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Shape:
    """How a list is shown; ``verbs`` are words and the form or deed of each, first the usual."""

    columns: Callable[[], list[Column[Any]]]
    facts: Callable[[Any], list[tuple[str, str]]]
    verbs: Callable[[Any], Sequence[tuple[str, str]]]


def _plan_columns() -> list[Column[Any]]:
    return [
        Column(say("planning.when"), 150, _when),
        Column(say("planning.business"), 0, _title),
        Column(say("planning.lead"), 150, _lead, spare=True),
        Column(say("planning.minutes"), 72, _minutes),
        Column(say("planning.stands"), 168, _stands),
    ]


def _cycle_columns() -> list[Column[Any]]:
    return [
        Column(say("planning.business"), 0, _title),
        Column(say("planning.months"), 250, _months),
        Column(say("planning.lead"), 150, _lead, spare=True),
        Column(say("planning.minutes"), 72, _minutes),
    ]


def _template_columns() -> list[Column[Any]]:
    return [
        Column(say("planning.line"), 0, _line),
        Column(say("planning.place"), 190, lambda line: Words(choice(line.place), ink="text2")),
        Column(say("planning.lead"), 150, _lead, spare=True),
        Column(say("planning.minutes"), 72, _minutes),
    ]


def _when(line: PlanLine) -> Cell:
    ink = "text" if line.waits else "text2"
    if line.on_date is None:
        return Words(when_words(line), ink=ink)
    return Words(day(line.on_date), ink=ink)


def _title(line: PlanLine | CycleLine) -> Cell:
    second = [choice(line.purpose) if line.purpose else "", line.section]
    if line.part is Part.TWO:
        second.append(choice(line.part))
    gone = isinstance(line, PlanLine) and not line.waits
    words = " · ".join(filter(None, second))
    return Words(line.title, words, ink="text2" if gone else "text")


def _line(line: TemplateLine) -> Cell:
    return Words(line.title, choice(line.purpose) if line.purpose is not Purpose.NONE else "")


def _lead(line: Any) -> Cell:
    return Words(line.lead)


def _minutes(line: Any) -> Cell:
    return Words(str(line.minutes_long) if line.minutes_long else "")


def _months(line: CycleLine) -> Cell:
    if len(line.months) == MONTHS_A_YEAR:
        return Words(months_words(line.months))
    return Words(", ".join(MONTHS[month - 1][:3] for month in line.months))


def _stands(line: PlanLine) -> Cell:
    if line.item:
        return Status(say("planning.on_agenda"), "green")
    if line.state is PlanState.DECLINED:
        return Status(choice(line.state), "text2")
    if line.cycle:
        return Words(say("planning.chip_cycle"), ink="text2")
    return Words(say("planning.request"), line.asked, ink="text2")


def _plan_facts(line: PlanLine) -> list[tuple[str, str]]:
    return [
        (say("planning.when"), when_words(line)),
        (say("planning.stands"), stands(line)),
        *_common(line),
        (say("planning.asked_by"), line.asked),
        (say("planning.asked_on"), day(line.asked_on) if line.asked_on else ""),
        (say("planning.why"), line.why),
    ]


def _cycle_facts(line: CycleLine) -> list[tuple[str, str]]:
    return [(say("planning.months"), months_words(line.months)), *_common(line), *_source(line)]


def _template_facts(line: TemplateLine) -> list[tuple[str, str]]:
    return [
        (say("planning.place"), choice(line.place)),
        (say("planning.purpose"), choice(line.purpose) if line.purpose else ""),
        (say("planning.lead"), line.lead),
        (say("planning.minutes_long"), str(line.minutes_long) if line.minutes_long else ""),
        (say("planning.section"), line.section),
        *_source(line),
    ]


def _common(line: PlanLine | CycleLine) -> list[tuple[str, str]]:
    return [
        (say("planning.purpose"), choice(line.purpose) if line.purpose else ""),
        (say("planning.lead"), line.lead),
        (say("planning.minutes_long"), str(line.minutes_long) if line.minutes_long else ""),
        (say("planning.part"), choice(line.part) if line.part is Part.TWO else ""),
        (say("planning.section"), line.section),
    ]


def _source(line: CycleLine | TemplateLine) -> list[tuple[str, str]]:
    as_at = day(line.as_at) if line.as_at else ""
    return [(say("planning.source"), line.source), (say("planning.as_at"), as_at)]


def _plan_verbs(line: PlanLine) -> Sequence[tuple[str, str]]:
    if line.item:
        return (("planning.go_agenda", "go"),)
    if line.state is PlanState.DECLINED:
        return (("planning.reopen", "reopen"), ("planning.remove", "remove_plan"))
    return (
        ("planning.change", "change_plan"),
        ("planning.decline", "decline"),
        ("planning.remove", "remove_plan"),
    )


def _cycle_verbs(_line: CycleLine) -> Sequence[tuple[str, str]]:
    return (("planning.change", "change_cycle"), ("planning.remove", "remove_cycle"))


def _template_verbs(_line: TemplateLine) -> Sequence[tuple[str, str]]:
    return (
        ("planning.change", "change_line"),
        ("planning.up", "up"),
        ("planning.down", "down"),
        ("planning.remove", "remove_line"),
    )


SHAPES = {
    Listing.PLAN: Shape(_plan_columns, _plan_facts, _plan_verbs),
    Listing.CYCLE: Shape(_cycle_columns, _cycle_facts, _cycle_verbs),
    Listing.TEMPLATE: Shape(_template_columns, _template_facts, _template_verbs),
}
