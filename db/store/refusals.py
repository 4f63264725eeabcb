"""What a command may refuse, read from its own code: the list cannot fall behind."""

import ast
import inspect
import textwrap
from collections.abc import Callable
from functools import cache
from types import FunctionType, ModuleType
from typing import Any

_DEPTH = 4


def refusals_of(function: Callable[..., Any]) -> list[str]:
    """Return the codes of every refusal a function, or a function of ours it calls, can raise.

    Where the source is not at hand (a frozen program) the list is empty.
    """
    return sorted(_codes(function, _DEPTH))


@cache
def _codes(function: Any, depth: int) -> frozenset[str]:
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError):
        return frozenset()
    found = {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _name(node.func) == "Refusal" and node.args
        if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    }
    if depth:
        for called in _called(function, tree):
            found |= _codes(called, depth - 1)
    return frozenset(found)


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def _called(function: Any, tree: ast.Module) -> list[Any]:
    seen = []
    for node in ast.walk(tree):
        target: Any = None
        if isinstance(node, ast.Name):
            target = function.__globals__.get(node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            home = function.__globals__.get(node.value.id)
            target = getattr(home, node.attr, None) if isinstance(home, ModuleType) else None
        if isinstance(target, FunctionType) and target.__module__.startswith("db."):
            seen.append(target)
    return seen
