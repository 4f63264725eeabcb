"""Positions month by month, the roll-up, the ladder to its offset, funding and plans."""

from datetime import date
from typing import Any

import pytest

from db.bodies.commands.bodies import ChangeBody
from db.bodies.commands.people import AddPerson
from db.bodies.rules.kinds import BodyKind
from db.book import check
from db.clock import today
from db.errors import Refusal
from db.finance.commands.funding import (
    AddCapitalScheme,
    AnswerAdvice,
    AnswerBid,
    BidFunding,
    ChangeCapitalScheme,
    RecordAdvice,
    RecordEfficiency,
    ReportFunding,
)
from db.finance.commands.ladder import AgreeOffset, Leg, RaiseShortfall, TakeStep
from db.finance.commands.limits import AddPartner, RemovePartner, SetEnvelope
from db.finance.commands.plans import Assumed, SetAssumptions, SetPlanLine
from db.finance.commands.positions import RecordPosition, RemovePosition
from db.finance.queries import (
    Level,
    ShortfallsShown,
    advice,
    assumptions,
    capital_list,
    efficiencies,
    funding,
    offsets,
    periods,
    plans,
    position_ids,
    position_lines,
    roll_up,
    shortfall_counts,
    shortfall_ids,
    shortfall_lines,
    steps_taken,
)
from db.finance.queries.plans import plan_told, plans_listed
from db.finance.records import Shortfall
from db.finance.rules.funding import EfficiencySource, FundingState, SchemeState
from db.finance.rules.ladder import LadderStep
from db.finance.rules.positions import MoneyKind, Sums
from tests.finance.conftest import System

SOURCE = "Month 2 return"


def report(system: System, organisation: str, actual: str, forecast: str) -> None:
    system.store.do(
        RecordPosition(
            organisation, "2026-05", SOURCE, plan="100k", actual=actual, forecast=forecast
        )
    )


def codes(system: System) -> set[str]:
    return {each.code for each in check(system.store, today()) if "finance" in each.code}


def test_positions_roll_up_from_organisation_to_partnership_to_system(system: System) -> None:
    """R45, R46, R47: open to every partnership; a control total each; one roll-up."""
    report(system, system.alder, "90k", "1m")
    report(system, system.birch, "-10k", "-300k")
    with system.store.read() as book:
        whole, north, alder, birch, south, cedar = roll_up(book, "2026-05")
        assert periods(book) == ["2026-05"]
    assert (whole.level, north.level, alder.level) == tuple(Level)
    assert (north.name, alder.name, birch.name) == ("North ICP", "Alder Hospitals", birch.name)
    assert north.sums == Sums(20_000_000, 8_000_000, 70_000_000, 75_000_000)
    assert north.sums.outlook == -5_000_000
    assert (north.missing, south.missing, whole.missing) == (0, 1, 1)
    assert cedar.sums == Sums(limit=0)
    assert whole.sums == Sums(limit=75_000_000)


def test_a_position_given_anew_replaces_the_one_before_and_says_its_year(system: System) -> None:
    report(system, system.alder, "90k", "1m")
    report(system, system.alder, "80k", "0.9m")
    with system.store.read() as book:
        (line,) = position_lines(book, position_ids(book, organisation=system.alder))
        assert position_ids(book, words="birch") == []
    assert (line.year, line.sums) == ("26-27", Sums(10_000_000, 8_000_000, 90_000_000, 100_000_000))


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"source": " "}, "finance.no_source", "source"),
        ({"period": "2026-07"}, "finance.period_ahead", "period"),
        ({"plan": "", "actual": "", "forecast": ""}, "finance.no_figure", "plan"),
        ({"forecast": "lots"}, "finance.no_amount", "forecast"),
    ],
)
def test_a_position_that_cannot_be_traced_or_read_is_refused(
    system: System, changed: dict[str, Any], code: str, field: str
) -> None:
    given: dict[str, Any] = {
        "period": "2026-05",
        "source": SOURCE,
        "plan": "1",
        "actual": "1",
        "forecast": "1",
    }
    with pytest.raises(Refusal) as refused:
        system.store.do(RecordPosition(system.alder, **(given | changed)))
    assert (refused.value.code, refused.value.field) == (code, field)
    with system.store.read() as book:
        assert position_ids(book) == []


