"""The marking a document of a meeting carries in the header of every page (R64)."""

from db.bodies.queries.plain import chosen
from db.meetings.queries.papers import meeting_papers, pack
from db.meetings.rules.items import Part
from db.meetings.rules.papers import Marking, higher
from db.papers import phrases
from db.store import Reading
from db.words import say

_ITEMS = "SELECT id, part, marking FROM agendaitem_live WHERE meeting = :meeting"


def marking_of(
    book: Reading, meeting: str, *parts: Part, papers: bool = False, item: str = ""
) -> Marking:
    """Return the highest marking of a pack and of the items of some parts, or of one item.

    ``papers`` adds those of the items, for a document that names them.
    """
    items = [
        chosen(Marking, marking)
        for id_, part, marking in book.rows(_ITEMS, meeting=meeting)
        if part in parts and (not item or id_ == item)
    ]
    named = [
        each.marking
        for each in (meeting_papers(book, meeting) if papers else ())
        if each.is_wanted
        and each.item_part in parts
        and (each.part is not Part.TWO or Part.TWO in parts)
    ]
    return higher(pack(book, meeting).own_marking, *items, *named)


def header(
    book: Reading, meeting: str, part: str = Part.ONE, *, papers: bool = False, item: str = ""
) -> str:
    """Return what stands in the header of a document of one part: that it is private, its mark."""
    private = say("papers.private") if part == Part.TWO else ""
    return phrases.joined(
        private, str(marking_of(book, meeting, Part(part), papers=papers, item=item))
    )


def whole(book: Reading, meeting: str, *, papers: bool = False) -> str:
    """Return what stands in the header of a document that names items of both parts."""
    return str(marking_of(book, meeting, *Part, papers=papers))
