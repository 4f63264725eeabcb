"""The two parties call each other at the desk: an urgent call (R32), and one by consent (R36)."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.book import close
from db.calendar.rules.calling import Ground
from db.calendar.rules.states import MeetingKind
from db.clock import SET_BY
from db.words import say
from desktop.calendar.page import make
from desktop.kit.desk import Desk
from desktop.kit.later import Later
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from tests.desktop.calendar.robot import CalendarRobot
from tests.desktop.office import TODAY, Secretariat
from tests.oversight.two_parties import two_parties

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
ON = "Thu 10 Dec"


@pytest.fixture
def office_desk(
    office: Secretariat, look: Look, keeper: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    monkeypatch.setenv(SET_BY, f"{TODAY.isoformat()}T09:12:00+00:00")
    book = office.copied(tmp_path / "copy")
    two_parties(book.store)
    yield Desk(book, look, keeper, Later())
    close(book)


@pytest.fixture
def robot(office_desk: Desk, shown: Callable[[QWidget], QWidget], qtbot: QtBot) -> CalendarRobot:
    page = make(office_desk)
    page.resize(1166, 712)
    shown(page)
    return CalendarRobot(page, qtbot)


def called(robot: CalendarRobot, ground: Ground) -> None:
    robot.press(say("diary.new"))
    robot.fill(body="Review meeting", on_date="10 Dec 2026")
    robot.pick(kind=MeetingKind.EXTRAORDINARY)
    robot.fill(why="The inspection")
    robot.pick(ground=ground)


def test_r32_an_urgent_call_is_the_icbs_and_the_region_is_told_before_it_is_convened(
    robot: CalendarRobot, office_desk: Desk
) -> None:
    called(robot, Ground.URGENT)
    assert not robot.form.fields["called_for"].isVisible()
    robot.fill(about="The trust")
    robot.send()
    robot.choose(ON)
    robot.press(say("diary.convene"))
    robot.send()
    assert "the region was told" in robot.form.refused
    robot.form.left.emit()
    robot.press(say("diary.tell_region"))
    robot.fill(told_on="", told_to="The director")
    robot.send()
    assert robot.form.fields["told_on"].wrong
    robot.fill(told_on="30 Nov 2026")
    robot.send()
    sql = "SELECT told_on, told_to, ground FROM meeting_live WHERE on_date = '2026-12-10'"
    told = office_desk.read(lambda book: book.row(sql))
    assert told == (TODAY.isoformat(), "The director", Ground.URGENT.value)
    robot.press(say("diary.convene"))
    robot.send()
    assert any(ON in row and "Convened" in row for row in robot.rows())


def test_r36_an_escalation_is_convened_once_the_other_party_consented(
    robot: CalendarRobot, office_desk: Desk
) -> None:
    called(robot, Ground.ESCALATION)
    robot.pick(called_for=office_desk.read(lambda book: book.value(
        "SELECT id FROM organisation_live WHERE name = 'The region'")))  # fmt: skip
    robot.fill(about="The trust")
    robot.send()
    robot.choose(ON)
    robot.press(say("diary.convene"))
    robot.send()
    assert "consent" in robot.form.refused
    robot.form.left.emit()
    robot.press(say("diary.record_consent"))
    robot.fill(person="The director")
    robot.send()
    assert robot.form.refused or robot.form.fields["person"].wrong
    robot.fill(person="The chief")
    robot.send()
    robot.press(say("diary.convene"))
    robot.send()
    assert any(ON in row and "Convened" in row for row in robot.rows())