def test_an_organisation_counts_in_its_partnership_only_while_it_belongs_to_it(
    system: System,
) -> None:
    system.store.do(AddPartner(system.north, system.alder, to_on=date(2026, 5, 30)))
    with system.store.read() as book:
        lines = roll_up(book, "2026-05")
    assert [each.name for each in lines][-1] == "Alder Hospitals"
    system.store.do(AddPartner(system.north, system.alder, to_on=date(2026, 5, 31)))
    with system.store.read() as book:
        assert [each.name for each in roll_up(book, "2026-05")][1:3] == [
            "North ICP",
            "Alder Hospitals",
        ]


def test_an_organisation_entered_by_mistake_leaves_its_partnership(system: System) -> None:
    with system.store.read() as book:
        partner = book.value("SELECT id FROM partner_live WHERE organisation = :o", o=system.cedar)
    system.store.do(RemovePartner(partner, "Entered twice"))
    with system.store.read() as book:
        assert "South ICP" not in [each.name for each in roll_up(book, "2026-05")]


def test_capital_is_held_against_its_envelope(system: System) -> None:
    """R49: spend within the allocation, revenue and capital apart."""
    system.store.do(SetEnvelope(system.north, "26-27", MoneyKind.CAPITAL, "2m", "Allocation"))
    spend = RecordPosition(
        system.alder, "2026-05", SOURCE, MoneyKind.CAPITAL, plan="1m", actual="1m", forecast="2m"
    )
    system.store.do(spend)
    other = RecordPosition(
        system.birch, "2026-05", SOURCE, MoneyKind.CAPITAL, plan="0", actual="0", forecast="0"
    )
    system.store.do(other)
    assert "finance.find_over" not in codes(system)
    more = RecordPosition(
        system.birch, "2026-05", SOURCE, MoneyKind.CAPITAL, plan="0", actual="0", forecast="0.01"
    )
    system.store.do(more)
    assert "finance.find_over" in codes(system)


def raised(system: System) -> str:
    done = system.store.do(
        RaiseShortfall(system.birch, "26-27", "£50,000", "Agency staff", body=system.north)
    )
    return done.refs[0].id


def climb(system: System, shortfall: str, *steps: LadderStep) -> None:
    for step in steps:
        system.store.do(TakeStep(shortfall, step, f"Recorded: {step}"))


FOUND = (
    LadderStep.CHALLENGED,
    LadderStep.PARTNERSHIP,
    LadderStep.SYSTEM,
    LadderStep.FOUND,
)


def test_a_shortfall_climbs_to_an_offset_that_adds_up(system: System) -> None:
    """R48: challenge, partnership, whole system; an offset only when flexibility is found."""
    shortfall = raised(system)
    offset = AgreeOffset(
        shortfall,
        (Leg(system.south, "50k"), Leg(system.north, "-50k")),
        ("North ICP", "South ICP"),
    )
    with pytest.raises(Refusal) as refused:
        system.store.do(offset)
    assert refused.value.code == "finance.first_found"
    climb(system, shortfall, *FOUND)
    system.store.do(offset)
    with system.store.read() as book:
        (line,) = shortfall_lines(book, shortfall_ids(book))
        steps = [each.step for each in steps_taken(book, shortfall)]
        (agreed,) = offsets(book, shortfall)
    assert (line.step, line.offset, line.amount) == (LadderStep.FOUND, 5_000_000, 5_000_000)
    assert steps == list(FOUND)
    assert agreed.legs == (("South ICP", 5_000_000), ("North ICP", -5_000_000))
    assert agreed.agreed_by == "North ICP; South ICP"


