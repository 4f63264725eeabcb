"""What a folder for the public would give away: every PDF of it read before it is written."""

from collections.abc import Callable
from pathlib import Path

from db.errors import Refusal
from db.files import files_folder, read_kept
from db.meetings.rules.intake import LARGEST
from db.meetings.rules.numbered import Readers
from db.papers.leaks import leaks_in, told_in_words
from db.papers.numbered.plan import PDF, NumberedPack, PackFile
from db.store import Reading
from db.words import say

Step = Callable[[int, str], object]


def leaks_told(book: Reading, made: NumberedPack, home: Path, step: Step) -> list[str]:
    """Return what the leak check says of each file for the public, beginning with its name.

    A file that is no PDF, or a locked one, cannot be read through: that is said. ``step`` is told
    percent and name, and may raise to stop.
    """
    if made.readers is not Readers.PUBLIC:
        return []
    found: list[str] = []
    unread: list[str] = []
    for at, each in enumerate(made.files):
        step(100 * at // len(made.files), each.name)
        if not each.name.endswith(PDF):
            unread.append(each.name)
            continue
        try:
            report = leaks_in(book, made.meeting, _content(each, home), each.name)
        except Refusal:
            unread.append(each.name)
            continue
        if report.leaks:
            found += [f"{each.name}: {sentence}" for sentence in told_in_words(report)]
    if unread:
        found.append(say("numbered.unread", names=", ".join(unread)))
    return [*found, say("leak.cannot")]


def _content(file: PackFile, home: Path) -> bytes:
    return file.content or read_kept(files_folder(home), file.sha256, LARGEST)
