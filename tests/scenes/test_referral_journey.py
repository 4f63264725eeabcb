"""A recommendation's journey: from a workstream through four ICPs and back (R4, R8, P19; A¶24).

Told twice: through the commands alone, and at the desk by keyboard.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.across.feedback import feedback, feedback_text
from db.across.suggestions import suggestions
from db.bodies.commands.bodies import AddBody
from db.bodies.commands.places import AddPlace
from db.bodies.commands.seats import AddSeat, AppointMember
from db.bodies.rules.kinds import BodyKind, Office, PlaceLevel
from db.book import close
from db.decisions.commands.challenges import RaiseChallenge
from db.decisions.commands.outcomes import PlanRatification, RecordOutcome
from db.decisions.commands.recommendations import AssessRecommendation, RecordRecommendation
from db.decisions.commands.referrals import ReferToPartnerships
from db.decisions.queries import recommendation
from db.decisions.rules import Assessment, Outcome, Stage
from db.meetings.commands.course import EndItem, StartItem
from db.meetings.commands.drafting import DraftAgenda
from db.papers.catalogue import paper, written
from db.programmes.commands import AddWorkstream
from desktop.kit.theme import Look
from tests.decisions.conftest import _on_the_day_of_an_answer  # noqa: F401 - a fixture
from tests.decisions.system import WORDS, System
from tests.desktop.conftest import dressed, look, office, shown  # noqa: F401 - fixtures of the desk
from tests.desktop.decisions.robot import DecisionsRobot
from tests.desktop.office import Secretariat
from tests.desktop.picturing import picture, pictures_of
from tests.desktop.working import at_work, standing_on
from tests.meetings.conftest import founded, group  # noqa: F401 - fixtures of the group
from tests.meetings.group import DAY, EVERYBODY, ICPS, JANUARY, Group, clock
from tests.papers.reading import said

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Key = Qt.Key
NORTH, EAST, SOUTH, WEST = ICPS
DUE = date(2026, 12, 31)


@pytest.fixture
def system(group: Group) -> System:  # noqa: F811 - the fixture itself
    return System(group)


def held(system: System, on: date, *titles: str) -> str:
    """A meeting of the whole group with these items under way from ten o'clock."""
    meeting = system.group.plan(on, *titles)
    system.group.opened(*EVERYBODY)
    return meeting


def assessed_in_december(system: System) -> str:
    """The recommendation assessed at an item, supported, and referred to each ICP there."""
    group = system.group  # noqa: F811
    december = held(system, DAY, "Digital Care: one patient record")
    group.do(StartItem(group.items[0], clock("10:05")))
    made = system.recommended(made_on=DAY, item=group.items[0])
    group.do(
        AssessRecommendation(made, Assessment.SUPPORTED, "It pays back.", item=group.items[0]),
        ReferToPartnerships(made, DAY, DUE),
    )
    group.do(EndItem(group.items[0], clock("10:30")))
    group.run("close_meeting", meeting=december, at=clock("10:40"))
    return made


def answered_by_four(system: System, made: str) -> None:
    """Ratified, amended, refused with a local challenge, and ratified again."""
    do, sent = system.group.do, {name: system.referral(made, name).id for name in ICPS}
    do(PlanRatification(sent[NORTH], "By the board", date(2026, 12, 16)))
    do(RecordOutcome(sent[NORTH], Outcome.RATIFIED, date(2026, 12, 16)))
    do(RecordOutcome(sent[EAST], Outcome.AMENDED, date(2026, 12, 17), None, "from July"))
    do(RecordOutcome(sent[SOUTH], Outcome.REFUSED, date(2026, 12, 18), None, "no capital"))
    challenge = RaiseChallenge(system.icps[SOUTH], "No capital for it.", "A loan.", sent[SOUTH])
    do(challenge)
    assert system.stage(made) == Stage.OUT
    do(RecordOutcome(sent[WEST], Outcome.RATIFIED, date(2026, 12, 21)))
    assert system.stage(made) == Stage.BACK


def test_a_recommendation_goes_through_four_icps_and_comes_back(system: System) -> None:
    """Assessed in December, answered by four, on January's agenda by itself, and minuted."""
    january = system.planned()
    made = assessed_in_december(system)
    with system.group.store.read() as book:
        note = feedback(book, system.icps[NORTH], DAY)
    assert note is not None
    assert feedback_text(note).startswith("Dear Ada,")
    assert f"- {WORDS}; by 31 December 2026" in feedback_text(note)
    answered_by_four(system, made)
    system.group.do(DraftAgenda(january))
    titles = [each.title for each in system.agenda(january)]
    assert "Local challenge, Southfell ICP Board: No capital for it" in titles
    assert "ICP feedback and local challenges" in titles
    back = next(each for each in system.agenda(january) if each.title.startswith("Answers"))
    assert back.title == f"Answers received: {WORDS}"
    assert system.minute(back.id) == (
        "The answers to this recommendation were RECEIVED. "
        "Eastwater ICP Board: ratified as amended, 17 December 2026 (from July); "
        "Northmoor ICP Board: ratified, 16 December 2026; "
        "Southfell ICP Board: refused, 18 December 2026 (no capital); "
        "Westmoor ICP Board: ratified, 21 December 2026."
    )
    system.take(january, back.id)
    assert system.stage(made) == Stage.REPORTED
    assert system.returned(system.planned(date(2027, 2, 4))) == []


