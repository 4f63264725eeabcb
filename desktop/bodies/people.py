"""People: who they are, where they sit, what they look after, and who acts while they are away."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtWidgets import QLayout
from typing_extensions import override

from db.across.links import open_merges
from db.bodies.queries.absences import absence_lines
from db.bodies.queries.offices import StepLine, induction_steps
from db.bodies.queries.people import PersonLine, person_ids, person_lines
from db.bodies.queries.person import PersonPage, SeatHeld, person_page
from db.bodies.rules.induction import Step
from db.bodies.rules.kinds import Office
from db.calendar.queries.expected import expected_at
from db.words import choice, day, day_short, say
from desktop.bodies.register import Part, RegisterPage
from desktop.kit.cells import Cell, Status, Words
from desktop.kit.desk import Desk
from desktop.kit.parts import button
from desktop.kit.table import Column

HERE, AWAY, NEW, LEFT = "here", "away", "new", "left"


class PeoplePage(RegisterPage[PersonLine]):
    """Everybody in the minute book."""

    code = "people"
    kinds = (
        *("person", "organisation", "membership", "deputy", "seat", "body", "absence"),
        *("officeholder", "portfolio", "inductionstep", "action", "place"),
    )
    chips_of = (HERE, AWAY, NEW, LEFT)
    form = "desktop.bodies.form.people"

    @override
    def columns(self) -> list[Column[PersonLine]]:
        return [
            Column(say("people.initials"), 72, lambda line: Words(line.initials)),
            Column(say("people.name"), 0, lambda line: Words(line.name, line.post)),
            Column(
                say("people.organisation"), 220, lambda line: Words(line.organisation), spare=True
            ),
            Column(say("people.stands"), 184, self._stands),
        ]

    @override
    def read_lines(self, words: str) -> Sequence[PersonLine]:
        read, today = self.desk.read, self.desk.today()
        self._away = {each.person_id: each.to_on for each in read(absence_lines, on=today)}
        steps = read(induction_steps)
        begun = [each for each in steps if not each.leaving]
        self._new = {each.person_id for each in begun if each.step is not Step.INDEPENDENCE}
        self._to_declare = {each.person_id for each in begun} - self._new
        self._to_let_go = Counter(each.person_id for each in steps if each.leaving)
        self._twice = {each.id: each for each in read(open_merges) if each.kind == "person"}
        self._finishing.setVisible(bool(self._twice))
        if self._twice:
            self.notices.trouble(say("people.to_finish", n=len(self._twice)))
        return read(person_lines, read(person_ids, words=words))

    @override
    def is_among(self, line: PersonLine, chip: str) -> bool:
        gone = self._has_left(line)
        if chip == AWAY:
            return line.id in self._away and not gone
        if chip == NEW:
            return line.id in self._new and not gone
        return gone == (chip == LEFT)

    @override
    def summary(self, lines: Sequence[PersonLine]) -> str:
        here = sum(self.is_among(each, HERE) for each in lines)
        return say("people.summary", here=here, away=len(self._away), new=len(self._new))

    @override
    def build(self) -> QLayout:
        self._finishing = self.new_verb("people.finish", self._finish)
        self.new_verb("register.people_new", self.begin_new, kind="primary", key="desk.new")
        made = super().build()
        self.pane.offer(
            *(
                "changing",
                "placing",
                "noting_absence",
                "changing_absence",
                "naming",
                "ending_office",
            ),
            *("giving_function", "assigning", "starting", "stepping", "ticking", "mailing"),
            *("leaving", "putting_right", "merging", "mistaken"),
        )
        self._print = button(say("people.print_induction"))
        self._print.clicked.connect(self._show_induction)
        self.pane.add_button(self._print)
        self.tell(None)
        return made

    @override
    def begin_new(self) -> None:
        self.pane.begin_new("adding")

    @override
    def tell(self, line: PersonLine | None) -> None:
        page = self.desk.read(person_page, line.id) if line is not None else None
        if page is None:
            self.pane.show_line(None, "", "", "", ())
            return
        today = self.desk.today()
        person = page.person
        second = ", ".join(filter(None, (person.post, person.organisation)))
        self.pane.show_line(line, person.name, second, self._warn(page, today), self._told(page))
        steps = any(each.done_on is None for each in page.steps)
        for code, may in (
            ("changing_absence", bool(page.absences)),
            ("ticking", steps),
            ("mailing", bool(self.desk.read(expected_at, person.id, today, person.left_on))),
            ("ending_office", any(each.to_on is None for each in page.offices)),
            ("leaving", person.left_on is None),
            ("putting_right", person.left_on is not None),
            ("placing", not self._has_left(person)),
        ):
            self.pane.buttons[code].setVisible(may)
        self._print.setVisible(bool(page.seats or page.steps))

    def _told(self, page: PersonPage) -> Iterator[Part]:
        """Give what is known of a person, and first what a joiner's next step is (P14)."""
        steps = [each for each in page.steps if each.done_on is None]
        if page.person.left_on is not None:
            steps = [each for each in steps if each.leaving]
        if not page.seats and not self._has_left(page.person):
            yield say("people.next"), [(say("people.next_place"), say("people.next_place_told"))]
        elif steps:
            first = min(steps, key=lambda each: each.due_on or date.max)
            by = day(first.due_on) if first.due_on else say("people.to_do")
            yield say("people.next"), [(first.words, by)]
        yield from _parts(page)

    def _finish(self) -> None:
        form = self.desk.later.module(self.form)
        if self._twice and self.desk.do(*form.finishing(self._twice)) is not None:
            self.notices.clear()

    def _show_induction(self) -> None:
        """Show the induction note of the chosen person as a document, to be printed or saved."""
        if self.pane.line is not None:
            self.desk.go("papers", "induction", self.pane.line.id)

    def _has_left(self, line: PersonLine) -> bool:
        return line.left_on is not None and line.left_on < self.desk.today()

    def _stands(self, line: PersonLine) -> Cell:
        if line.left_on is not None:
            code = "people.left_on" if self._has_left(line) else "people.leaves_on"
            told = say(code, on=day_short(line.left_on))
            if left := self._to_let_go[line.id]:
                return Status(say("people.to_let_go", told=told, n=left), "amber", "diamond")
            return Words(told, ink="text2")
        if line.id in self._away:
            until = self._away[line.id]
            told = say("people.away_until", on=day_short(until)) if until else say("people.away")
            return Status(told, "amber", "diamond")
        if line.id in self._new:
            return Status(say("people.newcomer"), "accent", "disc")
        if line.id in self._to_declare:
            return Status(say("people.to_declare"), "amber", "diamond")
        return Words("")

    def _warn(self, page: PersonPage, today: date) -> str:
        for each in page.absences:
            if each.from_on and each.from_on <= today and (not each.to_on or today <= each.to_on):
                code = "people.acts" if each.acting else "people.nobody_acts"
                return say(code, name=each.acting, where=each.body or say("people.everything"))
        return ""


