"""The time a meeting goes by."""

from datetime import time

from db import clock as clocks
from db.clock import LONDON


def now() -> time:
    """Return the minute on the wall in London."""
    return clocks.now().astimezone(LONDON).time().replace(second=0, microsecond=0)
