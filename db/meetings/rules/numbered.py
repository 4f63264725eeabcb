"""A pack as numbered separate files: who it is for, what it may hold, what each is called (P20)."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.meetings.rules.intake import PAPERS, ending
from db.meetings.rules.items import Part
from db.meetings.rules.papers import NEWER, RANK, Marking

LONGEST = 80
"""Characters of a file's name, so that a portal's longer path still holds it."""
AGENDA = 1
"""The number of the agenda among the files, after the index."""
_TITLE = 30
_LETTERS = 26
_BESIDE = {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l"}
_BESIDE |= {"Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"}
_BESIDE |= {"&": " and ", "+": " and ", "–": "-", "—": "-", "\u2010": "-", "\u2011": "-", "/": "-"}
_JOINED = re.compile("['’]")
_OTHER = re.compile(r"[^A-Za-z0-9 ()-]+")
_NUMBER = re.compile(r"[^0-9A-Za-z.]+")


class Readers(StrEnum):
    """Whom a folder of papers is for; none of them gets what is another's."""

    PUBLIC = "public"
    MEMBERS = "members"
    PRIVATE = "part-2"


class Withheld(StrEnum):
    """Why a file is not among those of a folder."""

    PART_TWO = "part 2"
    MARKED = "marked"
    ENDING = "ending"


def is_public(part: Part) -> bool:
    """Return whether a part is the one held in public; one this version does not know is not."""
    return part == Part.ONE


def is_sensitive(*markings: Marking) -> bool:
    """Return whether a marking forbids that the public sees it (R64)."""
    return any(RANK.get(each, NEWER) >= RANK[Marking.OFFICIAL_SENSITIVE] for each in markings)


def belongs(readers: Readers, *parts: Part) -> bool:
    """Return whether an item, and a paper of it, stand in the part these readers are given."""
    return all(is_public(each) for each in parts) is not (readers is Readers.PRIVATE)


def withheld(readers: Readers, filename: str, *markings: Marking) -> Withheld | None:
    """Return why a file of their part is kept from these readers, None where it is not."""
    if readers is Readers.PUBLIC and is_sensitive(*markings):
        return Withheld.MARKED
    return None if ending(filename) in PAPERS else Withheld.ENDING


def plain(words: str) -> str:
    """Return words in the letters that Windows, portals and mail programs all take."""
    beside = "".join(_BESIDE.get(each, each) for each in _JOINED.sub("", words))
    flat = unicodedata.normalize("NFKD", beside).encode("ascii", "ignore").decode()
    return re.sub(r"\s+", " ", re.sub(r"-{2,}", "-", _OTHER.sub(" ", flat))).strip(" -")


def leads(late: Sequence[bool]) -> list[str]:
    """Return what the names of some files begin with, in order: 00, 01, 02, 02a, 03.

    A late one takes the number of the file before it with a letter, so that no file that has gone
    out is ever called otherwise; all count with as many digits.
    """
    digits = _digits(late.count(False) - 1)
    return [f"{at:0{digits}d}{_letter(more)}" for at, more in _places(late, -1)]


def _places(late: Iterable[bool], last: int) -> Iterator[tuple[int, int]]:
    """Give each file's number after the last one used, and which letter it has, 0 for none."""
    more = 0
    for each in late:
        last, more = (last, more + 1) if each else (last + 1, 0)
        yield last, more


def _digits(last: int) -> int:
    return max(2, len(str(last)))


def _letter(more: int) -> str:
    """Return nothing for 0, then a to z, za to zz, zza: in the order a list of files has."""
    rounds, at = divmod(more - 1, _LETTERS)
    return "z" * rounds + chr(ord("a") + at) if more else ""


@dataclass(frozen=True, slots=True)
class Slot:
    """A paper among those of a pack, and whether it came late."""

    paper: str
    late: bool = False


def allotted(now: Sequence[Slot], issued: Sequence[Sequence[Slot]] = ()) -> dict[str, str]:
    """Return what the name of each paper's file begins with, by the paper: 02, 02a, 03.

    ``issued`` are the papers each issued agenda named, the oldest first. What the first named is
    numbered after the index and the agenda, in order; what came later takes a letter after the
    paper before it, so that no file that has gone out is ever called otherwise.
    """
    first, *more = [*issued, now]
    places = _places((each.late for each in first), AGENDA)
    found = dict(zip((each.paper for each in first), places, strict=True))
    letters = Counter(dict(found.values()))  # the last letter given
    digits = _digits(max(letters, default=AGENDA))
    for papers in more:
        before = AGENDA
        for each in papers:
            if each.paper not in found:
                letters[before] += 1
                found[each.paper] = (before, letters[before])
            before = found[each.paper][0]
    return {row: f"{at:0{digits}d}{_letter(letter)}" for row, (at, letter) in found.items()}


def numbered_name(lead: str, number: str, item: str, title: str, end: str) -> str:
    """Return a file's name: ``03 7.1 Winter plan - Finance.pdf``.

    ``lead`` is its number among the files; the paper's title is left out where it is the item's.
    """
    printed = _NUMBER.sub("", number).strip(".")[:12]
    called, more = plain(item), plain(title)
    if more.casefold() == called.casefold():
        more = ""
    room = LONGEST - len(lead) - len(printed) - len(end) - 5
    if len(called) + len(more) > room:
        called = _short(called, max(_TITLE, room - len(more)))
        more = _short(more, room - len(called))
    words = " - ".join(filter(None, (_short(called, room), more)))
    return " ".join(filter(None, (lead, printed, words))) + end


def _short(words: str, most: int) -> str:
    """Return words cut at a whole word where one is near."""
    if len(words) <= most:
        return words
    kept = words[:most]
    space = kept.rfind(" ")
    return (kept[:space] if space > most // 2 else kept).strip(" -(")


def folder_name(body: str, on: str, readers: Readers, whose: str = "") -> str:
    """Return what the folder is called: ``MG 2026-12-03 papers public``.

    ``whose`` is the name of the one person it is for.
    """
    return f"{plain(body)[:40].strip()} {on} papers {readers} {plain(whose)[:40]}".strip()
