"""The oversight themes of an agenda item: several may be named, and none is lost on the way."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.bodies.rules.kinds import OrgKind
from db.meetings.queries import AgendaLine
from db.oversight.commands.frameworks import AdoptFramework, SetItemThemes, Theme
from desktop.kit.fields import TickField
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot

FORMER, NOW = ("Quality", "People"), ("Quality", "People", "Finance")


def themed(
    version: str, titles: tuple[str, ...], *, first: date, last: date | None
) -> AdoptFramework:
    kinds = (OrgKind.NHS_TRUST,)
    named = tuple(Theme(title, at) for at, title in enumerate(titles, 1))
    return AdoptFramework("Framework", version, kinds, named, from_on=first, to_on=last)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> MeetingsRobot:
    """A former framework and the one in force; the first item is about two of its themes."""
    made = MeetingsRobot(opened, qtbot)
    for framework in (
        themed("2025/26", FORMER, first=date(2025, 4, 1), last=date(2026, 3, 31)),
        themed("2026/27", NOW, first=date(2026, 4, 1), last=None),
    ):
        assert made.desk.do(framework)
    made.take("Management Group")
    themes = (theme(made, "Quality"), theme(made, "People"))
    assert made.desk.do(SetItemThemes(item(made).id, themes))
    return made


def item(robot: MeetingsRobot) -> AgendaLine:
    return next(iter(robot.page.pane.agenda.lines.values()))


def theme(robot: MeetingsRobot, title: str, version: str = "2026/27") -> str:
    sql = """SELECT t.id FROM oversighttheme_live t
      JOIN oversightframework_live f ON f.id = t.framework
      WHERE t.title = :title AND f.version = :version"""
    return str(robot.value(sql, title=title, version=version))


def kept(robot: MeetingsRobot) -> list[str]:
    sql = """SELECT t.title FROM themeofitem_live x JOIN oversighttheme t ON t.id = x.theme
      WHERE x.item = :item ORDER BY t.title"""
    with robot.desk.store.read() as book:
        return [title for (title,) in book.rows(sql, item=item(robot).id)]


def ticks(robot: MeetingsRobot) -> TickField:
    field = robot.form.fields["themes"]
    assert isinstance(field, TickField)
    return field


def changing(robot: MeetingsRobot) -> TickField:
    robot.page.pane.agenda.choose(item(robot).id)
    robot.page.pane.begin("changing")
    return ticks(robot)


def test_r27_every_theme_of_an_item_is_shown_and_one_more_takes_the_place_of_none(
    robot: MeetingsRobot,
) -> None:
    shown = changing(robot)
    assert shown.value == (theme(robot, "Quality"), theme(robot, "People"))
    shown.box(theme(robot, "Finance")).click()
    robot.send()
    assert kept(robot) == ["Finance", "People", "Quality"]


def test_a_theme_that_is_unticked_goes_and_the_others_stay(robot: MeetingsRobot) -> None:
    words = changing(robot).box(theme(robot, "Quality")).parentWidget()
    robot._bot.mouseClick(words, Qt.MouseButton.LeftButton)
    robot.send()
    assert kept(robot) == ["People"]


def test_an_item_that_is_only_renamed_keeps_its_themes(robot: MeetingsRobot) -> None:
    changing(robot)
    robot.write("Title", "Elective recovery")
    robot.send()
    assert item(robot).title == "Elective recovery"
    assert kept(robot) == ["People", "Quality"]


def test_only_the_framework_of_the_day_is_offered_and_what_the_item_keeps_of_another(
    robot: MeetingsRobot,
) -> None:
    former = theme(robot, "People", "2025/26")
    now = [theme(robot, title) for title in NOW]
    shown = changing(robot)
    assert list(shown._boxes) == now
    robot.key(Qt.Key.Key_Escape)
    assert robot.desk.do(SetItemThemes(item(robot).id, (now[0], former)))
    shown = changing(robot)
    assert list(shown._boxes) == [*now, former]
    assert shown.box(former).accessibleName() == "People (2025/26)"
    assert shown.value == (now[0], former)
