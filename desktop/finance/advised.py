"""The list of what the finance and capital groups advise, and what became of it."""

from collections.abc import Sequence
from typing import Any

from db.finance.queries import AdviceLine
from db.words import choice, day, say
from desktop.finance.columns import beside
from desktop.kit.cells import Cell, Status, Words
from desktop.kit.lists import Told
from desktop.kit.table import Column


def advice_columns() -> Sequence[Column[Any]]:
    """Return the columns of advice."""
    return [
        Column(say("money.given"), 110, lambda line: Words(day(line.on) if line.on else "")),
        Column(say("money.advice"), 0, lambda line: Words(line.words, line.body)),
        Column(say("money.subject"), 96, lambda line: Words(choice(line.subject))),
        Column(say("money.answer"), 120, _answered),
    ]


def _answered(line: AdviceLine) -> Cell:
    if line.answered_on:
        return Status(say("money.answered"), "green", "disc")
    return Status(say("money.waits"), "amber", "diamond") if line.to_body else Words("")


def advice_facts(line: AdviceLine) -> Told:
    """Return what the pane tells of advice."""
    return [
        (say("money.by"), line.body),
        (say("money.to"), line.to_body),
        (say("money.given"), beside(day(line.on), line.meeting) if line.on else ""),
        (say("money.answer"), line.answer),
        (say("money.decision"), line.decision),
    ]
