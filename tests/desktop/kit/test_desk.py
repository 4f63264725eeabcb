"""The desk: one way to change, one way to know, and work off the screen."""

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.errors import Refusal, Trouble
from db.store import Changes, Done
from desktop.kit.desk import EVERYTHING, Desk, News
from desktop.kit.errand import Errand, Progress
from desktop.kit.later import Later
from desktop.kit.settings import RECENT, Keeper, Settings


class Told:
    """Stands for a page's notice strip and for a form."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.refused: list[str] = []

    def trouble(self, words: str) -> None:
        self.words.append(words)

    def clear(self) -> None:
        self.words.clear()

    def refuse(self, refusal: Refusal) -> None:
        self.refused.append(refusal.code)


@pytest.fixture
def told(desk: Desk) -> Told:
    made = Told()
    desk.notices = made
    return made


def failing(error: Exception) -> Any:
    def do(*_inputs: object, **_named: object) -> Done:
        raise error

    return do


def test_a_change_is_told_once_with_who_made_it(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = Done((), Changes("Close action", {"action": frozenset({"a"})}))
    monkeypatch.setattr(desk.store, "do", lambda *_inputs, **_named: done)
    with qtbot.waitSignal(desk.changed) as signal:
        assert desk.do(object(), by="page") is done
    news = signal.args[0]
    assert news == News(done.changes, "page")
    assert news.touches("action", "risk")
    assert not news.touches("risk")
    assert News(EVERYTHING).touches("risk")


def test_a_refusal_goes_to_the_form_or_else_to_the_strip(
    desk: Desk, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.store, "do", failing(Refusal("role.reader")))
    assert desk.do(object(), form=told) is None
    assert (told.refused, told.words) == (["role.reader"], [])
    assert desk.do(object()) is None
    assert len(told.words) == 1


def test_trouble_goes_to_the_strip_and_a_later_success_takes_it_away(
    desk: Desk, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.store, "do", failing(Trouble("store.full")))
    assert desk.do(object(), form=told) is None
    assert len(told.words) == 1
    monkeypatch.setattr(desk.store, "do", lambda *_inputs, **_named: Done((), Changes("x")))
    desk.do(object())
    assert told.words == []


def test_a_defect_is_not_swallowed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk.store, "do", failing(ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        desk.do(object())


def test_an_errands_result_arrives_on_the_screens_own_thread(desk: Desk, qtbot: QtBot) -> None:
    arrived: list[tuple[int, bool]] = []

    def job(progress: Progress) -> int:
        progress.step(50, "half")
        assert QThread.currentThread() is not QApplication.instance().thread()  # type: ignore[union-attr]
        return 7

    def then(result: int) -> None:
        here = threading.current_thread() is threading.main_thread()
        arrived.append((result, here))

    errand = desk.send("Counting", job, then)
    assert errand is not None
    qtbot.waitUntil(lambda: arrived == [(7, True)])


def test_an_errand_is_called_back_at_its_next_step(qtbot: QtBot) -> None:
    going, gone = threading.Event(), threading.Event()

    def job(progress: Progress) -> None:
        going.set()
        gone.wait(5)
        progress.step(1)

    errand = Errand("Reading", job)
    with qtbot.waitSignals([errand.cancelled, errand.over]):
        errand.start()
        going.wait(5)
        errand.progress.cancel()
        gone.set()


def test_while_a_writing_errand_runs_lists_wait_and_commands_are_refused(
    desk: Desk, told: Told, qtbot: QtBot
) -> None:
    gone = threading.Event()
    lines = desk.lines(lambda _book, ids: list(ids))
    errand = desk.send("Receiving", lambda _progress: gone.wait(5), writes=True)
    assert errand is not None
    assert desk.held
    assert lines([1]) is None
    assert desk.do(object()) is None
    assert desk.send("Another", lambda _progress: None) is None
    assert len(told.words) == 2
    with qtbot.waitSignal(desk.changed) as news:
        gone.set()
    assert news.args[0].changes is EVERYTHING
    assert lines([1]) == [1]


def test_nothing_is_received_while_a_meeting_is_in_session(desk: Desk, told: Told) -> None:
    desk.set_session(on=True)
    assert desk.send("Receiving", lambda _progress: None, writes=True) is None
    assert len(told.words) == 1


def test_trouble_on_an_errand_is_told_in_words(desk: Desk, told: Told, qtbot: QtBot) -> None:
    def job(_progress: Progress) -> None:
        raise Trouble("store.full")

    desk.send("Receiving", job)
    qtbot.waitUntil(lambda: len(told.words) == 1)


def test_what_can_wait_is_fetched_off_the_screen(qtbot: QtBot) -> None:
    later = Later()
    called: list[bool] = []
    with qtbot.waitSignal(later.ready):
        later.fetch(["json", "wave"], first=lambda: called.append(True))
    assert called == [True]
    assert later.module("wave").__name__ == "wave"


def test_settings_are_kept_and_read_again(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path / "new")
    assert keeper.now == Settings()
    keeper.change(zoom=125, colours="dark")
    for number in range(RECENT + 2):
        keeper.remember_book(tmp_path / f"{number}.minutebook")
    keeper.remember_choice("actions.filter", "overdue")
    again = Keeper(tmp_path / "new").now
    assert again == keeper.now
    assert again.zoom == 125
    assert len(again.recent) == RECENT
    assert again.recent[0].endswith(f"{RECENT + 1}.minutebook")
    assert again.chosen == {"actions.filter": "overdue"}


@pytest.mark.parametrize("content", ["", "[]", "{", '{"zoom": "large", "unknown": 1}'])
def test_settings_that_cannot_be_read_are_the_usual_ones(tmp_path: Path, content: str) -> None:
    (tmp_path / "desk.json").write_text(content)
    assert Keeper(tmp_path).now == Settings()


def test_settings_that_cannot_be_written_stop_no_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    keeper = Keeper(tmp_path / "file")
    assert keeper.change(zoom=150).zoom == 150


def test_what_an_errand_brings_after_the_desk_is_left_is_handed_to_nobody(
    desk: Desk, qapp: QApplication
) -> None:
    going = threading.Event()
    brought: list[int] = []

    def job(_progress: Progress) -> int:
        going.set()
        return 7

    errand = desk.send("Drawing", job, brought.append)
    assert errand is not None
    going.wait(5)
    desk.leave()
    qapp.processEvents()
    assert brought == []
