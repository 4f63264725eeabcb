"""The agenda of one meeting: its items with their running clock, and the verbs that build it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from db.calendar.rules.states import MeetingState
from db.meetings.queries import (
    AgendaLine,
    AgendaPage,
    MeetingPage,
    Readiness,
    agenda,
    papers_readiness,
)
from db.meetings.queries.plan import exclusion_item
from db.meetings.rules.items import ItemState, Part
from db.meetings.rules.minutes import MinutesState
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.flow import KeptWhole
from desktop.kit.fold import Verbs
from desktop.kit.notices import Empty
from desktop.kit.parts import Sentence, column, label, row, rule
from desktop.kit.table import LineTable
from desktop.kit.verbs import VerbButton, verb
from desktop.kit.views import LineView
from desktop.meetings.columns import agenda_columns, clock, counted_items, papers_in
from desktop.meetings.dragging import RowDrag

HOUR = 60
MOVES = ("up", "down", "inwards", "outwards")
OFF = frozenset({ItemState.DEFERRED, ItemState.WITHDRAWN})
OF_PAPERS = frozenset({"asking", "receiving"})
"""What can still be done with the items of confirmed minutes."""
OF_HELD = OF_PAPERS | {"adding", "changing", "settling", "restoring"}
"""What can still be done with the items of a meeting that was held."""
VERBS = (
    # verb, form or deed, key; what is done most comes first, the rest stands behind More
    ("meetings.add_item", "adding", "Ctrl+N"),
    ("meetings.change_item", "changing", ""),
    ("meetings.up", "up", "Alt+Up"),
    ("meetings.down", "down", "Alt+Down"),
    ("meetings.add_paper", "asking", ""),
    ("meetings.receive_paper", "receiving", ""),
    ("setting.fate", "settling", ""),
    ("setting.restore", "restoring", ""),
    ("setting.to_part_two", "part", "Alt+P"),
    ("setting.inwards", "inwards", "Alt+Shift+Right"),
    ("setting.outwards", "outwards", "Alt+Shift+Left"),
    ("setting.resolution_of", "resolving", ""),
    ("setting.exclude", "exclude", ""),
    ("meetings.remove_item", "removing", ""),
)


class AgendaView(QWidget):
    """Items in order; each verb is told by name, for the pane to open its form."""

    asked = Signal(str)
    """The name of a form, or of what is to be done: up, down, draft."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, look = desk, desk.look
        self.lines: dict[int, AgendaLine] = {}
        self.drop: tuple[AgendaLine, AgendaLine, bool] | None = None
        self._excluded = False
        self._still: frozenset[str] | None = None
        """What can still be done, where that is not everything."""
        self._length = Sentence(look, ink="text2")
        self._over = label("", "error")
        table: LineTable[AgendaLine] = LineTable(agenda_columns(), self._fetch)
        self.list = LineView(look, table, say("meetings.agenda"), height="large")
        self.list.opened.connect(lambda _n: self._verbs["changing"].trigger())
        self.list.chosen.connect(lambda _n: self._fit_verbs())
        RowDrag(self.list).dropped.connect(self._dropped)
        self.empty = Empty(say("meetings.no_agenda"), say("meetings.draft"))
        self.empty.pressed.connect(lambda: self.asked.emit("draft"))
        self._verbs: dict[str, QAction] = {}
        buttons = self._make_verbs()
        self._kept = label("", "caption", wrap=True)
        under = column(self._kept, buttons, margins=(16, 8, 16, 8))
        foot = KeptWhole(column(rule(), under, gap=0))
        head = row(self._length, self._over, margins=(16, 8, 16, 8))
        whole = column(head, rule(), gap=0)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.empty, 1)
        whole.addWidget(foot)
        self.setLayout(whole)

    def _make_verbs(self) -> Verbs:
        buttons = Verbs(self.desk.look, leading=True)
        for code, name, key in VERBS:
            made = verb(self, code, self._asker(name))
            if key:
                made.setShortcut(QKeySequence(key))
            self._verbs[name] = made
            buttons.add(VerbButton(self.desk.look, made, keyed=name not in MOVES))
        return buttons

    def show_meeting(self, it: MeetingPage) -> None:
        """Show the agenda of a meeting, keeping the chosen item; one held is hardly changed."""
        page = self.desk.read(agenda, it.id)
        held = it.state is MeetingState.HELD
        confirmed = it.minutes is MinutesState.CONFIRMED
        self._still = OF_PAPERS if confirmed else OF_HELD if held else None
        self._kept.setText(say("meetings.agenda_kept" if confirmed else "meetings.agenda_held"))
        self._kept.setVisible(self._still is not None)
        begun = [replace(each, begins=None) if held else each for each in page.items]
        self.lines = {each.n: each for each in begun}
        self._excluded = self.desk.read(exclusion_item, it.id) is not None
        self.list.show_ids([each.n for each in page.items])
        self.list.setVisible(bool(page.items))
        self.empty.setVisible(not page.items)
        ready = self.desk.read(papers_readiness, it.id)
        self._length.set_words(_length(page, ready, _sat(it) if held else _ends(page)))
        self._over.setText(say("meetings.over", n=page.over) if page.over and not held else "")
        self._fit_verbs()

    @property
    def current(self) -> AgendaLine | None:
        """The chosen item."""
        return self.lines.get(self.list.current_id())

    def neighbours(self) -> list[AgendaLine]:
        """Return the items on the level of the chosen one, in order."""
        here = self.current
        return [each for each in self.lines.values() if here and each.parent == here.parent]

    def choose(self, item: str) -> None:
        """Make an item current."""
        found = next((each.n for each in self.lines.values() if each.id == item), None)
        if found is not None:
            self.list.choose(found)

    def _asker(self, name: str) -> Callable[[], None]:
        return lambda: self.asked.emit(name)

    def _fetch(self, ns: Sequence[int]) -> list[AgendaLine]:
        return [self.lines[n] for n in ns if n in self.lines]

    def _dropped(self, row: int, at: int, beneath: bool) -> None:  # noqa: FBT001 - a signal's
        item, target = self.list.table.line(row), self.list.table.line(at)
        if item is not None and target is not None and self._still is None:
            self.drop = (item, target, beneath)
            self.asked.emit("dropped")
            self.choose(item.id)

    def _fit_verbs(self) -> None:
        here = self.current
        level = [each.id for each in self.neighbours()]
        at = level.index(here.id) if here else -1
        off = here is not None and here.state in OFF
        able = dict.fromkeys(self._verbs, here is not None) | {"adding": True}
        able["up"] = able["inwards"] = at > 0
        able["down"] = 0 <= at < len(level) - 1
        able["outwards"] = here is not None and bool(here.parent)
        able["receiving"] = here is not None and bool(here.papers)
        able["settling"] = here is not None and here.state is ItemState.TO_COME
        private = any(each.part is Part.TWO for each in self.lines.values())
        shown = {
            "resolving": here is not None and bool(here.resolution),
            "exclude": private and not self._excluded,
            "restoring": off,
            "settling": not off,
        }
        able |= {name: able[name] and on for name, on in shown.items()}
        able["exclude"] = shown["exclude"]
        if self._still is not None:
            shown = {name: name in self._still and shown.get(name, True) for name in able}
            able = {name: able[name] and shown[name] for name in able}
        two = here is not None and here.part is Part.TWO
        self._verbs["part"].setText(say("setting.to_part_one" if two else "setting.to_part_two"))
        for name, made in self._verbs.items():
            made.setEnabled(able[name])
            made.setVisible(shown.get(name, True))


def _length(page: AgendaPage, ready: Readiness, hours: str) -> str:
    if not page.items:
        return say("meetings.no_items")
    papers = papers_in(ready.received, ready.wanted) if ready.wanted else ""
    return ", ".join(filter(None, (counted_items(len(page.items)), hours, papers)))


def _ends(page: AgendaPage) -> str:
    """Return how long a meeting is by its agenda, and when it ends by that."""
    if page.ends is None or not page.minutes:
        return ""
    hours, minutes = divmod(page.minutes, HOUR)
    length = say("meetings.length", hours=hours, minutes=minutes)
    if not hours:
        length = say("meetings.minutes", n=minutes)
    return say("meetings.ends", length=length, at=clock(page.ends))


def _sat(it: MeetingPage) -> str:
    """Return when a meeting that was held really began and ended."""
    if it.opened is None or it.closed is None:
        return ""
    return say("meetings.sat", opened=clock(it.opened), closed=clock(it.closed))
