"""Contact points, what was formally said, and a minute book's own words."""

from datetime import date
from typing import Any

import pytest

from db.bodies.commands.contacts import (
    AddContactPoint,
    ChangeCommunication,
    ChangeContactPoint,
    LogCommunication,
    RemoveCommunication,
    RemoveContactPoint,
    SetLabel,
)
from db.bodies.commands.people import AddOrganisation
from db.bodies.queries.contacts import communications, contact_points
from db.bodies.queries.labels import Labels, labels
from db.bodies.rules.contacts import Point, went_round
from db.bodies.rules.kinds import OrgKind, PlaceLevel
from db.errors import Refusal
from db.store import Store
from db.words import explain
from tests.bodies.steps import made, refused

ROC = Point("roc", "region", from_on=date(2022, 10, 1), national=True)
SOC = Point("soc", "board", from_on=date(2022, 12, 1))
REGION = {"region": OrgKind.REGION, "board": OrgKind.ICB}
NATIONAL = {"national": OrgKind.NATIONAL, "board": OrgKind.ICB}


@pytest.mark.parametrize(
    ("parties", "on", "through", "missed"),
    [
        (REGION, date(2022, 9, 30), [], []),
        (REGION, date(2022, 10, 1), [], ["roc"]),
        (REGION, date(2022, 11, 30), ["roc"], []),
        (REGION, date(2022, 12, 1), ["roc"], ["soc"]),
        (REGION, date(2022, 12, 1), ["roc", "soc"], []),
        (NATIONAL, date(2022, 11, 30), [], ["roc"]),
        (NATIONAL, date(2022, 12, 1), ["soc"], ["roc"]),
        ({"trust": OrgKind.NHS_TRUST, "other": OrgKind.OTHER}, date(2023, 1, 1), [], []),
    ],
)
def test_r14_nothing_goes_round_a_point_before_it_is_established(
    parties: dict[str, OrgKind], on: date, through: list[str], missed: list[str]
) -> None:
    assert [each.id for each in went_round([ROC, SOC], parties, on, through)] == missed


def test_r14_the_log_shows_what_went_round_the_contact_points(store: Store) -> None:
    region = made(store, AddOrganisation("NHS England North West", kind=OrgKind.REGION))
    board = made(store, AddOrganisation("The board", kind=OrgKind.ICB))
    roc = made(store, AddContactPoint("Regional Operations Centre", region, "ROC", national=True))
    soc = made(store, AddContactPoint("System Operations Centre", board, "SOC"))
    early = made(store, LogCommunication(region, board, "Winter plan", date(2022, 7, 4)))
    store.do(
        ChangeContactPoint(roc, from_on=date(2022, 7, 1)),
        ChangeContactPoint(soc, from_on=date(2022, 9, 1)),
    )
    store.do(LogCommunication(region, board, "Diversion", date(2022, 9, 1), sender_point=roc))
    with store.read() as book:
        late, first = communications(book)
        assert [each.short for each in contact_points(book)] == ["ROC", "SOC"]
        assert [each.subject for each in communications(book, words="wINTER")] == ["Winter plan"]
    assert (first.id, first.through, first.round) == (early, (), ("ROC",))
    assert (late.through, late.round) == (("ROC",), ("SOC",))
    store.do(ChangeCommunication(late.id, receiver_point=soc, why_round="by hand"))
    with store.read() as book:
        assert communications(book)[0].round == ()
    with refused("bodies.in_use"):
        store.do(RemoveContactPoint(soc, "not ours"))
    with refused("bodies.same_party"):
        store.do(LogCommunication(region, region, "To itself"))
    with refused("bodies.same_party"):
        store.do(ChangeCommunication(early, sender=board))
    with refused("bodies.said_later"):
        store.do(LogCommunication(region, board, "To come", date(2099, 1, 1)))
    with refused("bodies.end_before_start"):
        store.do(ChangeContactPoint(roc, to_on=date(2022, 6, 30)))
    with refused("bodies.reason_missing"):
        store.do(LogCommunication(region, board, "  "))
    store.do(RemoveCommunication(late.id, "logged twice"))
    store.do(RemoveContactPoint(soc, "not ours"))


def test_r14_nothing_goes_through_a_point_before_it_is_established_or_after_its_end(
    store: Store,
) -> None:
    region = made(store, AddOrganisation("NHS England North West", kind=OrgKind.REGION))
    board = made(store, AddOrganisation("The board", kind=OrgKind.ICB))
    span: dict[str, Any] = {"from_on": date(2022, 7, 1), "to_on": date(2022, 9, 30)}
    point = made(store, AddContactPoint("System Operations Centre", board, "SOC", **span))

    def said(on: date) -> LogCommunication:
        return LogCommunication(region, board, "Winter plan", on, receiver_point=point)

    for on in (date(2022, 6, 30), date(2022, 10, 1)):
        with pytest.raises(Refusal) as refusal:
            store.do(said(on))
        assert (refusal.value.code, refusal.value.field) == (
            *("bodies.point_not_then", "receiver_point"),
        )
    first = made(store, said(date(2022, 7, 1)))
    made(store, said(date(2022, 9, 30)))
    with refused("bodies.point_not_then"):
        store.do(ChangeCommunication(first, on_date=date(2022, 6, 30)))


def test_t2_a_minute_book_calls_its_scales_as_it_likes(store: Store) -> None:
    with store.read() as book:
        assert Labels(book).word(PlaceLevel.PARTNERSHIP) == "Integrated care partnership"
    named = "PlaceLevel.partnership"
    store.do(SetLabel(named, "Geographic partnership", "GP", source="memorandum, ¶11"))
    with store.read() as book:
        assert Labels(book).word(PlaceLevel.PARTNERSHIP) == "Geographic partnership"
        assert Labels(book).short(PlaceLevel.PARTNERSHIP) == "GP"
        assert Labels(book).short(PlaceLevel.PLACE) == "Place"
        line = next(each for each in labels(book) if each.subject == named)
    assert (line.shown, line.usual) == ("Geographic partnership", "Integrated care partnership")
    store.do(SetLabel(named))
    with store.read() as book:
        assert Labels(book).word(PlaceLevel.PARTNERSHIP) == "Integrated care partnership"
    store.do(SetLabel("integrated care partnership", "Borough"))
    with store.read() as book:
        assert Labels(book).word(PlaceLevel.PARTNERSHIP) == "Borough"
    with pytest.raises(Refusal) as refusal:
        store.do(SetLabel("Galaxy", "Milky Way"))
    assert refusal.value.code == "bodies.no_such_label"
    said = explain(refusal.value)
    assert "There are: Neighbourhood, Place, Integrated care partnership" in said
    assert "PlaceLevel" not in said
