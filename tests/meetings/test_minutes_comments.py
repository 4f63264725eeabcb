"""The chair's comments, presenters' checks and the numbers of minutes (P17, issue line 6)."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refusal
from db.meetings.commands.agenda import ChangeItem
from db.meetings.commands.comments import (
    AcceptComment,
    AnswerCheck,
    AskPresenters,
    EnterComment,
    LeaveOutPassage,
    PutPassageBack,
    RefuseComment,
)
from db.meetings.commands.confirming import ConfirmMinutes
from db.meetings.commands.course import WriteMinute
from db.meetings.commands.minutes import AgreeMinutes, CirculateMinutes, NumberMinutes
from db.meetings.queries import agenda, minute_text, minutes_text
from db.meetings.queries.comments import comments, presenters_checks
from db.meetings.queries.leaving_out import left_out
from db.meetings.rules.comments import CheckAnswer, CommentState, words_to_write
from db.store import cautions
from db.words import explain
from tests.meetings.group import JANUARY, Group
from tests.meetings.test_minutes import PRESENTED, december, january, refused

BETTER = "Barnaby Thistlewood presented the proposal."


def text_of(group: Group, item: str) -> str:
    with group.store.read() as book:
        return minute_text(book, item)


def lines(group: Group, meeting: str) -> list[Any]:
    with group.store.read() as book:
        return comments(book, meeting)


def test_the_chairs_comments_are_accepted_or_refused_one_by_one(group: Group) -> None:
    meeting = december(group)
    item = group.items[1]
    first = group.do(EnterComment(item, proposed=BETTER))
    second = group.do(EnterComment(item, remark="Say who asked."))
    refused(group, "bodies.reason_missing", RefuseComment(second, " "))
    group.do(RefuseComment(second, "nobody did"))
    group.do(AcceptComment(first))
    assert text_of(group, item) == BETTER
    by_id = {each.id: each for each in lines(group, meeting)}
    assert by_id[first].state is CommentState.ACCEPTED
    assert (by_id[first].author, by_id[first].was) == ("Dorothea Plumstone", PRESENTED)
    assert (by_id[second].reason, by_id[second].answered_by) == ("nobody did", "Ada Thwaite")
    refused(group, "comment.answered", AcceptComment(first))
    refused(group, "comment.answered", RefuseComment(first, "after all"))


def test_a_text_that_moved_on_is_not_written_over_and_all_three_are_shown(group: Group) -> None:
    meeting = december(group)
    item = group.items[1]
    comment = group.do(EnterComment(item, proposed=BETTER))
    group.do(WriteMinute(item, "A colleague wrote this."))
    (line,) = lines(group, meeting)
    assert line.moved_on
    said = refused(group, "comment.moved_on", AcceptComment(comment))
    assert all(each in said for each in (PRESENTED, "A colleague wrote this.", BETTER))
    group.do(AcceptComment(comment, instead="Both are right."))
    assert text_of(group, item) == "Both are right."


def test_a_comment_says_something_that_is_not_there_yet(group: Group) -> None:
    december(group)
    item = group.items[1]
    refused(group, "comment.nothing_said", EnterComment(item, " ", " "))
    refused(group, "comment.same_words", EnterComment(item, f" {PRESENTED} "))


def test_a_remark_that_is_accepted_writes_nothing(group: Group) -> None:
    december(group)
    comment = group.do(EnterComment(group.items[1], remark="Well put."))
    group.do(AcceptComment(comment))
    assert text_of(group, group.items[1]) == PRESENTED


def test_comments_wait_for_an_answer_and_the_check_says_so(group: Group) -> None:
    meeting = december(group)
    group.do(EnterComment(group.items[1], remark="Who asked?"))
    found = {each.code for each in group.store.findings(JANUARY)}
    assert "meetings.finding.open_comments" not in found
    group.do(AgreeMinutes(meeting))
    found = {each.code for each in group.store.findings(JANUARY)}
    assert "meetings.finding.open_comments" in found


def test_comments_without_an_answer_are_said_before_minutes_are_agreed_sent_out_or_frozen(
    group: Group,
) -> None:
    """P17: the chair's own comments are not passed over without a word."""
    meeting = december(group)
    later = group.plan(JANUARY)

    def told() -> list[list[str]]:
        steps = (AgreeMinutes(meeting), CirculateMinutes(meeting), ConfirmMinutes(meeting, later))
        with group.store.read() as book:
            return [[each.words for each in cautions(book, it, JANUARY)] for it in steps]

    assert told() == [[], [], []]
    item = agenda_items(group, meeting)[1]
    group.do(EnterComment(item, proposed=BETTER))
    one = "A comment on these minutes still waits for an answer (item 2): answer it under Comments"
    assert told() == 3 * [[f"{one} first."]]
    second = group.do(EnterComment(item, remark="Say who asked."))
    third = group.do(EnterComment(agenda_items(group, meeting)[0], remark="Who spoke?"))
    words = "3 comments on these minutes still wait for an answer (items 1 and 2):"
    assert all(each[0].startswith(words) for each in told())
    for each in (second, third):
        group.do(RefuseComment(each, "nobody did"))
    group.do(AgreeMinutes(meeting))
    assert len(told()[1]) == 1


