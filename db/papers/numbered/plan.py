"""What a folder of numbered files would hold: each file with its size, and what is not in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from db.across.pack_lists import how
from db.across.passwords import needs_password
from db.bodies.queries.plain import chosen
from db.errors import Refusal
from db.files import files_folder, kept
from db.meetings.queries.papers import PaperOfMeeting, meeting_papers, pack
from db.meetings.rules.intake import ending
from db.meetings.rules.items import Part
from db.meetings.rules.numbered import (
    Readers,
    Withheld,
    belongs,
    folder_name,
    is_sensitive,
    numbered_name,
    withheld,
)
from db.meetings.rules.papers import Delivery, Marking, higher
from db.papers import catalogue
from db.papers.agenda import agenda
from db.papers.numbered.index import Cover, Entry, Lacking, index_of
from db.papers.numbered.kept_back import KeptBack, kept_back
from db.papers.numbered.numbers import numbers_of
from db.papers.pdf import pdf_bytes
from db.papers.phrases import meeting_day
from db.store import Reading
from db.words import choice, say

PDF = ".pdf"
_MEETING = """
SELECT b.name, CASE WHEN b.short = '' THEN b.name ELSE b.short END, m.on_date
FROM meeting_live m JOIN body_live b ON b.id = m.body WHERE m.id = :meeting
"""
_ITEMS = "SELECT number, title, part, marking FROM agendaitem_live WHERE meeting = :meeting"


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file of the folder: ``content`` where it is made, else ``sha256`` of the one kept."""

    name: str
    size: int
    marking: Marking
    note: str = ""
    content: bytes = b""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class NumberedPack:
    """A folder as it would be written: its usual name, its marking, its files in order.

    ``missing`` and ``left_out`` are sentences about papers that are not in it; ``told`` what else
    to look at. ``person`` is whom alone it is for, if anybody.
    """

    meeting: str
    readers: Readers
    person: str
    folder: str
    marking: Marking
    files: tuple[PackFile, ...]
    missing: tuple[str, ...]
    left_out: tuple[str, ...]
    told: tuple[str, ...]

    @property
    def size(self) -> int:
        """The size of the whole in bytes."""
        return sum(each.size for each in self.files)


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Papers by what becomes of them; ``numbered`` are all those a number is kept for."""

    taken: tuple[PaperOfMeeting, ...]
    missing: tuple[tuple[PaperOfMeeting, str], ...]
    left_out: tuple[tuple[PaperOfMeeting, Withheld], ...]
    kept_back: tuple[PaperOfMeeting, ...]
    numbered: tuple[PaperOfMeeting, ...]


def numbered_pack(
    book: Reading,
    meeting: str,
    readers: Readers,
    as_at: date,
    home: Path,
    person: str = "",
) -> NumberedPack:
    """Return what a folder for these readers would hold; nothing is written.

    ``home`` is the minute book, beside which papers' files lie. ``person`` is the one the folder is
    for: the papers the chair keeps from them are not in it.

    Raises:
        Refusal: there is no such meeting, ``numbered.pack_marked``, ``numbered.no_part_two``, or
            what :func:`kept_back` raises.

    """
    row = book.row(_MEETING, meeting=meeting)
    if row is None:
        raise Refusal("papers.no_meeting", "ref")
    name, short, on = row
    own = pack(book, meeting).own_marking
    if readers is Readers.PUBLIC and is_sensitive(own):
        raise Refusal("numbered.pack_marked", "readers", marking=choice(own))
    kept = kept_back(book, meeting, readers, person)
    found = _sorted(book, meeting, readers, home, kept)
    items = [each for each in book.rows(_ITEMS, meeting=meeting) if belongs(readers, each[2])]
    if readers is Readers.PRIVATE and not items:
        raise Refusal("numbered.no_part_two", "readers")
    marks = [mark for each in found.taken for mark in (each.marking, each.item_marking)]
    if readers is not Readers.PUBLIC:  # whom marked items are not given, they do not mark
        marks += [chosen(Marking, each[3]) for each in items]
    marking = higher(own, *marks)
    first = _agenda(book, meeting, readers, as_at, marking, kept.items)
    numbers = numbers_of(book, meeting, readers, found.numbered)
    files = [
        _made("01", "numbered.agenda", marking, first),
        *sorted(_files(numbers, found.taken, home), key=lambda each: each.name),
    ]
    entries = [Entry(each.name, each.size, each.marking, each.note) for each in files]
    cover = Cover(name, meeting_day(on), readers, marking, kept.name)
    index = pdf_bytes(index_of(cover, entries, list(_lacking(readers, found))))
    files.insert(0, _made("00", "numbered.index", marking, index))
    return NumberedPack(
        meeting=meeting,
        readers=readers,
        person=person,
        folder=folder_name(short, on or "", readers, kept.name),
        marking=marking,
        files=tuple(files),
        missing=tuple(_is_missing(each, why) for each, why in found.missing),
        left_out=(
            *(_left_out(each, why) for each, why in found.left_out),
            *kept.left_out(found.kept_back),
        ),
        told=(*kept.told(found.taken), *_told(readers, found.taken, items)),
    )


def _sorted(book: Reading, meeting: str, readers: Readers, home: Path, kept: KeptBack) -> _Sorted:
    """Sort the papers the meeting expects: those with a file, those without, those kept back."""
    taken, missing, left_out, numbered = [], [], [], []
    for each in meeting_papers(book, meeting):
        if not each.is_wanted or each.gone:
            continue
        if not belongs(readers, each.part, each.item_part):
            if readers is not Readers.PRIVATE:
                left_out.append((each, Withheld.PART_TWO))
        elif reason := _reason(each, home):
            numbered.append(each)
            missing.append((each, reason))
        elif why := withheld(readers, each.filename, each.marking, each.item_marking):
            left_out.append((each, why))
        else:
            numbered.append(each)
            taken.append(each)
    kept_here = [each for each in numbered if each.item in kept.items]
    return _Sorted(
        tuple(each for each in taken if each.item not in kept.items),
        tuple(each for each in missing if each[0].item not in kept.items),
        tuple(left_out),
        tuple(kept_here),
        tuple(numbered),
    )


def _reason(paper: PaperOfMeeting, home: Path) -> str:
    """Return why a paper has no file to give, nothing where it has one."""
    if not paper.is_in or not paper.sha256:
        return how(paper)
    place = _place(home, paper)
    if not place.is_file():
        return say("numbered.not_here")
    locked = paper.locked or needs_password(paper.filename, place)
    return say("numbered.locked") if locked else ""


def _place(home: Path, paper: PaperOfMeeting) -> Path:
    return kept(files_folder(home), paper.sha256)


def _agenda(
    book: Reading,
    meeting: str,
    readers: Readers,
    as_at: date,
    marking: Marking,
    kept: frozenset[str],
) -> bytes:
    """Return the agenda of the part these readers are given, marked as what lies beside it."""
    private = readers is Readers.PRIVATE
    made = catalogue.paper(book, "agenda-part-2" if private else "agenda", meeting, as_at)
    if kept:  # what stands before it, as in a demonstration, stands before this one too
        own = agenda(book, meeting, as_at, Part.TWO if private else Part.ONE, kept).blocks
        made = replace(made, blocks=(*made.blocks[: -len(own)], *own))
    return pdf_bytes(made if private else replace(made, marking=str(marking)))


def _made(lead: str, code: str, marking: Marking, content: bytes) -> PackFile:
    name = numbered_name(lead, "", say(code), "", PDF)
    return PackFile(name, len(content), marking, content=content)


def _files(
    numbers: Mapping[str, str], papers: Sequence[PaperOfMeeting], home: Path
) -> Iterator[PackFile]:
    """Give the papers under their numbers, after the index and the agenda."""
    for each in papers:
        parts = (each.number, each.item_title, each.title)
        name = numbered_name(numbers[each.id], *parts, ending(each.filename))
        size = _place(home, each).stat().st_size
        marking = higher(each.marking, each.item_marking)
        yield PackFile(name, size, marking, _note(each), sha256=each.sha256)


def _is_late(paper: PaperOfMeeting) -> bool:
    return paper.delivery in {Delivery.LATE, Delivery.TABLED}


def _note(paper: PaperOfMeeting) -> str:
    return choice(paper.delivery) if _is_late(paper) else ""


def _called(paper: PaperOfMeeting) -> str:
    parts = (paper.item_title, "" if paper.title == paper.item_title else paper.title)
    return " ".join(filter(None, (paper.number, ": ".join(filter(None, parts)))))


def _item_called(paper: PaperOfMeeting) -> str:
    """Name the item alone: the title of a marked paper may say what it is not to say."""
    return " ".join(filter(None, (paper.number, paper.item_title)))


def _named(readers: Readers, paper: PaperOfMeeting) -> bool:
    return readers is not Readers.PUBLIC or not is_sensitive(paper.marking, paper.item_marking)


def _lacking(readers: Readers, found: _Sorted) -> Iterator[Lacking]:
    """Name what the index says is not there; nothing of Part 2, which has an index of its own."""
    for each, reason in found.missing:
        if _named(readers, each):
            yield Lacking(_called(each), reason)
    for each, why in found.left_out:
        if why is Withheld.MARKED:
            yield Lacking(_item_called(each), say("numbered.not_published"))
    for item in dict.fromkeys(_item_called(each) for each in found.kept_back):
        yield Lacking(item, say("numbered.not_sent"))


def _is_missing(paper: PaperOfMeeting, why: str) -> str:
    return say("numbered.missing", paper=_called(paper), why=why)


def _left_out(paper: PaperOfMeeting, why: Withheld) -> str:
    marking = choice(higher(paper.marking, paper.item_marking))
    values = {"paper": _called(paper), "file": paper.filename, "marking": marking}
    return say(f"numbered.left_{why.name.lower()}", **values)


def _told(
    readers: Readers, papers: Sequence[PaperOfMeeting], items: Sequence[tuple[str, ...]]
) -> Iterator[str]:
    """Say what to look at: late without agreement, titles of marked items on a public agenda."""
    for each in papers:
        if each.lacks_agreement:
            yield say("numbered.not_agreed", paper=_called(each))
    for number, title, _part, marking in items:
        if readers is Readers.PUBLIC and is_sensitive(chosen(Marking, marking)):
            yield say("numbered.title_shown", item=f"{number} {title}".strip())
