from datetime import date

from db.bodies.commands.bodies import CloseBody
from db.bodies.commands.induction import WelcomeMember
from db.bodies.commands.people import (
    AddOrganisation,
    AddPerson,
    ChangeOrganisation,
    PersonLeaves,
    RemovePerson,
)
from db.bodies.commands.places import AddPlace
from db.bodies.commands.seats import (
    AddSeat,
    AppointMember,
    ChangeMembership,
    ChangeSeat,
    EndDeputy,
    EndMembership,
    NominateDeputy,
    RemoveDeputy,
    RemoveMembership,
)
from db.bodies.commands.terms import AdoptTerms
from db.bodies.queries.seats import chair_on, gap_words, gaps_on, members_on, seats_on
from db.bodies.rules.kinds import Capacity, Office, PlaceLevel
from db.store import Store, cautions
from tests.bodies.steps import ON, found_codes, made, refused


def test_a_seat_shows_its_holder_its_deputy_or_that_it_is_vacant(store: Store, group: str) -> None:
    seat = made(store, AddSeat(group, "Executive Lead", office=Office.CHAIR))
    ann, bob = (made(store, AddPerson(name)) for name in ("Ann Lee", "Bob Hay"))
    held = made(store, AppointMember(seat, ann, date(2026, 4, 1)))
    store.do(NominateDeputy(seat, bob, date(2026, 6, 1), date(2026, 12, 31)))
    with store.read() as book:
        [line] = seats_on(book, group, ON)
        assert chair_on(book, group, ON) == ann
        assert chair_on(book, group, ON, present=[bob]) == ""
        assert [holder.name for _, holder in members_on(book, group, ON)] == ["Ann Lee"]
    assert [each.name for each in line.holders] == ["Ann Lee"]
    assert [each.name for each in line.deputies] == ["Bob Hay"]
    assert line.holders[0].office is Office.CHAIR
    store.do(EndMembership(held, ON, "retired"))
    with store.read() as book:
        assert not seats_on(book, group, ON)[0].vacant
        after = seats_on(book, group, date(2026, 12, 4))
        assert after[0].vacant
        assert [gap.title for gap in gaps_on(after)] == ["Executive Lead"]


def test_r3_a_partnership_without_its_member_is_told(store: Store, group: str) -> None:
    south = made(store, AddPlace("South ICP", PlaceLevel.PARTNERSHIP))
    seat = made(store, AddSeat(group, "provider chief executive", "NHS provider", place=south))
    store.do(AddSeat(group, "commissioner, South ICP", place=south))
    with store.read() as book:
        assert [gap_words(gap) for gap in gaps_on(seats_on(book, group, ON))] == [
            "South ICP has no provider chief executive in its seat",
            "South ICP has no commissioner in its seat",
        ]
    ann = made(store, AddPerson("Ann Lee"))
    held = made(store, AppointMember(seat, ann))
    with store.read() as book:
        assert [gap.where for gap in gaps_on(seats_on(book, group, ON))] == ["South ICP"]
    store.do(RemoveMembership(held, "wrong person"))
    with store.read() as book:
        assert len(gaps_on(seats_on(book, group, ON))) == 2


def test_a_nomination_ends_or_is_removed_when_it_was_a_mistake(store: Store, group: str) -> None:
    seat = made(store, AddSeat(group, "Chair"))
    ann, bob = (made(store, AddPerson(name)) for name in ("Ann Lee", "Bob Hay"))
    first = made(store, NominateDeputy(seat, ann, date(2026, 4, 1)))
    second = made(store, NominateDeputy(seat, bob, date(2026, 4, 1)))
    with refused("bodies.end_before_start"):
        store.do(EndDeputy(first, date(2026, 3, 31)))
    store.do(EndDeputy(first, ON), RemoveDeputy(second, "wrong person"))
    with store.read() as book:
        assert [each.name for each in seats_on(book, group, ON)[0].deputies] == ["Ann Lee"]
        assert seats_on(book, group, date(2026, 12, 4))[0].deputies == ()


def test_a_membership_keeps_to_its_days_and_two_chairs_are_told(store: Store, group: str) -> None:
    seat = made(store, AddSeat(group, "Chair", office=Office.CHAIR))
    other = made(store, AddSeat(group, "Lay member"))
    ann, bob = (made(store, AddPerson(name)) for name in ("Ann Lee", "Bob Hay"))
    held = made(store, AppointMember(seat, ann, date(2026, 4, 1)))
    with refused("bodies.end_before_start"):
        store.do(AppointMember(other, bob, ON, date(2026, 12, 2)))
    with refused("bodies.already_in_seat"):
        store.do(AppointMember(seat, ann, ON))
    with refused("bodies.deputy_holds_seat"):
        store.do(NominateDeputy(seat, ann))
    lay = made(store, AppointMember(other, bob, ON))
    with refused("bodies.end_before_start"):
        store.do(ChangeMembership(lay, to_on=date(2026, 12, 2)))
    store.do(ChangeMembership(lay, office=Office.CHAIR))
    assert "bodies.finding.chairs" in found_codes(store.findings(ON))
    with store.read() as book:
        assert chair_on(book, group, ON) == ann
    store.do(EndMembership(held, date(2026, 12, 2)))
    assert "bodies.finding.chairs" not in found_codes(store.findings(ON))


