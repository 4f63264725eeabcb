"""What a start opens, and what is fetched after its first paint."""

from importlib.util import find_spec
from pathlib import Path

from desktop.kit.settings import Keeper

UPDATE_ENDING = ".mbundle"
AREAS = (
    *("bodies", "calendar", "meetings", "actions", "decisions", "risks"),
    *("papers", "exchange", "today", "settings"),
)


def forms_to_fetch() -> list[str]:
    """Return the modules of the forms, which the first list did not need."""
    return [f"desktop.{area}.form" for area in AREAS if _there(area)]


def _there(area: str) -> bool:
    return (
        find_spec(f"desktop.{area}") is not None and find_spec(f"desktop.{area}.form") is not None
    )


def is_update(path: Path) -> bool:
    """Return whether a path is named as an update file."""
    return path.suffix == UPDATE_ENDING


def book_to_open(asked: Path | None, keeper: Keeper) -> Path | None:
    """Return the minute book to open: the one asked for, or the one opened last if it is there."""
    if asked is not None and not is_update(asked):
        return asked
    recent = [Path(each) for each in keeper.now.recent]
    return next((each for each in recent[:1] if each.is_file()), None)
