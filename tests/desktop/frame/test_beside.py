"""A restricted committee in a minute book of its own, open beside the first one (P22)."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from db import clock
from db.book import close, found, open_book
from db.calendar.commands.planning import PlanMeeting
from db.errors import Trouble
from db.exchange.identity import Home
from db.meetings.commands.room import OpenMeeting
from db.store import Store
from desktop.calendar.page import CalendarPage
from desktop.frame.help import key_lines
from desktop.kit.desk import Desk
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.today.page import TodayPage
from desktop.window import Window
from tests.desktop.calendar.robot import CalendarRobot
from tests.desktop.office import FILE, TODAY, Secretariat
from tests.desktop.restricted import NAME, OWNER, make_restricted
from tests.desktop.today.robot import TodayRobot
from tests.desktop.working import at_work, opened, standing_on

__all__ = ["opened"]
OFFICE = "Northmoor system committees"
MARK = f"{NAME} · "


@pytest.fixture
def restricted(opened: Window) -> Path:
    """The restricted minute book of the same laptop, closed."""
    return make_restricted(_folder(opened), opened.shelf.home)


@pytest.fixture
def together(opened: Window, restricted: Path) -> Window:
    """The window with the restricted minute book open beside the office's."""
    opened.shelf.open_beside(restricted)
    return opened


def _folder(window: Window) -> Path:
    assert window.desk is not None
    return window.desk.book.path.parent


def _desk(window: Window) -> Desk:
    assert window.desk is not None
    return window.desk


def _today(window: Window, bot: QtBot) -> TodayRobot:
    page = window.show_page("today")
    assert isinstance(page, TodayPage)
    return TodayRobot(page, bot)


def _calendar(window: Window, bot: QtBot) -> CalendarRobot:
    page = window.show_page("calendar")
    assert isinstance(page, CalendarPage)
    return CalendarRobot(page, bot)


def _said(window: Window) -> str:
    page = window.stack.page
    assert page is not None
    return page.notices.words


def _menu(window: Window) -> list[str]:
    window.books.fill()
    return [each.text() for each in window.books.books.actions() if each.text()]


def _next(window: Window, bot: QtBot) -> None:
    bot.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)


def _seen_of_others(window: Window, bot: QtBot) -> list[str]:
    today, calendar = _today(window, bot), _calendar(window, bot)
    lines = [*today.due(), *today.meetings(), *today.late(), *calendar.rows()]
    return [each for each in lines if "Northmoor restricted" in each]


def _written(store: Store) -> str:
    """Return everything that stands in a minute book, its journal with it."""
    with store.connection() as connection:
        return "\n".join(connection.iterdump())


def test_p22_a_minute_book_opened_beside_shows_its_lines_on_today_marked_by_its_name(
    opened: Window, restricted: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = _today(opened, qtbot).meetings()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(restricted), ""))
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(opened, Qt.Key.Key_O, held)
    robot = _today(opened, qtbot)
    assert _said(opened) == ""
    assert f"{MARK}Today: Circulate the pack for 1 December, Remuneration Committee" in robot.due()
    assert robot.due()[0] == "Now  ·  3"
    assert robot.meetings()[0].startswith(f"{MARK}Remuneration Committee, 1 December")
    assert robot.meetings()[1:] == own
    assert robot.late()[3] == NAME
    assert robot.late()[4].startswith(f"{MARK}{OWNER}: 1 overdue")
    assert robot.page.cards[3]._count.text() == "5"
    qtbot.waitUntil(lambda: opened.navigation._counts["today"] == 3)


def test_p22_the_calendar_lists_the_meetings_of_both_and_says_whose_each_is(
    together: Window, qtbot: QtBot
) -> None:
    robot = _calendar(together, qtbot)
    assert robot.chips()[0] == "Whole year  4"
    rows = robot.rows()
    at = rows.index(next(each for each in rows if MARK in each))
    said = "Remuneration Committee, 09:00, Pack out, 30 Nov"
    assert rows[at] == f"Tue 1 Dec | {MARK}{said} | Convened"
    assert rows[at + 1].startswith("Tue 1 Dec | Quality Committee")
    assert any(f"{MARK}Remuneration Committee: Settle the panel" in each for each in rows)
    assert "Remuneration" in robot.page.glance.strip.words_of(TODAY.replace(month=12, day=1))
    robot.page._narrow_to(robot.page._bodies[1].id)
    assert MARK not in "".join(robot.rows())


