"""Ways to break a rule that mutmut lacks, put beside its own before it makes its mutants.

It changes operators, numbers, texts and what a call is given. Beside that, here an operand is left
out, a plain condition turned round, a call left out, an answer kept back, one of several choices
forgotten, the least taken for the most, and a text left as it was typed; and what a property
answers is broken like any other function. Results of a run are kept by number, so a change of the
ways needs a new folder.
"""

import ast
import importlib
from collections.abc import Iterable
from typing import Any

cst: Any = importlib.import_module("libcst")  # the tool brings it

SWAPPED = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list"}
TIDYING = {"strip", "casefold", "lower"}
PLAIN = (cst.Name, cst.Attribute, cst.Call, cst.Subscript, cst.NamedExpr)
SEVERAL = (cst.Tuple, cst.Set, cst.List)
FIXED = (cst.SimpleString, cst.BaseNumber)


def operand_left_out(node: Any) -> Iterable[Any]:
    """``a and b`` to ``a`` and to ``b``; that ``a or ""`` wants its text, mypy knows."""
    known = isinstance(node.operator, cst.Or) and isinstance(node.right, FIXED)
    for side in (node.right,) if known else (node.left, node.right):
        yield side.with_changes(lpar=[*node.lpar, *side.lpar], rpar=[*side.rpar, *node.rpar])


def condition_turned(node: Any) -> Iterable[Any]:
    """``if a`` to ``if not a``; where there is an operator that is broken already."""
    if isinstance(node.test, PLAIN):
        inside = node.test.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
        yield node.with_changes(test=cst.UnaryOperation(cst.Not(), inside))


def call_left_out(node: Any) -> Iterable[Any]:
    """A call for what it does alone, to a text that says which it was."""
    if isinstance(node.value, cst.Call):
        text = " ".join(cst.Module([]).code_for_node(node.value).split())
        yield node.with_changes(value=cst.SimpleString(repr(f"left out: {text}")))


def answer_kept_back(node: Any) -> Iterable[Any]:
    """``return a`` to ``return None``; a fixed answer is broken already."""
    fixed = isinstance(node.value, cst.Name) and node.value.value in {"None", "False", "True"}
    if node.value is not None and not fixed and not isinstance(node.value, FIXED):
        yield node.with_changes(value=cst.Name("None"))


def choice_forgotten(node: Any) -> Iterable[Any]:
    """``in (a, b)`` to ``in (a,)`` and to ``in (b,)``."""
    among = node.comparator
    if isinstance(node.operator, (cst.In, cst.NotIn)) and isinstance(among, SEVERAL):
        several = among.elements
        for at in range(len(several) if len(several) > 1 else 0):
            left = among.with_changes(elements=[*several[:at], *several[at + 1 :]])
            yield node.with_changes(comparator=left)


def opposite_taken(node: Any) -> Iterable[Any]:
    """``min`` to ``max``, ``any`` to ``all``, and what is sorted to as it came."""
    if isinstance(node.func, cst.Name) and node.func.value in SWAPPED:
        yield node.with_changes(func=cst.Name(SWAPPED[node.func.value]))


def left_as_typed(node: Any) -> Iterable[Any]:
    """``text.strip()`` to ``text``."""
    if isinstance(node.func, cst.Attribute) and node.func.attr.value in TIDYING and not node.args:
        yield node.func.value


WAYS = [
    (cst.BooleanOperation, operand_left_out),
    (cst.If, condition_turned),
    (cst.While, condition_turned),
    (cst.CompIf, condition_turned),
    (cst.Expr, call_left_out),
    (cst.Return, answer_kept_back),
    (cst.ComparisonTarget, choice_forgotten),
    (cst.Call, opposite_taken),
    (cst.Call, left_as_typed),
]


def plain_properties(code: str) -> str:
    """Return a module in which each property is a function made a property after."""
    lines = code.splitlines()
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.FunctionDef) or node.end_lineno is None:
            continue
        if [ast.unparse(each) for each in node.decorator_list] == ["property"]:
            lines[node.decorator_list[0].lineno - 1] = ""
            made = f"{' ' * node.col_offset}{node.name} = property({node.name})"
            lines[node.end_lineno - 1] += f"\n{made}"
    return "\n".join([*lines, ""])


def teach(tool: Any) -> None:
    """Teach the tool these ways as well, and what a property answers."""
    importlib.import_module("mutmut.mutation.mutators").mutation_operators.extend(WAYS)
    made = tool.mutate_file_contents

    def mutated(name: str, code: str, *lines: Any) -> Any:
        return made(name, plain_properties(code), *lines)

    tool.mutate_file_contents = mutated
