"""The forms of what is declared before the day: at an item, managed otherwise, taken back (R17)."""

from collections.abc import Callable
from typing import Any

from db.across.circulation import CheckLine
from db.across.quorum_ahead import Ahead, quorum_ahead, withdrawn_at
from db.errors import Refusal
from db.meetings.commands.room import ChangeDeclaration, DeclareInterest, RemoveDeclaration
from db.meetings.queries import AgendaLine, DeclarationLine, MeetingPage, agenda
from db.meetings.rules.declarations import Management, withdraws
from db.meetings.rules.items import ItemState, Origin
from db.meetings.rules.quorum import QuorumState
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, PickField, TextField
from desktop.kit.parts import label
from desktop.meetings.form import options

Here = CheckLine | DeclarationLine | AgendaLine | None
GONE = frozenset({ItemState.DEFERRED, ItemState.WITHDRAWN})


def declaring(desk: Desk, page: MeetingPage, here: Any = None) -> CommandForm:
    """Return the form: of a declaration that was made, or of a new one at an item.

    ``here`` is what is chosen: a finding that names an item and a person, an item, or nothing.
    """
    if isinstance(here, DeclarationLine):
        return _changing(desk, page, here)
    look = desk.look
    items = desk.read(_items, page.id)
    interest = PickField(look, "interest", say("live.interest"), hint=say("live.interest_hint"))
    item = ChoiceField(look, "item", say("declaring.item"), items)
    people = desk.read(options.people, page.body, page.on_date)
    person = PickField(look, "person", say("live.who"), people).needed()
    fields: list[Field] = [item, person, interest, *_told_fields(desk)]

    def make(form: CommandForm) -> DeclareInterest:
        if not form.value("item"):
            raise Refusal("declaring.no_item", "item")
        return DeclareInterest(
            item=form.value("item"),
            person=form.value("person"),
            nature=form.value("nature"),
            interest=form.value("interest") or None,
            management=form.value("management"),
        )

    made = CommandForm(desk, say("declaring.title"), fields, "declaring.note", make)
    at, who = _about(here, items)
    made.set_values(item=at, person=who)

    def offer() -> None:
        held = desk.read(options.interests, page.id, item.value) if item.value else {}
        own = held.get(person.value, [])
        interest.setVisible(bool(own))
        interest.offer(own)
        if own and (len(own) == 1 or own[0].second):
            interest.set_value(own[0].id)

    for each in (item, person):
        each.edited.connect(offer)
    offer()
    _telling(desk, page, made, lambda: (item.value, person.value, ""))
    return made


def _changing(desk: Desk, page: MeetingPage, line: DeclarationLine) -> CommandForm:
    """Return the form of a declaration that is to be managed otherwise."""

    def make(form: CommandForm) -> ChangeDeclaration:
        return ChangeDeclaration(line.id, **form.touched())

    title = say("declaring.change", number=line.number, name=line.name)
    made = CommandForm(desk, title, _told_fields(desk), "declaring.note", make, about=line.id)
    made.set_values(nature=line.nature, management=line.management)
    _telling(desk, page, made, lambda: (line.item, line.person, line.id))
    return made


def retracting(desk: Desk, _page: MeetingPage, line: DeclarationLine) -> CommandForm:
    """Return the form that takes a declaration back which was noted by mistake."""

    def make(form: CommandForm) -> RemoveDeclaration:
        return RemoveDeclaration(line.id, form.value("reason"))

    fields = [TextField(desk.look, "reason", say("meetings.reason"))]
    title = say("declaring.retract", number=line.number, name=line.name)
    return CommandForm(desk, title, fields, "declaring.do_retract", make, about=line.id)


def _told_fields(desk: Desk) -> list[Field]:
    look = desk.look
    return [
        TextField(look, "nature", say("live.nature"), hint=say("live.nature_hint")),
        ChoiceField(look, "management", say("live.management"), list(Management)),
    ]


def _telling(
    desk: Desk, page: MeetingPage, form: CommandForm, whose: Callable[[], tuple[str, str, str]]
) -> None:
    """Say after the fields how the item stands for quoracy with what the form holds."""
    told = label("", wrap=True)
    form.put_last(told)

    def tell() -> None:
        item, person, declared = whose()
        gone = withdraws(form.value("management"))
        ahead = desk.read(_ahead, page.id, (item, person if gone else "", declared))
        told.setVisible(ahead is not None)
        if ahead is not None:
            mark = "▲ " if ahead.state is QuorumState.NOT_QUORATE else ""
            told.setText(f"{mark}{ahead.sentence}")

    for field in form.fields.values():
        field.edited.connect(tell)
    tell()
    form.mind_while_typing()


def _ahead(book: Reading, meeting: str, at: tuple[str, str, str]) -> Ahead | None:
    item, person, declared = at
    if not item:
        return None
    gone = withdrawn_at(book, meeting, item, declared) | ({person} if person else set())
    return quorum_ahead(book, meeting, item, gone)


def _about(here: Here, items: list[tuple[str, str]]) -> tuple[str, str]:
    """Return the item and the person what is chosen is about, as far as it says so."""
    there = [row for row, _words in items]
    item = here.id if isinstance(here, AgendaLine) else ""
    person = ""
    if isinstance(here, CheckLine):
        item = here.item or (here.id if here.kind == "agendaitem" else "")
        person = here.person
    return item if item in there else there[0], person


def _items(book: Reading, meeting: str) -> list[tuple[str, str]]:
    """Return the items that are to be taken: the business first, for that is where it touches."""
    lines = [each for each in agenda(book, meeting).items if each.state not in GONE]
    lines.sort(key=lambda each: each.from_kind is Origin.STANDING)
    found = [(each.id, f"{each.number}  {each.title}") for each in lines]
    return found or [("", say("meetings.no_items"))]
