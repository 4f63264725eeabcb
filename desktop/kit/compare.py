"""Two versions side by side, with both authors' words, and a way to settle which holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit

from db.words import say
from desktop.kit.parts import button, column, frame, label, row
from desktop.kit.theme import Look


@dataclass(frozen=True, slots=True)
class Version:
    """One of the versions: its head for the command, its words, and who wrote them when."""

    head: str
    words: str
    author: str
    when: str
    here: bool = False
    """Whether this is the one shown in lists meanwhile."""


class Compare(QFrame):
    """The versions of one field; what differs is marked by ground and underline, not by colour."""

    kept = Signal(str)
    """A version's head: keep this one."""
    written = Signal(str)
    """Neither: keep these words instead."""

    def __init__(self, look: Look, field: str, versions: Sequence[Version]) -> None:
        """``field`` is the field's name in words, as the form has it."""
        super().__init__()
        self.setObjectName("card")
        self.look, self.versions = look, tuple(versions)
        self.setAccessibleName(say("compare.name", field=field, count=len(versions)))
        sides = row(*(self._side(at) for at in range(len(self.versions))), gap=16)
        self._own = QPlainTextEdit(versions[0].words if versions else "")
        self._own.setAccessibleName(say("compare.own"))
        self._own.setFixedHeight(look.metrics().lineSpacing() * 3 + 16)
        self._own.hide()
        self._write = button(say("compare.write"))
        self._write.clicked.connect(self._begin)
        self._keep_own = button(say("compare.keep_own"), "primary")
        self._keep_own.clicked.connect(lambda: self.written.emit(self._own.toPlainText().strip()))
        self._keep_own.hide()
        foot = row(self._write, None, self._keep_own)
        inside = column(label(field, "section"), sides, self._own, foot, gap=12)
        inside.setContentsMargins(16, 12, 16, 12)
        self.setLayout(inside)

    def _side(self, at: int) -> QFrame:
        version = self.versions[at]
        others = [each.words for each in self.versions if each is not version]
        words = QLabel()
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        words.setMinimumWidth(120)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        against = others[0] if others else version.words
        words.setText(marked(version.words, against, self.look.hex("soft")))
        words.setAccessibleName(version.words)
        keep = button(say("compare.keep"))
        keep.setAccessibleName(say("compare.keep_whose", author=version.author))
        keep.clicked.connect(lambda: self.kept.emit(version.head))
        who = column(label(version.author, "strong"), label(version.when, "caption"), gap=2)
        shown = label(say("compare.shown"), "tag")
        shown.setVisible(version.here)
        inside = column(row(who, None, shown), words, None, row(keep, None), gap=12)
        inside.setContentsMargins(16, 12, 16, 12)
        return frame("well", inside)

    def _begin(self) -> None:
        self._own.show()
        self._keep_own.show()
        self._write.hide()
        self._own.setFocus(Qt.FocusReason.OtherFocusReason)


def marked(words: str, against: str, ground: str) -> str:
    """Return words as rich text, with what ``against`` does not have underlined on a ground."""
    mine, theirs = words.split(" "), against.split(" ")
    out: list[str] = []
    for kind, start, end, _, _ in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        piece = escape(" ".join(mine[start:end]))
        if piece and kind != "equal":
            piece = f'<u style="background-color: {ground}">{piece}</u>'
        if start != end:
            out.append(piece)
    return " ".join(out).replace("\n", "<br>")
