"""Fields and forms: what is typed, what is understood, and what a rule refused beside its field."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.errors import Refusal
from db.words import explain
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    FlagField,
    LongField,
    NumberField,
    Option,
    PickField,
    TextField,
    TimeField,
)
from desktop.kit.forms import Form
from desktop.kit.theme import Look

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)

TODAY = date(2026, 11, 30)
PEOPLE = (
    Option("1", "Barnaby Thistlewood", "Wexholme Hospitals"),
    Option("2", "Nettie Quillfeather", "Northmoor ICB", "NQ"),
    Option("3", "Barnaby Thistlewood", "Northmoor ICB"),
)


@pytest.fixture
def form(look: Look, shown: Callable[[QWidget], QWidget]) -> Form:
    fields: tuple[Field, ...] = (
        TextField(look, "words", "Words"),
        DateField(look, "due_on", "Due", lambda: TODAY, hint="When it is to be done"),
        TimeField(look, "start_time", "From"),
        NumberField(look, "minutes_long", "Minutes"),
        LongField(look, "evidence", "Evidence"),
        ChoiceField(look, "state", "State", [("open", "Open"), ("closed", "Closed")]),
        FlagField(look, "online", "By Teams"),
        PickField(look, "owner", "Owner", PEOPLE),
    )
    made = Form(look, "New action", fields, "desk.save")
    made.resize(480, 700)
    shown(made)
    return made


def type_in(form: Form, name: str, words: str, qtbot: QtBot) -> None:
    line = form.fields[name].entry
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, words)


def test_every_field_gives_the_commands_own_type(form: Form, qtbot: QtBot) -> None:
    type_in(form, "words", "  Write to the units ", qtbot)
    type_in(form, "due_on", "3 dec", qtbot)
    type_in(form, "start_time", "930", qtbot)
    type_in(form, "minutes_long", "1,200", qtbot)
    type_in(form, "owner", "nettie quill", qtbot)
    form.fields["online"].set_value(value=True)
    form.fields["words"].setFocus()
    assert form.value("words") == "Write to the units"
    assert form.value("due_on") == date(2026, 12, 3)
    assert form.value("start_time") == "09:30"
    assert form.value("minutes_long") == 1200
    assert form.value("online") is True
    assert form.value("state") == "open"


def test_a_person_is_picked_by_initials_and_named(form: Form, qtbot: QtBot) -> None:
    type_in(form, "owner", "nq", qtbot)
    field = form.fields["owner"]
    assert form.value("owner") == "2"
    assert field._note.text() == "Nettie Quillfeather, Northmoor ICB"
    form.fields["words"].setFocus()
    assert field.entry.text() == "Nettie Quillfeather"  # type: ignore[attr-defined]
    type_in(form, "owner", "nqx", qtbot)
    assert form.value("owner") == ""
    assert field._note.text() == ""


def test_a_date_is_read_back_as_it_is_typed(form: Form, qtbot: QtBot) -> None:
    type_in(form, "due_on", "thu", qtbot)
    field = form.fields["due_on"]
    assert field._note.text() == "Thursday 3 December 2026"
    field._line.editingFinished.emit()  # type: ignore[attr-defined]
    assert field._line.text() == "3 December 2026"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "typed"),
    [("due_on", "31 Feb"), ("start_time", "25:00"), ("minutes_long", "ten"), ("owner", "Nobody")],
)
def test_what_cannot_be_understood_is_said_beside_the_field_and_kept(
    form: Form, qtbot: QtBot, name: str, typed: str
) -> None:
    type_in(form, name, typed, qtbot)
    with qtbot.assertNotEmitted(form.sent):
        form.send()
    field = form.fields[name]
    assert typed in field.wrong
    assert field.entry.text() == typed  # type: ignore[attr-defined]
    assert field.entry.accessibleDescription() in field.wrong
    type_in(form, name, "", qtbot)
    qtbot.keyClick(field.entry, Qt.Key.Key_Backspace)
    assert field.wrong == ""


def test_a_refusal_stands_beside_its_field_and_takes_the_focus(form: Form) -> None:
    refusal = Refusal("input.missing", "words", name="Words")
    form.refuse(refusal)
    assert explain(refusal) in form.fields["words"].wrong
    assert form.fields["words"].entry.hasFocus()
    assert form.refused == ""


@pytest.mark.parametrize(
    ("name", "last"), [("words", False), ("state", False), ("evidence", True), ("owner", True)]
)
def test_a_form_too_tall_for_its_window_scrolls_to_what_was_refused(
    form: Form, name: str, last: bool
) -> None:
    """The field and the whole sentence beside it are seen, from wherever the form was left."""
    form.resize(300, 330)
    bar = form._ground.verticalScrollBar()
    bar.setValue(bar.minimum() if last else bar.maximum())
    form.refuse(Refusal("input.missing", name, name="The words the committee agreed on that day"))
    field, seen = form.fields[name], form._ground.viewport()
    top = field.mapTo(seen, QPoint(0, 0)).y()
    assert top >= 0
    assert top + field.height() <= seen.height()
    assert field._note.height() >= field._note.heightForWidth(field._note.width())


def test_a_refusal_of_no_field_here_stands_by_the_button(form: Form) -> None:
    form.refuse(Refusal("role.reader"))
    assert explain(Refusal("role.reader")) in form.refused
    form.send()
    assert form.refused == ""


def test_only_what_was_changed_is_touched(form: Form, qtbot: QtBot) -> None:
    form.set_values(words="As it was", due_on=TODAY, minutes_long=None, owner="2", state="closed")
    assert form.touched() == {}
    type_in(form, "words", "As it is", qtbot)
    assert form.touched() == {"words": "As it is"}
    type_in(form, "words", "As it was", qtbot)
    assert form.touched() == {}


def test_two_people_of_one_name_are_told_apart_by_their_organisation(
    form: Form, qtbot: QtBot
) -> None:
    type_in(form, "owner", "Barnaby Thistlewood", qtbot)
    assert form.value("owner") == ""
    type_in(form, "owner", "barnaby thistlewood, northmoor icb", qtbot)
    assert form.value("owner") == "3"


def test_a_few_letters_that_fit_one_person_are_enough(form: Form, qtbot: QtBot) -> None:
    type_in(form, "owner", "quill", qtbot)
    form.fields["owner"]._settle()  # type: ignore[attr-defined]
    assert form.value("owner") == "2"
    assert form.fields["owner"].entry.text() == "Nettie Quillfeather"  # type: ignore[attr-defined]


def test_control_enter_and_enter_send_and_escape_leaves(form: Form, qtbot: QtBot) -> None:
    form.begin()
    entry = form.fields["words"].entry
    with qtbot.waitSignal(form.sent):
        qtbot.keyClick(entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(form.sent):
        qtbot.keyClick(entry, Qt.Key.Key_Return)
    with qtbot.waitSignal(form.left):
        qtbot.keyClick(form, Qt.Key.Key_Escape)


def test_every_field_has_a_name_for_a_screen_reader(form: Form) -> None:
    for field in form.fields.values():
        assert field.entry.accessibleName()


def test_all_that_was_left_empty_is_said_at_once(form: Form, qtbot: QtBot) -> None:
    """The rule speaks of the first in its own words; the others need not be found one by one."""
    for name in ("words", "evidence", "owner"):
        form.fields[name].needed()
    with qtbot.assertNotEmitted(form.sent):
        form.send()
    empty = [name for name, field in form.fields.items() if "still to be filled in" in field.wrong]
    assert empty == ["words", "evidence", "owner"]
    form.fields["owner"].set_value("2")
    with qtbot.waitSignal(form.sent):
        form.send()
    assert not any(field.wrong for field in form.fields.values())
    form.refuse(Refusal("input.unfit_text", "words", name="Words"))
    assert "cannot be kept" in form.fields["words"].wrong
    assert "still to be filled in" in form.fields["evidence"].wrong
    assert form.fields["state"].wrong == ""
