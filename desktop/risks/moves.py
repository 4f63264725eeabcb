"""The history of a risk's quality assurance status: every change, and the chosen one whole."""

from PySide6.QtWidgets import QWidget

from db.risks.queries import MoveLine, RiskPage
from db.risks.queries.approved import approval_of
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.parts import Facts, column, label
from desktop.kit.rows import RowList
from desktop.risks import held
from desktop.risks.told import approved_facts, move_facts


class Moves(QWidget):
    """Every change of status, the latest first; beneath, what the chosen one rests on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._risk = desk, ""
        self.list: RowList[MoveLine] = RowList(
            desk.look, held.move, say("risks.history"), height="two", one_click=True
        )
        self.told, self.approved = Facts(), Facts()
        self._heading = label(say("approved.title"), "strong", wrap=True)
        self.list.chosen.connect(self._show)
        facts = column(self.told, self._heading, self.approved, gap=8, margins=(16, 0, 12, 4))
        self.setLayout(column(self.list, facts, gap=8))

    def show_page(self, page: RiskPage) -> None:
        """Show the changes of status of a risk; another risk begins with its latest."""
        self._risk = page.line.id
        self.list.show_things(page.moves)
        self._show(self.list.current())

    def _show(self, move: MoveLine | None) -> None:
        self.told.show_facts([] if move is None else move_facts(move))
        found = None if move is None else self._desk.read(approval_of, self._risk, move)
        approved = approved_facts([] if found is None else [found])
        self.approved.show_facts(approved)
        for each in (self._heading, self.approved):
            each.setVisible(bool(approved))
