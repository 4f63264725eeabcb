"""P10: what an attendance report of Teams says, in every shape and clock it comes in."""

from collections.abc import Callable
from datetime import date, datetime, time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refusal
from db.meetings.rules.attendance import Stay
from db.meetings.rules.stays import DROPPED_LINE, check_stays, joined, until_the_end
from db.transfer.teams.clocks import Order, Written, order_of, written
from db.transfer.teams.proposing import name_words
from db.transfer.teams.reading import MOST_ROWS, report_of
from tests.transfer.teams.reports import (
    STAYS,
    UK,
    by_excel,
    by_teams,
    moment,
    of_2020,
    of_2021,
    three_blocks,
    us,
)

BARNABY = "Thistlewood, Barnaby (NORTHMOOR NHS FOUNDATION TRUST)"
DAY = date(2026, 12, 3)


def at(wall: str) -> time:
    return time.fromisoformat(wall)


@pytest.mark.parametrize("write", [UK, us])
@pytest.mark.parametrize("form", [three_blocks, of_2021, of_2020])
@pytest.mark.parametrize(
    "bytes_of", [by_teams, by_excel, lambda rows: by_excel(rows, ";"), lambda r: by_teams(r)[2:]]
)
def test_every_form_brings_every_time_of_everybody(
    write: Callable[[datetime], str],
    form: Callable[[Callable[[datetime], str]], list[list[str]]],
    bytes_of: Callable[[list[list[str]]], bytes],
) -> None:
    """P10: UTF-16 with tabs, UTF-8 with commas, three blocks or one table, UK and US clocks."""
    report = report_of(bytes_of(form(write)), "report.csv")
    order = order_of(report.moments, DAY)
    assert order is (Order.MONTH if write is us else Order.DAY)
    found = {
        each.name: [
            (each.joined.moment(order), each.left.moment(order))
            for each in each.sessions
            if each.joined and each.left
        ]
        for each in report.people
    }
    assert found == {
        name: [(moment(came), moment(left)) for came, left in times]
        for name, times in STAYS.items()
    }


def test_the_title_the_addresses_and_the_roles_are_read() -> None:
    report = report_of(by_teams(three_blocks()), "report.csv")
    assert report.title == "Management Group"
    assert report.people[0].email == "barnaby.thistlewood@northmoor.nhs.uk"
    assert report.people[0].role == "Presenter"


@pytest.mark.parametrize(
    ("words", "numbers", "wall"),
    [
        ("3/12/2026, 16:16:54", (3, 12, 2026), "16:16:54"),
        ("12/3/26, 4:16:54 PM", (12, 3, 26), "16:16:54"),
        ("12/3/26, 4:16:54\u202fPM", (12, 3, 26), "16:16:54"),
        ("12/3/26 12:00:00 AM", (12, 3, 26), "00:00:00"),
        ("12/3/26 12:00:00 p.m.", (12, 3, 26), "12:00:00"),
        ("03.12.2026, 09:05", (3, 12, 2026), "09:05:00"),
        ("2026-12-03T09:05:06Z", (2026, 12, 3), "09:05:06"),
        ("\u200e12/3/2026, 9:05:06 am", (12, 3, 2026), "09:05:06"),
    ],
)
def test_a_clock_is_understood_however_it_is_written(
    words: str, numbers: tuple[int, int, int], wall: str
) -> None:
    found = written(words)
    assert found is not None
    assert (found.numbers, found.at) == (numbers, at(wall))


@pytest.mark.parametrize(
    "words", ["", "soon", "3/12/2026", "3/12/2026, 25:00", "3/12/26, 13:00 PM", "0/0/26, 0:00 AM"]
)
def test_what_is_no_moment_is_none(words: str) -> None:
    assert written(words) is None


def test_a_time_of_no_zone_is_told_on_a_wall_in_london() -> None:
    """In summer a wall in London is an hour ahead of the report's."""
    summer = written("02/07/2026 09:30:00", utc=True)
    assert summer is not None
    assert summer.moment(Order.DAY) == datetime(2026, 7, 2, 10, 30)  # noqa: DTZ001
    head = report_of(by_teams(three_blocks(head=" (UTC)")), "r.csv").people[0].sessions[0].joined
    assert head is not None
    assert head.utc


def dated(words: str) -> Written:
    found = written(f"{words}, 10:00")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("days", "on", "order"),
    [
        (["13/1/26"], None, Order.DAY),
        (["1/13/26"], None, Order.MONTH),
        (["3/12/26"], DAY, Order.DAY),
        (["12/3/26"], DAY, Order.MONTH),
        (["3/3/26"], date(2026, 3, 3), Order.DAY),
        (["12/3/26"], None, Order.DAY),
        (["12/3/26", "1/13/26"], None, Order.MONTH),
        (["2026-12-03"], DAY, Order.DAY),
    ],
)
def test_the_order_follows_from_the_report_or_from_the_meetings_day(
    days: list[str], on: date | None, order: Order
) -> None:
    assert order_of(map(dated, days), on) is order


