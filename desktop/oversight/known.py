"""What a form about something new begins with: what the page knows already."""

from typing import Any

from db.oversight.queries.frameworks import Placing
from db.oversight.queries.readings import ReadingLine
from db.store import Reading
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.oversight.placing import PlacingForm


def offer(desk: Desk, form: CommandForm, line: Any) -> None:
    """Begin a form with whom or what the chosen line is about."""
    if isinstance(line, Placing) and isinstance(form, PlacingForm):
        form.place(line.organisation)
    elif isinstance(line, ReadingLine) and "indicator" in form.fields:
        form.set_values(indicator=line.indicator, level=line.level, source=line.source)
        form.set_values(**desk.read(_read_of, line.id))


def _read_of(book: Reading, row: str) -> dict[str, Any]:
    """Return what was read and of whom: the next reading is of the same, until another is said."""
    sql = "SELECT organisation, place FROM indicatorreading_live WHERE id = :id"
    organisation, place = book.row(sql, id=row) or (None, None)
    return {"organisation": organisation or "", "place": place or ""}
