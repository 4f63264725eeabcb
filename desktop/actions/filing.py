"""Files of the Actions page, as jobs away from the screen: evidence in, drafts out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from db.actions.commands import AddEvidence, RecordChase
from db.errors import Refusal, Trouble
from db.files import files_folder, keep_copy, read_kept, sum_of, write_whole
from db.transfer.mail import ChaseDraft, eml
from db.words import explain
from desktop.kit.desk import Desk
from desktop.kit.errand import Progress

_LARGEST = 500_000_000  # bytes of one file that is opened


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of saving drafts: those written, where, and what went wrong, if anything."""

    made: tuple[ChaseDraft, ...]
    paths: tuple[Path, ...]
    trouble: str = ""


def keeping(desk: Desk, source: Path) -> Callable[[Progress], tuple[str, int]]:
    """Return the job that keeps a file beside the minute book; it gives check code and size."""
    folder = files_folder(desk.store.path)

    def job(progress: Progress) -> tuple[str, int]:
        sha256, size = sum_of(source, lambda _done: progress.step(30))
        if size:
            keep_copy(folder, source, sha256, lambda done: progress.step(30 + 70 * done // size))
        return sha256, size

    return job


def evidence(action: str, source: Path, sha256: str, size: int) -> AddEvidence:
    """Return the input that adds a kept file to an action."""
    return AddEvidence(action, source.name, sha256, size)


def laying_out(desk: Desk, sha256: str, to: Path) -> Callable[[Progress], Path]:
    """Return the job that copies a kept file out under its own name, to be opened."""
    folder = files_folder(desk.store.path)

    def job(_progress: Progress) -> Path:
        content = read_kept(folder, sha256, _LARGEST)
        _make(to.parent)
        return write_whole(to, content)

    return job


def _make(folder: Path) -> None:
    """Make a folder; raises Trouble where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble("file.unwritable", path=folder) from error


def saving(drafts: Sequence[ChaseDraft], folder: Path) -> Callable[[Progress], Saved]:
    """Return the job that writes drafts into a folder; what was written before trouble counts."""

    def job(progress: Progress) -> Saved:
        made: list[ChaseDraft] = []
        paths: list[Path] = []
        for at, each in enumerate(drafts):
            progress.step(100 * at // len(drafts))
            try:
                _make(folder)
                paths.append(write_whole(folder / each.file, eml(each.draft)))
            except (Refusal, Trouble) as error:
                return Saved(tuple(made), tuple(paths), explain(error))
            made.append(each)
        return Saved(tuple(made), tuple(paths))

    return job


def chased(made: Sequence[ChaseDraft]) -> RecordChase:
    """Return the input that records a chase of every action the drafts ask about."""
    return RecordChase(tuple(action for each in made for action in each.actions))