def test_a_report_of_two_orders_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        order_of(map(dated, ["13/1/26", "1/13/26"]), DAY)
    assert refused.value.code == "teams.orders"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "teams.empty"),
        (b"\xff\xfe", "teams.empty"),
        (b"PK\x03\x04 a workbook", "teams.not_a_report"),
        (b"%PDF-1.7", "teams.not_a_report"),
        (b"<html><body>Sign in</body></html>", "teams.not_a_report"),
        (b"\x00\x01\x02\x03" * 400, "teams.no_people"),
        (b"\xff\xfe" + b"a\x00\x00", "teams.not_a_report"),
        (b"Name,Likelihood,Impact\nA,1,2\n", "teams.no_people"),
        (by_teams(three_blocks()[:9]), "teams.no_people"),
        (b"Name,Join Time,Leave Time\n" + b"x" * 200_000, "teams.damaged"),
        (b"a,b\n" * (MOST_ROWS + 1), "teams.too_long"),
    ],
)
def test_a_wrong_or_hostile_file_is_refused_in_words(content: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        report_of(content, "file.csv")
    assert refused.value.code in {code, "teams.not_a_report"}


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    for start in (b"", b"\xff\xfe", b"Name\tJoin Time\tLeave Time\n"):
        try:
            assert report_of(start + content, "file.csv").people
        except Refusal as refusal:
            assert refusal.code.startswith("teams.")  # noqa: PT017 - either way is right


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (BARNABY, ("barnaby", "thistlewood")),
        ("Dr. José Núñez (Guest)", ("jose", "nunez")),
        ("O'Shea, Máire [EXT]", ("maire", "o", "shea")),
        ("(Guest)", ()),
    ],
)
def test_a_display_name_is_plain_words_first_names_first(name: str, words: tuple[str, ...]) -> None:
    assert name_words(name) == words


MINUTES = st.integers(0, 23 * 60 + 59).map(lambda each: time(each // 60, each % 60))


@st.composite
def stays(draw: st.DrawFn) -> Stay:
    came, left = sorted((draw(MINUTES), draw(MINUTES)))
    return Stay(came, draw(st.sampled_from([left, None])))


@given(st.lists(stays(), max_size=8))
def test_stays_put_together_neither_meet_nor_lose_a_minute(given_: list[Stay]) -> None:
    found = joined(given_)
    assert joined(found) == found
    for before, after in pairwise(found):
        assert before.left is not None
        gone = after.arrived.hour * 60 + after.arrived.minute
        gone -= before.left.hour * 60 + before.left.minute
        assert gone > DROPPED_LINE
    for stay in given_:
        assert any(
            each.arrived <= stay.arrived
            and (each.left is None or (stay.left is not None and stay.left <= each.left))
            for each in found
        )


@pytest.mark.parametrize(("back", "times"), [("10:42", 1), ("10:43", 2)])
def test_a_line_that_dropped_is_one_stay_up_to_two_minutes(back: str, times: int) -> None:
    found = joined([Stay(at("10:00"), at("10:40")), Stay(at(back), at("11:00"))])
    assert len(found) == times


@pytest.mark.parametrize(
    ("left", "noted"), [("11:59", "11:59"), ("12:00", None), ("12:01", None), (None, None)]
)
def test_who_stayed_until_the_meeting_closed_did_not_leave(
    left: str | None, noted: str | None
) -> None:
    stay = Stay(at("10:00"), at(left) if left else None)
    (found,) = until_the_end([stay], at("12:00"))
    assert found.left == (at(noted) if noted else None)
    assert until_the_end([Stay(at("12:00"))], at("12:00")) == ()
    assert until_the_end([stay], None) == (stay,)


def test_times_that_cannot_be_are_refused() -> None:
    for wrong in ([], [Stay(at("11:00"), at("10:59"))]):
        with pytest.raises(Refusal):
            check_stays(wrong)
    check_stays([Stay(at("11:00"), at("11:00"))])


def test_a_table_without_addresses_is_of_the_people_of_the_one_before() -> None:
    rows = three_blocks()
    last = next(at for at, row in enumerate(rows) if row[:1] == ["3. In-Meeting Activities"])
    report = report_of(by_teams([*rows[:last], *(row[:4] for row in rows[last:])]), "report.csv")
    assert [(each.name, len(each.sessions)) for each in report.people] == [
        (name, len(times)) for name, times in STAYS.items()
    ]


def test_two_people_of_one_name_stay_two_without_their_addresses() -> None:
    heads = ["Name", "First Join", "Last Leave", "Email"]
    span = [UK(moment("10:00")), UK(moment("11:00"))]
    rows = [heads, ["A. Example", *span, "a@example.org"], ["A. Example", *span, "b@example.org"]]
    rows += [[], heads[:3], ["A. Example", *span]]
    report = report_of(by_teams(rows), "report.csv")
    assert [each.email for each in report.people] == ["a@example.org", "b@example.org", ""]


def test_a_leaving_without_a_day_is_of_the_day_of_joining() -> None:
    rows = three_blocks(us)
    rows = [
        [*row[:2], row[2].split(", ")[1], *row[3:]] if len(row) > 4 and ", " in row[2] else row
        for row in rows
    ]
    report = report_of(by_teams(rows), "report.csv")
    assert report.people == report_of(by_teams(three_blocks(us)), "report.csv").people
    assert written("10:40 AM") is None
