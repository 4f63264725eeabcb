"""What moved on a committee's register since its last meeting: new, up, down, closed (P18)."""

from datetime import date

from db.papers import phrases
from db.papers.paper import Block, Column, Heading, Paper, Paragraph, Table
from db.papers.registers.committee import committee
from db.risks.queries import Moved, MovedLine, MovementReport, movement_report
from db.risks.rules.scores import Band
from db.store import Reading
from db.words import choice, say

_MARKS = {Moved.UP: "▲ ", Moved.DOWN: "▼ "}


def risk_movement(book: Reading, body: str, as_at: date) -> Paper:
    """Return what moved on a committee's register up to a day; Part 1 only.

    Raises:
        Refusal: there is no such committee.

    """
    line = committee(book, body)
    report = movement_report(book, body, as_at)
    return Paper(
        title=say("papers.risk_movement"),
        subtitle=say("papers.as_at", body=line.name, on=as_at),
        body=line.name,
        running_head=say("papers.risk_movement"),
        dated=as_at,
        footer=say("papers.list_foot", body=line.name, on=as_at),
        blocks=(Paragraph(_told(report)), _counts(report), *_lists(report)),
    )


def _told(report: MovementReport) -> str:
    if report.since is None:
        return say("papers.moved_first")
    return say("papers.moved_since", on=report.since)


def _counts(report: MovementReport) -> Table:
    columns = (
        *(Column(choice(each), 1) for each in report.ways),
        Column(say("papers.moved_same"), 1),
    )
    counts = [str(report.count(each)) for each in report.ways]
    return Table(columns, ((*counts, str(report.same)),))


def _lists(report: MovementReport) -> list[Block]:
    blocks: list[Block] = []
    for moved in Moved:
        lines = [each for each in report.lines if each.moved is moved]
        if lines:
            blocks += [
                Heading(say("papers.moved_heading", moved=choice(moved), count=len(lines))),
                Table(_columns(), tuple(_row(each) for each in lines)),
            ]
    return blocks


def _columns() -> tuple[Column, ...]:
    shares = {
        "papers.ref": 1.7,
        "papers.risk": 3.4,
        "papers.owner": 1.5,
        "papers.moved_was": 0.6,
        "papers.moved_now": 1.2,
        "papers.moved_why": 2.4,
    }
    return phrases.headed(shares)


def _row(line: MovedLine) -> tuple[str, ...]:
    band = choice(Band(line.band)) if line.band in set(Band) else ""
    now = phrases.joined(f"{_MARKS.get(line.moved, '')}{_points(line.now)}", band, between="\n")
    return (line.ref, line.title, line.owner, _points(line.was), now, line.why)


def _points(points: int | None) -> str:
    return "–" if points is None else str(points)
