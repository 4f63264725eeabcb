"""The demonstration from an empty folder to two minute books that agree, and a second system."""

import shutil
from datetime import date, time
from pathlib import Path

from db import clock
from db.book import check, close
from db.demo import (
    framework,
    fuller,
    minutes,
    money,
    oversight,
    parties,
    partners,
    plans,
    risks,
    room,
    seats,
    sharing,
    shelf,
    year,
)
from db.demo.cast import COLLEAGUE, SECRETARY
from db.demo.lancashire import hold_second
from db.demo.stage import Progress, Stage
from db.errors import Refusal
from db.exchange.identity import Home
from db.founding import found_book, unknown
from db.journal.seal import set_own
from db.store import Severity, Store
from db.store.refs import resolve
from db.transfer.sheets import Outcome, propose, take
from db.words import say
from resources import path as shipped

BOOK = "demonstration.minutebook"
STANDS_ON = date(2026, 6, 8)
REGISTERS = ("action-tracker.xlsx", "risk-register.xlsx")


def hold_cycle(folder: Path, register: Path | None, progress: Progress) -> list[str]:
    """Hold the whole cycle in a new or empty folder and return what was done, line by line.

    Stopped on the way, it leaves the folder as it found it. ``register`` is a sheet to take in
    instead of the one that ships.

    Raises:
        Refusal: ``demo.folder_used`` when the folder holds something, or the register is refused.
        Trouble: the disk.

    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refusal("demo.folder_used", "folder", path=folder)
    if register:
        _check_register(register)
    was_there = folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _hold(folder, register, progress)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        if was_there:
            folder.mkdir(exist_ok=True)
        raise


def _hold(folder: Path, register: Path | None, progress: Progress) -> list[str]:
    with clock.standing_at(clock.london(year.SET_UP_ON, time(9))):
        book = found_book(folder / BOOK, SECRETARY, Home(folder / "laptops" / "secretary"), "nenc")
    stage = Stage(book, folder, progress)
    try:
        _prepare_year(stage, register)
        _hold_meetings(stage, ships=register is None)
        _share_and_check(stage)
    finally:
        close(book)
    second = hold_second(folder, stage.going_on)
    return [*stage.told, *second, *_lies(folder)]


def _check_register(register: Path) -> None:
    """Refuse a sheet that gives nothing before anything is made, so that the folder stays free."""
    proposal = propose(register)
    if not proposal.counts[Outcome.TAKE]:
        raise Refusal("sheet.nothing_to_take", "register", name=register.name)


def _prepare_year(stage: Stage, register: Path | None) -> None:
    counted = {
        name: stage.value(f"SELECT count(*) FROM {table}_live")
        for name, table in (
            ("bodies", "body"),
            ("seats", "seat"),
            ("organisations", "organisation"),
        )
    }
    stage.tell(say("demo.founded", unknown=len(unknown(stage.store)), **counted))
    with stage.at(year.SET_UP_ON, 10):
        year.seat_people(stage)
        seats.fill(stage)
        year.set_rules(stage)
        year.plan(stage)
    with stage.at(date(2026, 3, 18), 9):
        given = [register] if register else [shipped("registers", name) for name in REGISTERS]
        for each in given:
            _take_register(stage, each)


def _take_register(stage: Stage, register: Path) -> None:
    proposal = propose(register)
    with stage.store.read() as book:
        body = resolve(book, "body", "MG")
    done = take(stage.store, body, proposal)
    told = proposal.told_total(len(done.refs))
    stage.tell(say("demo.register", path=register.name, told=told, n=len(done.refs)))


def _hold_meetings(stage: Stage, *, ships: bool) -> None:
    """Hold them; ``ships`` is whether the register that ships was taken in, and is known."""
    with stage.at(date(2026, 3, 25), 9):
        room.build_agenda(stage)
        shelf.write(stage, shelf.AGENDA, date(2026, 3, 25))
    with stage.at(room.HELD_ON, 10):
        room.hold(stage)
        risk = risks.note(stage)
    minutes.stand_down(stage)
    minutes.circulate(stage)
    shelf.write(stage, shelf.UNCONFIRMED, date(2026, 4, 10))
    minutes.close_actions(stage)
    minutes.confirm(stage)
    risks.move(stage, risk)
    partners.watch(stage)
    money.account(stage)
    plans.plan_ahead(stage)
    if ships:
        framework.work_through(stage)
    parties.confide(stage)
    seats.meet(stage)
    oversight.watch_north_east(stage)
    fuller.fill_north_east(stage)
    minutes.correct(stage)
    with stage.at(STANDS_ON, 8):
        minutes.meet_deadlines(stage, date(2026, 6, 5))


def _share_and_check(stage: Stage) -> None:
    hers = sharing.share(stage)
    try:
        with stage.at(STANDS_ON, 9):
            shelf.write(stage, shelf.AFTER, STANDS_ON)
            shelf.write_others(stage)
            for name, store in ((SECRETARY, stage.store), (COLLEAGUE, hers.store)):
                stage.tell(_checked(name, store))
            _let_time_stand(stage.store, hers.store)
    finally:
        close(hers)


def _let_time_stand(*stores: Store) -> None:
    """Let a book that is opened later show the demonstration's own day as today."""
    moment = clock.london(STANDS_ON, time(9)).isoformat()
    for store in stores:
        with store.connection() as connection:
            set_own(connection, "stands_at", moment)


def _checked(name: str, store: Store) -> str:
    with store.as_of(STANDS_ON):  # as it is checked when it is next opened
        found = check(store, STANDS_ON)
    stops = [each for each in found if each.severity is Severity.STOP]
    return say("demo.checked", name=name, stops=len(stops), notes=len(found) - len(stops))


def _lies(folder: Path) -> list[str]:
    files = sorted(each for each in folder.iterdir() if each.is_file())
    return [say("demo.lies", path=folder), *(f"    {each.name}" for each in files)]
