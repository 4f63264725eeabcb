"""What may have been entered twice, or is planned for a day past, is asked about and taken."""

from datetime import date
from typing import Any

from db.finance.commands.funding import AddCapitalScheme, AnswerBid, BidFunding, RecordEfficiency
from db.finance.commands.ladder import RaiseShortfall, TakeStep
from db.finance.commands.limits import AddPartner
from db.finance.commands.plans import Assumed, SetAssumptions
from db.finance.rules.ladder import LadderStep
from db.finance.rules.positions import MoneyKind
from db.store import cautions
from tests.finance.conftest import System

TODAY = date(2026, 6, 8)
TWICE = [("title", "There is one of this title for that year already. Is this another?")]


def told(system: System, it: Any) -> list[tuple[str, str]]:
    with system.store.read() as book:
        return [(each.about, each.words) for each in cautions(book, it, TODAY)]


def test_r48_a_second_shortfall_of_one_year_is_asked_about_until_the_first_is_closed(
    system: System,
) -> None:
    raised = RaiseShortfall(system.alder, "26-27", "1.2m", "Agency staff")
    assert told(system, raised) == []
    row = system.store.do(raised).refs[0].id
    said = "A shortfall of £1,200,000.00 for that year is open already. Is this another?"
    assert told(system, raised) == [("amount", said)]
    assert told(system, RaiseShortfall(system.alder, "27-28", "1.2m", "Agency staff")) == []
    assert told(system, RaiseShortfall(system.birch, "26-27", "1.2m", "Agency staff")) == []
    capital = RaiseShortfall(system.alder, "26-27", "1m", "A roof", kind=MoneyKind.CAPITAL)
    assert told(system, capital) == []
    system.store.do(TakeStep(row, LadderStep.CLOSED, "Met after all"))
    assert told(system, raised) == []


def test_r60_a_bid_scheme_or_efficiency_entered_twice_is_asked_about(system: System) -> None:
    bid = BidFunding(system.north, "Staff bank", "26-27", "300k")
    scheme = AddCapitalScheme("Second scanner", system.alder, "26-27", "2m")
    saving = RecordEfficiency("Theatre lists", system.alder, "26-27", "GIRFT", planned="1m")
    for it in (bid, scheme, saving):
        assert told(system, it) == []
        system.store.do(it)
        assert told(system, it) == TWICE
    assert told(system, BidFunding(system.south, "Staff bank", "26-27", "300k")) == []
    assert told(system, AddCapitalScheme("Second scanner", system.alder, "27-28", "2m")) == []
    with system.store.read() as book:
        row = book.value("SELECT id FROM efficiency_live")
    same = RecordEfficiency("Theatre lists", system.alder, "26-27", "GIRFT", efficiency=row)
    assert told(system, same) == []


def test_r60_a_report_due_on_a_day_past_is_asked_about(system: System) -> None:
    bid = BidFunding(system.north, "Staff bank", "26-27", "300k")
    row = system.store.do(bid).refs[0].id
    late = AnswerBid(row, award="1k", report_due_on=date(2026, 6, 7))
    said = "7 June 2026 is past: the report would be overdue at once."
    assert told(system, late) == [("report_due_on", said)]
    assert told(system, AnswerBid(row, award="1k", report_due_on=TODAY)) == []


def test_r60_an_assumption_of_more_than_a_hundred_per_cent_is_asked_about(system: System) -> None:
    given = ("2.8 %", "100%", "100.1 per cent", "-999%", "999 beds")
    assumed = tuple(Assumed(f"Line {n}", value) for n, value in enumerate(given))
    assert told(system, SetAssumptions("Five years", TODAY, "Plan", assumed)) == [
        ("assumptions", "Line 2: 100.1 per cent. Is that what you mean?"),
        ("assumptions", "Line 3: -999%. Is that what you mean?"),
    ]


def test_r45_days_in_a_partnership_given_anew_say_what_they_replace(system: System) -> None:
    assert told(system, AddPartner(system.north, system.alder)) == []
    assert told(system, AddPartner(system.south, system.alder, TODAY)) == []
    ended = AddPartner(system.north, system.alder, to_on=TODAY)
    said = "It counts there already, from the beginning until {} These days take their place."
    assert told(system, ended) == [("from_on", said.format("further notice."))]
    system.store.do(ended)
    again = told(system, AddPartner(system.north, system.alder, TODAY))
    assert again == [("from_on", said.format("8 June 2026."))]
