"""What the minute book holds that a request for information may be about: every committee, Part 2.

Words are looked for as the search does; what is found says whose it is and whether it was private.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from db.custody.queries import FoiPage
from db.custody.rules.foi import RELEASING, disclosed, leaks
from db.search import Hit, search
from db.store import Reading

MOST = 500
"""Things looked at; the best come first."""
_BODY_OF = {
    "agendaitem": "SELECT b.name, x.part, m.on_date FROM agendaitem_live x"
    " JOIN meeting_live m ON m.id = x.meeting JOIN body_live b ON b.id = m.body WHERE x.id = :id",
    "decision": "SELECT b.name, coalesce(i.part, CASE WHEN x.private THEN '2' ELSE '1' END),"
    " x.decided_on FROM decision_live x"
    " JOIN body_live b ON b.id = x.body LEFT JOIN agendaitem_live i ON i.id = x.item"
    " WHERE x.id = :id",
    "action": "SELECT b.name, x.part, x.raised_on FROM action_live x"
    " JOIN body_live b ON b.id = x.body WHERE x.id = :id",
    "recommendation": "SELECT b.name, '1', NULL FROM recommendation_live x"
    " JOIN body_live b ON b.id = x.body WHERE x.id = :id",
    "risk": "SELECT b.name, x.part, x.raised_on FROM risk_live x"
    " JOIN body_live b ON b.id = x.body WHERE x.id = :id",
    "meeting": "SELECT b.name, '1', x.on_date FROM meeting_live x"
    " JOIN body_live b ON b.id = x.body WHERE x.id = :id",
}


@dataclass(frozen=True, slots=True)
class FoundLine:
    """Something found: ``snippet`` are the words around, ``held`` tells that it is held already."""

    kind: str
    id: str
    ref: str
    title: str
    snippet: str
    body: str
    private: bool
    on: str
    held: bool


def look_for(book: Reading, words: str, request: str = "") -> list[FoundLine]:
    """Return what holds every word, of every committee and both parts, by committee and day."""
    held = {
        thing
        for (thing,) in book.rows(
            "SELECT thing FROM foiheld_live WHERE request = :request", request=request
        )
    }
    hits = (hit for hit in search(book, words, MOST) if hit.kind in _BODY_OF)
    found = list(_found(book, hits, held))
    return sorted(found, key=lambda each: (each.body, each.on, each.ref))


def _found(book: Reading, hits: Iterable[Hit], held: set[str]) -> Iterable[FoundLine]:
    for hit in hits:
        row = book.row(_BODY_OF[hit.kind], id=hit.id)
        if row is not None:
            body, part, on = row
            yield FoundLine(
                kind=hit.kind,
                id=hit.id,
                ref=hit.ref,
                title=hit.title,
                snippet=hit.snippet,
                body=body,
                private=part != "1",
                on=on or "",
                held=hit.id in held,
            )


@dataclass(frozen=True, slots=True)
class Leak:
    """Words withheld in one thing that could still be read in what is released of another."""

    words: str
    withheld_in: str
    readable_in: str


def leaks_of(page: FoiPage) -> list[Leak]:
    """Return what is withheld in one place and can be read in another.

    Names, figures and phrases are found as they stand, whatever the case and the line ends; a
    passage in other words, or in a picture, is not.
    """
    found: list[Leak] = []
    for released in page.held:
        if released.state not in RELEASING:
            continue
        cuts = [(each.words, "") for each in released.passages]
        text = "\n".join((disclosed(released.words, cuts), disclosed(released.title, cuts)))
        for other in page.held:
            if other.id == released.id:
                continue
            there, here = other.ref or other.title, released.ref or released.title
            words = leaks(text, [each.words for each in other.passages])
            found.extend(Leak(each, there, here) for each in words)
    return found
