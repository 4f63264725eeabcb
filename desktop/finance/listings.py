"""The lists of the Finance page: what is in each, how it is shown, what can be done with it."""

from enum import StrEnum
from typing import Any

from db.finance import queries
from db.finance.rules.positions import MoneyKind
from db.store import Reading
from desktop.finance import advised, columns, planning
from desktop.finance.columns import Rolled
from desktop.kit.lists import Shape


class Listing(StrEnum):
    """The lists, in the order of their chips."""

    POSITIONS = "positions"
    SHORTFALLS = "shortfalls"
    CAPITAL = "capital"
    FUNDING = "funding"
    EFFICIENCIES = "efficiencies"
    ADVICE = "advice"
    PLANS = "plans"
    ASSUMPTIONS = "assumptions"


def all_lines(book: Reading, period: str, kind: MoneyKind) -> dict[str, list[Any]]:
    """Return every list of the page, the roll-up at the end of a month for one kind of money."""
    rolled = queries.roll_up(book, period, kind) if period else []
    return {
        Listing.POSITIONS: [Rolled(at, line, kind, period) for at, line in enumerate(rolled)],
        Listing.SHORTFALLS: queries.shortfall_lines(book, queries.shortfall_ids(book)),
        Listing.CAPITAL: queries.capital_list(book),
        Listing.FUNDING: queries.funding(book),
        Listing.EFFICIENCIES: queries.efficiencies(book),
        Listing.ADVICE: queries.advice(book),
        Listing.PLANS: queries.plans(book),
        Listing.ASSUMPTIONS: queries.assumptions(book),
    }


def _shape(listing: Listing, kind: str, new: str, **more: Any) -> Shape:
    return Shape(
        kind=kind,
        chip=f"money.chip_{listing}",
        empty=f"money.none_{listing}",
        new=(f"money.{new}", new),
        **more,
    )


def _title(line: Any) -> str:
    return str(line.title)


SHAPES: dict[str, Shape] = {
    Listing.POSITIONS: _shape(
        Listing.POSITIONS,
        "position",
        "new_position",
        columns=columns.positions_columns,
        title=lambda row: columns.name_of(row.line),
        facts=columns.position_facts,
        verbs=(("money.correct", "correcting"),),
        able=lambda row, _form: bool(row.line.position),
        story=columns.position_story,
    ),
    Listing.SHORTFALLS: _shape(
        Listing.SHORTFALLS,
        "shortfall",
        "new_shortfall",
        columns=columns.shortfalls_columns,
        title=lambda line: line.name,
        facts=columns.shortfall_facts,
        verbs=(("money.take_step", "stepping"), ("money.agree_offset", "offsetting")),
        story=columns.shortfall_story,
    ),
    Listing.CAPITAL: _shape(
        Listing.CAPITAL,
        "capitalscheme",
        "new_scheme",
        columns=columns.capital_columns,
        title=_title,
        facts=columns.capital_facts,
        verbs=(("money.change", "changing_scheme"),),
    ),
    Listing.FUNDING: _shape(
        Listing.FUNDING,
        "funding",
        "new_bid",
        columns=columns.funding_columns,
        title=_title,
        facts=columns.funding_facts,
        verbs=(("money.answer_bid", "answering_bid"), ("money.report_back", "reporting")),
    ),
    Listing.EFFICIENCIES: _shape(
        Listing.EFFICIENCIES,
        "efficiency",
        "new_efficiency",
        columns=planning.efficiencies_columns,
        title=_title,
        facts=planning.efficiency_facts,
        verbs=(("money.deliver", "delivering"), ("money.change", "changing_efficiency")),
    ),
    Listing.ADVICE: _shape(
        Listing.ADVICE,
        "advice",
        "new_advice",
        columns=advised.advice_columns,
        title=lambda line: line.words,
        facts=advised.advice_facts,
        verbs=(("money.answer_advice", "answering_advice"),),
    ),
    Listing.PLANS: _shape(
        Listing.PLANS,
        "planline",
        "new_plan",
        columns=planning.plans_columns,
        title=planning.whose,
        facts=planning.plan_facts,
        verbs=(("money.change", "changing_plan"),),
    ),
    Listing.ASSUMPTIONS: _shape(
        Listing.ASSUMPTIONS,
        "assumptionset",
        "new_assumptions",
        columns=planning.assumptions_columns,
        title=_title,
        facts=planning.assumptions_facts,
        verbs=(("money.next_version", "next_assumptions"),),
        story=planning.assumptions_story,
    ),
}
