"""What was entered by mistake is chosen and taken off in the pane, with the reason."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddPerson, RemovePerson
from db.bodies.commands.seats import AddSeat, AppointMember, RemoveSeat
from db.bodies.rules.kinds import BodyKind
from db.words import choice
from desktop.kit.desk import Desk
from desktop.kit.mistaken import Slip, mistaken

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
SEATS = Slip(RemoveSeat, "mistaken.seat", "SELECT id, title FROM seat_live WHERE body = :body")
PEOPLE = Slip(RemovePerson, "mistaken.person", "SELECT id, name FROM person_live")
KINDS = Slip(RemovePerson, "mistaken.body", "SELECT id, kind FROM body_live", BodyKind)


def test_one_thing_is_chosen_already_and_is_taken_off_with_its_reason(
    desk: Desk, shown: Callable[[QWidget], QWidget]
) -> None:
    body = desk.store.do(AddBody("Management Group", "MG")).refs[0].id
    seat = desk.store.do(AddSeat(body, "Chief Nurse")).refs[0].id
    form = mistaken(desk, "MG", [SEATS], body=body)
    shown(form)
    assert form.value("which") == seat
    form.send()
    assert form.fields["reason"].wrong
    form.set_values(reason="typed twice")
    form.send()
    assert desk.read(lambda book: book.value("SELECT count(*) FROM seat_live")) == 0


def test_what_something_hangs_on_is_refused_in_words_and_stays(
    desk: Desk, shown: Callable[[QWidget], QWidget]
) -> None:
    body = desk.store.do(AddBody("Management Group", "MG")).refs[0].id
    seat = desk.store.do(AddSeat(body, "Chief Nurse")).refs[0].id
    person = desk.store.do(AddPerson("Marigold Penhaligon")).refs[0].id
    desk.store.do(AppointMember(seat, person))
    form = mistaken(desk, "", [SEATS, PEOPLE], body=body)
    shown(form)
    form.send()
    assert form.fields["which"].wrong  # of several, one is to be chosen
    form.set_values(which=person, reason="typed twice")
    form.send()
    assert form.refused
    assert desk.read(lambda book: book.value("SELECT count(*) FROM person_live")) == 1


def test_a_choice_is_told_in_words(desk: Desk, shown: Callable[[QWidget], QWidget]) -> None:
    desk.store.do(AddBody("Management Group", "MG", BodyKind.GROUP))
    form = mistaken(desk, "", [KINDS])
    shown(form)
    entry = form.fields["which"].entry
    assert isinstance(entry, QLineEdit)
    assert choice(BodyKind.GROUP) in entry.text()
