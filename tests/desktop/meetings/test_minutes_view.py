"""The minutes on the desk: comments answered by keyboard, versions, and a public copy."""

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.bodies.commands.terms import AdoptTerms, ChangeTerms
from db.bodies.rules.kinds import MinuteStyle
from db.calendar.commands.planning import PlanMeeting
from db.calendar.commands.states import ConveneMeeting
from db.decisions.commands.decisions import RecordDecision
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.course import WriteMinute
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.fates import ItemFate, SettleItems
from db.meetings.commands.room import OpenMeeting
from db.meetings.commands.session import NoteRecording
from db.meetings.rules.items import Part
from db.meetings.rules.plan import Fate
from db.papers.read_back import read_back
from desktop.meetings.minutes import MinutesView
from desktop.meetings.public import PublicView
from desktop.window import Window
from tests.desktop.meetings.robot import MeetingsRobot
from tests.desktop.picturing import picture

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
FIRST = "Members heard the report."
BETTER = "Members heard the report and thanked its author."


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> MeetingsRobot:
    """The Management Group's meeting, held and minuted, with its minutes in view."""
    made = MeetingsRobot(opened, qtbot)
    made.take("Management Group")
    made.open_meeting()
    made.key(Key.Key_F8)
    made.type(FIRST)
    made.press("Close meeting…")
    made.send()
    return made


def paperwork(robot: MeetingsRobot) -> MinutesView:
    return robot.page.pane.paperwork


def view(robot: MeetingsRobot, name: str) -> MinutesView:
    found = paperwork(robot)
    robot.page.pane.show_view("minutes")
    found.views.choose(name)
    return found


def comments(robot: MeetingsRobot) -> list[str]:
    rows = paperwork(robot).comments.rows.rows
    return [rows.index(at).data() for at in range(rows.rowCount())]


def minute(robot: MeetingsRobot) -> str:
    return str(robot.value("SELECT text FROM minute_live WHERE text <> ''"))


def enter(robot: MeetingsRobot, words: str) -> None:
    robot.press("Enter comment")
    robot.write("The minute should read", words)
    robot.send()


def test_a_comment_is_entered_accepted_with_one_press_and_the_next_refused(
    robot: MeetingsRobot,
) -> None:
    """P17 and demonstration 4: one press each."""
    view(robot, "comments")
    enter(robot, BETTER)
    assert comments(robot)[0] == "To be answered  ·  1"
    assert robot.focus is paperwork(robot).comments.rows
    robot.press("Accept")
    assert minute(robot) == BETTER
    enter(robot, "Nobody said anything.")
    robot.press("Not accepted")
    robot.send()
    assert robot.wrong("reason")
    robot.write("Because", "they did")
    robot.send()
    assert minute(robot) == BETTER
    assert "Answered  ·  2" in comments(robot)
    picture("5-d-comments", robot.page)


def test_a_minute_that_moved_on_is_settled_in_other_words(robot: MeetingsRobot) -> None:
    view(robot, "comments")
    enter(robot, BETTER)
    item = str(robot.value("SELECT item FROM minute_live WHERE text <> ''"))
    robot.desk.do(WriteMinute(item, "A colleague wrote this."))
    found = paperwork(robot).comments
    assert not found._ways["accept"].isEnabled()
    assert "has changed since" in found._note.text()
    robot.press("Accept, reworded")
    robot.write("The minute is to read", "Both are right.")
    robot.send()
    assert minute(robot) == "Both are right."


def test_two_versions_stand_side_by_side_and_what_differs_is_underlined(
    robot: MeetingsRobot,
) -> None:
    robot.press("Sent to the chair")
    robot.send()
    item = str(robot.value("SELECT item FROM minute_live WHERE text <> ''"))
    robot.desk.do(WriteMinute(item, BETTER))
    versions = view(robot, "versions").versions
    (change,) = versions.changes
    assert (change.was, change.now) == (FIRST, BETTER)
    texts = [each.text() for each in versions.list.findChildren(QLabel)]
    assert any("<u style" in each and "thanked" in each for each in texts)
    picture("5-e-side-by-side", robot.page)


def check_for_leaks(robot: MeetingsRobot, public: PublicView) -> None:
    """Press the button: one thing is found, what cannot be found is said, and both are seen."""
    robot.press("Check for leaks")
    robot.until(lambda: public.checked)
    assert public.leaks.rows.rowCount() == 1
    assert "paraphrase" in public.told.text()
    assert public.ways["save_public"].text() == "Save anyway…"
    robot.until(lambda: public.leaks.visibleRegion().boundingRect() == public.leaks.rect())
    picture("5-c-leak-check", robot.page)


