"""Scene: the board and the region in Lancashire and South Cumbria, from review to intervention.

From the minute book as founded from its memorandum: the quarterly review meeting and who may chair
it, the system's segment, triggers and urgent calls, no surprises, what is delegated and what is
agreed (R13, R14, R27, R28, R31 to R43, R50 to R55, T1, T3, T5, T6, T8).
"""

from datetime import date

import pytest
from pypdfium2 import PdfDocument

from db.agreements.queries import agreements
from db.oversight.queries.letters import letters
from tests.scenes.lancashire import BOARD, REGION, TRUST, System, lancashire, system, told

__all__ = ["lancashire", "system"]
QUARTERS = ("2022-09-29", "2022-12-15", "2023-03-16", "2023-06-15")


def pages(printed: bytes) -> list[str]:
    """Return what each page of a PDF says."""
    with PdfDocument(printed) as document:
        return [each.get_textpage().get_text_bounded() for each in document]


def plan_review(system: System, on: str) -> str:
    return system.do(
        "plan_meeting", body="FRM", on_date=on, start_time="10:00", end_time="12:00", kind="review"
    )


def test_r13_t6_four_reviews_in_the_first_year_and_a_setting_afterwards(system: System) -> None:
    assert system.value("SELECT count(*) FROM meeting_live") == 0  # the list of dates is missing
    for on in QUARTERS[:3]:
        plan_review(system, on)
    with system.at(date(2023, 6, 20), 9):
        missing = system.found()
    plan_review(system, QUARTERS[3])
    with system.at(date(2023, 6, 20), 9):
        assert missing - system.found() == {"calendar.finding.too_few"}


def test_r13_only_a_regional_director_takes_the_chair_of_a_review(system: System) -> None:
    meeting = plan_review(system, QUARTERS[0])
    boards = system.turned_down("name_chair", meeting=meeting, chair="Barnaby Thistlewood")
    assert "regional" in boards.lower()
    for director in ("Osbert Quayle", "Cressida Holm"):
        system.do("name_chair", meeting=meeting, chair=director)
    system.do("convene_meeting", meeting=meeting)


def test_r42_r27_the_agenda_of_a_review_has_its_sections_and_says_which_themes_it_covers(
    system: System,
) -> None:
    meeting = plan_review(system, QUARTERS[0])
    system.do("begin_template", body="FRM")
    system.do("draft_agenda", meeting=meeting)
    sql = "SELECT id FROM agendaitem_live WHERE meeting = :m AND title LIKE 'Quality%'"
    item = system.value(sql, m=meeting)
    theme = system.value("SELECT id FROM oversighttheme_live WHERE title LIKE 'Quality of care%'")
    system.do("set_item_themes", item=item, themes=[theme])
    printed = system.says("agenda", meeting)
    for section in ("Finance", "Workforce", "Delegation within the ICB", "ICS development"):
        assert told(section) in printed


def test_r14_what_went_round_the_two_operations_centres_is_logged_with_its_reason(
    system: System,
) -> None:
    for name, whose in (
        ("System Operations Centre", BOARD),
        ("Regional Operations Centre", REGION),
    ):
        system.do("add_contact_point", name=name, organisation=whose, from_on="2022-09-01")
    round_them = {
        "sender": "NHSE",
        "receiver": BOARD,
        "subject": "Return on maternity triage",
        "on_date": "2022-09-15",
    }
    system.do("log_communication", **round_them, why_round="A call from the national team")
    sql = "SELECT why_round FROM communication_live"
    assert system.value(sql) == "A call from the national team"


def segment(system: System, version: str, number: int) -> str:
    sql = """
        SELECT s.id FROM segment_live s JOIN oversightframework_live f ON f.id = s.framework
        WHERE f.version = :v AND s.number = :n"""
    return str(system.value(sql, v=version, n=number))


def theme(system: System, title: str) -> str:
    sql = """
        SELECT t.id FROM oversighttheme_live t JOIN oversightframework_live f ON f.id = t.framework
        WHERE f.version = '2022/23' AND t.title LIKE :t"""
    return str(system.value(sql, t=f"{title}%"))


