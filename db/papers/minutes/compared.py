"""Two versions of the minutes side by side, with what changed marked in words."""

from datetime import date

from db.meetings.queries.minutes import minutes_text
from db.meetings.queries.versions import ChangeLine, VersionLine, compare, minutes_versions
from db.meetings.rules.differences import Piece, PieceKind
from db.meetings.rules.versions import Kept
from db.papers import marks, phrases
from db.papers.minutes.build import PRIVATE, minutes
from db.papers.paper import (
    Block,
    Bullets,
    Column,
    Orientation,
    Paper,
    Paragraph,
    Run,
    Table,
    Tone,
    Words,
)
from db.store import Reading
from db.words import choice, say


def compared(book: Reading, meeting: str, as_at: date) -> Paper:
    """Return what changed in the minutes since the version kept last before the present one.

    Raises:
        Refusal: there is no such meeting, or it has no day yet.

    """
    whole = minutes(book, meeting, as_at)
    kept = minutes_versions(book, meeting)
    text = minutes_text(book, meeting)
    both = any(item["part"] == PRIVATE for item in text.shown["items"])
    private = say("papers.private") if both else ""
    return Paper(
        title=say("papers.compared_title", body=phrases.of(whole.body)),
        subtitle=whole.subtitle,
        body=whole.body,
        running_head=whole.running_head,
        subject=whole.subject,
        dated=as_at,
        orientation=Orientation.LANDSCAPE,
        marking=phrases.joined(private, marks.whole(book, meeting)),
        footer=whole.footer,
        blocks=_blocks(book, meeting, kept),
    )


def _blocks(book: Reading, meeting: str, kept: list[VersionLine]) -> tuple[Block, ...]:
    if not kept:
        return (Paragraph(say("papers.nothing_kept")),)
    confirmed = kept[0].why is Kept.CONFIRMED
    earlier = kept[1] if confirmed and len(kept) > 1 else kept[0]
    later = kept[0] if confirmed else None
    changes = compare(book, meeting, earlier.id, later.id if later else "")
    before = say("papers.compared_before", why=choice(earlier.why), at=earlier.taken_at)
    after = say("version.now")
    if later is not None:
        after = say("papers.compared_after", why=choice(later.why), at=later.taken_at)
    if not changes:
        return Paragraph(say("version.same")), Bullets((before, after))
    note = Paragraph(say("papers.compared_note"), Tone.QUIET)
    return note, _table(changes, before, after)


def _table(changes: list[ChangeLine], before: str, after: str) -> Table:
    columns = Column(say("papers.item"), 0.9), Column(before, 2.4), Column(after, 2.4)
    rows = tuple(
        (each.label, _side(each.pieces, PieceKind.GONE), _side(each.pieces, PieceKind.NEW))
        for each in changes
    )
    return Table(columns, rows)


def _side(pieces: tuple[Piece, ...], own: PieceKind) -> Words:
    """Return one side as runs: what is not on the other stands bold in square brackets."""
    return (
        tuple(
            Run(each.words) if each.kind is not own else Run(_set_apart(each.words), bold=True)
            for each in pieces
            if each.kind in (PieceKind.SAME, own)
        )
        or ""
    )


def _set_apart(words: str) -> str:
    bare = words.strip()
    return words.replace(bare, say("papers.set_apart", words=bare), 1) if bare else words
