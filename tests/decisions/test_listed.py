"""What the command line lists of decisions and of what awaits each ICP (R6, R8)."""

from datetime import date

from db.across.telling import Teller, lines
from db.cli.lists import LISTINGS
from db.decisions.commands.challenges import RaiseChallenge
from db.decisions.commands.decisions import RecordDecision
from db.decisions.commands.outcomes import PlanRatification, RecordOutcome
from db.decisions.queries.inbox import inbox_listed, inbox_told
from db.decisions.rules import DecisionKind, Outcome
from tests.decisions.system import System
from tests.meetings.group import DAY, ICPS, JANUARY

WHEN = date(2026, 12, 20)


def test_r8_the_inbox_of_each_icp_is_listed(system: System) -> None:
    sent = system.referred(due_on=WHEN)
    group, first = system.group, system.icps[ICPS[0]]
    group.do(PlanRatification(sent[ICPS[0]], "By its own board.", JANUARY))
    group.do(RecordOutcome(sent[ICPS[1]], Outcome.RATIFIED, WHEN))
    group.do(RaiseChallenge(first, group.body, "Bus routes end at the county border."))
    with group.store.read() as book:
        told = {each.short: inbox_told(each) for each in inbox_listed(book, "", JANUARY)}
        only = [inbox_told(each) for each in inbox_listed(book, first, DAY)]
    assert told["ICP-N0"][3:] == (
        "1 awaited, 1 of them late",
        "0 answered",
        "local challenges not closed: 1",
        "next to be decided 7 January 2027",
    )
    assert told["ICP-E1"][3:] == (
        "0 awaited, 0 of them late",
        "1 answered",
        "local challenges not closed: 0",
        "",
    )
    assert [each[:4] for each in only] == [
        ("ICP-N0", "Northmoor ICP Board", "Ada Lowther", "1 awaited, 0 of them late")
    ]
    assert "icp-inbox" in LISTINGS


def test_r6_a_decision_that_binds_a_board_is_listed_and_shown_as_a_recommendation(
    system: System,
) -> None:
    group = system.group
    meeting = system.planned(DAY)
    item = group.run("add_item", meeting=meeting, title="Beds")
    system.take(meeting, item)
    group.do(RecordDecision(item, "Move the beds", DecisionKind.APPROVED, binds_statutory=True))
    with group.store.read() as book:
        row = book.value("SELECT id FROM decision_live")
        teller = Teller(book)
        [listed] = lines(teller, "decision", [row])
        values = teller.values("decision", row)
        assert teller.value("decision", "kind", values) == "Agreed to recommend"
    assert "Agreed to recommend" in listed
    assert "Approved" not in listed
    assert (values["kind"], values["shown_kind"]) == ("approved", "agreed to recommend")


def test_r6_a_proposal_by_e_mail_is_listed_by_the_kind_its_decision_is_printed_with(
    system: System,
) -> None:
    group = system.group
    asked = {"kind": DecisionKind.APPROVED, "sent_on": DAY, "closes_on": WHEN}
    for words, binds in (("Move the beds", True), ("Move the chairs", False)):
        group.run("start_circulation", body=group.body, words=words, binds_statutory=binds, **asked)
    with group.store.read() as book:
        rows = [row for (row,) in book.rows("SELECT id FROM circulation_live ORDER BY n")]
        [first, second] = lines(Teller(book), "circulation", rows)
    assert "Agreed to recommend" in first
    assert "Approved" in second


def test_r8_how_far_a_recommendation_has_come_is_told_in_the_screens_words(system: System) -> None:
    system.referred(due_on=WHEN)
    with system.group.store.read() as book:
        row = book.value("SELECT id FROM recommendation_live")
        teller = Teller(book)
        told = teller.value("recommendation", "stage", teller.values("recommendation", row))
    assert told == "Awaiting answers"
