"""What is recorded anew says what it takes the place of; what stood before stays to be read."""

from datetime import date
from typing import Any

import pytest

from db import clock
from db.bodies.records import Organisation
from db.finance.commands.ladder import AgreeOffset, Leg, RaiseShortfall
from db.finance.commands.limits import SetControlTotal, SetEnvelope
from db.finance.commands.plans import Assumed, SetAssumptions, SetPlanLine
from db.finance.commands.positions import RecordPosition
from db.finance.queries import Level, earlier, position_ids, position_lines, roll_up
from db.finance.rules.positions import MoneyKind, Sums
from db.store import cautions
from tests.finance.conftest import System

TODAY = date(2026, 6, 8)
SOURCE = "Month 2 return"


def told(system: System, it: object) -> list[tuple[str, str]]:
    """Return what there is to mind: the field, and the sentence."""
    with system.store.read() as book:
        return [(each.about, each.words) for each in cautions(book, it, TODAY)]


def may(system: System, **figures: Any) -> RecordPosition:
    return RecordPosition(system.alder, "2026-05", SOURCE, **figures)


def test_r45_a_second_position_of_a_month_says_what_it_takes_the_place_of(system: System) -> None:
    assert told(system, may(system, plan="100k")) == []
    system.store.do(may(system, plan="100k", actual="90k"))
    stands = "This takes the place of plan to date £100,000.00, actual £90,000.00, recorded on "
    said = [("period", f"{stands}8 June 2026, which stays in the history.")]
    assert told(system, may(system, plan="100k", actual="90k", forecast="0.01")) == said
    gone = ("actual", "Actual: £90,000.00 stands here now. Left empty, it goes.")
    assert told(system, may(system, plan="99k")) == [*said, gone]
    same = "The same figures were recorded on 8 June 2026 already."
    assert told(system, may(system, plan="£100,000", actual="£90,000.00")) == [("period", same)]
    assert told(system, may(system, plan="a lot")) == []
    other = RecordPosition(system.alder, "2026-05", SOURCE, MoneyKind.CAPITAL, plan="1")
    assert told(system, other) == []


def test_r45_what_a_position_said_before_can_still_be_read(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    (done,) = [system.store.do(may(system, plan="100k", actual="90k"))]
    row = done.refs[0].id
    with system.store.read() as book:
        assert earlier(book, row) == []
    monkeypatch.setenv(clock.SET_BY, "2026-06-09T23:30:00+00:00")
    system.store.do(may(system, actual="80k"))
    system.store.do(RecordPosition(system.alder, "2026-05", "Ledger", actual="70k", note="Late"))
    with system.store.read() as book:
        (line,) = position_lines(book, position_ids(book))
        last, first = earlier(book, row)
    assert line.sums.actual == 7_000_000
    assert (last.sums, last.source, last.note) == (Sums(None, 8_000_000), SOURCE, "")
    assert (first.sums, first.source) == (Sums(10_000_000, 9_000_000), SOURCE)


def test_a_limit_or_plan_given_anew_says_what_it_takes_the_place_of(system: System) -> None:
    total = SetControlTotal(system.alder, "26-27", "£999,999.99", SOURCE)
    stands = "This takes the place of £1,000,000.00, recorded on 8 June 2026, which stays in "
    assert told(system, total) == [("amount", f"{stands}the history.")]
    assert told(system, SetControlTotal(system.alder, "26-27", "1m", "Another source")) == []
    assert told(system, SetControlTotal(system.alder, "27-28", "2m", SOURCE)) == []
    assert told(system, SetControlTotal(system.alder, "26-27", "lots", SOURCE)) == []
    envelope = SetEnvelope(system.north, "26-27", MoneyKind.CAPITAL, "5m", SOURCE)
    system.store.do(envelope)
    assert told(system, envelope) == []
    more = SetEnvelope(system.north, "26-27", MoneyKind.CAPITAL, "6m", SOURCE)
    assert told(system, more)[0][1].startswith("This takes the place of £5,000,000.00, recorded")
    pay = (Assumed("Pay award", "2.8 %"),)
    version = system.store.do(SetAssumptions("Five years", TODAY, SOURCE, pay)).refs[0].id
    system.store.do(SetPlanLine(system.north, version, "27-28", "3m", SOURCE))
    again = SetPlanLine(system.north, version, "27-28", "4m", SOURCE)
    said = "This takes the place of £3,000,000.00, which stays in the history."
    assert told(system, again) == [("amount", said)]


def test_r47_an_organisation_in_no_partnership_stands_under_a_line_of_its_own(
    system: System,
) -> None:
    with system.store.write("Add an organisation") as work:
        dale = work.add(Organisation(name="Dale Ambulance", short="DA"))
    system.store.do(RecordPosition(dale, "2026-05", SOURCE, actual="-5k", note="Overtime"))
    with system.store.read() as book:
        *_, cedar, outside, line = roll_up(book, "2026-05")
    assert (cedar.name, outside.name, line.name) == (
        "Cedar Mental Health",
        "In no partnership",
        "Dale Ambulance",
    )
    assert (outside.level, outside.id, outside.sums) == (Level.PARTNERSHIP, "", line.sums)
    assert (line.partnership, line.note, line.source, line.as_at) == ("", "Overtime", SOURCE, TODAY)


def test_r48_an_offset_that_leaves_out_the_partnership_that_falls_short_is_asked_about(
    system: System,
) -> None:
    raised = RaiseShortfall(system.alder, "26-27", "1m", "Agency staff", body=system.north)
    row = system.store.do(raised).refs[0].id

    def between(gains: str, falls: str) -> AgreeOffset:
        return AgreeOffset(row, (Leg(gains, "1m"), Leg(falls, "-1m")), ("A", "B"))

    said = "North ICP, which this shortfall stands under, is not among those who may fall short. "
    aside = [("", f"{said}Is it another's?")]
    assert told(system, between(system.south, system.group)) == aside
    assert told(system, between(system.south, system.north)) == []
    open_ = RaiseShortfall(system.birch, "26-27", "1m", "Agency staff")
    row = system.store.do(open_).refs[0].id
    assert told(system, between(system.south, system.group)) == []
