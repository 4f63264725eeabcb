"""P20: the pack as numbered separate files, from the desk."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.meetings.rules.numbered import Readers
from desktop.meetings.form.numbered import NumberedForm
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


def test_p20_the_folder_is_looked_through_with_its_sizes_then_written(
    opened: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """P20: sizes of each and the whole first; a folder that is there is refused in words."""
    robot = MeetingsRobot(opened, qtbot)
    robot.take("Management Group")
    pane = robot.page.pane
    pane.packing.begin("numbered")
    form = pane.form
    assert isinstance(form, NumberedForm)
    qtbot.waitUntil(lambda: form.made is not None)
    assert form.made is not None
    assert form.made.readers is Readers.PUBLIC
    assert form.whole.text().startswith(f"{len(form.made.files)} files, ")
    folder = tmp_path / "out"
    form.write_to(folder)
    qtbot.waitUntil(lambda: form.whole.text().startswith("Written to"))
    assert {each.name for each in folder.iterdir()} == {each.name for each in form.made.files}
    form.write_to(folder)
    qtbot.waitUntil(lambda: "is there already" in robot.page.notices.words)
    form.readers.set_value(Readers.PRIVATE)
    form.look_again()
    qtbot.waitUntil(lambda: form.made is not None or form.readers.entry.property("wrong") == "true")
