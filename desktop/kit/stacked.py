"""One part shown at a time, where each scrolls inside and none is given more than it needs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedLayout, QWidget
from typing_extensions import override


class Stacked(QStackedLayout):
    """A stack that asks for the least height of the part in view.

    Qt's own asks for the height all its parts would like at a width, and the page grows out of its
    window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self.currentChanged.connect(lambda _at: self.invalidate())

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @override
    def minimumSize(self) -> QSize:
        here = self.currentWidget()
        if here is None:
            return super().minimumSize()
        inside, margins = here.minimumSizeHint(), self.contentsMargins()
        wide = margins.left() + margins.right()
        return inside + QSize(wide, margins.top() + margins.bottom())
