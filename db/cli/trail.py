"""The audit trail of a record with all that belongs to it, and what tells its neighbours apart."""

from dataclasses import dataclass
from sqlite3 import Connection

from db.cli.telling import Teller, field_label, moment_told
from db.exchange.report import kind_word
from db.journal.history import Entry
from db.journal.history import history as trail_of
from db.record import fields
from db.store import Reading
from db.words import choice, say

_PARTS = {  # what is written beside a record and speaks of it alone
    "action": ("actionfile", "actionupdate", "chase", "duechange"),
    "agreement": ("agreementreview", "delegation", "hostedservice", "signatory", "variation"),
    "circulation": ("circulationreply",),
    "letter": ("exceptionalact", "letterapproval"),
    "milestone": ("milestonemove",),
    "minutes": ("addendum",),
    "offsetagreement": ("offsetleg",),
    "paper": ("paperversion",),
    "risk": (
        *("acceptance", "assurance", "assurancemove", "assuranceproposal", "control"),
        *("mandatedsupport", "riskaction", "riskescalation", "risklink", "score"),
    ),
    "segmentdecision": ("themeevidence",),
    "shortfall": ("shortfallstep",),
    "terms": ("deadlinerule", "quorumneed"),
    "variation": ("variationconsent",),
}
_TELLING = 4


@dataclass(frozen=True, slots=True)
class Step:
    """A change of one field, with the record it was made in."""

    row: str
    entry: Entry


def trail(book: Reading, connection: Connection, kind: str, row: str) -> list[Step]:
    """Return every change of a record and of what belongs to it, the oldest first."""
    rows = [row]
    for table in _PARTS.get(kind, ()):
        (link,) = (e.column for e in fields().by_table[table] if e.column == _link(kind))
        sql = f'SELECT id FROM "{table}" WHERE "{link}" = :row ORDER BY n'
        rows += [part for (part,) in book.rows(sql, row=row)]
    steps = [
        Step(each, entry)
        for each in rows
        for entry in trail_of(connection, fields(), each)
        if entry.after != row  # that a part belongs to the record need not be told
    ]
    return sorted(steps, key=lambda step: step.entry.wall)


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


def told_apart(teller: Teller, kind: str, row: str, but: str) -> str:
    """Return what tells a record from others of its kind that name the same one in ``but``."""
    values = teller.values(kind, row)
    if values.get("ref"):
        return teller.reference(kind, row)
    cells = []
    for each in teller.telling(kind, values, but):
        told = teller.value(kind, each, values)
        cells.append(f"{field_label(kind, each)} {told}" if told.isdigit() else told)
    words = list(dict.fromkeys(each for each in cells if each))[:_TELLING]
    return f"{', '.join(words) or teller.called(kind, row)}  ~{row}"


def letter_told(book: Reading, row: str) -> list[tuple[str, str]]:
    """Return how a communication stands, and the mark by which its text is answered."""
    from db.oversight.queries.letters import letters

    return [
        told
        for line in letters(book, row)
        for told in (
            (say("cli.letter_state"), choice(line.state) if line.gate.free else say("cli.locked")),
            (say("cli.letter_mark"), line.mark),
        )
    ]
