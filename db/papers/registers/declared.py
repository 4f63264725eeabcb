"""The interests declared at one meeting, and how each was managed."""

from datetime import date

from db.meetings.queries import DeclarationLine, declarations, meeting_page
from db.papers import marks, phrases
from db.papers.paper import Column, Paper, Paragraph, Table, Tone, Words
from db.store import Reading
from db.words import choice, day, say

_PRIVATE = """
SELECT 1 FROM declaration_live d JOIN agendaitem_live i ON i.id = d.item
WHERE i.meeting = :meeting AND i.part = '2' LIMIT 1
"""


def declared(book: Reading, meeting: str, as_at: date) -> Paper:
    """Return what was declared at a meeting, item by item.

    Raises:
        Refusal: there is no such meeting.

    """
    page = meeting_page(book, meeting)
    lines = declarations(book, meeting)
    on = day(page.on_date) if page.on_date else ""
    private = say("papers.private") if book.value(_PRIVATE, meeting=meeting) else ""
    return Paper(
        title=say("papers.declarations"),
        subtitle=phrases.joined(page.body_name, on, between=", "),
        body=page.body_name,
        running_head=say("papers.declarations"),
        dated=page.on_date or as_at,
        marking=phrases.joined(private, marks.whole(book, meeting)),
        footer=phrases.joined(page.body_name, page.ref, between=", "),
        blocks=(
            Paragraph(say("papers.declared_words"), Tone.QUIET),
            Table(_columns(), tuple(map(_line, lines)), empty=say("papers.none_declared")),
        ),
    )


def _columns() -> tuple[Column, ...]:
    heads = {
        "papers.item": 0.5,
        "papers.name": 1.3,
        "papers.interest": 2.6,
        "papers.managed": 1.8,
    }
    return phrases.headed(heads)


def _line(line: DeclarationLine) -> tuple[Words, ...]:
    left = say("papers.withdrew") if line.withdrawn and line.management != "withdraws" else ""
    managed = phrases.joined(choice(line.management), left)
    return (line.number, line.name, line.nature, managed)
