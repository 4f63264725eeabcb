"""The consistency checks: every finding, of which committee, and what is left out, with reasons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from db.across.circulation_found import OF_SEVERITY, Weight
from db.across.consistency import Consistency, Noticed, check_name, consistency
from db.across.today_reminders import PRESSING, in_weight
from db.words import choice, say
from desktop.checks.pane import CheckPane, weighed
from desktop.kit.cells import Cell, Heading, Marked
from desktop.kit.chips import Chips, Choice, filter_field
from desktop.kit.desk import Desk, News
from desktop.kit.detail import clear_scroll
from desktop.kit.notices import Empty
from desktop.kit.page import Page, Split, framed
from desktop.kit.parts import column, row
from desktop.kit.rows import RowList

ALL, ASIDE = "all", "aside"
MARKS = {
    Weight.SERIOUS: ("triangle", "red"),
    Weight.TO_MEND: ("diamond", "amber"),
    Weight.TO_KNOW: ("bar", "text2"),
}


class ChecksPage(Page):
    """What the checks of every area find, the three that matter most first; they advise only."""

    code = "checks"

    def __init__(self, desk: Desk, title: str) -> None:
        self.found = Consistency((), (), ())
        self.pane = CheckPane(desk)
        super().__init__(desk, title)

    @override
    def build(self) -> QLayout:
        self.chips = Chips(self.look, say("checks.chips"))
        self.chips.chosen.connect(lambda _key: self._show())
        self.words = filter_field(self.look, say("checks.filter"))
        self.words.textChanged.connect(lambda _text: self._show())
        self.list: RowList[Noticed] = RowList(
            self.look, noticed_cell, say("checks.list"), height="two", lined=True
        )
        self.list.chosen.connect(self.pane.show_line)
        self.list.opened.connect(lambda _line: self.pane.open_record())
        self.pane.left.connect(self.list.setFocus)
        self.empty = Empty(say("checks.nothing"))
        inside = QWidget()
        inside.setLayout(column(self.list, None, gap=0))
        self._scroll = clear_scroll(inside)
        filters = row(gap=8)
        filters.addWidget(self.chips, 1)
        filters.addWidget(self.words)
        whole = column(filters, gap=12)
        whole.addWidget(Split(self.desk, framed(self._scroll, empty=self.empty), self.pane), 1)
        return whole

    @override
    def refresh(self) -> None:
        every = self.desk.store.findings(self.desk.today()) if self.desk.ready else []
        self.found = self.desk.read(consistency, in_weight(every))
        shown = [Choice(ALL, say("checks.all"), len(self.found.shown))]
        for weight in Weight:
            count = sum(weighed(each) is weight for each in self.found.shown)
            shown.append(Choice(weight, choice(weight), count))
        shown.append(Choice(ASIDE, say("checks.aside"), len(self.found.aside)))
        self.chips.show_choices(shown)
        counts = {"n": len(self.found.shown), "aside": len(self.found.aside)}
        self.set_subtitle(say("checks.summary", **counts))
        self._show()

    @override
    def first(self) -> QWidget:
        return self.list

    @override
    def _news(self, news: News) -> None:
        self.make_stale()  # whatever changed, a check may find something else

    def _show(self) -> None:
        words = self.words.text().strip().casefold()
        key = self.chips.current
        kept = self.found.aside if key == ASIDE else self.found.shown
        lines = [
            each
            for each in kept
            if key in (ALL, ASIDE, weighed(each)) and words in _said(each).casefold()
        ]
        led = key == ALL and not words
        self.list.show_things(grouped(lines) if led else lines)
        self._scroll.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.pane.show_line(self.list.current())


def grouped(lines: Sequence[Noticed]) -> list[Noticed | Heading]:
    """Return findings under their headings, the three that matter most first, each of one sort."""
    sorts = {each.finding.code: each for each in reversed(lines)}
    heads = [each for each in lines if sorts[each.finding.code] is each]
    first = [each for each in heads if weighed(each) is not Weight.TO_KNOW][:PRESSING]
    told: list[Noticed | Heading] = [Heading(say("checks.first")), *first] if first else []
    for weight in Weight:
        rest = [each for each in lines if each not in first and weighed(each) is weight]
        if rest:
            told += [Heading(say("checks.rest", weight=choice(weight), n=len(rest))), *rest]
    return told


def noticed_cell(line: Noticed) -> Cell:
    """Return a finding with its mark, and beneath it the check and the committee."""
    mark, ink = MARKS[OF_SEVERITY[line.finding.severity]]
    whose = line.whose or say("consistency.whole_book")
    beneath = say("checks.of", whose=whose, what=check_name(line.finding.code))
    return Marked(mark, ink, line.sentence, beneath, word_ink="text")


def _said(line: Noticed) -> str:
    return " ".join((line.sentence, line.finding.code, line.whose, check_name(line.finding.code)))


def make(desk: Desk) -> ChecksPage:
    """Make the page."""
    return ChecksPage(desk, say("page.checks"))