def test_an_offset_that_does_not_sum_leaves_the_record_untouched(system: System) -> None:
    shortfall = raised(system)
    climb(system, shortfall, *FOUND)
    with pytest.raises(Refusal) as refused:
        system.store.do(
            AgreeOffset(
                shortfall,
                (Leg(system.south, "50k"), Leg(system.north, "-49,999.99")),
                ("North ICP", "South ICP"),
            )
        )
    assert refused.value.values["difference"] == "£0.01"
    with system.store.read() as book:
        assert offsets(book, shortfall) == []


def test_r48_an_offset_is_between_partnerships_and_no_other_committee(system: System) -> None:
    shortfall = raised(system)
    climb(system, shortfall, *FOUND)
    legs = (Leg(system.group, "50k"), Leg(system.north, "-50k"))
    with pytest.raises(Refusal) as refused:
        system.store.do(AgreeOffset(shortfall, legs, ("North ICP", "South ICP")))
    assert (refused.value.code, refused.value.field) == ("finance.no_partnership", "legs")
    assert refused.value.values == {"name": "ICS Finance Leadership Group"}
    system.store.do(ChangeBody(system.group, kind=BodyKind.PARTNERSHIP))
    system.store.do(AgreeOffset(shortfall, legs, ("North ICP", "South ICP")))


def _agreed(system: System, shortfall: str, amount: str, *names: str) -> AgreeOffset:
    legs = Leg(system.south, amount), Leg(system.north, f"-{amount}")
    return AgreeOffset(shortfall, legs, names or ("North ICP", "South ICP"))


def test_an_offset_of_more_than_is_left_of_the_shortfall_is_refused(system: System) -> None:
    """R48: £50,000 is short; what is left is named, to the penny."""
    shortfall = raised(system)
    climb(system, shortfall, *FOUND)
    with pytest.raises(Refusal) as refused:
        system.store.do(_agreed(system, shortfall, "50,000.01"))
    assert refused.value.code == "finance.above_left"
    assert refused.value.values["left"] == "£50,000.00"
    system.store.do(_agreed(system, shortfall, "30k"))
    with pytest.raises(Refusal) as refused:
        system.store.do(_agreed(system, shortfall, "20,000.01"))
    assert refused.value.values["left"] == "£20,000.00"
    system.store.do(_agreed(system, shortfall, "20k"))
    with pytest.raises(Refusal) as refused:
        system.store.do(_agreed(system, shortfall, "0.01"))
    assert refused.value.code == "finance.nothing_left"


def test_the_same_offset_again_is_asked_about(system: System) -> None:
    shortfall = raised(system)
    climb(system, shortfall, *FOUND)
    once, other = _agreed(system, shortfall, "20k"), _agreed(system, shortfall, "10k")
    assert [system.store.do(each).cautions for each in (once, other)] == [(), ()]
    (minded,) = system.store.do(once).cautions
    assert (minded.code, minded.values) == ("finance.mind.same_offset", {"on": today()})


def test_offsets_that_came_to_more_than_the_shortfall_are_found(system: System) -> None:
    shortfall = raised(system)
    climb(system, shortfall, *FOUND)
    system.store.do(_agreed(system, shortfall, "50k"))
    with system.store.write("Another laptop found less short") as work:
        found = work.find(Shortfall, shortfall)
        assert found is not None
        found.amount = 4_000_000
    found_above = [e for e in system.store.findings(today()) if e.code == "finance.find_above"]
    assert [each.values["amount"] for each in found_above] == ["£10,000.00"]


