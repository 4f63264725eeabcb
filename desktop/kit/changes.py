"""Everything that was done to a record and to what belongs to it, told when it is asked for."""

from PySide6.QtWidgets import QWidget

from db.words import say
from desktop.kit.cells import Words
from desktop.kit.desk import Desk
from desktop.kit.parts import button, column, row
from desktop.kit.rows import RowList

TRAIL = "db.across.trail"


class Changes(QWidget):
    """A link that lays open the audit trail of the record beside it, the latest change first."""

    def __init__(self, desk: Desk, kind: str) -> None:
        super().__init__()
        self._desk, self._kind, self._row = desk, kind, ""
        self.turn = button(say("changes.show"), "link")
        self.turn.clicked.connect(lambda _on=False: self._show(open_=self.list.isHidden()))
        self.list: RowList[Words] = RowList(
            desk.look, lambda each: each, say("changes.name"), height="two", passing=True
        )
        self.setLayout(column(row(self.turn, None), self.list, gap=4, margins=(12, 8, 12, 8)))
        self.show_record("")

    def show_record(self, row_id: str) -> None:
        """Stand beside a record; what is laid open of it stays open, of another it is closed."""
        same, self._row = row_id == self._row, row_id
        self.setVisible(bool(row_id))
        self._show(open_=same and bool(row_id) and not self.list.isHidden())

    def _show(self, *, open_: bool) -> None:
        self.list.setVisible(open_)
        words = say("changes.hide" if open_ else "changes.show")
        self.turn.setText(words)
        self.turn.setAccessibleName(words)
        self.list.show_things(self._told() if open_ else [])

    def _told(self) -> list[Words]:
        trail, store = self._desk.later.module(TRAIL), self._desk.store
        told: list[Words] = []
        with store.read() as book, store.connection() as connection:
            for each in trail.changes(connection, book, self._kind, self._row):
                done = say("changes.done", at=each.at, person=each.person)
                told.append(Words(each.intent, done, bold=True))
                told += [Words(value, label) for label, value in each.became]
        return told
