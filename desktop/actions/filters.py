"""What narrows the action log: chips, committee, owner, words, and whether it stands by owner."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.actions.queries import Counts, LogFilter, Shown
from db.store import Reading
from db.words import say
from desktop.kit.chips import Chip, Chips, Choice, FilterField
from desktop.kit.desk import Desk
from desktop.kit.fields.boxes import ChoiceBox, FilterBox
from desktop.kit.parts import column, row

CHIPS = (
    (Shown.CURRENT, "log.chip_current", "current"),
    (Shown.OVERDUE, "log.chip_overdue", "overdue"),
    (Shown.WEEK, "log.chip_week", "week"),
    (Shown.SLIPPED, "log.chip_slipped", "slipped"),
    (Shown.PROPOSED, "log.chip_proposed", "proposed"),
    (Shown.CLOSED, "log.chip_finished", "finished"),
)
BY_DATE, BY_OWNER = "date", "owner"
NARROW, GAP = 720, 8
"""Width under which the words to filter by have a line of their own; what a chip keeps beside it.
"""


class Filters(QWidget):
    """The filters of the log; each tells that it changed."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, look = desk, desk.look
        self.chips = Chips(look, say("log.chips"))
        self.order = Chips(look, say("log.order"))
        self.order.show_choices(
            [Choice(BY_DATE, say("log.by_date")), Choice(BY_OWNER, say("log.by_owner"))]
        )
        self.words = FilterField(look, say("log.filter"))
        self.committee = box(desk, "log.committee")
        self.owner = box(desk, "log.owner_filter")
        for made in (self.committee, self.owner):
            made.activated.connect(lambda _at: self.changed.emit())
        for each in (self.chips, self.order):
            each.chosen.connect(lambda _key: self.changed.emit())
        self.words.textChanged.connect(lambda _text: self.changed.emit())
        self._below = row(self.committee, self.owner, gap=8)
        self._below.addWidget(self.order, 1)
        self._lowest = row(None)
        whole = column(self.chips, self._below, gap=8)
        whole.addLayout(self._lowest)
        self.setLayout(whole)
        self._place(NARROW)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(event.size().width())

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than there must be once the words stand beneath."""
        least = super().minimumSizeHint()
        if self._below.indexOf(self.words) >= 0:
            aside = self._below.spacing() + self.words.minimumSizeHint().width()
            least.setWidth(least.width() - max(aside, self.words.minimumWidth()))
        return least

    def _place(self, width: int) -> None:
        """Stand the words beside the order, or beneath it where both orders have no room else."""
        place = self._lowest if width < self._desk.look.scaled(NARROW) else self._below
        if place.indexOf(self.words) < 0:
            place.insertWidget(0 if place is self._lowest else -1, self.words)
        chips = self.order.findChildren(Chip)
        self.order.setMinimumWidth(sum(each.sizeHint().width() + GAP for each in chips))

    @property
    def by_owner(self) -> bool:
        """Whether the log stands by owner."""
        return self.order.current == BY_OWNER

    def given(self, *, chip: bool = True) -> LogFilter:
        """Return the filter; without the chip it is what the chips' counts go by."""
        return LogFilter(
            shown=Shown(self.chips.current or Shown.CURRENT) if chip else Shown.CURRENT,
            body=self.committee.currentData() or "",
            owner=self.owner.currentData() or "",
            words=self.words.text().strip(),
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything but the usual is asked for."""
        return self.given() != LogFilter()

    def show_counts(self, counts: Counts) -> None:
        """Show how many rows each chip would show, and whom and what the boxes offer."""
        self.chips.show_choices(
            [Choice(shown, say(code), getattr(counts, name)) for shown, code, name in CHIPS]
        )
        offer(self.committee, say("log.all_committees"), self._desk.read(committees))
        offer(self.owner, say("log.all_owners"), self._desk.read(_owners))

    def clear(self) -> None:
        """Ask for the whole current log again."""
        self.committee.setCurrentIndex(0)
        self.owner.setCurrentIndex(0)
        self.words.clear()
        self.chips.choose(Shown.CURRENT)

    def choose_owner(self, person: str) -> None:
        """Show one person's overdue actions."""
        self.owner.setCurrentIndex(max(0, self.owner.findData(person)))
        self.chips.choose(Shown.OVERDUE)


def box(desk: Desk, name: str) -> FilterBox:
    """Return a box that narrows a log."""
    return FilterBox(desk.look, say(name))


def offer(box: ChoiceBox, everything: str, offered: Sequence[tuple[str, str]]) -> None:
    """Offer these; what was chosen stays chosen, if it is still among them."""
    wanted = [("", everything), *offered]
    if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] == wanted:
        return
    chosen = box.currentData()
    box.clear()
    for key, words in wanted:
        box.addItem(words, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))


def committees(book: Reading) -> list[tuple[str, str]]:
    """Return the committees and groups that have a log."""
    sql = """
        SELECT b.id, b.name FROM body_live b
        WHERE EXISTS (SELECT 1 FROM action_live a WHERE a.body = b.id) ORDER BY b.name"""
    return [(row, name) for row, name in book.rows(sql)]


def _owners(book: Reading) -> list[tuple[str, str]]:
    sql = """
        SELECT p.id, p.name FROM person_live p
        WHERE EXISTS (SELECT 1 FROM action_live a WHERE a.owner = p.id) ORDER BY p.name"""
    return [(row, name) for row, name in book.rows(sql)]
