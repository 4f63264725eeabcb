"""The live page on every screen it is used on: quoracy and the words are always in sight."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from desktop.kit.detail import CommandForm
from desktop.kit.ink import Pen
from desktop.meetings.live.view import LiveView
from tests.desktop.meetings.robot import Key, MeetingsRobot
from tests.desktop.meetings.room import at, quorate, robot

__all__ = ["at", "quorate", "robot"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
SIZES = [(1366, 768), (1280, 720), (1024, 768), (911, 512), (683, 384)]


def place(robot: MeetingsRobot, part: QWidget) -> QRect:
    """Return where a part stands in the window."""
    return QRect(part.mapTo(robot.window, QPoint()), part.size())


def resized(robot: MeetingsRobot, wide: int, high: int) -> None:
    """Give the window a size, and let its parts find their places."""

    def fits() -> bool:
        robot.window.resize(wide, high)  # the heading of the window folds at the first go only
        return robot.live.height() <= high - 56 and robot.live.width() <= wide - 56

    robot.until(fits)


@pytest.mark.parametrize(("wide", "high"), SIZES)
@pytest.mark.parametrize("lost", [False, True])
def test_attendance_quoracy_and_words_are_in_sight_and_nothing_is_cut(
    quorate: MeetingsRobot, wide: int, high: int, *, lost: bool
) -> None:
    live = quorate.live
    if lost:
        quorate.mark("Wilf Larkspur", "Left")
    resized(quorate, wide, high)
    whole = QRect(0, 0, wide, high)
    buttons = live.pad._buttons
    told = live.people if live.people.isVisible() else live.fitting.folds.buttons["people"]
    for part in (live.band, live.strip, live.pad.words, *buttons, told):
        assert part.isVisible()
        assert whole.contains(place(quorate, part)), part
    assert live.pad.words.height() >= 2 * 24
    if isinstance(told, QPushButton) and not lost:
        assert "4 count" in told.text()
    assert live.minimumSizeHint().height() <= high - 56


@pytest.mark.parametrize(("wide", "high"), SIZES)
def test_who_presides_is_read_whole_on_every_screen(
    quorate: MeetingsRobot, wide: int, high: int
) -> None:
    """Where there is no room for the day too, the day gives way; writing up it stays."""
    resized(quorate, wide, high)
    told, look = quorate.live.band._words, quorate.live.look

    def whole() -> bool:
        return len(Pen(QPainter(), look).breaks(told.words, told.width(), "body")) <= told._lines

    quorate.until(whole)
    assert told.words.endswith("Dorothea Plumstone presiding")
    assert told.words.startswith("Thursday") is (wide > 1100)
    assert told.height() <= quorate.live.band.height()
    live = quorate.live.live
    assert live is not None
    quorate.live.band.show_meeting(live, "", after=True)
    assert told.words.startswith("Thursday 3 December")


FORMS = {"F2": Key.Key_F2, "F3": Key.Key_F3, "F4": Key.Key_F4, "F9": Key.Key_F9}
LONG = "Members heard that three trusts had modelled the transfer, and the fourth would report"


def nothing_scrolls_or_is_cut(robot: MeetingsRobot, wide: int, high: int) -> None:
    """Hold that the page stands whole in the window: no bar beside it, no button out of sight."""
    live, whole = robot.live, QRect(0, 0, wide, high)
    around: QWidget | None = live
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    assert isinstance(around, QScrollArea)
    bar, across = around.verticalScrollBar(), around.horizontalScrollBar()

    def amiss() -> list[str]:
        """What does not stand whole, once what was hidden has given its place away."""
        told = ["scrolls"] if bar.maximum() or across.maximum() or live.height() > high else []
        buttons = [part for part in live.findChildren(QPushButton) if part.isVisible()]
        for part in buttons:
            if part.window() is robot.window and not inside_a_form(part):
                out = not whole.contains(place(robot, part))
                told += [part.text()] if out or part.width() < least_of(part) else []
        return told

    def stands_whole() -> None:
        assert amiss() == []

    robot.until(stands_whole)


def least_of(part: QPushButton) -> int:
    """Return the width a button needs: one that sends a form may do without its key."""
    if isinstance(part.parentWidget(), CommandForm):
        return part.fontMetrics().horizontalAdvance(part.text()) + 24
    return part.minimumSizeHint().width()


def inside_a_form(part: QWidget) -> bool:
    """Return whether a part is in the sheet of a form, which scrolls by itself."""
    while (above := part.parentWidget()) is not None:
        if isinstance(above, QScrollArea):
            return not above.findChildren(LiveView)
        part = above
    return False


@pytest.mark.parametrize(("wide", "high"), SIZES)
@pytest.mark.parametrize("form", [*FORMS, "Close meeting"])
def test_with_a_form_beside_the_words_nothing_scrolls_or_is_cut(
    quorate: MeetingsRobot, wide: int, high: int, form: str
) -> None:
    resized(quorate, wide, high)
    if form in FORMS:
        quorate.key(FORMS[form])
    else:
        quorate.live.close_meeting()
    assert quorate.form.isVisible()
    nothing_scrolls_or_is_cut(quorate, wide, high)


@pytest.mark.parametrize(("wide", "high"), SIZES)
def test_with_a_draft_offered_back_nothing_scrolls_or_is_cut(
    quorate: MeetingsRobot, wide: int, high: int
) -> None:
    live = quorate.live
    resized(quorate, wide, high)
    live.keeping.words.setPlainText(LONG)
    live.keeping.keep_draft()
    live._begin_item(live.shown)
    assert live.pad.offering
    nothing_scrolls_or_is_cut(quorate, wide, high)
    told = live.pad._draft
    assert LONG[:20] in told.words
    quorate.until(lambda: told.height() >= told.minimumSizeHint().height())


@pytest.mark.parametrize(("wide", "high"), SIZES)
def test_with_trouble_told_nothing_scrolls_or_is_cut(
    quorate: MeetingsRobot, wide: int, high: int
) -> None:
    resized(quorate, wide, high)
    quorate.live.desk.trouble(
        "The minute book is open on another computer, and it cannot be written to just now."
    )
    quorate.until(quorate.live.notices.isVisible)
    nothing_scrolls_or_is_cut(quorate, wide, high)


@pytest.mark.parametrize(("wide", "high"), SIZES[:-1])
@pytest.mark.parametrize("lost", [False, True])
def test_writing_up_keeps_every_button_whole_beside_the_navigation(
    quorate: MeetingsRobot, wide: int, high: int, *, lost: bool
) -> None:
    if lost:
        quorate.mark("Wilf Larkspur", "Left")
    quorate.press("Close meeting…")
    quorate.send()
    quorate.press("Write the minutes")
    quorate.until(lambda: quorate.live.isVisible() and quorate.live.after)
    resized(quorate, wide, high)
    nothing_scrolls_or_is_cut(quorate, wide, high)
    hint = quorate.live.pad._hint
    assert not hint.isVisible() or hint.width() >= hint.sizeHint().width()


def test_what_is_folded_away_unfolds_and_gives_its_place_back(quorate: MeetingsRobot) -> None:
    live, folds = quorate.live, quorate.live.fitting.folds.buttons
    resized(quorate, 683, 384)
    assert not live.items.isVisible()
    assert not live.people.isVisible()
    folds["people"].click()
    assert live.people.isVisible()
    assert live.strip.isVisible()
    assert not live.pad.isVisible()
    quorate.key(Key.Key_Escape)
    assert live.pad.isVisible()
    assert quorate.focus is live.pad.words
    folds["items"].click()
    assert live.items.isVisible()
    quorate.key(Key.Key_F8)
    assert not live.items.isVisible()
    assert quorate.focus is live.pad.words
    assert live.pad._title.words.startswith("2 ")


def test_what_was_captured_unfolds_on_a_low_screen(quorate: MeetingsRobot) -> None:
    live, folds = quorate.live, quorate.live.fitting.folds.buttons
    quorate.type("/action NQ: report\r")
    resized(quorate, 911, 512)
    assert folds["captured"].text() == "Captured · 1"
    assert not live.pad.captured.isVisible()
    folds["captured"].click()
    assert live.pad.captured.isVisible()
    assert live.pad.words.isVisible()
    folds["captured"].click()
    assert not live.pad.captured.isVisible()


def test_a_form_has_the_place_of_the_words_on_the_smallest_screen(quorate: MeetingsRobot) -> None:
    live = quorate.live
    resized(quorate, 683, 384)
    quorate.key(Key.Key_F2)
    assert quorate.form.isVisible()
    assert live.strip.isVisible()
    quorate.key(Key.Key_Escape)
    assert quorate.focus is live.pad.words
