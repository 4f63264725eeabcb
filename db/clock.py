"""The only place that asks the time."""

import os
import time as system
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
SET_BY = "MINUTEBOOK_NOW"  # a demonstration or a test sets the moment here, in ISO form with offset


# How far the clock runs ahead of the machine's: a demonstration keeps its own year.
_ahead = [timedelta()]


def run_from(moment: datetime | None) -> None:
    """Let the clock run on from a moment, or with None from the machine's own again."""
    _ahead[0] = timedelta()
    if moment is not None:
        _ahead[0] = moment - now()


@contextmanager
def undisturbed() -> Generator[None]:
    """Let the clock run on after the block as it ran before: a second book is opened or closed."""
    before = _ahead[0]
    try:
        yield
    finally:
        _ahead[0] = before


def now() -> datetime:
    """Return this moment in UTC, to the millisecond."""
    fixed = os.environ.get(SET_BY)
    if fixed:
        return datetime.fromisoformat(fixed).astimezone(UTC)
    moment = datetime.fromtimestamp(system.time(), UTC) + _ahead[0]  # noqa: TID251 - clock
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def today() -> date:
    """Return today's date as a wall calendar in London shows it."""
    return now().astimezone(LONDON).date()


@contextmanager
def standing_at(moment: datetime) -> Generator[None]:
    """Let the clock stand at a moment: for the demonstration's year, and for tests."""
    before = os.environ.get(SET_BY)
    os.environ[SET_BY] = moment.isoformat()
    try:
        yield
    finally:
        if before is None:
            del os.environ[SET_BY]
        else:
            os.environ[SET_BY] = before


def london(on: date, at: time) -> datetime:
    """Return the UTC moment a wall clock in London showed this date and time."""
    return datetime.combine(on, at, LONDON).astimezone(UTC)
