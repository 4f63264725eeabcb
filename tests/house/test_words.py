"""Every visible word stands in db/words, in British English, and nowhere else (D27)."""

import ast
import enum
import importlib
import pkgutil
import re
from collections.abc import Iterator

import db
from db.words import measured, sentences
from tests.house.plan import Module, listed

SPEAKERS = {"say", "known", "Refusal", "Trouble", "Finding"}
SETTERS = {
    *("setText", "setWindowTitle", "setTitle", "setToolTip", "setStatusTip", "setPlaceholderText"),
    *("setAccessibleName", "setAccessibleDescription", "setWhatsThis", "addItem", "setSuffix"),
    *("setPrefix", "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction"),
    "setHorizontalHeaderLabels",
}
INVENTED = "db.demo"  # what the demonstration enters is its record, not our words
SENTENCE = re.compile(r"[A-Z][a-z\u2019']+,? [a-z].*[a-z]")
AMERICAN = re.compile(
    r"\b(colou?r(?<!colour)|center|centers|gray|behavior|honor|labor|favor|catalog"
    r"|analyz\w+|fulfill|enroll|canceled|canceling|labeled|traveled|judgment|check off"
    r"|\w*(organi|recogni|authori|prioriti|finali|minimi|maximi|summari|speciali|utili)z\w+)\b",
    re.IGNORECASE,
)
NEVER_SHOWN = re.compile(
    r"\b(bundles?|peers?(?! challenge)|replicas?|enrol(led|ment)?|errands?|digest|journal"
    r"|inquorate|pre-flight|custodian|constituenc(y|ies)|private volume|chair-reviewed|merge"
    r"|database|SQLite|null"
    r"|(?<!national )bod(y|ies))\b",
    re.IGNORECASE,
)


def _docstrings(tree: ast.Module) -> set[ast.AST]:
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        for each in body if isinstance(body, list) else ():
            if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant):
                found.add(each.value)
    return found


def _set_apart(tree: ast.Module) -> set[ast.AST]:
    """Return nodes nobody sees: docstrings, a command's intent, a defect's own words, patterns."""
    apart = _docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise | ast.Assert):
            apart.update(ast.walk(node))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {
            *("command", "re.compile", "store.write", "book.store.write", "self.store.write"),
        }:
            apart.update(ast.walk(node))
        if isinstance(node, ast.Assign) and "INTENT" in ast.unparse(node.targets[0]):
            apart.update(ast.walk(node))
    return apart


def _called(node: ast.Call) -> str:
    return ast.unparse(node.func).rpartition(".")[2]


def _house(modules: list[Module]) -> Iterator[Module]:
    for each in modules:
        if each.name.startswith(("db", "desktop")) and not each.name.startswith("db.words"):
            yield each


def _loose_words(module: Module) -> list[str]:
    apart = _set_apart(module.tree)
    found = []
    for node in ast.walk(module.tree):
        texts = []
        if isinstance(node, ast.Constant) and node not in apart and isinstance(node.value, str):
            texts = [node] if SENTENCE.fullmatch(node.value.strip(" .:…?!")) else []
        elif isinstance(node, ast.Call) and _called(node) in SETTERS:
            texts = [
                each
                for each in node.args
                if isinstance(each, ast.Constant) and re.search("[A-Za-z]{2}", str(each.value))
            ]
        found += [f"{module.place}:{each.lineno} {each.value!r}" for each in texts]
    return found


def test_no_visible_word_is_written_elsewhere(modules: list[Module]) -> None:
    told = [each for each in _house(modules) if not each.name.startswith(INVENTED)]
    loose = [each for module in told for each in _loose_words(module)]
    assert not loose, listed(loose)


def test_every_code_that_is_spoken_has_its_sentence(modules: list[Module]) -> None:
    missing = [
        f"{module.place}:{node.lineno} {node.args[0].value!r}"
        for module in _house(modules)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and _called(node) in SPEAKERS
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and node.args[0].value not in sentences()
    ]
    assert not missing, listed(missing)


def _used(modules: list[Module]) -> tuple[set[str], list[re.Pattern[str]]]:
    plain: set[str] = set()
    shapes: list[re.Pattern[str]] = []
    for module in _house(modules):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                plain.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [
                    re.escape(str(each.value)) if isinstance(each, ast.Constant) else r"[\w -]+"
                    for each in node.values
                ]
                if re.match(r"[a-z_]+\\?\.", parts[0]):
                    shapes.append(re.compile("".join(parts)))
    return plain, shapes


def _choices() -> dict[str, set[str]]:
    for each in pkgutil.walk_packages(db.__path__, "db."):
        importlib.import_module(each.name)
    found: dict[str, set[str]] = {}
    for kind in enum.StrEnum.__subclasses__():
        if kind.__module__.startswith("db."):
            found.setdefault(kind.__name__, set()).update(str(member) for member in kind)
    return found


def test_every_sentence_is_spoken_somewhere(modules: list[Module]) -> None:
    plain, shapes = _used(modules)
    choices = _choices()
    stems = [each for each in plain if re.fullmatch(r"[a-z]+\.[a-z_]+", each)]
    stems = [each for each in stems if each not in sentences()]  # completed where it is said
    idle = [
        code
        for code in sentences()
        if code not in plain
        and not any(code.startswith(f"{stem}_") for stem in stems)
        and not any(shape.fullmatch(code) for shape in shapes)
        and code.partition(".")[2] not in choices.get(code.partition(".")[0], set())
    ]
    assert not idle, listed(idle)


def test_no_sentence_is_in_american() -> None:
    found = {code: AMERICAN.findall(words) for code, words in sentences().items()}
    assert {code: words for code, words in found.items() if words} == {}


def test_the_screen_keeps_to_its_own_vocabulary() -> None:
    shown = {code: re.sub(r"{\w+}|--\w+", "", words) for code, words in sentences().items()}
    assert {code: words for code, words in shown.items() if NEVER_SHOWN.search(words)} == {}


def test_no_sentence_has_stray_blanks() -> None:
    found = [code for code, words in sentences().items() if words != words.strip()]
    assert not found, listed(found)


def test_a_percentage_is_written_one_way_in_every_sentence_and_with_every_figure() -> None:
    assert [code for code, words in sentences().items() if re.search(r"\s%", words)] == []
    assert [measured("67", "%"), measured("10.9", "%")] == ["67%", "10.9%"]
    assert [measured("12", "days"), measured("12", "")] == ["12\u00a0days", "12"]
