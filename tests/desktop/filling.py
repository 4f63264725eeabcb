"""Fills in and sends the forms of a page of lists, one after another."""

from typing import Any

from tests.desktop.working import Secretary


def send(robot: Secretary, **values: Any) -> str:
    """Fill in the form that is open and send it; return what is still wrong with it, if anything.

    What there is to mind is read and sent a second time.
    """
    form = robot.form
    for name, value in values.items():
        form.fields[name]._put(value)  # as if it was typed: the field counts as touched
        form.fields[name]._touch()
    for _press in range(2):
        robot.send()
        if robot.pane.form is not form:
            return ""
        wrong = [field.wrong for field in form.fields.values() if field.wrong]
        if wrong or form.refused:
            return " ".join([*wrong, form.refused]).strip()
    raise AssertionError("the form was neither sent nor refused")


def new(robot: Any, form: str, **values: Any) -> str:
    """Open a form about something new by its name, fill it in and send it."""
    robot.page.pane.begin_new(form)
    return send(robot, **values)


def about(robot: Any, button: str, **values: Any) -> str:
    """Press a button of the line in view, fill its form in and send it."""
    robot.press(button)
    return send(robot, **values)


def mistaken(robot: Any, reason: str) -> str:
    """Take the first thing offered off as entered by mistake; return what is wrong, if anything."""
    return new(robot, "mistaken", reason=reason)
