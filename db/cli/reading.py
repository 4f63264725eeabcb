"""Verbs that only read: list, show, history, commands, search, check."""

import re
from typing import Any

from db.across.alike import Alike, folded
from db.across.telling import Teller, field_label, lines, printed_name
from db.across.trail import step_told, trail
from db.bodies.queries.bodies import unknowns
from db.cli.kinds import LISTS
from db.cli.lists import LISTINGS, check_month, list_worked_out
from db.cli.output import as_at, complain, out, out_json, out_table, to_read
from db.errors import Refusal
from db.exchange.report import kind_word
from db.store import Finding, Reading
from db.store.forms import plain
from db.store.refs import anywhere, columns, kinds
from db.words import choice, known, say

_CALLED = ("ref", "short", "code")
_TELLING = 4
"""Words that tell a record from its neighbours, at most."""


def list_kind(options: Any) -> None:
    """Print every live record of a kind, or a list that is worked out of a record."""
    if options.kind in LISTINGS:
        list_worked_out(options)
        return
    check_month(options)
    if options.ref:
        raise Refusal("usage.no_list_ref", "ref", given=options.kind, known=", ".join(LISTINGS))
    with to_read(options) as book, book.store.read() as reading:
        table = _table(reading, options.kind)
        rows = [row for (row,) in _ids(reading, table)]
        if options.json:
            out_json([_object(reading, table, row) for row in rows])
        else:
            out_table(lines(Teller(reading), table, rows))


def _table(reading: Reading, kind: str) -> str:
    held = kinds(reading)
    table = LISTS.get(kind, kind)
    if table not in held:
        listed = sorted([*(name for name, target in LISTS.items() if target in held), *LISTINGS])
        raise Refusal("usage.kind", given=kind, known=", ".join(listed))
    return table


def _ids(reading: Reading, table: str) -> list[tuple[Any, ...]]:
    return reading.rows(f'SELECT id FROM "{table}_live" ORDER BY n')


def _object(reading: Reading, table: str, row: str) -> dict[str, Any]:
    from db.record import flags

    names = columns(reading, table)
    values = reading.row(f'SELECT {", ".join(names)} FROM "{table}" WHERE id = :row', row=row)
    fields = dict(zip(names, values or (), strict=True))
    for name in flags(table):
        fields[name] = bool(fields[name])
    fields.pop("id")
    called = next((fields[each] for each in _CALLED if fields.get(each)), None)
    return {
        "kind": table,
        "id": row,
        "ref": str(called or f"~{row}"),
        "seen": reading.seen(row),
        "fields": fields,
    }


def show(options: Any) -> None:
    """Print one record with the records it names and those that name it."""
    with to_read(options) as book, book.store.read() as reading:
        kind, row = anywhere(reading, options.ref)
        links = _links(reading, kind, row)
        if options.json:
            out_json(_object(reading, kind, row) | {"links": links})
        else:
            _show_told(Teller(reading), kind, row, links["named_by"])


def _show_told(teller: Teller, kind: str, row: str, named_by: list[dict[str, str]]) -> None:
    values = teller.values(kind, row)
    out(
        f"{kind_word(kind)}: {printed_name(str(values.get('ref') or ''), teller.called(kind, row))}"
    )
    told = [(field_label(kind, each), teller.value(kind, each, values)) for each in values]
    told += _letter_told(teller.reading, row) if kind == "letter" else []
    out_table((f"  {label}", value) for label, value in told if label and value)
    out(f"  ~{row}")
    if named_by:
        out(say("cli.named_by"))
    out_table(
        (f"  {kind_word(each['kind'])}", field_label(each["kind"], each["field"]),
         _told_apart(teller, each["kind"], each["id"], each["field"]))
        for each in named_by
    )  # fmt: skip


def _told_apart(teller: Teller, kind: str, row: str, but: str) -> str:
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


def _letter_told(book: Reading, row: str) -> list[tuple[str, str]]:
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


