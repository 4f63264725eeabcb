"""Two texts side by side; what only one of them says is underlined on a ground of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.kit.compare import marked
from desktop.kit.parts import column, frame, label, row
from desktop.kit.theme import Look


def side(look: Look, head: str, words: str, against: str, name: str) -> QFrame:
    """Return one text under its head, marked where the other text differs."""
    shown = QLabel()
    shown.setTextFormat(Qt.TextFormat.RichText)
    shown.setWordWrap(True)
    shown.setMinimumWidth(1)
    shown.setAlignment(Qt.AlignmentFlag.AlignTop)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    shown.setText(marked(words, against, look.hex("soft")))
    shown.setAccessibleName(name)
    inside = column(label(head, "caption"), shown, None, gap=6, margins=(12, 8, 12, 10))
    return frame("well", inside)


def both(left: QWidget, right: QWidget) -> QWidget:
    """Return two texts beside each other, equally wide and high."""
    made = QWidget()
    laid = row(gap=12)
    laid.addWidget(left, 1)
    laid.addWidget(right, 1)
    made.setLayout(laid)
    return made
