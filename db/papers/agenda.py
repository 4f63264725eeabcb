"""The agenda of a meeting: what will be taken, when, by whom, for what, and on which papers."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from db.bodies.queries.seats import seats_on
from db.bodies.queries.terms import terms_on
from db.errors import Refusal
from db.meetings.queries.renumbered import renumbered
from db.meetings.rules.agenda import agenda_content
from db.meetings.rules.renumbered import becomes
from db.papers import marks, phrases
from db.papers.paper import (
    Block,
    Cell,
    Column,
    Facts,
    Group,
    Heading,
    Paper,
    Paragraph,
    Table,
    Tone,
)
from db.store import Reading
from db.words import say

PRIVATE = "2"
_PRIVATE_PAPERS = """
SELECT p.id FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
WHERE i.meeting = :meeting AND p.part <> '1'
"""
_COLUMNS = (
    Column("papers.number", 0.45),
    Column("papers.item", 3.4),
    Column("papers.purpose", 1.4),
    Column("papers.lead", 1.6),
    Column("papers.paper", 1.7),
    Column("papers.time", 0.6),
)


def agenda(
    book: Reading,
    meeting: str,
    as_at: date,
    part: str = "1",
    kept_back: Collection[str] = (),
) -> Paper:
    """Return the agenda of a meeting as it stands; ``part`` is 1 for what may be published.

    ``kept_back`` are items whose papers are not sent to the one person it is for: a line stands in
    their place.

    Raises:
        Refusal: there is no such meeting, or it has no day yet.

    """
    del as_at  # an agenda is for the day of its meeting, whenever it is printed
    body = book.value("SELECT body FROM meeting_live WHERE id = :id", id=meeting)
    if body is None:
        raise Refusal("papers.no_meeting", "ref")
    shown = agenda_content(book.rows, meeting)["shown"]
    on = phrases.meeting_day(shown["on_date"])
    when = phrases.joined(
        phrases.full_day(on), phrases.span(shown["start_time"], shown["end_time"])
    )
    private = part == PRIVATE
    hidden = set() if private else {row[0] for row in book.rows(_PRIVATE_PAPERS, meeting=meeting)}
    items = [
        _without(item, hidden) | {"kept_back": item["item"] in kept_back}
        for item in shown["items"]
        if item["part"] == part
    ]
    code = "papers.private_agenda_title" if private else "papers.agenda_title"
    return Paper(
        title=say(code, body=phrases.of(shown["body"])),
        subtitle=when,
        body=shown["body"],
        running_head=say("papers.agenda_running", on=on),
        subject=say("papers.agenda_running", on=on),
        dated=on,
        marking=marks.header(book, meeting, part, papers=True),
        footer=say("papers.meeting_foot", body=shown["body"], on=on),
        blocks=(
            Facts((*_facts(book, body, on, shown), *_renumbered(book, meeting))),
            _programme(items),
            *([] if private else _what_is_private(shown["items"])),
        ),
    )


def _without(item: dict[str, Any], hidden: set[str]) -> dict[str, Any]:
    """Return an item without its private papers: their titles too are not for the public."""
    return item | {"papers": [each for each in item["papers"] if each["paper"] not in hidden]}


def _facts(
    book: Reading, body: str, on: date, shown: dict[str, Any]
) -> tuple[tuple[str, str], ...]:
    chairs = [
        holder.name
        for seat in seats_on(book, body, on)
        for holder in seat.holders
        if str(holder.office) == "chair"
    ]
    terms = terms_on(book, body, on)
    quorum = say("papers.quorum_not_set")
    if terms and terms.quorum_number is not None:
        quorum = say("papers.quorum_number", number=terms.quorum_number)
    pairs = {
        say("papers.kind"): ""
        if shown["kind"] == "ordinary"
        else phrases.word("MeetingKind", shown["kind"]),
        say("papers.venue"): phrases.where(shown["venue"], shown["online"]),
        say("papers.chair"): phrases.joined(*chairs),
        say("papers.quorum"): quorum,
    }
    return tuple((label, value) for label, value in pairs.items() if value)


def _renumbered(book: Reading, meeting: str) -> Iterator[tuple[str, str]]:
    """Give which numbers are others than in an agenda that members were sent before."""
    found = renumbered(book, meeting)
    if found is not None:
        on, pairs = found
        yield (
            say("papers.renumbered"),
            say("papers.renumbered_since", on=on, numbers=becomes(pairs, say)),
        )


def _programme(items: list[dict[str, Any]]) -> Table | Paragraph:
    if not items:
        return Paragraph(say("papers.agenda_empty"), Tone.QUIET)
    rows: list[tuple[str | Cell, ...] | Group] = []
    section = ""
    for item in items:
        if item["section"] != section:
            section = item["section"]
            rows.append(Group(section or say("papers.closing")))
        rows.append(_row(item))
    columns = tuple(Column(say(each.head), each.share) for each in _COLUMNS)
    return Table(columns, tuple(rows))


def _row(item: dict[str, Any]) -> tuple[str | Cell, ...]:
    title = item["title"]
    if item["resolution"]:
        title = f"{title}\n{item['resolution']}"
    if item["state"] in {"deferred", "withdrawn"}:
        word = phrases.word("ItemState", item["state"])
        if item["fate"]:
            word = phrases.word("Fate", item["fate"])
        title = f"{title}\n{phrases.joined(word, item['why'], between=': ')}"
    purpose = phrases.word("Purpose", item["purpose"]) if item["purpose"] else ""
    return (
        item["number"],
        title,
        purpose,
        item["lead"],
        _papers(item),
        phrases.clock(item["begins"]),
    )


def _papers(item: dict[str, Any]) -> str:
    wanted = [paper for paper in item["papers"] if _wanted(paper)]
    if wanted and item["kept_back"]:
        return say("numbered.not_sent")
    return "\n".join(_paper(item, paper) for paper in wanted)


def _wanted(paper: dict[str, Any]) -> bool:
    return paper["road"] not in {"withdrawn", "deferred"}


def _paper(item: dict[str, Any], paper: dict[str, Any]) -> str:
    title = "" if paper["title"] == item["title"] else paper["title"]
    came = phrases.word("Delivery", paper["delivery"])
    told = "" if paper["delivery"] == "on time" else came
    if title and told:
        return say("papers.paper_told", title=title, told=told.lower())
    return title or told or say("papers.attached")


def _what_is_private(items: list[dict[str, Any]]) -> list[Block]:
    if not any(item["part"] == PRIVATE for item in items):
        return []
    return [Heading(say("papers.part_two")), Paragraph(say("papers.part_two_words"))]
