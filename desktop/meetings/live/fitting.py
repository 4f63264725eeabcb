"""How the page fits its screen: quoracy and words stay in sight, all else folds into buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from db.words import say
from desktop.kit.fold import MoreButton
from desktop.kit.parts import UNBOUND, Part, button, column, row
from desktop.kit.quoracy import QuoracyStrip
from desktop.kit.theme import Look
from desktop.meetings.live.band import Band
from desktop.meetings.live.pad import Pad
from desktop.meetings.live.sides import ItemsSide, PeopleSide

WIDE, SIDES, SIDES_WIDE = 1800, (308, 296), (340, 340)
"""Width of the window from which the sides are wider, and their widths, in pixels at 100 %."""
NARROW, SLIM = 1100, 860
"""Widths of the window under which the items fold away, and the people too."""
LOW, TINY = 640, 440
"""Heights of the window under which what was captured folds away, and takes the words' place."""
FOLDED = ("items", "people", "captured")


class Folds(QWidget):
    """A button for each part that is folded away, and one for what is needed less often."""

    def __init__(self, look: Look, more: Sequence[QAction]) -> None:
        super().__init__()
        self.buttons = {name: button(say(f"live.fold_{name}")) for name in FOLDED}
        self.more = MoreButton(look)
        self.more.behind.addActions(list(more))
        for each in self.buttons.values():
            each.setCheckable(True)
        parts: list[Part] = [*self.buttons.values(), None, self.more]
        self.setLayout(row(*parts))


class Fitting(QObject):
    """Places the parts of the page as the window is wide and high."""

    def __init__(
        self,
        look: Look,
        parts: tuple[Band, QuoracyStrip, ItemsSide, Pad, PeopleSide],
        more: Sequence[QAction],
    ) -> None:
        super().__init__(parts[0])
        self._look = look
        self.band, self.strip, self.items, self.pad, self.people = parts
        self.open = ""
        self.narrow = self.slim = self.low = self.tiny = False
        self.folds = Folds(look, more)
        self.pad.put_folds(self.folds)
        for name, each in self.folds.buttons.items():
            each.clicked.connect(lambda _on=False, name=name: self.unfold(name))
        self.people.turned.connect(self.place)
        self.below = row(gap=0)
        self.below.addWidget(self.items)
        self.below.addWidget(self.pad, 1)
        self.below.addWidget(self.people)
        self.pad.setMinimumWidth(1)

    def laid_out(self) -> QBoxLayout:
        """Return the whole page."""
        whole = column(self.band, self.strip, gap=0)
        whole.addLayout(self.below, 1)
        return whole

    def fit(self, wide: int, high: int, page: int) -> None:
        """Fit a window of this width and height, in which the page has a width of its own."""
        at = self._look.scaled
        left, right = SIDES_WIDE if wide >= at(WIDE) else SIDES
        self.slim = wide < at(SLIM) or page - at(right) < self.pad.least_width
        self.narrow = wide < at(NARROW) or page - at(left) - at(right) < self.pad.usual_width
        self.low, self.tiny = high < at(LOW), high < at(TINY)
        self._set_width(self.items, left)
        self._set_width(self.people, right)
        self.band.fit(narrow=self.narrow, slim=self.slim, low=self.low)
        self.strip.fit(close=self.tiny)
        self.pad.fit(wide=wide >= at(WIDE), narrow=self.narrow, low=self.low, tiny=self.tiny)
        folded = {"items": self.narrow, "people": self.slim, "captured": self.low}
        for name, each in self.folds.buttons.items():
            each.setVisible(folded[name])
        if not folded.get(self.open):
            self.open = ""
        self.folds.setVisible(any(folded.values()))
        self.place()

    def _set_width(self, side: QWidget, width: int) -> None:
        side.setMinimumWidth(1 if self.slim else self._look.scaled(width))
        side.setMaximumWidth(UNBOUND if self.slim else self._look.scaled(width))

    def unfold(self, name: str) -> None:
        """Unfold a part, or fold it again when it is open."""
        self.open = "" if self.open == name else name
        self.place()
        lists: dict[str, QWidget] = {"items": self.items.list, "people": self.people.list}
        part = lists.get(name, self.pad.captured)
        if self.open:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self) -> None:
        """Fold away what was unfolded: the words have the place again."""
        if self.open:
            self.open = ""
            self.place()

    def place(self) -> None:
        """Show what has a place now; a form always has one."""
        asked = self.people.form is not None
        items = self.open == "items" and not asked
        people = asked or (self.open == "people" if self.slim else not items)
        self.pad.setVisible(not (self.slim and (items or people)))
        self.people.setVisible(people)
        self.items.setVisible(items or not self.narrow)
        at = 2 if self.narrow else 0  # unfolded, the items stand where the people stood
        if self.below.indexOf(self.items) != at:
            self.below.removeWidget(self.items)
            self.below.insertWidget(at, self.items)
        self.pad.unfold_captured(on=not self.low or self.open == "captured", tiny=self.tiny)
        for name, each in self.folds.buttons.items():
            each.setChecked(self.open == name)

    def show_ways(
        self, ways: Sequence[QPushButton], verbs: Sequence[QAction], *, lost: bool
    ) -> None:
        """Offer the ways on in the strip, or under More where the strip needs its whole width."""
        for way in ways:
            way.setVisible(lost and not self.tiny)
        for each in verbs:
            each.setVisible(lost and self.tiny)

    def tell(self, people: str, captured: int) -> None:
        """Say on the buttons how many count, and how much was captured."""
        words, made = say("live.fold_people_n", count=people), self.folds.buttons["people"]
        made.setText(people if self.tiny else words)
        made.setAccessibleName(words)
        self.folds.buttons["captured"].setText(say("live.fold_captured_n", n=captured))