def test_p22_opening_a_line_of_another_minute_book_turns_to_it_and_shows_the_record(
    together: Window, qtbot: QtBot
) -> None:
    robot = _today(together, qtbot)
    robot.open(robot.page.meetings, MARK)
    assert _desk(together).book.name == NAME
    assert together.windowTitle() == f"{NAME} - Minutebook"
    assert together.top._name.words == NAME
    assert together.current_code == "meetings"
    page = together.stack.page
    assert page is not None
    assert page.desk is together.desk
    _next(together, qtbot)
    assert _desk(together).book.name == OFFICE
    assert together.current_code == "today"


@pytest.mark.parametrize(
    ("words", "code"), [("Remuneration Committee, 09:00", "meetings"), ("Settle", "calendar")]
)
def test_a_row_of_the_calendar_says_what_is_known_and_leads_to_its_own_minute_book(
    together: Window, qtbot: QtBot, words: str, code: str
) -> None:
    robot = _calendar(together, qtbot)
    robot.choose(words)
    assert robot.offered() == [f"Open in {NAME}"]
    assert robot.page.pane._name.text().startswith(MARK)
    robot.key(Qt.Key.Key_Return, robot.page.list)
    assert _desk(together).book.name == NAME
    assert together.current_code == code


def test_an_overdue_owner_of_another_minute_book_is_shown_there(
    together: Window, qtbot: QtBot
) -> None:
    robot = _today(together, qtbot)
    robot.open(robot.page.late, OWNER)
    assert _desk(together).book.name == NAME
    assert together.current_code == "actions"


def test_what_is_half_typed_in_one_minute_book_is_there_when_one_comes_back(
    together: Window, qtbot: QtBot
) -> None:
    robot = _calendar(together, qtbot)
    robot.page.begin_new()
    robot.fill(venue="Saltmarsh House")
    form = robot.form
    together.search.line.setText("Ward 12")
    _next(together, qtbot)
    assert together.current_code == "today"
    assert together.search.line.text() == ""
    _next(together, qtbot)
    assert together.current_code == "calendar"
    assert robot.form is form
    assert form.value("venue") == "Saltmarsh House"


def test_a_change_in_one_minute_book_is_seen_from_the_other_at_once(
    together: Window, qtbot: QtBot
) -> None:
    assert "Whole year  4" in _calendar(together, qtbot).chips()
    _next(together, qtbot)
    desk = _desk(together)
    body = desk.read(lambda book: book.value("SELECT id FROM body_live"))
    desk.do(PlanMeeting(body=body, on_date=TODAY.replace(month=12, day=15)))
    assert together.top.saved.words == "Saved 09:12"
    _next(together, qtbot)
    assert together.top.saved.words == "All saved"
    assert "Whole year  5" in _calendar(together, qtbot).chips()


def test_p22_nothing_is_written_into_either_minute_book_by_looking(
    together: Window, qtbot: QtBot
) -> None:
    stores = [each.store for each in together.shelf.desks]
    before = [_written(each) for each in stores]
    assert len(_seen_of_others(together, qtbot)) >= 4
    robot = _today(together, qtbot)
    robot.open(robot.page.due, MARK)
    _next(together, qtbot)
    together.search.begin()
    qtbot.keyClicks(together.search.line, "Remuneration")
    together.search.look_up_now()
    assert together.search.found() == ["Nothing found for “Remuneration”."]
    assert [_written(each) for each in stores] == before
    assert "Remuneration" not in before[0]
    assert "Quality Committee" not in before[1]
    kept = (_folder(together) / "laptop" / "desk.json").read_text("utf-8")
    assert "Remuneration" not in kept
    assert NAME not in kept