def test_the_public_copy_is_checked_and_a_passage_left_out(
    robot: MeetingsRobot, tmp_path: Path
) -> None:
    page = robot.page.pane.page
    assert page is not None
    private = robot.desk.do(AddItem(page.id, "The laundry", part=Part.TWO))
    assert private is not None
    item = str(robot.value("SELECT item FROM minute_live WHERE text <> ''"))
    robot.desk.do(
        WriteMinute(private.refs[0].id, "Harriet Boothby set out the sale for £1,204,500."),
        WriteMinute(item, "Members asked Harriet Boothby about cover."),
    )
    public = view(robot, "public").public
    check_for_leaks(robot, public)
    robot.press("Leave a passage out")
    robot.write("The exact words", "Harriet  Boothby")
    robot.write("Because", "a private person")
    robot.send()
    assert "does not say" in robot.wrong("passage")
    robot.write("The exact words", "Harriet Boothby")
    robot.send()
    assert not public.checked
    public.check()
    robot.until(lambda: public.checked)
    assert public.leaks.rows.rowCount() == 0
    saved = tmp_path / "public.pdf"
    public.save("minutes-public", saved)
    robot.until(saved.exists)
    words = " ".join(each.text for each in read_back(saved.read_bytes()).places)
    assert "Boothby" not in words
    assert "a private person" in words


@pytest.fixture
def next_meeting(robot: MeetingsRobot) -> str:
    """The minutes circulated, and a later meeting of the group held."""
    for name in ("Agreed by the chair", "Circulate"):
        robot.press(name)
        robot.send()
    body = str(robot.value("SELECT id FROM body WHERE short = 'MG'"))
    on = date(2027, 1, 7)
    done = robot.desk.do(PlanMeeting(body=body, on_date=on, start_time=time(10)))
    assert done is not None
    meeting = done.refs[0].id
    for step in (ConveneMeeting(meeting), DraftAgenda(meeting), OpenMeeting(meeting, time(10))):
        assert robot.desk.do(step) is not None
    return meeting


def minuted(robot: MeetingsRobot, meeting: str) -> str:
    sql = (
        "SELECT t.text FROM minute_live t JOIN agendaitem i ON i.id = t.item"
        " WHERE i.meeting = :m AND t.text <> ''"
    )
    return str(robot.value(sql, m=meeting))


def test_the_next_meeting_agrees_them_amended_and_its_minutes_say_so(
    robot: MeetingsRobot, next_meeting: str
) -> None:
    """P17: agreed with this amendment; the sentence is drafted by itself."""
    robot.press("Confirm")
    robot.tab_to("What became of them")
    robot.key(Key.Key_Down)
    robot.tab_to("Item amended")
    robot.key(Key.Key_Down)
    robot.write("It is to read", BETTER)
    robot.send()
    assert robot.pill() == "Minutes confirmed"
    assert "to add “and thanked its author.”" in minuted(robot, next_meeting) or (
        "“report.” to read “report and thanked its author.”" in minuted(robot, next_meeting)
    )


def test_agreed_with_an_amendment_that_is_not_written_confirms_nothing(
    robot: MeetingsRobot, next_meeting: str
) -> None:
    """Confirmed for good without it, it would be lost: it is asked beside its field."""
    robot.press("Confirm")
    robot.choose("What became of them", "Agreed with")
    robot.send()
    assert "Nothing is amended yet" in robot.wrong("amended")
    assert minuted(robot, next_meeting) == "None"
    robot.form.set_values(amendments="item 1, Gill for Hill.")
    robot.send()
    assert robot.pill() == "Minutes confirmed"
    assert "with this amendment: item 1, Gill for Hill." in minuted(robot, next_meeting)


def test_a_correction_asks_what_belongs_to_it_and_is_read_with_both_texts(
    robot: MeetingsRobot, next_meeting: str
) -> None:
    """P17: a slip is the chair's to agree, substance a later meeting's; who and when is read."""
    robot.press("Confirm")
    robot.send()
    versions = view(robot, "versions").versions
    assert (versions.later.value, versions.earlier.value) != ("", "")
    assert versions.later.value
    robot.press("Correct")
    shown = {name for name, field in robot.form.fields.items() if field.isVisible()}
    assert shown == {"kind", "item", "text", "adopted_meeting", "reason"}
    robot.write("It should read", "Members heard a short report.")
    robot.send()
    robot.press("Correct")
    robot.choose("What kind of correction", "Cl")
    shown = {name for name, field in robot.form.fields.items() if field.isVisible()}
    assert shown == {"kind", "item", "text", "was", "agreed_by", "reason"}
    chair = str(robot.value("SELECT person FROM presiding_live"))
    item = str(robot.value("SELECT item FROM minute_live WHERE text LIKE 'Members heard%'"))
    robot.form.set_values(item=item, was="report", text="Report", agreed_by=chair, reason="Typing.")
    robot.send()
    read = paperwork(robot).text.toPlainText().split("Corrections to the minutes")[1]
    later = robot.value("SELECT ref FROM meeting WHERE id = :m", m=next_meeting)
    assert f"Item 1, adopted at {later} on 7 January 2027: Members heard a short" in read
    assert "a slip, agreed by Dorothea Plumstone on" in read
    assert "“report”" in read
    assert "“Report” (Typing)" in read


