"""The consistency checks: every finding, of which committee, and what is left out, with reasons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLayout, QWidget
from typing_extensions import override

from db.across.alike import Alike, folded
from db.across.circulation_found import OF_SEVERITY, Weight
from db.across.consistency import Consistency, Noticed, check_name, consistency
from db.across.today_reminders import PRESSING, in_weight
from db.bodies.queries.bodies import unknowns
from db.words import choice, say
from desktop.checks.pane import CheckPane, Line, leading, weighed
from desktop.kit.cells import Cell, Heading, Marked
from desktop.kit.chips import Chips, Choice, FilterField
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
        self.words = FilterField(self.look, say("checks.filter"))
        self.words.textChanged.connect(lambda _text: self._show())
        self._unfolded: set[str] = set()
        self._unknown = 0
        self.list: RowList[Line] = RowList(
            self.look, noticed_cell, say("checks.list"), height="two", lined=True
        )
        self.list.chosen.connect(self.pane.show_line)
        self.list.opened.connect(self._open)
        self.pane.unfolded.connect(self._unfold)
        self.pane.left.connect(self.list.setFocus)
        self.empty = Empty(say("checks.nothing"))
        self.empty.pressed.connect(self._clear)
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
        ready = self.desk.ready
        self.set_subtitle(say("checks.summary", **counts) if ready else say("checks.waiting"))
        self._unknown = len(self.desk.read(unknowns))
        self._show()

    def _say_nothing(self, *, narrowed: bool) -> None:
        """Say that there is nothing to look at, or nothing of what was asked for.

        Beneath it stands how much the sources left open: that is no fault. Before the record was
        gone through, nothing is known of it either way.
        """
        count, words = self._unknown, say("checks.waiting")
        if self.desk.ready and narrowed:
            words = say("checks.none_found")
        elif self.desk.ready:
            more = say("checks.unknown_one" if count == 1 else "checks.unknown", n=count)
            words = f"{say('checks.nothing')} {more if count else ''}".strip()
        self.empty.show_words(words, say("checks.clear") if narrowed and self.desk.ready else "")

    def _clear(self) -> None:
        """Show every finding again."""
        self.words.clear()
        self.chips.choose(ALL)
        self.list.setFocus()

    def _open(self, line: Line) -> None:
        if isinstance(line, Alike):
            self._unfold(line.check)
        else:
            self.pane.open_record()

    def _unfold(self, code: str) -> None:
        """Show every finding of a sort, line by line, the first of them chosen."""
        here = self.list.current()
        self._unfolded.add(code)
        self._show()
        if isinstance(here, Alike):
            self.list.setCurrentIndex(self.list.rows.index(self.list.rows.row_of(here.first)))

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
        opened = frozenset(self._unfolded)
        led = key == ALL and not words
        self.list.show_things(grouped(lines, opened) if led else fold(lines, opened))
        self._scroll.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self._say_nothing(narrowed=bool(self.found.shown) and (key != ALL or bool(words)))
        self.pane.show_line(self.list.current())


def fold(lines: Sequence[Noticed], opened: frozenset[str] = frozenset()) -> list[Line]:
    """Return findings with many of one sort and committee as one line, until it is opened."""
    return folded(
        lines, lambda each: each.finding.code, whose=lambda each: each.body, opened=opened
    )


def grouped(lines: Sequence[Noticed], opened: frozenset[str] = frozenset()) -> list[Line | Heading]:
    """Return findings under their headings, the three that matter most first, each of one sort."""
    told: list[Line | Heading] = []
    whole = fold(lines, opened)
    sorts = {leading(each).finding.code: each for each in reversed(whole)}
    heads = [each for each in whole if sorts[leading(each).finding.code] is each]
    first = [each for each in heads if weighed(leading(each)) is not Weight.TO_KNOW][:PRESSING]
    if first:
        told += [Heading(say("checks.first")), *first]
    for weight in Weight:
        rest = [each for each in whole if each not in first and weighed(leading(each)) is weight]
        count = sum(len(each.lines) if isinstance(each, Alike) else 1 for each in rest)
        if rest:
            told += [Heading(say("checks.rest", weight=choice(weight), n=count)), *rest]
    return told


def noticed_cell(line: Line) -> Cell:
    """Return a finding with its mark, and beneath it the check and the committee."""
    head = leading(line)
    mark, ink = MARKS[OF_SEVERITY[head.finding.severity]]
    whose = head.whose or say("consistency.whole_book")
    if isinstance(line, Alike):
        beneath = say("checks.alike", whose=whose, sentence=head.sentence)
        return Marked(mark, ink, line.words, beneath, word_ink="text")
    return _single(head, mark, ink, whose)


def _single(line: Noticed, mark: str, ink: str, whose: str) -> Cell:
    beneath = say("checks.of", whose=whose, what=check_name(line.finding.code))
    return Marked(mark, ink, line.sentence, beneath, word_ink="text")


def _said(line: Noticed) -> str:
    return " ".join((line.sentence, line.finding.code, line.whose, check_name(line.finding.code)))


def make(desk: Desk) -> ChecksPage:
    """Make the page."""
    return ChecksPage(desk, say("page.checks"))
