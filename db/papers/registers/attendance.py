"""Who attended how many meetings of a committee, by member and by membership place."""

from datetime import date

from db.across.attendance import AttendanceRecord, Share, attendance_record, percent
from db.papers import phrases
from db.papers.paper import (
    Block,
    Cell,
    Heading,
    Paper,
    Paragraph,
    Run,
    Table,
    Tone,
    Words,
)
from db.papers.registers.committee import committee
from db.store import Reading
from db.words import say


def attendance(book: Reading, body: str, as_at: date) -> Paper:
    """Return the attendance of a committee's year up to a day.

    Raises:
        Refusal: there is no such committee.

    """
    line = committee(book, body)
    record = attendance_record(book, body, as_at)
    subtitle = say("attending.subtitle", body=line.name, first=record.first, last=record.last)
    return Paper(
        title=say("attending.title"),
        subtitle=subtitle,
        body=line.name,
        running_head=say("attending.title"),
        dated=as_at,
        footer=say("papers.list_foot", body=line.name, on=as_at),
        blocks=attendance_blocks(record),
    )


def attendance_blocks(record: AttendanceRecord, level: int = 2) -> tuple[Block, ...]:
    """Return an attendance record as it stands in a document, its headings of a level."""
    return (
        *_told(record),
        Heading(say("attending.members"), level),
        _members(record),
        Heading(say("attending.places"), level),
        _places(record),
    )


def _told(record: AttendanceRecord) -> list[Block]:
    source = record.source or say("attending.not_said")
    told = say("attending.no_threshold", meetings=record.meetings)
    if record.threshold is not None:
        told = say(
            "attending.threshold", meetings=record.meetings, n=record.threshold, source=source
        )
    code = "attending.deputies" if record.deputies_count else "attending.no_deputies"
    return [Paragraph(told), Paragraph(say(code), Tone.QUIET)]


_COUNTS = {
    "attending.asked": 0.9,
    "attending.attended": 0.9,
    "attending.deputy": 0.8,
    "attending.apologies": 0.9,
    "attending.absent": 0.8,
}


def _members(record: AttendanceRecord) -> Table:
    heads = {"attending.member": 3.0, **_COUNTS, "attending.share": 1.2}
    rows = tuple(
        (
            _named(each.name, each.places),
            *_counts(each.share),
            _share(record, each.share, below=each.below),
        )
        for each in record.members
    )
    return Table(phrases.headed(heads), rows, empty=say("attending.no_members"))


def _places(record: AttendanceRecord) -> Table:
    heads = {"attending.place": 3.0, **_COUNTS, "attending.vacant": 0.8, "attending.share": 1.2}
    rows = tuple(
        (
            (
                Run(each.title, bold=True),
                Run(f"\n{each.constituency}" if each.constituency else ""),
            ),
            *_counts(each.share),
            str(each.vacant or ""),
            _share(record, each.share, below=each.below),
        )
        for each in record.places
    )
    return Table(phrases.headed(heads), rows, empty=say("attending.no_members"))


def _named(name: str, second: str) -> Words:
    return (Run(name, bold=True), Run(f"\n{second}" if second else ""))


def _counts(share: Share) -> tuple[Words, ...]:
    counts = (share.asked, share.attended, share.deputy, share.apologies, share.absent)
    return tuple(str(each or "") for each in counts)


def _share(record: AttendanceRecord, share: Share, *, below: bool) -> Words | Cell:
    told = percent(share.percent)
    if record.threshold is None or share.percent is None:
        return told
    if below:
        return Cell(say("attending.below_word"), Tone.AMBER, told)
    return Cell(say("attending.met_word"), Tone.GREEN, told)
