from datetime import date, time

from db.bodies.commands.seats import AddSeat
from db.bodies.commands.terms import (
    AdoptTerms,
    ChangeTerms,
    NeededThere,
    RemoveDeadlineRule,
    RemoveTerms,
    SetDeadlineRule,
    SetQuorum,
)
from db.bodies.queries.terms import deadline_rules, quorum_needs, terms_on, terms_versions
from db.bodies.rules.kinds import DayUnit, DeadlineKind, MinuteStyle
from db.store import Store
from tests.bodies.steps import ON, made, page, refused


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


def test_terms_entered_by_mistake_go_with_all_they_ask_for_and_come_back_fresh(
    store: Store, group: str
) -> None:
    terms = made(store, AdoptTerms(group, "1", cadence="monthly"))
    store.do(AddSeat(group, "Trust", constituency="Providers"))
    store.do(SetDeadlineRule(group, DeadlineKind.PACK_OUT, 5))
    store.do(SetQuorum(group, 4, (NeededThere("Providers"),)))
    store.do(RemoveTerms(terms, "wrong committee"))
    assert page(store, group).versions == ()
    assert made(store, AdoptTerms(group, "1", cadence="quarterly")) == terms
    again = page(store, group)
    assert [(each.cadence, each.quorum_number) for each in again.versions] == [("quarterly", None)]
    assert (again.needs, again.deadlines) == ((), ())


def test_terms_are_not_reviewed_before_they_hold(store: Store, group: str) -> None:
    start = date(2026, 4, 1)
    with refused("bodies.review_before_start"):
        store.do(AdoptTerms(group, "1", start, review_on=date(2026, 3, 31)))
    terms = made(store, AdoptTerms(group, "1", start, review_on=start))
    with refused("bodies.review_before_start"):
        store.do(ChangeTerms(terms, review_on=date(2026, 3, 31)))
    store.do(ChangeTerms(terms, review_on=None))
