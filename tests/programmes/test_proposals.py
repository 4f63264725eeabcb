"""R9 (A¶13): networks of a workstream; proposals and what they need of each other."""

from datetime import date
from typing import Any

import pytest

from db.bodies.commands.places import AddPlace
from db.bodies.rules.kinds import PlaceLevel
from db.errors import Refusal
from db.papers.catalogue import paper
from db.programmes.commands import AddWorkstream, RemoveWorkstream
from db.programmes.commands.networks import AddNetwork, ChangeNetwork, RemoveNetwork
from db.programmes.commands.proposals import (
    AddReconfiguration,
    ChangeReconfiguration,
    EndDependency,
    RemoveReconfiguration,
    SetDependency,
)
from db.programmes.queries import depending_on, needed_by, networks, reconfigurations
from db.programmes.rules.proposals import ENDED, ReconfigurationState, is_behind
from db.record import new_id
from db.store import Store, cautions

DUE = date(2026, 12, 1)
BEFORE, AFTER = date(2026, 11, 30), date(2026, 12, 2)
STROKE, THEATRES, WARDS = "One stroke unit", "Shared theatres", "Fewer wards"


def made(store: Store, it: Any) -> str:
    return store.do(it).refs[0].id


def refused(store: Store, code: str, field: str, it: Any) -> None:
    with pytest.raises(Refusal) as refusal:
        store.do(it)
    assert (refusal.value.code, refusal.value.field) == (code, field)


def proposals(store: Store, **more: Any) -> tuple[str, ...]:
    place = made(store, AddPlace("North", PlaceLevel.PARTNERSHIP))
    stream = made(store, AddWorkstream("Optimising Health Services"))
    given = {"place": place, "workstream": stream} | more
    titles = (STROKE, THEATRES, WARDS)
    return tuple(made(store, AddReconfiguration(each, **given)) for each in titles)


def minds(store: Store, it: Any) -> list[tuple[str, str]]:
    """Return what there is to mind: the field, and the sentence."""
    with store.read() as book:
        return [(each.about, each.words) for each in cautions(book, it, DUE)]


def codes(store: Store, on: date) -> list[str]:
    return [each.code for each in store.findings(on) if "programmes" in each.code]


def test_r9_networks_stand_under_the_workstream_that_coordinates_them(store: Store) -> None:
    digital = made(store, AddWorkstream("Digital Care", number=3))
    services = made(store, AddWorkstream("Optimising Health Services", number=2))
    made(store, AddNetwork(services, "Urgent Care Network", "memo, ¶13"))
    cancer = made(store, AddNetwork(services, "Cancer Alliance"))
    refused(store, "bodies.name_missing", "name", AddNetwork(services, " "))
    refused(store, "programmes.network_taken", "name", AddNetwork(digital, "cancer alliance"))
    refused(store, "ref.unknown", "", AddNetwork(new_id(), "Maternity"))
    wrong = ChangeNetwork(cancer, name="Urgent Care Network")
    refused(store, "programmes.network_taken", "name", wrong)
    refused(store, "bodies.in_use", "", RemoveWorkstream(services, "entered twice"))
    store.do(ChangeNetwork(cancer, name="Northern Cancer Alliance", workstream=digital))
    with store.read() as book:
        found = [(each.workstream, each.name, each.source) for each in networks(book)]
        printed = str(paper(book, "programme-report", "", DUE).blocks)
    assert found == [
        ("Optimising Health Services", "Urgent Care Network", "memo, ¶13"),
        ("Digital Care", "Northern Cancer Alliance", ""),
    ]
    assert "Northern Cancer Alliance" in printed
    store.do(RemoveNetwork(cancer, "entered twice"))
    with store.read() as book:
        assert [each.name for each in networks(book)] == ["Urgent Care Network"]
    assert made(store, AddNetwork(services, "Northern Cancer Alliance")) != cancer


def test_r9_what_a_proposal_needs_of_another_is_told_from_both_ends(store: Store) -> None:
    stroke, theatres, _wards = proposals(store, due_on=DUE)
    held = made(store, SetDependency(stroke, theatres, "Two theatres", "Monthly, by the network"))
    again = made(store, SetDependency(stroke, theatres, "One theatre", "Monthly, by the network"))
    assert again == held
    with store.read() as book:
        (needs,), (back,) = needed_by(book, stroke), depending_on(book, theatres)
        counts = {each.title: each.needs for each in reconfigurations(book)}
        printed = str(paper(book, "programme-report", "", DUE).blocks)
    assert (needs.other, needs.words) == (THEATRES, "One theatre")
    assert (back.other, back.managed) == (STROKE, "Monthly, by the network")
    assert counts == {STROKE: 1, THEATRES: 0, WARDS: 0}
    assert "One theatre" in printed
    assert "Monthly, by the network" in printed
    refused(store, "bodies.in_use", "", RemoveReconfiguration(theatres, "entered twice"))
    store.do(EndDependency(held, "met in May"))
    store.do(RemoveReconfiguration(theatres, "entered twice"))
    with store.read() as book:
        assert [each.title for each in reconfigurations(book, "stroke")] == [STROKE]
        assert [each.title for each in reconfigurations(book, "north")] == [WARDS, STROKE]
        assert needed_by(book, stroke) == []


