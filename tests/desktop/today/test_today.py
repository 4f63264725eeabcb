"""The first page: what it says of a real minute book, and where its lines lead."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.across.today import due, today, waiting_counts
from db.across.today_lines import DueLine, Duty, LateOwner, Today, When
from db.across.today_reminders import TOLD_ELSEWHERE
from db.actions.commands.ending import CloseAction
from db.bodies.commands.offices import NoteAbsence
from db.bodies.rules.kinds import DeadlineKind
from db.book import close, open_book
from db.clock import SET_BY
from db.custody.commands import RecordFoi
from db.exchange.identity import Home
from desktop.kit.desk import Desk, Spot
from desktop.kit.later import Later
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.today import sayings
from desktop.today.page import TodayPage, make
from tests.desktop.office import TODAY, Secretariat
from tests.desktop.today.robot import TodayRobot


@pytest.fixture
def office_desk(
    office: Secretariat, look: Look, keeper: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    monkeypatch.setenv(SET_BY, f"{TODAY.isoformat()}T09:12:00+00:00")
    book = office.copied(tmp_path / "copy")
    yield Desk(book, look, keeper, Later())
    close(book)


@pytest.fixture
def robot(office_desk: Desk, shown: Callable[[QWidget], QWidget], qtbot: QtBot) -> TodayRobot:
    page = make(office_desk)
    page.resize(1166, 712)
    shown(page)
    return TodayRobot(page, qtbot)


def test_what_is_due_is_said_by_when_and_whose(robot: TodayRobot) -> None:
    assert robot.due() == [
        "Now  ·  2",
        "Fri 27 Nov: Quality Committee: Circulate the pack for 1 December, 3 days late",
        "Today: Papers close: 3 of 8 still to come, Management Group",
        "This week  ·  3",
        "Tue 1 Dec: Circulate the pack for 3 December, Management Group",
        "Tue 1 Dec: Action and decision note of 1 December, Quality Committee",
        "Thu 3 Dec: Action and decision note of 3 December, Management Group",
        "Next  ·  2",
        "Wed 9 Dec: A risk due for review, Finance Group",
        "Mon 14 Dec: Terms of reference due for review, People Committee",
    ]
    subtitle = robot.page._subtitle.words
    assert subtitle == "Monday 30 November 2026. Two things now, three more this week."


def test_the_next_meetings_say_how_ready_their_papers_are(robot: TodayRobot) -> None:
    assert robot.meetings() == [
        "Quality Committee, 1 December, Tuesday 14:00, Fellside Room and Teams, All 9 papers in",
        "Management Group, 3 December, Thursday 10:00, Fellside Room and Teams, 5 papers of 8 in",
        "Finance Group, 8 December, Tuesday 09:30, Saltmarsh House and Teams, 1 paper of 6 in",
    ]


def test_overdue_actions_are_counted_by_owner_with_their_chases(robot: TodayRobot) -> None:
    assert robot.late() == [
        "Barnaby Thistlewood: 2 overdue, oldest 18 days, first chase, 23 November",
        "Nettie Quillfeather: 1 overdue, 11 days, not chased yet",
        "Wilf Larkspur: 1 overdue, 6 days, not chased yet",
    ]


def test_changes_of_status_say_whose_authority_they_await(robot: TodayRobot) -> None:
    assert robot.moves()[0].endswith(
        "Routine to Enhanced, Awaits Northmoor Integrated Care Board: expected 3 Dec"
    )
    assert len(robot.moves()) == 2


def test_p14_who_acts_for_somebody_away_stands_beside_their_overdue_actions(
    robot: TodayRobot, office_desk: Desk
) -> None:
    with office_desk.store.read() as book:
        people = dict(book.rows("SELECT name, id FROM person"))
    today = office_desk.today()
    acting = people["Ptolemy Finchley"]
    office_desk.do(NoteAbsence(people["Barnaby Thistlewood"], today, today, acting=acting))
    (line,) = [each for each in robot.late() if each.startswith("Barnaby")]
    assert line.endswith("away; Ptolemy Finchley acts")


def test_an_empty_card_says_what_would_be_there(robot: TodayRobot) -> None:
    assert robot.arrivals() == []
    assert robot.page.arrivals.isHidden()


@pytest.mark.parametrize(
    ("card", "words", "lead"),
    [
        ("due", "Circulate the pack", ("meetings", "meeting")),
        ("due", "Terms of reference", ("bodies", "body")),
        ("due", "risk due", ("risks", "risk")),
        ("meetings", "Management Group", ("meetings", "meeting")),
        ("late", "Barnaby", ("actions", "owner")),
        ("moves", "Routine to", ("risks", "risk")),
    ],
)
def test_every_line_opens_what_it_is_about(
    robot: TodayRobot, qtbot: QtBot, card: str, words: str, lead: tuple[str, str]
) -> None:
    with qtbot.waitSignal(robot.page.desk.went) as went:
        robot.open(getattr(robot.page, card), words)
    spot = went.args[0]
    assert isinstance(spot, Spot)
    assert (spot.page, spot.kind) == lead
    assert spot.id


def test_a_change_elsewhere_is_shown_at_once(
    robot: TodayRobot, office_desk: Desk, office: Secretariat
) -> None:
    action = office.ids["Write to the maternity units asking"[:20]]
    done = office_desk.do(CloseAction(action=action, closed_on=TODAY, evidence="Sent"))
    assert done is not None
    assert len(robot.late()) == 2


def test_the_counts_of_the_navigation_agree_with_the_page(
    robot: TodayRobot, office_desk: Desk
) -> None:
    counts = office_desk.read(waiting_counts, TODAY)
    assert counts == {"today": 2, "actions": 4, "risks": 2}
    assert robot.due()[0] == f"Now  ·  {counts['today']}"
    assert robot.page.cards[3]._count.text() == str(counts["actions"])
    assert robot.page.cards[4]._count.text() == str(counts["risks"])


@pytest.mark.parametrize(("width", "columns"), [(500, 1), (1166, 2), (1720, 3)])
def test_cards_stand_in_as_many_columns_as_there_is_room_for(
    robot: TodayRobot, width: int, columns: int
) -> None:
    robot.page.resize(width, 712)
    assert robot.page._columns == columns
    assert robot.page.minimumSizeHint().width() <= 600


def test_an_empty_minute_book_has_nothing_due(desk: Desk, qtbot: QtBot) -> None:
    page = TodayPage(desk, "Today")
    qtbot.addWidget(page)
    page.shown()
    assert desk.read(today, TODAY) == Today((), (), (), (), ())
    assert "Nothing is due this week." in page._subtitle.words
    assert page.first() is page.meetings


def test_what_the_checks_find_is_shown_once_the_records_are_at_hand(
    robot: TodayRobot, office_desk: Desk, qtbot: QtBot
) -> None:
    """P4, P13: reminders come from every area's checks; each leads to its record, none is cut."""
    assert robot.reminders() == []
    office_desk.store.prepare()
    foi = office_desk.do(RecordFoi("Everything", "FOI/1", date(2026, 10, 1)))
    assert foi is not None
    office_desk.set_ready()
    robot.page.make_stale()
    told = robot.reminders()
    assert told[:2] == ["First", "FOI request FOI/1 should have been answered by 29 October 2026."]
    found = office_desk.store.findings(TODAY)
    kept = [each for each in found if each.code not in TOLD_ELSEWHERE]
    assert robot.page.cards[1]._count.text() == str(len(kept))
    with qtbot.waitSignal(office_desk.went) as went:
        robot.open(robot.page.reminders, "FOI/1")
    assert went.args[0] == Spot("foi", "foirequest", foi.refs[0].id)
    while (row := next((at for at, each in enumerate(told) if "more like it" in each), -1)) >= 0:
        robot.open(robot.page.reminders, told[row])
        told = robot.reminders()
    headings = sum(each == "First" or each.startswith("The others") for each in told)
    assert len(told) - headings == len(kept)


