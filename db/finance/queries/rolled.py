"""The roll-up of the latest month as ``list`` prints it: system, partnerships, organisations."""

from dataclasses import dataclass
from datetime import date

from db.actions.queries.months import month_name
from db.finance.queries.positions import Level, periods, roll_up
from db.finance.rules.money import in_full
from db.finance.rules.positions import MoneyKind, Sums, period_last
from db.store import Reading
from db.words import choice, say


@dataclass(frozen=True, slots=True)
class Rolled:
    """One line of the roll-up of a month, in pence; ``missing`` counts who has not reported."""

    period: str
    kind: MoneyKind
    level: Level
    id: str
    name: str
    sums: Sums
    missing: int
    partnership: str


def rolled_listed(book: Reading, body: str, today: date) -> list[Rolled]:
    """Return the latest month begun by a day, revenue then capital; of one partnership if named."""
    month = next((each for each in periods(book) if each <= f"{today:%Y-%m}"), "")
    reported = "SELECT 1 FROM position_live WHERE period = :period AND kind = :kind"
    return [
        Rolled(
            month, kind, each.level, each.id, each.name, each.sums, each.missing, each.partnership
        )
        for kind in MoneyKind
        if book.value(reported, period=month, kind=kind)
        for each in roll_up(book, month, kind)
        if not body or body in (each.id, each.partnership)
    ]


def rolled_told(line: Rolled) -> tuple[str, ...]:
    """Return a line of the roll-up as words; a figure nobody gave stays out."""
    sums = line.sums
    figures = (("plan", sums.plan), ("actual", sums.actual), ("forecast", sums.forecast))
    lacking = ""
    if line.missing:
        one = line.level is Level.ORGANISATION
        lacking = say("money.missing_short") if one else say("money.missing", count=line.missing)
    return (
        month_name(period_last(line.period)),
        choice(line.kind),
        line.name or say("money.system"),
        *(
            "" if amount is None else f"{say(f'money.{code}')} {in_full(amount)}"
            for code, amount in figures
        ),
        lacking,
    )
