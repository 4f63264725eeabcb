"""Drives the Risks page as a secretary would, in her words."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.risks.commands import ChangeRisk
from db.risks.rules.risk import Dimension
from desktop.risks.page import RisksPage
from desktop.window import Window
from tests.desktop.working import Secretary

PAGE = 7
REF, TITLE, SCORE, MOVEMENT, STATUS = range(5)


class RisksRobot(Secretary):
    """The risk register, seen from the chair."""

    page: RisksPage

    def __init__(self, window: Window, bot: QtBot) -> None:
        super().__init__(window, bot, PAGE)
        assert isinstance(self.page, RisksPage)

    def column(self, at: int) -> list[str]:
        """Return one column of the register as a screen reader says it."""
        table = self.page.register.table
        return [table.index(row, at).data() for row in range(table.rowCount())]

    def take(self, words: str) -> str:
        """Go down the register to the risk that begins with these words; return its id."""
        self.tab_to("Risk register")
        self.key(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        for _ in range(self.page.register.table.rowCount()):
            if self.here(TITLE).startswith(words):
                return self.chosen()
            self.key(Qt.Key.Key_Down)
        raise AssertionError(f"no risk says {words}")

    def open(self, words: str) -> str:
        """Open a risk beside the register; return its id."""
        risk = self.take(words)
        self.key(Qt.Key.Key_Return)
        return risk

    def complete(self, risk: str) -> str:
        """Fill in what a quality risk lacks before a committee may see it; return its id."""
        told = ChangeRisk(
            risk,
            cause="Two rotas",
            event="a shift is missed",
            effect="harm to a patient",
            owner_text="Ann Other",
            dimensions=(Dimension.SAFE,),
        )
        self.desk.do(told)
        return risk

    def here(self, column: int) -> str:
        """Return a cell of the chosen risk."""
        register = self.page.register
        return str(register.table.index(register.currentIndex().row(), column).data())

    def chosen(self) -> str:
        """Return the id of the chosen risk."""
        n = self.page.register.current_id()
        return str(self.value("SELECT id FROM risk WHERE n = :n", n=n))

    def told(self) -> str:
        """Return the title of the risk beside the register; nothing while the heat map is there."""
        return self.page.pane._title.text() if self.page.pane.isVisible() else ""

    def sort(self, column: int) -> None:
        """Press a heading."""
        self.page.register.horizontalHeader().sectionClicked.emit(column)
