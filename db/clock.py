"""The only place that asks the time."""

import os
import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
SET_BY = "MINUTEBOOK_NOW"  # a demonstration or a test sets the moment here, in ISO form with offset


def now() -> datetime:
    """Return this moment in UTC, to the millisecond."""
    fixed = os.environ.get(SET_BY)
    if fixed:
        return datetime.fromisoformat(fixed).astimezone(UTC)
    moment = datetime.fromtimestamp(time.time(), UTC)  # noqa: TID251 - this is the clock
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def today() -> date:
    """Return today's date as a wall calendar in London shows it."""
    return now().astimezone(LONDON).date()
