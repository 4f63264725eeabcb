"""The decision log of a committee: what it decided in public, in its own words."""

from datetime import date

from db.decisions.queries.log import DecisionFilter, DecisionLine, DecisionSort, log_ids, log_lines
from db.decisions.rules import DecisionState, between
from db.meetings.rules.items import Part
from db.meetings.rules.quorum import QuorumState
from db.papers import phrases
from db.papers.paper import (
    Cell,
    Column,
    Orientation,
    Paper,
    Paragraph,
    Run,
    Table,
    Tone,
    Words,
)
from db.papers.registers.committee import committee
from db.store import Reading
from db.words import choice, say

_TONES = {
    DecisionState.FOR_RATIFICATION: Tone.AMBER,
    DecisionState.RATIFIED: Tone.GREEN,
    DecisionState.WITHDRAWN: Tone.QUIET,
}


def decision_log(book: Reading, body: str, as_at: date) -> Paper:
    """Return the decisions of a committee up to a day, the latest first; Part 1 only.

    Raises:
        Refusal: there is no such committee.

    """
    line = committee(book, body)
    every = log_lines(book, log_ids(book, DecisionFilter(body=body), DecisionSort.NEWEST))
    found = [
        each
        for each in every
        if each.part == Part.ONE and (each.decided_on is None or each.decided_on <= as_at)
    ]
    authority = say("papers.authority_told", authority=choice(line.authority).lower())
    return Paper(
        title=say("papers.decision_log"),
        subtitle=say("papers.as_at", body=line.name, on=as_at),
        body=line.name,
        running_head=say("papers.decision_log"),
        dated=as_at,
        orientation=Orientation.LANDSCAPE,
        footer=say("papers.list_foot", body=line.name, on=as_at),
        blocks=(
            Paragraph(authority, Tone.QUIET),
            Table(_columns(), tuple(map(_line, found)), empty=say("papers.no_decisions")),
        ),
    )


def _columns() -> tuple[Column, ...]:
    heads = {
        "papers.ref": 1.3,
        "papers.date": 1.1,
        "papers.item": 1.7,
        "papers.decision_head": 4.0,
        "papers.reasons": 2.2,
        "papers.owner_review": 1.6,
        "papers.status": 1.4,
    }
    return phrases.headed(heads)


def _line(line: DecisionLine) -> tuple[Words | Cell, ...]:
    return (
        line.ref,
        phrases.dated(line.decided_on),
        phrases.joined(line.number, line.title, between=". "),
        _words(line),
        phrases.joined(
            *(line.rationale, _conflicts(line), _votes(line), *_served(line)), between="\n"
        ),
        phrases.joined(line.owner, *_dates(line), between="\n"),
        Cell(choice(line.state), _TONES.get(line.state, Tone.PLAIN), _standing(line)),
    )


def _words(line: DecisionLine) -> Words:
    verb = choice(line.shown or line.kind).upper()
    return (Run(verb, bold=True), Run(f"{between(line.words)}{line.words}"))


def _conflicts(line: DecisionLine) -> str:
    return say("papers.conflicts", words=line.conflicts) if line.conflicts else ""


def _served(line: DecisionLine) -> list[str]:
    """Return why it is the system's, the aims it serves, the triple aim (R7, R49, R59)."""
    aims = phrases.joined(*map(choice, line.aims))
    scale = choice(line.at_scale) if line.at_scale else ""
    said = {
        "papers.at_scale": scale,
        "papers.aims_served": aims,
        "papers.triple_aim": line.triple_aim,
    }
    return [say(code, words=words) for code, words in said.items() if words]


def _votes(line: DecisionLine) -> str:
    votes = (line.votes_for, line.votes_against, line.abstained)
    told = ""
    if None not in votes:
        counts = dict(zip(("given", "against", "abstained"), votes, strict=True))
        told = say("papers.votes_told", **counts)
    return phrases.joined(told, line.dissent, between="; ")


def _dates(line: DecisionLine) -> list[str]:
    told = []
    if line.effective_on:
        told.append(say("papers.effective", on=line.effective_on))
    if line.review_on:
        told.append(say("papers.review", on=line.review_on))
    return told


def _standing(line: DecisionLine) -> str:
    lost = choice(line.quorate) if line.quorate is QuorumState.NOT_QUORATE else ""
    why = phrases.joined(line.ended_why, line.ratified_by)
    return phrases.joined(lost, why, between="\n")
