"""Write docs/requirements.md: what serves each requirement, and which tests cite it.

What serves it is kept by hand in requirements.toml; the tests are found by the numbers in their
names and docstrings, or in the docstring of their module.
"""

import ast
import re
import sys
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs" / "requirements.md"
KEPT = Path(__file__).with_name("requirements.toml")
SERIES = {"R": 65, "T": 15, "P": 24}
NUMBERS = tuple(f"{letter}{n}" for letter, most in SERIES.items() for n in range(1, most + 1))
IN_WORDS = re.compile(r"\b([RTP])0*([1-9][0-9]?)\b")
IN_NAMES = re.compile(r"(?<![a-z0-9])([rtp])0*([1-9][0-9]?)(?=_|$)")
SHOWN = 2
HEADS = {
    "R": "What the memoranda ask for",
    "T": "Where they lead astray",
    "P": "What every secretary does",
}
HEAD = """# Requirements

What of the two memoranda, of their traps (T) and of a secretary's practice (P) is served by which
command, page and paper, and by which test it is held. At most two tests are named of each. What is
not there yet stands at the end, under Open. Written by `python tests/house/requirements.py`; what
serves a number is kept in `tests/house/requirements.toml`.
"""


@dataclass(frozen=True)
class Served:
    """A requirement: its title, and the commands, pages and papers that serve it."""

    title: str
    does: tuple[str, ...]
    pages: tuple[str, ...]
    papers: tuple[str, ...]
    missing: str = ""


def kept() -> tuple[dict[str, Served], frozenset[str]]:
    """Return what serves each number, and the numbers that are open."""
    held: dict[str, Any] = tomllib.loads(KEPT.read_text("utf-8"))
    served = {
        number: Served(
            each["title"],
            tuple(each["does"]),
            tuple(each["pages"]),
            tuple(each["papers"]),
            each.get("missing", ""),
        )
        for number, each in held["numbers"].items()
    }
    return served, frozenset(held["open"])


def cited(place: Path) -> dict[str, list[str]]:
    """Return the numbers a test module cites, each with its tests, or the module for its own."""
    tree = ast.parse(place.read_text("utf-8"))
    path = place.relative_to(ROOT).as_posix()
    found: dict[str, list[str]] = defaultdict(list)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            for number in _numbers(node.name, ast.get_docstring(node) or ""):
                found[number].append(f"{path}::{node.name}")
    for number in _numbers("", ast.get_docstring(tree) or ""):
        found[number].append(path)
    return found


def _numbers(name: str, words: str) -> set[str]:
    told = {letter.upper() + n for letter, n in IN_NAMES.findall(name)}
    return {letter + n for letter, n in IN_WORDS.findall(words)} | told


def every_citation() -> dict[str, list[str]]:
    """Return every number with the tests that cite it: by name, in their words, as a module."""
    found: dict[str, list[str]] = defaultdict(list)
    for place in sorted((ROOT / "tests").rglob("test_*.py")):
        for number, tests in cited(place).items():
            found[number] += tests
    return {
        number: sorted(tests, key=partial(_closeness, number)) for number, tests in found.items()
    }


def _closeness(number: str, test: str) -> int:
    """Return 0 for a test whose name is the number's, 1 for one that cites it, 2 for a module."""
    _module, _colons, name = test.partition("::")
    return 2 if not name else int(number not in _numbers(name, ""))


def table() -> str:
    """Return the whole page."""
    served, open_ = kept()
    tests = every_citation()
    parts = [HEAD]
    for letter, head in HEADS.items():
        parts.append(f"\n## {head}\n\n| | | commands | pages | papers | tests |\n|-|-|-|-|-|-|\n")
        parts += [
            _row(number, served[number], tests.get(number, []), is_open=number in open_)
            for number in NUMBERS
            if number[0] == letter
        ]
    parts.append(_open(served, open_))
    return "".join(parts)


def _row(number: str, it: Served, tests: list[str], *, is_open: bool) -> str:
    shown = "<br>".join(f"`{each}`" for each in tests[:SHOWN]) or ("open" if is_open else "")
    columns = [number, it.title, *(", ".join(f"`{one}`" for one in each)
               for each in (it.does, it.pages, it.papers)), shown]  # fmt: skip
    return "| " + " | ".join(columns) + " |\n"


def _open(served: dict[str, Served], open_: frozenset[str]) -> str:
    lines = [
        f"- {number}: {served[number].missing or served[number].title}"
        for number in NUMBERS
        if number in open_ or served[number].missing
    ]
    return "\n## Open\n\n" + ("\n".join(lines) or "Nothing.") + "\n"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    TABLE.write_text(table(), "utf-8")
