"""The Forward plan page: one committee's plan, its cycle of business and its template."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget
from typing_extensions import override

from db.bodies.rules.years import APRIL, year_first, year_label
from db.meetings.queries.cycle import cycle, cycle_years, exclusion, template
from db.meetings.queries.plan import committees, forward_plan, next_to_meet, plan_place
from db.words import say
from desktop.kit.chips import Chips, Choice
from desktop.kit.desk import Desk
from desktop.kit.family import MEETINGS
from desktop.kit.fields.boxes import FilterBox
from desktop.kit.notices import Empty
from desktop.kit.page import Page, Split, framed
from desktop.kit.parts import column, row
from desktop.kit.table import LineTable
from desktop.kit.verbs import verb
from desktop.kit.views import LineView
from desktop.plan.listings import SHAPES, Listing
from desktop.plan.pane import PlanPane

FORM = "desktop.plan.form"
NEW = {Listing.PLAN: "new_plan", Listing.CYCLE: "new_cycle", Listing.TEMPLATE: "new_line"}


class PlanPage(Page):
    """What the agendas of a committee are set from."""

    kinds = (
        *("planitem", "cycleitem", "templateitem", "agendasetting", "agendaitem", "meeting"),
        *("body", "person", "heading"),
    )
    code = "plan"
    family = MEETINGS

    def __init__(self, desk: Desk, title: str) -> None:
        self.pane = PlanPane(desk)
        self.lines: dict[Listing, dict[int, Any]] = {each: {} for each in Listing}
        self._starts: dict[str, int] = {}
        super().__init__(desk, title)

    @override
    def build(self) -> QLayout:
        self.new_verb("planning.print", self._print)
        self.roll = self.new_verb("planning.roll", lambda: self.begin("roll"))
        self.begin_template = self.new_verb(
            "planning.begin_template", lambda: self.begin("begin_template")
        )
        self.new = verb(self, "desk.new", lambda: self.begin(NEW[self.listing]))
        self.add_verb(self.new, "primary")
        for name, keys in (("up", "Alt+Up"), ("down", "Alt+Down")):
            verb(self, f"planning.{name}", partial(self._move, name)).setShortcut(keys)
        self.chips = Chips(self.look, say("planning.chips"))
        self.chips.chosen.connect(lambda _key: self._show())
        self.committee = FilterBox(self.look, say("planning.committee"), 136, 240)
        self.year = FilterBox(self.look, say("planning.year"), 96, 128)
        for box in (self.committee, self.year):
            box.activated.connect(lambda _at: self.refresh())
        self.views = {each: self._view(each) for each in Listing}
        self.stack = QStackedWidget()
        for view in self.views.values():
            self.stack.addWidget(view)
        self.empty = Empty("")
        self.empty.pressed.connect(self._empty_pressed)
        self.pane.left.connect(lambda: self.first().setFocus())
        self.pane.asked.connect(self.begin)
        filters = row(gap=8)
        filters.addWidget(self.chips, 1)
        filters.addWidget(self.year)
        filters.addWidget(self.committee)
        whole = column(filters, gap=12)
        main = framed(self.stack, empty=self.empty)
        whole.addWidget(Split(self.desk, main, self.pane), 1)
        return whole

    @property
    def listing(self) -> Listing:
        """Which list is in view."""
        return Listing(self.chips.current or Listing.PLAN)

    @property
    def body(self) -> str:
        """The committee in view, by id."""
        return str(self.committee.currentData() or "")

    @property
    def begins(self) -> int:
        """The calendar year in which the year in view begins."""
        return int(self.year.currentData() or 0)

    @override
    def refresh(self) -> None:
        self._offer_committees()
        self._offer_years()
        plan = self.desk.read(forward_plan, self.body)
        found: dict[Listing, list[Any]] = {
            Listing.PLAN: list(plan),
            Listing.CYCLE: list(self.desk.read(cycle, self.body, self.begins)),
            Listing.TEMPLATE: list(self.desk.read(template, self.body)),
        }
        self.lines = {each: {line.n: line for line in lines} for each, lines in found.items()}
        self.chips.show_choices(
            [Choice(each, say(f"planning.chip_{each}"), len(found[each])) for each in Listing]
        )
        waiting = sum(each.waits for each in plan)
        code = {0: "planning.none_wait", 1: "planning.one_waits"}.get(waiting, "planning.wait")
        self.set_subtitle(say(code, n=waiting, committee=self.committee.currentText()))
        self._show()

    @override
    def first(self) -> QWidget:
        return self.views[self.listing] if self.lines[self.listing] else self.empty

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        if kind == "body":
            self.committee.setCurrentIndex(max(0, self.committee.findData(row_id)))
            self.refresh()
            self.first().setFocus()
            return
        found = self.desk.read(plan_place, row_id)
        if found is not None:
            self.committee.setCurrentIndex(max(0, self.committee.findData(found[0])))
            self.refresh()
            self.chips.choose(Listing.PLAN)
            self.views[Listing.PLAN].choose(found[1])

    def begin(self, name: str) -> None:
        """Open a form, or do at once what needs none."""
        if name == "go":
            self.desk.show("agendaitem", self.pane.line.item)
            return
        forms = self.desk.later.module(FORM)
        if name in forms.AT_ONCE:
            deed = forms.AT_ONCE[name](self)
            if deed is not None:
                self.desk.do(deed, by=self)
            return
        self.pane.open_form(forms.FORMS[name](self))

    def _move(self, way: str) -> None:
        if self.listing is Listing.TEMPLATE:
            self.begin(way)

    def _view(self, listing: Listing) -> LineView[Any]:
        table: LineTable[Any] = LineTable(
            SHAPES[listing].columns(),
            lambda ns: [self.lines[listing][n] for n in ns if n in self.lines[listing]],
        )
        view = LineView(self.look, table, say(f"planning.chip_{listing}"))
        view.chosen.connect(lambda n: self._choose(listing, n))
        view.opened.connect(lambda _n: self._open())
        return view

    def _show(self) -> None:
        listing = self.listing
        view, lines = self.views[listing], self.lines[listing]
        self.stack.setCurrentWidget(view)
        view.show_ids(list(lines))
        self.stack.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        template = listing is Listing.TEMPLATE
        offer = "planning.begin_template" if template else f"planning.new_{listing}"
        self.empty.show_words(say(f"planning.none_{listing}"), say(offer))
        self.new.setText(say(f"planning.new_{listing}"))
        self.year.setVisible(listing is Listing.CYCLE)
        self._fit("planning.roll", on=listing is Listing.CYCLE and bool(lines))
        self._fit("planning.begin_template", on=template and not lines)
        self.pane.show_exclusion(self.desk.read(exclusion, self.body) if template else None)
        if not lines:
            self.pane.show_line(SHAPES[listing], None)

    def _fit(self, code: str, *, on: bool) -> None:
        for each in self.findChildren(QWidget):
            made = getattr(each, "verb", None)
            if made is not None and made.objectName() == code:
                each.setVisible(on)
                made.setEnabled(on)

    def _choose(self, listing: Listing, n: int) -> None:
        if listing is self.listing:
            self.pane.show_line(SHAPES[listing], self.lines[listing].get(n))

    def _open(self) -> None:
        if self.pane.line is not None:
            self.begin(SHAPES[self.listing].verbs(self.pane.line)[0][1])

    def _empty_pressed(self) -> None:
        template = self.listing is Listing.TEMPLATE
        self.begin("begin_template" if template else NEW[self.listing])

    def _print(self) -> None:
        self.desk.go("papers", "forward-plan", self.body)

    def _offer_committees(self) -> None:
        here = self.body or self.desk.read(next_to_meet, self.desk.today())
        found = self.desk.read(committees)
        self._starts = {row_id: starts for row_id, _name, starts in found}
        self.committee.clear()
        for row_id, name, _starts in found:
            self.committee.addItem(name, row_id)
        self.committee.setCurrentIndex(max(0, self.committee.findData(here)))

    def _offer_years(self) -> None:
        starts = self._starts.get(self.body, APRIL)
        this = year_first(self.desk.today(), starts).year
        here = self.begins or this
        self.year.clear()
        for each in sorted({*self.desk.read(cycle_years, self.body), this, this + 1}):
            self.year.addItem(year_label(date(each, starts, 1), starts), each)
        self.year.setCurrentIndex(max(0, self.year.findData(here)))


def make(desk: Desk) -> PlanPage:
    """Make the page."""
    return PlanPage(desk, say("page.plan"))
