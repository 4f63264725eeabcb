from datetime import date, timedelta

import pytest

from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddOrganisation, AddPerson
from db.bodies.commands.seats import AddSeat, AppointMember
from db.clock import SET_BY
from db.errors import Refusal
from db.interests.commands import (
    ChangeInterest,
    ConfirmInterest,
    EndInterest,
    RegisterInterest,
    RemoveInterest,
)
from db.interests.queries import (
    interest_ids,
    interest_lines,
    interests_of,
    published_register,
)
from db.interests.rules import InterestKind
from db.store import Store, cautions
from db.words import say

FROM = date(2026, 4, 1)
TO = date(2026, 8, 31)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code.replace('.', '[.]')}$")


def made(store: Store, it: object) -> str:
    return store.do(it).refs[0].id


@pytest.fixture
def ann(store: Store) -> str:
    return made(store, AddPerson("Ann Lee", "Lay member"))


def test_an_interest_is_shown_with_the_committees_its_person_sits_on(
    store: Store, ann: str
) -> None:
    group = made(store, AddBody("Management Group", "MG"))
    store.do(AppointMember(made(store, AddSeat(group, "Lay member")), ann, FROM, TO))
    home = made(store, AddOrganisation("Care Home Ltd"))
    store.do(
        RegisterInterest(
            ann, InterestKind.FINANCIAL, "Director", "40 % of the shares", organisation=home
        )
    )
    with store.read() as book:
        [line] = interest_lines(book, interest_ids(book, body=group, on=TO), TO)
        assert interest_ids(book, body=group, on=date(2026, 9, 1)) == []
        assert interest_lines(book, interest_ids(book), date(2026, 9, 1))[0].bodies == ""
        assert len(interest_ids(book, words="care home")) == 1
        assert interest_ids(book, words="100%") == []
    assert (line.name, line.bodies, line.organisation_name) == ("Ann Lee", "MG", "Care Home Ltd")
    assert line.direct


def test_an_interest_leaves_the_published_register_six_months_after_it_ended(
    store: Store, ann: str
) -> None:
    interest = made(store, RegisterInterest(ann, InterestKind.FINANCIAL, "Shares", from_on=FROM))
    store.do(EndInterest(interest, TO))
    with store.read() as book:
        assert [each.id for each in published_register(book, date(2027, 2, 28))] == [interest]
        assert published_register(book, date(2027, 3, 1)) == []
        assert [each.id for each in interests_of(book, ann, TO)] == [interest]
        assert interests_of(book, ann, date(2026, 9, 1)) == []
        assert len(interest_ids(book)) == 1


def test_an_indirect_interest_is_never_kept_as_the_persons_own(store: Store, ann: str) -> None:
    interest = made(store, RegisterInterest(ann, InterestKind.INDIRECT, "Spouse is a partner"))
    with store.read() as book:
        assert not interest_lines(book, interest_ids(book))[0].direct
    with refused("interests.indirect_is_direct"):
        store.do(ChangeInterest(interest, direct=True))
    store.do(ChangeInterest(interest, kind=InterestKind.FINANCIAL, direct=True))


def test_what_says_nothing_or_ends_too_soon_is_refused(store: Store, ann: str) -> None:
    with refused("interests.nature_missing"):
        store.do(RegisterInterest(ann, InterestKind.FINANCIAL, " "))
    with refused("ref.unknown"):
        store.do(RegisterInterest("nobody", InterestKind.FINANCIAL, "Shares"))
    interest = made(store, RegisterInterest(ann, InterestKind.FINANCIAL, "Shares", from_on=FROM))
    with refused("bodies.end_before_start"):
        store.do(EndInterest(interest, date(2026, 3, 31)))
    with refused("bodies.end_before_start"):
        store.do(ChangeInterest(interest, to_on=date(2026, 3, 31)))
    store.do(EndInterest(interest, FROM))
    with refused("interests.ended_already"):
        store.do(ConfirmInterest(interest, date(2026, 4, 2)))
    store.do(RemoveInterest(interest, "entered twice"))
    with store.read() as book:
        assert interest_ids(book) == []


def test_a_late_declaration_and_one_to_renew_are_found(
    store: Store, ann: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SET_BY, "2027-04-30T09:00:00+00:00")
    when = {"from_on": FROM, "declared_on": date(2026, 4, 29)}
    interest = made(store, RegisterInterest(ann, InterestKind.FINANCIAL, "Shares", **when))  # type: ignore[arg-type]
    assert store.findings(date(2027, 4, 29)) == []
    [finding] = store.findings(date(2027, 4, 30))
    assert say(finding.code, **finding.values) == (
        "The interest of Ann Lee was to be confirmed again by 29 April 2027."
    )
    store.do(ConfirmInterest(interest, date(2027, 4, 30)))
    assert store.findings(date(2027, 4, 30)) == []
    store.do(ChangeInterest(interest, declared_on=date(2026, 4, 30)))
    assert [each.code for each in store.findings(date(2027, 4, 30))] == ["interests.finding.late"]


def test_r17_nothing_is_declared_or_confirmed_on_a_day_to_come(store: Store, ann: str) -> None:
    with store.write("To know the day") as work:
        today = work.today
    morrow = today + timedelta(days=1)
    with refused("interests.declared_later"):
        store.do(RegisterInterest(ann, InterestKind.FINANCIAL, "Shares", declared_on=morrow))
    shares = RegisterInterest(ann, InterestKind.FINANCIAL, "Shares", declared_on=today)
    interest = made(store, shares)
    with refused("interests.declared_later"):
        store.do(ChangeInterest(interest, declared_on=morrow))
    with refused("interests.confirmed_later"):
        store.do(ConfirmInterest(interest, morrow))
    store.do(ChangeInterest(interest, declared_on=None))
    store.do(ConfirmInterest(interest, today))


def test_r17_an_interest_entered_a_second_time_is_said_by_its_words_or_its_organisation(
    store: Store, ann: str
) -> None:
    trust, other = (made(store, AddOrganisation(name)) for name in ("Wexholme", "Northmoor"))
    financial, personal = InterestKind.FINANCIAL, InterestKind.PERSONAL
    kept = made(store, RegisterInterest(ann, financial, "Shares", organisation=trust))
    bob = made(store, AddPerson("Bob Hay"))

    def minded(it: RegisterInterest, today: date = FROM) -> list[str]:
        with store.read() as book:
            return [each.about for each in cautions(book, it, today)]

    assert minded(RegisterInterest(ann, personal, " shares ")) == ["nature"]
    assert minded(RegisterInterest(ann, financial, "Director", organisation=trust)) == ["nature"]
    assert minded(RegisterInterest(ann, personal, "Director", organisation=trust)) == []
    assert minded(RegisterInterest(ann, financial, "Director", organisation=other)) == []
    assert minded(RegisterInterest(ann, financial, "Director")) == []
    assert minded(RegisterInterest(bob, financial, "Shares")) == []
    store.do(EndInterest(kept, TO))
    assert minded(RegisterInterest(ann, financial, "Shares"), TO) == ["nature"]
    assert minded(RegisterInterest(ann, financial, "Shares"), TO + timedelta(days=1)) == []