def test_r28_r30_the_system_is_placed_in_a_segment_on_evidence_for_each_theme(
    system: System,
) -> None:
    placed = {
        "organisation": BOARD,
        "segment": segment(system, "2022/23", 3),
        "decided_by": REGION,
        "person": "Cressida Holm",
        "rationale": "Significant support needs in finance and in urgent care",
        "criteria": ["Significant support needs against one or more of the oversight themes"],
    }
    evidence = [
        {"theme": theme(system, "Finance"), "words": "Forecast below plan", "source": "Month 5"},
        {"theme": theme(system, "Quality"), "words": "Triage waits", "source": "Board papers"},
    ]
    assert system.turned_down("place_in_segment", **placed, evidence=[])
    unsourced = [{**evidence[0], "source": " "}]
    assert "traced" in system.turned_down("place_in_segment", **placed, evidence=unsourced)
    system.do("place_in_segment", **placed, evidence=evidence)
    with system.at(date(2023, 3, 30), 9):
        better = {**placed, "segment": segment(system, "2022/23", 2), "criteria": []}
        system.do("place_in_segment", **{**better, "rationale": "On plan"}, evidence=evidence)
    line = system.says("segment-timeline", system.value(OF_SHORT, s=BOARD))
    for words in ("19 September 2022", "Significant support needs", "Forecast below plan"):
        assert told(words) in line
    system.do(
        "record_undertaking",
        organisation=TRUST,
        words="Triage within thirty minutes at both units",
        given_on="2022-09-12",
        due_on="2023-03-31",
        source="Letter of the region",
    )


OF_SHORT = "SELECT id FROM organisation_live WHERE short = :s"


def test_t1_six_themes_are_founded_and_the_split_bullet_is_part_of_the_first(
    system: System,
) -> None:
    sql = """
        SELECT count(t.number), count(t.part_of), count(*) FROM oversighttheme_live t
        JOIN oversightframework_live f ON f.id = t.framework WHERE f.version = '2022/23'"""
    with system.store.read() as book:
        ((numbered, split, printed),) = book.rows(sql)
    assert numbered == 6
    assert (split, printed) == (2, 8)


def test_t8_the_later_framework_places_trusts_and_gives_boards_no_segment(system: System) -> None:
    with system.at(date(2026, 5, 4), 9):
        placed = {
            "segment": segment(system, "2025/26", 3),
            "decided_by": REGION,
            "rationale": "Finance override",
            "evidence": [{"words": "In deficit", "source": "Month 12"}],
        }
        assert system.turned_down("place_in_segment", **placed, organisation=BOARD)
        system.do("place_in_segment", **placed, organisation=TRUST)


def test_t8_a_boards_segment_ends_with_the_framework_that_gave_it(system: System) -> None:
    board = system.value(OF_SHORT, s=BOARD)
    evidence = [{"theme": theme(system, "Finance"), "words": "Below plan", "source": "Month 5"}]
    for number, organisation in ((2, BOARD), (3, TRUST)):
        system.do(
            "place_in_segment",
            organisation=organisation,
            segment=segment(system, "2022/23", number),
            decided_by=REGION,
            rationale="Stocktake of the region",
            evidence=evidence,
        )
    for on, stands in ((date(2025, 6, 30), "in force"), (date(2025, 7, 1), "gives no segment")):
        with system.at(on, 9):
            assert told(stands) in system.says("segment-timeline", board)
            placed = told("Not placed in a segment") not in system.says("review-pack", board)
            assert placed is (stands == "in force")
    with system.at(date(2025, 7, 1), 9):  # a trust stays where it stood until it is placed anew
        assert told("in force") in system.says("segment-timeline", system.value(OF_SHORT, s=TRUST))


