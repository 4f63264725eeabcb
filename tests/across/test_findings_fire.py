"""Findings that only a record from elsewhere can bring: each comes when it should, and not before.

The desk refuses most of these; an update file may bring them all the same.
"""

from collections.abc import Callable
from datetime import date, timedelta
from types import ModuleType

import pytest

from db.agreements import derived as agreements
from db.bodies import derived as bodies
from db.calendar import derived as calendar
from db.custody import derived as custody
from db.decisions import derived as decisions
from db.finance import derived as finance
from db.interests import derived as interests
from db.meetings import derived as meetings
from db.oversight import derived as oversight
from db.store import Finding, Store, Work
from db.words import say

DAY = timedelta(days=1)
ON = date(2026, 11, 5)
MEETING = {"body": "b", "on_date": ON, "kind": "ordinary", "state": "held"}


def row(work: Work, table: str, id_: str, /, **columns: object) -> None:
    """Insert a record as an update file may, past the rules of this laptop."""
    columns = {"id": id_} | {
        name: str(value) if isinstance(value, date) else value for name, value in columns.items()
    }
    names = ", ".join(columns)
    values = ", ".join(f":{name}" for name in columns)
    work.run(f"INSERT INTO {table} ({names}) VALUES ({values})", **columns)


@pytest.fixture
def book(store: Store) -> Store:
    """A committee, two organisations and a person, on which each test builds."""
    with store.write("Set up") as work:
        for id_, name in (("o", "Larkfield Trust"), ("p", "The board")):
            row(work, "organisation", id_, name=name, kind="NHS trust")
        row(work, "person", "ann", name="Ann Other")
        row(work, "body", "b", name="Quality Committee", short="QC", status="active")
    return store


def found(store: Store, area: ModuleType, code: str, on: date) -> list[Finding]:
    with store.read() as reading:
        return [each for each in area.findings(reading, on) if each.code == code]


def write(store: Store, build: Callable[[Work], None]) -> None:
    with store.write("As if from elsewhere") as work:
        build(work)


def change(store: Store, sql: str, /, **values: object) -> None:
    write(store, lambda work: work.run(sql, **values))


def fires(store: Store, area: ModuleType, code: str, on: date = ON) -> None:
    (one,) = found(store, area, code, on)
    assert "{" not in say(one.code, **one.values)


def is_still(store: Store, area: ModuleType, code: str, on: date = ON) -> None:
    assert found(store, area, code, on) == []


def test_a_committee_whose_numbers_no_laptop_issues_is_found_while_it_meets(book: Store) -> None:
    code = "bodies.finding.no_custodian"
    fires(book, bodies, code)
    change(book, "UPDATE body SET custodian = 'laptop' WHERE id = 'b'")
    is_still(book, bodies, code)
    change(book, "UPDATE body SET custodian = '', status = 'closed' WHERE id = 'b'")
    is_still(book, bodies, code)


def test_r55_a_variation_that_holds_though_one_party_did_not_agree_is_found(book: Store) -> None:
    code = "agreements.find_one_sided"

    def build(work: Work) -> None:
        row(work, "agreement", "a", title="Memorandum")
        for party in ("o", "p"):
            row(work, "signatory", f"s{party}", agreement="a", organisation=party)
        row(work, "variation", "v", agreement="a", state="agreed", proposed_on=ON)
        row(work, "variationconsent", "c1", variation="v", organisation="o")

    write(book, build)
    fires(book, agreements, code)
    write(book, lambda work: row(work, "variationconsent", "c2", variation="v", organisation="p"))
    is_still(book, agreements, code)


def test_an_interest_is_to_be_confirmed_from_the_day_after_its_year(book: Store) -> None:
    code = "interests.finding.renew"
    given = {"person": "ann", "declared_on": date(2025, 11, 5), "from_on": date(2025, 11, 5)}
    write(book, lambda work: row(work, "interest", "i", **given, confirmed_on=date(2025, 11, 5)))
    last = next(ON + n * DAY for n in range(400) if found(book, interests, code, ON + n * DAY))
    (one,) = found(book, interests, code, last)
    assert one.values["on"] == last - DAY
    is_still(book, interests, code, last - DAY)
    change(book, "UPDATE interest SET to_on = :on", on=str(last - DAY))
    is_still(book, interests, code, last)


def test_r28_a_segment_without_any_evidence_is_found(book: Store) -> None:
    code = "oversight.find_bare"

    def build(work: Work) -> None:
        row(work, "oversightframework", "f", title="Framework")
        row(work, "segment", "g", framework="f", number=3, title="Segment 3")
        of = {"organisation": "o", "framework": "f", "segment": "g"}
        row(work, "segmentdecision", "d", **of, on_date=ON)

    write(book, build)
    fires(book, oversight, code)
    write(book, lambda work: row(work, "themeevidence", "e", segmentdecision="d", words="In debt"))
    is_still(book, oversight, code)


def test_a_reading_without_its_source_is_found(book: Store) -> None:
    code = "oversight.find_source"

    def build(work: Work) -> None:
        row(work, "indicator", "i", title="Waits over 52 weeks")
        row(work, "indicatorreading", "r", indicator="i", organisation="o", on_date=ON, source=" ")

    write(book, build)
    fires(book, oversight, code)
    change(book, "UPDATE indicatorreading SET source = 'Return'")
    is_still(book, oversight, code)


