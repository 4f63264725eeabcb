"""What is offered while a line that begins with / is typed on the page in session."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from db.decisions.rules import DecisionKind
from db.meetings.queries import LivePage
from db.words import choice, say
from desktop.meetings.live.offers import Offer, offers
from desktop.meetings.live.words import understood
from tests.desktop.meetings.robot import Key, MeetingsRobot
from tests.desktop.meetings.room import DAY, at, quorate, robot

__all__ = ["at", "quorate", "robot"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def awake(quorate: MeetingsRobot) -> MeetingsRobot:
    """The meeting in a window that has the keyboard: where the focus goes is told then."""
    quorate.window.activateWindow()
    quorate.until(quorate.window.isActiveWindow)
    return quorate


def offered(robot: MeetingsRobot) -> list[str]:
    """Return what is offered as a screen reader says it, the heading first."""
    rows = robot.live.offering.rows
    shown = robot.live.offering.isVisible()
    return [rows.index(row).data() for row in range(rows.rowCount())] if shown else []


def test_a_stroke_offers_what_can_be_noted_each_with_what_it_does(quorate: MeetingsRobot) -> None:
    quorate.type("/")
    assert offered(quorate) == [
        say("live.offers_command"),
        "/action, Who, by when: what is to be done",
        "/decision, What the committee decided",
        "/risk, A risk in one line, to be completed later",
    ]
    quorate.type("d")
    assert [each.split(",")[0] for each in offered(quorate)[1:]] == ["/decision"]
    quorate.type("x")
    assert offered(quorate) == []
    quorate.key(Key.Key_Backspace)
    assert len(offered(quorate)) == 2


def test_a_whole_action_is_noted_by_what_is_offered(quorate: MeetingsRobot) -> None:
    """Tab takes the first; arrows and Enter one further down; the rest is typed."""
    quorate.type("/a")
    quorate.key(Key.Key_Tab)
    assert quorate.live.pad.words.text == "/action "
    assert offered(quorate)[0] == say("live.offers_owner")
    quorate.type("nettie")
    assert offered(quorate)[1:] == ["NQ, Nettie Quillfeather, Director of Finance"]
    quorate.key(Key.Key_Tab)
    assert quorate.live.pad.words.text == "/action NQ "
    quorate.key(Key.Key_Tab)
    assert quorate.live.pad.words.text == "/action NQ by "
    quorate.key(Key.Key_Down)
    quorate.key(Key.Key_Down)
    chosen = quorate.live.offering.current()
    assert chosen is not None
    assert chosen.words == say("live.offer_fortnight")
    QApplication.processEvents()  # the spelling is looked over meanwhile
    assert quorate.live.offering.current() == chosen
    quorate.key(Key.Key_Return)
    assert quorate.live.pad.words.text == "/action NQ by 17 Dec: "
    assert offered(quorate) == [say("live.offers_words")]
    quorate.type("report the figures\r")
    assert offered(quorate) == []
    assert any("Nettie Quillfeather by 17 Dec: Report the figures" in e for e in quorate.captured())
    assert quorate.live.pad.words.text == ""


def test_enter_is_the_words_own_while_nothing_is_chosen(awake: MeetingsRobot) -> None:
    awake.type("/decision\r")
    assert awake.form.value("words") == ""
    assert offered(awake) == []


def test_up_from_the_first_chooses_nothing_and_enter_is_the_words_own_again(
    quorate: MeetingsRobot,
) -> None:
    quorate.type("/risk")
    quorate.key(Key.Key_Down)
    assert quorate.live.offering.current() is not None
    quorate.key(Key.Key_Up)
    assert quorate.live.offering.current() is None
    assert len(offered(quorate)) == 2
    quorate.key(Key.Key_Return)
    assert quorate.form.value("title") == ""


def test_what_was_chosen_is_let_go_when_one_types_on(quorate: MeetingsRobot) -> None:
    quorate.type("/action ")
    quorate.key(Key.Key_Down)
    quorate.type("n")
    assert quorate.live.offering.current() is None


def test_escape_puts_the_list_away_leaves_the_line_and_is_not_asked_twice(
    quorate: MeetingsRobot,
) -> None:
    quorate.type("/action ")
    quorate.key(Key.Key_Escape)
    assert offered(quorate) == []
    assert quorate.live.pad.words.text == "/action "
    assert quorate.focus is quorate.live.pad.words
    quorate.type("N")
    assert offered(quorate) == []
    quorate.type("Q ")
    assert offered(quorate)[0] == say("live.offers_then")
    quorate.key(Key.Key_Escape)
    quorate.control(Key.Key_A)
    quorate.type("/action ")
    assert offered(quorate)[0] == say("live.offers_owner")


def test_the_list_is_a_part_of_the_page_and_never_has_the_focus(awake: MeetingsRobot) -> None:
    awake.type("/action ")
    listed = awake.live.offering
    assert not listed.isWindow()
    assert QApplication.activePopupWidget() is None
    assert awake.focus is awake.live.pad.words
    listed.clicked.emit(listed.rows.index(1))
    assert awake.focus is awake.live.pad.words
    assert awake.live.pad.words.text == "/action DP "
    awake.live.people.list.setFocus()
    assert offered(awake) == []


def test_tab_leaves_the_words_as_ever_where_there_is_nothing_to_choose(
    quorate: MeetingsRobot,
) -> None:
    quorate.type("/risk ")
    assert offered(quorate) == [say("live.offers_risk")]
    quorate.key(Key.Key_Tab)
    assert quorate.focus is not quorate.live.pad.words
    assert quorate.live.pad.words.text == "/risk "
    assert offered(quorate) == []


def test_going_elsewhere_in_the_words_or_to_another_item_puts_the_list_away(
    quorate: MeetingsRobot,
) -> None:
    quorate.type("First.\r/action ")
    assert offered(quorate)
    quorate.key(Key.Key_Up)
    assert quorate.live.pad.words.textCursor().blockNumber() == 0
    assert offered(quorate) == []
    quorate.control(Key.Key_End)
    quorate.type("N")
    assert offered(quorate)
    quorate.key(Key.Key_F8)
    assert offered(quorate) == []
    quorate.key(Key.Key_F7)
    assert quorate.live.pad.words.text.endswith("/action N")
    assert offered(quorate) == []


def test_what_is_offered_is_said_once_where_the_hand_is(
    quorate: MeetingsRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen reader hears what is asked, how it is chosen, and each one as it is chosen."""
    heard: list[str] = []
    monkeypatch.setattr(
        "desktop.meetings.live.offering.announce", lambda _part, words: heard.append(words)
    )
    quorate.type("/ac")
    assert len(heard) == 1
    assert heard[0].startswith(f"{say('live.offers_command')}. 3 to choose from")
    quorate.key(Key.Key_Down)
    assert heard[1] == "/action, Who, by when: what is to be done"
    words = quorate.live.pad.words
    assert words.accessibleDescription() == say("live.offers_command")
    listed = QAccessible.queryAccessibleInterface(quorate.live.offering)
    assert listed is not None
    assert listed.text(QAccessible.Text.Name) == say("live.offering")
    quorate.key(Key.Key_Escape)
    assert words.accessibleDescription() == ""