def test_words_nobody_was_sent_are_refused_beside_the_box_that_lets_them_through(
    robot: MeetingsRobot, next_meeting: str
) -> None:
    item = str(robot.value("SELECT item FROM minute_live WHERE text <> ''"))
    robot.desk.do(WriteMinute(item, BETTER))
    robot.press("Confirm")
    robot.send()
    assert "not those that were circulated" in robot.wrong("changes_agreed")
    robot.form.set_values(changes_agreed=True)
    robot.send()
    assert robot.pill() == "Minutes confirmed"
    assert "with this amendment" in minuted(robot, next_meeting)


def test_minutes_a_meeting_did_not_agree_are_a_draft_again(
    robot: MeetingsRobot, next_meeting: str
) -> None:
    robot.press("Confirm")
    robot.choose("What became of them", "N")
    robot.write("Because", "item 1 is not what was said")
    robot.send()
    assert robot.pill() == "Minutes draft"
    assert "were not agreed and were returned" in minuted(robot, next_meeting)


@pytest.mark.parametrize(
    ("style", "hint"),
    [
        (MinuteStyle.NOT_SET, "Write the minute of this item here"),
        (MinuteStyle.ACTION, "Decisions and actions only: F2 an action, F3 a decision"),
        (MinuteStyle.SUMMARY, "Key points, the reasons, what was decided"),
        (MinuteStyle.NARRATIVE, "Who said what, in the order it was said"),
    ],
)
def test_the_style_of_the_terms_of_reference_is_asked_for_where_one_writes(
    opened: Window, qtbot: QtBot, style: MinuteStyle, hint: str
) -> None:
    robot = MeetingsRobot(opened, qtbot)
    body = str(robot.value("SELECT id FROM body WHERE short = 'MG'"))
    terms = robot.value("SELECT id FROM terms WHERE body = :b", b=body)
    robot.desk.do(
        ChangeTerms(str(terms), minute_style=style)
        if terms
        else AdoptTerms(body=body, version="1", minute_style=style)
    )
    robot.take("Management Group")
    robot.open_meeting()
    assert robot.live.pad.words.placeholderText() == hint


def test_an_extract_of_one_item_is_saved_for_its_owner(
    robot: MeetingsRobot, tmp_path: Path
) -> None:
    found = view(robot, "text")
    saved = tmp_path / "extract.pdf"
    found.save_extract(saved)
    robot.until(saved.exists)
    words = " ".join(each.text for each in read_back(saved.read_bytes()).places)
    assert FIRST in " ".join(words.split())


def test_p11_a_recording_is_told_until_somebody_says_that_it_is_deleted(
    opened: Window, qtbot: QtBot
) -> None:
    robot = MeetingsRobot(opened, qtbot)
    robot.take("Management Group")
    robot.open_meeting()
    meeting = str(robot.value("SELECT meeting FROM presiding_live"))
    chair = str(robot.value("SELECT person FROM presiding_live"))
    robot.desk.do(NoteRecording(meeting, chair, "To write the minutes", date(2026, 12, 20)))
    robot.press("Close meeting…")
    robot.send()
    found = view(robot, "text")
    assert "deleted by 20 December 2026" in found._recorded.words
    robot.press("Recording deleted")
    robot.write("Deleted on", "31 Dec 2026")
    robot.send()
    assert "is still to come" in robot.wrong("on")
    robot.write("Deleted on", "today")
    robot.send()
    assert robot.value("SELECT count(*) FROM recording_live WHERE deleted_on IS NOT NULL") == 1
    assert not found.recording.isVisible()


def test_every_part_of_the_minutes_can_be_named_and_they_fit(robot: MeetingsRobot) -> None:
    for name in ("text", "comments", "versions", "public"):
        view(robot, name)
        assert robot.nameless() == []
    assert robot.window.minimumSizeHint().width() <= 1366


def test_the_minutes_read_say_what_was_resolved_for_ratification(robot: MeetingsRobot) -> None:
    """Nobody was there: what was resolved is only for ratification, and is read as that."""
    page = robot.page.pane.page
    assert page is not None
    sql = "SELECT id FROM agendaitem_live WHERE meeting = :m AND state = 'taken' LIMIT 1"
    item = str(robot.value(sql, m=page.id))
    robot.desk.do(RecordDecision(item, "support the plan", for_ratification=True))
    robot.page.pane.show_meeting(page.id)
    assert "For ratification: the meeting was not quorate" in paperwork(robot).text.toPlainText()


def test_p8_the_minutes_read_say_what_becomes_of_an_item_that_was_not_taken(
    robot: MeetingsRobot,
) -> None:
    page = robot.page.pane.page
    assert page is not None
    sql = "SELECT id FROM agendaitem_live WHERE title = 'Business 5' AND state = 'to come'"
    item = str(robot.value(sql))
    assert "Business 5\nNot taken." in paperwork(robot).text.toPlainText()
    robot.desk.do(SettleItems(page.id, (ItemFate(item, Fate.CIRCULATED, why="No time was left"),)))
    robot.page.pane.show_meeting(page.id)
    told = "Business 5\nNot taken; to be decided by e-mail. No time was left"
    assert told in paperwork(robot).text.toPlainText()
