"""What a meeting without a quorum resolved is carried to the next agenda, ready to be agreed."""

from db.across.circulation import circulation_check
from db.decisions.commands.chair import RecordChairsAction
from db.decisions.commands.decisions import RecordDecision
from db.meetings.commands.agenda import RemoveItem
from db.meetings.commands.course import EndItem, StartItem
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.setting import DeferProposal, TakeProposal
from db.meetings.queries.agenda import AgendaLine
from db.meetings.rules.items import Origin, Purpose
from db.papers.catalogue import paper
from tests.decisions.system import System
from tests.meetings.group import DAY, JANUARY, clock
from tests.papers.reading import said

TITLE = "For ratification: Open twelve beds"
WORDS = (
    "That MG/D/26-27/001, resolved on 3 December 2026 without a quorum, be ratified: "
    "Open twelve beds."
)
ASKED = {"decision_no_ask", "decision_no_paper", "no_lead", "no_time", "verbal_decision"}


def resolved(system: System) -> str:
    """A decision of a meeting of three, which is closed."""
    group = system.group
    group.plan(DAY, "Beds")
    (item,) = group.items
    group.run("change_item", item=item, lead=group.person("Larch"))
    group.opened("Plumstone", "Larch", "Quaife")
    group.do(StartItem(item, clock("10:05")))
    made = group.do(RecordDecision(item, "Open twelve beds.", for_ratification=True))
    group.do(EndItem(item, clock("10:15")))
    group.run("close_meeting", meeting=group.meeting, at=clock("10:30"))
    return made


def to_ratify(system: System, meeting: str) -> list[AgendaLine]:
    return [each for each in system.agenda(meeting) if each.title.startswith("For ratification")]


def asked_of(system: System, meeting: str, item: str) -> set[str]:
    with system.group.store.read() as book:
        found = circulation_check(book, meeting, DAY)
    return {each.check for each in found if each.id == item} & ASKED


def test_the_next_agenda_drafted_carries_it_with_its_words_lead_and_time(system: System) -> None:
    group, made = system.group, resolved(system)
    meeting = system.planned()
    group.do(DraftAgenda(meeting))
    (item,) = to_ratify(system, meeting)
    assert (item.title, item.resolution) == (TITLE, WORDS)
    assert (item.lead_id, item.minutes_long) == (group.person("Larch"), 5)
    assert item.purpose is Purpose.DECISION
    titles = [each.title for each in system.agenda(meeting)]
    assert titles.index(TITLE) < titles.index("Any other business")
    assert asked_of(system, meeting, item.id) == set()
    with group.store.read() as book:
        assert "".join(WORDS.split()) in said(paper(book, "agenda", meeting, DAY))
    group.do(DraftAgenda(meeting))
    assert len(to_ratify(system, meeting)) == 1
    group.do(RemoveItem(item.id, "At the one after"))
    group.do(DraftAgenda(meeting))
    assert to_ratify(system, meeting) == []
    assert made


def test_what_was_deferred_is_not_carried_by_a_draft(system: System) -> None:
    group, made = system.group, resolved(system)
    meeting = system.planned()
    why = "The chair asks for it"
    group.do(DeferProposal(meeting, Origin.MATTERS_ARISING, made, reason=why, title=TITLE))
    group.do(DraftAgenda(meeting))
    assert to_ratify(system, meeting) == []


def test_accepted_when_the_agenda_is_set_it_has_them_too(system: System) -> None:
    group, made = system.group, resolved(system)
    meeting = system.planned()
    taken = TakeProposal(
        meeting, Origin.MATTERS_ARISING, made, title=TITLE, lead=None, minutes_long=None
    )
    item = group.do(taken)
    (line,) = to_ratify(system, meeting)
    assert (line.resolution, line.lead_id, line.minutes_long) == (
        *(WORDS, group.person("Larch"), 5),
    )
    group.run("change_item", item=item, purpose=Purpose.DECISION)
    assert asked_of(system, meeting, item) == set()
    group.run("change_resolution", item=item, resolution="")
    assert asked_of(system, meeting, item) == {"decision_no_ask", "decision_no_paper"}


def test_a_chairs_action_is_carried_by_the_first_draft_after_it(system: System) -> None:
    group = system.group
    group.do(RecordChairsAction(group.body, "Open twelve beds.", "It is cold.", "two members"))
    meeting = system.planned(JANUARY)
    group.do(DraftAgenda(meeting))
    (item,) = (each for each in system.agenda(meeting) if each.title.startswith("Chair’s action"))
    assert item.lead_id == group.person("Plumstone")
    assert item.minutes_long == 5
