"""What there is to mind stands beside its field or above the button, before anything is done."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from db.bodies.commands.bodies import AddBody
from db.calendar.commands.planning import PlanMeeting
from db.calendar.queries import meeting_ids
from db.store import Caution, Severity
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm, bare_form
from desktop.kit.fields import DateField, TextField
from desktop.kit.minding import Minding

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)

CHRISTMAS, LATER = date(2099, 12, 25), date(2099, 12, 29)
HOLIDAY = "25 December 2099 is a bank holiday: Christmas Day."


@pytest.fixture
def body(desk: Desk) -> str:
    return desk.store.do(AddBody("Management Group", "MG")).refs[0].id


def meetings(desk: Desk) -> int:
    return len(desk.read(meeting_ids))


def planning(desk: Desk, body: str) -> CommandForm:
    field = DateField(desk.look, "on_date", "On", desk.today)

    def make(form: CommandForm) -> PlanMeeting:
        return PlanMeeting(body, form.value("on_date"), time(10), time(12))

    return CommandForm(desk, "Plan", [field], "desk.save", make)


def test_a_form_sent_with_something_to_mind_says_it_at_its_field_and_waits_for_a_second_press(
    desk: Desk, body: str, shown: Callable[[QWidget], QWidget]
) -> None:
    form = planning(desk, body)
    shown(form)
    form.set_values(on_date=CHRISTMAS)
    form.send()
    assert meetings(desk) == 0
    assert form.fields["on_date"].minded == f"▲ {HOLIDAY}"
    assert say("desk.mind_again") in form.minded
    form.send()
    assert meetings(desk) == 1


def test_a_form_that_waits_shows_why_where_it_is_too_tall_for_its_window(
    desk: Desk, body: str, shown: Callable[[QWidget], QWidget]
) -> None:
    on = DateField(desk.look, "on_date", "On", desk.today)
    more = [TextField(desk.look, f"more_{n}", f"More {n}") for n in range(9)]

    def make(form: CommandForm) -> PlanMeeting:
        return PlanMeeting(body, form.value("on_date"), time(10), time(12))

    form = CommandForm(desk, "Plan", [on, *more], "desk.save", make)
    form.resize(300, 300)
    shown(form)
    form.set_values(on_date=CHRISTMAS)
    bar = form._ground.verticalScrollBar()
    bar.setValue(bar.maximum())
    form.send()
    assert meetings(desk) == 0
    top = on.mapTo(form._ground.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= form._ground.viewport().height() - on.height()


def test_a_form_that_minds_while_it_is_filled_in_is_sent_at_one_press(
    desk: Desk, body: str, shown: Callable[[QWidget], QWidget]
) -> None:
    form = planning(desk, body)
    shown(form)
    form.mind_while_typing()
    assert form.minded == ""
    form.set_values(on_date=CHRISTMAS)
    form.fields["on_date"].edited.emit()
    assert form.minded == f"▲ {HOLIDAY}"
    form.send()
    assert meetings(desk) == 1


def test_what_is_new_to_mind_at_the_second_press_is_said_first(
    desk: Desk, body: str, shown: Callable[[QWidget], QWidget]
) -> None:
    form = planning(desk, body)
    shown(form)
    form.set_values(on_date=CHRISTMAS)
    form.send()
    form.set_values(on_date=date(2099, 12, 28))
    form.send()
    assert meetings(desk) == 0
    form.set_values(on_date=LATER)
    form.send()
    assert meetings(desk) == 1
    assert form.minded == ""


def test_a_deed_without_fields_is_held_by_what_there_is_to_mind(
    desk: Desk, body: str, shown: Callable[[QWidget], QWidget]
) -> None:
    it = PlanMeeting(body, CHRISTMAS, time(10), time(12))
    form = bare_form(desk, "Plan", it, "desk.save")
    shown(form)
    form.begin()
    assert HOLIDAY in form.minded
    form.send()
    assert meetings(desk) == 1


def test_a_button_that_acts_at_once_acts_at_the_second_press(
    desk: Desk, body: str, shown: Callable[[QWidget], QWidget]
) -> None:
    minding = Minding(desk)
    shown(minding)
    it = PlanMeeting(body, CHRISTMAS, time(10), time(12))
    assert not minding.may(it)
    assert minding.text() == f"▲ {HOLIDAY}\n{say('desk.mind_again')}"
    assert minding.may(it)
    assert minding.may(PlanMeeting(body, LATER, time(10), time(12)))
    assert minding.isHidden()


@pytest.mark.parametrize(
    ("severity", "sign"),
    [(None, "▲"), (Severity.STOP, "▲"), (Severity.WARN, "◆"), (Severity.NOTE, "–")],
)
def test_what_a_check_found_has_the_sign_of_how_much_it_matters(
    desk: Desk, severity: Severity | None, sign: str
) -> None:
    minding = Minding(desk)
    minding.tell([Caution("desk.mind_again", severity=severity)])
    assert minding.text() == f"{sign} {say('desk.mind_again')}"
