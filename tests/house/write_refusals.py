"""Write refusals.txt anew from the rules; read the difference before it is committed."""

import ast
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEADER = (
    "# The field beside which each refusal of a rule stands; - is the whole form, * any field."
    " A change here changes forms.\n"
)


def stated(root: Path = ROOT) -> dict[str, set[str]]:
    """Return the fields of each refusal the rules write out in full."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted([*root.glob("db/*/rules.py"), *root.glob("db/*/rules/**/*.py")]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Refusal":
                given = [
                    each.value if isinstance(each, ast.Constant) else None for each in node.args
                ]
                match given:
                    case [str(code)]:
                        found[code].add("-")
                    case [str(code), str(field)]:
                        found[code].add(field or "-")
                    case [str(code), None]:
                        found[code].add("*")
    return found


def written() -> str:
    """Return the table as it should stand."""
    lines = [f"{code} {' '.join(sorted(fields))}\n" for code, fields in sorted(stated().items())]
    return HEADER + "".join(lines)


if __name__ == "__main__":
    (ROOT / "tests" / "refusals.txt").write_text(written(), "utf-8")
    sys.exit(0)
