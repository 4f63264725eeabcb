"""What there is to mind about a reading: more than a hundred per cent, and what it replaces."""

from datetime import date
from decimal import Decimal

from db.errors import Refusal
from db.oversight.commands.readings import RecordReading
from db.oversight.rules.readings import figure
from db.record import same_id
from db.store import Caution, Reading, warns

FIGURES = ("actual", "prior", "forecast")
PERCENT = frozenset({"%", "percent", "per cent"})
WHOLE = 100


@warns
def mind_reading(book: Reading, it: RecordReading, today: date) -> list[Caution]:
    """Ask about more than a hundred per cent, and say which figures these take the place of."""
    try:
        given = {name: figure(getattr(it, name), name) for name in FIGURES}
    except Refusal:
        return []
    sql = "SELECT unit FROM indicator_live WHERE id = :id"
    unit = str(book.value(sql, id=it.indicator) or "").strip().casefold()
    found = [
        Caution("oversight.mind_percent", name, {"given": f"{amount:f}"})
        for name, amount in given.items()
        if unit in PERCENT and amount is not None and abs(amount) > WHOLE
    ]
    on, whose = it.on or today, it.organisation or it.place or ""
    sql = "SELECT actual, prior, forecast FROM indicatorreading_live WHERE id = :id"
    row = same_id("reading", it.indicator, it.level, whose, on.isoformat())
    held = dict(zip(FIGURES, book.row(sql, id=row) or ("", "", ""), strict=True))
    return found + [
        Caution("oversight.mind_replaced", name, {"was": was, "on": on})
        for name, was in held.items()
        if was and given[name] != Decimal(was)
    ]
