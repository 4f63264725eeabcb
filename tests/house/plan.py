"""The house as data: each module with its text and its tree."""

import ast
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Module:
    """One module of the house: its dotted name, its place from the root, its text and its tree."""

    name: str
    place: str
    text: str
    tree: ast.Module

    def imports(self) -> set[str]:
        """Return every name it imports, ``from db.x import y`` as ``db.x.y``."""
        found: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found.update(each.name for each in node.names)
            elif isinstance(node, ast.ImportFrom):
                found.update(f"{node.module}.{each.name}" for each in node.names)
        return found


def read(place: Path) -> Module:
    text = place.read_text("utf-8")
    parts = list(place.relative_to(ROOT).with_suffix("").parts)
    if parts[-1] == "__init__":
        parts.pop()
    return Module(".".join(parts), place.relative_to(ROOT).as_posix(), text, ast.parse(text))


def listed(found: list[str]) -> str:
    """Return what was found one to a line, so that a failing test names every place."""
    return "\n".join(["", *found])
