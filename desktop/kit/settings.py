"""Settings of the laptop, each declared once; settings of a committee live in the minute book.

They lie in one small file of the laptop's own folder. A file that cannot be read is left where it
is and the usual settings hold.
"""

import json
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from db.errors import Trouble
from db.files import write_whole

NAME = "desk.json"
RECENT = 8
"""Minute books remembered."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a laptop remembers of how its secretary works."""

    colours: str = "system"
    """light, dark, contrast or system."""
    zoom: int = 100
    """Size of type in percent."""
    density: str = "auto"
    """normal, compact, roomy, or auto: by the height of the window."""
    recent: tuple[str, ...] = ()
    """Paths of the minute books opened last, latest first."""
    together: tuple[str, ...] = ()
    """Paths of the minute books that were open beside one another."""
    backup_folder: str = ""
    """Where a copy of the minute book goes each day, away from the laptop."""
    backed_up: dict[str, str] = field(default_factory=dict)
    """When each minute book was last backed up, by its group: ISO date."""
    shared: dict[str, str] = field(default_factory=dict)
    """When an update file was last sent or taken, by the minute book's group: ISO date."""
    folders: dict[str, str] = field(default_factory=dict)
    """The folder last used for each kind of file."""
    window: tuple[int, ...] = ()
    """Left, top, width and height of the window, and 1 when it filled the screen."""
    chosen: dict[str, str] = field(default_factory=dict)
    """What was last chosen on a page: a committee, a filter, a sort."""


class Keeper:
    """Reads the settings once, and writes them whole when one changes."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self.now = _read(self._path)

    def change(self, **values: Any) -> Settings:
        """Set some settings and keep them; a full disk is no reason to stop work."""
        before, self.now = self.now, replace(self.now, **values)
        if self.now == before and self._path.exists():
            return self.now
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, json.dumps(asdict(self.now), indent=1).encode())
        except (OSError, Trouble):
            return self.now
        return self.now

    def remember_book(self, path: Path) -> None:
        """Put a minute book first among the recent ones."""
        others = [each for each in self.now.recent if each != str(path)]
        self.change(recent=(str(path), *others)[:RECENT])

    def note_backup(self, group: str, on: date) -> None:
        """Note that a minute book was backed up."""
        self.change(backed_up=self.now.backed_up | {group: on.isoformat()})

    def note_shared(self, group: str, on: date) -> None:
        """Note that an update file was sent or taken."""
        self.change(shared=self.now.shared | {group: on.isoformat()})

    def remember_choice(self, place: str, key: str) -> None:
        """Remember what was chosen at a place of a page."""
        if self.now.chosen.get(place) != key:
            self.change(chosen=self.now.chosen | {place: key})

    def remember_folder(self, kind: str, folder: Path) -> None:
        """Remember the folder last used for a kind of file."""
        self.change(folders=self.now.folders | {kind: str(folder)})


def _read(path: Path) -> Settings:
    try:
        held = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    usual = Settings()
    known: dict[str, Any] = {}
    for each in fields(Settings):
        value = held.get(each.name) if isinstance(held, dict) else None
        if isinstance(value, list):
            value = tuple(value)
        if isinstance(value, type(getattr(usual, each.name))):
            known[each.name] = value
    return replace(usual, **known)
