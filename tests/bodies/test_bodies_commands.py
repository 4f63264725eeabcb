from datetime import date, time

import pytest

from db.bodies.commands.agenda import (
    AssignFunction,
    NamePortfolioOwner,
    RemoveFunction,
    RemoveHeading,
    SetHeading,
)
from db.bodies.commands.bodies import (
    AddBody,
    ChangeBody,
    CloseBody,
    EstablishBody,
    NoteUnknown,
    RemoveBody,
    SettleUnknown,
)
from db.bodies.commands.founding import FoundBody, FoundBook, FoundOrganisation, FoundSeat
from db.bodies.commands.people import (
    AddOrganisation,
    AddPerson,
    ChangeOrganisation,
    ChangePerson,
    CloseOrganisation,
    PersonLeaves,
    RemoveOrganisation,
    RemovePerson,
)
from db.bodies.commands.places import AddPlace, ChangePlace, RemovePlace
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
    RemoveSeat,
)
from db.bodies.commands.terms import (
    AdoptTerms,
    ChangeTerms,
    NeededThere,
    RemoveDeadlineRule,
    SetDeadlineRule,
    SetQuorum,
)
from db.bodies.queries.bodies import BodyPage, body, body_ids, body_lines, body_page, unknowns
from db.bodies.queries.people import (
    organisation_ids,
    organisation_lines,
    person_ids,
    person_lines,
    places,
    portfolios,
    standing_on,
)
from db.bodies.queries.seats import chair_on, gap_words, gaps_on, members_on, seats_on
from db.bodies.queries.terms import deadline_rules, quorum_needs, terms_on, terms_versions
from db.bodies.rules.kinds import (
    Authority,
    BodyStatus,
    Capacity,
    DayUnit,
    DeadlineKind,
    MinuteStyle,
    Office,
    OrgKind,
    PlaceLevel,
)
from db.errors import Refusal
from db.store import Finding, Store
from db.words import say

ON = date(2026, 12, 3)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


def made(store: Store, it: object) -> str:
    return store.do(it).refs[0].id


@pytest.fixture
def group(store: Store) -> str:
    return made(store, AddBody("Management Group", "MG", source="memorandum, ¶20"))


def page(store: Store, body_id: str, on: date = ON) -> BodyPage:
    with store.read() as book:
        found = body_page(book, body_id, on)
    assert found is not None
    return found


def found_codes(findings: list[Finding]) -> set[str]:
    for each in findings:
        assert "{" not in say(each.code, **each.values)
    return {each.code for each in findings}


def test_a_new_body_is_listed_with_where_its_name_is_from(store: Store, group: str) -> None:
    with store.read() as book:
        [line] = body_lines(book, body_ids(book, words="mg"))
    assert (line.id, line.short, line.source) == (group, "MG", "memorandum, ¶20")
    assert line.custodian == store.holder.fpr


def test_what_the_terms_leave_open_is_told(store: Store, group: str) -> None:
    assert page(store, group).empty == (
        *("bodies.no_quorum", "bodies.no_deadlines", "bodies.no_cadence"),
        *("bodies.no_minute_style", "bodies.no_review", "bodies.no_chair"),
    )
    assert say("bodies.no_quorum") == "No quorum set: taken from your terms of reference."


def test_two_bodies_do_not_share_a_short_name(store: Store, group: str) -> None:
    other = made(store, AddBody("Finance Group", "FG"))
    with refused("bodies.short_taken"):
        store.do(AddBody("Another", "mg"))
    with refused("bodies.short_taken"):
        store.do(ChangeBody(other, short="MG"))
    store.do(ChangeBody(group, short="MG"))


def test_a_change_leaves_what_was_not_touched(store: Store, group: str) -> None:
    store.do(ChangeBody(group, name="ICS Management Group"))
    line = page(store, group).body
    assert (line.name, line.short, line.source) == ("ICS Management Group", "MG", "memorandum, ¶20")


def test_a_collaborative_body_is_not_made_to_authorise_by_way_of_a_change(
    store: Store, group: str
) -> None:
    with refused("bodies.cannot_authorise"):
        store.do(ChangeBody(group, may_authorise=True))
    store.do(ChangeBody(group, authority=Authority.DELEGATED, may_authorise=True))
    with refused("bodies.cannot_authorise"):
        store.do(ChangeBody(group, authority=Authority.COLLABORATIVE))


def test_a_body_reports_upwards_only(store: Store, group: str) -> None:
    board = made(store, AddBody("Board", "B"))
    store.do(ChangeBody(group, parent=board))
    with refused("bodies.reports_to_itself"):
        store.do(ChangeBody(board, parent=group))
    store.do(ChangeBody(group, parent=""))
    store.do(ChangeBody(board, parent=group))


