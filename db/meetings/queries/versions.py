"""Every version of the minutes that was kept, and what changed from one to another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from db.bodies.queries.plain import chosen
from db.custody.queries import snapshot_content
from db.errors import Refusal
from db.meetings.rules.content import minutes_shown
from db.meetings.rules.differences import Piece, PieceKind, words_difference
from db.meetings.rules.versions import Changed, Kept, changes_between
from db.store import Reading
from db.words import choice, say

VERSIONS = """
SELECT s.n, s.id, s.why, s.taken_at, s.taken_by, s.sha256
FROM snapshot_live s JOIN minutes t ON t.id = s.thing
WHERE t.meeting = :meeting ORDER BY s.taken_at DESC, s.n DESC
"""
MEETING_OF = """
SELECT t.meeting FROM snapshot_live s JOIN minutes t ON t.id = s.thing WHERE s.id = :version
"""


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version of the minutes: why and when it was kept, by whom, and the hash of its text."""

    n: int
    id: str
    why: Kept
    taken_at: datetime
    by: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A place that reads otherwise in a later version, with the words in reading order."""

    key: str
    label: str
    was: str
    now: str
    pieces: tuple[Piece, ...]


def minutes_versions(book: Reading, meeting: str) -> list[VersionLine]:
    """Return the versions of the minutes of a meeting, the latest first."""
    return [
        VersionLine(n, id_, chosen(Kept, why), datetime.fromisoformat(at), by, sha256)
        for n, id_, why, at, by, sha256 in book.rows(VERSIONS, meeting=meeting)
    ]


def version_shown(book: Reading, meeting: str, version: str) -> dict[str, Any]:
    """Return the minutes as a version has them; without one, as the book holds them now.

    Raises:
        Refusal: ``ref.unknown``.

    """
    if not version:
        return minutes_shown(book.rows, meeting, say)
    content = snapshot_content(book, version)
    if content is None:
        raise Refusal("ref.unknown", given=version)
    shown: dict[str, Any] = content["shown"]
    return shown


def compare(book: Reading, meeting: str, earlier: str, later: str = "") -> list[ChangeLine]:
    """Return what changed from one version to another, or to how the minutes read now."""
    was, now = (version_shown(book, meeting, each) for each in (earlier, later))
    return [_line(each) for each in changes_between(was, now, say)]


def _line(change: Changed) -> ChangeLine:
    pieces = words_difference(change.was, change.now)
    return ChangeLine(change.key, change.label, change.was, change.now, pieces)


# On the command line


def versions_listed(book: Reading, meeting: str, _as_at: date) -> Sequence[VersionLine]:
    """Return the versions as ``list BOOK minutes-versions MEETING`` has them."""
    return minutes_versions(book, meeting)


def version_told(line: VersionLine) -> tuple[str, ...]:
    """Return a version in columns."""
    return f"~{line.id}", say("version.at", at=line.taken_at), choice(line.why), line.by


def changes_listed(book: Reading, version: str, _as_at: date) -> Sequence[ChangeLine]:
    """Return what changed after a version: up to the next one kept, or to now for the last."""
    meeting = book.value(MEETING_OF, version=version)
    if meeting is None:
        raise Refusal("ref.unknown", given=version)
    kept = [each.id for each in minutes_versions(book, meeting)]
    at = kept.index(version)
    return compare(book, meeting, version, kept[at - 1] if at else "")


def change_told(line: ChangeLine) -> tuple[str, ...]:
    """Return a change as the one text, what was taken out and put in marked in words."""
    return line.label, " ".join("".join(map(_piece, line.pieces)).split())


def _piece(piece: Piece) -> str:
    if piece.kind is PieceKind.SAME:
        return piece.words
    return say(f"version.{piece.kind}", words=" ".join(piece.words.split())) + " "
