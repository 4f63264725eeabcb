"""The roll-up of a month, from organisations over partnerships to the system, to the penny."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from db.finance.commands.limits import RemovePartner
from db.finance.commands.positions import RecordPosition
from db.finance.queries import Level, roll_up
from db.finance.queries.rolled import Rolled, rolled_listed, rolled_told
from db.finance.rules.money import in_full
from db.finance.rules.positions import added
from db.store import Store
from tests.finance.conftest import System

MONTH, TODAY = "2026-05", date(2026, 6, 8)
SOURCE = "Month 2 return"


class Figures:
    """A minute book of nothing but the rows the roll-up asks for, each organisation in force."""

    def __init__(self, rows: list[tuple[Any, ...]], bodies: dict[str, str]) -> None:
        self._rows, self._bodies = rows, bodies

    def rows(self, sql: str, /, **_values: Any) -> list[tuple[Any, ...]]:
        if "FROM organisation" in sql:
            return self._rows
        return list(self._bodies.items()) if "FROM body" in sql else []

    def row(self, _sql: str, /, **_values: Any) -> tuple[Any, ...] | None:
        raise NotImplementedError

    def value(self, _sql: str, /, **_values: Any) -> Any:
        raise NotImplementedError

    def seen(self, _row_id: str) -> dict[str, int]:
        raise NotImplementedError


def report(system: System, organisation: str, *figures: str, period: str = MONTH) -> None:
    plan, actual, forecast = figures
    system.store.do(
        RecordPosition(organisation, period, SOURCE, plan=plan, actual=actual, forecast=forecast)
    )


def listed(store: Store, body: str = "", on: date = TODAY) -> list[Rolled]:
    with store.read() as book:
        return rolled_listed(book, body, on)


def test_r47_the_latest_month_is_listed_and_adds_up_to_the_penny(system: System) -> None:
    """R45, R46, R47: every organisation, its partnership and the whole, in words and in figures."""
    report(system, system.alder, "100k", "90k", "£1,000,000.01")
    report(system, system.birch, "100k", "-£10,000.99", "-300k")
    report(system, system.cedar, "0", "£0.03", "1")
    report(system, system.cedar, "0", "5", "5", period="2026-04")
    told = [rolled_told(each) for each in listed(system.store)]
    assert [each[2:] for each in told] == [
        ("Whole system", "Plan to date £200,000.00", "Actual £79,999.04",
         f"Variance {in_full(-12_000_096)}", "Forecast £700,001.01", "Limit £750,000.00",
         f"Against limit {in_full(-4_999_899)}", ""),
        ("North ICP", "Plan to date £200,000.00", "Actual £79,999.01",
         f"Variance {in_full(-12_000_099)}", "Forecast £700,000.01", "Limit £750,000.00",
         f"Against limit {in_full(-4_999_999)}", ""),
        ("Alder Hospitals", "Plan to date £100,000.00", "Actual £90,000.00",
         f"Variance {in_full(-1_000_000)}", "Forecast £1,000,000.01", "Limit £1,000,000.00",
         "Against limit £0.01", ""),
        ("Birch Community", "Plan to date £100,000.00", f"Actual {in_full(-1_000_099)}",
         f"Variance {in_full(-11_000_099)}", f"Forecast {in_full(-30_000_000)}",
         f"Limit {in_full(-25_000_000)}", f"Against limit {in_full(-5_000_000)}", ""),
        ("South ICP", "Plan to date £0.00", "Actual £0.03", "Variance £0.03", "Forecast £1.00",
         "Limit £0.00", "Against limit £1.00", ""),
        ("Cedar Mental Health", "Plan to date £0.00", "Actual £0.03", "Variance £0.03",
         "Forecast £1.00", "Limit £0.00", "Against limit £1.00", ""),
    ]  # fmt: skip
    assert {each[:2] for each in told} == {("May 2026", "Revenue")}
    assert {each.period for each in listed(system.store, on=date(2026, 4, 30))} == {"2026-04"}
    assert {each.period for each in listed(system.store, on=date(2026, 5, 1))} == {MONTH}
    assert listed(system.store, on=date(2026, 3, 31)) == []


def test_r47_a_sum_that_lacks_an_organisation_stays_blank_and_says_how_many(system: System) -> None:
    report(system, system.alder, "100k", "90k", "1m")
    found = {each.name: each for each in listed(system.store)}
    whole = ("", "", "", "", "Limit £750,000.00", "", "2 not reported")
    assert rolled_told(found[""])[3:] == whole
    own = ("", "", "", "", "Limit £0.00", "")
    assert rolled_told(found["South ICP"])[3:] == (*own, "1 not reported")
    assert rolled_told(found["Cedar Mental Health"])[3:] == (*own, "Not reported")


def test_r47_the_list_of_one_partnership_holds_what_counts_in_it_alone(system: System) -> None:
    """An organisation of no partnership counts in the system, never in the last partnership."""
    for each in (system.alder, system.birch, system.cedar):
        report(system, each, "1", "1", "1")
    with system.store.read() as book:
        sql = "SELECT id FROM partner_live WHERE organisation = :organisation"
        partner = book.value(sql, organisation=system.birch)
    system.store.do(RemovePartner(partner, "Counts alone"))
    assert [each.name for each in listed(system.store, system.north)] == [
        "North ICP",
        "Alder Hospitals",
    ]
    south = listed(system.store, system.south)
    assert [(each.name, each.sums.actual) for each in south] == [
        ("South ICP", 100),
        ("Cedar Mental Health", 100),
    ]
    assert listed(system.store)[0].sums.actual == 300
    assert listed(system.store, system.group) == []


PENCE = st.integers(-(10**12), 10**12)
PARTS = st.lists(
    st.tuples(st.sampled_from(["", "north", "south"]), PENCE, PENCE, PENCE), min_size=1, max_size=8
)


@given(PARTS)
def test_r47_organisations_sum_to_partnerships_and_these_to_the_system(
    parts: list[tuple[str, int, int, int]],
) -> None:
    rows = [
        (
            f"o{n}",
            f"Organisation {n}",
            body or None,
            None,
            None,
            f"p{n}",
            "",
            "",
            None,
            *figures,
            None,
        )
        for n, (body, *figures) in enumerate(parts)
    ]
    rolled = roll_up(Figures(rows, {"north": "North", "south": "South"}), MONTH)
    whole = rolled[0].sums
    own = [each for each in rolled if each.level is Level.ORGANISATION]
    partnerships = [each for each in rolled if each.level is Level.PARTNERSHIP]
    assert len(own) == len(parts)
    for each in partnerships:
        below = added(one.sums for one in own if one.partnership == each.id)
        assert each.sums == below
    assert added(each.sums for each in partnerships or own) == whole
    assert bool(partnerships) is any(body for body, *_figures in parts)
    assert whole.plan == sum(plan for _body, plan, _actual, _forecast in parts)
    assert whole.actual == sum(actual for _body, _plan, actual, _forecast in parts)
    assert whole.forecast == sum(forecast for *_others, forecast in parts)
