"""What there is to mind about programmes before it is written: doubles, days past, what goes."""

from collections.abc import Iterator
from datetime import date

from db.programmes.commands.milestones import AddMilestone, ChangeMilestone
from db.programmes.commands.priorities import AddPriority, ChangePriority
from db.programmes.commands.proposals import (
    AddReconfiguration,
    ChangeReconfiguration,
    SetDependency,
)
from db.programmes.commands.registers import AddGuidance, SetPeopleFunction, SetPlaceArrangement
from db.programmes.rules.milestones import MilestoneStatus
from db.programmes.rules.priorities import ArrangementState
from db.programmes.rules.proposals import ENDED, reached
from db.record import same_id
from db.store import Caution, Keep, Reading, warns

_PRIORITIES = """
SELECT coalesce(p.name, b.name, '') FROM priority_live x LEFT JOIN place p ON p.id = x.place
  LEFT JOIN body b ON b.id = x.body
WHERE trim(x.title) = :title COLLATE NOCASE AND x.id <> :own ORDER BY x.id"""
_MILESTONES = """
SELECT coalesce(nullif(x.plan, ''), w.name, '') FROM milestone_live x
  LEFT JOIN workstream w ON w.id = x.workstream
WHERE trim(x.title) = :title COLLATE NOCASE AND x.id <> :own ORDER BY x.id"""
_PROPOSALS = """
SELECT p.name FROM reconfiguration_live x JOIN place p ON p.id = x.place
WHERE trim(x.title) = :title COLLATE NOCASE AND x.id <> :own ORDER BY x.id"""
_GUIDANCE = """
SELECT trim(x.issuer || ' ' || x.version) FROM guidance_live x
WHERE trim(x.title) = :title COLLATE NOCASE AND x.id <> :own ORDER BY x.id"""
_ARRANGEMENT = """
SELECT footprint, leadership, functions FROM placearrangement_live WHERE id = :id"""


def _double(book: Reading, sql: str, title: str | Keep, own: str = "") -> Iterator[Caution]:
    """Ask about a title there is already: it may be the same thing entered twice."""
    if isinstance(title, Keep):
        return
    for (where,) in book.rows(sql, title=title.strip(), own=own)[:1]:
        code = "same_title_at" if where else "same_title"
        yield Caution(f"programmes.mind.{code}", "title", {"where": where} if where else {})


def _past(on: date | Keep | None, today: date, field: str = "due_on") -> Iterator[Caution]:
    """Ask about a day that is planned and lies behind."""
    if isinstance(on, date) and on < today:
        code = "review" if field == "review_on" else "past"
        yield Caution(f"programmes.mind.{code}", field, {"on": on})


@warns
def mind_priority(book: Reading, it: AddPriority, today: date) -> list[Caution]:
    """Ask about a second priority of one title."""
    del today
    return list(_double(book, _PRIORITIES, it.title))


@warns
def mind_priority_changed(book: Reading, it: ChangePriority, today: date) -> list[Caution]:
    """Ask about a title another priority has."""
    del today
    return list(_double(book, _PRIORITIES, it.title, it.priority))


@warns
def mind_milestone(book: Reading, it: AddMilestone, today: date) -> list[Caution]:
    """Ask about a second milestone of one title, and one that was due before it was entered."""
    past = () if it.status is MilestoneStatus.COMPLETE else _past(it.due_on, today)
    return [*_double(book, _MILESTONES, it.title), *past]


@warns
def mind_milestone_changed(book: Reading, it: ChangeMilestone, today: date) -> list[Caution]:
    """Ask about a title another milestone has, and a day to come that lies behind."""
    sql = "SELECT status FROM milestone_live WHERE id = :id"
    complete = book.value(sql, id=it.milestone) == MilestoneStatus.COMPLETE
    past = () if complete else _past(it.due_on, today)
    return [*_double(book, _MILESTONES, it.title, it.milestone), *past]


@warns
def mind_proposal(book: Reading, it: AddReconfiguration, today: date) -> list[Caution]:
    """Ask about a second proposal of one title, and one that was to be settled already."""
    past = () if it.state in ENDED else _past(it.due_on, today)
    return [*_double(book, _PROPOSALS, it.title), *past]


@warns
def mind_proposal_changed(book: Reading, it: ChangeReconfiguration, today: date) -> list[Caution]:
    """Ask about a title another proposal has, and a day to come that lies behind."""
    sql = "SELECT state FROM reconfiguration_live WHERE id = :id"
    held = book.value(sql, id=it.reconfiguration) if isinstance(it.state, Keep) else it.state
    past = () if held in ENDED else _past(it.due_on, today)
    return [*_double(book, _PROPOSALS, it.title, it.reconfiguration), *past]


@warns
def mind_guidance(book: Reading, it: AddGuidance, today: date) -> list[Caution]:
    """Ask about guidance of a title the register holds: it may be a version, or the same."""
    del today
    return list(_double(book, _GUIDANCE, it.title))


@warns
def mind_dependency(book: Reading, it: SetDependency, today: date) -> list[Caution]:
    """Say that two proposals need each other, and what this takes the place of."""
    del today
    edges = [(a, b) for a, b in book.rows("SELECT proposal, needs FROM dependency_live")]
    found: list[Caution] = []
    if it.proposal != it.needs and it.proposal in reached(it.needs, edges):
        sql = "SELECT title FROM reconfiguration_live WHERE id = :id"
        through = "" if (it.needs, it.proposal) in edges else "_through"
        values = {"needs": book.value(sql, id=it.needs) or ""}
        found.append(Caution(f"programmes.mind.circle{through}", "managed", values))
    sql = "SELECT words, managed FROM dependency_live WHERE id = :id"
    row = same_id("dependency", it.proposal, it.needs)
    words, managed = book.row(sql, id=row) or ("", "")
    return [*found, *_again("words", words, it.words), *_again("managed", managed, it.managed)]


@warns
def mind_function(book: Reading, it: SetPeopleFunction, today: date) -> list[Caution]:
    """Say which line of its list this takes the place of."""
    del today
    sql = "SELECT words FROM peoplefunction_live WHERE id = :id"
    words = book.value(sql, id=same_id("peoplefunction", it.side, str(it.number)))
    if not words or words == it.words.strip():
        return []
    values = {"number": it.number, "words": words}
    return [Caution("programmes.mind.number_again", "words", values)]


@warns
def mind_arrangement(book: Reading, it: SetPlaceArrangement, today: date) -> list[Caution]:
    """Say what of the arrangement there is would go, and ask about a review that lies behind."""
    row = book.row(_ARRANGEMENT, id=same_id("placearrangement", it.place))
    ended = it.state is ArrangementState.ENDED
    found = [] if ended else list(_past(it.review_on, today, "review_on"))
    if row is None:
        return found
    held = zip(("footprint", "leadership", "functions"), row, strict=True)
    return [*found, *(each for name, was in held for each in _again(name, was, getattr(it, name)))]


def _again(field: str, was: str, now: str) -> Iterator[Caution]:
    """Say which words others take the place of, or that they would go."""
    if was and was != now.strip():
        code = "again" if now.strip() else "emptied"
        yield Caution(f"programmes.mind.{code}", field, {"words": was})