@pytest.mark.parametrize("sitting", [OFFICE, NAME])
def test_p22_while_a_meeting_is_in_session_nothing_of_the_others_is_shown(
    together: Window, qtbot: QtBot, sitting: str
) -> None:
    assert _seen_of_others(together, qtbot)
    store = next(each.store for each in together.shelf.desks if each.book.name == sitting)
    with store.read() as book:
        meeting = book.value("SELECT id FROM meeting_live ORDER BY on_date, start_time")
    store.do(OpenMeeting(meeting=meeting))
    together._read_again()
    assert _seen_of_others(together, qtbot) == []
    qtbot.waitUntil(lambda: together.navigation._counts["today"] <= 2)


def test_in_session_the_menu_and_the_keys_say_so_and_name_no_other(
    together: Window, qtbot: QtBot
) -> None:
    robot = _calendar(together, qtbot)
    robot.choose("Remuneration Committee, 09:00")
    assert NAME in "".join(_menu(together))
    _desk(together).set_session(on=True)
    assert MARK not in "".join(robot.rows())
    assert MARK not in robot.page.pane._name.text()
    _next(together, qtbot)
    assert _desk(together).book.name == OFFICE
    assert _said(together).startswith("A meeting is in session.")
    assert _menu(together) == [_said(together)]
    together.shelf.open_beside(_folder(together) / "third.minutebook")
    assert "third" not in _said(together)
    _desk(together).set_session(on=False)
    assert MARK in "".join(robot.rows())


def test_the_menu_of_the_name_turns_opens_and_closes(together: Window, qtbot: QtBot) -> None:
    assert _menu(together) == [
        OFFICE,
        NAME,
        "Open a minute book beside this one…\tCtrl+Shift+O",
        f"Close {NAME}",
    ]
    together.books.books.actions()[1].trigger()
    assert _desk(together).book.name == NAME
    assert _menu(together)[-1] == f"Close {OFFICE}"
    together.books.books.actions()[0].trigger()
    _menu(together)
    together.books.books.actions()[-1].trigger()
    assert [each.book.name for each in together.shelf.desks] == [OFFICE]
    assert together.keeper.now.together == ()
    assert _seen_of_others(together, qtbot) == []
    _next(together, qtbot)
    assert "No other minute book is open" in _said(together)
    again = open_book(_folder(together) / "restricted.minutebook", together.shelf.home)
    close(again)


def test_the_keys_are_in_the_help() -> None:
    keys = {each.key: each.words for each in key_lines("desk")}
    assert keys["Ctrl+Shift+O"] == "Open a minute book beside this one…"
    assert keys["Ctrl+Tab"] == "Next open minute book"


@pytest.fixture
def elsewhere(restricted: Path) -> Iterator[Path]:
    """The restricted minute book, held by another program."""
    other = sqlite3.connect(restricted)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    yield restricted
    other.close()


def test_a_minute_book_open_elsewhere_is_refused_in_the_usual_words(
    opened: Window, elsewhere: Path
) -> None:
    opened.shelf.open_beside(elsewhere)
    assert _said(opened).startswith("restricted is not open beside this minute book: ")
    assert "is open in Minutebook since" in _said(opened)
    assert len(opened.shelf.desks) == 1
    assert opened.keeper.now.together == ()


@pytest.mark.parametrize("content", [None, b"not a book at all" * 20])
def test_a_minute_book_that_is_not_there_or_is_none_is_told_and_the_rest_works(
    opened: Window, qtbot: QtBot, content: bytes | None
) -> None:
    path = _folder(opened) / "lost.minutebook"
    if content is not None:
        path.write_bytes(content)
    opened.shelf.open_beside(path)
    assert _said(opened).startswith("lost is not open beside this minute book: ")
    assert str(path) in _said(opened)
    assert path.exists() is (content is not None)
    assert _today(opened, qtbot).meetings()


def test_the_same_minute_book_is_not_opened_twice(together: Window, restricted: Path) -> None:
    for path in (restricted, _desk(together).book.path):
        together.shelf.open_beside(path)
        assert "is open here already" in _said(together)
    assert len(together.shelf.desks) == 2
    together.shelf.open(restricted)
    assert _desk(together).book.name == NAME


