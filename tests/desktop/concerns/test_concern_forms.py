"""Every form of the Concerns page: refused once beside its field, then sent and in the record."""

from datetime import date, time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from db.calendar.commands.calling import RecordConsent
from db.calendar.commands.planning import PlanMeeting
from db.calendar.commands.states import ConveneMeeting
from db.calendar.rules.calling import Ground
from db.calendar.rules.states import MeetingKind
from db.oversight.rules.concerns import Outlook, SubjectKind
from db.oversight.rules.letters import LetterAnswer
from db.oversight.rules.proposals import InterventionKind, ProposalAnswerKind, ProposalSubject
from db.papers.catalogue import paper
from desktop.concerns.lists import CONCERNS, LEADS, LETTERS, PROPOSALS
from desktop.kit.offers import review_meetings
from desktop.papers.page import PapersPage
from desktop.window import Window
from tests.desktop.concerns.test_concerns_page import ConcernsRobot, agreed
from tests.desktop.filling import about, new
from tests.desktop.office import TODAY
from tests.oversight.two_parties import Two, two_parties

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
BEFORE, AHEAD = TODAY - timedelta(days=7), TODAY + timedelta(days=1)
ARISEN = TODAY - timedelta(days=30)
LOCKED = "NOT APPROVED FOR ISSUE"
PLAIN = {"words": "Two consultants leave in March", "material": "The rota cannot be filled"}


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> ConcernsRobot:
    return ConcernsRobot(opened, qtbot)


@pytest.fixture
def two(robot: ConcernsRobot) -> Two:
    made = two_parties(robot.desk.store)
    robot.page.refresh()
    return made


@pytest.mark.parametrize(
    ("subject", "field", "given", "sentence"),
    [
        (SubjectKind.ORGANISATION, "organisation", {"organisation": "trust"}, "which organisation"),
        (SubjectKind.SERVICE, "title", {"title": "Stroke"}, "which service"),
        (SubjectKind.PLACE, "place", {"place": "place"}, "which place"),
        (SubjectKind.FUNCTION, "title", {"title": "Discharge"}, "which function"),
    ],
)
def test_r34_a_concern_is_raised_about_any_of_four_subjects(
    robot: ConcernsRobot,
    two: Two,
    subject: SubjectKind,
    field: str,
    given: dict[str, str],
    sentence: str,
) -> None:
    robot.page.chips.choose(CONCERNS)
    party = {"raised_by": two.ids["icb"], "subject": subject}
    raised = {**PLAIN, **party, "outlook": Outlook.PROSPECTIVE, "on": BEFORE}
    wrong = new(robot, "raising", **raised)
    assert sentence in wrong
    assert robot.form.fields[field].wrong == wrong
    named = {name: two.ids.get(value, value) for name, value in given.items()}
    assert new(robot, "raising", **raised, **named) == ""
    line = two.concern()
    assert (line.kind, line.outlook) == (subject, Outlook.PROSPECTIVE)
    assert robot.value(f"SELECT {field} FROM earlyconcern_live") == named[field]


def test_r34_a_concern_is_told_discussed_at_a_meeting_and_closed(
    robot: ConcernsRobot, two: Two
) -> None:
    robot.page.chips.choose(CONCERNS)
    meeting = two.plan(on=TODAY)
    about_it = {"subject": SubjectKind.SERVICE, "title": "Stroke", "on": BEFORE}
    assert new(robot, "raising", **PLAIN, raised_by=two.ids["icb"], **about_it) == ""
    said = {"words": "Cover is sought in both counties", "meeting": meeting}
    assert "not been told" in about(robot, "Discussed", **said)
    robot.form.left.emit()
    assert "who was told" in about(robot, "Told", told_to=" ")
    robot.form.left.emit()
    assert about(robot, "Told", told_to="The director", on=BEFORE) == ""
    assert "still to come" in about(robot, "Discussed", **said, on=AHEAD)
    robot.form.left.emit()
    assert about(robot, "Discussed", **said, on=TODAY) == ""
    assert robot.value("SELECT meeting FROM earlyconcern_live") == meeting
    assert "what came of it" in about(robot, "Close", outcome=" ")
    robot.form.left.emit()
    assert about(robot, "Close", outcome="Two posts were filled") == ""
    assert robot.verbs() == []
    assert robot.rows()[0][3] == "Closed"


def proposed(robot: ConcernsRobot, two: Two, **more: object) -> str:
    robot.page.chips.choose(PROPOSALS)
    given = {
        "kind": InterventionKind.INTERVENTION,
        "proposed_by": two.ids["region"],
        "subject": ProposalSubject.ORGANISATION,
        "organisation": two.ids["trust"],
        "words": "Targeted support",
        "issue_arose_on": ARISEN,
        "on": BEFORE,
    }
    return new(robot, "proposing", **{**given, **more})