def _links(reading: Reading, kind: str, row: str) -> dict[str, list[dict[str, str]]]:
    from db.record import fields

    names = []
    for each in fields().by_table[kind]:
        if each.link:
            target = reading.value(f'SELECT "{each.column}" FROM "{kind}" WHERE id = :r', r=row)
            if target:
                names.append({"field": each.column, "kind": each.link, "id": target})
    named_by = [
        {"field": each.column, "kind": each.table, "id": found}
        for each in fields().by_number.values()
        if each.link == kind
        for (found,) in reading.rows(
            f'SELECT id FROM "{each.table}_live" WHERE "{each.column}" = :r ORDER BY n', r=row
        )
    ]
    return {"names": names, "named_by": named_by}


def history(options: Any) -> None:
    """Print the audit trail of one record and of what belongs to it."""
    with to_read(options) as book, book.store.read() as reading:
        kind, row = anywhere(reading, options.ref)
        with book.store.connection() as connection:
            steps = trail(connection, reading, kind, row)
        if options.json:
            out_json([plain(each.entry) | {"id": each.row} for each in steps])
            return
        teller = Teller(reading)
        out_table(step_told(teller, kind, each) for each in steps)


def commands(options: Any) -> None:
    """Print every command, or one, with its fields and what it may refuse."""
    from db.book.register import whole_register
    from db.store.commands import all_commands, command_named
    from db.store.forms import shapes
    from db.store.refusals import refusals_of

    whole_register().records()
    chosen = [command_named(options.name)] if options.name else all_commands()
    if options.json:
        out_json(
            [
                {
                    "name": each.name,
                    "intent": each.intent,
                    "role": each.role,
                    "undoable": each.undoable,
                    "fields": [shape.describe() for shape in shapes(each.input)],
                    "refusals": {
                        code: _raw(code) for code in refusals_of(each.function) if known(code)
                    },
                }
                for each in chosen
            ]
        )
        return
    out_table((each.name, each.intent) for each in chosen)
    if options.name:
        out_table(
            (f"  {each['name']}", each["type"], "" if each["required"] else say("cli.optional"))
            for each in (shape.describe() for shape in shapes(chosen[0].input))
        )


def _told_alike(line: Finding | Alike[Finding]) -> str:
    if not isinstance(line, Alike):
        return say(line.code, **line.values)
    sentence = say(line.first.code, **line.first.values)
    return say("check.alike_told", words=line.words, sentence=sentence)


def _raw(code: str) -> str:
    from db.words import sentences

    return re.sub(r"\s+", " ", sentences()[code])


def search(options: Any) -> None:
    """Print what the words are found in, best first."""
    from db.search import search as look_for

    with to_read(options) as book, book.store.read() as reading:
        hits = look_for(reading, " ".join(options.words), 50)
    if options.json:
        out_json(hits)
        return
    if not hits:
        out(say("cli.search.none"))
    out_table((hit.ref, kind_word(hit.kind), hit.title) for hit in hits)


def _tell_unknown(count: int) -> None:
    if count:
        out(say("cli.check.unknown_one" if count == 1 else "cli.check.unknown", n=count))


def check(options: Any) -> int:
    """Print everything that is wrong with a book; 1 when there is anything.

    Many findings of one sort are one line, unless each is asked for.
    """
    from db.book import check as prove

    with to_read(options) as book:
        findings = prove(book.store, as_at(options))
        with book.store.read() as reading:
            open_things = len(unknowns(reading))
    if options.json:
        out_json(
            [
                {
                    "code": each.code,
                    "severity": each.severity,
                    "kind": each.kind,
                    "id": each.id,
                    "sentence": say(each.code, **each.values),
                }
                for each in findings
            ]
        )
    else:
        shown = frozenset(each.code for each in findings) if options.all else frozenset()
        for each in folded(findings, lambda found: found.code, opened=shown):
            first = each.first if isinstance(each, Alike) else each
            out(f"{first.severity:<5} {_told_alike(each)}")
        if not findings:
            out(say("cli.check.whole"))
        _tell_unknown(open_things)
    if findings:
        complain(say("cli.check.found", n=len(findings)))
    return 1 if findings else 0
