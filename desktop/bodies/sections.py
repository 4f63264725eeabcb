"""The sections of the pane: who sits where, what the terms say, and what is left open."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from db.bodies.queries.bodies import BodyPage, UnknownLine
from db.bodies.queries.offices import ChairEligibility
from db.bodies.rules.kinds import BodyStatus
from db.custody.queries import TakeOverLine
from db.words import say
from desktop.bodies import sayings
from desktop.kit.cells import Heading
from desktop.kit.flow import flowing
from desktop.kit.parts import Facts, button, column, label, row, rule
from desktop.kit.rows import RowList
from desktop.kit.theme import Look

Begin = Callable[..., None]
"""Opens a form of this name, on what is given."""


class Section(QWidget):
    """A part of the pane, of which one is shown at a time; ``begin`` opens a form."""

    def __init__(self, begin: Begin) -> None:
        super().__init__()
        self._begin = begin
        self._page: BodyPage | None = None

    def verbs(self, *made: tuple[str, str]) -> list[QPushButton]:
        """Make a button for each form, the first of them the primary one."""
        found = []
        for at, (code, name) in enumerate(made):
            each = button(say(f"committee.{code}"), "" if at else "primary")
            each.clicked.connect(lambda _on=False, name=name: self.start(name))
            found.append(each)
        return found

    def start(self, name: str) -> None:
        """Open a form on the committee shown."""
        if self._page is not None:
            self._begin(name, self._page)


class Members(Section):
    """The membership places under whom they represent, with who holds each today."""

    def __init__(self, look: Look, begin: Begin) -> None:
        super().__init__(begin)
        self.list = RowList(look, sayings.seat_cell, say("committee.seats"), height="two")
        self.list.chosen.connect(lambda _line: self._allow())
        self.list.opened.connect(lambda _line: self._open())
        self._warning = label("", "error", wrap=True)
        self._none = label(say("committee.no_seats"), "quiet", wrap=True)
        made = self.verbs(
            ("appoint", "appointing"),
            ("nominate", "nominating"),
            ("end", "ending"),
            ("end_deputy", "ending_deputy"),
            ("change_place", "changing_place"),
            ("new_place", "adding_place"),
            ("change_membership", "changing_membership"),
            ("mistaken", "mistaken_seat"),
        )
        self._appoint, self._nominate, self._end, self._end_deputy, self._change = made[:5]
        self._correct, self._mistaken = made[-2:]
        head = column(flowing(*made), self._warning, self._none, margins=(16, 12, 12, 8))
        self.setLayout(column(head, self.list, gap=0))

    def show_page(self, page: BodyPage) -> int:
        """Show the places of a committee; return how many there are."""
        self._page = page
        words = sayings.warnings(page)
        self._warning.setText(words)
        self._warning.setVisible(bool(words))
        self._none.setVisible(not page.seats)
        kept = self.list.current()
        self.list.show_things(sayings.grouped(page.seats))
        if kept is not None:
            self.choose(kept.id)
        self._allow()
        return len(page.seats)

    def choose(self, row_id: str) -> None:
        """Choose a place by its id, or by that of who holds it."""
        for seat in self._page.seats if self._page else ():
            if seat.id == row_id or any(each.person == row_id for each in seat.holders):
                at = self.list.rows.row_of(seat)
                self.list.setCurrentIndex(self.list.rows.index(at))

    @override
    def start(self, name: str) -> None:
        """Open a form on the chosen place, or on the committee for a new one."""
        seat = self.list.current()
        if name == "adding_place":
            super().start(name)
        elif seat is not None:
            self._begin(name, seat)

    def _open(self) -> None:
        seat = self.list.current()
        if seat is not None:
            self.start("appointing" if seat.vacant else "nominating")

    def _allow(self) -> None:
        seat = self.list.current()
        for each in (self._appoint, self._nominate, self._change, self._mistaken):
            each.setVisible(seat is not None)
        self._end.setVisible(seat is not None and not seat.vacant)
        self._correct.setVisible(seat is not None and bool(seat.holders))
        self._end_deputy.setVisible(seat is not None and bool(seat.deputies))


class TermsPart(Section):
    """The terms of reference in force today, with what falls due and the standing headings."""

    def __init__(self, begin: Begin) -> None:
        super().__init__(begin)
        self._facts, self._due, self._headings, self._versions = (Facts() for _ in range(4))
        self._none = label("", "quiet", wrap=True)
        words = label(say("committee.example_words"), "caption", wrap=True)
        tagged = row(label(say("committee.example"), "tag"), words)
        tagged.setStretch(1, 1)
        self._example = QWidget()
        self._example.setLayout(tagged)
        self._no_due = label(say("committee.no_deadlines"), "quiet", wrap=True)
        made = self.verbs(
            ("set_quoracy", "setting_quoracy"),
            ("set_deadline", "setting_deadline"),
            ("fill_terms", "filling_terms"),
            ("new_terms", "adopting"),
            ("set_heading", "setting_heading"),
            ("pack_paper", "adding_pack_paper"),
            ("mistaken", "mistaken_terms"),
        )
        self._fill = made[2]
        head = column(flowing(*made), self._example, self._none, margins=(16, 12, 12, 8))
        self._more = [_titled("committee.headings", self._headings)]
        self._more.append(_titled("committee.versions", self._versions))
        facts = column(self._facts, margins=(16, 4, 12, 8))
        due = _titled("committee.deadlines", self._due, self._no_due)
        self.setLayout(column(head, facts, due, *self._more, gap=0))

    def show_page(self, page: BodyPage, eligible: ChairEligibility) -> None:
        """Show the terms of a committee, or that there are none."""
        self._page, terms = page, page.terms
        self._fill.setVisible(terms is not None)
        self._example.setVisible(terms is not None and terms.example)
        self._none.setText(say("committee.no_terms"))
        self._none.setVisible(terms is None)
        self._facts.setVisible(terms is not None)
        told = sayings.terms_facts(terms, page.needs) if terms else []
        self._facts.show_facts([*told, *(sayings.chair_facts(terms, eligible) if terms else ())])
        self._due.show_facts(sayings.deadline_facts(page.deadlines))
        self._no_due.setVisible(not page.deadlines)
        headings = [(f"{each.number}", each.words) for each in page.headings]
        self._headings.show_facts(headings)
        versions = sayings.version_facts(page.versions)
        self._versions.show_facts(versions)
        self._more[0].setVisible(bool(headings))
        self._more[1].setVisible(len(versions) > 1)


class Unknowns(Section):
    """What the sources do not say, to be settled one by one."""

    def __init__(self, look: Look, begin: Begin) -> None:
        super().__init__(begin)
        self.list: RowList[UnknownLine] = RowList(
            look, sayings.unknown_cell, say("committee.unknown"), height="two"
        )
        self.list.chosen.connect(lambda _line: self._show_whole())
        self.list.opened.connect(lambda _line: self.start("settling"))
        self._whole = label("", "", wrap=True)
        self._source = label("", "caption", wrap=True)
        made = self.verbs(("settle", "settling"), ("note_unknown", "noting"))
        self._settle = made[0]
        whole = column(flowing(*made), 4, self._whole, self._source, gap=4)
        whole.setContentsMargins(16, 12, 12, 12)
        self.setLayout(column(whole, rule(), self.list, gap=0))

    def show_page(self, page: BodyPage, everywhere: Iterable[UnknownLine]) -> int:
        """Show what is not known of a committee, and of the whole minute book."""
        self._page = page
        here, rest = list(page.unknowns), list(everywhere)
        things: list[UnknownLine | Heading] = []
        for code, lines in (("committee.unknown_here", here), ("committee.unknown_all", rest)):
            if lines:
                things += [Heading(say(code)), *lines]
        self.list.show_things(things)
        self._show_whole()
        return len(here) + len(rest)

    @override
    def start(self, name: str) -> None:
        """Open a form on what is chosen, or on the committee for a new note."""
        line = self.list.current()
        if name == "noting":
            super().start(name)
        elif line is not None:
            self._begin(name, line)

    def _show_whole(self) -> None:
        line = self.list.current()
        self._whole.setText(line.words if line else say("committee.nothing_unknown"))
        self._source.setText(line.source if line else "")
        self._settle.setVisible(line is not None)


class About(Section):
    """What the committee is: footing, area, whose numbers, and where that is from."""

    def __init__(self, begin: Begin) -> None:
        super().__init__(begin)
        self._facts = Facts()
        made = self.verbs(
            ("change", "changing_body"),
            ("establish", "establishing"),
            ("number", "numbering"),
            ("take_over", "taking_over"),
            ("close", "closing"),
            ("colours", "setting_colours"),
            ("mistaken", "mistaken_body"),
        )
        self._establish, self._number, self._take_over, self._close = made[1:5]
        self.setLayout(column(flowing(*made), self._facts, gap=12, margins=(16, 12, 12, 8)))

    def show_page(
        self, page: BodyPage, laptop: str, waiting: int, taken: Sequence[TakeOverLine]
    ) -> None:
        """Show it; ``waiting`` is how much of it has its number to follow.

        ``taken`` is how the issuing of its numbers was taken over.
        """
        self._page = page
        here = page.body.custodian == laptop
        self._number.setText(say("committee.number_n", n=waiting))
        self._number.setVisible(here and waiting > 0)
        self._take_over.setVisible(not here and page.body.status is not BodyStatus.CLOSED)
        self._establish.setVisible(page.body.status is not BodyStatus.ACTIVE)
        self._close.setVisible(page.body.status is not BodyStatus.CLOSED)
        self._facts.show_facts(sayings.body_facts(page.body, laptop, taken))


def _titled(code: str, *parts: QWidget) -> QWidget:
    made = QWidget()
    title = label(say(code), "strong")
    inside: Sequence[Any] = (rule(), column(title, *parts, gap=6, margins=(16, 8, 12, 10)))
    made.setLayout(column(*inside, gap=0))
    return made
