"""The contact points, and the log of formal communications: through them, or round them (R14)."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QLayout
from typing_extensions import override

from db.bodies.queries.contacts import (
    CommunicationLine,
    PointLine,
    communications,
    contact_points,
)
from db.words import choice, day, day_short, say
from desktop.bodies.register import Part, RegisterPage
from desktop.kit.cells import Cell, Status, Words
from desktop.kit.desk import Desk
from desktop.kit.table import Column

ALL, ROUND = "all", "round"


class ContactsPage(RegisterPage[CommunicationLine]):
    """The log, with the contact points beside it."""

    code = "contacts"
    kinds = ("communication", "contactpoint", "organisation")
    chips_of = (ALL, ROUND)
    form = "desktop.bodies.form.contacts"

    @override
    def columns(self) -> list[Column[CommunicationLine]]:
        return [
            Column(say("contacts.on"), 104, lambda line: Words(_short(line))),
            Column(say("contacts.subject"), 0, lambda line: Words(line.subject, _parties(line))),
            Column(say("contacts.means"), 96, _means, spare=True),
            Column(say("contacts.went"), 176, _went),
        ]

    @override
    def read_lines(self, words: str) -> Sequence[CommunicationLine]:
        return self.desk.read(communications, words=words)

    @override
    def is_among(self, line: CommunicationLine, chip: str) -> bool:
        return chip == ALL or bool(line.round)

    @override
    def summary(self, lines: Sequence[CommunicationLine]) -> str:
        return say("contacts.summary", n=len(lines), round=sum(bool(each.round) for each in lines))

    @override
    def build(self) -> QLayout:
        self.new_verb("contacts.new_point", lambda: self.pane.begin_new("adding_point"))
        self._change_point = self.new_verb(
            "contacts.change_point", lambda: self.pane.begin_new("changing_point")
        )
        self.new_verb("register.contacts_new", self.begin_new, kind="primary", key="desk.new")
        made = super().build()
        self.pane.offer("changing", "mistaken")
        self.tell(None)
        return made

    @override
    def refresh(self) -> None:
        super().refresh()
        self._change_point.setEnabled(bool(self.desk.read(contact_points)))

    @override
    def begin_new(self) -> None:
        self.pane.begin_new("logging")

    @override
    def tell(self, line: CommunicationLine | None) -> None:
        points = (say("contacts.points"), [_point(e) for e in self.desk.read(contact_points)])
        if line is None:
            self.pane.show_line(None, "", "", "", (points,))
            return
        warning = ""
        if line.round:
            warning = say("contacts.round_told", points=", ".join(line.round))
        self.pane.show_line(line, line.subject, _parties(line), warning, (*_parts(line), points))


def _parts(line: CommunicationLine) -> Iterator[Part]:
    yield (
        "",
        [
            (say("contacts.on"), day(line.on_date) if line.on_date else ""),
            (say("contacts.means"), choice(line.means)),
            (say("contacts.through"), ", ".join(line.through)),
            (say("contacts.why_round"), line.why_round),
            (say("contacts.words"), line.words),
        ],
    )


def _point(each: PointLine) -> tuple[str, str]:
    start = say("contacts.not_yet")
    if each.from_on:
        start = say("committee.from", start=each.from_on)
        if each.to_on:
            start = say("committee.from_until", start=each.from_on, end=each.to_on)
    return each.short or each.name, ", ".join(filter(None, (each.organisation, start, each.email)))


def _parties(line: CommunicationLine) -> str:
    return say("contacts.parties", sender=line.sender_short, receiver=line.receiver_short)


def _short(line: CommunicationLine) -> str:
    return day_short(line.on_date) if line.on_date else ""


def _means(line: CommunicationLine) -> Cell:
    return Words(choice(line.means), ink="text2")


def _went(line: CommunicationLine) -> Cell:
    if line.round:
        return Status(say("contacts.round", points=", ".join(line.round)), "amber", "diamond")
    return Words(", ".join(line.through), ink="text2")


def make(desk: Desk) -> ContactsPage:
    """Make the page."""
    return ContactsPage(desk, say("page.contacts"))