def test_r35_r38_a_proposal_is_a_partys_and_about_an_organisation_or_the_icb(
    robot: ConcernsRobot, two: Two
) -> None:
    of_icb = {"subject": ProposalSubject.ICB, "kind": InterventionKind.ESCALATION}
    assert "Only the ICB" in proposed(robot, two, **of_icb)
    assert proposed(robot, two, **of_icb, organisation="") == ""
    assert robot.value("SELECT subject FROM interventionproposal_live") == "ICB"
    assert "party of the memorandum" in proposed(robot, two, organisation=two.ids["icb"])


def test_r36_it_is_raised_only_at_a_scheduled_meeting_or_one_consented_to(
    robot: ConcernsRobot, two: Two
) -> None:
    assert proposed(robot, two) == ""
    group = robot.value("SELECT id FROM body_live WHERE short = 'MG'")
    other = two.do(PlanMeeting(str(group), AHEAD, time(14), time(15)))
    robot.press("Raise at meeting")
    assert other not in {each.id for each in robot.desk.read(review_meetings)}
    robot.form.left.emit()
    called = two.plan(
        MeetingKind.EXTRAORDINARY,
        AHEAD,
        why="The inspection",
        ground=Ground.ESCALATION,
        about=two.ids["trust"],
        called_for=two.ids["region"],
    )
    wrong = about(robot, "Raise at meeting", meeting=called)
    assert wrong.startswith("▲ The other party has not consented")
    assert robot.form.fields["meeting"].wrong == wrong
    robot.form.left.emit()
    two.do(RecordConsent(called, two.ids["chief"], TODAY))
    two.do(ConveneMeeting(called))
    assert about(robot, "Raise at meeting", meeting=called) == ""
    assert robot.value("SELECT meeting FROM interventionproposal_live") == called
    robot.page.pane.begin_new("proposing")
    robot.form.left.emit()


def test_r36_a_scheduled_meeting_needs_no_consent(robot: ConcernsRobot, two: Two) -> None:
    assert proposed(robot, two) == ""
    scheduled = two.plan(on=TODAY)
    assert about(robot, "Raise at meeting", meeting=scheduled) == ""
    assert robot.rows()[0][3] == "Raised"


@pytest.fixture
def raised(robot: ConcernsRobot, two: Two) -> Two:
    """A proposal of the region, raised at a meeting of both today."""
    assert proposed(robot, two) == ""
    assert about(robot, "Raise at meeting", meeting=two.plan(on=BEFORE)) == ""
    return two


def test_r37_the_two_parties_agree_and_what_was_proposed_begins(
    robot: ConcernsRobot, raised: Two
) -> None:
    ids = raised.ids
    said = {"answer": ProposalAnswerKind.AGREED, "words": "Agreed, with a lead", "on": TODAY}
    own = {"party": ids["region"], "person": ids["director"]}
    assert "does not answer itself" in about(robot, "Record answer", **said, **own)
    robot.form.left.emit()
    foreign = {"party": ids["icb"], "person": ids["director"]}
    assert "is not of The icb" in about(robot, "Record answer", **said, **foreign)
    robot.form.left.emit()
    both = {"party": ids["icb"], "person": ids["chief"]}
    assert about(robot, "Record answer", **said, **both) == ""
    assert robot.rows()[0][3] == "Agreed"
    assert "single lead" in about(robot, "Begin", words="A midwife at both sites")
    robot.form.left.emit()
    robot.page.chips.choose(LEADS)
    assert new(robot, "naming", organisation=ids["trust"], person=ids["chief"]) == ""
    robot.page.chips.choose(PROPOSALS)
    assert about(robot, "Begin", words="A midwife at both sites") == ""
    assert robot.value("SELECT begun_words FROM interventionproposal_live")
    assert robot.rows()[0][3] == "Begun"
    assert robot.verbs() == ["Draft communication"]


def test_r35_a_proposal_is_withdrawn_with_its_reason(robot: ConcernsRobot, raised: Two) -> None:
    assert raised.proposal().meeting_ref
    assert "why the proposal is withdrawn" in about(robot, "Withdraw", reason=" ")
    robot.form.left.emit()
    assert about(robot, "Withdraw", reason="The posts were filled") == ""
    assert robot.verbs() == []
    assert robot.rows()[0][3] == "Withdrawn"


def test_t3_exceptional_circumstances_are_the_regions_and_have_a_reason(
    robot: ConcernsRobot, raised: Two
) -> None:
    ids = raised.ids
    acts = {"party": ids["region"], "person": ids["director"]}
    board = {"party": ids["icb"], "person": ids["chief"], "reason": "Danger to life"}
    assert "Only the region" in about(robot, "Exceptional circumstances", **board)
    robot.form.left.emit()
    wrong = about(robot, "Exceptional circumstances", **acts, reason=" ")
    assert robot.form.fields["reason"].wrong == wrong
    assert "what makes the circumstances exceptional" in wrong
    robot.form.left.emit()
    assert about(robot, "Exceptional circumstances", **acts, reason="Danger to life") == ""
    assert robot.rows()[0][3] == "Exceptional circumstances"
    assert robot.value("SELECT reason FROM exceptionalact_live") == "Danger to life"


