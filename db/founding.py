"""A minute book set up from one of the founding files, each row with its source and as-at date.

A founding file is TOML under ``resources/founding``: rows by table, ``[sources]`` with the date
each source speaks of, and under ``[[unknown]]`` what no source says (T9, T15). It may stand on
others (``with``), whose rows come first.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, time
from pathlib import Path
from typing import Any

from db.agreements.commands.agreements import MakeAgreement
from db.agreements.commands.delegations import HostService, RecordDelegation, SetDelegationPolicy
from db.bodies.commands.founding import FoundBook
from db.bodies.queries.bodies import unknowns
from db.book import Book, close, found
from db.calendar.commands.calling import SetMeetingRule
from db.errors import Refusal
from db.exchange.identity import Home
from db.oversight.commands.frameworks import AdoptFramework
from db.oversight.commands.readings import AddIndicator
from db.programmes.commands import AddWorkstream
from db.programmes.commands.milestones import TakeInPlan
from db.programmes.commands.networks import AddNetwork
from db.programmes.commands.priorities import AddPriority
from db.programmes.commands.registers import AddGuidance, SetPeopleFunction, SetPlaceArrangement
from db.record import same_id
from db.store import Store
from db.store.forms import read
from resources import read_text, resource

Row = dict[str, Any]
BLANK = "blank"  # founds nothing: the book is called as its file is
TABLES = {  # what a file calls a row, and the field of the command it goes to
    "organisation": "organisations",
    "place": "places",
    "body": "bodies",
    "terms": "terms",
    "seat": "seats",
    "heading": "headings",
    "portfolio": "portfolios",
    "unknown": "unknowns",
}
FOLLOWS: dict[str, type[Any]] = {  # rows whose own command keeps them, once the rest is founded
    "meetingrule": SetMeetingRule,
    "workstream": AddWorkstream,
    "network": AddNetwork,
    "indicator": AddIndicator,
    "agreement": MakeAgreement,
    "delegation": RecordDelegation,
    "delegationpolicy": SetDelegationPolicy,
    "hostedservice": HostService,
    "placearrangement": SetPlaceArrangement,
    "guidance": AddGuidance,
    "priority": AddPriority,
    "peoplefunction": SetPeopleFunction,
    "plan": TakeInPlan,
}


def founding_names() -> list[str]:
    """Return the foundings a minute book can be set up from; ``blank`` is one of them."""
    files = [each for each in resource("founding").iterdir() if each.name.endswith(".toml")]
    names = [each.name.removesuffix(".toml") for each in files]
    return sorted(each for each in names if "founding" in _load(each))


def founding_rows(name: str) -> dict[str, list[Row]]:
    """Return the rows of a founding by table, those it stands on first, each with its source."""
    content = _load(name)
    rows: dict[str, list[Row]] = {}
    for other in content.get("founding", {}).get("with", []):
        for table, given in founding_rows(other).items():
            rows[table] = [*rows.get(table, []), *given]
    sources = content.get("sources", {})
    for table, given in content.items():
        if table not in ("founding", "sources"):
            rows[table] = [*rows.get(table, []), *(_sourced(each, sources) for each in given)]
    return rows


def founding_inputs(name: str) -> list[Any]:
    """Return the commands' inputs that set a minute book up from a founding, for one write.

    Raises:
        Refusal: ``founding.unknown`` for no such founding.

    """
    if name not in founding_names():
        raise Refusal("founding.unknown", "founding", given=name, known=", ".join(founding_names()))
    rows = founding_rows(name)
    title = _load(name)["founding"]["name"]
    given = {
        field: [_plain(each) for each in rows.get(table, [])] for table, field in TABLES.items()
    }
    first = read(FoundBook, {"name": title, **given}, _as_given)
    return [first, *_agreed(rows, title), *_frameworks(name)]


def _agreed(rows: Mapping[str, list[Row]], title: str) -> list[Any]:
    """Return the inputs of what stands on the founded organisations and places, named by key."""

    def row_id(kind: str, key: str) -> str:
        if kind == "workstream":  # known by its name, whichever way it came
            return same_id(kind, key)
        return same_id(kind, title, key)

    made = []
    for table, into in FOLLOWS.items():
        known = {each.name for each in fields(into)}
        for row in rows.get(table, []):
            given = _plain(row)
            if "as_at" not in known:
                given.pop("as_at", None)
            made.append(read(into, given, row_id))
    return made


def shipped_frameworks() -> list[AdoptFramework]:
    """Return every framework of oversight that can be taken up, the newest first (T1, T8)."""
    names = (each.name.removesuffix(".toml") for each in resource("oversight").iterdir())
    return _read_frameworks(sorted((each for each in names if each[0].isdigit()), reverse=True))


def _frameworks(name: str) -> list[AdoptFramework]:
    """Return the frameworks of oversight a founding takes up (T1, T8)."""
    return _read_frameworks(_load(name)["founding"].get("frameworks", []))


def _read_frameworks(versions: Iterable[str]) -> list[AdoptFramework]:
    made = []
    for version in versions:
        given = tomllib.loads(read_text("oversight", f"{version}.toml"))
        row = _plain(given) | {"themes": given.get("theme", []), "segments": given["segment"]}
        del row["segment"]
        row.pop("theme", None)
        made.append(read(AdoptFramework, row, _as_given))
    return made


def found_book(path: Path, person: str, home: Home, founding: str) -> Book:
    """Make a minute book set up from a founding, with this person as administrator; open it.

    Raises:
        Refusal: ``founding.unknown``, or what :func:`db.book.found` refuses; nothing was made.
        Trouble: the file cannot be made.

    """
    inputs = founding_inputs(founding)
    title = "" if founding == BLANK else _load(founding)["founding"]["name"]
    book = found(path, person, home, name=title)
    try:
        book.store.do(*inputs)
    except BaseException:
        close(book)
        raise
    return book


def unknown(store: Store) -> list[str]:
    """Return what the sources of a minute book do not say and nobody has settled since."""
    with store.read() as book:
        return [each.words for each in unknowns(book)]


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(read_text("founding", f"{name}.toml"))


def _sourced(row: Row, sources: Mapping[str, Row]) -> Row:
    """Return a row with its source written out and the date that source speaks of."""
    if "source" not in row:
        return row
    key, comma, where = row["source"].partition(", ")
    key, semicolon, remark = key.partition("; ")
    source = sources[key]
    return {
        **row,
        "source": f"{source['title']}{semicolon}{remark}{comma}{where}",
        "as_at": source["as_at"],
    }


def _plain(row: Row) -> Row:
    """Return a row as the command line would give it: dates and times as text."""
    return {name: _text(value) for name, value in row.items()}


def _text(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(each) if isinstance(each, dict) else each for each in value]
    return value.isoformat() if isinstance(value, date | time) else value


def _as_given(_kind: str, given: str) -> str:
    return given
