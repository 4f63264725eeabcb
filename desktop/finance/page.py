"""The Finance page: the roll-up of a month, and the lists that go with it."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QLayout, QStackedWidget, QWidget
from typing_extensions import override

from db.finance.queries import Level, periods
from db.finance.rules.positions import MoneyKind, adverse
from db.words import MONTHS, choice, say
from desktop.finance.bars import Bar, Bars
from desktop.finance.listings import NEW, SHAPES, Listing, all_lines
from desktop.finance.pane import FinancePane
from desktop.kit.chips import Chips, Choice
from desktop.kit.desk import Desk
from desktop.kit.family import OVERSIGHT
from desktop.kit.notices import Empty
from desktop.kit.page import Page, Split, framed
from desktop.kit.parts import column, frame, label, row
from desktop.kit.table import LineTable
from desktop.kit.verbs import verb
from desktop.kit.views import LineView

FORM = "desktop.finance.form"
KINDS = {
    Listing.POSITIONS: "position",
    Listing.SHORTFALLS: "shortfall",
    Listing.CAPITAL: "capitalscheme",
    Listing.FUNDING: "funding",
    Listing.EFFICIENCIES: "efficiency",
    Listing.ADVICE: "advice",
}
LIMITS = ("controltotal", "envelope", "partner", "offsetagreement", "offsetleg", "shortfallstep")


class FinancePage(Page):
    """What the system has, owes and expects, open to every partnership (R45)."""

    kinds = (*KINDS.values(), *LIMITS, "organisation", "body")
    code = "finance"
    family = OVERSIGHT

    def __init__(self, desk: Desk, title: str) -> None:
        self.pane = FinancePane(desk, FORM)
        self._lines: dict[Listing, dict[int, Any]] = {each: {} for each in Listing}
        super().__init__(desk, title)

    @override
    def build(self) -> QLayout:
        self.new = verb(self, "desk.new", self.begin_new)
        for code, form in (
            ("money.new_partner", "new_partner"),
            ("money.new_envelope", "new_envelope"),
            ("money.new_control_total", "new_control_total"),
        ):
            self.new_verb(code, partial(self.pane.begin_new, form))
        self.add_verb(self.new, "primary")
        self.chips = Chips(self.look, say("money.chips"))
        self.chips.chosen.connect(lambda _key: self._show())
        self.period, self.money = QComboBox(), QComboBox()
        self.period.setAccessibleName(say("money.period"))
        self.money.setAccessibleName(say("money.kind"))
        for each in MoneyKind:
            self.money.addItem(choice(each), each)
        for box in (self.period, self.money):
            box.activated.connect(lambda _at: self.refresh())
        self.bars = Bars(self.look)
        self.views = {each: self._view(each) for each in Listing}
        self.stack = QStackedWidget()
        for view in self.views.values():
            self.stack.addWidget(view)
        self.empty = Empty("")
        self.empty.pressed.connect(self.begin_new)
        self.pane.left.connect(lambda: self.first().setFocus())
        filters = row(gap=8)
        filters.addWidget(self.chips, 1)
        filters.addWidget(self.money)
        filters.addWidget(self.period)
        picture = column(
            label(say("money.bars"), "strong"), self.bars, gap=4, margins=(16, 12, 16, 12)
        )
        self.picture = frame("card", picture)
        main = QWidget()
        inside = column(framed(self.stack, empty=self.empty), self.picture, gap=12)
        inside.setStretch(0, 1)
        main.setLayout(inside)
        whole = column(filters, gap=12)
        whole.addWidget(Split(self.desk, main, self.pane), 1)
        return whole

    @property
    def listing(self) -> Listing:
        """Which list is in view."""
        return Listing(self.chips.current or Listing.POSITIONS)

    @override
    def refresh(self) -> None:
        months = self.desk.read(periods)
        period = self._offer_periods(months)
        kind = MoneyKind(self.money.currentData())
        found = self.desk.read(all_lines, period, kind)
        self._lines = {each: {line.n: line for line in lines} for each, lines in found.items()}
        counted = {each: len(lines) for each, lines in found.items()}
        counted[Listing.POSITIONS] = len(months)
        self.chips.show_choices(
            [Choice(each, say(f"money.chip_{each}"), counted[each]) for each in Listing]
        )
        self._show()

    @override
    def first(self) -> QWidget:
        return self.views[self.listing] if self._lines[self.listing] else self.empty

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        listing = next((each for each, name in KINDS.items() if name == kind), None)
        if listing is None:
            return
        self.chips.choose(listing)
        for n, line in self._lines[listing].items():
            if getattr(line, "id", "") == row_id:
                self.views[listing].choose(n)

    def begin_new(self) -> None:
        """Open the form of the list in view."""
        self.pane.begin_new(NEW[self.listing][1])

    def _view(self, listing: Listing) -> LineView[Any]:
        table: LineTable[Any] = LineTable(
            SHAPES[listing].columns(),
            lambda ns: [self._lines[listing][n] for n in ns if n in self._lines[listing]],
        )
        view = LineView(self.look, table, say(f"money.chip_{listing}"))
        view.chosen.connect(lambda n: self._choose(listing, n))
        view.opened.connect(lambda _n: self._open(listing))
        return view

    def _show(self) -> None:
        listing = self.listing
        view, lines = self.views[listing], self._lines[listing]
        self.stack.setCurrentWidget(view)
        view.show_ids(list(lines))
        self.stack.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        code, _form = NEW[listing]
        self.empty.show_words(say(f"money.none_{listing}"), say(code))
        self.new.setText(say(code))
        positions = listing is Listing.POSITIONS
        for each in (self.period, self.money):
            each.setVisible(positions)
        self._show_bars(positions)
        self._say_standing()

    def _show_bars(self, positions: bool) -> None:  # noqa: FBT001 - whether the roll-up is in view
        lines = list(self._lines[Listing.POSITIONS].values())
        bars = [
            Bar(each.line.name, each.line.sums.outlook, adverse(each.kind, each.line.sums.outlook))
            for each in lines
            if each.line.level is Level.PARTNERSHIP and each.line.sums.outlook is not None
        ]
        self.bars.show_bars(bars if positions else [])
        self.picture.setVisible(positions and bool(bars))

    def _say_standing(self) -> None:
        lines = list(self._lines[Listing.POSITIONS].values())
        open_ones = len(self._lines[Listing.SHORTFALLS])
        if not lines:
            self.set_subtitle(say("money.summary_none"))
            return
        missing = lines[0].line.missing
        reported = {0: "money.all_reported", 1: "money.one_missing"}.get(
            missing, "money.some_missing"
        )
        ladder = {0: "money.none_open", 1: "money.one_open"}.get(open_ones, "money.some_open")
        words = say(reported, n=missing), say(ladder, n=open_ones)
        self.set_subtitle(say("money.summary", reported=words[0], open=words[1]))

    def _offer_periods(self, months: list[str]) -> str:
        here = self.period.currentData()
        self.period.clear()
        for each in months:
            year, month = each.split("-")
            self.period.addItem(f"{MONTHS[int(month) - 1]} {year}", each)
        at = months.index(here) if here in months else 0
        self.period.setCurrentIndex(at if months else -1)
        return months[at] if months else ""

    def _choose(self, listing: Listing, n: int) -> None:
        if listing is self.listing:
            self.pane.show_line(SHAPES[listing], self._lines[listing].get(n))

    def _open(self, listing: Listing) -> None:
        verbs = SHAPES[listing].verbs
        if verbs:
            self.pane.begin(verbs[0][1])


def make(desk: Desk) -> FinancePage:
    """Make the page."""
    return FinancePage(desk, say("page.finance"))
