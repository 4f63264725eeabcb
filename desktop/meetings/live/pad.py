"""The middle of the page: the item's heading, its words, the capture buttons, what was captured."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from db.clock import LONDON
from db.meetings.queries import AgendaLine, Draft
from db.meetings.rules.items import ItemState, Purpose
from db.words import choice, say
from desktop.kit.desk import Desk
from desktop.kit.parts import UNBOUND, Sentence, button, column, frame, label, row
from desktop.kit.verbs import VerbButton
from desktop.meetings.live.captured import SHOWN, Captured, CapturedList
from desktop.meetings.live.words import Words

LEAST = 54
"""Height of the words on the lowest screen, in pixels at 100 %: two lines."""
SHOWN_LOW = 3
"""Rows of what was captured where the screen is low."""
AIR, LINKED, ASIDE = 8, 4, 24
"""Pixels between two buttons and two links, and at either side of the words."""
MEASURE, MEASURE_WIDE = 640, 704
"""Width of the words in pixels at 100 %, and on a wide screen."""


class Pad(QFrame):
    """Where the secretary writes."""

    taken = Signal()
    """The item shown is to be taken now, out of its turn."""
    brought_back = Signal()
    """A draft left by a fall is wanted back."""
    let_go = Signal()
    """A draft left by a fall is not wanted."""

    def __init__(
        self,
        desk: Desk,
        capture: Callable[[str], bool | None],
        buttons: Sequence[VerbButton],
        asides: Sequence[VerbButton],
    ) -> None:
        super().__init__()
        self.setObjectName("plain")
        look = desk.look
        self.look = look
        self._said = ""
        self._purposed = self._tiny = self._covered = False
        self._buttons = tuple(buttons)
        self._purpose = label("", "purpose")
        self._lead = Sentence(look, size="caption", ink="text2")
        self.saved = label("", "caption")
        self._title = Sentence(look, size="item", bold=True)
        self._take = button(say("live.take"), "link")
        self._take.clicked.connect(self.taken)
        self.words = Words(look, capture)
        self._draft = Sentence(look, lines=2)
        self._back = button(say("live.bring_back"), "primary")
        self._offer = self._make_offer()
        self.captured = CapturedList(look)
        self._hint = label(say("live.slash"), "caption")
        self._named = label(say("live.captured"), "label")
        self._declare = asides[0]
        self._asides = asides
        self._column = self._lay_out(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(ASIDE, 0, ASIDE, 0)
        whole.addStretch(1)
        whole.addWidget(self._column, 1000)
        whole.addStretch(1)

    def _make_offer(self) -> QFrame:
        go = button(say("live.let_go"))
        self._back.clicked.connect(self.brought_back)
        go.clicked.connect(self.let_go)
        inside = row(self._draft, self._back, go, margins=(12, 8, 8, 8))
        inside.setStretch(0, 1)
        made = frame("notice", inside)
        made.hide()
        return made

    def _lay_out(self, buttons: Sequence[VerbButton]) -> QWidget:
        self._head = row(self._purpose, self._lead, self._take, self.saved, gap=12)
        inside = column(self._head, self._title, self._offer, gap=6, margins=(0, 16, 0, 12))
        inside.addWidget(self.words, 1)
        inside.addLayout(row(*buttons, None, self._hint))
        self._what = QWidget()
        self._what.setLayout(row(self._named, None, *self._asides, gap=LINKED))
        inside.addWidget(self._what)
        inside.addWidget(self.captured)
        self._inside = inside
        made = QWidget()
        made.setLayout(inside)
        return made

    @property
    def least_width(self) -> int:
        """Width under which a capture button would lose its words or its key."""
        return _wide(self._buttons) + 2 * ASIDE

    @property
    def usual_width(self) -> int:
        """Width under which what else can be done with the item has no room of its own either."""
        return max(_wide(self._buttons), _wide(self._asides, LINKED)) + 2 * ASIDE

    def put_folds(self, folds: QWidget) -> None:
        """Put the buttons of what is folded away above what was captured."""
        self._inside.insertWidget(self._inside.indexOf(self._what), folds)

    def unfold_captured(self, *, on: bool, tiny: bool) -> None:
        """Show what was captured, or fold it away; on a tiny screen it takes the words' place."""
        self.captured.setVisible(on)
        self._covered = on and tiny
        self._show_words()

    def _show_words(self) -> None:
        """Show the words, unless what is offered or was captured needs all of a tiny screen."""
        self.words.setVisible(not (self._covered or (self._tiny and self.offering)))

    def show_item(self, item: AgendaLine | None, *, lost: bool, after: bool) -> None:
        """Show whose item it is and what it is for; the words are shown apart."""
        for part in (self._purpose, self._take, self._title):
            part.setVisible(item is not None)
        if item is None:
            self._lead.set_words("")
            return
        deciding = item.purpose in (Purpose.DECISION, Purpose.NONE)
        only = lost and item.purpose is Purpose.DECISION
        self._purpose.setText(say("live.discussion_only") if only else choice(item.purpose))
        self._purposed = item.purpose is not Purpose.NONE or (lost and not deciding)
        self._purpose.setVisible(self._purposed and not self._tiny)
        lead = say("live.lead", name=item.lead) if item.lead else ""
        papers = "    ".join(each.title for each in item.papers if each.is_wanted)
        self._said = "    ".join(filter(None, (lead, papers)))
        self._lead.set_words(self._said)
        self._title.set_words(say("meetings.item_title", number=item.number, title=item.title))
        self._take.setVisible(item.state is not ItemState.UNDER_WAY and not after)

    def show_interests(self, touched: str, *, unwritten: bool) -> None:
        """Say whose interests in the register an item may touch, and offer what was declared."""
        if touched:
            self._lead.set_words("    ".join(filter(None, (self._said, touched))))
        self._declare.setEnabled(unwritten)

    def show_captured(self, lines: list[Captured]) -> None:
        """Show what was captured in this item."""
        self.captured.show_captured(lines)

    def offer(self, draft: Draft | None) -> None:
        """Offer back what was typed before a fall; until that is settled nothing is typed over."""
        self._offer.setVisible(draft is not None)
        self.words.setReadOnly(draft is not None)
        self._show_words()
        if draft is not None:
            at = draft.saved_at.astimezone(LONDON).time()
            words = " ".join(draft.words.split())
            self._draft.set_words(say("live.draft", at=at, words=words))
            self._back.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_beside()

    def _fit_beside(self) -> None:
        """Leave out what is said beside the buttons where they need its room."""
        room = min(self.width() - 2 * ASIDE, self._column.maximumWidth())
        beside = ((self._hint, self._buttons, AIR), (self._named, self._asides, LINKED))
        for part, buttons, gap in beside:
            part.setVisible(_wide(buttons, gap) + gap + part.sizeHint().width() <= room)

    @property
    def offering(self) -> bool:
        """Whether a draft is being offered back."""
        return not self._offer.isHidden()

    def fit(self, *, wide: bool, narrow: bool, low: bool, tiny: bool) -> None:
        """Give the words their measure; a narrow page leaves out the hint, a low one its air.

        On a tiny screen the words have the room of whose item it is and what it is for.
        """
        self._tiny = tiny
        self._what.setVisible(not (narrow or low))
        above, beneath = (4, 4) if tiny else (6, 6) if low else (16, 12)
        self._inside.setContentsMargins(0, above, 0, beneath)
        self.captured.show_at_most(SHOWN_LOW if low else SHOWN)
        beside, under = (self._title, self._lead) if tiny else (self._lead, self._title)
        if self._head.indexOf(beside) < 0:
            self._head.replaceWidget(under, beside)
            self._inside.insertWidget(1, under)
        self.words.setMinimumHeight(self.look.scaled(LEAST))
        self._lead.setVisible(not tiny)
        self._purpose.setVisible(self._purposed and not tiny)
        for each in self._buttons:
            each.setMaximumHeight(self.look.height("control") if tiny else UNBOUND)
        self._column.setMaximumWidth(self.look.scaled(MEASURE_WIDE if wide else MEASURE))
        self._fit_beside()


def _wide(buttons: Sequence[VerbButton], gap: int = AIR) -> int:
    """Return the width of buttons side by side."""
    return sum(each.sizeHint().width() for each in buttons) + gap * (len(buttons) - 1)