@pytest.mark.parametrize("size", [(1366, 768), (911, 512), (683, 384)])
def test_the_list_covers_neither_the_line_nor_the_quoracy_and_is_whole_on_every_screen(
    quorate: MeetingsRobot, size: tuple[int, int]
) -> None:
    quorate.window.resize(*size)
    quorate.until(lambda: quorate.live.pad.words.viewport().height() > 0)
    quorate.type("Words before.\rAnd more of them.\r/action ")
    listed, words, live = quorate.live.offering, quorate.live.pad.words, quorate.live
    caret = words.cursorRect()
    caret.moveTopLeft(words.viewport().mapTo(live, caret.topLeft()))
    assert not listed.geometry().intersects(caret)
    assert not listed.geometry().intersects(live.strip.geometry())
    assert live.rect().contains(listed.geometry())
    tall = [listed.sizeHintForRow(row) for row in range(listed.rows.rowCount())]
    whole = [sum(tall[: n + 1]) + 2 for n in range(len(tall))]
    assert listed.height() in whole
    assert listed.height() >= whole[2]


def test_initials_that_begin_alike_are_told_apart_and_another_s_are_never_offered(
    quorate: MeetingsRobot,
) -> None:
    """RC and RCp: whose initials were typed in full comes first."""
    live = quorate.live.live
    assert live is not None
    one, two, *rest = live.counted
    same = replace(live, counted=(replace(one, initials="RCp"), replace(two, initials="RC"), *rest))
    first = _of("/action RC", same)
    assert [each.key for each in first] == ["RC", "RCp"]
    assert [each.typed for each in first] == ["RC ", "RCp "]
    both = replace(live, counted=(replace(one, initials="RC"), replace(two, initials="RC"), *rest))
    assert {each.typed for each in _of("/action RC", both)} == {f"{one.name} ", f"{two.name} "}


