from datetime import date

from db.bodies.commands.agenda import AssignFunction, NamePortfolioOwner, RemoveFunction
from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import (
    AddOrganisation,
    AddPerson,
    ChangeOrganisation,
    ChangePerson,
    CloseOrganisation,
    RemoveOrganisation,
)
from db.bodies.commands.places import AddPlace, ChangePlace, RemovePlace
from db.bodies.queries.people import (
    organisation_ids,
    organisation_lines,
    person_ids,
    person_lines,
    places,
    portfolios,
    standing_on,
)
from db.bodies.rules.kinds import OrgKind, PlaceLevel
from db.store import Store, cautions
from tests.bodies.steps import ON, found_codes, made, refused


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


def test_p14_a_name_that_is_here_already_is_said_before_it_is_entered_twice(store: Store) -> None:
    board = made(store, AddOrganisation("Wexholme Hospitals", code="WH"))
    made(store, AddPerson("Dr Ann Lee", "Medical Director", board))

    def minded(it: object) -> list[str]:
        with store.read() as book:
            return [f"{each.about}: {each.words}" for each in cautions(book, it, ON)]

    assert minded(AddPerson("ann  lee")) == [
        (
            "name: Somebody of this name is here already: Dr Ann Lee, Medical Director, "
            "Wexholme Hospitals. Use that entry, if it is the same person."
        )
    ]
    assert minded(AddPerson("Ann Leigh")) == []
    assert minded(AddPerson("Dr")) == []
    assert minded(AddOrganisation("Wexholme hospitals")) == [
        (
            "name: An organisation of this name is here already: Wexholme Hospitals, WH. "
            "Use that entry, if it is the same."
        )
    ]
    assert minded(AddOrganisation("Wexholme")) == []
