"""Files of the Actions page, as jobs away from the screen: evidence in, drafts out."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from db.actions.commands import AddEvidence, RecordChase
from db.errors import Refusal, Trouble
from db.files import files_folder, read_kept, write_whole
from db.meetings.rules import intake
from db.transfer import dropped
from db.transfer.found import Looked, Proposal
from db.transfer.mail import ChaseDraft, eml
from db.words import explain, say
from desktop.kit.desk import Desk
from desktop.kit.dropping import Brought
from desktop.kit.errand import Progress

_LARGEST = 500_000_000  # bytes of one file that is opened


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of saving drafts: those written, where, and what went wrong, if anything."""

    made: tuple[ChaseDraft, ...]
    paths: tuple[Path, ...]
    trouble: str = ""


def keeping(desk: Desk, brought: Brought) -> Callable[[Progress], Looked]:
    """Return the job that keeps what was brought beside the minute book, each e-mail as it is."""

    def job(progress: Progress) -> Looked:
        mails = [
            mail
            for name, content in brought.messages
            for mail in dropped.from_mail(name, content, whole=True)
        ]
        looked = dropped.look(brought.paths, progress.step, mails, whole=True)
        dropped.keep(desk.store, [Proposal(e, "", "", "") for e in looked.taken], progress.step)
        return looked

    return job


def evidence(
    action: str, looked: Looked, here: Collection[str]
) -> tuple[list[AddEvidence], list[str]]:
    """Return the inputs that add what was kept to an action, and what it has already.

    ``here`` are the check codes of the files it has.
    """
    new = [each for each in looked.taken if each.sha256 not in here]
    again = [
        say("log.evidence_here", name=each.letter or each.name)
        for each in looked.taken
        if each.sha256 in here
    ]
    return [
        AddEvidence(action, each.name, each.sha256, each.size, each.letter) for each in new
    ], again


def laying_out(desk: Desk, sha256: str, to: Path) -> Callable[[Progress], Path]:
    """Return the job that copies a kept file out under its own name, to be opened.

    What a colleague's update brought under the name of a program is not.
    """
    folder = files_folder(desk.store.path)

    def job(_progress: Progress) -> Path:
        intake.check_name(to.name)
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