def test_a_proposed_body_is_established_and_one_that_ends_is_closed(store: Store) -> None:
    assembly = made(store, AddBody("Partnership Assembly", "PA", status=BodyStatus.PROPOSED))
    store.do(EstablishBody(assembly, date(2026, 9, 1)))
    with refused("bodies.active_already"):
        store.do(EstablishBody(assembly, date(2026, 9, 1)))
    with refused("bodies.end_before_start"):
        store.do(CloseBody(assembly, date(2026, 8, 31)))
    store.do(CloseBody(assembly, date(2026, 9, 1)))
    with store.read() as book:
        assert body_ids(book) == []
        assert len(body_ids(book, with_closed=True)) == 1
    with refused("bodies.closed"):
        store.do(CloseBody(assembly, date(2026, 9, 2)))


def test_a_link_to_nothing_is_refused_and_nothing_is_written(store: Store) -> None:
    with refused("ref.unknown"):
        store.do(AddBody("Board", "B", organisation="no-such-id"))
    with store.read() as book:
        assert body_ids(book) == []


def test_a_mistake_is_removed_with_its_reason_and_what_is_named_is_not(
    store: Store, group: str
) -> None:
    seat = made(store, AddSeat(group, "Chair"))
    with refused("bodies.in_use"):
        store.do(RemoveBody(group, "entered twice"))
    with refused("bodies.reason_missing"):
        store.do(RemoveSeat(seat, " "))
    store.do(RemoveSeat(seat, "entered twice"))
    store.do(RemoveBody(group, "entered twice"))
    with store.read() as book:
        assert body(book, group) is None
        assert book.value("SELECT deleted FROM body WHERE id = :id", id=group) == "entered twice"


def test_t14_an_organisation_passes_to_its_successor_the_day_after_it_closed(store: Store) -> None:
    group = made(store, AddOrganisation("Clinical commissioning group", kind=OrgKind.CCG))
    board = made(store, AddOrganisation("Integrated care board", code="QHM", kind=OrgKind.ICB))
    store.do(CloseOrganisation(group, date(2022, 6, 30), board))
    with store.read() as book:
        assert standing_on(book, group, date(2022, 6, 30)) == group
        assert standing_on(book, group, date(2022, 7, 1)) == board
        [line] = organisation_lines(book, organisation_ids(book, on=date(2022, 7, 1)))
        assert line.id == board
        old = organisation_lines(book, organisation_ids(book, words="commissioning"))
    assert [each.successor for each in old] == ["Integrated care board"]
    with refused("bodies.succeeds_itself"):
        store.do(ChangeOrganisation(board, closed_on=date(2027, 3, 31), successor=group))
    with refused("bodies.code_taken"):
        store.do(AddOrganisation("Other", code="QHM"))
    with refused("bodies.in_use"):
        store.do(RemoveOrganisation(board, "by mistake"))


def test_people_have_initials_nobody_else_has(store: Store) -> None:
    store.do(AddPerson("Ruth Clark"), AddPerson("Robert Clapham"))
    with store.read() as book:
        found = person_lines(book, person_ids(book))
    assert [(each.name, each.initials) for each in found] == [
        ("Robert Clapham", "RCl"),
        ("Ruth Clark", "RC"),
    ]
    with refused("bodies.initials_taken"):
        store.do(AddPerson("Rita Coe", initials="rc"))
    with refused("bodies.initials_taken"):
        store.do(ChangePerson(found[0].id, initials="RC"))
    store.do(ChangePerson(found[1].id, post="Chief Executive"))


def test_places_are_listed_from_the_largest(store: Store) -> None:
    system = made(store, AddPlace("North East", PlaceLevel.SYSTEM, population=3_100_000))
    store.do(AddPlace("Gateshead", PlaceLevel.PLACE, system))
    with store.read() as book:
        assert [(each.name, each.parent) for each in places(book)] == [
            ("North East", ""),
            ("Gateshead", "North East"),
        ]
    with refused("bodies.below_nought"):
        store.do(AddPlace("Nowhere", population=-1))


def test_t10_a_function_may_be_two_offices(store: Store) -> None:
    for title in ("Chief Medical Officer", "Chief Nursing Officer"):
        store.do(AssignFunction(title, "Quality improvement", joint_assumed=True))
    with store.read() as book:
        assert [each.title for each in portfolios(book)] == [
            "Chief Medical Officer",
            "Chief Nursing Officer",
        ]


def test_what_is_not_known_is_listed_until_it_is_settled(store: Store, group: str) -> None:
    unknown = made(store, NoteUnknown("Who chairs it is not given.", body=group))
    assert [each.id for each in page(store, group).unknowns] == [unknown]
    store.do(SettleUnknown(unknown, "The Executive Lead"))
    with store.read() as book:
        assert unknowns(book) == []
        assert [each.answer for each in unknowns(book, with_settled=True)] == ["The Executive Lead"]


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
            "Nobody is in the place of commissioner, South ICP",
        ]
    ann = made(store, AddPerson("Ann Lee"))
    held = made(store, AppointMember(seat, ann))
    with store.read() as book:
        assert [gap.where for gap in gaps_on(seats_on(book, group, ON))] == [""]
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


