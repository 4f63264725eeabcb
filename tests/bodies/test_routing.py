"""Whose work something is about: proposed from the functions its words name (R16)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies.commands.agenda import AssignFunction, NamePortfolioOwner
from db.bodies.commands.offices import NameOfficeHolder
from db.bodies.commands.people import AddOrganisation, AddPerson, PersonLeaves
from db.bodies.queries.routing import owners_of, routed
from db.bodies.rules.routing import Charge, in_charge
from db.store import Store
from tests.bodies.steps import ON, made


def charge(function: str, person: str = "p") -> Charge:
    return Charge(person, person.title(), "Chief Officer", function)


@pytest.mark.parametrize(
    ("function", "said"),
    [
        ("Workforce / HR", "Workforce plan"),
        ("Workforce / HR", "The HR policies"),
        ("Mental Health / LD / Autism", "Crisis mental health beds"),
        ("Mental Health / LD / Autism", "Children with autism"),
        ("Children’s & Young People", "Children's services"),
        ("Diagnostics", "Community diagnostic centres"),
        (
            "Clinical and Care Professional Development",
            "clinical and care professional development",
        ),
        ("IT", "IT outage"),
        ("Beds", "More beds"),  # four letters are enough
    ],
)
def test_r16_a_function_is_named_by_its_whole_name_or_one_of_those_it_is_written_with(
    function: str, said: str
) -> None:
    assert in_charge([said], [charge(function)]) == [charge(function)]


@pytest.mark.parametrize(
    ("function", "said"),
    [
        ("IT", "Shall it be approved"),  # an abbreviation in small letters is a word
        ("Workforce / HR", "Three hours"),
        ("Mental Health / LD / Autism", "Health of a mental kind"),  # not in their order
        ("Research and Innovation", "Research"),
        ("Quality Improvement", "Quality of care"),
        ("Sea / Air", "Sea"),  # three letters tell nothing
        ("Finance", ""),
    ],
)
def test_r16_words_that_do_not_name_a_function_propose_nobody(function: str, said: str) -> None:
    assert in_charge([said], [charge(function)]) == []


def test_r16_a_name_never_runs_from_one_thing_said_into_another() -> None:
    assert in_charge(["Mental", "Health"], [charge("Mental Health")]) == []


def test_r16_the_longer_name_tells_and_joint_owners_are_both_proposed() -> None:
    short, long = charge("Performance", "ann"), charge("Performance Improvement", "bob")
    joint = charge("Performance Improvement", "cat")
    said = ["Performance improvement plan"]
    assert in_charge(said, [short, long, joint]) == [long, joint]
    assert in_charge([*said, "Finance"], [charge("Finance", "dee"), long]) == [
        long,
        charge("Finance", "dee"),
    ]


def test_r16_each_is_proposed_once_for_what_was_named_most_tellingly() -> None:
    charges = [charge("Finance"), charge("Population Health")]
    assert in_charge(["Finance of population health"], charges) == [charges[1]]
    both, other = charge("Workforce / Human Resources", "ann"), charge("Finance", "bob")
    said = ["Human resources, workforce and finance"]
    assert in_charge(said, [other, both]) == [both, other]


@given(st.text(max_size=30), st.text(max_size=30))
def test_r16_whoever_is_proposed_is_one_who_looks_after_something(said: str, what: str) -> None:
    assert set(in_charge([said], [charge(what)])) <= {charge(what)}


def proposed(store: Store, *said: str, on: date = ON) -> list[str]:
    with store.read() as book:
        return [each.name for each in owners_of(book, on, said)]


def test_r16_a_function_without_a_person_is_its_offices_and_of_one_who_left_too(
    store: Store,
) -> None:
    board = made(store, AddOrganisation("Example Board"))
    other = made(store, AddOrganisation("Another Board"))
    function = made(store, AssignFunction("Chief People Officer", "Workforce / HR", None, board))
    made(store, AddPerson("Cat Orr", "Chief People Officer", other))
    assert proposed(store, "Workforce") == []
    made(store, AddPerson("Ann Lee", "chief people officer", board))
    assert proposed(store, "Workforce") == ["Ann Lee"]
    bob = made(store, AddPerson("Bob Hay"))
    made(store, NameOfficeHolder("Chief People Officer", bob, None, board, ON))
    assert proposed(store, "Workforce") == ["Bob Hay"]  # an office recorded tells more than a post
    assert proposed(store, "Workforce", on=date(2026, 12, 2)) == ["Ann Lee"]  # a day before it
    dee = made(store, AddPerson("Dee Fox"))
    store.do(NamePortfolioOwner(function, dee))
    assert proposed(store, "Workforce") == ["Dee Fox"]
    store.do(PersonLeaves(dee, ON))
    assert proposed(store, "Workforce") == ["Dee Fox"]  # the last day is still one of theirs
    assert proposed(store, "Workforce", on=date(2026, 12, 4)) == ["Bob Hay"]


def test_r16_the_reason_names_the_function_the_office_and_what_is_assumed(store: Store) -> None:
    for title, name in (("Chief Medical Officer", "Ann Lee"), ("Chief Nurse", "Bob Hay")):
        person = made(store, AddPerson(name))
        made(store, AssignFunction(title, "Long Term Conditions", person, joint_assumed=True))
    with store.read() as book:
        assert routed(owners_of(book, ON, ["Long-term conditions"])) == (
            "Long Term Conditions is looked after by Ann Lee, Chief Medical Officer (joint by "
            "assumption) and by Bob Hay, Chief Nurse (joint by assumption)."
        )
        assert routed(owners_of(book, ON, ["Date of the next meeting"])) == ""
