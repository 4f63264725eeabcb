"""Papers, questions, comments, passages left out and confirmations: what each is refused for."""

from contextlib import AbstractContextManager, nullcontext
from datetime import date
from typing import Any

import pytest

from db.errors import Refusal
from db.meetings.rules import papers, questions
from db.meetings.rules.attendance import Stay, away, latest
from db.meetings.rules.comments import (
    CheckAnswer,
    CommentState,
    check_answer,
    check_comment,
    check_unanswered,
)
from db.meetings.rules.leaving_out import check_passage
from db.meetings.rules.minutes import (
    MinutesState,
    check_amended,
    check_later_named,
    check_move,
    check_numbered,
    check_unchanged,
)
from db.meetings.rules.numbered import (
    LONGEST,
    Readers,
    Slot,
    allotted,
    folder_name,
    leads,
    numbered_name,
    plain,
)
from db.meetings.rules.papers import Road
from db.meetings.rules.questions import NEXT, QuestionState
from db.meetings.rules.waivers import check_waived
from tests.meetings.group import clock

EVE, DAY, MORROW = date(2026, 12, 2), date(2026, 12, 3), date(2026, 12, 4)


def asks(code: str) -> AbstractContextManager[Any]:
    """A refusal by its code, or none where it is empty."""
    return pytest.raises(Refusal, match=f"^{code}$") if code else nullcontext()


# Papers


@pytest.mark.parametrize(
    ("filename", "sha256", "size", "code"),
    [
        ("", "", 0, ""),
        ("a.pdf", "0" * 64, 0, ""),
        ("a.pdf", "0" * 64, -1, "paper.no_size"),
        ("a.pdf", "0" * 63, 1, "paper.not_sha256"),
        ("a.pdf", "G" * 64, 1, "paper.not_sha256"),
        (" ", "0" * 64, 1, "paper.no_filename"),
        (" ", "", 0, ""),
        ("a.pdf", "", 1, "paper.no_file_here"),
    ],
)
def test_a_file_has_a_name_a_check_code_and_a_size_or_none_of_them(
    filename: str, sha256: str, size: int, code: str
) -> None:
    with asks(code):
        papers.check_file(filename, sha256, size)


def test_a_paper_is_withdrawn_for_a_reason_and_deferred_to_a_meeting() -> None:
    for road in Road:
        papers.check_road(road, "why", "m")
        withdrawn, deferred = road is Road.WITHDRAWN, road is Road.DEFERRED
        with asks("paper.no_reason" if withdrawn else ""):
            papers.check_road(road, " ", "m")
        with asks("paper.deferred_where" if deferred else ""):
            papers.check_road(road, "why", None)


@pytest.mark.parametrize(
    ("from_on", "to_on", "same_body", "code"),
    [
        (DAY, MORROW, True, ""),
        (DAY, DAY, True, "paper.deferred_back"),
        (DAY, EVE, True, "paper.deferred_back"),
        (None, EVE, True, ""),
        (DAY, None, True, ""),
        (DAY, MORROW, False, "paper.deferred_elsewhere"),
    ],
)
def test_a_paper_is_deferred_to_a_later_meeting_of_its_committee(
    from_on: date | None, to_on: date | None, same_body: bool, code: str
) -> None:
    with asks(code):
        papers.check_deferral(from_on, to_on, same_body=same_body)


def test_a_paper_stays_with_its_committee_and_has_not_come_tomorrow() -> None:
    papers.check_moved(same_body=True)
    with asks("paper.moved_elsewhere"):
        papers.check_moved(same_body=False)
    papers.check_received(DAY, DAY)
    with asks("paper.not_yet"):
        papers.check_received(MORROW, DAY)


# Questions from the public


def test_a_question_has_somebody_who_asks_and_something_that_is_asked() -> None:
    questions.check_question("Mrs Hill", "Why?")
    with asks("question.no_asker"):
        questions.check_question(" ", "Why?")
    with asks("question.no_words"):
        questions.check_question("Mrs Hill", " ")


def test_a_question_goes_on_as_follows_and_in_no_other_way() -> None:
    for state in QuestionState:
        for to in QuestionState:
            with asks("" if to is state or to in NEXT[state] else "question.state_refused"):
                questions.check_step(state, to)
    newer: Any = "of a newer program"
    questions.check_step(newer, newer)
    with asks("question.state_refused"):
        questions.check_step(newer, QuestionState.ACCEPTED)


@pytest.mark.parametrize(
    ("state", "due_on", "received_on", "code"),
    [
        (QuestionState.WRITTEN_REPLY, DAY, DAY, ""),
        (QuestionState.WRITTEN_REPLY, None, DAY, "question.no_reply_day"),
        (QuestionState.ANSWERED, None, DAY, ""),
        (QuestionState.ANSWERED, EVE, DAY, "question.reply_before"),
        (QuestionState.ANSWERED, EVE, None, ""),
    ],
)
def test_a_written_reply_has_a_day_and_it_comes_after_the_question(
    state: QuestionState, due_on: date | None, received_on: date | None, code: str
) -> None:
    with asks(code):
        questions.check_replied(state, due_on, received_on)


