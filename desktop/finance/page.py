"""The Finance page: the roll-up of a month with its picture, and the lists that go with it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.finance.queries import Level, periods, position_of
from db.finance.rules.positions import MoneyKind, adverse
from db.words import choice, say
from desktop.finance.bars import Bar, Bars
from desktop.finance.columns import month_name
from desktop.finance.listings import SHAPES, Listing, all_lines
from desktop.kit.desk import Desk
from desktop.kit.family import OVERSIGHT
from desktop.kit.fields.boxes import FilterBox
from desktop.kit.lists import ListsPage
from desktop.kit.parts import column, frame, label, row

PAPERS = {
    Listing.SHORTFALLS: "shortfalls",
    Listing.CAPITAL: "capital-list",
    Listing.FUNDING: "funding",
    Listing.EFFICIENCIES: "efficiencies",
    Listing.ADVICE: "finance-advice",
    Listing.PLANS: "financial-plan",
    Listing.ASSUMPTIONS: "financial-plan",
}
"""The document that prints each list; positions print that of their month."""
LIMITS = ("controltotal", "envelope", "partner", "offsetagreement", "offsetleg", "shortfallstep")


class FinancePage(ListsPage):
    """What the system has, owes and expects, open to every partnership (R45)."""

    kinds = (*(shape.kind for shape in SHAPES.values()), *LIMITS, "organisation", "body")
    code = "finance"
    family = OVERSIGHT
    forms = "desktop.finance.form"
    shapes = SHAPES

    def __init__(self, desk: Desk, title: str) -> None:
        self._months: list[str] = []
        super().__init__(desk, title)

    @override
    def add_verbs(self) -> None:
        self.add_print()
        for form in ("mistaken", "new_partner", "new_envelope", "new_control_total"):
            self.new_verb(f"money.{form}", partial(self.pane.begin_new, form))

    @override
    def document(self) -> tuple[str, str]:
        if name := PAPERS.get(Listing(self.listing)):
            line = self.pane.line if self.listing == Listing.ASSUMPTIONS else None
            return name, line.id if line else ""
        return "financial-position", self.period.currentData() or ""

    @override
    def above(self) -> list[QWidget]:
        self.period = FilterBox(self.look, say("money.period"))
        self.money = FilterBox(self.look, say("money.kind"))
        for each in MoneyKind:
            self.money.addItem(choice(each), each)
        for box in (self.money, self.period):
            box.activated.connect(lambda _at: self.refresh())
        self.filters = QWidget()
        self.filters.setLayout(row(self.money, self.period, None))
        return [self.filters]

    @override
    def beneath(self) -> list[QWidget]:
        self.bars = Bars(self.look)
        words = label(say("money.bars"), "strong", wrap=True)
        self.picture = frame("card", column(words, self.bars, gap=4, margins=(16, 12, 16, 12)))
        return [self.picture]

    @override
    def read_lines(self) -> Mapping[str, Sequence[Any]]:
        self._months = self.desk.read(periods)
        period = self._offer_periods()
        return self.desk.read(all_lines, period, MoneyKind(self.money.currentData()))

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        if kind == "position" and (found := self.desk.read(position_of, row_id)):
            month, money = found
            self.money.setCurrentIndex(self.money.findData(money))
            self.refresh()
            self.period.setCurrentIndex(self.period.findData(month))
            self.refresh()
        super().show_record(kind, row_id)

    @override
    def show_more(self) -> None:
        positions = self.listing == Listing.POSITIONS
        self.filters.setVisible(positions)
        bars = [
            Bar(each.line.name, each.line.sums.outlook, adverse(each.kind, each.line.sums.outlook))
            for each in self.lines[Listing.POSITIONS].values()
            if each.line.level is Level.PARTNERSHIP and each.line.sums.outlook is not None
        ]
        self.bars.show_bars(bars)
        self.picture.setVisible(positions and bool(bars))

    @override
    def standing(self) -> str:
        lines = list(self.lines[Listing.POSITIONS].values())
        if not lines:
            return say("money.summary_none")
        missing, open_ones = lines[0].line.missing, len(self.lines[Listing.SHORTFALLS])
        reported = {0: "money.all_reported", 1: "money.one_missing"}
        ladder = {0: "money.none_open", 1: "money.one_open"}
        words = (
            say(reported.get(missing, "money.some_missing"), n=missing),
            say(ladder.get(open_ones, "money.some_open"), n=open_ones),
        )
        return say("money.summary", reported=words[0], open=words[1])

    def _offer_periods(self) -> str:
        here = self.period.currentData()
        self.period.clear()
        for each in self._months:
            self.period.addItem(month_name(each), each)
        at = self._months.index(here) if here in self._months else 0
        self.period.setCurrentIndex(at if self._months else -1)
        return self._months[at] if self._months else ""


def make(desk: Desk) -> FinancePage:
    """Make the page."""
    return FinancePage(desk, say("page.finance"))
