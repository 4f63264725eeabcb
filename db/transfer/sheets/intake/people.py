"""The names in a sheet and the people of the minute book: matched by full name, never by guess."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from db import clock
from db.store import Reading

_STYLE = re.compile(
    r"^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|cllr|rev|lord|lady)\.?\s+", re.I
)
_AFTER = re.compile(r"\s*[,(].*$", re.DOTALL)
_TOGETHER = re.compile(r"^\W*(and|with|plus|supported by|jointly)\b", re.I)
_APART = re.compile(r"[,;/&()\n]|\band\b", re.I)


@dataclass(frozen=True, slots=True)
class Owner:
    """A name in a sheet: how many rows bear it, who it is, and who it may be.

    ``person`` is the id of the one person of that full name, or empty. ``perhaps`` are people of
    those initials, for the secretary to choose from.
    """

    text: str
    rows: int
    person: str
    perhaps: tuple[tuple[str, str], ...]


class People:
    """The people of a minute book, by the names a sheet may use."""

    def __init__(self, book: Reading, chosen: Mapping[str, str]) -> None:
        self._chosen = {_key(text): person for text, person in chosen.items()}
        self._named: dict[str, list[str]] = {}
        self._initials: dict[str, list[tuple[str, str]]] = {}
        rows = book.rows(
            "SELECT id, name, initials FROM person_live"
            " WHERE coalesce(left_on, :today) >= :today ORDER BY n",
            today=clock.today().isoformat(),
        )
        for person, name, initials in rows:
            self._named.setdefault(_bare(name), []).append(person)
            self._initials.setdefault(initials.casefold(), []).append((person, name))

    def who(self, text: str) -> str:
        """Return the id of whom the secretary chose for a name, or of its one bearer, or ""."""
        found = [] if self._several(text) else self._named.get(_bare(text), [])
        return self._chosen.get(_key(text)) or (found[0] if len(found) == 1 else "")

    def _several(self, text: str) -> bool:
        """Return whether what follows a name is no post of theirs, but somebody else."""
        more = _after(text)
        said = {" ".join(each.split()).casefold() for each in _APART.split(more)} - {""}
        return bool(_TOGETHER.search(more) or said & (self._named.keys() | self._initials.keys()))

    def perhaps(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return the people, by id and name, whose initials the text may be."""
        return tuple(self._initials.get(text.strip().replace(".", "").casefold(), ()))


def _after(name: str) -> str:
    """Return what follows a name: a post, an organisation, or somebody else."""
    found = _AFTER.search(name.strip())
    return found[0].strip() if found else ""


def says_more(name: str) -> bool:
    """Return whether a name is followed by words that a person's own name does not hold."""
    return bool(_after(name))


def _key(name: str) -> str:
    """Return a name for comparison with what the secretary chose: whole, where it says more."""
    return " ".join(name.split()).casefold() if says_more(name) else _bare(name)


def _bare(name: str) -> str:
    """Return a name without style, post and spacing, for comparison."""
    return " ".join(_AFTER.sub("", _STYLE.sub("", name.strip())).split()).casefold()