def test_a_question_is_turned_away_for_a_reason() -> None:
    for state in QuestionState:
        questions.check_declined(state, "why")
        with asks("question.no_reason" if state is QuestionState.DECLINED else ""):
            questions.check_declined(state, " ")


# Comments, passages and waivers


@pytest.mark.parametrize(
    ("proposed", "remark", "code"),
    [
        ("Other words.", "", ""),
        ("", "Is that so?", ""),
        (" ", " ", "comment.nothing_said"),
        (" The words. ", "", "comment.same_words"),
        (" The words. ", "Good.", "comment.same_words"),
    ],
)
def test_a_comment_says_something_that_does_not_stand_there(
    proposed: str, remark: str, code: str
) -> None:
    with asks(code):
        check_comment(proposed, remark, "The words.")


def test_a_remark_on_an_empty_minute_says_something_too() -> None:
    check_comment("", "Write one.", "")
    check_comment(" ", "Write one.", " ")
    with asks("comment.same_words"):
        check_comment("The words.", "", " The words. ")


def test_a_comment_is_answered_once_and_a_presenter_answers_something() -> None:
    check_unanswered(CommentState.OPEN)
    with asks("comment.answered"):
        check_unanswered(CommentState.REFUSED)
    check_answer(CheckAnswer.AGREED, comment=False)
    check_answer(CheckAnswer.COMMENTS, comment=True)
    with asks("check.no_answer"):
        check_answer(CheckAnswer.WAITING, comment=True)
    with asks("comment.nothing_said"):
        check_answer(CheckAnswer.COMMENTS, comment=False)


def test_a_passage_to_leave_out_stands_in_one_of_the_texts() -> None:
    check_passage(" the pay ", ["nothing", "of the pay here"])
    with asks("leftout.no_passage"):
        check_passage(" ", ["of the pay here"])
    with asks("leftout.not_there"):
        check_passage("the pay", ["nothing", "the day"])


def test_a_finding_is_waived_for_a_committee_or_for_a_record() -> None:
    check_waived("b", "action.overdue", "")
    check_waived(None, "action.overdue", "a1")
    with asks("circulation.no_check"):
        check_waived("b", " ", "a1")
    with asks("circulation.waive_whose"):
        check_waived(None, "action.overdue", " ")


# Confirming


def test_minutes_are_confirmed_at_a_meeting_that_is_named() -> None:
    for met_since in (True, False):
        check_later_named("m", met_since=met_since)
    with asks("minutes.no_later"):
        check_later_named("", met_since=False)
    with asks("minutes.which_later"):
        check_later_named("", met_since=True)


def test_minutes_are_numbered_once_circulated_and_changes_since_are_agreed() -> None:
    for state in MinutesState:
        sent = state in {MinutesState.UNCONFIRMED, MinutesState.CONFIRMED}
        with asks("" if sent else "minutes.not_circulated"):
            check_numbered(state)
    check_unchanged("", agreed=False)
    check_unchanged("item 2", agreed=True)
    with asks("minutes.changed_since_circulated"):
        check_unchanged("item 2", agreed=False)


def test_minutes_are_confirmed_as_amended_where_a_word_of_them_was() -> None:
    for amendments, said in (("", False), ("item 2", True), ("item 2", False)):
        check_amended(amendments, said=said)
    with asks("minutes.nothing_amended"):
        check_amended("", said=True)


def test_the_chair_agrees_minutes_once_where_the_day_is_known() -> None:
    agreed = MinutesState.AGREED_BY_CHAIR
    with asks("minutes.agreed_already"):
        check_move(agreed, agreed, DAY)
    with asks("minutes.state_refused"):
        check_move(agreed, agreed)
    check_move(MinutesState.UNCONFIRMED, MinutesState.UNCONFIRMED, DAY)
    check_move(MinutesState.DRAFT, agreed, DAY)


# Times in the room


def test_the_last_time_in_the_room_is_the_one_begun_and_else_the_first_to_come() -> None:
    early, late = Stay(clock("10:00"), clock("10:15")), Stay(clock("10:30"))
    both = (early, late)
    assert [latest(both, clock(at)) for at in ("10:29", "10:30")] == [early, late]
    assert latest(both, clock("10:00")) == latest(both, clock("09:59")) == early
    assert latest((), clock("10:00")) is None


