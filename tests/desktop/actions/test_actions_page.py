"""The Actions page: a log that is narrowed, sorted and kept by keyboard alone."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.across.sharing import to_settle
from db.actions.commands.log import ChangeAction, ChangeDue
from db.actions.queries import LogFilter, log_counts, log_ids
from desktop.actions.filters import CHIPS
from desktop.kit.chips import Chip
from desktop.kit.delegates import CELL
from desktop.window import Window
from tests.desktop.actions.robot import DUE, OWNER, REF, STATUS, WORDS, ActionsRobot
from tests.desktop.office import ACTIONS, BODIES, TODAY

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
OWNED = "SELECT id FROM person WHERE name = :name"
THRESHOLDS, WORDING = ACTIONS[0][1], ACTIONS[4][1]


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> ActionsRobot:
    return ActionsRobot(opened, qtbot)


def test_the_log_keeps_qts_contract(qtmodeltester: ModelTester, robot: ActionsRobot) -> None:
    qtmodeltester.check(robot.page.log.table)


def test_it_opens_on_the_oldest_due_with_its_history(robot: ActionsRobot) -> None:
    assert robot.here() == THRESHOLDS
    assert robot.focus is robot.page.log
    assert robot.standing.startswith("9 open, 4 of them overdue")
    assert [each.partition(",")[0] for each in robot.told()] == [
        "Chased",
        "Due date moved to 12 Nov",
        "Due date moved to 29 Oct",
        "Action made",
    ]


def test_an_action_due_today_is_not_overdue_yet(robot: ActionsRobot) -> None:
    states = dict(zip(robot.column(WORDS), robot.column(STATUS), strict=True))
    assert states[ACTIONS[3][1]] == "Overdue, 6 days late"
    assert states[WORDING] == "Open"
    assert ACTIONS[4][4] == TODAY


def test_every_chip_shows_as_many_rows_as_it_says(robot: ActionsRobot) -> None:
    for shown, _code, _count in CHIPS:
        robot.page.chips.choose(shown)
        said = int(robot.page.chips._chips[shown].text().split()[-1])
        assert (
            len(robot.column(REF)) == said == len(robot.desk.read(log_ids, LogFilter(shown), TODAY))
        )


def test_chips_are_chosen_by_key_and_count_what_the_words_leave(robot: ActionsRobot) -> None:
    robot.filter("winter")
    counts = robot.desk.read(log_counts, LogFilter(words="winter"), TODAY)
    assert (counts.current, counts.overdue) == (1, 0)
    robot.tab_to("Open and just closed  1")
    robot.key(Key.Key_Right)
    assert robot.empty == "No actions match."
    robot.press("Clear filters")
    assert len(robot.column(REF)) == 9
    assert robot.page.words.text() == ""


def test_sorting_keeps_the_chosen_action(robot: ActionsRobot) -> None:
    kept = robot.take(WORDING)
    robot.sort(OWNER)
    assert robot.chosen() == kept
    assert robot.column(OWNER) == sorted(robot.column(OWNER))
    robot.sort(OWNER)
    assert robot.chosen() == kept
    assert robot.column(OWNER) == sorted(robot.column(OWNER), reverse=True)


def test_a_new_action_is_refused_beside_its_field_until_somebody_owns_it(
    robot: ActionsRobot,
) -> None:
    robot.control(Key.Key_N)
    robot.send()
    assert "“Committee or group” is still to be filled in" in robot.wrong("body")
    robot.write("Committee or group", "Finance Group")
    robot.write("Action", "Ask for the audit")
    robot.send()
    assert "Say who will do it." in robot.wrong("owner")
    robot.write("Owner", "quill")
    robot.write("Due", "29 nov 2026")
    robot.send()
    assert "before it was raised" in robot.wrong("due_on")
    robot.write("Due", "30 nov")
    robot.send()
    assert robot.pane.form is None
    assert robot.here() == "Ask for the audit"
    assert robot.focus is robot.page.log
    sql = "SELECT p.name FROM action a JOIN person p ON p.id = a.owner WHERE a.id = :id"
    assert robot.value(sql, id=robot.chosen()) == "Nettie Quillfeather"


def test_the_part_of_an_action_is_said_and_changed_in_its_forms(robot: ActionsRobot) -> None:
    sql = "SELECT part FROM action WHERE id = :id"
    robot.control(Key.Key_N)
    robot.write("Committee or group", "Finance Group")
    robot.write("Action", "Ask for the audit")
    robot.write("Owner", "quill")
    robot.key(Key.Key_Escape)  # the candidates offered, not the form
    robot.choose("Part of the meeting", "Part 2")
    robot.send()
    assert robot.value(sql, id=robot.chosen()) == "2"
    robot.press("Change")
    robot.choose("Part of the meeting", "Part 1")
    robot.write("Action", " ")
    robot.send()
    assert "Say what is to be done." in robot.wrong("words")
    assert robot.value(sql, id=robot.chosen()) == "2"
    robot.write("Action", "Ask for the audit again")
    robot.send()
    assert robot.value(sql, id=robot.chosen()) == "1"


def test_a_new_action_is_shown_though_the_filters_would_hide_it(robot: ActionsRobot) -> None:
    robot.filter("winter")
    robot.control(Key.Key_N)
    robot.write("Committee or group", "Finance Group")
    robot.write("Action", "Ask for the audit")
    robot.write("Owner", "quill")
    robot.key(Key.Key_Escape)  # the candidates offered, not the form
    robot.send()
    assert robot.here() == "Ask for the audit"
    assert robot.page.words.text() == ""


def test_escape_leaves_a_form_and_keeps_nothing(robot: ActionsRobot) -> None:
    robot.control(Key.Key_N)
    robot.write("Action", "Not after all")
    robot.key(Key.Key_Escape)
    assert robot.pane.form is None
    assert robot.focus is robot.page.log
    assert robot.value("SELECT count(*) FROM action") == len(ACTIONS)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("4 nov", "Closed on 4 November 2026, before it was raised on 5 November 2026."),
        ("tomorrow", "1 December 2026 is still to come"),
    ],
)
def test_a_day_on_which_it_cannot_have_been_closed_is_refused_beside_it(
    robot: ActionsRobot, typed: str, said: str
) -> None:
    action = robot.take(WORDING)
    robot.press("Close action")
    robot.write("Closed on", typed)
    robot.send()
    assert said in robot.wrong("closed_on")
    assert robot.value("SELECT state FROM action WHERE id = :id", id=action) == "open"


@pytest.mark.parametrize("typed", ["5 nov", "today"])
def test_an_action_is_closed_with_its_evidence(robot: ActionsRobot, typed: str) -> None:
    action = robot.take(WORDING)
    robot.press("Close action")
    robot.write("Closed on", typed)
    robot.write("Evidence", "Agreed by all four")
    robot.send()
    kept = "SELECT state || ': ' || evidence FROM action WHERE id = :id"
    assert robot.value(kept, id=action) == "closed: Agreed by all four"
    assert robot.standing.startswith("8 open")
    assert robot.told()[0].startswith("Finished")
    robot.take(WORDING)
    assert not robot.page.pane.card._close.isEnabled()


def test_an_action_closed_by_mistake_is_open_again_by_key(robot: ActionsRobot) -> None:
    action = robot.take(WORDING)
    robot.press("Close action")
    robot.send()
    robot.control(Key.Key_Z)
    assert robot.value("SELECT state FROM action WHERE id = :id", id=action) == "open"
    assert robot.chosen() == action
    assert robot.page.pane.card._close.isEnabled()


def test_what_an_owner_reports_stands_first_in_the_history(robot: ActionsRobot) -> None:
    action = robot.take(WORDING)
    robot.press("Update")
    robot.send()
    assert "Say what is reported." in robot.wrong("words")
    robot.write("Update", "Two of four have agreed")
    robot.write("Who reported it", "Hattie Bramblewick")
    robot.send()
    assert robot.told()[0] == (
        "Two of four have agreed, Update · 30 November 2026 · Hattie Bramblewick"
    )
    assert robot.value("SELECT by_person FROM actionupdate WHERE action = :id", id=action) == (
        "Hattie Bramblewick"
    )


def test_a_date_is_moved_only_with_a_reason_and_the_slip_is_kept(robot: ActionsRobot) -> None:
    action = robot.take(WORDING)
    robot.press("Move date")
    robot.send()
    assert "That is the date it is due now." in robot.wrong("due_on")
    robot.write("New due date", "+1")
    robot.send()
    assert "Say why the date changes." in robot.wrong("reason")
    robot.write("Reason", "One trust has not replied")
    robot.send()
    due = robot.value("SELECT due_on FROM action WHERE id = :id", id=action)
    assert due == str(TODAY + timedelta(1))
    assert robot.chosen() == action
    assert robot.told()[0].startswith("Due date moved to 1 Dec")
    assert "One trust has not replied" in robot.told()[0]


def test_enter_changes_the_words_and_a_change_meanwhile_is_settled_not_lost(
    robot: ActionsRobot,
) -> None:
    action = robot.take(WORDING)
    robot.key(Key.Key_Return)
    robot.write("Action", "Ours")
    robot.desk.do(ChangeAction(action, words="Hers"))
    robot.send()
    assert robot.desk.read(to_settle) == 1


def test_what_somebody_owns_is_shown_with_a_way_back(robot: ActionsRobot) -> None:
    owner = robot.value("SELECT id FROM person WHERE name = 'Barnaby Thistlewood'")
    robot.desk.go("actions", "owner", str(owner))
    assert robot.column(OWNER) == ["Barnaby Thistlewood"] * 2
    assert robot.page.filters.owner.currentText() == "Barnaby Thistlewood"
    robot.page.clear_filters()
    assert len(robot.column(OWNER)) == 9


def test_a_log_with_no_action_offers_the_first(robot: ActionsRobot) -> None:
    with robot.desk.store.read() as book:
        every = [row for (row,) in book.rows("SELECT id FROM action")]
    assert len(every) == len(ACTIONS)
    robot.page._show_empty(empty=True, narrowed=False)
    assert robot.empty == "No actions yet."


def test_no_part_is_nameless_and_the_page_fits_a_small_laptop(robot: ActionsRobot) -> None:
    assert robot.nameless() == []
    robot.control(Key.Key_N)
    assert robot.nameless() == []
    assert robot.page.minimumSizeHint().width() <= 1366 - 200


@pytest.mark.parametrize("width", [1366, 911, 683])
def test_both_orders_stand_beside_the_boxes_and_the_day_leads_what_has_no_column(
    robot: ActionsRobot, width: int
) -> None:
    robot.window.resize(width, 512)
    filters = robot.page.filters
    robot.until(lambda: filters.minimumSizeHint().width() <= filters.width() <= width)
    chips = [each for each in filters.order.findChildren(Chip) if each.isVisible()]
    assert [each.text() for each in chips] == ["By date", "By owner"]
    assert len({each.mapTo(filters, each.rect().center()).y() for each in chips}) == 1
    log = robot.page.log
    if log.isColumnHidden(DUE):
        robot.sort(DUE)
        told = log.table.index(0, WORDS).data(CELL).second
        assert told.startswith("Due ")


def test_the_log_of_the_committee_in_view_is_printed_by_way_of_the_documents(
    robot: ActionsRobot,
) -> None:
    robot.choose("Committee or group", BODIES["PC"][:6])
    robot.press("Print log")
    assert robot.window.current_code == "papers"
    assert robot.document == ("action-log", BODIES["PC"])


def test_over_all_committees_the_log_of_the_chosen_action_is_printed(robot: ActionsRobot) -> None:
    robot.take(WORDING)
    robot.press("Print log")
    assert robot.document == ("action-log", BODIES["MG"])


def test_every_change_of_an_action_and_of_what_belongs_to_it_is_laid_open(
    robot: ActionsRobot,
) -> None:
    action = robot.take(WORDING)
    robot.desk.do(ChangeAction(action, owner=str(robot.value(OWNED, name="Nettie Quillfeather"))))
    robot.desk.do(ChangeDue(action, TODAY + timedelta(3), "One trust has not replied"))
    shown = robot.page.pane.card.changes
    assert not shown.list.isVisible()
    robot.press("Show every change")
    told = [shown.list.rows.index(row).data() for row in range(shown.list.rows.rowCount())]
    assert told[0] == "Change due date, 30 November 2026 09:12, Posy Merriweather"
    assert "One trust has not replied, Change of due date, Reason" in told
    assert "Nettie Quillfeather, Owner" in told
    assert told.index("Nettie Quillfeather, Owner") > told.index("3 December 2026, Due")
    robot.desk.do(ChangeDue(action, TODAY + timedelta(4), "Two have not"))
    assert "Two have not, Change of due date, Reason" in [
        shown.list.rows.index(row).data() for row in range(shown.list.rows.rowCount())
    ]
    robot.take("Share the discharge")
    assert not shown.list.isVisible()


def test_a_form_begun_says_whose_it_is_beside_another_action_and_one_untouched_goes(
    robot: ActionsRobot,
) -> None:
    action = robot.take(WORDING)
    robot.press("Update")
    robot.take(THRESHOLDS)
    assert robot.page.pane.form is None
    robot.take(WORDING)
    robot.press("Update")
    robot.write("Update", "Two have answered")
    robot.take(THRESHOLDS)
    found: list[QLabel] = robot.form.findChildren(QLabel)
    told = [each.text() for each in found if each.isVisible()]
    assert any(each.startswith("About ") and each.endswith(WORDING) for each in told)
    robot.tab_to("Update")
    robot.send()
    assert robot.page.pane.form is None
    assert robot.value("SELECT action FROM actionupdate_live") == action


def test_the_form_of_a_new_action_is_about_none_and_stays(robot: ActionsRobot) -> None:
    robot.take(WORDING)
    robot.page.begin_new()
    robot.take(THRESHOLDS)
    assert robot.page.pane.form is not None