def test_r39_an_organisation_has_one_lead_whose_last_day_is_recorded(
    robot: ConcernsRobot, two: Two
) -> None:
    robot.page.chips.choose(LEADS)
    named = {"organisation": two.ids["trust"], "person": two.ids["chief"]}
    assert "still to come" in new(robot, "naming", **named, from_on=AHEAD)
    assert new(robot, "naming", **named, from_on=BEFORE) == ""
    assert "Another lead begins" in new(robot, "naming", **named, from_on=ARISEN)
    director = {**named, "person": two.ids["director"]}
    assert new(robot, "naming", **director, from_on=TODAY) == ""
    sql = "SELECT to_on FROM identifiedlead_live WHERE person = :p"
    assert robot.value(sql, p=two.ids["chief"]) == (TODAY - timedelta(days=1)).isoformat()
    row = robot.value("SELECT id FROM identifiedlead_live WHERE to_on IS NULL")
    robot.page.show_record("identifiedlead", str(row))
    assert "before" in about(robot, "End lead", to_on=ARISEN)
    robot.form.left.emit()
    assert about(robot, "End lead", to_on=TODAY) == ""
    assert robot.value("SELECT count(*) FROM identifiedlead_live WHERE to_on IS NULL") == 0


@pytest.fixture
def drafted(robot: ConcernsRobot, two: Two) -> Two:
    """A communication of the region, drafted at the desk and refused once without its subject."""
    agreed(two)
    robot.page.refresh()
    robot.page.chips.choose(LETTERS)
    text = {"sender": two.ids["region"], "words": "Dear colleagues"}
    made = {"interventionproposal": two.proposal().id, **text}
    assert "subject line" in new(robot, "drafting", **made, title=" ")
    assert new(robot, "drafting", **made, title="Support for your rota") == ""
    return two


def across(robot: ConcernsRobot, two: Two) -> tuple[str, str]:
    """Return what stands across every page of the communication as it is exported, and over it."""
    robot.press("Show as document")
    page = robot.window.stack.page
    assert isinstance(page, PapersPage)
    current = page.list.current()
    assert current is not None
    assert (current.name, current.thing) == ("communication", two.letter().id)
    with robot.desk.store.read() as book:
        made = paper(book, current.name, current.thing, TODAY)
    robot.window.show_page("concerns")
    return made.across, made.status


def test_r38_a_communication_is_locked_and_its_export_says_so_until_it_is_approved(
    robot: ConcernsRobot, drafted: Two
) -> None:
    ids = drafted.ids
    assert across(robot, drafted) == (LOCKED, LOCKED)
    assert "Locked" in about(robot, "Issue", issued_by="The director")
    robot.form.left.emit()
    answer = {"answer": LetterAnswer.APPROVED, "party": ids["icb"], "person": ids["chief"]}
    assert about(robot, "Record answer", **answer, mark=drafted.letter().mark) == ""
    assert across(robot, drafted) == ("", "")
    assert "who issues it" in about(robot, "Issue", issued_by=" ")
    robot.form.left.emit()
    assert about(robot, "Issue", issued_by="The director", how="By e-mail") == ""
    assert across(robot, drafted) == ("", "")
    assert robot.verbs() == []


def test_r38_a_returned_text_stays_locked(robot: ConcernsRobot, drafted: Two) -> None:
    ids, mark = drafted.ids, drafted.letter().mark
    answer = {"answer": LetterAnswer.RETURNED, "party": ids["icb"], "person": ids["chief"]}
    assert about(robot, "Record answer", **answer, mark=mark, words="Say by when") == ""
    assert across(robot, drafted) == (LOCKED, LOCKED)
    assert "Locked" in about(robot, "Issue", issued_by="The director")


def test_t3_the_override_frees_this_text_and_is_printed_across_it(
    robot: ConcernsRobot, drafted: Two
) -> None:
    acts = {"party": drafted.ids["region"], "person": drafted.ids["director"]}
    wrong = about(robot, "Exceptional circumstances", **acts, reason="")
    assert robot.form.fields["reason"].wrong == wrong != ""
    robot.form.left.emit()
    assert about(robot, "Exceptional circumstances", **acts, reason="Danger to life") == ""
    assert across(robot, drafted) == ("NOT ISSUED YET", "NOT ISSUED YET")
    assert about(robot, "Issue", issued_by="The director") == ""
    assert across(robot, drafted) == ("", "EXCEPTIONAL CIRCUMSTANCES")
    assert date.fromisoformat(str(robot.value("SELECT issued_on FROM letter_live"))) == TODAY
