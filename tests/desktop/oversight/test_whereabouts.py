"""What is watched is found by search and from Today, and opens in its list; agendas by theme."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.commands.places import AddPlace
from db.bodies.rules.kinds import OrgKind
from db.oversight.commands.frameworks import AdoptFramework, SegmentOf, Theme
from db.oversight.commands.issues import HoldReview, RaiseIssue, RecordTrigger
from db.oversight.commands.support import ProposeImprovement
from db.oversight.commands.tracks import OpenTrack
from db.oversight.queries.agendas import ItemAhead, items_ahead
from db.oversight.rules.support import TriggerKind
from desktop.frame.finding import find_records
from desktop.frame.search import Hit
from desktop.oversight.lists import AGENDAS, ISSUES, PROPOSALS, REVIEWS, SEGMENTS, TRACKS
from desktop.today.page import TodayPage
from desktop.window import Window
from tests.desktop.filling import about, new
from tests.desktop.oversight.test_oversight_forms import organisation
from tests.desktop.oversight.test_oversight_page import OversightRobot
from tests.desktop.today.robot import TodayRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
EARLIER, SOON = date(2026, 11, 2), date(2026, 12, 4)
WATCHED = (
    ("performanceissue", ISSUES, "Ambulances wait"),
    ("oversightreview", REVIEWS, "Vacancies on each ward"),
    ("escalationtrigger", REVIEWS, "Inadequate for safe"),
    ("oversighttrack", TRACKS, "Community pharmacy"),
    ("improvementproposal", PROPOSALS, "Recover by March"),
)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> OversightRobot:
    made = OversightRobot(opened, qtbot)
    trust, other, board = (organisation(made, code) for code in ("WH", "SC", "ICB"))
    made.desk.do(
        RaiseIssue("Ambulances wait", "One day in three", board, (trust, other)),
        HoldReview("Vacancies on each ward", organisation=trust, on=EARLIER),
        RecordTrigger(trust, TriggerKind.INSPECTION, "Inadequate for safe", EARLIER),
        OpenTrack("Community pharmacy", "Each quarter", "Both", from_on=EARLIER, to_on=SOON),
        ProposeImprovement("Recover by March", board, trust, EARLIER),
    )
    return made


@pytest.mark.parametrize(("kind", "listing", "words"), WATCHED)
def test_what_search_finds_opens_in_its_list(
    robot: OversightRobot, kind: str, listing: str, words: str
) -> None:
    found = find_records(robot.desk, words, frozenset({"oversight"}))
    (hit,) = (each for each in found if isinstance(each, Hit) and each.kind == kind)
    robot.page.chips.choose(SEGMENTS)
    robot.desk.go(hit.page, hit.kind, hit.id)
    assert robot.page.listing == listing
    assert robot.page.pane.line.id == hit.id
    assert words in robot.shown


def test_r40_today_leads_to_what_is_overseen_apart_and_soon_ends(
    robot: OversightRobot, qtbot: QtBot
) -> None:
    today = robot.window.show_page("today")
    assert isinstance(today, TodayPage)
    reader = TodayRobot(today, qtbot)
    ends = "Community pharmacy, overseen apart, ends on 4 December 2026."
    qtbot.waitUntil(lambda: any(ends in each for each in reader.reminders()), timeout=20_000)
    reader.open(today.reminders, ends)
    assert robot.window.stack.page is robot.page
    assert robot.page.listing == TRACKS
    assert "Community pharmacy" in robot.shown


def test_r27_an_agenda_shows_its_themes_and_takes_those_of_an_item(robot: OversightRobot) -> None:
    both = (Theme("People", 1), Theme("Quality", 2))
    robot.desk.do(AdoptFramework("F", "2026/27", (OrgKind.NHS_TRUST,), both, (SegmentOf(1, "1"),)))
    robot.page.chips.choose(AGENDAS)
    assert robot.empty.startswith("No agenda to come")
    ahead = items_ahead_of(robot)
    assert "Agenda item" in new(robot, "theming", item="", themes=())
    people = str(robot.value("SELECT id FROM oversighttheme_live WHERE title = 'People'"))
    assert new(robot, "theming", item=ahead[0].id, themes=(people,)) == ""
    assert robot.rows()[0][2:] == ["1 of 2", "Quality"]
    assert f"People  {ahead[0].title}" in robot.shown
    quality = str(robot.value("SELECT id FROM oversighttheme_live WHERE title = 'Quality'"))
    assert about(robot, "Themes of an item", item=ahead[0].id, themes=(people, quality)) == ""
    assert robot.rows()[0][2:] == ["2 of 2", "Every theme is on the agenda"]


def test_r15_the_pack_of_whom_was_reviewed_is_printed_from_the_review(
    robot: OversightRobot,
) -> None:
    place = robot.desk.do(AddPlace("The county"))
    assert place is not None
    robot.desk.do(HoldReview("Waits", place=place.refs[0].id))
    for words, document in (
        ("Waits", ("place-review-pack", place.refs[0].id)),
        ("Vacancies on each ward", ("review-pack", organisation(robot))),
    ):
        row = robot.value("SELECT id FROM oversightreview_live WHERE words = :w", w=words)
        robot.page.show_record("oversightreview", str(row))
        assert robot.page.document() == document


def items_ahead_of(robot: OversightRobot) -> list[ItemAhead]:
    return robot.desk.read(items_ahead, robot.desk.today())
