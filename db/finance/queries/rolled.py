"""The roll-up of a month as ``list`` prints it: system, partnerships, organisations."""

from dataclasses import dataclass
from datetime import date

from db.actions.queries.months import month_name
from db.errors import Refusal
from db.finance.queries.positions import Level, periods, roll_up
from db.finance.rules.money import in_full
from db.finance.rules.positions import MoneyKind, Sums, check_period, period_last
from db.store import Reading
from db.words import choice, say


@dataclass(frozen=True, slots=True)
class Rolled:
    """One line of the roll-up of a month, in pence; ``missing`` counts who has not reported.

    ``variance`` is actual less plan, ``outlook`` forecast less limit; None unless both are said.
    """

    period: str
    kind: MoneyKind
    level: Level
    id: str
    name: str
    sums: Sums
    variance: int | None
    outlook: int | None
    missing: int
    partnership: str


def rolled_listed(book: Reading, body: str, today: date, month: str = "") -> list[Rolled]:
    """Return a month, revenue then capital; of one partnership if named.

    With no ``month`` it is the latest begun by a day.

    Raises:
        Refusal: ``finance.no_period``, or ``finance.no_month`` where nothing was reported for it.

    """
    if month:
        _check_month(book, month)
    month = month or next((each for each in periods(book) if each <= f"{today:%Y-%m}"), "")
    reported = "SELECT 1 FROM position_live WHERE period = :period AND kind = :kind"
    return [
        Rolled(
            *(month, kind, each.level, each.id, each.name, each.sums),
            *(each.sums.variance, each.sums.outlook, each.missing, each.partnership),
        )
        for kind in MoneyKind
        if book.value(reported, period=month, kind=kind)
        for each in roll_up(book, month, kind)
        if not body or body in (each.id, each.partnership)
    ]


def _check_month(book: Reading, month: str) -> None:
    check_period(month, "month")
    held = periods(book)
    if month not in held:
        known = ", ".join(held) or say("money.no_month")
        raise Refusal("finance.no_month", "month", month=month, known=known)


def rolled_told(line: Rolled) -> tuple[str, ...]:
    """Return a line of the roll-up as words; a figure nobody gave stays out."""
    sums = line.sums
    figures = {
        "plan": sums.plan,
        "actual": sums.actual,
        "variance": line.variance,
        "forecast": sums.forecast,
        "limit": sums.limit,
        "outlook": line.outlook,
    }
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
            for code, amount in figures.items()
        ),
        lacking,
    )