LINE = DueLine(DeadlineKind.PACK_OUT, When.NOW, TODAY, 0, "Board", TODAY, 0, 0, 1, "meeting", "a")


@pytest.mark.parametrize(
    ("on", "when"),
    [
        (date(2026, 11, 22), None),
        (date(2026, 11, 23), When.NEXT),
        (date(2026, 12, 6), When.NEXT),
        (date(2026, 12, 7), When.WEEK),
        (date(2026, 12, 8), When.WEEK),
        (date(2026, 12, 9), When.NOW),
        (date(2026, 12, 10), When.NOW),
    ],
)
def test_a_review_on_9_december_comes_nearer(
    office_desk: Desk, on: date, when: When | None
) -> None:
    lines = [line for line in office_desk.read(due, on) if line.what is Duty.RISK_REVIEW]
    assert [line.when for line in lines] == ([when] if when else [])
    assert all(line.days_late == max(0, (on - line.due_on).days) for line in lines)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (LINE, "Circulate the pack for 30 November"),
        (replace(LINE, days_late=1), "Board: Circulate the pack for 30 November"),
        (replace(LINE, what=DeadlineKind.PAPERS_DUE), "Papers close for 30 November"),
        (
            replace(LINE, what=DeadlineKind.PAPERS_DUE, wanted=3, awaited=1),
            "Papers close: 1 of 3 still to come",
        ),
        (replace(LINE, what=Duty.RISK_REVIEW, count=2), "2 risks due for review"),
    ],
)
def test_what_is_due_reads_like_a_secretarys_list(line: DueLine, words: str) -> None:
    assert sayings.due_what(line) == words


@pytest.mark.parametrize(
    ("chased", "words"),
    [
        (0, "not chased yet"),
        (1, "first chase, 23 November"),
        (2, "second chase, 23 November"),
        (5, "fifth chase, 23 November"),
        (6, "chased 6 times, last 23 November"),
    ],
)
def test_chases_are_counted_in_words(chased: int, words: str) -> None:
    line = LateOwner("p", "Wilf", 1, 6, chased, date(2026, 11, 23))
    assert sayings.owner_chased(line) == words


def test_the_home_of_the_office_opens_again(office: Secretariat, tmp_path: Path) -> None:
    book = office.copied(tmp_path / "again")
    close(book)
    again = open_book(book.path, Home(tmp_path / "again" / "laptop"))
    assert again.name == "Northmoor system committees"
    close(again)
