"""The year's list: rows between which a month's heading stands across the whole width."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from typing_extensions import override

from db.words import say
from desktop.calendar.columns import year_columns
from desktop.calendar.year import MeetingRow, MonthRow, ReminderRow, Row
from desktop.kit.delegates import Index
from desktop.kit.table import LineTable
from desktop.kit.theme import Look
from desktop.kit.views import LineView


class YearTable(LineTable[Row]):
    """Meetings by their local number; months and notes have numbers below nought."""

    def __init__(self) -> None:
        self._rows_by_n: dict[int, Row] = {}
        super().__init__(year_columns(), self._fetch)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Take what the list is to show; the view asks for it by number."""
        self._rows_by_n = {each.n: each for each in rows}

    def row_at(self, n: int) -> Row | None:
        """Return what stands under a number."""
        return self._rows_by_n.get(n)

    def _fetch(self, ns: Sequence[int]) -> Sequence[Row]:
        return [self._rows_by_n[n] for n in ns if n in self._rows_by_n]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.line(index.row()), MonthRow):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class YearList(LineView[Row]):
    """The list of a year."""

    def __init__(self, look: Look) -> None:
        self.year_table = YearTable()
        super().__init__(look, self.year_table, say("diary.name"), height="one")

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, keeping the meeting that was chosen."""
        self.clearSpans()
        self.year_table.show_rows(rows)
        self.show_ids([each.n for each in rows])
        for at, each in enumerate(rows):
            if not isinstance(each, (MeetingRow, ReminderRow)):
                self.setSpan(at, 0, 1, self.year_table.columnCount())
            elif isinstance(each, ReminderRow) or each.elsewhere:
                self.setSpan(at, 1, 1, self.year_table.columnCount() - 2)

    @property
    def chosen_row(self) -> Row | None:
        """The row that is chosen."""
        return self.year_table.row_at(self.current_id())

    @property
    def can_stay(self) -> bool:
        """Whether a row is chosen; a month's heading and nothing are not places to stay."""
        return self.chosen_row is not None and not isinstance(self.chosen_row, MonthRow)

    def bring_to_top(self, n: int) -> None:
        """Choose a row and show as much as there is room for after it."""
        if self.choose(n):
            at = max(0, self.year_table.row_of(n) - 1)
            self.scrollTo(self.year_table.index(at, 0), self.ScrollHint.PositionAtTop)
