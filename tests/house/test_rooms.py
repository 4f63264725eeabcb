"""Each room of an area keeps to what a room of its kind is for."""

import ast
import re
import sys
from collections.abc import Iterator

from tests.house.plan import Module, listed

AREAS = (
    *("bodies", "custody", "interests", "programmes", "calendar"),
    *("meetings", "decisions", "actions", "risks"),
)
RULES_MAY = {"db.errors", "typing_extensions"}
READS = re.compile(r"\b(?:FROM|JOIN)\s+(\w+)(?:\s+(?:AS\s+)?(?!ON\b|WHERE\b)(\w+))?", re.IGNORECASE)
WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|PRAGMA)\b")


def _room(modules: list[Module], *rooms: str) -> Iterator[tuple[str, Module]]:
    for each in modules:
        parts = each.name.split(".")
        if len(parts) > 2 and parts[1] in AREAS and parts[2] in rooms:
            yield parts[1], each


def _functions(module: Module) -> Iterator[ast.FunctionDef]:
    yield from (node for node in module.tree.body if isinstance(node, ast.FunctionDef))


def _is_command(node: ast.FunctionDef) -> bool:
    return any(
        isinstance(each, ast.Call) and ast.unparse(each.func) == "command"
        for each in node.decorator_list
    )


def test_rules_import_the_standard_library_and_rules_of_earlier_areas(
    modules: list[Module],
) -> None:
    found = []
    for area, module in _room(modules, "rules"):
        earlier = AREAS[: AREAS.index(area) + 1]
        for name in module.imports():
            parts = name.split(".")
            plain = parts[0] in sys.stdlib_module_names and parts[0] != "sqlite3"
            ruled = parts[0] == "db" and parts[1] in earlier and parts[2:3] == ["rules"]
            if not plain and not ruled and not name.startswith(tuple(RULES_MAY)):
                found.append(f"{module.place}: {name}")
    assert not found, listed(found)


def test_every_command_is_tested_by_name(modules: list[Module], tests: list[Module]) -> None:
    """A command is tested where a test runs its function or gives its input to ``do``."""
    said = "\n".join(each.text for each in tests)
    untested = []
    for module in modules:
        for node in _functions(module):
            if not _is_command(node):
                continue
            given = ast.unparse(node.args.args[1].annotation or ast.Constant(""))
            names = {given, node.name, node.name.replace("_", "-")}
            if not any(re.search(rf"\b{name}\b", said) for name in names):
                untested.append(f"{module.place}: {node.name}")
    assert not untested, listed(untested)


def test_every_command_is_spelt_as_verb_and_noun(modules: list[Module]) -> None:
    odd = [
        f"{module.place}: {node.name}"
        for module in modules
        for node in _functions(module)
        if _is_command(node) and "_" not in node.name
    ]
    assert not odd, listed(odd)


def _statements(module: Module) -> Iterator[tuple[int, str]]:
    """Give the SQL text of a module, each value put into it standing as one name."""
    inside: set[ast.AST] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.JoinedStr):
            inside.update(node.values)
            parts = [str(p.value) if isinstance(p, ast.Constant) else "it" for p in node.values]
            yield node.lineno, "".join(parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in inside:
            yield node.lineno, node.value


def test_a_query_lists_live_records_only(modules: list[Module]) -> None:
    """What a record points to may have been removed since: a lookup by its id still names it."""
    tables = {
        node.name.lower()
        for _area, module in _room(modules, "records")
        for node in module.tree.body
        if isinstance(node, ast.ClassDef) and any(each.arg == "table" for each in node.keywords)
    }
    found = [
        f"{module.place}:{line} {each[1]}"
        for _area, module in _room(modules, "queries")
        for line, text in _statements(module)
        for each in READS.finditer(text)
        if each[1] in tables and not _is_lookup(text[each.end() :], each[2])
    ]
    assert not found, listed(found)


def _is_lookup(rest: str, alias: str | None) -> bool:
    """Return whether a table is read for the rows of given ids."""
    name = rf"(?:{alias}\.)?id\b" if alias else r"(?:\w+\.)?id\b"
    by_id = rf"\s*(?:ON|WHERE)\s+(?:{name}\s*=|[\w.:]+\s*=\s*{name})"
    of_ids = rf".*\bWHERE\s+{name}\s+IN\b"
    return bool(re.match(by_id, rest, re.I) or re.match(of_ids, rest, re.I | re.S))


def test_a_query_never_writes(modules: list[Module]) -> None:
    found = [
        f"{module.place}:{line}"
        for _area, module in _room(modules, "queries")
        for line, text in _statements(module)
        if WRITES.match(text)
    ]
    assert not found, listed(found)


def test_a_command_never_asks_the_time_and_never_opens_a_write(modules: list[Module]) -> None:
    found = [
        f"{module.place}:{node.lineno} {ast.unparse(node.func)}"
        for _area, module in _room(modules, "commands", "rules", "queries", "derived")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and re.fullmatch(
            r"clock\.(now|today)|.*\.(write|commit|begin|rollback)|(date|datetime)\.(today|now)",
            ast.unparse(node.func),
        )
    ]
    assert not found, listed(found)


def test_what_is_seen_is_frozen(modules: list[Module]) -> None:
    """A line is a frozen dataclass with slots, or a tuple with names; so is a command's input."""
    loose = [
        f"{module.place}: {node.name}"
        for _area, module in _room(modules, "queries", "commands")
        for node in module.tree.body
        if isinstance(node, ast.ClassDef)
        and not node.name.startswith("_")
        and any(ast.unparse(each).startswith("dataclass") for each in node.decorator_list)
        and "dataclass(frozen=True, slots=True)" not in map(ast.unparse, node.decorator_list)
    ]
    assert not loose, listed(loose)