def test_those_who_agreed_an_offset_are_told_by_name(system: System) -> None:
    system.store.do(AddPerson("Rosa Marsh", initials="RMA"))
    shortfall = raised(system)
    climb(system, shortfall, *FOUND)
    system.store.do(_agreed(system, shortfall, "50k", "RMA", "South ICP"))
    with system.store.read() as book:
        (agreed,) = offsets(book, shortfall)
    assert agreed.agreed_by == "Rosa Marsh; South ICP"


def test_a_discussion_may_find_no_flexibility_and_the_shortfall_closes(system: System) -> None:
    shortfall = raised(system)
    climb(system, shortfall, *FOUND[:-1], LadderStep.NONE, LadderStep.CLOSED)
    with system.store.read() as book:
        assert shortfall_counts(book) == {
            ShortfallsShown.OPEN: 0,
            ShortfallsShown.SYSTEM: 0,
            ShortfallsShown.ALL: 1,
        }
    with pytest.raises(Refusal):
        climb(system, shortfall, LadderStep.CHALLENGED)


def test_a_forecast_below_the_control_total_asks_for_a_shortfall(system: System) -> None:
    report(system, system.birch, "0", "-250,000")
    assert "finance.find_short" not in codes(system)
    report(system, system.birch, "0", "-250,000.01")
    assert "finance.find_short" in codes(system)
    raised(system)
    assert "finance.find_short" not in codes(system)


def test_advice_waits_for_its_answer(system: System) -> None:
    """R10: the finance and capital groups advise."""
    early = RecordAdvice(
        system.group, "Hold the contingency", to_body=system.north, on=date(2026, 3, 7)
    )
    (given,) = system.store.do(early).refs
    assert "finance.find_unanswered" in codes(system)
    system.store.do(AnswerAdvice(given.id, "Held until month 6"))
    assert "finance.find_unanswered" not in codes(system)
    with system.store.read() as book:
        (line,) = advice(book)
    assert (line.body, line.to_body, line.answer) == (
        "ICS Finance Leadership Group",
        "North ICP",
        "Held until month 6",
    )


def test_transformation_funding_is_asked_for_awarded_and_reported_on(system: System) -> None:
    """R60."""
    (bid,) = system.store.do(BidFunding(system.north, "Same-day care", "26-27", "1.5m")).refs
    with pytest.raises(Refusal) as refused:
        system.store.do(AnswerBid(bid.id, "1.6m"))
    assert refused.value.code == "finance.more_than_bid"
    system.store.do(AnswerBid(bid.id, "1m", report_due_on=date(2026, 6, 7)))
    assert "finance.find_report" in codes(system)
    system.store.do(ReportFunding(bid.id, "Opened in two places"))
    assert "finance.find_report" not in codes(system)
    with system.store.read() as book:
        (line,) = funding(book)
    assert (line.state, line.award) == (FundingState.REPORTED, 100_000_000)


def test_a_bid_is_declined_with_the_reason(system: System) -> None:
    (bid,) = system.store.do(BidFunding(system.north, "Same-day care", "26-27", "1.5m")).refs
    with pytest.raises(Refusal):
        system.store.do(AnswerBid(bid.id))
    system.store.do(AnswerBid(bid.id, answer="Not a priority this year"))
    with pytest.raises(Refusal) as refused:
        system.store.do(AnswerBid(bid.id, answer="Still not"))
    assert refused.value.code == "finance.answered"


def test_two_capital_schemes_cannot_have_one_place_on_the_list(system: System) -> None:
    """R60."""
    first = AddCapitalScheme("Roof", system.alder, "26-27", "3m", rank=1)
    system.store.do(first)
    second = AddCapitalScheme("Scanner", system.birch, "26-27", "2m", rank=1)
    with pytest.raises(Refusal) as refused:
        system.store.do(second)
    assert refused.value.code == "finance.rank_taken"
    (scheme,) = system.store.do(AddCapitalScheme("Scanner", system.birch, "26-27", "2m")).refs
    system.store.do(ChangeCapitalScheme(scheme.id, rank=2, state=SchemeState.APPROVED))
    with system.store.read() as book:
        assert [(each.rank, each.title, each.state) for each in capital_list(book, "26-27")] == [
            (1, "Roof", SchemeState.PRIORITISED),
            (2, "Scanner", SchemeState.APPROVED),
        ]


