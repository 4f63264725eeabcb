"""The files of a paper as they came in, one after another."""

from datetime import date
from typing import NamedTuple

from db.meetings.records import Paper, PaperVersion
from db.record import same_id
from db.store import Work


class File(NamedTuple):
    """A file that came in, and what its sender said had changed."""

    filename: str
    sha256: str
    size: int
    note: str


def keep_version(work: Work, paper: Paper, it: File, received_on: date) -> None:
    """Make a file the paper's current one; the one before it stays as an earlier version."""
    if paper.sha256 == it.sha256:
        return
    if paper.sha256 and paper.version > 1:
        _keep(work, paper, paper.version - 1)
    paper.filename, paper.sha256, paper.size = it.filename.strip(), it.sha256, it.size
    kept = _keep(work, paper, paper.version)
    kept.received_on, kept.taken_at, kept.by = received_on, work.at, work.by
    kept.note = it.note.strip()


def _keep(work: Work, paper: Paper, number: int) -> PaperVersion:
    """Return the record of the paper's file as it is, made from the paper when there is none."""
    row = same_id("paperversion", paper.id, paper.sha256, str(number))
    kept = work.find(PaperVersion, row)
    if kept is None:
        kept = PaperVersion(id=row, paper=paper.id, number=number, filename=paper.filename)
        kept.sha256, kept.size, kept.received_on = paper.sha256, paper.size, paper.received_on
        work.add(kept)
    kept.deleted = None
    return kept
