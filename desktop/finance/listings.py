"""The lists of the Finance page: what is in each, how it is shown, and what can be done with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from db.finance import queries
from db.finance.rules.positions import MoneyKind
from db.store import Reading
from desktop.finance import columns
from desktop.finance.columns import Facts, Rolled
from desktop.kit.table import Column


class Listing(StrEnum):
    """The lists, in the order of their chips."""

    POSITIONS = "positions"
    SHORTFALLS = "shortfalls"
    CAPITAL = "capital"
    FUNDING = "funding"
    EFFICIENCIES = "efficiencies"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Shape:
    """How a list is shown: its columns, its title of a line, its facts, and its verbs by form."""

    columns: Callable[[], Sequence[Column[Any]]]
    title: Callable[[Any], str]
    facts: Callable[[Any], Facts]
    verbs: tuple[tuple[str, str], ...] = ()


def all_lines(book: Reading, period: str, kind: MoneyKind) -> dict[Listing, list[Any]]:
    """Return every list of the page, the roll-up at the end of a month for one kind of money."""
    rolled = queries.roll_up(book, period, kind) if period else []
    return {
        Listing.POSITIONS: [Rolled(at, line, kind) for at, line in enumerate(rolled)],
        Listing.SHORTFALLS: queries.shortfall_lines(book, queries.shortfall_ids(book)),
        Listing.CAPITAL: queries.capital_list(book),
        Listing.FUNDING: queries.funding(book),
        Listing.EFFICIENCIES: queries.efficiencies(book),
        Listing.ADVICE: queries.advice(book),
    }


SHAPES = {
    Listing.POSITIONS: Shape(
        columns.positions_columns, lambda row: columns.name_of(row.line), columns.position_facts
    ),
    Listing.SHORTFALLS: Shape(
        columns.shortfalls_columns,
        lambda line: line.name,
        columns.shortfall_facts,
        (("money.take_step", "stepping"), ("money.agree_offset", "offsetting")),
    ),
    Listing.CAPITAL: Shape(
        columns.capital_columns,
        lambda line: line.title,
        columns.capital_facts,
        (("money.change_scheme", "changing_scheme"),),
    ),
    Listing.FUNDING: Shape(
        columns.funding_columns,
        lambda line: line.title,
        columns.funding_facts,
        (("money.answer_bid", "answering_bid"), ("money.report_back", "reporting")),
    ),
    Listing.EFFICIENCIES: Shape(
        columns.efficiencies_columns, lambda line: line.title, columns.efficiency_facts
    ),
    Listing.ADVICE: Shape(
        columns.advice_columns,
        lambda line: line.words,
        columns.advice_facts,
        (("money.answer_advice", "answering_advice"),),
    ),
}
NEW = {
    Listing.POSITIONS: ("money.new_position", "new_position"),
    Listing.SHORTFALLS: ("money.new_shortfall", "new_shortfall"),
    Listing.CAPITAL: ("money.new_scheme", "new_scheme"),
    Listing.FUNDING: ("money.new_bid", "new_bid"),
    Listing.EFFICIENCIES: ("money.new_efficiency", "new_efficiency"),
    Listing.ADVICE: ("money.new_advice", "new_advice"),
}
"""What each list's primary button says, and the form it opens."""
