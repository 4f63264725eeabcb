"""The history of a risk's quality assurance status, with what each change of it approved."""

from PySide6.QtWidgets import QWidget

from db.risks.queries import MoveLine, RiskPage
from db.risks.queries.approved import approval_of
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.parts import Facts, column, label
from desktop.kit.rows import RowList
from desktop.risks import held
from desktop.risks.story import Story
from desktop.risks.told import approved_facts, move_facts


class Moves(QWidget):
    """Every change of status, the latest first; beneath, what the chosen one rests on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._risk = desk, ""
        self._story: Story[MoveLine] = Story(desk.look, held.move, say("risks.history"), move_facts)
        self._approved, self._heading = Facts(), label(say("approved.title"), "strong", wrap=True)
        self._story.chosen.connect(self._show)
        approved = column(self._heading, self._approved, gap=8, margins=(16, 4, 12, 4))
        self.setLayout(column(self._story, approved, gap=4))

    @property
    def list(self) -> RowList[MoveLine]:
        """The changes themselves."""
        return self._story.list

    def show_page(self, page: RiskPage) -> None:
        """Show the changes of status of a risk."""
        self._risk = page.line.id
        self._story.show_story(page.line.id, page.moves)

    def _show(self, move: MoveLine | None) -> None:
        found = None if move is None else self._desk.read(approval_of, self._risk, move)
        approved = approved_facts([] if found is None else [found])
        self._approved.show_facts(approved)
        for each in (self._heading, self._approved):
            each.setVisible(bool(approved))
