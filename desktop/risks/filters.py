"""What narrows the register: chips, the committee in view, and words."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from db.risks.queries import RegisterCounts, RegisterFilter, RiskShown
from db.store import Reading
from db.words import say
from desktop.kit.cells import Place
from desktop.kit.chips import Chips, Choice, FilterField
from desktop.kit.desk import Desk
from desktop.kit.fields.boxes import FilterBox
from desktop.kit.fold import is_low
from desktop.kit.parts import column, row

CHIPS = (
    (RiskShown.OPEN, "risks.chip_open", "open"),
    (RiskShown.AWAITING, "risks.chip_awaiting", "awaiting"),
    (RiskShown.RAISED, "risks.chip_raised", "raised"),
    (RiskShown.MOVED, "risks.chip_moved", "moved"),
    (RiskShown.TO_COMPLETE, "risks.chip_complete", "to_complete"),
    (RiskShown.OVER, "risks.chip_over", "over"),
    (RiskShown.ESCALATED, "rungs.chip", "escalated"),
    (RiskShown.STRATEGIC, "strategic.chip", "strategic"),
    (RiskShown.CLOSED, "risks.chip_closed", "closed"),
)
NO_PLACE: Place | None = None
BOX = 184
"""Width of the boxes, in pixels at 100 %."""


class Filters(QWidget):
    """The filters of the register; each tells that it changed."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, look = desk, desk.look
        self.place = NO_PLACE
        self.chips = Chips(look, say("risks.chips"))
        self.chips.chosen.connect(lambda _key: self.changed.emit())
        self.words = FilterField(look, say("log.filter"), BOX)
        self.words.textChanged.connect(lambda _text: self.changed.emit())
        self.committee = FilterBox(look, say("log.committee"), BOX, BOX)
        self.committee.activated.connect(lambda _at: self.changed.emit())
        self._narrow = column(self.committee, self.words, gap=8)
        whole = row(gap=16)
        whole.addWidget(self.chips, 1)
        whole.addLayout(self._narrow)
        self.setLayout(whole)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._narrow.setDirection(beside if is_low(self, self._desk.look) else under)

    @property
    def body(self) -> str:
        """The committee in view; empty for all."""
        return self.committee.currentData() or ""

    def given(self, *, chip: bool = True) -> RegisterFilter:
        """Return the filter; without the chip it is what the chips' counts go by."""
        if not chip:
            return RegisterFilter(body=self.body, words=self.words.text().strip())
        likelihood, impact = self.place or (0, 0)
        return RegisterFilter(
            shown=RiskShown(self.chips.current or RiskShown.OPEN),
            body=self.body,
            words=self.words.text().strip(),
            likelihood=likelihood,
            impact=impact,
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything but the usual is asked for."""
        return self.given() != RegisterFilter()

    def show_counts(self, counts: RegisterCounts) -> None:
        """Show how many rows each chip would show, and which committees there are."""
        noted = counts.open > counts.on_register
        plain = {"risks.chip_open": "risks.chip_open_noted"} if noted else {}
        self.chips.show_choices(
            [
                Choice(shown, say(plain.get(code, code)), getattr(counts, name))
                for shown, code, name in CHIPS
            ]
        )
        offered = [("", say("log.all_committees")), *self._desk.read(_committees)]
        box = self.committee
        if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] != offered:
            chosen = box.currentData()
            box.clear()
            for key, words in offered:
                box.addItem(words, key)
            box.setCurrentIndex(max(0, box.findData(chosen)))

    def clear(self) -> None:
        """Ask for every open risk again."""
        self.place = None
        self.committee.setCurrentIndex(0)
        self.words.clear()
        self.chips.choose(RiskShown.OPEN)


def _committees(book: Reading) -> list[tuple[str, str]]:
    sql = """
        SELECT b.id, b.name FROM body_live b
        WHERE EXISTS (SELECT 1 FROM risk_live r WHERE r.body = b.id) ORDER BY b.name, b.id"""
    return [(row_id, name) for row_id, name in book.rows(sql)]