def test_a_membership_keeps_to_its_days_and_its_one_chair(store: Store, group: str) -> None:
    seat = made(store, AddSeat(group, "Chair", office=Office.CHAIR))
    other = made(store, AddSeat(group, "Lay member"))
    ann, bob = (made(store, AddPerson(name)) for name in ("Ann Lee", "Bob Hay"))
    held = made(store, AppointMember(seat, ann, date(2026, 4, 1)))
    with refused("bodies.end_before_start"):
        store.do(AppointMember(other, bob, ON, date(2026, 12, 2)))
    with refused("bodies.already_in_seat"):
        store.do(AppointMember(seat, ann, ON))
    with refused("bodies.chair_taken"):
        store.do(AppointMember(other, bob, ON, office=Office.CHAIR))
    with refused("bodies.deputy_holds_seat"):
        store.do(NominateDeputy(seat, ann))
    lay = made(store, AppointMember(other, bob, ON))
    with refused("bodies.chair_taken"):
        store.do(ChangeMembership(lay, office=Office.CHAIR))
    store.do(EndMembership(held, date(2026, 12, 2)), ChangeMembership(lay, office=Office.CHAIR))


def test_a_person_who_leaves_leaves_every_place_that_day(store: Store, group: str) -> None:
    seat, other = (made(store, AddSeat(group, title)) for title in ("Chair", "Lay member"))
    ann = made(store, AddPerson("Ann Lee"))
    store.do(AppointMember(seat, ann, date(2026, 4, 1)), NominateDeputy(other, ann))
    store.do(PersonLeaves(ann, ON, "retired"))
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


def test_a_quorum_is_a_number_and_whom_it_must_include(store: Store, group: str) -> None:
    store.do(AddSeat(group, "Trust", constituency="Providers"))
    with refused("bodies.representing_unknown"):
        store.do(SetQuorum(group, 4, (NeededThere("Providers"), NeededThere("Councils"))))
    with refused("bodies.below_one"):
        store.do(SetQuorum(group, 0))
    with refused("bodies.below_one"):
        store.do(SetQuorum(group, None, (NeededThere("Providers", 0),)))
    store.do(
        SetQuorum(group, 4, (NeededThere("Providers", 2),), "terms, section 5", deputies_count=True)
    )
    with store.read() as book:
        terms = terms_on(book, group, ON)
        assert terms is not None
        assert (terms.quorum_number, terms.quorum_source) == (4, "terms, section 5")
        assert terms.deputies_count
        [need] = quorum_needs(book, terms.id)
        assert (need.constituency, need.at_least) == ("Providers", 2)
    store.do(SetQuorum(group, 3))
    with store.read() as book:
        assert quorum_needs(book, terms.id) == []
    store.do(SetQuorum(group, 3, (NeededThere("Providers", 1),)))
    with store.read() as book:
        assert [each.at_least for each in quorum_needs(book, terms.id)] == [1]


def test_a_new_version_of_the_terms_carries_what_it_does_not_change(
    store: Store, group: str
) -> None:
    store.do(AddSeat(group, "Trust", constituency="Providers"))
    first = AdoptTerms(group, "1", date(2026, 4, 1), cadence="monthly", start_time=time(9, 30))
    old = made(store, first)
    store.do(SetQuorum(group, 4, (NeededThere("Providers"),)))
    store.do(SetDeadlineRule(group, DeadlineKind.PACK_OUT, 5, DayUnit.WORKING, "terms, 7"))
    new = made(store, AdoptTerms(group, "2", date(2026, 10, 1), cadence="first Thursday monthly"))
    with store.read() as book:
        before, after = (terms_on(book, group, date(2026, *day)) for day in ((9, 30), (10, 1)))
        assert before is not None
        assert after is not None
        assert (before.id, before.cadence) == (old, "monthly")
        assert (after.id, after.cadence) == (new, "first Thursday monthly")
        assert (after.start_time, after.quorum_number) == (time(9, 30), 4)
        assert [each.days for each in deadline_rules(book, new)] == [5]
        assert [each.constituency for each in quorum_needs(book, new)] == ["Providers"]
        assert [each.version for each in terms_versions(book, group)] == ["2", "1"]
        assert terms_on(book, group, date(2026, 3, 31)) is None