def test_who_left_as_the_meeting_began_was_away_and_a_longer_stay_hides_a_shorter() -> None:
    began = (Stay(clock("09:50"), clock("10:00")), Stay(clock("10:20")))
    gone = ((clock("10:00"), clock("10:20")),)
    assert away(began, clock("10:00"), clock("11:00")) == gone
    assert away(began, clock("10:01"), clock("11:00")) == ()
    over = (
        *(Stay(clock("10:00"), clock("10:40")), Stay(clock("10:05"), clock("10:10"))),
        Stay(clock("10:40")),
    )
    assert away(over, clock("10:00"), clock("11:00")) == ()


# Numbered files


def test_a_name_is_written_in_letters_every_system_takes() -> None:
    assert plain("Café  plan -- final -") == "Cafe plan - final"
    assert plain("(A)\n\nB") == "(A) B"
    assert plain("Unit X") == plain("- Unit X -") == "Unit X"


def test_a_late_file_before_any_other_counts_from_nought() -> None:
    assert leads([False, True, True, False]) == ["00", "00a", "00b", "01"]


def test_the_number_of_an_item_is_cut_and_stands_without_dots_at_its_ends() -> None:
    assert numbered_name("03", "..7.1.", "Plan", "Plan", ".pdf") == "03 7.1 Plan.pdf"
    assert numbered_name("03", "7X.", "Plan", "", ".pdf") == "03 7X Plan.pdf"
    cut = numbered_name("03", "123456789.12345", "Plan", "", ".pdf")
    assert cut == "03 123456789.12 Plan.pdf"


@pytest.mark.parametrize(
    ("item", "title", "called"),
    [
        ("i" * 35, "t" * 31, f"{'i' * 35} - {'t' * 31}"),
        ("i" * 36, "t" * 31, f"{'i' * 35} - {'t' * 31}"),
        ("i" * 90, "", "i" * 66),
        ("i" * 90, "t" * 50, f"{'i' * 30} - {'t' * 36}"),
    ],
)
def test_a_long_name_fills_the_room_there_is_and_leaves_the_title_its_share(
    item: str, title: str, called: str
) -> None:
    name = numbered_name("03", "7.1", item, title, ".pdf")
    assert name == f"03 7.1 {called}.pdf"
    assert len(name) <= LONGEST


@pytest.mark.parametrize(
    ("item", "called"),
    [
        (f"{'w' * 40} {'v' * 40}", "w" * 40),
        (f"{'w' * 33} {'v' * 40}", f"{'w' * 33} {'v' * 32}"),
        (f"{'w' * 34} {'v' * 40}", "w" * 34),
        (f"{'w' * 30} {'v' * 30} {'u' * 30}", f"{'w' * 30} {'v' * 30}"),
        (f"{'w' * 63}X {'v' * 30}", f"{'w' * 63}X"),
        (f"{'w' * 60} - ( {'v' * 30}", "w" * 60),
        (f"{'w' * 40} {'v' * 25}", f"{'w' * 40} {'v' * 25}"),
    ],
)
def test_a_long_name_is_cut_at_a_whole_word_where_one_is_near(item: str, called: str) -> None:
    assert numbered_name("03", "7.1", item, "", ".pdf") == f"03 7.1 {called}.pdf"


def test_what_came_after_an_agenda_was_issued_takes_letters_after_the_paper_before_it() -> None:
    issued = [Slot("plan"), Slot("cost", late=True)]
    now = [Slot("first"), Slot("plan"), Slot("beds"), Slot("cost"), Slot("staff")]
    assert allotted(now, [issued]) == {
        "plan": "02",
        "cost": "02a",
        "first": "01a",
        "beds": "02b",
        "staff": "02c",
    }


def test_after_an_agenda_without_papers_the_first_stands_behind_the_agenda() -> None:
    assert allotted([Slot("plan")], [[]]) == {"plan": "01a"}


def test_all_names_of_a_pack_count_with_as_many_digits_as_its_last() -> None:
    found = allotted([Slot(str(n)) for n in range(99)])
    assert (found["0"], found["98"]) == ("002", "100")


def test_a_folder_for_one_person_ends_with_no_more_than_forty_letters_of_the_name() -> None:
    name = folder_name("MG", "2026-12-03", Readers.MEMBERS, f"{'A' * 39} Ash")
    assert name == f"MG 2026-12-03 papers members {'A' * 39}"
    assert folder_name("MG", "2026-12-03", Readers.MEMBERS, "B" * 41).endswith(f" {'B' * 40}")


def test_a_folder_is_called_after_a_committee_no_longer_than_forty_letters() -> None:
    name = folder_name("B" * 41, "2026-12-03", Readers.PUBLIC)
    assert name == f"{'B' * 40} 2026-12-03 papers public"
    name = folder_name(f"{'B' * 39} Group", "2026-12-03", Readers.PUBLIC)
    assert name == f"{'B' * 39} 2026-12-03 papers public"