def agenda_items(group: Group, meeting: str) -> list[str]:
    with group.store.read() as book:
        return [each.id for each in agenda(book, meeting).items]


def test_a_comment_that_changes_what_the_chair_agreed_asks_for_that_anew(group: Group) -> None:
    """P17: said before it is accepted; what was circulated is the next meeting's to agree."""
    meeting = december(group)
    item = group.items[1]
    group.do(AgreeMinutes(meeting))
    remark = group.do(EnterComment(item, remark="Well put."))
    better = group.do(EnterComment(item, proposed=BETTER))

    def minded(it: AcceptComment) -> list[str]:
        with group.store.read() as book:
            return [each.words for each in cautions(book, it, JANUARY)]

    def state() -> tuple[Any, ...] | None:
        with group.store.read() as book:
            return book.row("SELECT state, agreed_on IS NULL FROM minutes WHERE meeting = :m",
                            m=meeting)  # fmt: skip

    assert minded(AcceptComment(remark)) == []
    group.do(AcceptComment(remark))
    assert state() == ("agreed by the chair", 0)
    (said,) = minded(AcceptComment(better))
    assert "for the chair to agree anew" in said
    group.do(AcceptComment(better))
    assert state() == ("draft", 1)
    assert refused(group, "minutes.state_refused", CirculateMinutes(meeting))
    group.do(AgreeMinutes(meeting), CirculateMinutes(meeting))
    again = group.do(EnterComment(item, proposed=PRESENTED))
    assert minded(AcceptComment(again)) == []
    group.do(AcceptComment(again))
    assert state() == ("unconfirmed", 0)


def test_words_the_chair_has_not_agreed_are_not_circulated_without_a_word(group: Group) -> None:
    meeting = december(group)
    it = CirculateMinutes(meeting)

    def minded() -> list[str]:
        with group.store.read() as book:
            return [each.words for each in cautions(book, it, JANUARY)]

    assert minded() == []
    group.do(AgreeMinutes(meeting))
    assert minded() == []
    group.do(WriteMinute(group.items[1], BETTER))
    (said,) = minded()
    assert said.startswith("Changed since the chair agreed them on 3 December 2026: ")
    assert "Mutual aid" in said
    assert "Welcome" not in said
    group.do(it)
    assert minded() == []


def test_confirmed_minutes_take_no_more_comments(group: Group) -> None:
    meeting = december(group)
    item = group.items[1]
    comment = group.do(EnterComment(item, proposed=BETTER))
    group.do(AgreeMinutes(meeting))
    group.do(CirculateMinutes(meeting))
    group.do(ConfirmMinutes(meeting, january(group)))
    for late in (EnterComment(item, BETTER), AcceptComment(comment), RefuseComment(comment, "x")):
        assert "Record a correction instead" in refused(group, "minutes.frozen", late)