def test_r31_r32_an_inspection_triggers_an_urgent_call_and_the_region_is_told(
    system: System,
) -> None:
    made = {
        "body": "FRM",
        "on_date": "2022-09-22",
        "start_time": "16:00",
        "end_time": "17:00",
        "kind": "extraordinary",
        "why": "The inspection of the maternity service",
        "ground": "urgent",
        "about": TRUST,
    }
    assert system.turned_down("plan_meeting", **made, called_for=REGION)  # the board's alone
    meeting = system.do("plan_meeting", **made, called_for=BOARD)
    trigger = {"organisation": TRUST, "kind": "CQC inspection", "on": "2022-09-19"}
    system.do("record_trigger", **trigger, words="Inadequate for safe", meeting=meeting)
    assert "told" in system.turned_down("convene_meeting", meeting=meeting)
    system.do("tell_region", meeting=meeting, told_on="2022-09-19", told_to="Cressida Holm")
    system.do("convene_meeting", meeting=meeting)


class Concern:
    """A concern of the board about a trust, on its way to an intervention."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.concern = system.do(
            "raise_concern",
            raised_by=BOARD,
            subject="service",
            organisation=TRUST,
            title="Maternity triage",
            words="Two units cannot staff triage at night this winter",
            material="Women would wait longer than is safe, at two sites at once",
            outlook="prospective",
            person="Nettie Quillfeather",
        )

    def talked_over(self) -> None:
        self.system.do("tell_concern", earlyconcern=self.concern, told_to="Cressida Holm")
        self.system.do("discuss_concern", earlyconcern=self.concern, words="Support is weighed")

    def proposed(self) -> str:
        return self.system.do(
            "propose_intervention",
            kind="intervention",
            proposed_by=REGION,
            organisation=TRUST,
            concern=self.concern,
            words="A regional midwife works beside both units until March",
            issue_arose_on="2022-09-05",
            person="Cressida Holm",
        )

    def agreed(self, proposal: str, **more: object) -> dict[str, object]:
        return {
            "interventionproposal": proposal,
            "answer": "agreed",
            "party": BOARD,
            "person": "Barnaby Thistlewood",
            **more,
        }


@pytest.fixture
def concern(system: System) -> Concern:
    return Concern(system)


def test_r34_either_party_raises_a_concern_early_and_it_is_talked_over_before_any_formal_step(
    system: System, concern: Concern
) -> None:
    assert "told" in system.turned_down(
        "discuss_concern", earlyconcern=concern.concern, words="Support is weighed"
    )
    immaterial = {"raised_by": REGION, "subject": "place", "place": "Lancashire"}
    assert system.turned_down("raise_concern", **immaterial, words="Beds", material=" ")
    system.do("raise_concern", **immaterial, words="Beds", material="Two hospitals at once")
    stranger = {"raised_by": TRUST, "subject": "function", "title": "Continuing healthcare"}
    assert system.turned_down("raise_concern", **stranger, words="Late", material="All places")
    proposal = concern.proposed()
    system.do(
        "put_to_meeting", interventionproposal=proposal, meeting=plan_review(system, QUARTERS[0])
    )
    with system.at(date(2022, 9, 30), 9):
        assert "discuss" in system.turned_down("answer_intervention", **concern.agreed(proposal))


def test_r35_r36_r37_r39_it_is_raised_where_both_meet_agreed_and_led_by_one_person(
    system: System, concern: Concern
) -> None:
    concern.talked_over()
    proposal = concern.proposed()
    begin = {"interventionproposal": proposal, "words": "The midwife began"}
    assert "raised" in system.turned_down("begin_intervention", **begin)
    assert system.turned_down("answer_intervention", **concern.agreed(proposal))  # raised nowhere
    call = {
        "body": "FRM",
        "on_date": "2022-09-22",
        "start_time": "16:00",
        "end_time": "17:00",
        "kind": "extraordinary",
        "why": "Maternity triage",
        "ground": "escalation",
        "about": TRUST,
        "called_for": REGION,
    }
    meeting = system.do("plan_meeting", **call)
    put = {"interventionproposal": proposal, "meeting": meeting}
    assert "consent" in system.turned_down("put_to_meeting", **put)
    assert "consent" in system.turned_down("convene_meeting", meeting=meeting)
    system.do("record_consent", meeting=meeting, person="Barnaby Thistlewood", on_date="2022-09-19")
    system.do("convene_meeting", meeting=meeting)
    system.do("put_to_meeting", **put)
    with system.at(date(2022, 9, 23), 9):
        own = {"party": REGION, "person": "Cressida Holm"}
        assert system.turned_down("answer_intervention", **concern.agreed(proposal, **own))
        assert "agree" in system.turned_down("begin_intervention", **begin)
        system.do("answer_intervention", **concern.agreed(proposal))
        assert "lead" in system.turned_down("begin_intervention", **begin)
        system.do("name_lead", organisation=TRUST, person="Nettie Quillfeather")
        system.do("begin_intervention", **begin)
    state = "SELECT begun_on FROM interventionproposal_live WHERE id = :id"
    assert system.value(state, id=proposal) == "2022-09-23"


def test_t3_the_region_alone_goes_on_without_agreement_and_says_why(
    system: System, concern: Concern
) -> None:
    proposal = concern.proposed()
    made = {"interventionproposal": proposal, "reason": "Harm tonight: both units are closed"}
    assert system.turned_down("make_exception", **made, party=BOARD, person="Barnaby Thistlewood")
    silent = {**made, "reason": " "}
    assert system.turned_down("make_exception", **silent, party=REGION, person="Cressida Holm")
    system.do("make_exception", **made, party=REGION, person="Cressida Holm")
    system.do("begin_intervention", interventionproposal=proposal, words="A team went in")


def draft(system: System, concern: Concern) -> str:
    concern.talked_over()
    proposal, meeting = concern.proposed(), plan_review(system, "2022-09-19")
    system.do("put_to_meeting", interventionproposal=proposal, meeting=meeting)
    return system.do(
        "draft_letter",
        interventionproposal=proposal,
        sender=REGION,
        title="Support for your triage",
        words="Dear colleagues,\n\nA regional midwife could begin in October.\n\nYours sincerely",
    )


def test_r38_a_letter_to_the_trust_is_locked_until_the_other_party_approves_this_very_text(
    system: System, concern: Concern
) -> None:
    letter = draft(system, concern)
    issue = {"letter": letter, "issued_by": "Cressida Holm", "how": "By e-mail"}
    assert "approve" in system.turned_down("issue_letter", **issue)
    printed = system.prints("communication", letter)
    assert all("NOT APPROVED FOR ISSUE" in page for page in pages(printed))
    approval = {
        "letter": letter,
        "answer": "approved",
        "mark": system.letter_mark(letter),
        "party": BOARD,
        "person": "Barnaby Thistlewood",
    }
    own = {"party": REGION, "person": "Cressida Holm"}
    assert system.turned_down("answer_letter", **{**approval, **own})
    system.do("answer_letter", **approval)
    system.do("change_letter", letter=letter, words="Dear colleagues,\n\nIt begins today.")
    assert "approve" in system.turned_down("issue_letter", **issue)  # another text now
    system.do("answer_letter", **{**approval, "mark": system.letter_mark(letter)})
    system.do("name_lead", organisation=TRUST, person="Nettie Quillfeather")
    system.do("issue_letter", **issue)
    assert not any("NOT APPROVED" in page for page in pages(system.prints("communication", letter)))
    with system.store.read() as book:
        (line,) = letters(book)
    assert line.gate.issued_on == date(2022, 9, 19)


def test_r38_what_arose_before_the_memorandum_is_outside_it(
    system: System, concern: Concern
) -> None:
    before = {
        "kind": "intervention",
        "proposed_by": REGION,
        "organisation": TRUST,
        "words": "An old matter",
        "issue_arose_on": "2022-06-30",
    }
    assert "1 July 2022" in system.turned_down("propose_intervention", **before)
    assert system.value("SELECT count(*) FROM interventionproposal_live") == 0
    assert concern.concern


def test_r33_the_board_sets_out_a_proposal_for_improvement_and_the_region_answers(
    system: System,
) -> None:
    proposal = system.do(
        "propose_improvement",
        words="A recovery plan for urgent care with a trajectory by month",
        set_out_by=BOARD,
        to_organisation=REGION,
    )
    system.do(
        "answer_improvement",
        improvementproposal=proposal,
        state="accepted",
        answer="With a review at the December meeting",
    )


def test_r40_primary_care_has_a_track_of_its_own_and_nothing_of_the_boards_is_regulatory(
    system: System,
) -> None:
    system.do(
        "open_track",
        title="Primary medical services",
        words="Assurance of what is delegated, each quarter",
        agreed_by="Region and board, 19 September 2022",
        kind="delegated primary care",
        from_on="2022-10-01",
    )
    system.do(
        "open_track",
        title="Restoration after the pandemic",
        words="Fortnightly calls until March",
        agreed_by="Region and board, 19 September 2022",
        from_on="2022-10-01",
        to_on="2023-03-31",
    )
    pack = system.says("review-pack", system.value(OF_SHORT, s=BOARD))
    assert "egulatoryaction" not in pack


def test_r51_r52_what_is_delegated_is_founded_and_the_years_policy_wants_a_reason(
    system: System,
) -> None:
    register = system.says("delegations")
    for words in ("Primary medical services", "Public health functions under section 7A",
                  "Pharmacy services"):  # fmt: skip
        assert told(words) in register
    handed = {
        "function": "Community beds",
        "from_organisation": BOARD,
        "instrument": "Example agreement",
        "from_on": "2022-09-19",
    }
    assert "recommend" in system.turned_down("record_delegation", **handed, to_organisation=TRUST)
    system.do("record_delegation", **handed, to_body="ICP", kind="committee of the board")
    system.do(
        "record_delegation",
        **handed,
        to_organisation=TRUST,
        departure_reason="One year, asked for by the place",
    )
    assert told("One year, asked for by the place") in system.says("delegations")
    with system.at(date(2023, 4, 3), 9):
        system.do("record_delegation", **{**handed, "from_on": "2023-04-03"}, to_organisation=TRUST)


def memorandum(system: System) -> str:
    return str(system.value("SELECT id FROM agreement_live WHERE title LIKE 'Memorandum%'"))


def test_t5_it_is_in_force_before_both_had_signed_and_its_first_review_is_its_own(
    system: System,
) -> None:
    sheet = system.says("signature-sheet", memorandum(system))
    for words in ("1 July 2022", "5 September 2022", "Chief Executive", "Regional Director"):
        assert told(words) in sheet
    assert first_review(system) == date(2022, 10, 31)
    with system.at(date(2022, 10, 27), 14):
        system.do("review_agreement", agreement=memorandum(system), words="It stands")
    with system.at(date(2022, 11, 1), 9):
        assert first_review(system) == date(2023, 10, 27)
    with system.at(date(2023, 11, 1), 9):
        assert "agreements.find_review_late" in system.found()


def first_review(system: System) -> date | None:
    with system.store.read() as book:
        (line,) = (
            each for each in agreements(book, date(2022, 11, 1)) if "Memorandum" in each.title
        )
    return line.review_on


def test_r55_it_is_varied_only_when_both_agree(system: System) -> None:
    variation = system.do(
        "propose_variation",
        agreement=memorandum(system),
        words="Reviews every six months",
        proposed_by=BOARD,
    )
    consent = {"variation": variation, "on": "2022-09-19"}
    system.do("consent_variation", **consent, organisation=BOARD, person="Barnaby Thistlewood")
    one_only = system.turned_down("adopt_variation", variation=variation)
    assert "NHS England North West" in one_only
    system.do("consent_variation", **consent, organisation=REGION, person="Cressida Holm")
    system.do("adopt_variation", variation=variation, version="2022/23, varied")


def test_r41_r50_r53_r54_r61_r63_what_else_the_memorandum_holds_is_founded(system: System) -> None:
    count = "SELECT count(*) FROM milestone_live WHERE status = :s"
    of_plan = (("complete", 4), ("in progress", 16), ("ongoing", 1), ("no status", 1))
    for state, number in of_plan:
        assert system.value(count, s=state) == number
    sides = "SELECT side, count(*) FROM peoplefunction_live GROUP BY side ORDER BY side"
    with system.store.read() as book:
        assert book.rows(sides) == [("people function", 12), ("workforce undertaking", 13)]
    report = system.says("programme-report")
    assert told("Improving timely access to primary care") in report
    assert told("Guidance on Quality Risk Response and Escalation") in system.says("guidance")
    hosted = "SELECT count(*) FROM hostedfor_live"
    assert system.value(hosted) == 2
