"""How records are told to a person: by their names and printed references, in the screen's words.

What a record is called comes from the record itself or, where it only joins others (a membership,
an attendance), from the records it joins. The ``~id`` is told where nothing else names it surely.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from db.actions.rules import Rag
from db.bodies.rules.kinds import Authority
from db.decisions.rules import DecisionKind, DecisionState, kind_shown
from db.decisions.rules.referrals import Stage
from db.finance.rules.money import in_full
from db.meetings.rules.versions import Kept
from db.record import FieldOf, Unknown, fields, flags
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.scores import Band, Movement
from db.store import Reading
from db.store.refs import columns
from db.words import choice, day, known, say, wall

_REFS = ("ref", "short", "code")
_OWN = ("title", "name", "words", "asked", "word", "passage", "subject", "filename", "label")
_JOINED = 2  # records joined to make the name of one that has none of its own
_DEEPEST = 2
_LONGEST = 200
_SPARED = frozenset(
    [
        "deleted",
        "source",
        "as_at",
        "pos",
        "sequence",
        "turn",
        "demonstration",
        "thing_kind",
        "from_kind",
        "from_thing",
        "about",
        "merged_into",
        "example",
        "size",
        "taken_by",
        "by",
        "enrolled_by",
        "quorum_source",
        "after",
        "text",
    ]
)
_UNREAD = re.compile(r"sha256|25519|fpr|device|custodian")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TOLD = {  # where the order that is kept does not tell the most first
    "action": ("words", "owner", "owner_text", "due_on", "state"),
    "agendaitem": ("title", "purpose", "lead", "state"),
    "assurancemove": ("risk", "was", "became", "authority", "on_date"),
    "attendance": ("person", "meeting", "status", "seat"),
    "decision": ("kind", "words", "state", "decided_on"),
    "deputy": ("person", "seat", "from_on", "to_on"),
    "foirequest": ("asked", "requester", "received_on", "due_on", "state"),
    "interest": ("person", "nature", "kind", "organisation", "from_on", "to_on"),
    "meeting": ("body", "kind", "on_date", "start_time", "state"),
    "membership": ("person", "office", "seat", "from_on", "to_on"),
    "minute": ("item", "text"),
    "paper": ("title", "item", "road", "delivery", "received_on"),
    "person": ("name", "initials", "post", "organisation", "left_on"),
    "planitem": ("title", "month", "meeting", "lead", "state"),
    "position": ("organisation", "period", "kind", "plan", "actual", "forecast"),
    "risk": ("title", "owner", "owner_text", "level", "current_points", "state"),
    "snapshot": ("why", "thing", "taken_at"),
    "unknown": ("words", "answer"),
}
_STAND_IN = {("earlyconcern", "title"): ("organisation", "place")}
_SHOWN_AS = {("decision", "kind"): "shown_kind"}  # what a rule makes of what was kept (R6)
_WORKED_OUT: dict[tuple[str, str], type[StrEnum]] = {  # told from what a rule or a step wrote
    ("action", "rag"): Rag,
    ("recommendation", "stage"): Stage,
    **dict.fromkeys((("risk", each) for each in ("level", "proposed")), AssuranceLevel),
    **dict.fromkeys((("risk", each) for each in ("band", "initial_band", "target_band")), Band),
    ("risk", "movement"): Movement,
    ("snapshot", "why"): Kept,
}
_MOST = 5
_ALL = 99
_MONEY = frozenset(("amount", "actual", "forecast", "bid", "award", "opportunity", "planned"))
_OF_MONEY = frozenset(("delivered", "plan", *_MONEY))


class Teller:
    """Tells the records of one reading; what it has named once it does not look up again."""

    def __init__(self, reading: Reading) -> None:
        """Tell from this reading."""
        self.reading = reading
        self._called: dict[tuple[str, str], str] = {}
        self._laptops = dict(reading.rows("SELECT fpr, name FROM colleague_live"))

    def called(self, kind: str, row: str, deep: int = 0) -> str:
        """Return what a record is called, or nothing where it has no name at all."""
        key = (kind, row)
        if key not in self._called:
            self._called[key] = ""  # a record that leads back to itself is not named by itself
            self._called[key] = self._name(kind, self.values(kind, row), deep)
        return self._called[key]

    def values(self, kind: str, row: str) -> dict[str, Any]:
        """Return the columns of a record with what stands in them."""
        names = columns(self.reading, kind)
        sql = f'SELECT {", ".join(names)} FROM "{kind}" WHERE id = :row'
        return dict(zip(names, self.reading.row(sql, row=row) or (), strict=False))

    def reference(self, kind: str, row: str) -> str:
        """Return what a record is called with what finds it again: its reference, or ~ and id."""
        values = self.values(kind, row)
        printed = _printed(values)
        name = self.called(kind, row)
        return printed_name(printed, name) if printed else f"{name}  ~{row}".strip()

    def telling(self, kind: str, values: dict[str, Any], but: str) -> list[str]:
        """Return the columns that tell a record, but for one."""
        return [each for each in _telling(kind, [values], most=_ALL) if each != but]

    def _name(self, kind: str, values: dict[str, Any], deep: int) -> str:
        if kind == "meeting" and values.get("ref"):
            return str(values["ref"])
        if kind == "seat":  # several committees call a place the same
            return f"{values['title']} ({self.values('body', values['body']).get('short')})"
        own = next((values[each] for each in _OWN if values.get(each)), "")
        if own or deep >= _DEEPEST:
            return " ".join(str(own).split())[:_LONGEST]
        found = []
        for each in fields().by_table.get(kind, ()):
            held = values.get(each.column)
            if each.link and held and each.column not in _SPARED:
                found.append(self.called(each.link, held, deep + 1))
        if values.get("thing_kind") and values.get("thing"):
            found.append(self.called(values["thing_kind"], values["thing"], deep + 1))
        return ", ".join(list(dict.fromkeys(filter(None, found)))[:_JOINED])

    def value(self, kind: str, column: str, values: dict[str, Any]) -> str:
        """Return what stands in a field as a person reads it."""
        held = values.get(column)
        if not held and (kind, column) in _STAND_IN:
            return next(
                filter(None, (self.value(kind, e, values) for e in _STAND_IN[kind, column])), ""
            )
        kept = next((each for each in fields().by_table[kind] if each.column == column), None)
        if held in (None, "") or (kept is None and held == 0):  # 0 worked out: nothing to tell
            return ""
        if kept and kept.link:
            return self.called(kept.link, held) or f"~{held}"
        if column in ("thing", "from_thing"):
            return self._thing(values, column)
        if (kind, column) == ("circulation", "kind"):
            return choice(self._proposed(values))
        shown = values.get(_SHOWN_AS.get((kind, column), ""))
        return self._plain(kind, column, kept, shown or held)

    def _proposed(self, values: dict[str, Any]) -> Any:
        """Return what a proposal by e-mail asks for, as its decision would be printed (R6)."""
        kind, body = str(values["kind"]), self.values("body", values["body"])
        if kind not in set(DecisionKind) or body["authority"] not in set(Authority):
            return Unknown(kind)
        binds, authority = bool(values["binds_statutory"]), Authority(body["authority"])
        return kind_shown(DecisionKind(kind), authority, DecisionState.TAKEN, binds_statutory=binds)

    def _thing(self, values: dict[str, Any], column: str) -> str:
        kind = values.get("thing_kind" if column == "thing" else "from_kind") or ""
        held = str(values[column])
        return self.called(kind, held) or f"~{held}" if kind in fields().by_table else held

    def _plain(self, kind: str, column: str, kept: FieldOf | None, held: Any) -> str:
        of = (kept.choice if kept else None) or _worked_out(kind, column, held)
        if of:
            return _chosen(of, held)
        if column in flags(kind):
            return say("cli.yes") if held else say("cli.no")
        if held in self._laptops:
            return str(self._laptops[held])
        if column in _OF_MONEY and isinstance(held, int) and not isinstance(held, bool):
            return in_full(held)
        if column.endswith("_at") and not _ISO_DAY.fullmatch(str(held)):
            return moment_told(str(held))
        told = str(held)
        return day(date.fromisoformat(told)) if _ISO_DAY.fullmatch(told) else told


def _worked_out(kind: str, column: str, held: Any) -> type[StrEnum] | None:
    of = _WORKED_OUT.get((kind, column))
    return of if of is not None and held in set(of) else None


def _chosen(of: Callable[[str], Any], held: str) -> str:
    try:
        return choice(of(held))
    except ValueError:
        return str(Unknown(held))


def moment_told(written: str) -> str:
    """Return a moment as the clock on a London wall showed it."""
    return wall(datetime.fromisoformat(written))


def field_label(kind: str, column: str) -> str:
    """Return what the screen calls a field, or nothing for one that is never told."""
    for code in (f"field.{kind}.{column}", f"field.{column}"):
        if known(code):
            return say(code)
    return ""


def printed_name(printed: str, name: str) -> str:
    """Return a reference with the name beside it, once where they are the same."""
    return " ".join(dict.fromkeys(filter(None, (printed, name))))


def _printed(values: dict[str, Any]) -> str:
    return str(next((values[each] for each in _REFS if values.get(each)), ""))


def lines(teller: Teller, kind: str, rows: Sequence[str]) -> list[tuple[str, ...]]:
    """Return a list's rows in columns: reference, what tells most, and ~id where it is needed."""
    held = [(row, teller.values(kind, row)) for row in rows]
    wanted = _telling(kind, [values for _row, values in held])
    found = []
    for row, values in held:
        printed = _printed(values)
        cells = [teller.value(kind, each, values) for each in wanted]
        found.append((printed, *cells, "" if printed else f"~{row}"))
    return _without_empty(found)


def _telling(kind: str, held: list[dict[str, Any]], most: int = _MOST) -> list[str]:
    """Return the columns that tell a kind of record: its name first, then in the kept order."""
    if kind in _TOLD:
        return list(_TOLD[kind])
    kept = [each.column for each in fields().by_table[kind]]
    used = [
        each
        for each in kept
        if each not in _SPARED and not _UNREAD.search(each) and each not in _REFS
        and any(values.get(each) not in (None, "", 0) for values in held)
    ]  # fmt: skip
    first = [each for each in used if each in ("state", "status")][:1]
    named = [each for each in _OWN if each in used][:1]
    rest = [each for each in used if each not in (*first, *named)]
    return [*named, *first, *rest][:most]


def _without_empty(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    if not rows:
        return []
    used = [n for n in range(len(rows[0])) if any(row[n] for row in rows)]
    return [tuple(row[n] for n in used) for row in rows]
