"""The page of checks: the three that matter most, what is left out with a reason and taken back."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.across.alike import Alike
from db.across.consistency import Consistency, Noticed
from db.actions.commands.log import RaiseAction
from db.bodies.commands.seats import EndMembership
from db.bodies.queries.bodies import unknowns
from db.bodies.records import Unknown
from db.words import say
from desktop.checks.page import ChecksPage, grouped
from desktop.kit.cells import Heading
from desktop.kit.desk import Desk, Spot
from desktop.window import Window
from tests.desktop.today.robot import said
from tests.desktop.working import Secretary

TODAY_PAGE = 1


class ChecksRobot(Secretary):
    """The list of findings, seen from the chair."""

    page: ChecksPage

    def __init__(self, window: Window, bot: QtBot) -> None:
        super().__init__(window, bot, TODAY_PAGE)
        self.bot = bot
        window.show_page("checks")
        page = window.stack.page
        assert isinstance(page, ChecksPage)
        self.page = page

    def listed(self) -> list[str]:
        """Return what is listed, headings and all."""
        return said(self.page.list)

    def go_to(self, words: str) -> None:
        """Choose the first finding that says these words."""
        row = next(at for at, each in enumerate(self.listed()) if words in each)
        self.page.list.setCurrentIndex(self.page.list.rows.index(row))

    def chip(self, key: str) -> None:
        """Choose a chip."""
        self.page.chips.choose(key)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> ChecksRobot:
    return ChecksRobot(opened, qtbot)


def test_where_there_is_nothing_to_look_at_it_is_said_how_much_is_not_known(
    robot: ChecksRobot,
) -> None:
    with robot.page.desk.store.write("Found") as work:
        for words in ("The quorum", "The chair"):
            work.add(Unknown(words=words))
    with robot.page.desk.store.read() as book:
        count = len(unknowns(book))
    assert count > 1
    robot.page.refresh()
    robot.page.found = Consistency((), (), ())
    robot.page._show()
    told = [each.text() for each in robot.page.empty.findChildren(QLabel)]
    assert told == [f"{say('checks.nothing')} {say('checks.unknown', n=count)}"]
    assert all(each.isHidden() for each in robot.page.empty.findChildren(QPushButton))


def test_before_the_record_was_gone_through_nothing_is_said_to_be_in_order(
    robot: ChecksRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Desk, "ready", property(lambda _desk: False))
    robot.page.refresh()
    assert (robot.empty, robot.standing) == ("The record is being gone through…",) * 2
    monkeypatch.undo()
    robot.page.refresh()
    assert robot.standing.endswith("Checks advise only.")


def test_every_finding_is_listed_each_sort_once_before_the_rest(robot: ChecksRobot) -> None:
    told = robot.listed()
    assert told[0] == say("checks.first")
    shown = robot.page.found.shown
    lines = [each for each in grouped(shown) if not isinstance(each, Heading)]
    assert sum(len(each.lines) if isinstance(each, Alike) else 1 for each in lines) == len(shown)
    assert len(lines) < len(shown)
    heads = told[1 : told.index(next(each for each in told[1:] if "·  " in each))]
    assert 1 <= len(heads) <= 3
    assert len({each.rpartition("·")[2] for each in heads}) == len(heads)
    assert robot.nameless() == []


def test_a_sort_is_not_for_this_committee_once_with_a_reason_and_comes_back(
    robot: ChecksRobot,
) -> None:
    body = str(robot.value("SELECT body FROM action_live LIMIT 1"))
    robot.desk.do(RaiseAction(body, "Look at the lift", owner_text="The landlord"))
    robot.page.make_stale()
    before = len(robot.page.found.shown)
    alike = sum("has no due date" in each.sentence for each in robot.page.found.shown)
    assert alike
    robot.go_to("has no due date")
    robot.press(say("checks.waive_here"))
    robot.send()
    assert robot.wrong("reason")
    robot.write(say("meetings.reason"), "Standing actions have no day")
    robot.send()
    assert len(robot.page.found.shown) == before - alike
    assert not any("has no due date" in each for each in robot.listed())
    robot.chip("aside")
    robot.go_to("has no due date")
    robot.press(say("check.restore"))
    robot.write(say("meetings.reason"), "They have one now")
    robot.send()
    assert len(robot.page.found.shown) == before


def test_one_record_is_left_out_and_the_others_of_its_sort_stay(robot: ChecksRobot) -> None:
    body = str(robot.value("SELECT body FROM action_live LIMIT 1"))
    for words in ("Look at the lift", "Look at the roof"):
        robot.desk.do(RaiseAction(body, words, owner_text="The landlord"))
    robot.page.make_stale()
    alike = sum("has no due date" in each.sentence for each in robot.page.found.shown)
    robot.go_to("has no due date")
    robot.press(say("checks.waive_one"))
    robot.write(say("meetings.reason"), "The landlord says when")
    robot.send()
    left = sum("has no due date" in each.sentence for each in robot.page.found.shown)
    assert left == alike - 1


def test_words_and_chips_narrow_the_list_and_a_finding_opens_its_record(
    robot: ChecksRobot,
) -> None:
    robot.write(say("checks.filter"), "action.find_overdue")
    assert robot.listed()
    assert all("days overdue" in each for each in robot.listed())
    robot.go_to("days overdue")
    line = robot.page.list.current()
    with robot.bot.waitSignal(robot.desk.went) as went:
        robot.press(say("check.open"))
    assert isinstance(line, Noticed)
    assert went.args == [Spot("actions", "action", line.finding.id)]
    robot.window.show_page("checks")
    robot.write(say("checks.filter"), "no such words")
    assert robot.listed() == []
    assert robot.empty == "Nothing is found with this filter."
    robot.press("Show every finding")
    assert len(robot.listed()) > 1
    assert (robot.page.words.text(), robot.page.chips.current) == ("", "all")
    assert robot.focus is robot.page.list


def test_p14_a_leaver_whose_invitations_stand_is_found_and_opened(robot: ChecksRobot) -> None:
    with robot.desk.store.read() as book:
        place, person = book.row(
            "SELECT x.id, x.person FROM membership_live x JOIN seat_live s ON s.id = x.seat"
            " JOIN body_live b ON b.id = s.body WHERE b.short = 'MG' ORDER BY x.id LIMIT 1"
        ) or ("", "")
    robot.desk.do(EndMembership(place, robot.desk.today()))
    robot.page.refresh()
    robot.write(say("checks.filter"), "cancel the invitations")
    robot.go_to("Cancel the invitations; meetings after it: 1.")
    with robot.bot.waitSignal(robot.desk.went) as went:
        robot.press(say("check.open"))
    assert went.args == [Spot("people", "person", person)]


def test_p15_a_member_below_the_attendance_asked_for_is_found(robot: ChecksRobot) -> None:
    line = "attended 0% of Management Group this year; the terms of reference ask for 75%."
    with robot.desk.store.write("As if from elsewhere") as work:
        body = work.value("SELECT id FROM body WHERE short = 'MG'")
        work.run("UPDATE terms SET attendance_percent = 75 WHERE body = :b", b=body)
        for n in (1, 2):
            work.run(
                "INSERT INTO meeting (id, body, on_date, state, kind)"
                " VALUES (:id, :b, :on, 'held', 'ordinary')",
                id=f"held{n}", b=body, on=f"2026-0{n + 4}-05",
            )  # fmt: skip
    robot.page.refresh()
    robot.write(say("checks.filter"), "the terms of reference ask for")
    assert robot.listed()
    found = [each for each in robot.page.found.shown if line in each.sentence]
    assert found
    assert {(each.finding.kind, each.whose) for each in found} == {("seat", "Management Group")}


def test_the_list_keeps_the_rules_of_its_model(
    robot: ChecksRobot, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(robot.page.list.rows)


def test_many_alike_are_one_line_with_their_number_until_they_are_opened(
    robot: ChecksRobot,
) -> None:
    body = str(robot.value("SELECT body FROM action_live LIMIT 1"))
    for number in range(5):
        robot.desk.do(RaiseAction(body, f"Look at lift {number}", owner_text="The landlord"))
    robot.page.make_stale()
    alike = sum("has no due date" in each.sentence for each in robot.page.found.shown)
    whole = say("called.action_find_undated")
    robot.go_to(f"{whole}: {alike}")
    assert sum(whole in each for each in robot.listed()) == 1
    robot.press(say("checks.unfold"))
    assert sum("has no due date" in each for each in robot.listed()) == alike
    here = robot.page.list.current()
    assert isinstance(here, Noticed)
    assert "has no due date" in here.sentence