def test_one_that_can_no_longer_be_read_is_told_once_and_the_rest_works(
    together: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = together.shelf.desks[1].store

    def damaged() -> None:
        raise Trouble("store.damaged")

    monkeypatch.setattr(other, "read", damaged)
    robot = _today(together, qtbot)
    robot.page.make_stale()
    qtbot.waitUntil(lambda: _said(together).startswith(f"Nothing of {NAME} is shown: "))
    assert len(robot.meetings()) == 3
    assert "1 December, Tuesday 14:00" in robot.meetings()[0]
    robot.page.notices.clear()
    robot.page.make_stale()
    QApplication.processEvents()
    assert _said(together) == ""


def test_what_was_open_beside_is_open_again_the_next_time(
    office: Secretariat,
    look: Look,
    tmp_path: Path,
    shown: Callable[[QWidget], QWidget],
    qtbot: QtBot,
) -> None:
    folder = tmp_path / "copy"
    with standing_on(TODAY), at_work(office, look, folder, shown, qtbot) as window:
        path = make_restricted(folder, window.shelf.home)
        window.shelf.open_beside(path)
        assert window.keeper.now.together == (str(folder / FILE), str(path))
        window.close()
        again = Window(look, Keeper(folder / "laptop"), Home(folder / "laptop"))
        again.begin(None)
        with qtbot.waitSignal(again.shelf.ready, timeout=30_000):
            shown(again)
        assert [each.book.name for each in again.shelf.desks] == [OFFICE, NAME]
        assert _seen_of_others(again, qtbot)
        again.close()
        path.rename(folder / "moved.minutebook")
        last = Window(look, Keeper(folder / "laptop"), Home(folder / "laptop"))
        last.begin(None)
        with qtbot.waitSignal(last.shelf.ready, timeout=30_000):
            shown(last)
        assert _said(last).startswith("restricted is not open beside this minute book: ")
        assert last.keeper.now.together == (str(folder / FILE),)
        assert not path.exists()
        last.close()


def test_a_demonstration_beside_keeps_its_own_day_and_leaves_the_clock_alone(
    together: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(clock.SET_BY)
    stands_at = datetime(2026, 6, 8, 9, tzinfo=UTC)
    other = together.shelf.desks[1]
    path = other.book.path
    with other.store.local() as book:
        book.run("INSERT INTO own VALUES ('stands_at', :at)", at=stands_at.isoformat())
    together.shelf.close_beside(other)
    before = clock.now()
    together.shelf.open_beside(path)
    assert before <= clock.now() < before + timedelta(minutes=5)
    _next(together, qtbot)
    assert clock.today() == stands_at.date()
    _next(together, qtbot)
    assert before <= clock.now() < before + timedelta(minutes=5)
    together.shelf.close_beside(together.shelf.desks[1])
    assert before <= clock.now() < before + timedelta(minutes=5)


def test_a_second_start_on_the_one_beside_brings_it_into_view(
    together: Window, restricted: Path
) -> None:
    pipe = together.shelf._pipes[restricted]
    assert pipe.is_open
    pipe.asked.emit(restricted)
    assert _desk(together).book.name == NAME
    together.shelf._pipes[together.shelf.desks[0].book.path].asked.emit(None)
    assert _desk(together).book.name == NAME


def test_a_day_that_begins_is_worked_out_in_every_open_minute_book(
    together: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.SET_BY, "2026-12-02T09:00:00+00:00")
    together.shelf.begin_day()
    for desk in together.shelf.desks:
        with desk.store.read() as book:
            assert book.value("SELECT val FROM own WHERE key = 'derived_on'") == "2026-12-02"


def test_another_minute_book_takes_the_place_of_the_current_one_and_the_one_beside_stays(
    together: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    close(found(tmp_path / "third.minutebook", "Posy Merriweather", together.shelf.home))
    with qtbot.waitSignal(together.shelf.ready, timeout=30_000):
        together.shelf.open(tmp_path / "third.minutebook")
    assert [each.book.name for each in together.shelf.desks] == [NAME, "third"]
    assert _seen_of_others(together, qtbot)
    close(open_book(tmp_path / "copy" / FILE, together.shelf.home))
