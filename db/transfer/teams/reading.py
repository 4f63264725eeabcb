"""The file itself: its encoding, its separator, its blocks, and a row for each person in it.

Teams writes UTF-16 with tabs; opened and saved by Excel it is UTF-8 or Windows text with commas.
A report has a summary, a table of participants and a table of every time each of them was on the
call; reports of earlier years have one table, of participants or of each joining and leaving.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from db.errors import Refusal
from db.files import read_whole
from db.transfer.teams.clocks import Written, written

MOST_BYTES, MOST_ROWS, LONGEST = 8_000_000, 20_000, 200
_NOT_TEXT = (b"PK", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"SQLite", b"\x89PNG", b"\xff\xd8\xff")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SECTION = re.compile(r"\d\.\s")
_UTC = re.compile(r"\s*\((?:utc|gmt)\)\s*$")
_NAMES = frozenset({"name", "full name", "participant name", "display name"})
_JOINS = frozenset({"first join", "join time", "first join time", "time joined", "joined"})
_LEAVES = frozenset({"last leave", "leave time", "last leave time", "time left", "left"})
_MAILS = frozenset({"email", "e-mail", "email address"})
_IDS = frozenset({"participant id (upn)", "participant id", "upn", "user principal name"})
_ROLES = frozenset({"role"})
_ACTIONS, _STAMPS = frozenset({"user action", "action"}), frozenset({"timestamp"})
_TITLES = frozenset({"meeting title", "title"})
_COLUMNS = {
    "name": _NAMES,
    "join": _JOINS,
    "leave": _LEAVES,
    "email": _MAILS,
    "upn": _IDS,
    "role": _ROLES,
    "action": _ACTIONS,
    "stamp": _STAMPS,
}


@dataclass(frozen=True, slots=True)
class Session:
    """One time on the call as written; a cell that says no moment is None."""

    joined: Written | None
    left: Written | None


@dataclass(slots=True)
class Participant:
    """A person as the report names them."""

    name: str
    email: str = ""
    upn: str = ""
    role: str = ""
    sessions: list[Session] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Report:
    """What a report says: the title of the call and everybody in the order they stand there."""

    name: str
    title: str
    people: tuple[Participant, ...]

    @property
    def moments(self) -> list[Written]:
        """Every moment it tells."""
        sessions = [each for person in self.people for each in person.sessions]
        return [at for each in sessions for at in (each.joined, each.left) if at is not None]


def read_report(path: Path) -> Report:
    """Return what the report in a file says.

    Raises:
        Refusal: it is no attendance report, damaged, empty or too long.
        Trouble: it cannot be read.

    """
    return report_of(read_whole(path, MOST_BYTES), path.name)


def report_of(content: bytes, name: str) -> Report:
    """Return what the bytes of a report say; raises as :func:`read_report`."""
    rows = _rows(_text(content, name), name)
    people: dict[str, Participant] = {}
    timed: set[str] = set()
    title = ""
    for header, block in _tables(rows):
        fresh = _actions(header, block) if "action" in header else _times(header, block)
        for each in fresh:
            key = (each.email or _one_named(each.name, people) or each.name).casefold()
            known = people.setdefault(key, Participant(each.name, each.email))
            known.upn, known.role = known.upn or each.upn, known.role or each.role
            # The table of every time on the call comes last and says more than the first.
            known.sessions = each.sessions or known.sessions
            timed.add(key)
    for row in rows:
        if len(row) > 1 and _plain(row[0]) in _TITLES and not title:
            title = row[1]
    found = tuple(people[key] for key in people if key in timed)
    if not found:
        raise Refusal("teams.no_people", name=name)
    return Report(name, title, found)


def _one_named(name: str, people: dict[str, Participant]) -> str:
    """Return the key of the one person of a name, for a table that gives no e-mail addresses."""
    found = [key for key, each in people.items() if each.name.casefold() == name.casefold()]
    return found[0] if len(found) == 1 else ""


def _text(content: bytes, name: str) -> str:
    if not content.strip(b"\0\r\n\t \xff\xfe"):
        raise Refusal("teams.empty", name=name)
    if content.startswith(_NOT_TEXT) or content[:200].lstrip().startswith(b"<"):
        raise Refusal("teams.not_a_report", name=name)
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    codes = ("utf-16",) if marked else ("utf-8-sig", "cp1252")
    if not marked and b"\0" in content[:400]:
        codes = ("utf-16-le",)
    for code in codes:
        try:
            text = content.decode(code)
        except UnicodeError:
            continue
        if "\0" not in text:
            return text
    raise Refusal("teams.not_a_report", name=name)


def _rows(text: str, name: str) -> list[list[str]]:
    lines = text.splitlines()
    if len(lines) > MOST_ROWS:
        raise Refusal("teams.too_long", name=name, most=MOST_ROWS)
    # Teams puts no quotation marks around a tab-separated cell; Excel puts them around commas.
    if any(line.count("\t") > 1 for line in lines):
        return [[_cell(each) for each in line.split("\t")] for line in lines]
    separator = max(",;", key=lambda each: sum(line.count(each) for line in lines))
    source = io.StringIO(text, newline="")
    try:
        found = list(csv.reader(source, delimiter=separator))
    except csv.Error as error:
        raise Refusal("teams.damaged", name=name) from error
    return [[_cell(each) for each in row] for row in found]


def _cell(words: str) -> str:
    return " ".join(_UNSEEN.sub("", words).strip().strip('"').split())[:LONGEST]


def _plain(heading: str) -> str:
    return _UTC.sub("", heading.casefold()).strip()


Header = dict[str, tuple[int, bool]]
"""The columns of a table by what they hold: place, and whether their times are of no zone."""


def _header(row: Sequence[str]) -> Header:
    found: Header = {}
    for place, heading in enumerate(row):
        plain = _plain(heading)
        for what, called in _COLUMNS.items():
            if plain in called and what not in found:
                found[what] = (place, _UTC.search(heading.casefold()) is not None)
    told = {"name", "join", "leave"} <= found.keys() or {"name", "action", "stamp"} <= found.keys()
    return found if told else {}


def _tables(rows: Iterable[Sequence[str]]) -> list[tuple[Header, list[Sequence[str]]]]:
    found: list[tuple[Header, list[Sequence[str]]]] = []
    within = False
    for row in rows:
        header = _header(row)
        if header:
            found.append((header, []))
            within = True
        elif not any(row) or (_SECTION.match(row[0]) and not any(row[1:])):
            within = False
        elif within:
            found[-1][1].append(row)
    return found


def _at(row: Sequence[str], header: Header, what: str) -> str:
    place = header.get(what, (-1, False))[0]
    return row[place] if 0 <= place < len(row) else ""


def _moment(
    row: Sequence[str], header: Header, what: str, day: Written | None = None
) -> Written | None:
    return written(_at(row, header, what), utc=header.get(what, (-1, False))[1], day=day)


def _named(people: dict[str, Participant], row: Sequence[str], header: Header) -> Participant:
    name, email = _at(row, header, "name"), _at(row, header, "email")
    made = people.setdefault((email or name).casefold(), Participant(name, email))
    made.upn = made.upn or _at(row, header, "upn")
    made.role = made.role or _at(row, header, "role")
    return made


def _times(header: Header, rows: Iterable[Sequence[str]]) -> list[Participant]:
    people: dict[str, Participant] = {}
    for row in rows:
        if _at(row, header, "name"):
            came = _moment(row, header, "join")
            times = Session(came, _moment(row, header, "leave", came))
            _named(people, row, header).sessions.append(times)
    return list(people.values())


def _actions(header: Header, rows: Iterable[Sequence[str]]) -> list[Participant]:
    """Read the oldest form: a row for each joining and each leaving."""
    people: dict[str, Participant] = {}
    for row in rows:
        if not _at(row, header, "name"):
            continue
        person, at = _named(people, row, header), _moment(row, header, "stamp")
        if _at(row, header, "action").casefold().startswith("join"):
            person.sessions.append(Session(at, None))
        elif person.sessions and person.sessions[-1].left is None:
            person.sessions[-1] = Session(person.sessions[-1].joined, at)
    return list(people.values())