def test_a_person_who_leaves_leaves_every_place_that_day(store: Store, group: str) -> None:
    seat, other = (made(store, AddSeat(group, title)) for title in ("Chair", "Lay member"))
    ann = made(store, AddPerson("Ann Lee"))
    store.do(AppointMember(seat, ann, date(2026, 4, 1)), NominateDeputy(other, ann))
    store.do(AppointMember(other, ann, date(2027, 1, 1)))
    store.do(PersonLeaves(ann, ON, "retired"))
    with store.read() as book:
        assert seats_on(book, group, date(2027, 1, 1))[1].vacant
    with store.read() as book:
        assert [bool(each.holders or each.deputies) for each in seats_on(book, group, ON)] == [
            True,
            True,
        ]
        after = seats_on(book, group, date(2026, 12, 4))
    assert {each.held_by for each in after} == {"vacant"}
    assert not any(each.holders or each.deputies for each in after)
    with refused("bodies.in_use"):
        store.do(RemovePerson(ann, "left"))


def test_t14_a_seat_held_for_an_office_that_ended_shows_the_successor_or_vacant(
    store: Store, group: str
) -> None:
    old = made(store, AddOrganisation("Public Health England", closed_on=date(2021, 9, 30)))
    ann = made(store, AddPerson("Ann Lee"))
    seat = made(store, AddSeat(group, "Public health", organisation=old))
    store.do(AppointMember(seat, ann))
    with store.read() as book:
        before, after = (seats_on(book, group, on)[0] for on in (date(2021, 9, 30), ON))
    assert (before.organisation, before.vacant) == ("Public Health England", False)
    assert (after.organisation, after.vacant) == ("", True)
    new = made(store, AddOrganisation("Office for Health Improvement"))
    store.do(ChangeOrganisation(old, successor=new))
    with store.read() as book:
        [now] = seats_on(book, group, ON)
    assert (now.organisation, now.vacant) == ("Office for Health Improvement", False)


def test_a_seat_moves_in_the_list_and_keeps_its_holder(store: Store, group: str) -> None:
    first, second = (made(store, AddSeat(group, title)) for title in ("One", "Two"))
    store.do(ChangeSeat(first, pos="9", capacity=Capacity.IN_ATTENDANCE))
    with store.read() as book:
        assert [each.id for each in seats_on(book, group, ON)] == [second, first]


def test_what_wants_looking_at_is_found_the_day_it_does(store: Store, group: str) -> None:
    old = made(store, AddOrganisation("Old Trust", closed_on=date(2026, 12, 2)))
    seat = made(store, AddSeat(group, "Trust"))
    store.do(AddSeat(group, "Lay member"))
    ann = made(store, AddPerson("Ann Lee", organisation=old))
    assert store.findings(ON) == []
    store.do(AppointMember(seat, ann))
    store.do(AdoptTerms(group, "1", date(2026, 4, 1), review_on=date(2026, 12, 2)))
    assert found_codes(store.findings(date(2026, 12, 2))) == {
        "bodies.finding.vacant_nowhere",
        "bodies.finding.no_chair",
    }
    assert found_codes(store.findings(ON)) == {
        "bodies.finding.vacant_nowhere",
        "bodies.finding.no_chair",
        "bodies.finding.organisation_ended",
        "bodies.finding.review_overdue",
    }


def test_an_appointment_is_taken_back_whole(store: Store, group: str) -> None:
    seat = made(store, AddSeat(group, "Chair"))
    store.do(AppointMember(seat, made(store, AddPerson("Ann Lee"))))
    store.undo()
    with store.read() as book:
        assert seats_on(book, group, ON)[0].vacant


def test_nobody_is_seated_after_leaving_or_in_a_body_that_closed(store: Store, group: str) -> None:
    seat = made(store, AddSeat(group, "Chair"))
    ann, bob = (made(store, AddPerson(name)) for name in ("Ann Lee", "Bob Hay"))
    store.do(PersonLeaves(ann, ON), CloseBody(group, ON))
    for seated in (AppointMember, NominateDeputy):
        with refused("bodies.person_left"):
            store.do(seated(seat, ann, date(2026, 12, 4)))
        with refused("bodies.closed"):
            store.do(seated(seat, bob, date(2026, 12, 4)))
    store.do(AppointMember(seat, ann, ON), NominateDeputy(seat, bob, ON))


def test_p14_a_place_given_while_somebody_holds_it_is_said_at_its_first_day(
    store: Store, group: str
) -> None:
    seat = made(store, AddSeat(group, "Voice of carers"))
    ann, bob = (made(store, AddPerson(name)) for name in ("Ann Lee", "Bob Hay"))
    first = made(store, AppointMember(seat, ann, ON))

    def minded(it: object) -> list[str]:
        with store.read() as book:
            return [each.code for each in cautions(book, it, ON)]

    assert minded(AppointMember(seat, bob, ON)) == ["bodies.mind.held"]
    assert minded(WelcomeMember(seat, bob, ON)) == ["bodies.mind.held"]
    before = date(2026, 12, 2)
    assert minded(AppointMember(seat, bob, date(2026, 1, 1), before)) == []
    store.do(EndMembership(first, date(2026, 12, 31)))
    assert minded(AppointMember(seat, bob, date(2026, 12, 31))) == ["bodies.mind.held_until"]
    assert minded(AppointMember(seat, bob, date(2027, 1, 1))) == []
    assert minded(AppointMember(seat, ann, ON)) == []  # that is refused instead