def test_an_efficiency_says_who_saw_it_and_what_came_of_it(system: System) -> None:
    """R60."""
    made = RecordEfficiency(
        "Day-case hips",
        system.alder,
        "26-27",
        "GIRFT visit, March",
        EfficiencySource.GIRFT,
        opportunity="400k",
    )
    (kept,) = system.store.do(made).refs
    later = RecordEfficiency(
        "Day-case hips",
        system.alder,
        "26-27",
        "Month 2 return",
        EfficiencySource.GIRFT,
        opportunity="400k",
        planned="300k",
        delivered="120k",
        efficiency=kept.id,
    )
    system.store.do(later)
    with system.store.read() as book:
        (line,) = efficiencies(book, "26-27")
    assert (line.opportunity, line.planned, line.delivered) == (40_000_000, 30_000_000, 12_000_000)


def test_one_version_of_the_assumptions_stands_under_every_plan(system: System) -> None:
    """R47, R60."""
    pay = (Assumed("Pay award", "2.8 %"), Assumed("Growth", "1.1 %"))
    version = SetAssumptions("Five-year plan", date(2026, 4, 1), "Planning guidance", pay)
    (kept,) = system.store.do(version).refs
    with pytest.raises(Refusal):
        system.store.do(version)
    for body, amount in ((system.north, "1m"), (system.south, "-1m")):
        for year in ("26-27", "27-28"):
            system.store.do(SetPlanLine(body, kept.id, year, amount, "Plan of March"))
    with system.store.read() as book:
        (line,) = assumptions(book)
        rows = plans(book, kept.id)
        assert plans(book) == rows
    assert line.assumptions == (("Pay award", "2.8 %"), ("Growth", "1.1 %"))
    assert [(row.year, row.name, row.revenue, row.capital) for row in rows][:4] == [
        ("26-27", "", 0, None),
        ("26-27", "North ICP", 100_000_000, None),
        ("26-27", "South ICP", -100_000_000, None),
        ("27-28", "", 0, None),
    ]


def test_r47_the_whole_of_a_year_is_not_made_up_where_a_partnership_has_no_plan(
    system: System,
) -> None:
    one = SetAssumptions("Plan", date(2026, 4, 1), "Guidance", (Assumed("Pay award", "2.8 %"),))
    (kept,) = system.store.do(one).refs
    given = (
        (system.north, "26-27", "1.5m", MoneyKind.REVENUE),
        (system.south, "26-27", "0.25m", MoneyKind.REVENUE),
        (system.north, "27-28", "2m", MoneyKind.REVENUE),
        (system.north, "27-28", "3m", MoneyKind.CAPITAL),
    )
    for body, year, amount, kind in given:
        system.store.do(SetPlanLine(body, kept.id, year, amount, "Plan of March", kind))
    with system.store.read() as book:
        whole = [each for each in plans(book) if each.level is Level.SYSTEM]
        told = [plan_told(each) for each in plans_listed(book, kept.id, today())]
    assert [(each.revenue, each.capital, each.missing) for each in whole] == [
        (175_000_000, None, 0),
        (None, 300_000_000, 1),
    ]
    assert told[0] == ("26-27", "Whole system", "Revenue £1,750,000.00", "")
    assert {len(each) for each in told} == {4}


def test_a_position_entered_by_mistake_is_removed_with_the_reason(system: System) -> None:
    report(system, system.alder, "90k", "1m")
    with system.store.read() as book:
        (line,) = position_lines(book, position_ids(book))
    system.store.do(RemovePosition(line.id, "Wrong organisation"))
    with system.store.read() as book:
        assert position_ids(book) == []
