"""A verified copy of the minute book each day, in a folder away from the laptop."""

from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePath

from db.book import back_up, remove_backups
from db.errors import Refusal, Trouble
from db.exchange.own_folder import is_passing
from db.words import explain, say
from desktop.kit.desk import Desk
from desktop.kit.errand import Errand, Progress

ENDING = ".backup"
KEPT = 30
"""Daily copies kept of one minute book."""


def backup_name(book: Path, on: date) -> str:
    """Return the name of a day's copy; it does not end as a live minute book does."""
    return f"{book.stem} {on.isoformat()}{ENDING}"


def is_due(desk: Desk) -> bool:
    """Return whether a folder is chosen and nothing was copied there today."""
    now = desk.keeper.now
    today = desk.today().isoformat()
    return bool(now.backup_folder) and now.backed_up.get(desk.book.group) != today


def mind_passing(desk: Desk, own: PurePath) -> None:
    """Say that this laptop keeps nothing, where its own folder goes when one signs out (P24)."""
    if is_passing(own):
        chosen = bool(desk.keeper.now.backup_folder)
        desk.trouble(say("backup.passing" if chosen else "backup.passing_unkept"))


def send_backup(desk: Desk, then: Callable[[], object]) -> Errand | None:
    """Copy the minute book into the chosen folder, off the screen, and note the day."""
    on, folder = desk.today(), Path(desk.keeper.now.backup_folder)
    target = folder / backup_name(desk.book.path, on)

    def job(progress: Progress) -> str:
        def step(done: int, whole: int) -> None:
            progress.step(100 * done // max(whole, 1))

        try:
            back_up(desk.store, target, progress=step)
            _prune(folder, desk.book.path)
        except (Refusal, Trouble) as error:
            return explain(error)
        except OSError:
            return explain(Trouble("backup.failed", path=target))
        return ""

    def done(failed: str) -> None:
        if failed:
            desk.trouble(failed)
        else:
            desk.keeper.note_backup(desk.book.group, on)
        then()

    return desk.send(say("backup.doing", folder=folder), job, done)


def _prune(folder: Path, book: Path) -> None:
    """Remove this minute book's oldest daily copies beyond those kept."""
    copies = sorted(folder.glob(f"{book.stem} ????-??-??{ENDING}"))
    remove_backups(copies[:-KEPT])
