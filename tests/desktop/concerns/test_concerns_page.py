"""The Concerns page: raised, told, proposed, agreed; locked until approved; all by keyboard."""

from datetime import date, timedelta

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.bodies.commands.people import ChangeOrganisation
from db.oversight.commands.parties import NameLead
from db.oversight.commands.proposals import AnswerIntervention, ProposeIntervention, PutToMeeting
from db.oversight.rules.proposals import InterventionKind, ProposalAnswerKind
from desktop.concerns.lists import CONCERNS, LEADS, LETTERS, PROPOSALS, SHAPES
from desktop.concerns.page import ConcernsPage
from desktop.papers.page import PapersPage
from desktop.window import Window
from tests.desktop.office import TODAY
from tests.desktop.working import ListsSecretary
from tests.oversight.two_parties import Two, two_parties

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


class ConcernsRobot(ListsSecretary):
    """Concerns, seen from the chair."""

    code = "concerns"
    page: ConcernsPage

    def begin(self, listing: str) -> None:
        """Go to a list and open the form of something new."""
        self.page.chips.choose(listing)
        self.page.begin_new()


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> ConcernsRobot:
    return ConcernsRobot(opened, qtbot)


@pytest.fixture
def two(robot: ConcernsRobot) -> Two:
    """The two parties and their memorandum, entered through the store the desk stands on."""
    made = two_parties(robot.desk.store)
    robot.page.refresh()
    return made


def agreed(two: Two) -> None:
    """Let the board agree to a proposal at the trust, and name the lead."""
    ids, before = two.ids, TODAY - timedelta(days=7)
    arisen = TODAY - timedelta(days=30)
    words, kind = "Targeted support", InterventionKind.INTERVENTION
    made = two.do(ProposeIntervention(
        kind, ids["region"], words, arisen, organisation=ids["trust"], on=before))  # fmt: skip
    two.do(PutToMeeting(made, two.plan(on=before)))
    board, chief = ids["icb"], ids["chief"]
    two.do(AnswerIntervention(made, ProposalAnswerKind.AGREED, board, chief))
    two.do(NameLead(ids["trust"], chief, before))


def test_without_a_memorandum_the_page_says_what_is_missing(robot: ConcernsRobot) -> None:
    assert robot.empty.startswith("No concern has been raised")
    assert robot.nameless() == []
    robot.begin(CONCERNS)
    robot.pick("Raised by", "Northmoor")
    robot.pick("Organisation", "Wexholme")
    robot.write("Concern", "Leaving")
    robot.write("Why it is material", "No rota")
    robot.send()
    assert "Enter it on the Agreements page first" in robot.wrong("agreement")


@pytest.mark.usefixtures("two")
def test_r34_a_concern_is_raised_and_told_by_keyboard(robot: ConcernsRobot) -> None:
    """R34."""
    robot.begin(CONCERNS)
    robot.pick("Raised by", "The icb")
    robot.choose("What it is about", "Serv")
    robot.write("Concern", "Two consultants leave in March")
    robot.send()
    assert robot.wrong("title").endswith("Say which service it is about.")
    robot.write("Service or function", "Stroke")
    robot.send()
    assert "safe and sustainable" in robot.wrong("material")
    robot.write("Why it is material", "The rota cannot be filled")
    robot.send()
    assert robot.rows()[0][0].startswith("Stroke, Service")
    assert robot.rows()[0][3] == "Not told yet"
    assert robot.standing.startswith("1 not told")
    robot.press("Told")
    robot.write("Who was told, at the other party", "The director")
    robot.send()
    assert robot.rows()[0][3] == "Told"


def test_the_list_calls_the_party_that_raised_a_concern_by_its_short_name(
    robot: ConcernsRobot, two: Two
) -> None:
    two.do(ChangeOrganisation(two.ids["icb"], short="ICB"))
    robot.begin(CONCERNS)
    robot.pick("Raised by", "The icb")
    robot.choose("What it is about", "Serv")
    robot.write("Concern", "Two consultants leave in March")
    robot.write("Service or function", "Stroke")
    robot.write("Why it is material", "The rota cannot be filled")
    robot.send()
    assert robot.rows()[0][2].endswith(", ICB")


def test_r37_nothing_begins_before_the_other_party_agreed(robot: ConcernsRobot, two: Two) -> None:
    """R35, R37."""
    two.plan(on=TODAY)
    robot.begin(PROPOSALS)
    robot.choose("Proposal to", "Int")
    robot.pick("Proposed by", "The region")
    robot.pick("Organisation", "The trust")
    robot.write("What is proposed", "Targeted support")
    robot.write("Issue arose, or was identified, on", "1 July 2022")
    robot.send()
    assert "after 1 July 2022" in robot.wrong("issue_arose_on")
    robot.write("Issue arose, or was identified, on", "2 July 2022")
    robot.send()
    assert robot.rows()[0][3] == "Proposed"
    robot.press("Begin")
    robot.send()
    assert "It has not been raised at a meeting of both parties" in robot.form.refused


@pytest.fixture
def drafted(robot: ConcernsRobot, two: Two) -> Two:
    """A communication drafted by keyboard."""
    agreed(two)
    robot.page.refresh()
    robot.begin(LETTERS)
    robot.pick("Proposal at", "The trust")
    robot.pick("From", "The region")
    robot.write("Subject line", "Support for your rota")
    robot.write("Text", "Dear colleagues")
    robot.send()
    return two


def test_r38_a_communication_is_not_issued_before_its_text_is_approved(
    robot: ConcernsRobot, drafted: Two
) -> None:
    assert drafted.letter().title == "Support for your rota"
    assert robot.rows()[0][3] == "Not approved"
    assert robot.standing.endswith("1 communication locked.")
    robot.press("Issue")
    robot.write("Issued by", "The director")
    robot.send()
    assert "Locked: The icb has not approved this text." in robot.form.refused


def test_r38_the_approval_names_the_mark_and_a_changed_text_asks_anew(
    robot: ConcernsRobot, drafted: Two
) -> None:
    robot.press("Record answer")
    robot.pick("Answer of", "The icb")
    robot.pick("Who speaks for it", "The chief")
    robot.write("Mark of the text that was read", "0000-0000")
    robot.send()
    assert "mark of another text" in robot.wrong("mark")
    robot.write("Mark of the text that was read", drafted.letter().mark)
    robot.send()
    assert robot.rows()[0][3] == "Approved"
    robot.press("Change text")
    robot.write("Text", "Dear colleagues, once more")
    robot.press("Save")
    assert robot.rows()[0][3] == "Not approved"
    robot.press("Show as document")
    page = robot.window.stack.page
    assert isinstance(page, PapersPage)
    robot.until(lambda: page.heading.startswith("Communication"))


@pytest.mark.parametrize("listing", list(SHAPES))
def test_every_list_begins_empty_with_its_form_one_key_away(
    robot: ConcernsRobot, listing: str, qtmodeltester: ModelTester
) -> None:
    robot.begin(listing)
    assert robot.empty
    assert robot.form.fields
    qtmodeltester.check(robot.page.views[listing].table)


def test_every_form_about_a_line_opens(robot: ConcernsRobot, two: Two) -> None:
    agreed(two)
    robot.page.refresh()
    for listing in (PROPOSALS, LEADS):
        robot.page.chips.choose(listing)
        for words, form in SHAPES[listing].verbs:
            robot.page.pane.begin(form)
            assert robot.form.fields, words
    assert date.fromisoformat("2022-07-01") < TODAY
