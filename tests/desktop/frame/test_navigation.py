"""The pages down the left side: where one is, folded, and all of them within reach."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.kit.theme import Look
from desktop.window import Window
from tests.desktop.frame.test_window import opened
from tests.desktop.pictures.taking import settle

__all__ = ["opened"]


def test_only_the_page_in_view_is_marked_once_the_keyboard_has_passed(opened: Window) -> None:
    pages, more = opened.navigation._lists
    pages.setFocus()
    more.setFocus()
    more.setCurrentIndex(more.rows.index(0))
    assert more.selectionModel().selectedIndexes()
    pages.setFocus()
    assert more.selectionModel().selectedIndexes() == []
    assert pages.currentIndex().row() == 0


def test_the_navigation_folds_when_words_need_the_room(opened: Window) -> None:
    assert opened.desk is not None
    folded = [opened.navigation.folded]
    opened.desk.set_session(on=True)
    folded.append(opened.navigation.folded)
    opened.desk.set_session(on=False)
    folded.append(opened.navigation.folded)
    opened.resize(911, 512)
    folded.append(opened.navigation.folded)
    assert folded == [False, True, False, True]


def test_every_page_of_the_navigation_is_in_view_on_a_low_screen(opened: Window) -> None:
    pages, more = opened.navigation._lists
    opened.resize(1366, 768)
    settle()
    usual = opened.look.height("nav")
    assert pages.visualRect(pages.rows.index(0)).height() == usual
    opened.resize(911, 512)
    settle()
    for shown in (pages, more):
        last = shown.visualRect(shown.rows.index(shown.rows.rowCount() - 1))
        assert shown.viewport().rect().contains(last)
        assert 24 <= last.height() < usual


def test_in_the_largest_type_the_last_page_is_reached_by_key_and_the_window_stays_as_it_is(
    opened: Window, look: Look, qtbot: QtBot
) -> None:
    look.choose("light", 200, "auto")
    opened.resize(911, 512)
    settle()
    assert opened.size().toTuple() == (911, 512)
    for code in opened.known:
        opened.show_page(code)
        settle()
        assert opened.size().toTuple() == (911, 512), code
    pages = opened.navigation._lists[0]
    assert not pages.verticalScrollBar().visibleRegion().isEmpty()
    pages.setFocus()
    qtbot.keyClick(pages, Qt.Key.Key_End)
    last = pages.visualRect(pages.rows.index(pages.rows.rowCount() - 1))
    assert pages.viewport().rect().contains(last)
    qtbot.keyClick(pages, Qt.Key.Key_Return)
    assert opened.current_code == "exchange"
