"""Break every rule in every way mutmut and breaks.py know, one at a time, and see a test go red.

``pip install --group mutants``, then ``python tests/campaigns/mutants.py FOLDER``

FOLDER receives a clone of the last commit, and nothing outside it is changed. An interrupted
run goes on where it was; what was noticed once is tried again only when its function changes.
Linux only: it forks. What is tried, and by which tests, stands in pyproject.toml; patterns of
modules and tests of one's own take the place of these. Prints a line an area, then every mutant
that lives and is not explained in tests/mutants.md, and what that explains without need; exit 1 if
there is either.
"""

import argparse
import ast
import difflib
import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
MARK = "X" * 4  # what the tool puts where a text stood
OF_CLASS = "\u01c1"  # what it puts between a class and a method
EXPLAINED = ROOT / "tests" / "mutants.md"
LIVED, UNTRIED, UNTESTED = 0, None, 33  # as mutmut keeps them; whatever else there is was killed
FOUND = {LIVED: "lived", UNTRIED: "not tried", UNTESTED: "no test"}


@dataclass(frozen=True)
class Mutant:
    """One change of one function, and what came of it."""

    module: str
    function: str
    line: str
    result: int | None

    @property
    def row(self) -> str:
        """How the table of explained mutants names it."""
        line = self.line.replace("|", "¦").replace(MARK, "<other>")
        return f"| `{self.module}` | `{self.function}` | `{line}` |"


def cloned(folder: Path) -> None:
    """Clone the last commit into a folder, or bring an earlier clone up to it."""
    git = shutil.which("git") or "git"
    if (folder / ".git").exists():
        subprocess.run([git, "-C", str(folder), "pull", "--quiet", "--ff-only"], check=True)
    else:
        subprocess.run([git, "clone", "--quiet", str(ROOT), str(folder)], check=True)


def _functions(text: str) -> dict[str, list[str]]:
    """Return the lines of every function of a mutated module, without its first."""
    lines = text.splitlines()
    return {
        node.name: [line.strip() for line in lines[node.lineno : node.end_lineno]]
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    }


def mutants(folder: Path) -> Iterator[Mutant]:
    """Give every mutant of a run."""
    made = folder / "mutants"
    for meta in sorted(made.glob("db/**/*.meta")):
        results: dict[str, int | None] = json.loads(meta.read_text("utf-8"))["exit_code_by_key"]
        source = meta.with_suffix("")
        functions = _functions(source.read_text("utf-8")) if results else {}
        for key, result in results.items():
            name = key.rpartition(".")[2]
            function = name.rpartition("__mutmut_")[0]
            compared = list(difflib.ndiff(functions[f"{function}__mutmut_orig"], functions[name]))
            changed = " ".join(line[2:] for line in compared if line.startswith("+ "))
            gone = " ".join(line[2:] for line in compared if line.startswith("- "))
            place = source.relative_to(made).as_posix()
            plain = ".".join(function.split(OF_CLASS)[-2:]).removeprefix("x_")
            left = f"without {gone}" if gone else "(signature)"
            yield Mutant(place, plain, changed or left, result)


def constants(folder: Path) -> Iterator[Mutant]:
    """Give every value a run put in the place of a constant."""
    kept = folder / "mutants" / "constants.json"
    for module, name, how, result in json.loads(kept.read_text("utf-8")):
        yield Mutant(module, name, how, result)


def told(found: list[Mutant]) -> list[str]:
    """Return a line an area: how many were tried and how they ended."""
    areas: dict[str, Counter[str]] = {}
    for each in found:
        area = each.module.split("/")[1]
        areas.setdefault(area, Counter())[FOUND.get(each.result, "killed")] += 1
    return [
        f"{area}: {counts.total()} mutants, "
        + ", ".join(f"{number} {how}" for how, number in sorted(counts.items()))
        for area, counts in sorted(areas.items())
    ]


def main() -> int:
    """Run the campaign; return 1 if a mutant lives unexplained."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only-tell", action="store_true", help="tell of the run there was")
    parser.add_argument("--only", nargs="+", default=[], help="patterns of modules")
    parser.add_argument("--tests", nargs="+", default=[], help="instead of those settled")
    parser.add_argument("--quick", action="store_true", help="by tests without a minute book")
    given = parser.parse_args()
    if not given.only_tell:
        cloned(given.folder)
        chosen = [*("--only", *given.only), *("--tests", *given.tests)]
        chosen += ["--quick"] if given.quick else []
        breaking = [sys.executable, "tests/campaigns/breaking.py", *chosen]
        subprocess.run(breaking, cwd=given.folder, check=True)
    found = [*mutants(given.folder), *constants(given.folder)]
    alive = {each.row: FOUND[each.result] for each in found if each.result in FOUND}
    rows = [row for row in EXPLAINED.read_text("utf-8").splitlines() if row.startswith("| `")]
    explained = {"|".join([*row.split("|")[:4], ""]) for row in rows}
    print("\n".join(told(found)))  # noqa: T201
    for row in alive.keys() - explained:
        print(row, alive[row])  # noqa: T201
    for row in explained - alive.keys():
        print(row, "explained, and does not live")  # noqa: T201
    return 1 if alive.keys() ^ explained else 0


if __name__ == "__main__":
    sys.exit(main())
