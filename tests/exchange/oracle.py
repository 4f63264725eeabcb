"""What must hold of any book, worked out anew from nothing but its set of changes.

Nothing of the merge is used here: heads, differences and record are recomputed in plain Python.
"""

from dataclasses import dataclass
from typing import Any

from db.journal.proof import chain_faults
from db.record import fields
from tests.exchange.office import Laptop

Name = tuple[str, int]  # laptop and sequence
Cell = tuple[str, int]


@dataclass(frozen=True)
class Op:
    """One change by its names that are the same everywhere."""

    hlc: int
    row: str
    col: int
    value: Any
    parents: frozenset[Name]


def changes(laptop: Laptop) -> dict[Name, Op]:
    """Return every change a book holds."""
    with laptop.book.store.read() as book:
        names = dict(book.rows("SELECT dix, fpr FROM device"))
        above: dict[int, set[Name]] = {}
        for op, parent in book.rows("SELECT op, par FROM supersedes"):
            above.setdefault(op, set()).add(_name(names, parent))
        found = {}
        for op, hlc, row, col, value, parent in book.rows(
            "SELECT op, hlc, row, col, val, par FROM chg"
        ):
            parents = above.get(op, set()) | (
                {_name(names, parent)} if parent is not None else set()
            )
            found[_name(names, op)] = Op(hlc, row, col, value, frozenset(parents))
        return found


def _name(names: dict[int, str], op: int) -> Name:
    return names[op >> 40], op & ((1 << 40) - 1)


def heads(held: dict[Name, Op]) -> dict[Cell, dict[Name, Op]]:
    """Return the versions of each field nobody has superseded."""
    dead = {parent for op in held.values() for parent in op.parents}
    found: dict[Cell, dict[Name, Op]] = {}
    for name, op in held.items():
        if name not in dead:
            found.setdefault((op.row, op.col), {})[name] = op
    return found


def prove(laptop: Laptop) -> dict[Name, Op]:
    """Check invariants I1 to I4 and I7 of one book and return its changes."""
    held = changes(laptop)
    open_versions = heads(held)
    _prove_parents(held)
    with laptop.book.store.read() as book:
        names = dict(book.rows("SELECT dix, fpr FROM device"))
        shown = {
            (r, c): _name(names, op) for r, c, op in book.rows("SELECT row, col, op FROM cell")
        }
        beside: dict[Cell, set[Name]] = {}
        for row, col, op in book.rows("SELECT row, col, op FROM sib"):
            beside.setdefault((row, col), set()).add(_name(names, op))
        marked = set(book.rows("SELECT row, col FROM conflict"))
        sequences = dict(book.rows("SELECT fpr, seq FROM device"))
    expected = {
        cell: max(ops, key=lambda name: (ops[name].hlc, *name))
        for cell, ops in open_versions.items()
    }
    assert shown == expected, "the version shown"
    others = {cell: set(ops) - {expected[cell]} for cell, ops in open_versions.items()}
    assert beside == {cell: ops for cell, ops in others.items() if ops}, "versions to settle"
    different = {
        cell for cell, ops in open_versions.items() if len({op.value for op in ops.values()}) > 1
    }
    assert marked == different, "differences"
    for fpr, sequence in sequences.items():
        mine = {number for name, number in held if name == fpr}
        assert mine == set(range(1, sequence + 1)), "a gap in a laptop's changes"
    with laptop.book.store.connection() as connection:
        assert not list(chain_faults(connection)), "the chain"
    _prove_record(laptop, held, expected)
    return held


def _prove_parents(held: dict[Name, Op]) -> None:
    for name, op in held.items():
        for parent in op.parents:
            above = held[parent]
            assert (above.row, above.col) == (op.row, op.col), "a parent of another field"
            assert above.hlc < op.hlc, f"a parent later than {name}"


def _prove_record(laptop: Laptop, held: dict[Name, Op], shown: dict[Cell, Name]) -> None:
    with laptop.book.store.read() as book:
        for each in fields().by_table["organisation"]:
            for row, value in book.rows(f'SELECT id, "{each.column}" FROM organisation'):
                name = shown.get((row, each.number))
                expected = held[name].value if name else each.default
                assert value == expected, "the record"


def nothing_lost(laptop: Laptop, held: dict[Name, Op], saved: list[tuple[str, int, Any]]) -> None:
    """Check I3: every value ever saved is an open version or one that an open version follows."""
    reached: set[Name] = set()
    edge = [name for ops in heads(held).values() for name in ops]
    while edge:
        name = edge.pop()
        if name not in reached:
            reached.add(name)
            edge.extend(held[name].parents)
    assert reached == set(held), "a change nobody can reach"
    values = {(op.row, op.col, op.value) for op in held.values()}
    missing = [each for each in saved if each not in values]
    assert not missing, f"{laptop.name} lost {missing[:3]}"
