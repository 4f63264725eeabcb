"""Each finding of the action log comes when it should, and not before."""

from datetime import date, timedelta

from db.actions.commands import ChangeDue, CloseAction, RaiseAction
from db.actions.derived import findings
from db.bodies.commands.people import ChangePerson
from db.store import Store
from tests.actions.conftest import Room

TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)


def codes(store: Store, on: date = TODAY) -> set[str]:
    with store.read() as book:
        return {each.code for each in findings(book, on)}


def raised(store: Store, room: Room, **more: object) -> str:
    given = {"raised_on": date(2026, 11, 5), "due_on": TODAY, "owner": room.ann} | more
    return store.do(RaiseAction(room.body, "Write to the trusts", **given)).refs[0].id  # type: ignore[arg-type]


def put(store: Store, action: str, column: str, value: str | None) -> None:
    """Change an action as an update file may, past the rules of this laptop."""
    with store.write("As if from elsewhere") as work:
        work.run(f"UPDATE action SET {column} = :value WHERE id = :id", value=value, id=action)


def test_an_action_due_or_closed_before_it_was_raised_is_found(store: Store, room: Room) -> None:
    action = raised(store, room)
    put(store, action, "due_on", "2026-11-05")
    assert "action.find_before_raised" not in codes(store)
    put(store, action, "due_on", "2026-11-04")
    assert "action.find_before_raised" in codes(store)


def test_an_open_action_with_a_closing_day_and_a_closed_one_without_are_found(
    store: Store, room: Room
) -> None:
    action = raised(store, room)
    assert "action.find_closed_open" not in codes(store)
    put(store, action, "closed_on", "2026-11-20")
    assert "action.find_closed_open" in codes(store)
    put(store, action, "state", "closed")
    assert "action.find_closed_open" not in codes(store)
    put(store, action, "closed_on", None)
    assert "action.find_closed_open" in codes(store)


def test_an_action_is_told_as_slipped_from_its_third_move(store: Store, room: Room) -> None:
    action = raised(store, room)
    for days in (1, 2):
        store.do(ChangeDue(action, TODAY + days * DAY, "Not yet"))
    assert "action.find_slipped" not in codes(store)
    store.do(ChangeDue(action, TODAY + 3 * DAY, "Not yet"))
    assert "action.find_slipped" in codes(store)
    store.do(CloseAction(action, TODAY, "Sent"))
    assert "action.find_slipped" not in codes(store)


def test_an_action_is_overdue_from_the_day_after_and_undated_without_a_day(
    store: Store, room: Room
) -> None:
    raised(store, room)
    assert not codes(store) & {"action.find_overdue", "action.find_undated"}
    raised(store, room, due_on=TODAY - DAY)
    raised(store, room, due_on=None)
    assert codes(store) >= {"action.find_overdue", "action.find_undated"}


def test_an_owner_has_left_from_the_day_after_the_last_one(store: Store, room: Room) -> None:
    raised(store, room)
    store.do(ChangePerson(room.ann, left_on=TODAY))
    assert "action.find_owner_left" not in codes(store, TODAY)
    assert "action.find_owner_left" in codes(store, TODAY + DAY)