def test_terms_are_adopted_later_than_those_before_and_under_a_new_version(
    store: Store, group: str
) -> None:
    terms = made(store, AdoptTerms(group, "1", date(2026, 4, 1)))
    with refused("bodies.version_taken"):
        store.do(AdoptTerms(group, "1", date(2026, 5, 1)))
    with refused("bodies.terms_not_later"):
        store.do(AdoptTerms(group, "2", date(2026, 4, 1)))
    with refused("bodies.end_before_start"):
        store.do(ChangeTerms(terms, to_on=date(2026, 3, 31)))
    with refused("bodies.below_one"):
        store.do(ChangeTerms(terms, minutes_long=0))
    store.do(ChangeTerms(terms, to_on=date(2026, 4, 1), minute_style=MinuteStyle.ACTION))


def test_a_deadline_is_set_again_in_place_and_may_be_dropped(store: Store, group: str) -> None:
    rule = made(store, SetDeadlineRule(group, DeadlineKind.PAPERS_DUE, 7))
    assert made(store, SetDeadlineRule(group, DeadlineKind.PAPERS_DUE, 0)) == rule
    with refused("bodies.below_nought"):
        store.do(SetDeadlineRule(group, DeadlineKind.PAPERS_DUE, -1))
    assert [each.days for each in page(store, group).deadlines] == [0]
    store.do(RemoveDeadlineRule(rule, "not in the new terms"))
    assert page(store, group).deadlines == ()
    assert made(store, SetDeadlineRule(group, DeadlineKind.PAPERS_DUE, 3)) == rule
    assert [each.days for each in page(store, group).deadlines] == [3]


def test_a_book_is_founded_once_and_its_keys_must_lead_somewhere(store: Store) -> None:
    rows = FoundBook(
        "north",
        organisations=(FoundOrganisation("icb", "NHS Board"),),
        bodies=(FoundBody("mg", "Management Group", "MG", organisation="icb"),),
        seats=(FoundSeat("mg", "Chair", office=Office.CHAIR), FoundSeat("mg", "Chair")),
    )
    astray = FoundBook("north", seats=(FoundSeat("nobody", "Chair"),))
    with refused("bodies.key_unknown"):
        store.do(astray)
    group = made(store, rows)
    assert [each.office for each in page(store, group).seats] == [Office.CHAIR, Office.MEMBER]
    assert page(store, group).body.organisation == "NHS Board"
    with refused("bodies.founded_already"):
        store.do(rows)


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


def test_a_place_never_lies_within_itself(store: Store) -> None:
    system = made(store, AddPlace("North East", PlaceLevel.SYSTEM))
    place = made(store, AddPlace("Gateshead", PlaceLevel.PLACE, system))
    with refused("bodies.within_itself"):
        store.do(ChangePlace(system, parent=place))
    with refused("bodies.in_use"):
        store.do(RemovePlace(system, "entered twice"))
    store.do(ChangePlace(place, parent="", population=200_000))
    store.do(RemovePlace(system, "entered twice"))
    with store.read() as book:
        assert [(each.name, each.population) for each in places(book)] == [("Gateshead", 200_000)]


def test_r4_standing_headings_are_set_in_their_order(store: Store, group: str) -> None:
    store.do(SetHeading(group, 2, "Finance"), SetHeading(group, 1, "Leadership"))
    second = made(store, SetHeading(group, 2, "Closing the gap"))
    assert [each.words for each in page(store, group).headings] == ["Leadership", "Closing the gap"]
    store.do(RemoveHeading(second, "new terms"))
    assert [each.number for each in page(store, group).headings] == [1]
    assert made(store, SetHeading(group, 2, "Finance")) == second
    with refused("bodies.below_one"):
        store.do(SetHeading(group, 0, "Welcome"))


def test_r16_a_function_is_looked_after_by_whoever_is_named(store: Store) -> None:
    function = made(store, AssignFunction("Chief Finance Officer", "Estates"))
    ann = made(store, AddPerson("Ann Lee"))
    store.do(NamePortfolioOwner(function, ann))
    with store.read() as book:
        assert [each.person for each in portfolios(book)] == ["Ann Lee"]
    store.do(NamePortfolioOwner(function))
    store.do(RemoveFunction(function, "moved to the trusts"))
    with store.read() as book:
        assert portfolios(book) == []


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


def test_names_two_laptops_gave_away_apart_are_found(store: Store, group: str) -> None:
    other = made(store, AddBody("Medical Group", "MD"))
    ann, _bob = (made(store, AddPerson(name)) for name in ("Ann Lee", "Bob Hay"))
    with store.write("As another laptop would") as work:
        work.run("UPDATE body SET short = 'mg' WHERE id = :id", id=other)
        work.run("UPDATE person SET initials = 'BH' WHERE id = :id", id=ann)
    assert group
    assert found_codes(store.findings(ON)) == {
        "bodies.finding.short_twice",
        "bodies.finding.initials_twice",
    }