def test_r48_an_offset_that_does_not_sum_and_a_skipped_step_are_found(book: Store) -> None:
    def build(work: Work) -> None:
        row(work, "shortfall", "s", organisation="o", year="2026-27", kind="revenue",
            amount=100, step="system discussion")  # fmt: skip
        row(work, "offsetagreement", "a", shortfall="s")
        row(work, "offsetleg", "l1", agreement="a", amount=100)
        row(work, "offsetleg", "l2", agreement="a", amount=-99)

    write(book, build)
    fires(book, finance, "finance.find_unequal")
    fires(book, finance, "finance.find_skipped")
    change(book, "UPDATE offsetleg SET amount = -100 WHERE id = 'l2'")
    step = {"shortfall": "s", "step": "peer challenge", "on_date": ON}
    write(book, lambda work: row(work, "shortfallstep", "t", **step))
    is_still(book, finance, "finance.find_unequal")
    is_still(book, finance, "finance.find_skipped")


def test_funding_awarded_above_its_bid_or_without_a_figure_is_found(book: Store) -> None:
    code = "finance.find_award"
    bid = {"title": "Beds", "bid": 100, "award": 100, "state": "awarded"}
    write(book, lambda work: row(work, "funding", "f", **bid))
    is_still(book, finance, code)
    change(book, "UPDATE funding SET award = 101")
    fires(book, finance, code)
    change(book, "UPDATE funding SET award = NULL")
    fires(book, finance, code)


def test_p13_a_request_that_waits_for_clarification_is_found_until_the_clock_runs(
    book: Store,
) -> None:
    code = "foi.find_waits"
    asked = {"asked": "All minutes", "state": "clarification", "received_on": ON}
    write(book, lambda work: row(work, "foirequest", "r", **asked, clarify_on=ON + DAY))
    fires(book, custody, code)
    change(book, "UPDATE foirequest SET state = 'closed' WHERE id = 'r'")
    is_still(book, custody, code)


def test_r4_a_recommendation_not_assessed_is_found_once_a_later_meeting_was_held(
    book: Store,
) -> None:
    code = "referrals.finding.unassessed"

    def build(work: Work) -> None:
        row(work, "meeting", "m", **MEETING)
        given = {"body": "b", "words": "Share one record", "stage": "to be assessed"}
        row(work, "recommendation", "r", **given, made_on=ON)

    write(book, build)
    is_still(book, decisions, code)
    change(book, "UPDATE meeting SET on_date = :on", on=str(ON + DAY))
    fires(book, decisions, code)
    change(book, "UPDATE recommendation SET stage = 'supported'")
    is_still(book, decisions, code)


def test_a_decision_taken_at_an_item_that_was_not_quorate_is_found(book: Store) -> None:
    code = "decisions.finding.not_quorate"

    def build(work: Work) -> None:
        row(work, "meeting", "m", **MEETING)
        row(work, "agendaitem", "i", meeting="m", title="Beds")
        row(work, "decision", "d", body="b", meeting="m", item="i", words="the plan",
            kind="agreed", state="taken", quorate="not quorate", decided_on=ON)  # fmt: skip

    write(book, build)
    fires(book, decisions, code)
    change(book, "UPDATE decision SET state = 'for ratification'")
    is_still(book, decisions, code)


def test_an_arrival_written_after_the_close_is_found_and_one_at_the_close_is_not(
    book: Store,
) -> None:
    code = "meetings.finding.came_after_close"

    def build(work: Work) -> None:
        row(work, "meeting", "m", **MEETING)
        row(work, "minutes", "n", meeting="m", state="draft", closed_time="12:00")
        row(work, "attendance", "a", meeting="m", person="ann", status="present")
        row(work, "presence", "p", attendance="a", arrived_time="12:00")

    write(book, build)
    is_still(book, meetings, code)
    change(book, "UPDATE presence SET arrived_time = '12:01'")
    fires(book, meetings, code)
    change(book, "UPDATE presence SET left_time = '12:02'")
    is_still(book, meetings, code)
    fires(book, meetings, "meetings.finding.after_close")


def test_p11_a_recording_is_to_be_deleted_from_the_day_after(book: Store) -> None:
    code = "meetings.finding.recording"

    def build(work: Work) -> None:
        row(work, "meeting", "m", **MEETING)
        row(work, "recording", "r", meeting="m", announced_by="ann", delete_on=ON + DAY)

    write(book, build)
    is_still(book, meetings, code, ON + DAY)
    fires(book, meetings, code, ON + 2 * DAY)
    change(book, "UPDATE recording SET deleted_on = :on", on=str(ON))
    is_still(book, meetings, code, ON + 2 * DAY)


def test_p8_a_month_whose_only_meeting_was_called_off_says_why(book: Store) -> None:
    code = "calendar.finding.called_off"

    def build(work: Work) -> None:
        row(work, "terms", "t", body="b", version="1", from_on=date(2026, 4, 1),
            cadence="first Thursday monthly")  # fmt: skip
        for month in range(4, 13):
            of = MEETING | {"on_date": date(2026, month, 5), "state": "planned"}
            row(work, "meeting", f"m{month}", **of)
        for month in range(1, 4):
            of = MEETING | {"on_date": date(2027, month, 5), "state": "planned"}
            row(work, "meeting", f"n{month}", **of)

    write(book, build)
    is_still(book, calendar, code)
    change(book, "UPDATE meeting SET state = 'stood down', why = 'Election' WHERE id = 'm6'")
    (one,) = found(book, calendar, code, ON)
    assert (one.values["why"], one.values["first"]) == ("Election", date(2026, 6, 1))
