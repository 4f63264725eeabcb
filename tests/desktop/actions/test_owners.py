"""By owner, chases, evidence, the ways out of the log, and what moves when somebody leaves."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.files import files_folder, kept
from db.words import say
from desktop.actions.chase import ChaseView
from desktop.actions.ending import MovesField
from desktop.kit.dropping import Brought
from desktop.window import Window
from tests.desktop.actions.robot import WORDS, ActionsRobot
from tests.desktop.office import ACTIONS

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
WORDING = ACTIONS[4][1]


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> ActionsRobot:
    return ActionsRobot(opened, qtbot)


def person(robot: ActionsRobot, name: str) -> str:
    return str(robot.value("SELECT id FROM person WHERE name = :name", name=name))


def test_the_log_stands_by_owner_with_what_each_owes(robot: ActionsRobot) -> None:
    barnaby = person(robot, "Barnaby Thistlewood")
    robot.page.show_by_owner(barnaby)
    assert robot.column(WORDS)[0].startswith("Barnaby Thistlewood")
    assert robot.page.pane.owner.isVisible()
    owes = robot.page.pane.owner._owes.text()
    assert "2 overdue" in owes
    assert "first chase, 23 November" in owes
    robot.page._sorted()
    assert not robot.page.filters.by_owner


def test_only_drafts_that_were_made_count_as_chases(
    robot: ActionsRobot, tmp_path: Path, qtbot: QtBot
) -> None:
    """P4: chased date and count are kept only after the draft was made."""
    robot.page.begin_chase(person(robot, "Barnaby Thistlewood"))
    view = robot.page._views.widget(1)
    assert isinstance(view, ChaseView)
    assert robot.nameless() == []
    assert [each.name for each in view.owners.taken] == ["Barnaby Thistlewood"]
    before = robot.value("SELECT count(*) FROM chase_live")
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    view.save_to(blocked / "drafts")
    qtbot.waitUntil(lambda: robot.trouble != "", timeout=20_000)
    assert robot.value("SELECT count(*) FROM chase_live") == before
    view.subject.entry.setFocus()
    view.subject.set_value("A word, please")
    view.save_to(tmp_path / "drafts")
    qtbot.waitUntil(lambda: view.told.text() != "", timeout=20_000)
    (draft,) = (tmp_path / "drafts").glob("*.eml")
    assert b"Subject: A word, please" in draft.read_bytes()
    assert robot.value("SELECT count(*) FROM chase_live") == int(str(before)) + 2


def test_an_action_is_proposed_declined_transferred_and_superseded(robot: ActionsRobot) -> None:
    """The meeting closes what is proposed; the menu offers what the state allows."""
    action = robot.take(WORDING)

    def state() -> str:
        return str(robot.value("SELECT state FROM action WHERE id = :id", id=action))

    def offered() -> list[str]:
        menu = robot.page.pane.menu()
        words = [each.text() for each in menu.actions() if each.text()]
        menu.deleteLater()
        return words

    assert offered()[0] == "Propose for closure…"
    robot.page.pane._begin("proposing")
    robot.write("Evidence", "All four agreed")
    robot.send()
    assert state() == "proposed"
    robot.page._show_action(action)
    assert offered()[0] == "Open again…"
    robot.page.pane._begin("reopening")
    robot.send()
    assert robot.wrong("reason")
    robot.write("Reason", "One has not signed")
    robot.send()
    assert state() == "open"
    robot.page._show_action(action)
    robot.page.pane._begin("transferring")
    robot.send()
    assert robot.wrong("to_body")
    robot.write("Or to somebody outside", "The region")
    robot.send()
    assert state() == "transferred"


def test_an_action_gives_way_to_another_by_its_form_and_comes_back(robot: ActionsRobot) -> None:
    action = robot.take(WORDING)
    by = ACTIONS[0][1]
    robot.page.pane._begin("superseding")
    robot.send()
    assert robot.wrong("by")
    robot.choose(say("log.by_action"), by[:30])
    robot.send()
    sql = "SELECT state FROM action WHERE id = :id"
    assert robot.value(sql, id=action) == "superseded"
    other = robot.value("SELECT superseded_by FROM action WHERE id = :id", id=action)
    assert robot.value("SELECT words FROM action WHERE id = :id", id=other) == by
    robot.page._show_action(action)
    assert say("log.superseded") in facts(robot)
    robot.page.pane._begin("reopening")
    robot.write("Reason", "They are two after all")
    robot.send()
    assert robot.value(sql, id=action) == "open"


def test_an_action_handed_over_and_opened_again_stands_in_one_log_only(
    robot: ActionsRobot,
) -> None:
    action = robot.take(WORDING)
    robot.page.pane._begin("transferring")
    robot.choose(say("log.to_body"), "Quality Committee")
    robot.send()
    both = "SELECT count(*) FROM action WHERE words = :words AND state = 'open'"
    assert robot.value(both, words=WORDING) == 1
    robot.page._show_action(action)
    robot.page.pane._begin("reopening")
    robot.write("Reason", "They sent it back")
    robot.send()
    assert robot.value(both, words=WORDING) == 1
    assert robot.value("SELECT state FROM action WHERE id = :id", id=action) == "open"


def facts(robot: ActionsRobot) -> list[str]:
    return [each.text() for each in robot.page.pane.card.findChildren(QLabel)]


def test_a_file_is_kept_as_evidence_and_shown(
    robot: ActionsRobot, tmp_path: Path, qtbot: QtBot
) -> None:
    robot.take(WORDING)
    source = tmp_path / "letter.pdf"
    source.write_bytes(b"%PDF-1.7 a letter")
    robot.page.pane.take_files(Brought((source,)), robot.chosen())
    shown = robot.page.pane.card.evidence.rows
    qtbot.waitUntil(lambda: shown.rowCount() == 1, timeout=20_000)
    assert shown.index(0).data().startswith("letter.pdf")
    sha256 = str(robot.value("SELECT sha256 FROM actionfile_live"))
    assert kept(files_folder(robot.desk.store.path), sha256).read_bytes() == source.read_bytes()


def test_what_a_leaver_owns_is_shown_before_it_moves(robot: ActionsRobot) -> None:
    barnaby = person(robot, "Barnaby Thistlewood")
    owned = "SELECT count(*) FROM action_live WHERE owner = :id AND state = 'open'"
    before = int(str(robot.value(owned, id=barnaby)))
    robot.page.pane.begin_reassigning(barnaby)
    robot.send()
    assert robot.wrong("to_person")
    moves = robot.form.fields["actions"]
    assert isinstance(moves, MovesField)
    assert len(moves.value) == before
    moves.list.setCurrentIndex(moves.list.rows.index(0))
    moves.list.keyPressEvent(_space())
    assert len(moves.value) == before - 1
    robot.write("New owner", "quill")
    robot.send()
    assert robot.pane.form is None
    assert robot.value(owned, id=barnaby) == 1


def _space() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")


def test_a_file_of_another_action_is_taken_off_with_a_reason(
    robot: ActionsRobot, tmp_path: Path
) -> None:
    robot.take(WORDING)
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF-1.4\n%%EOF\n")
    shown = robot.page.pane.card.evidence.rows
    assert say("log.more_unfiling") not in [
        each.text() for each in robot.page.pane.menu().actions()
    ]
    robot.page.pane.take_files(Brought((letter,)), robot.chosen())
    robot.until(lambda: shown.rowCount() == 1)
    (off,) = [
        each for each in robot.page.pane.menu().actions() if each.text() == say("log.more_unfiling")
    ]
    off.trigger()
    robot.send()
    assert robot.wrong("reason")
    robot.write("Reason", "It belongs to another")
    robot.send()
    robot.until(lambda: shown.rowCount() == 0)


def test_p4_a_draft_is_read_whole_on_half_a_small_screen_and_at_twice_the_size(
    robot: ActionsRobot, qtbot: QtBot
) -> None:
    robot.page.begin_chase(person(robot, "Barnaby Thistlewood"))
    view = robot.page.first().window().findChild(ChaseView)
    assert isinstance(view, ChaseView)
    page = robot.page

    def fits(beside: bool) -> bool:
        seen = page.visibleRegion().boundingRect().width()
        right = view._mail.mapTo(page, view._mail.rect().topRight()).x()
        cut = right >= seen or view.minimumSizeHint().width() > seen
        return (view._left.x() < view._mail.x()) is beside and not cut

    for width, height, beside in ((1366, 768, True), (683, 384, False), (1366, 768, True)):
        robot.window.resize(width, height)
        qtbot.waitUntil(partial(fits, beside))
        assert min(view._left.height(), view._mail.height()) >= 180