def _parts(page: PersonPage) -> Iterator[Part]:
    person = page.person
    yield (
        "",
        [
            (say("people.initials"), person.initials),
            (say("people.email"), person.email),
            (say("people.assistant"), person.assistant_email),
            (say("people.left"), day(person.left_on) if person.left_on else ""),
        ],
    )
    yield say("people.seats"), [(each.short, _seat(each)) for each in page.seats]
    offices = [
        (each.place or each.organisation, f"{each.title}{_span(each.from_on, each.to_on)}")
        for each in page.offices
    ]
    yield say("people.offices"), offices
    yield say("people.functions"), [(each.title, each.function) for each in page.functions]
    away = [
        (_span(each.from_on, each.to_on, first="").strip(", "), _away(each.acting, each.why))
        for each in page.absences
    ]
    yield say("people.absences"), away
    for code, leaving in (("people.induction", False), ("people.leaving", True)):
        yield say(code), [_step(each) for each in page.steps if each.leaving is leaving]


def _step(step: StepLine) -> tuple[str, str]:
    words = ", ".join(filter(None, (step.words, step.body)))
    return day(step.done_on) if step.done_on else say("people.to_do"), words


def _seat(held: SeatHeld) -> str:
    words = held.title
    if held.deputy:
        words = say("people.deputy_for", place=words)
    elif held.office is not Office.MEMBER:
        words = say("committee.holder_office", name=words, office=choice(held.office).lower())
    return f"{words}{_span(held.from_on, held.to_on)}"


def _span(from_on: date | None, to_on: date | None, first: str = ", ") -> str:
    if from_on and to_on:
        return first + say("committee.from_until", start=from_on, end=to_on)
    if from_on:
        return first + say("committee.from", start=from_on)
    return first + say("committee.until", end=to_on) if to_on else ""


def _away(acting: str, why: str) -> str:
    acts = say("people.acting", name=acting) if acting else say("people.nobody")
    return ", ".join(filter(None, (acts, why)))


def make(desk: Desk) -> PeoplePage:
    """Make the page."""
    return PeoplePage(desk, say("page.people"))
