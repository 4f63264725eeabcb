"""What an item gave rise to: its actions, decisions and risks with their numbers."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QListView
from typing_extensions import override

from db.bodies.queries.plain import chosen
from db.decisions.rules import DecisionKind
from db.store import Reading
from db.words import choice, say
from desktop.kit.cells import Cell
from desktop.kit.delegates import Index, RowDelegate
from desktop.kit.ink import RIGHT, Pen
from desktop.kit.rows import RowList
from desktop.kit.theme import Look
from desktop.meetings.columns import short_date

MARKS = {
    "action": ("square", "accent"),
    "decision": ("diamond", "green"),
    "ratification": ("diamond", "green"),
    "risk": ("triangle", "amber"),
}
SHOWN = 4
"""Rows in sight at once; the rest scroll."""
KIND, REF = 128, 140
CAPTURED = """
SELECT 'action', id, ref, words, coalesce((SELECT name FROM person WHERE id = a.owner), owner_text),
  due_on FROM action_live a WHERE item = :item
UNION ALL SELECT CASE state WHEN 'for ratification' THEN 'ratification' ELSE 'decision' END,
  id, ref, words, coalesce(nullif(shown_kind, ''), kind), NULL
  FROM decision_live WHERE item = :item AND state <> 'withdrawn'
UNION ALL SELECT 'risk', id, ref, title, '', NULL FROM risk_live WHERE item = :item
ORDER BY 2
"""


@dataclass(frozen=True, slots=True)
class Captured:
    """One thing captured in an item."""

    kind: str
    id: str
    ref: str
    words: str
    begun: bool = False
    """Not captured yet: its form was begun and is to be finished."""

    @property
    def says(self) -> str:
        """Return it as a screen reader says it."""
        return f"{say(f'live.{self.kind}')}: {self.words}, {self.ref}"


def captured(book: Reading, item: str) -> list[Captured]:
    """Return what was captured in an item, in the order it was."""
    return [_line(*row) for row in book.rows(CAPTURED, item=item)]


def _line(kind: str, row: str, ref: str, words: str, more: str | None, due: str | None) -> Captured:
    said = words
    if kind == "action":
        owner = more
        due_words = short_date(date.fromisoformat(due)) if due else ""
        code = "live.action_due" if due and owner else "live.action_by" if owner else ""
        said = say(code, owner=owner, due=due_words, words=words) if code else words
    elif kind in {"decision", "ratification"}:
        said = say("live.decided", done=choice(chosen(DecisionKind, more or "")), words=words)
    elif kind == "risk":
        said = say("live.risk_noted", words=words)
    number = say("live.number_to_follow") if not ref or ref.startswith("new-") else ref
    return Captured(kind, row, number, said)


def _cell(line: Captured) -> Cell:
    return line


class CapturedRow(RowDelegate):
    """Draws a captured line: its mark and kind, its words, its number."""

    @override
    def draw(self, pen: Pen, box: QRectF, cell: Cell, index: Index) -> None:
        if not isinstance(cell, Captured):
            return
        mark, ink = MARKS[cell.kind]
        look = self.look
        pen.shape(mark, QPointF(box.left() + look.scaled(7), box.center().y()), 12, ink)
        kind = box.adjusted(look.scaled(24), 0, 0, 0)
        pen.put(kind, say(f"live.{cell.kind}"), "body", ink, bold=True)
        words = box.adjusted(look.scaled(KIND), 0, -look.scaled(REF), 0)
        pen.put(words, cell.words)
        ink, bold = ("amber", True) if cell.begun else ("text2", False)
        pen.put(box, cell.ref, "caption", ink, bold=bold, align=RIGHT)


class CapturedList(RowList[Captured]):
    """What was captured; Enter opens it on its own page."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, _cell, say("live.captured"), whole=False, passing=True)
        self.setItemDelegate(CapturedRow(look, self, height="one", pad=0))
        self.most = SHOWN
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.show_captured([])

    def show_at_most(self, most: int) -> None:
        """Take the room of so many rows; the rest scroll."""
        self.most = most
        self.setFixedHeight(self.look.height("one") * most)

    def show_captured(self, lines: list[Captured]) -> None:
        """Show these, the latest in sight; the place taken does not change."""
        self.rows.show_things(lines)
        self.setFixedHeight(self.look.height("one") * self.most)
        if lines:
            self.scrollToBottom()