def test_an_answer_is_proposed_once_and_never_again(system: System) -> None:
    """R4: proposed as one thing, not while it stands on the agenda, not after it was reported."""

    def proposed(meeting: str) -> list[str]:
        with system.group.store.read() as book:
            return [each.title for each in suggestions(book, meeting) if WORDS in each.title]

    january = system.planned()
    answered_by_four(system, assessed_in_december(system))
    february = system.planned(date(2027, 2, 4))
    assert proposed(january) == []
    assert proposed(february) == [f"Answers received: {WORDS}"]
    back = next(each for each in system.agenda(january) if each.title.startswith("Answers"))
    system.take(january, back.id)
    assert proposed(february) == []


def test_the_journey_and_the_notes_are_printed(system: System) -> None:
    """P19: the feedback note per ICP lead after each Management Group, as a paper."""
    group = system.group  # noqa: F811
    made = assessed_in_december(system)
    with group.store.read() as book:
        notes = paper(book, "feedback-notes", group.meeting, DAY)
    answered_by_four(system, made)
    with group.store.read() as book:
        table = paper(book, "recommendations", group.body, JANUARY)
        note = paper(book, "feedback-note", system.icps[SOUTH], JANUARY)
        words = said(table)
    assert "Ratifiedasamended" in words
    assert "nocapital" in words
    for name, each in (("4-c-journeys", table), ("4-d-notes", notes), ("4-e-note", note)):
        printed = written(each, ".pdf")
        assert printed.startswith(b"%PDF")
        pictures_of(name, printed)
    assert all(f"{name}ICPBoard" in said(notes) for name in ICPS)
    assert "Nocapitalforit:tobeconsidered" in said(note)


def test_what_an_icp_is_asked_is_proposed_for_its_own_agenda(system: System) -> None:
    """The question is offered to the ICP's own board where this book keeps its agendas."""
    system.referred()
    board = system.planned(body=system.icps[NORTH])
    with system.group.store.read() as book:
        assert WORDS in [each.title for each in suggestions(book, board)]


@pytest.fixture
def robot(
    office: Secretariat,  # noqa: F811
    look: Look,  # noqa: F811
    tmp_path: Path,
    shown: Callable[[QWidget], QWidget],  # noqa: F811
    qtbot: QtBot,
) -> Iterator[DecisionsRobot]:
    """The Decisions page, with four ICPs, their leads and a recommendation in the book."""
    with standing_on(DAY):
        folder = tmp_path / "made"
        book = office.copied(folder)
        with book.store.write("Get the commands ready"):
            pass
        do = book.store.do
        for name in ICPS:
            place = do(AddPlace(f"{name} partnership", PlaceLevel.PARTNERSHIP)).refs[0].id
            kind = BodyKind.PARTNERSHIP
            body = do(AddBody(f"{name} ICP Board", f"ICP-{name[0]}", kind, place=place)).refs[0].id
            seat = do(AddSeat(body, "ICP Lead", office=Office.CHAIR)).refs[0].id
            do(AppointMember(seat, office.ids["Ptolemy Finchley"]))
            do(AddSeat(office.ids["MG"], f"Provider, {name}", place=place))
        stream = do(AddWorkstream("Digital Care")).refs[0].id
        do(RecordRecommendation(WORDS, stream, body=office.ids["MG"], made_on=DAY))
        close(book)
        made = Secretariat(folder, office.ids)
        with at_work(made, look, tmp_path / "copy", shown, qtbot) as window:
            yield DecisionsRobot(window, qtbot)


def test_the_secretary_takes_it_there_and_back_by_keyboard(robot: DecisionsRobot) -> None:
    """Assess, refer to each, record four answers, and find them on the next agenda."""
    robot.view("Recommendations")
    robot.tab_to("Recommendations made")
    robot.press("Assess")
    robot.choose("Assessment", "Supported")
    robot.write("Reasons", "It pays back")
    robot.send()
    assert "Supported" in robot.told()
    robot.press("Refer to each ICP")
    robot.write("Answer hoped for by", "31 Dec")
    robot.send()
    assert len([each for each in robot.rows() if "Awaited" in each]) == 4
    picture("4-a-referred-to-four", robot.page)

    answer_all_four(robot)
    picture("4-b-answered", robot.page)
    robot.press("Feedback note")
    robot.send()
    assert QApplication.clipboard().text()
    on = robot.value(
        "SELECT m.on_date FROM agendaitem_live i JOIN meeting m ON m.id = i.meeting"
        " WHERE i.title = :title",
        title=f"Answers received: {WORDS}",
    )
    assert on == "2026-12-03"
    with robot.desk.store.read() as book:
        line = recommendation(book, str(book.value("SELECT id FROM recommendation_live")))
    assert line is not None
    assert line.stage is Stage.BACK


def answer_all_four(robot: DecisionsRobot) -> None:
    """Record four answers, each first with what a rule refuses at its field."""
    robot.view("With the ICPs")
    answers = ((0, ""), (1, "from July"), (2, "no capital"), (0, ""))
    for steps, words in answers:  # down the box of answers: ratified, as amended, refused
        robot.tab_to("Referrals")
        robot.key(Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        robot.press("Record answer")
        robot.tab_to("Answer")
        for _ in range(steps):
            robot.key(Key.Key_Down)
        robot.write("Decided on", "2 Dec")
        robot.send()
        assert "It was only sent on 3 December 2026." in robot.wrong("outcome_on")
        robot.write("Decided on", "3 Dec")
        if words == "no capital":
            robot.send()
            assert "Say why it was refused" in robot.wrong("outcome_words")
        robot.write("Amendment or reason", words)
        robot.send()
        assert robot.pane.form is None
    sql = "SELECT group_concat(outcome, ', ') FROM (SELECT outcome FROM referral_live ORDER BY 1)"
    assert robot.value(sql) == "ratified, ratified, ratified as amended, refused"
