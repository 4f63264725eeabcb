"""One polite draft for each owner: all they have open, across committees (P4)."""

from datetime import date, timedelta

import pytest

from db import clock
from db.actions.commands import (
    CloseAction,
    ProposeClosure,
    RaiseAction,
    RecordChase,
)
from db.bodies.commands.offices import NoteAbsence
from db.bodies.commands.people import AddPerson
from db.bodies.records import Body, Person
from db.meetings.rules.items import Part
from db.store import Store
from db.transfer.mail import ChaseDraft, chase_drafts

TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.SET_BY, "2026-11-30T09:00:00+00:00")


class Office:
    """Two committees and two owners."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.write("Set the room") as work:
            self.ann = work.add(
                Person(name="Ann Other", email="ann@example.org", assistant_email="pa@example.org")
            )
            self.bob = work.add(Person(name="Bob Stone"))
            self.mg = work.add(Body(name="Management Group", short="MG", custodian=work.device))
            self.qc = work.add(Body(name="Quality Committee", short="QC", custodian=work.device))

    def do(self, it: object) -> str:
        return self.store.do(it).refs[0].id

    def owes(self, owner: str, words: str, due: date | None = None, **more: object) -> str:
        given = {"body": self.mg, "raised_on": date(2026, 10, 1)} | more
        return self.do(RaiseAction(words=words, owner=owner, due_on=due, **given))  # type: ignore[arg-type]

    def drafts(self, **given: object) -> list[ChaseDraft]:
        with self.store.read() as book:
            return chase_drafts(book, TODAY, "Kim Hart", **given)  # type: ignore[arg-type]


@pytest.fixture
def office(store: Store) -> Office:
    return Office(store)


def test_an_owner_gets_one_draft_for_all_committees_copied_to_the_assistant(
    office: Office,
) -> None:
    late = office.owes(office.ann, "Write to the trusts", TODAY - DAY)
    now = office.owes(office.ann, "Ask the places", TODAY, body=office.qc)
    undated = office.owes(office.ann, "Think")
    (made,) = office.drafts()
    assert made.actions == (late, now, undated)
    assert made.draft.to == (("Ann Other", "ann@example.org"),)
    assert made.draft.copy == (("", "pa@example.org"),)
    assert made.draft.subject == "3 actions in your name, 1 overdue"
    assert made.draft.sheet.rows == (
        ("MG/A/26-27/001", "MG", "Write to the trusts", "Sun 29 Nov 2026", "1 day late"),
        ("QC/A/26-27/001", "QC", "Ask the places", "Mon 30 Nov 2026", "Due today"),
        ("MG/A/26-27/002", "MG", "Think", "No date", "Open"),
    )
    assert made.file == "2026-11-30-actions-ann-other.eml"
    assert made.doubts == ()
    assert made.draft.after.endswith("Kim Hart")


def test_what_is_done_in_its_owners_eyes_is_not_asked_about(office: Office) -> None:
    done = office.owes(office.ann, "Closed")
    proposed = office.owes(office.ann, "Proposed")
    office.do(CloseAction(done))
    office.do(ProposeClosure(proposed))
    assert office.drafts() == []


def test_a_second_chase_names_the_first_and_one_made_today_does_not(office: Office) -> None:
    action = office.owes(office.ann, "Write", TODAY)
    office.do(RecordChase((action,)))
    (made,) = office.drafts()
    assert (made.chased, made.chased_on) == (1, TODAY)
    assert "I wrote" not in made.draft.before
    assert "This is the action in your name" in made.draft.before
    other = office.owes(office.bob, "Write too", TODAY)
    office.do(RecordChase((other,), TODAY - 7 * DAY))
    bob = next(each for each in office.drafts() if each.person == office.bob)
    assert "I wrote about these on 23 November 2026" in bob.draft.before


def test_doubts_are_told_before_it_leaves(office: Office) -> None:
    office.owes(office.bob, "Private matter", part=Part.TWO)
    (made,) = office.drafts()
    assert made.doubts == (
        "Bob Stone has no e-mail address in the minute book: add it in the mail.",
        "Private (Part 2) actions among these: 1. Mind who is copied in.",
    )
    with office.store.write("Write an odd address") as work:
        person = work.get(Person, office.bob)
        person.email = person.assistant_email = "bob at work"
    (made,) = office.drafts()
    assert made.doubts[0] == "“bob at work” is not an e-mail address, so it is left out."
    assert len(made.doubts) == 3


def test_drafts_are_narrowed_to_a_committee_and_to_owners(office: Office) -> None:
    office.owes(office.ann, "One")
    there = office.owes(office.bob, "Two", body=office.qc)
    assert [each.actions for each in office.drafts(body=office.qc)] == [(there,)]
    assert [each.name for each in office.drafts(owners={office.ann})] == ["Ann Other"]


def test_two_owners_of_one_name_get_two_files(office: Office) -> None:
    office.owes(office.bob, "One")
    with office.store.write("Another Bob") as work:
        other = work.add(Person(name="Bob Stone"))
    office.owes(other, "Two")
    assert [each.file for each in office.drafts()] == [
        "2026-11-30-actions-bob-stone.eml",
        "2026-11-30-actions-bob-stone-2.eml",
    ]


def test_who_has_most_overdue_comes_first(office: Office) -> None:
    office.owes(office.ann, "One", TODAY + DAY)
    office.owes(office.bob, "Two", TODAY - DAY)
    assert [(each.name, each.overdue) for each in office.drafts()] == [
        ("Bob Stone", 1),
        ("Ann Other", 0),
    ]


def away(office: Office, acting: str | None, last: date | None = TODAY) -> None:
    office.do(NoteAbsence(office.ann, TODAY - DAY, last, acting=acting))


def test_p14_the_chase_of_somebody_away_goes_to_who_acts_and_names_the_owner(
    office: Office,
) -> None:
    late = office.owes(office.ann, "Write to the trusts", TODAY - DAY)
    cat = office.do(AddPerson("Cat Reed", email="cat@example.org"))
    away(office, cat)
    (made,) = office.drafts()
    assert (made.person, made.name, made.actions) == (office.ann, "Ann Other", (late,))
    assert made.draft.to == (("Cat Reed", "cat@example.org"),)
    assert made.draft.copy == ()
    assert made.draft.subject == "1 action of Ann Other, 1 overdue"
    assert made.draft.before.startswith(
        "Dear Cat,\n\nAnn Other is away to 30 November 2026; Cat Reed acts meanwhile. This is"
    )
    assert made.doubts == ("Ann Other is away to 30 November 2026; Cat Reed acts meanwhile.",)


def test_p14_the_day_after_the_last_day_away_the_owner_is_asked_again(office: Office) -> None:
    office.owes(office.ann, "Write to the trusts", TODAY - DAY)
    away(office, office.bob, TODAY - DAY)
    (made,) = office.drafts()
    assert made.draft.to == (("Ann Other", "ann@example.org"),)
    assert made.draft.subject.startswith("1 action in your name")


def test_p14_where_nobody_acts_the_secretary_is_told_and_the_draft_stays_the_owners(
    office: Office,
) -> None:
    office.owes(office.ann, "Write to the trusts", TODAY - DAY)
    away(office, None, None)
    (made,) = office.drafts()
    assert made.draft.to == (("Ann Other", "ann@example.org"),)
    assert made.doubts == ("Ann Other is away, and nobody acts meanwhile.",)


def test_p14_who_acts_without_an_address_is_named_among_what_to_look_at(office: Office) -> None:
    office.owes(office.ann, "Write to the trusts", TODAY - DAY)
    away(office, office.bob)
    (made,) = office.drafts()
    assert "Bob Stone has no e-mail address" in made.doubts[1]
