"""What of a meeting is private, and what may be said of it in public: for the leak check."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from db.meetings.queries.leaving_out import passages
from db.meetings.queries.minutes import corrections, minutes_text
from db.meetings.rules.leaks import LeakKind, PrivateText, Public
from db.meetings.rules.leaks.plain import cleaned, tight, words
from db.store import Reading
from db.words import DAYS, MONTHS

PRIVATE = "2"
PRIVATE_PAPERS = """
SELECT p.title FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
WHERE i.meeting = :meeting AND i.part = '2' ORDER BY i.place, p.pos
"""
PEOPLE = "SELECT name, initials FROM person_live ORDER BY name, id"
COMMON = """
SELECT name || ' ' || short FROM body_live
UNION ALL SELECT name || ' ' || short FROM organisation_live
UNION ALL SELECT name FROM place_live UNION ALL SELECT post FROM person_live
UNION ALL SELECT title || ' ' || constituency FROM seat_live
UNION ALL SELECT name FROM workstream_live
"""


def private_texts(book: Reading, meeting: str) -> list[PrivateText]:
    """Return every private text of a meeting: Part 2, what is left out, titles of its papers."""
    items = minutes_text(book, meeting).shown["items"]
    found = [PrivateText(each.words, LeakKind.PASSAGE) for each in passages(book, meeting)]
    for item in items:
        if item["part"] == PRIVATE:
            found.append(PrivateText(item["title"], LeakKind.TITLE))
            found += [PrivateText(each) for each in _said(item)]
    numbers = {item["number"] for item in items if item["part"] == PRIVATE}
    for each in corrections(book, meeting):
        if each.number in numbers:
            found += [PrivateText(words) for words in (each.was, each.text) if words]
    titles = book.rows(PRIVATE_PAPERS, meeting=meeting)
    return found + [PrivateText(title, LeakKind.TITLE) for (title,) in titles]


def _said(item: Mapping[str, Any]) -> Iterator[str]:
    """Return every text of an item that somebody wrote."""
    for name in ("text", "why"):
        if item[name]:
            yield item[name]
    for each in item["decisions"]:
        yield from filter(None, (each["words"], each["dissent"]))
    for each in item["actions"]:
        yield from filter(None, (each["words"], each["owner"]))
    for each in item["declarations"]:
        yield f"{each['name']}: {each['nature']}"


def everybody(book: Reading) -> list[tuple[str, str]]:
    """Return the name and initials of everybody the book knows."""
    return [(name, initials) for name, initials in book.rows(PEOPLE)]


def said_in_public(book: Reading, meeting: str) -> Public:
    """Return what stands in public anyhow: those who were there, offices, places, item titles."""
    shown = minutes_text(book, meeting).shown
    people = [each for each in shown["people"] if each["group"]]
    leads = {item["lead"] for item in shown["items"] if item["part"] != PRIVATE and item["lead"]}
    common: Iterable[str] = (text for (text,) in book.rows(COMMON))
    titles = [each["title"] for each in shown["items"] if each["part"] != PRIVATE]
    return Public(
        frozenset({each["name"] for each in people} | leads),
        frozenset(each["initials"] for each in people),
        frozenset(words(cleaned(" ".join((*common, *DAYS, *MONTHS, *titles))))),
        frozenset(map(tight, titles)),
    )