def test_r9_two_proposals_may_need_each_other_and_are_told_to_be_settled_together(
    store: Store,
) -> None:
    stroke, theatres, wards = proposals(store)
    refused(store, "programmes.needs_itself", "needs", SetDependency(stroke, stroke, "Itself"))
    refused(store, "programmes.no_need", "words", SetDependency(stroke, theatres, " "))
    assert minds(store, SetDependency(stroke, theatres, "Two theatres")) == []
    made(store, SetDependency(stroke, theatres, "Two theatres", "Monthly"))
    back = SetDependency(theatres, stroke, "Nurses", "Monthly")
    together = "depends on this one already: they can only be settled together"
    ((field, said),) = minds(store, back)
    assert (field, said) == ("managed", f"“{STROKE}” {together}. Say how that is managed.")
    assert codes(store, DUE) == []
    made(store, back)
    made(store, SetDependency(theatres, wards, "Beds", "Monthly"))
    through = SetDependency(wards, stroke, "Beds", "Monthly")
    assert "through others" in minds(store, through)[0][1]
    assert codes(store, DUE) == ["programmes.find_needs_circle"] * 2
    with store.read() as book:
        both = needed_by(book, stroke), needed_by(book, theatres)
        printed = str(paper(book, "programme-report", "", DUE).blocks)
    assert [[each.other for each in needs] for needs in both] == [[THEATRES], [WARDS, STROKE]]
    assert "Nurses" in printed
    for each in (stroke, theatres):
        store.do(ChangeReconfiguration(each, state=ReconfigurationState.COMPLETE))
    assert codes(store, DUE) == []


def test_r9_a_dependency_entered_again_says_what_it_takes_the_place_of(store: Store) -> None:
    stroke, theatres, _wards = proposals(store)
    made(store, SetDependency(stroke, theatres, "Two theatres", "Monthly"))
    assert minds(store, SetDependency(stroke, theatres, "Two theatres", "Monthly ")) == []
    again = "This takes the place of “Two theatres”, which stays in the history."
    gone = "“Monthly” stands here now. Left empty, it goes."
    assert minds(store, SetDependency(stroke, theatres, "One theatre")) == [
        ("words", again),
        ("managed", gone),
    ]


def test_a_proposal_has_a_title_and_a_place(store: Store) -> None:
    stroke, *_others = proposals(store)
    place = made(store, AddPlace("South", PlaceLevel.PARTNERSHIP))
    refused(store, "programmes.no_title", "title", AddReconfiguration(" ", place))
    refused(store, "ref.unknown", "", AddReconfiguration("Beds", new_id()))
    refused(store, "programmes.no_title", "title", ChangeReconfiguration(stroke, title=" "))
    store.do(ChangeReconfiguration(stroke, place=place, note="After the autumn"))
    with store.read() as book:
        (found,) = reconfigurations(book, "stroke")
    assert (found.place, found.note) == ("South", "After the autumn")


def test_r9_one_that_needs_a_late_or_a_withdrawn_one_is_found(store: Store) -> None:
    stroke, theatres, _wards = proposals(store)
    store.do(ChangeReconfiguration(theatres, due_on=DUE))
    needs = made(store, SetDependency(stroke, theatres, "Two theatres", "By the network"))
    assert codes(store, DUE) == []
    late = ["programmes.find_proposal_late", "programmes.find_needs_behind"]
    assert codes(store, AFTER) == late
    store.do(ChangeReconfiguration(theatres, state=ReconfigurationState.WITHDRAWN))
    assert codes(store, AFTER) == ["programmes.find_needs_withdrawn"]
    for state in ENDED:
        store.do(ChangeReconfiguration(stroke, state=state))
        assert codes(store, AFTER) == []
    store.do(ChangeReconfiguration(stroke, state=ReconfigurationState.ONGOING))
    store.do(ChangeReconfiguration(theatres, state=ReconfigurationState.COMPLETE))
    assert codes(store, AFTER) == []
    store.do(EndDependency(needs, "met"))


def test_r9_a_dependency_nobody_manages_is_noted_until_it_is_met(store: Store) -> None:
    stroke, theatres, _wards = proposals(store)
    made(store, SetDependency(stroke, theatres, "Two theatres", " "))
    assert codes(store, DUE) == ["programmes.find_needs_unmanaged"]
    store.do(ChangeReconfiguration(theatres, state=ReconfigurationState.COMPLETE))
    assert codes(store, DUE) == []


@pytest.mark.parametrize("state", list(ReconfigurationState))
def test_a_proposal_is_behind_from_the_day_after_it_was_to_be_settled(
    state: ReconfigurationState,
) -> None:
    ended = state in (ReconfigurationState.COMPLETE, ReconfigurationState.WITHDRAWN)
    assert not is_behind(state, None, AFTER)
    assert not is_behind(state, DUE, BEFORE)
    assert not is_behind(state, DUE, DUE)
    assert is_behind(state, DUE, AFTER) is not ended
