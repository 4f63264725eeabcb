"""Chairs who may chair, offices of places, absences and newcomers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies.commands.bodies import AddBody
from db.bodies.commands.induction import (
    AddInductionStep,
    RemoveInductionStep,
    StartInduction,
    TickInduction,
    WelcomeMember,
)
from db.bodies.commands.offices import (
    ChangeAbsence,
    EndOffice,
    NameOfficeHolder,
    NoteAbsence,
    RemoveAbsence,
    RemoveOfficeHolder,
)
from db.bodies.commands.people import AddOrganisation, AddPerson, PersonLeaves
from db.bodies.commands.places import AddPlace
from db.bodies.commands.seats import AddSeat, AppointMember, ChangeMembership, ChangeSeat
from db.bodies.commands.terms import AdoptTerms, ChangeTerms
from db.bodies.queries.absences import absence_lines, acting_for
from db.bodies.queries.offices import (
    chair_eligibility,
    icp_leads,
    induction_steps,
    office_holders,
)
from db.bodies.queries.seats import chair_on, seats_on
from db.bodies.rules.absence import Away, acts_for
from db.bodies.rules.chairing import check_chair_eligible, is_chair_eligible
from db.bodies.rules.induction import USUAL, Step
from db.bodies.rules.kinds import Office, PlaceLevel
from db.errors import Refusal
from db.store import Store, cautions
from db.words import explain
from tests.bodies.steps import ON, made, refused

MAY = ["Regional Director", "Regional Executive Director"]


@pytest.mark.parametrize(
    ("held", "may"),
    [
        ("Regional Director", True),
        ("regional  director", True),
        ("Regional Director, NHS England North West", True),
        ("Regional Director of Finance", True),
        ("Regional Executive Director (Nursing)", True),
        ("Deputy Regional Director", False),
        ("Regional Directorate Manager", False),
        ("", False),
    ],
)
def test_r13_only_the_offices_the_terms_name_may_take_the_chair(held: str, *, may: bool) -> None:
    assert is_chair_eligible(MAY, [held]) is may
    assert is_chair_eligible([], [held])


def test_r13_a_chair_who_may_not_preside_is_told_who_may() -> None:
    with pytest.raises(Refusal) as found:
        check_chair_eligible(MAY, ["Chief Executive"], "Ada")
    assert "Regional Director, Regional Executive Director" in explain(found.value)
    check_chair_eligible(MAY, ["Chief Executive", "Regional Director"], "Ada")


def test_r13_the_people_who_may_take_the_chair_follow_from_terms_and_places(store: Store) -> None:
    body = made(store, AddBody("Formal review meeting", "FRM"))
    region, chief = (
        made(store, AddSeat(body, title))
        for title in ("Regional Director, NHS England", "Chief Executive")
    )
    ada, ben = made(store, AddPerson("Ada Moss")), made(store, AddPerson("Ben Hay"))
    store.do(AppointMember(region, ada), AppointMember(chief, ben))
    with store.read() as book:
        assert chair_eligibility(book, body, ON).allows(ben)
    terms = made(store, AdoptTerms(body, "1", chair_offices="; ".join(MAY), source="memo"))
    with store.read() as book:
        found = chair_eligibility(book, body, ON)
    assert (found.offices, found.people, found.source) == (tuple(MAY), ((ada, "Ada Moss"),), "memo")
    assert found.allows(ada)
    assert not found.allows(ben)
    with refused("bodies.no_percent"):
        store.do(ChangeTerms(terms, attendance_percent=101))
    with refused("bodies.no_percent"):
        store.do(ChangeTerms(terms, attendance_percent=0))
    store.do(ChangeTerms(terms, attendance_percent=100))


def test_r8_every_partnership_has_its_icp_lead_or_says_that_it_has_none(store: Store) -> None:
    north, south = (
        made(store, AddPlace(name, PlaceLevel.PARTNERSHIP)) for name in ("North", "South")
    )
    first, second = made(store, AddPerson("Ada Moss")), made(store, AddPerson("Ben Hay"))
    held = made(store, NameOfficeHolder("ICP Lead", first, north, from_on=date(2026, 4, 1)))
    store.do(NameOfficeHolder("icp lead", second, north, from_on=date(2026, 12, 4)))
    with store.read() as book:
        assert [(each.place, each.person) for each in icp_leads(book, ON)] == [
            ("North", "Ada Moss"),
            ("South", ""),
        ]
        assert icp_leads(book, date(2026, 12, 4))[0].person == "Ben Hay"
        assert [each.to_on for each in office_holders(book, person=first)] == [ON]
    with refused("bodies.office_held"):
        store.do(NameOfficeHolder("ICP Lead", first, north, from_on=date(2026, 12, 4)))
    with refused("bodies.office_of_what"):
        store.do(NameOfficeHolder("ICP Lead", first))
    with refused("bodies.end_before_start"):
        store.do(EndOffice(held, date(2026, 3, 31)))
    store.do(RemoveOfficeHolder(held, "entered twice"))
    body = made(store, AddBody("South partnership", "SP", place=south))
    seat = made(store, AddSeat(body, "ICP Lead"))
    store.do(AppointMember(seat, first))
    with store.read() as book:
        assert icp_leads(book, ON)[1].person == "Ada Moss"


def test_p14_who_acts_for_the_chair_presides_before_the_vice_chair(
    store: Store, group: str
) -> None:
    people = {}
    for name, office in (
        ("Ada Moss", Office.CHAIR),
        ("Ben Hay", Office.VICE_CHAIR),
        ("Cy Dunn", Office.MEMBER),
    ):
        people[name] = made(store, AddPerson(name))
        seat = made(store, AddSeat(group, name, office=office))
        store.do(AppointMember(seat, people[name]))
    ada, ben, cy = people.values()
    absence = made(store, NoteAbsence(ada, date(2026, 12, 1), date(2026, 12, 3), body=group))
    with store.read() as book:
        assert chair_on(book, group, ON) == ben
        assert acting_for(book, ada, ON, group) == ""
        assert acting_for(book, ada, ON) == ada
    store.do(ChangeAbsence(absence, acting=cy))
    with store.read() as book:
        assert chair_on(book, group, ON) == cy
        assert chair_on(book, group, ON, [ben]) == ben
        assert chair_on(book, group, ON, [ada, ben, cy]) == ada
        assert chair_on(book, group, date(2026, 12, 4)) == ada
        [shown] = seats_on(book, group, ON)[0].holders
        assert (shown.away, shown.away_until, shown.acting) == (True, ON, "Cy Dunn")
        assert [each.acting for each in absence_lines(book, on=ON)] == ["Cy Dunn"]
        assert absence_lines(book, on=date(2026, 12, 4)) == []
    with refused("bodies.away_already"):
        store.do(NoteAbsence(ada, ON, body=group))
    with refused("bodies.acts_for_self"):
        store.do(NoteAbsence(ben, ON, acting=ben))
    with refused("bodies.end_before_start"):
        store.do(ChangeAbsence(absence, to_on=date(2026, 11, 30)))
    store.do(RemoveAbsence(absence, "did not go"))
    store.do(PersonLeaves(cy, date(2026, 12, 2)))
    with refused("bodies.person_left"):
        store.do(NoteAbsence(ada, ON, acting=cy))


AWAY = st.builds(
    Away,
    person=st.sampled_from("abcd"),
    acting=st.sampled_from(["", *"abcd"]),
    body=st.sampled_from(["", "x"]),
    from_on=st.none() | st.just(ON),
    to_on=st.none() | st.just(ON),
)


@given(st.lists(AWAY, max_size=8), st.sampled_from("abcd"))
def test_p14_whoever_acts_is_not_away_and_nobody_acts_in_a_circle(
    absences: list[Away], person: str
) -> None:
    acting = acts_for(absences, person, ON, "x")
    assert acting == "" or acts_for(absences, acting, ON, "x") == acting


def test_p14_a_newcomer_has_an_induction_list_with_the_declaration_of_interests(
    store: Store, group: str
) -> None:
    seat, ada = made(store, AddSeat(group, "Member")), made(store, AddPerson("Ada Moss"))
    store.do(WelcomeMember(seat, ada, ON, due_on=date(2026, 12, 31)))
    with store.read() as book:
        steps = induction_steps(book, person=ada)
        assert seats_on(book, group, ON)[0].held_by == "Ada Moss"
    assert [each.step for each in steps] == list(USUAL)
    assert steps[1].words == "Ask for the declaration of interests"
    with refused("bodies.done_later"):
        store.do(TickInduction(steps[1].id, date(2099, 1, 1)))
    store.do(TickInduction(steps[1].id))
    extra = made(store, AddInductionStep(ada, group, "Building pass"))
    store.do(StartInduction(ada, group))
    with store.read() as book:
        left = induction_steps(book, body=group)
        assert len(induction_steps(book, with_done=True)) == len(USUAL) + 1
    assert [each.words for each in left][-1] == "Building pass"
    assert len(left) == len(USUAL)
    store.do(RemoveInductionStep(extra, "not needed"))
    with store.read() as book:
        assert extra not in [each.id for each in induction_steps(book)]


def test_an_office_needs_its_own_organisation_or_place(store: Store) -> None:
    trust = made(store, AddOrganisation("A trust"))
    ada = made(store, AddPerson("Ada Moss"))
    store.do(NameOfficeHolder("Company secretary", ada, organisation=trust))
    with store.read() as book:
        assert [each.organisation for each in office_holders(book, ON)] == ["A trust"]


def test_r5_who_chairs_an_independent_place_declares_it_and_is_told_of_until_then(
    store: Store, group: str
) -> None:
    chair = made(store, AddSeat(group, "Chair", office=Office.CHAIR, independent=True))
    plain = made(store, AddSeat(group, "Member", independent=True))
    ada, bea = made(store, AddPerson("Ada Moss")), made(store, AddPerson("Bea Lark"))
    store.do(WelcomeMember(chair, ada, ON, due_on=date(2026, 12, 31)))
    sits = made(store, AppointMember(plain, bea, ON))

    def outstanding() -> list[str]:
        found = [each for each in store.findings(ON) if each.code == "bodies.finding.independence"]
        return [each.id for each in found]

    assert outstanding() == [ada]
    store.do(ChangeMembership(sits, office=Office.VICE_CHAIR))
    assert sorted(outstanding()) == sorted([ada, bea])
    with store.read() as book:
        (asked,) = induction_steps(book, person=bea)
        mine = induction_steps(book, person=ada)
    assert asked.words == "Ask for the declaration of independence"
    assert [each.step for each in mine][2] == Step.INDEPENDENCE
    store.do(TickInduction(asked.id))
    assert outstanding() == [ada]
    store.do(ChangeSeat(chair, independent=False))
    assert not outstanding()


def test_r5_a_place_that_comes_to_ask_for_independence_asks_its_chair(
    store: Store, group: str
) -> None:
    chair = made(store, AddSeat(group, "Chair", office=Office.CHAIR))
    ada = made(store, AddPerson("Ada Moss"))
    store.do(AppointMember(chair, ada, ON))
    with store.read() as book:
        assert not induction_steps(book, person=ada)
    store.do(ChangeSeat(chair, independent=True))
    with store.read() as book:
        assert [each.step for each in induction_steps(book, person=ada)] == [Step.INDEPENDENCE]


def test_p14_whoever_is_to_act_while_away_too_is_said(store: Store, group: str) -> None:
    ada, ben = (made(store, AddPerson(name)) for name in ("Ada Moss", "Ben Hay"))
    other = made(store, AddBody("Finance Group", "FG"))
    store.do(NoteAbsence(ben, date(2026, 12, 5), date(2026, 12, 9), body=group))

    def minded(first: int, last: int | None, body: str | None = None) -> list[str]:
        until = date(2026, 12, last) if last else None
        it = NoteAbsence(ada, date(2026, 12, first), until, acting=ben, body=body)
        with store.read() as book:
            return [each.about for each in cautions(book, it, ON)]

    assert minded(1, 4) == []
    assert minded(1, 5) == ["acting"]
    assert minded(1, None) == ["acting"]
    assert minded(9, 9, group) == ["acting"]
    assert minded(9, 9, other) == []
    assert minded(10, None) == []
    assert not minded_without(store, ada)


def minded_without(store: Store, person: str) -> tuple[object, ...]:
    """Return what is said where nobody is to act."""
    with store.read() as book:
        return cautions(book, NoteAbsence(person, date(2026, 12, 5)), ON)