def test_people_are_found_by_initials_any_part_of_the_name_and_their_place(
    quorate: MeetingsRobot,
) -> None:
    live = quorate.live.live
    assert live is not None
    everybody = {each.initials for each in (*live.counted, *live.not_counted)}
    assert {each.key for each in _of("/action ", live)} == everybody
    for typed in ("NQ", "nq", "Quill", "nettie q", "director of"):
        assert [each.key for each in _of(f"/action {typed}", live)] == ["NQ"]
    assert _of("/action uill", live) == ()
    assert [each.key for each in _of("/action di", live)] == []
    assert [each.key for each in _of("/action dir", live)] == ["NQ"]
    assert [each.typed for each in _of("/action NQ ", live)] == ["by ", ": "]
    assert [each.typed for each in _of("/action NQ b", live)] == ["by "]
    assert _of("/action: ", live) == ()
    assert _of("/action NQ: report", live) == ()


def test_the_days_offered_are_the_next_meeting_and_some_weeks_ahead(
    quorate: MeetingsRobot,
) -> None:
    live = quorate.live.live
    assert live is not None
    said = [
        (each.key, each.words, each.typed) for each in _of("/action NQ by ", live, date(2027, 1, 7))
    ]
    assert said == [
        ("Thu 7 Jan", "The next meeting", "7 Jan 2027: "),
        ("Thu 10 Dec", "In a week", "10 Dec: "),
        ("Thu 17 Dec", "In two weeks", "17 Dec: "),
        ("Thu 31 Dec", "In four weeks", "31 Dec: "),
    ]
    assert [each.words for each in _of("/action NQ by in t", live)] == ["In two weeks"]
    assert [each.key for each in _of("/action NQ by 12 Dec", live)] == ["Sat 12 Dec"]
    assert [each.words for each in _of("/action NQ by 17 Dec", live)] == ["In two weeks"]
    assert _of("/action NQ by 31 Feb", live) == ()
    same = _of("/action NQ by ", live, date(2026, 12, 17))
    assert [each.words for each in same] == ["The next meeting", "In a week", "In four weeks"]


@pytest.mark.parametrize("kind", list(DecisionKind))
def test_what_a_committee_did_is_offered_as_it_is_understood(
    quorate: MeetingsRobot, kind: DecisionKind
) -> None:
    live = quorate.live.live
    assert live is not None
    offer = next(each for each in _of("/decision ", live) if each.key == choice(kind))
    typed = understood(f"/decision {offer.typed}the plan", DAY)
    assert typed is not None
    assert (typed.decided, typed.words) == (kind, "the plan")
    assert _of("/decision the plan", live) == ()


def _of(line: str, live: LivePage, next_on: date | None = None) -> tuple[Offer, ...]:
    found = offers(line, live, DAY, lambda: next_on)
    return found.lines if found else ()


def back(robot: MeetingsRobot, words: str) -> None:
    """Put the caret back to the end of these words of the line."""
    at = robot.live.pad.words.text.index(words) + len(words)
    robot.key(Key.Key_End)
    for _ in range(len(robot.live.pad.words.text) - at):
        robot.key(Key.Key_Left)


def test_in_the_middle_of_a_line_a_part_typed_anew_is_offered_and_not_doubled(
    quorate: MeetingsRobot,
) -> None:
    words = quorate.live.pad.words
    quorate.type("/action DP by 12 Dec: report")
    back(quorate, "/action DP")
    assert offered(quorate) == []  # the caret only passes
    quorate.key(Key.Key_Backspace)
    quorate.key(Key.Key_Backspace)
    assert offered(quorate)[0] == say("live.offers_owner")
    quorate.type("nettie")
    quorate.key(Key.Key_Tab)
    assert words.text == "/action NQ by 12 Dec: report"
    back(quorate, "12 Dec")
    for _ in "12 Dec":
        quorate.key(Key.Key_Backspace)
    assert offered(quorate)[0] == say("live.offers_due")
    quorate.type("17 Dec")
    quorate.key(Key.Key_Tab)
    assert words.text == "/action NQ by 17 Dec: report"
    assert offered(quorate) == []  # the words stand there already


def test_within_a_word_or_before_what_belongs_to_it_nothing_is_offered(
    quorate: MeetingsRobot,
) -> None:
    quorate.type("/action Nettie Quillfeather: report")
    back(quorate, "Nettie")
    quorate.type("x")
    assert offered(quorate) == []
    quorate.key(Key.Key_Backspace)
    assert offered(quorate) == []
    back(quorate, "/act")
    quorate.key(Key.Key_Backspace)
    assert offered(quorate) == []
