"""Committees and groups in one list, and beside it one of them: who sits there on what terms."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget
from typing_extensions import override

from db.store import Reading
from db.words import say
from desktop.bodies.columns import body_columns
from desktop.bodies.pane import BodyPane
from desktop.bodies.standing import Shown, Standing, standings
from desktop.kit.chips import Chips, Choice, FilterField
from desktop.kit.desk import Desk
from desktop.kit.family import COMMITTEES
from desktop.kit.notices import Empty
from desktop.kit.page import Page, framed
from desktop.kit.parts import column, row
from desktop.kit.table import LineTable
from desktop.kit.views import LineView

FORM = "desktop.bodies.form"
CHIPS = (
    (Shown.OPEN, "committee.chip_open"),
    (Shown.ACTIVE, "committee.chip_active"),
    (Shown.PROPOSED, "committee.chip_proposed"),
    (Shown.VACANT, "committee.chip_vacant"),
    (Shown.CLOSED, "committee.chip_closed"),
)
NARROW = 700
"""Below this width of the page, at 100 %, the chosen committee stands under the list."""


class BodiesPage(Page):
    """Every committee and group."""

    code = "bodies"
    family = COMMITTEES
    kinds = (
        *("body", "terms", "deadlinerule", "quorumneed", "seat", "membership", "deputy"),
        *("person", "organisation", "place", "unknown", "heading", "meeting"),
        *("absence", "label", "attendance", "officeholder"),
    )

    def __init__(self, desk: Desk, title: str) -> None:
        self._standing: dict[int, Standing] = {}
        self.pane = BodyPane(desk, FORM)
        super().__init__(desk, title)

    @override
    def build(self) -> QLayout:
        self.new_verb("committee.new_person", lambda: self.pane.begin_new("adding_person"))
        self.new_verb("committee.new", self.begin_new, kind="primary", key="desk.new")
        self.chips = Chips(self.look, say("committee.chips"))
        self.chips.chosen.connect(lambda _key: self._show())
        self.words = FilterField(self.look, say("committee.filter"))
        self.words.textChanged.connect(lambda _text: self.refresh())
        table: LineTable[Standing] = LineTable(
            body_columns(), lambda ns: [self._standing[n] for n in ns if n in self._standing]
        )
        self.list = LineView(self.look, table, say("committee.name"))
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda _n: self.pane.focus_inside())
        self.empty = Empty("")
        self.empty.pressed.connect(self._empty_pressed)
        self.pane.left.connect(self.list.setFocus)
        filters = row(gap=8)
        filters.addWidget(self.chips, 1)
        filters.addWidget(self.words)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(16)
        framed_list = framed(self.list, empty=self.empty)
        for part in (framed_list, self.pane):
            part.setMinimumWidth(1)
            self._halves.addWidget(part, 1)
        whole = column(filters, gap=12)
        whole.addLayout(self._halves, 1)
        return whole

    @override
    def refresh(self) -> None:
        words = self.words.text().strip()
        found = self.desk.read(standings, self.desk.today(), words)
        self._standing = {each.n: each for each in found}
        self._show()
        self.pane.show_again()

    @override
    def first(self) -> QWidget:
        return self.list

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = event.size().width() < self.look.scaled(NARROW)
        self._halves.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        if kind == "new":
            self.begin_new()
            return
        body = row_id if kind == "body" else self.desk.read(_body_of, kind, row_id)
        found = next((each for each in self._standing.values() if each.body.id == body), None)
        if found is None and body:
            self.clear_filters()
            found = next((each for each in self._standing.values() if each.body.id == body), None)
        if found is not None:
            if not self.list.choose(found.n):
                self.clear_filters()
                self.list.choose(found.n)
            self.pane.point_at(kind, row_id)

    def begin_new(self) -> None:
        """Open the form of a new committee or group."""
        self.pane.begin_new("adding_body")

    def clear_filters(self) -> None:
        """Show everything that is open, and everything closed when one of those was asked for."""
        self.words.clear()
        self.chips.choose(Shown.OPEN)

    def _show(self) -> None:
        lines = list(self._standing.values())
        counts = {shown: sum(each.is_among(shown) for each in lines) for shown, _ in CHIPS}
        self.chips.show_choices([Choice(key, say(code), counts[key]) for key, code in CHIPS])
        shown = Shown(self.chips.current)
        ids = [each.n for each in lines if each.is_among(shown)]
        self.list.show_ids(ids)
        self.list.setVisible(bool(ids))
        self.empty.setVisible(not ids)
        narrowed = bool(self.words.text().strip()) or shown is not Shown.OPEN
        none = "committee.none_match" if narrowed else "committee.none"
        offer = "committee.clear" if narrowed else "committee.new"
        self.empty.show_words(say(none), say(offer))
        active = [each for each in lines if each.is_among(Shown.ACTIVE)]
        vacant = sum(each.vacant for each in active)
        self.set_subtitle(
            say(
                "committee.summary",
                active=len(active),
                proposed=counts[Shown.PROPOSED],
                vacant=vacant,
            )
        )

    def _choose(self, n: int) -> None:
        line = self._standing.get(n)
        self.pane.show_body(line.body.id if line else "")

    def _empty_pressed(self) -> None:
        if self.words.text().strip() or self.chips.current != Shown.OPEN:
            self.clear_filters()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.begin_new()


_BODY_OF = {
    "seat": "SELECT body FROM seat_live WHERE id = :id",
    "terms": "SELECT body FROM terms_live WHERE id = :id",
    "person": """
        SELECT s.body FROM membership_live m JOIN seat_live s ON s.id = m.seat
        WHERE m.person = :id ORDER BY m.to_on IS NOT NULL, coalesce(m.from_on, '') DESC""",
    "organisation": "SELECT id FROM body_live WHERE organisation = :id ORDER BY name",
}


def _body_of(book: Reading, kind: str, row_id: str) -> str:
    sql = _BODY_OF.get(kind)
    return str(book.value(sql, id=row_id) or "") if sql else ""


def make(desk: Desk) -> BodiesPage:
    """Make the page."""
    return BodiesPage(desk, say("page.bodies"))
