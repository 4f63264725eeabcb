"""The numbers of the files of a pack: those that went out with an agenda are never another's."""

from collections.abc import Iterator, Sequence
from typing import Any

from db.bodies.queries.plain import chosen
from db.custody.queries import snapshot_content
from db.meetings.queries.agenda import issues
from db.meetings.queries.papers import PaperOfMeeting
from db.meetings.rules.items import ItemState, Part
from db.meetings.rules.numbered import Readers, Slot, allotted, belongs, is_sensitive
from db.meetings.rules.papers import Delivery, Marking, Road, is_wanted
from db.store import Reading

GONE = frozenset({ItemState.DEFERRED, ItemState.WITHDRAWN})
LATE = frozenset({Delivery.LATE, Delivery.TABLED})


def numbers_of(
    book: Reading, meeting: str, readers: Readers, papers: Sequence[PaperOfMeeting]
) -> dict[str, str]:
    """Return what each paper's file begins with, by its id; one still awaited has its number too.

    What an issued agenda named keeps the number it had; what came after it takes a letter.
    """
    now = [Slot(each.id, each.delivery in LATE) for each in papers]
    parts = {each.id: each.part for each in papers}
    marks = {each.id: each.item_marking for each in papers}
    issued = []
    for issue in reversed(issues(book, meeting)):
        content = snapshot_content(book, issue.id)
        if content is not None:
            issued.append(list(_issued(content["shown"], readers, parts, marks)))
    return allotted(now, issued)


def _issued(
    shown: dict[str, Any],
    readers: Readers,
    parts: dict[str, Part],
    marks: dict[str, Marking],
) -> Iterator[Slot]:
    """Give the papers an agenda named when it was issued, as far as these readers have them."""
    for item in shown["items"]:
        for paper in item["papers"]:
            row = paper["paper"]
            named = (chosen(Part, item["part"]), parts.get(row, Part.ONE))
            marking = chosen(Marking, paper["marking"]), marks.get(row, Marking.NONE)
            marked = readers is Readers.PUBLIC and is_sensitive(*marking)
            wanted = is_wanted(chosen(Road, paper["road"])) and item["state"] not in GONE
            if wanted and belongs(readers, *named) and not marked:
                yield Slot(row, paper["delivery"] in LATE)
