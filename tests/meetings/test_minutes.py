"""From the draft to confirmed minutes, and what may be done with them after."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from db.custody.rules import text_hash
from db.decisions.commands.decisions import ChangeDecision, RecordDecision, WithdrawDecision
from db.errors import Refusal
from db.meetings.commands.agenda import AddItem, ChangeItem
from db.meetings.commands.confirming import AmendedMinute, ConfirmMinutes, ReturnMinutes
from db.meetings.commands.course import StartItem, WriteMinute
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.drafts import clear_draft, save_draft
from db.meetings.commands.minutes import (
    AgreeMinutes,
    CirculateMinutes,
    CorrectMinutes,
    SendMinutes,
)
from db.meetings.commands.papers import AddPaper
from db.meetings.commands.people import MarkArrived
from db.meetings.commands.room import CloseMeeting, DeclareInterest, OpenMeeting
from db.meetings.queries import (
    agenda,
    changes_after_confirmation,
    drafts,
    meeting_page,
    minute_text,
    minutes_text,
)
from db.meetings.records import Attendance, Minute, Minutes
from db.meetings.rules.minutes import CorrectionKind, MinutesState, minute_draft
from db.record import same_id
from db.words import explain
from tests.meetings.group import DAY, EVERYBODY, JANUARY, Group, clock

PRESENTED = "Barnaby Thistlewod presented the proposal."
AT = datetime(2026, 12, 3, 11, 21, tzinfo=UTC)


def refused(group: Group, code: str, it: Any) -> str:
    with pytest.raises(Refusal) as refusal:
        group.do(it)
    assert refusal.value.code == code
    return explain(refusal.value)


def december(group: Group) -> str:
    """The December meeting, held and minuted."""
    meeting = group.plan(DAY, "Welcome", "Mutual aid")
    group.opened(*EVERYBODY[:10])
    for item in group.items:
        group.do(StartItem(item, clock("10:05")))
    group.do(WriteMinute(group.items[1], PRESENTED))
    group.do(RecordDecision(group.items[1], "Mutual aid from January.", binds_statutory=True))
    group.do(CloseMeeting(meeting, clock("12:00")))
    return meeting


def circulated(group: Group) -> str:
    meeting = december(group)
    group.do(SendMinutes(meeting))
    group.do(AgreeMinutes(meeting))
    group.do(CirculateMinutes(meeting))
    return meeting


def january(group: Group) -> str:
    """The January meeting, opened, with its standing items."""
    meeting = group.plan(JANUARY)
    group.do(DraftAgenda(meeting))
    group.arrive("Plumstone", at="10:00")
    group.do(OpenMeeting(meeting, clock("10:00")))
    return meeting


def confirmed(group: Group, **more: Any) -> str:
    meeting = circulated(group)
    items = list(group.items)
    group.do(ConfirmMinutes(meeting, january(group), **more))
    group.items = items
    return meeting


def flags(group: Group) -> tuple[int, int]:
    with group.store.read() as book:
        row = book.row("SELECT changed_since, disputed FROM minutes WHERE state = 'confirmed'")
    assert row is not None
    return row[0], row[1]


def codes(group: Group) -> list[str]:
    return [each.code for each in group.store.findings(JANUARY)]


def test_minutes_go_from_draft_through_the_chair_to_confirmed(group: Group) -> None:
    meeting = december(group)
    states = [MinutesState.DRAFT]
    refused(group, "minutes.state_refused", CirculateMinutes(meeting))
    later = january(group)
    refused(group, "minutes.state_refused", ConfirmMinutes(meeting, later))
    for command in (AgreeMinutes(meeting), CirculateMinutes(meeting)):
        group.do(command)
        with group.store.read() as book:
            states.append(meeting_page(book, meeting).minutes)
    refused(group, "minutes.not_later", ConfirmMinutes(meeting, meeting))
    group.do(ConfirmMinutes(meeting, later))
    with group.store.read() as book:
        page = meeting_page(book, meeting)
        agreed = book.value("SELECT agreed_by FROM minutes WHERE meeting = :m", m=meeting)
        by = book.value("SELECT confirmed_by FROM minutes WHERE meeting = :m", m=meeting)
    assert [*states, page.minutes] == list(MinutesState)
    assert (page.confirmed_on, page.confirmed_meeting) == (JANUARY, later)
    assert agreed == by == group.person("Plumstone")


def test_minutes_returned_are_a_draft_again(group: Group) -> None:
    meeting = circulated(group)
    refused(group, "bodies.reason_missing", ReturnMinutes(meeting, " "))
    group.do(ReturnMinutes(meeting, "item 2 is not what was said"))
    with group.store.read() as book:
        assert meeting_page(book, meeting).minutes is MinutesState.DRAFT
    refused(group, "minutes.state_refused", ReturnMinutes(meeting, "again"))


def test_confirming_freezes_the_text_and_its_hash(group: Group) -> None:
    meeting = confirmed(group)
    with group.store.read() as book:
        snapshot = meeting_page(book, meeting).snapshot
        row = book.row("SELECT why, text, sha256 FROM snapshot WHERE id = :id", id=snapshot)
    assert row is not None
    assert row[0] == "minutes confirmed"
    assert row[2] == text_hash(row[1])
    assert PRESENTED in row[1]
    assert "Mutual aid from January." in row[1]
    assert flags(group) == (0, 0)


def test_a_confirmation_cannot_be_undone(group: Group) -> None:
    meeting = circulated(group)
    later = january(group)
    group.store.forget_undo()
    group.do(ConfirmMinutes(meeting, later))
    with pytest.raises(Refusal, match=r"^undo\.nothing$"):
        group.store.undo()


def test_every_edit_of_confirmed_minutes_is_refused_with_the_way_out(group: Group) -> None:
    meeting = confirmed(group)
    item = group.items[1]
    with group.store.read() as book:
        decision = book.value("SELECT id FROM decision")
    edits = (
        WriteMinute(item, "Something else."),
        ChangeItem(item, title="Another title"),
        AddItem(meeting, "One more"),
        MarkArrived(meeting, group.person("Gill")),
        DeclareInterest(item, group.person("Finchley"), "Governor"),
        RecordDecision(item, "More."),
        ChangeDecision(decision, words="Less."),
        WithdrawDecision(decision, "no longer wanted"),
        ReturnMinutes(meeting, "not agreed"),
        StartItem(item),
    )
    for edit in edits:
        assert "Record a correction instead" in refused(group, "minutes.frozen", edit)
    assert flags(group) == (0, 0)


def test_the_later_meeting_minutes_the_confirmation_by_itself(group: Group) -> None:
    confirmed(group)
    assert _minuted(group) == (
        "The minutes of the meeting of 3 December 2026 were agreed as a correct record."
    )


def _minuted(group: Group) -> str:
    with group.store.read() as book:
        meeting = book.value("SELECT id FROM meeting WHERE on_date = '2027-01-07'")
        item = next(each for each in agenda(book, meeting).items if "Minutes of" in each.title)
        return minute_text(book, item.id)


def test_an_amendment_changes_the_text_and_is_minuted(group: Group) -> None:
    meeting = circulated(group)
    item = group.items[1]
    later = january(group)
    agreed = "Barnaby Thistlewood presented the proposal."
    words = "at item 2, the name to read Thistlewood."
    amended = (AmendedMinute(item, agreed),)
    group.do(ConfirmMinutes(meeting, later, amendments=words, amended=amended))
    with group.store.read() as book:
        text = minutes_text(book, meeting)
    assert text.shown["items"][1]["text"] == agreed
    assert text.confirmed is not None
    assert text.confirmed["amendments"] == words
    assert _minuted(group).endswith(f"with this amendment: {words}")


def test_what_the_secretary_wrote_about_the_confirmation_stands(group: Group) -> None:
    meeting = circulated(group)
    later = january(group)
    with group.store.read() as book:
        item = next(each for each in agenda(book, later).items if "Minutes of" in each.title)
    group.do(WriteMinute(item.id, "Agreed after a long talk."))
    group.do(ConfirmMinutes(meeting, later))
    assert _minuted(group) == "Agreed after a long talk."


def test_an_amendment_is_minuted_after_what_the_secretary_wrote_once(group: Group) -> None:
    """P17: what the later meeting amended stands in its minutes, whatever else is written there."""
    meeting = circulated(group)
    later = january(group)
    with group.store.read() as book:
        item = next(each for each in agenda(book, later).items if "Minutes of" in each.title)
    group.do(WriteMinute(item.id, "Agreed after a long talk."))
    group.do(ReturnMinutes(meeting, "item 2 is not what was said", later))
    group.do(AgreeMinutes(meeting))
    group.do(CirculateMinutes(meeting))
    group.do(ConfirmMinutes(meeting, later, amendments="at item 2, Gill for Hill."))
    own, returned, amended = _minuted(group).split("\n")
    assert own == "Agreed after a long talk."
    assert returned.endswith("item 2 is not what was said.")
    assert amended.endswith("with this amendment: at item 2, Gill for Hill.")


def test_minutes_said_to_be_amended_are_not_frozen_while_no_word_of_them_is(group: Group) -> None:
    meeting = circulated(group)
    item = group.items[1]
    later = january(group)
    same = AmendedMinute(item, PRESENTED)
    for amended in ((), (same,)):
        it = ConfirmMinutes(meeting, later, amended=amended, with_amendment=True)
        assert "how it is to read" in refused(group, "minutes.nothing_amended", it)
    with group.store.read() as book:
        assert meeting_page(book, meeting).minutes is MinutesState.UNCONFIRMED
    other = AmendedMinute(item, "Barnaby Thistlewood presented the proposal.")
    group.do(ConfirmMinutes(meeting, later, amended=(other,), with_amendment=True))
    with group.store.read() as book:
        assert meeting_page(book, meeting).minutes is MinutesState.CONFIRMED


def test_a_meeting_that_has_not_met_confirms_nothing(group: Group) -> None:
    meeting = circulated(group)
    later = group.plan(JANUARY)
    refused(group, "minutes.not_met", ConfirmMinutes(meeting, later))


# After confirmation


def test_minutes_are_confirmed_at_a_later_meeting_and_without_one_the_way_out_is_said(
    group: Group,
) -> None:
    meeting = circulated(group)
    told = refused(group, "minutes.no_later", ConfirmMinutes(meeting, ""))
    assert "The committee has not met since." in told
    later = january(group)
    told = refused(group, "minutes.which_later", ConfirmMinutes(meeting, ""))
    assert "Name the later meeting" in told
    group.do(ConfirmMinutes(meeting, later))


def test_confirmed_minutes_are_read_from_what_was_frozen(group: Group) -> None:
    meeting = confirmed(group)
    group.run("change_person", person=group.person("Finchley"), name="Ptolemy Smythe")
    with group.store.read() as book:
        text = minutes_text(book, meeting)
    names = [each["name"] for each in text.shown["people"]]
    assert "Ptolemy Finchley" in names
    assert not text.changed_since


def test_an_edit_made_elsewhere_shows_as_arrived_after_confirmation(group: Group) -> None:
    meeting = confirmed(group)
    item = group.items[1]
    with group.store.write("as an update file would") as work:
        work.get(Minute, same_id("minute", item)).text = "Somebody else presented."
    assert flags(group) == (1, 0)
    assert "meetings.finding.changed_since" in codes(group)
    with group.store.read() as book:
        (difference,) = changes_after_confirmation(book, meeting)
        assert minutes_text(book, meeting).shown["items"][1]["text"] == PRESENTED
    assert (difference.part, difference.id) == ("items", item)
    assert (difference.confirmed[4], difference.now[4]) == (PRESENTED, "Somebody else presented.")
    with group.store.write("and back") as work:
        work.get(Minute, same_id("minute", item)).text = PRESENTED
    assert flags(group) == (0, 0)


def test_attendance_and_decisions_that_arrive_late_show_too(group: Group) -> None:
    meeting = confirmed(group)
    with group.store.write("as an update file would") as work:
        row = same_id("attendance", meeting, group.person("Finchley"))
        work.get(Attendance, row).note = "unwell"
        assert work.find(Attendance, row) is not None
        work.run("UPDATE attendance SET mode = 'remote' WHERE id = :id", id=row)
        work.run("UPDATE decision SET words = 'Mutual aid from March.'")
    with group.store.read() as book:
        parts = {each.part for each in changes_after_confirmation(book, meeting)}
    assert parts == {"attendance", "decisions"}
    assert "decisions.finding.changed_since" in codes(group)


def test_two_different_texts_confirmed_are_disputed(group: Group) -> None:
    meeting = confirmed(group)
    with group.store.write("as an update file would") as work:
        work.run(
            "INSERT INTO snapshot (id, thing_kind, thing, why, text, sha256)"
            " VALUES ('other', 'minutes', :thing, 'minutes confirmed', '{}', 'ff')",
            thing=same_id("minutes", meeting),
        )
    assert flags(group) == (0, 1)
    assert "meetings.finding.disputed" in codes(group)


def test_a_paper_may_still_be_added_for_it_is_no_part_of_the_minutes(group: Group) -> None:
    confirmed(group)
    group.do(AddPaper(group.items[1], "Tabled on the day"))
    assert flags(group) == (0, 0)


# Corrections


def test_open_minutes_are_edited_not_corrected(group: Group) -> None:
    meeting = december(group)
    refused(group, "minutes.still_open", CorrectMinutes(meeting, "x", adopted_meeting=meeting))


def test_a_correction_of_substance_is_adopted_by_a_later_meeting(group: Group) -> None:
    meeting = confirmed(group)
    refused(group, "minutes.meeting_needed", CorrectMinutes(meeting, "Two trusts, not three."))
    refused(group, "minutes.not_later", CorrectMinutes(meeting, "x", adopted_meeting=meeting))
    refused(group, "minutes.no_words", CorrectMinutes(meeting, " ", adopted_meeting=meeting))
    items = group.items
    later = group.plan(date(2027, 2, 4))
    group.do(OpenMeeting(later, clock("10:00")))
    group.do(CorrectMinutes(meeting, "Two trusts.", item=items[1], adopted_meeting=later))
    with group.store.read() as book:
        (correction,) = minutes_text(book, meeting).corrections
    assert correction.adopted_on == date(2027, 2, 4)
    assert (correction.kind, correction.number) == (CorrectionKind.SUBSTANCE, "2")
    assert flags(group) == (0, 0)


def test_a_clerical_correction_keeps_both_texts_and_needs_the_chair(group: Group) -> None:
    meeting = confirmed(group)
    slip = CorrectMinutes(meeting, "Thistlewood", kind=CorrectionKind.CLERICAL, was="Thistlewod")
    refused(group, "minutes.chair_needed", slip)
    agreed = replace(slip, agreed_by=group.person("Plumstone"))
    refused(group, "minutes.words_not_there", replace(agreed, was="Crabtre"))
    group.do(agreed)
    with group.store.read() as book:
        text = minutes_text(book, meeting)
    (correction,) = text.corrections
    assert (correction.was, correction.text) == ("Thistlewod", "Thistlewood")
    assert correction.agreed_by == "Dorothea Plumstone"
    assert text.shown["items"][1]["text"] == PRESENTED


# Drafts of the live page


def test_a_draft_is_kept_offered_back_and_let_go_on_saving(group: Group) -> None:
    group.plan(DAY, "One")
    field = minute_draft(group.items[0])
    for words in ("Half a sen", "Half a sentence"):
        with group.store.local() as book:
            save_draft(book, field, words, AT)
    with group.store.read() as reading:
        assert [(each.field, each.words, each.saved_at) for each in drafts(reading)] == [
            (field, "Half a sentence", AT)
        ]
    group.do(WriteMinute(group.items[0], "Half a sentence, and the rest."))
    with group.store.read() as reading:
        assert drafts(reading) == []
    with group.store.local() as book:
        save_draft(book, field, "more", AT)
        clear_draft(book, field)
        assert drafts(book) == []


def test_a_draft_is_not_journalled(group: Group) -> None:
    group.plan(DAY, "One")
    count = "SELECT count(*) FROM chg"
    with group.store.read() as reading:
        before = reading.value(count)
    with group.store.local() as book:
        save_draft(book, minute_draft(group.items[0]), "words", AT)
    with group.store.read() as reading:
        assert reading.value(count) == before


def test_the_minute_of_an_item_is_one_on_every_laptop(group: Group) -> None:
    group.plan(DAY, "One")
    first = group.do(WriteMinute(group.items[0], "One."))
    assert group.do(WriteMinute(group.items[0], " Two. ")) == first
    with group.store.write("look") as work:
        assert work.get(Minute, first).text == "Two."
        assert work.get(Minutes, same_id("minutes", group.meeting)).state is MinutesState.DRAFT


def test_minutes_the_chair_agreed_are_not_agreed_again_and_say_when_they_were(
    group: Group,
) -> None:
    meeting = december(group)
    group.do(AgreeMinutes(meeting, agreed_on=DAY))
    for again in (AgreeMinutes(meeting), SendMinutes(meeting)):
        with pytest.raises(Refusal) as refusal:
            group.do(again)
        assert explain(refusal.value) == "The chair has agreed them already, on 3 December 2026."
