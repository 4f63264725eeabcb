"""A sheet as read: cells with the marks a secretary puts on them, whatever the file's format."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time

Value = str | int | float | bool | date | datetime | time | None

MAX_BYTES = 50_000_000  # of the file
MAX_ROWS = 20_000  # of a sheet: no committee's register comes near
MAX_COLUMNS = 200
MAX_SHEETS = 60
MAX_TEXT = 32_767  # of a cell, as Excel itself allows
_EXACT = 1e15  # above, a fraction has no meaning


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its value, its colour as a word, and text that was struck through in it.

    ``faded`` says that it stands on grey or is written in grey.
    """

    value: Value = None
    colour: str = ""
    struck: bool = False
    was: str = ""
    note: str = ""
    faded: bool = False

    @property
    def text(self) -> str:
        """Return the value as a person would read it, without spaces around it."""
        return shown(self.value)

    @property
    def blank(self) -> bool:
        """Return whether there is nothing to read in the cell."""
        return not self.text


NOTHING = Cell()


def shown(value: Value) -> str:
    """Return a cell's value as text; a whole number without its fraction, a date in ISO form."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < _EXACT else f"{value:.10g}"
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value).replace("\xa0", " ").replace("\r\n", "\n").replace("\r", "\n").strip()


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, rows and columns counted from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Sheet:
    """One sheet of a file. Rows may be of different lengths."""

    name: str
    rows: list[list[Cell]]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    merges: list[Merge] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)  # codes of what could not be read
    of: str = ""  # the name of the whole sheet, where this is some of its columns

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell, or nothing where the row is shorter."""
        if row >= len(self.rows) or column >= len(self.rows[row]):
            return NOTHING
        return self.rows[row][column]

    def width(self) -> int:
        """Return the number of columns of the widest row."""
        return max((len(row) for row in self.rows), default=0)


def letter(column: int) -> str:
    """Return a column's letter as the sheet shows it: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def bounded(cells: Iterable[list[Cell]], remarks: list[str]) -> list[list[Cell]]:
    """Return the rows up to the bounds, without blank rows at the end.

    ``remarks`` gains ``sheet.cut`` where something beyond the bounds was left unread.
    """
    rows: list[list[Cell]] = []
    last = 0
    for row in cells:
        blank = all(cell.blank for cell in row)
        if len(rows) == MAX_ROWS:
            if blank:
                continue
            remarks.append("sheet.cut")
            break
        rows.append([] if blank else row[:MAX_COLUMNS])
        last = last if blank else len(rows)
        if "sheet.cut" not in remarks and any(not cell.blank for cell in row[MAX_COLUMNS:]):
            remarks.append("sheet.cut")
    return rows[:last]
