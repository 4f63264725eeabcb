"""Organisations: the days they stand, who took up their work, and who is from where (T7, T14)."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QLayout
from typing_extensions import override

from db.bodies.queries.labels import Labels
from db.bodies.queries.people import OrganisationLine, organisation_ids, organisation_lines
from db.bodies.queries.person import OrganisationPage, organisation_page
from db.words import day, day_short, say
from desktop.bodies.register import Part, RegisterPage
from desktop.kit.cells import Cell, Status, Words
from desktop.kit.desk import Desk
from desktop.kit.table import Column

STANDING, ENDED = "standing", "ended"
AREAS = {
    "areas.new": "adding_area",
    "areas.change": "changing_area",
    "areas.mistaken": "mistaken_place",
}


class OrganisationsPage(RegisterPage[OrganisationLine]):
    """Every organisation."""

    code = "organisations"
    kinds = ("organisation", "person", "seat", "body", "label", "place")
    chips_of = (STANDING, ENDED)
    form = "desktop.bodies.form.organisations"

    @override
    def columns(self) -> list[Column[OrganisationLine]]:
        return [
            Column(say("organisations.code"), 80, lambda line: Words(line.code, ink="text2")),
            Column(say("organisations.name"), 0, lambda line: Words(line.name, line.short)),
            Column(say("committee.field_kind"), 220, self._kind, spare=True),
            Column(say("people.stands"), 150, self._stands),
        ]

    @override
    def read_lines(self, words: str) -> Sequence[OrganisationLine]:
        self._labels = self.desk.read(Labels)
        return self.desk.read(organisation_lines, self.desk.read(organisation_ids, words=words))

    @override
    def is_among(self, line: OrganisationLine, chip: str) -> bool:
        return self._has_ended(line) == (chip == ENDED)

    @override
    def summary(self, lines: Sequence[OrganisationLine]) -> str:
        ended = sum(map(self._has_ended, lines))
        return say("organisations.summary", standing=len(lines) - ended, ended=ended)

    @override
    def build(self) -> QLayout:
        for code, form in AREAS.items():
            self.new_verb(code, partial(self.pane.begin_new, form))
        self.new_verb("organisations.wording", lambda: self.pane.begin_new("wording"))
        self.new_verb("register.organisations_new", self.begin_new, kind="primary", key="desk.new")
        made = super().build()
        self.pane.offer("changing", "closing", "merging", "mistaken")
        self.tell(None)
        return made

    @override
    def begin_new(self) -> None:
        self.pane.begin_new("adding")

    @override
    def tell(self, line: OrganisationLine | None) -> None:
        if line is None:
            self.pane.show_line(None, "", "", "", ())
            return
        page = self.desk.read(organisation_page, line.id, self.desk.today())
        second = ", ".join(filter(None, (self._labels.word(line.kind), line.code)))
        warning = ""
        if self._has_ended(line) and page.people:
            warning = say("organisations.people_left", n=len(page.people))
        self.pane.show_line(line, line.name, second, warning, _parts(line, page))
        self.pane.buttons["closing"].setVisible(line.closed_on is None)

    def _has_ended(self, line: OrganisationLine) -> bool:
        return line.closed_on is not None and line.closed_on < self.desk.today()

    def _kind(self, line: OrganisationLine) -> Cell:
        return Words(self._labels.word(line.kind), ink="text2")

    def _stands(self, line: OrganisationLine) -> Cell:
        if line.closed_on is not None:
            code = "organisations.ended_on" if self._has_ended(line) else "organisations.ends_on"
            return Words(say(code, on=day(line.closed_on)), ink="text2")
        if line.opened_on is not None and line.opened_on > self.desk.today():
            told = say("organisations.opens", on=day_short(line.opened_on))
            return Status(told, "amber", "diamond")
        return Words(say("organisations.since", on=day(line.opened_on)) if line.opened_on else "")


def _parts(line: OrganisationLine, page: OrganisationPage) -> Iterator[Part]:
    yield (
        "",
        [
            (say("committee.field_short"), line.short),
            (say("organisations.opened_on"), day(line.opened_on) if line.opened_on else ""),
            (say("organisations.closed_on"), day(line.closed_on) if line.closed_on else ""),
            (say("organisations.successor"), line.successor),
            (say("organisations.before"), ", ".join(page.before)),
            (say("committee.source"), line.source),
        ],
    )
    yield (
        say("organisations.named_by"),
        [
            (say("organisations.people"), ", ".join(page.people)),
            (say("organisations.seats"), "\n".join(page.seats)),
            (say("organisations.bodies"), "\n".join(page.bodies)),
        ],
    )


def make(desk: Desk) -> OrganisationsPage:
    """Make the page."""
    return OrganisationsPage(desk, say("page.organisations"))
