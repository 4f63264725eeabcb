"""The audit trail of a record with all that belongs to it, in a person's words."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from sqlite3 import Connection

from db.across.telling import Teller, field_label, moment_told
from db.exchange.report import kind_word
from db.journal.history import Entry
from db.journal.history import history as trail_of
from db.record import fields
from db.store import Reading
from db.words import say

_PARTS = {  # what is written beside a record and speaks of it alone
    "action": ("actionfile", "actionupdate", "chase", "duechange"),
    "agreement": ("agreementreview", "delegation", "hostedservice", "signatory", "variation"),
    "circulation": ("circulationreply",),
    "decision": ("recommendation",),
    "letter": ("exceptionalact", "letterapproval"),
    "milestone": ("milestonemove",),
    "minutes": ("addendum",),
    "offsetagreement": ("offsetleg",),
    "paper": ("paperversion",),
    "recommendation": ("referral",),
    "risk": (
        *("acceptance", "assurance", "assurancemove", "assuranceproposal", "control"),
        *("bafconclusion", "mandatedsupport", "riskaction", "riskescalation", "risklink"),
        *("score", "strategicrisk"),
    ),
    "segmentdecision": ("themeevidence",),
    "shortfall": ("shortfallstep",),
    "terms": ("deadlinerule", "quorumneed"),
    "variation": ("variationconsent",),
}
_ORDER = frozenset(("pos", "sequence", "turn"))  # keeps things in order, and says nothing


@dataclass(frozen=True, slots=True)
class Step:
    """A change of one field, with the record it was made in."""

    row: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody did to a record at one moment: its words, and each field with what it became.

    ``id`` is of the record it was done to: the record itself, or one that belongs to it.
    """

    id: str
    at: str
    person: str
    intent: str
    became: tuple[tuple[str, str], ...]


def trail(connection: Connection, book: Reading, kind: str, row: str) -> list[Step]:
    """Return every change of a record and of what belongs to it, the oldest first."""
    rows = list(_whole(book, kind, row))
    steps = [
        Step(each, entry)
        for each in rows
        for entry in trail_of(connection, fields(), each)
        if entry.after not in rows  # that a part belongs to the record need not be told
    ]
    return sorted(steps, key=lambda step: step.entry.wall)


def _whole(book: Reading, kind: str, row: str) -> Iterator[str]:
    """Yield the record, and what belongs to it or to what belongs to it."""
    yield row
    for table in _PARTS.get(kind, ()):
        (link,) = (e.column for e in fields().by_table[table] if e.column == _link(kind))
        sql = f'SELECT id FROM "{table}" WHERE "{link}" = :row ORDER BY n'
        for (part,) in book.rows(sql, row=row):
            yield from _whole(book, table, part)


def _link(kind: str) -> str:
    return "agreement" if kind == "offsetagreement" else kind


def step_told(teller: Teller, kind: str, step: Step) -> tuple[str, ...]:
    """Return a change as a row: when, by whom, in doing what, which field, and what it became."""
    it = step.entry
    if not it.kind:  # a field that only a newer version knows
        return moment_told(it.wall), it.person, it.intent, "", ""
    label = field_label(it.kind, it.field) or it.field
    if it.kind != kind:
        label = say("cli.part_field", kind=kind_word(it.kind), field=label)
    after = teller.value(it.kind, it.field, {it.field: it.after})
    return moment_told(it.wall), it.person, it.intent, label, after or say("share.empty_version")


def changes(connection: Connection, book: Reading, kind: str, row: str) -> list[Change]:
    """Return what was done to a record and to what belongs to it, the latest first.

    It is the same trail, without what no screen tells and without what was left empty at first.
    """
    teller, found = Teller(book), []
    steps = trail(connection, book, kind, row)
    for _key, group in groupby(steps, key=lambda each: (each.entry.wall, each.entry.intent)):
        made = list(group)
        told = [step_told(teller, kind, each) for each in made if _tells(each.entry)]
        if told:
            at, person, intent = told[0][:3]
            became = tuple(dict.fromkeys((cells[3], cells[4]) for cells in told))
            found.append(Change(made[0].row, at, person, intent, became))
    return found[::-1]


def _tells(entry: Entry) -> bool:
    """Return whether a change is told: its field has a name, and it said or unsaid something."""
    said = entry.after not in (None, "", 0) or entry.before not in (None, "", 0)
    named = entry.kind and entry.field not in _ORDER and field_label(entry.kind, entry.field)
    return bool(named) and said
