"""What a policy exempts, what rests on an agreement, who hosts for whom, and when reviews come."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from db.agreements.rules.agreements import AgreementKind
from db.agreements.rules.delegations import DelegationKind
from db.bodies.commands.people import AddOrganisation
from db.bodies.rules.kinds import OrgKind
from db.calendar.commands.planning import PlanMeeting
from db.papers.catalogue import paper
from desktop.agreements.lists import AGREEMENTS, DELEGATIONS, HOSTED, POLICIES
from desktop.today.page import TodayPage
from desktop.window import Window
from tests.desktop.agreements.robot import AgreementsRobot
from tests.desktop.agreements.test_agreements_forms import OCTOBER, TOMORROW, organisation
from tests.desktop.filling import about, new, send
from tests.desktop.today.robot import TodayRobot

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
NOVEMBER, JUNE = date(2026, 11, 2), date(2026, 6, 1)


@pytest.fixture
def robot(opened: Window, qtbot: QtBot) -> AgreementsRobot:
    return AgreementsRobot(opened, qtbot)


def agreed(robot: AgreementsRobot, **values: object) -> str:
    """Enter an agreement between the board and a trust, and return its id."""
    robot.page.chips.choose(AGREEMENTS)
    parties = {"one": organisation(robot, "ICB"), "other": organisation(robot, "WH")}
    given = {"title": "Agreement", "kind": AgreementKind.MEMORANDUM, **parties, **values}
    assert new(robot, "new_agreement", **given) == ""
    return str(robot.value("SELECT max(id) FROM agreement_live"))


def handed(robot: AgreementsRobot, **values: object) -> str:
    """Try to hand community beds over to a trust from November; return what is wrong."""
    robot.page.chips.choose(DELEGATIONS)
    parties = {
        "from_organisation": organisation(robot, "ICB"),
        "to_organisation": organisation(robot, "WH"),
    }
    given = {"function": "Community beds", "from_on": NOVEMBER, "instrument": "Deed", **parties}
    wrong = new(robot, "new_delegation", **{**given, **values})
    if wrong:
        robot.form.left.emit()
    return wrong


def policy(robot: AgreementsRobot, **values: object) -> None:
    robot.page.chips.choose(POLICIES)
    given = {"words": "Not to trusts", "from_on": OCTOBER, "source": "Guidance", "NHS trust": True}
    assert new(robot, "new_policy", **given, **values) == ""


@pytest.mark.parametrize("kind", [DelegationKind.COMMITTEE, DelegationKind.COLLABORATIVE])
def test_r52_what_a_policy_exempts_needs_no_reason(
    robot: AgreementsRobot, kind: DelegationKind
) -> None:
    policy(robot)
    assert robot.rows()[0][1] == (
        "Committee of the board, NHS-led provider collaborative, Section 75 arrangement"
    )
    assert "Say why it is done all the same" in handed(robot, kind=DelegationKind.AGREEMENT)
    assert handed(robot, kind=kind) == ""


def test_r52_a_policy_may_exempt_less(robot: AgreementsRobot) -> None:
    policy(robot, **{f"exempt {DelegationKind.COMMITTEE}": False})
    assert "Say why" in handed(robot, kind=DelegationKind.COMMITTEE)
    assert handed(robot, kind=DelegationKind.COLLABORATIVE) == ""


def test_r52_a_section_75_arrangement_that_stood_before_may_be_extended_a_new_one_not(
    robot: AgreementsRobot,
) -> None:
    """R52: it rests on an agreement, and the day that took effect tells."""
    kind = AgreementKind.SECTION_75
    old = agreed(robot, title="Beds", kind=kind, effective_on=date(2026, 9, 30))
    fresh = agreed(robot, title="More beds", kind=kind, effective_on=OCTOBER)
    policy(robot)
    beds = {"kind": DelegationKind.SECTION_75, "instrument": ""}
    assert "Say why" in handed(robot, **beds, agreement=fresh)
    assert handed(robot, **beds, agreement=old) == ""
    assert robot.rows()[0][2] == "Beds, Section 75 arrangement"


def test_r41_a_service_is_hosted_for_three_under_an_agreement_until_a_day(
    robot: AgreementsRobot,
) -> None:
    rests = agreed(robot, title="Ambulances")
    robot.page.chips.choose(HOSTED)
    host = organisation(robot, "ICB")
    every = robot.page.desk.read(
        lambda book: [row for (row,) in book.rows("SELECT id FROM organisation_live ORDER BY name")]
    )
    others = [each for each in every if each != host]
    service = {"title": "Patient transport", "host": host, "agreement": rests}
    for_three = dict(zip(("first", "second", "third"), others, strict=False))
    wrong = new(robot, "new_hosted", **service, **for_three, from_on=OCTOBER, to_on=JUNE)
    assert wrong
    robot.form.left.emit()
    assert robot.value("SELECT count(*) FROM hostedservice_live") == 0
    term = {"from_on": JUNE, "to_on": OCTOBER, "lead_commissioner": True}
    assert new(robot, "new_hosted", **service, **for_three, **term) == ""
    assert robot.value("SELECT count(*) FROM hostedfor_live") == min(3, len(others))
    assert robot.value("SELECT agreement FROM hostedservice_live") == rests
    assert "1 October 2026" in robot.told()


def test_r55_the_first_review_has_a_day_of_its_own_and_the_next_come_every_twelve_months(
    robot: AgreementsRobot,
) -> None:
    """T5, R55: in force in July, reviewed in October, then a year after each review."""
    first = {"first_review_on": OCTOBER, "review_months": 12, "effective_on": date(2026, 7, 1)}
    agreed(robot, **first)
    assert robot.rows()[0][3] == "1 October 2026"
    assert robot.standing == "1 not signed by all, 1 late for review."
    assert about(robot, "Review held", words="It stands", on=date(2026, 10, 20)) == ""
    assert robot.rows()[0][3] == "20 October 2027"
    assert robot.standing == "1 not signed by all, 0 late for review."


def test_r55_the_months_count_from_the_day_the_agreement_names(robot: AgreementsRobot) -> None:
    """R55: once the board is fully established, a day to be filled in when it is known."""
    agreed(robot, review_months=12, effective_on=date(2026, 7, 1))
    assert robot.rows()[0][3] == "1 July 2027"
    assert about(robot, "Correct", counts_from=OCTOBER) == ""
    assert robot.rows()[0][3] == "1 October 2027"


def test_r55_what_falls_due_of_agreements_is_told_on_today_and_opened_from_there(
    robot: AgreementsRobot, qtbot: QtBot
) -> None:
    """R51, R55, T5: a review six weeks ahead, a missing signature, a delegation that ends."""
    agreed(robot, title="Mutual aid", effective_on=JUNE, first_review_on=TOMORROW)
    assert handed(robot, to_on=date(2026, 12, 31)) == ""
    page = robot.window.show_page("today")
    assert isinstance(page, TodayPage)
    today = TodayRobot(page, qtbot)
    said = " ".join(today.reminders())
    for told in (
        "Mutual aid is to be reviewed by 1 December 2026",
        "Mutual aid is in force and not signed by",
        "The delegation of Community beds ends on 31 December 2026",
    ):
        assert told in said, said
    today.open(page.reminders, "is to be reviewed by")
    assert robot.window.stack.page is robot.page
    assert robot.page.listing == AGREEMENTS
    assert "Mutual aid" in robot.told()


def test_r55_a_review_further_off_than_six_weeks_is_not_told_yet(robot: AgreementsRobot) -> None:
    """R55: the boundary, a day either side of it."""
    soon = robot.desk.today() + timedelta(weeks=6)
    for name, on in (("Near", soon), ("Far", soon + timedelta(days=1))):
        agreed(robot, title=name, effective_on=JUNE, first_review_on=on)
    found = robot.desk.store.findings(robot.desk.today())
    told = [each.values["title"] for each in found if each.code == "agreements.find_review"]
    assert told == ["Near"]


def test_r55_the_meeting_an_agreement_was_reviewed_at_is_told_with_it(
    robot: AgreementsRobot,
) -> None:
    row = agreed(robot)
    group = str(robot.value("SELECT id FROM body_live WHERE short = 'MG'"))
    meeting = robot.desk.store.do(PlanMeeting(group, NOVEMBER)).refs[0].id
    at = {"on": NOVEMBER, "meeting": meeting}
    assert about(robot, "Review held", words=" ", **at)
    robot.form.left.emit()
    assert about(robot, "Review held", words="It stands", **at) == ""
    assert robot.value("SELECT meeting FROM agreementreview_live") == meeting
    ref = robot.value("SELECT ref FROM meeting WHERE id = :id", id=meeting)
    assert any(f"It stands ({ref})" in each for each in robot.told())
    with robot.desk.store.read() as book:
        sheet = paper(book, "signature-sheet", row, robot.desk.today())
    assert f"2 November 2026, {ref}: It stands" in repr(sheet)


def test_r56_who_is_to_sign_stands_on_the_sheet_before_the_day_and_in_the_form_on_it(
    robot: AgreementsRobot,
) -> None:
    """R56: each signatory with role and day."""
    row = agreed(robot)
    board = organisation(robot, "ICB")
    chief = {"organisation": board, "person": "Dana Vale", "role": "Chief executive"}
    assert about(robot, "Who is to sign", **{**chief, "role": " "})
    assert robot.wrong("role").startswith("▲")
    robot.form.left.emit()
    assert about(robot, "Who is to sign", **chief) == ""
    assert robot.value("SELECT count(*) FROM signatory_live WHERE signed_on IS NOT NULL") == 0
    assert any("Dana Vale, Chief executive" in each for each in robot.told())
    with robot.desk.store.read() as book:
        sheet = paper(book, "signature-sheet", row, robot.desk.today())
    assert "Chief executive" in repr(sheet)
    robot.press("Record signature")
    robot.form.fields["organisation"]._put(board)
    robot.form.fields["organisation"]._touch()
    assert robot.form.value("person") == "Dana Vale"
    assert robot.form.value("role") == "Chief executive"
    assert send(robot, signed_on=OCTOBER) == ""
    assert robot.value("SELECT signed_on FROM signatory WHERE organisation = :o", o=board)
    wrong = about(robot, "Who is to sign", **{**chief, "person": "Another"})
    assert "It signed on 1 October 2026 already, as Chief executive." in wrong
    robot.form.left.emit()
    held = "SELECT person FROM signatory_live WHERE organisation = :o"
    assert robot.value(held, o=board) == "Dana Vale"


def test_r56_a_fourth_party_joins_by_its_signatory(robot: AgreementsRobot) -> None:
    agreed(robot)
    other = organisation(robot, "SC")
    named = {"organisation": other, "person": "Ros Ilk", "role": "Chair"}
    assert about(robot, "Who is to sign", **named) == ""
    assert robot.value("SELECT count(*) FROM signatory_live") == 3
    assert any("Ros Ilk, Chair" in each for each in robot.told())


def test_r55_a_review_that_would_fall_on_a_bank_holiday_is_proposed_for_the_next_working_day(
    robot: AgreementsRobot,
) -> None:
    agreed(robot, review_months=6, effective_on=date(2026, 7, 1))
    assert robot.rows()[0][3] == "4 January 2027"
    moved = "1 January 2027 is New Year's Day: the next working day is proposed."
    assert f"4 January 2027\n{moved}" in robot.told()
    named = {"first_review_on": date(2027, 1, 1), "effective_on": date(2026, 7, 1)}
    agreed(robot, title="Named", review_months=6, **named)
    assert {row[3] for row in robot.rows()} == {"4 January 2027", "1 January 2027"}


def test_r55_only_what_an_agreement_has_anything_for_is_offered(robot: AgreementsRobot) -> None:
    """R55, R56: variations once there is one to settle, signatures while one is missing."""

    def offered() -> set[str]:
        return set(robot.verbs())

    settle = {"Record consent", "Put in force", "Withdraw variation"}
    agreed(robot)
    assert "Record signature" in offered()
    assert not settle & offered()
    proposed = {"words": "Every six months", "proposed_by": organisation(robot, "WH")}
    assert about(robot, "Propose variation", **proposed) == ""
    assert settle <= offered()
    shown = [each.text() for each in robot.page.pane.buttons]
    assert shown == ["Record signature", "Record consent", "Put in force", "More"]
    variation = robot.value("SELECT id FROM variation_live")
    assert about(robot, "Withdraw variation", variation=variation, reason="Not needed") == ""
    assert not settle & offered()
    for code in ("ICB", "WH"):
        party = {"organisation": organisation(robot, code), "person": "Dana", "role": "Chair"}
        assert about(robot, "Record signature", **party, signed_on=OCTOBER) == ""
    assert "Record signature" not in offered()


def test_r52_a_policy_may_name_combined_authorities(robot: AgreementsRobot) -> None:
    added = AddOrganisation("Harbour Combined Authority", kind=OrgKind.COMBINED)
    harbour = robot.desk.store.do(added).refs[0].id
    policy(robot, **{"combined authority": True})
    assert "Combined authority" in " ".join(robot.told())
    told = "Say why it is done all the same"
    assert handed(robot, to_organisation=harbour, from_on=date(2026, 9, 30)) == ""
    assert told in handed(robot, to_organisation=harbour, from_on=OCTOBER)
    assert handed(robot, to_organisation=harbour, departure_reason="One winter only") == ""
    assert robot.value("SELECT count(*) FROM delegation_live") == 2


def test_r56_a_chief_executive_and_a_chair_sign_for_one_party(robot: AgreementsRobot) -> None:
    """R56: each is named, signs on a day of its own, and stands on the page and on the sheet."""
    row, board = agreed(robot, effective_on=JUNE), organisation(robot, "ICB")
    chief = {"organisation": board, "role": "Chief executive", "person": "Dana Vale"}
    chair = {"organisation": board, "role": "Chair", "person": "Ros Ilk"}
    assert about(robot, "Record signature", **chief, signed_on=JUNE) == ""
    assert about(robot, "Record signature", **chief, signed_on=OCTOBER)
    assert "already, as Chief executive" in robot.wrong("organisation")
    robot.form.left.emit()
    assert about(robot, "Who is to sign", **chair) == ""
    assert any("2 signatures missing" in each for each in robot.rows()[0])
    robot.press("Record signature")
    assert send(robot, organisation=board, signed_on=TOMORROW)
    assert (robot.form.value("role"), robot.form.value("person")) == ("Chair", "Ros Ilk")
    assert send(robot, signed_on=OCTOBER) == ""
    assert any("one signature missing" in each for each in robot.rows()[0])
    told = " ".join(robot.told())
    assert "Dana Vale, Chief executive" in told
    assert "Ros Ilk, Chair" in told
    with robot.desk.store.read() as book:
        sheet = repr(paper(book, "signature-sheet", row, robot.desk.today()))
    assert "'1 June 2026'" in sheet
    assert "'1 October 2026'" in sheet


def test_r56_the_person_follows_the_role_that_is_typed(robot: AgreementsRobot) -> None:
    agreed(robot)
    board = organisation(robot, "ICB")
    for role, person in (("Chair", "Ros Ilk"), ("Chief executive", "Dana Vale")):
        named = {"organisation": board, "role": role, "person": person}
        assert about(robot, "Who is to sign", **named) == ""
    robot.press("Record signature")
    fields = robot.form.fields
    for name, value in (("organisation", board), ("role", "chief executive")):
        fields[name]._put(value)
        fields[name]._touch()
    assert robot.form.value("person") == "Dana Vale"
    fields["role"]._put("Deputy")
    fields["role"]._touch()
    assert robot.form.value("person") == ""


def test_r56_who_is_not_to_sign_after_all_is_taken_off(robot: AgreementsRobot) -> None:
    agreed(robot)
    assert "Entered by mistake" not in robot.verbs()
    board = organisation(robot, "ICB")
    for role, person in (("Chair", "Ros Ilk"), ("Leader", "Dana Vale")):
        named = {"organisation": board, "role": role, "person": person}
        assert about(robot, "Who is to sign", **named) == ""
    leader = robot.value("SELECT id FROM signatory_live WHERE role = 'Leader'")
    assert about(robot, "Entered by mistake", which=leader, reason=" ")
    assert robot.wrong("reason")
    robot.form.left.emit()
    assert about(robot, "Entered by mistake", which=leader, reason="It has no leader") == ""
    assert "Dana Vale" not in " ".join(robot.told())
    assert "Entered by mistake" not in robot.verbs()
    sql = "SELECT id FROM organisation_live WHERE code NOT IN ('ICB', 'WH')"
    other = {"organisation": robot.value(sql), "role": "Chair", "person": "Una Reed"}
    assert about(robot, "Who is to sign", **other) == ""
    wrong = robot.value("SELECT id FROM signatory_live WHERE person = 'Una Reed'")
    assert about(robot, "Entered by mistake", which=wrong, reason="Another agreement") == ""
    assert "Entered by mistake" not in robot.verbs()
