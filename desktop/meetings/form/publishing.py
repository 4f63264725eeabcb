"""What is done with files of minutes off the screen: the leak check, and saving a volume."""

from collections.abc import Callable
from pathlib import Path

from db.files import write_whole
from db.papers.catalogue import printed
from db.papers.leaks import LeakReport, leaks_of_public_copy
from desktop.kit.desk import Desk
from desktop.kit.errand import Progress


def checking(desk: Desk, meeting: str) -> Callable[[Progress], LeakReport]:
    """Return the job that looks for what is private in the public copy."""

    def job(_progress: Progress) -> LeakReport:
        with desk.store.read() as book:
            return leaks_of_public_copy(book, meeting, desk.today())

    return job


def saving(desk: Desk, name: str, thing: str, path: Path) -> Callable[[Progress], Path]:
    """Return the job that writes a volume, or an extract, whole or not at all."""

    def job(_progress: Progress) -> Path:
        with desk.store.read() as book:
            content = printed(book, name, thing, desk.today(), ".pdf")
        return write_whole(path, content)

    return job
