"""The words of an item as they are typed, at arm's length; a line that begins with / captures."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit
from typing_extensions import override

from db.bodies.rules.kinds import MinuteStyle
from db.decisions.rules import DecisionKind, begun_with
from db.words import known, say
from desktop.kit.fields.dates import understand
from desktop.kit.theme import Look

LEADING, BETWEEN = 145.0, 10
"""Line height in percent, and pixels between paragraphs at 100 %."""
PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_LINE = re.compile(r"^/(action|decision|risk)\b[\s:]*(.*)$", re.IGNORECASE)
_ACTION = re.compile(r"^(?:(?P<owner>[^:]*?)\s*)?(?:\bby\s+(?P<due>[^:]+?))?\s*:\s*(?P<words>.+)$")


@dataclass(frozen=True, slots=True)
class Typed:
    """What a line beginning with / asks for; ``owner`` as typed, initials or a name.

    ``decided`` is what the committee did where the words of a decision begin with it.
    """

    kind: str
    words: str
    owner: str = ""
    due: date | None = None
    unclear: bool = False
    decided: DecisionKind | None = None
    by: str = ""
    """The date as it was typed."""


def understood(line: str, today: date) -> Typed | None:
    """Return what "/action KH by 12 Dec: send the table" asks for; None for any other line."""
    found = _LINE.match(line.strip())
    if found is None:
        return None
    kind, rest = found[1].lower(), found[2].strip()
    if kind == "decision":
        decided, words = begun_with(rest)
        return Typed(kind, words, decided=decided)
    parts = _ACTION.match(rest) if kind == "action" else None
    if parts is None:
        return Typed(kind, rest)
    due = understand(parts["due"], today) if parts["due"] else None
    unclear = bool(parts["due"]) and due is None
    by = (parts["due"] or "").strip()
    return Typed(kind, parts["words"], (parts["owner"] or "").strip(), due, unclear, by=by)


def sentence_begun(words: str) -> str:
    """Return words with a capital at their beginning, as they stand on a paper.

    What begins with no letter stays as it is, and so does a name that is written its own way:
    "eRostering", "x-ray 2".
    """
    first = words.strip().partition(" ")[0]
    own = not first.isalpha() or not first.islower()
    return words if own else words.replace(first[0], first[0].upper(), 1)


def paragraphs(text: str) -> str:
    """Return the words with no empty line among them: paragraphs are set apart as it is."""
    return "\n".join(line.rstrip() for line in text.splitlines() if line.strip())


class Words(QTextEdit):
    """The text of one item; it never moves under the hand of whoever is typing."""

    asked = Signal(object, object)
    """A menu was asked for, and the cursor it is for: more may be put into it."""
    typed = Signal()
    """Something was typed: the draft is saved a moment after the last key."""

    def __init__(self, look: Look, capture: Callable[[str], bool | None]) -> None:
        """``capture`` is given a line that begins with /, and returns whether it was taken.

        None says that something is asked about it first: the line stays as it is meanwhile.
        """
        super().__init__()
        self.look, self._capture, self._showing = look, capture, False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(say("live.words"))
        self.setPlaceholderText(say("live.words_hint"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._changed)
        look.changed.connect(self._dress)
        self._dress()

    def ask_for(self, style: MinuteStyle) -> None:
        """Say where nothing is written yet what the committee's style of minutes wants."""
        code = f"life.hint_{style}"
        self.setPlaceholderText(say(code if known(code) else "live.words_hint"))

    @property
    def text(self) -> str:
        """The words, paragraphs apart by one line end."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show the words of another item, ready to go on at their end."""
        self._showing = True
        self.setPlainText(text)
        self._dress()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._showing = False

    def add_paragraph(self, words: str) -> None:
        """Add a paragraph at the end, as if it had been typed."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if cursor.block().text():
            cursor.insertBlock()
        cursor.insertText(words)
        cursor.insertBlock()
        self.setTextCursor(cursor)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            cursor = self.textCursor()
            line = cursor.block().text()
            if not line.strip() and not cursor.hasSelection():
                return
            taken = self._capture(line) if line.lstrip().startswith("/") else False
            if taken:
                self._take_out(cursor)
            if taken is not False:
                return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyed = event.reason() is QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if keyed else self.cursorForPosition(event.pos())
        menu = self.createStandardContextMenu()
        self.asked.emit(menu, cursor)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        below = self.cursorRect(cursor).bottomLeft()
        menu.popup(self.viewport().mapToGlobal(below))

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(paragraphs(source.text()) if "\n" in source.text() else source.text())

    def take_out(self, line: str) -> None:
        """Remove a line that was asked about, wherever it stands by now."""
        block = self.document().lastBlock()
        while block.isValid() and block.text() != line:
            block = block.previous()
        if line and block.isValid():
            self._take_out(QTextCursor(block))

    def _take_out(self, cursor: QTextCursor) -> None:
        """Remove the line that was captured; what comes next is typed in its place."""
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()

    def _changed(self) -> None:
        if not self._showing:
            self.typed.emit()

    def _dress(self) -> None:
        before, self._showing = self._showing, True
        self.setStyleSheet(f"QTextEdit {{ font-size: {self.look.scaled(17)}px; }}")
        self.document().setDocumentMargin(0)
        cursor, block = QTextCursor(self.document()), QTextBlockFormat()
        block.setLineHeight(LEADING, PROPORTIONAL)
        block.setBottomMargin(self.look.scaled(BETWEEN))
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        self._showing = before