@given(st.text(), st.text(), st.text(min_size=1))
def test_a_proposed_text_is_only_taken_over_the_words_it_was_made_for(
    was: str, now: str, proposed: str
) -> None:
    if was == now:
        assert words_to_write(was, now, proposed, "") == proposed
    else:
        with pytest.raises(Refusal, match=r"^comment\.moved_on$"):
            words_to_write(was, now, proposed, "")


def test_a_remark_writes_nothing_and_the_secretarys_own_words_are_written_as_they_are() -> None:
    assert words_to_write("was", "now", "", " ") is None
    assert words_to_write("was", "now", "proposed", " Own words. ") == "Own words."


# A presenter's check of their own item


def test_presenters_are_asked_once_and_their_comment_joins_the_list(group: Group) -> None:
    meeting = december(group)
    item = group.items[1]
    refused(group, "check.nobody_led", AskPresenters(meeting))
    group.do(ChangeItem(item, lead=group.person("Thistlewood")))
    group.do(AskPresenters(meeting))
    group.do(AskPresenters(meeting))
    refused(group, "check.no_answer", AnswerCheck(item, CheckAnswer.WAITING))
    refused(group, "comment.nothing_said", AnswerCheck(item, CheckAnswer.COMMENTS))
    group.do(AnswerCheck(item, CheckAnswer.COMMENTS, proposed=BETTER))
    with group.store.read() as book:
        (check,) = presenters_checks(book, meeting)
    assert (check.name, check.answer) == ("Barnaby Thistlewood", CheckAnswer.COMMENTS)
    (comment,) = lines(group, meeting)
    assert (comment.author, comment.proposed) == ("Barnaby Thistlewood", BETTER)


# Numbers


def test_minutes_are_numbered_when_circulated_and_never_twice(group: Group) -> None:
    meeting = december(group)
    refused(group, "minutes.not_circulated", NumberMinutes(meeting))
    group.do(AgreeMinutes(meeting))
    group.do(CirculateMinutes(meeting))
    assert numbers(group, meeting) == ["", "MG/M/26-27/001"]
    group.do(WriteMinute(group.items[0], "Members were welcomed."))
    group.do(CirculateMinutes(meeting))
    assert numbers(group, meeting) == ["MG/M/26-27/002", "MG/M/26-27/001"]


def numbers(group: Group, meeting: str) -> list[str]:
    with group.store.read() as book:
        return [each["minute_number"] for each in minutes_text(book, meeting).shown["items"]]


def test_elsewhere_a_number_is_to_follow_until_the_laptop_that_issues_them(group: Group) -> None:
    meeting = december(group)
    group.do(AgreeMinutes(meeting))
    with group.store.write("as a colleague's laptop") as work:
        work.run("UPDATE body SET custodian = 'hers'")
    group.do(CirculateMinutes(meeting))
    assert numbers(group, meeting)[1].startswith("new-")
    refused(group, "custody.not_here", NumberMinutes(meeting))
    group.run("take_over_numbering", body=group.body, reason="she is off sick")
    group.do(NumberMinutes(meeting))
    assert numbers(group, meeting)[1] == "MG/M/26-27/001"


# Passages left out in public


def test_a_passage_left_out_is_exact_has_a_reason_and_can_be_put_back(group: Group) -> None:
    meeting = december(group)
    item = group.items[1]
    leave = LeaveOutPassage(item, "Barnaby Thistlewod", "a private person", "section 40")
    refused(group, "bodies.reason_missing", replace(leave, reason=" "))
    refused(group, "leftout.no_passage", replace(leave, passage=" "))
    refused(group, "leftout.not_there", replace(leave, passage="Barnaby  Thistlewod"))
    row = group.do(leave)
    assert group.do(leave) == row
    with group.store.read() as book:
        (line,) = left_out(book, meeting)
    assert (line.passage, line.exemption, line.by) == (
        "Barnaby Thistlewod",
        "section 40",
        "Ada Thwaite",
    )
    group.do(PutPassageBack(row, "he agreed to be named"))
    with group.store.read() as book:
        assert left_out(book, meeting) == []


def test_what_a_comment_refuses_is_said_in_words() -> None:
    said = explain(Refusal("comment.answered", "comment", state=CommentState.ACCEPTED))
    assert said.startswith("This comment was answered already")
