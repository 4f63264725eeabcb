"""Sentences a new secretary understands: no id, no name of the code, no parts that do not fit."""

import importlib
import pkgutil
import re

import pytest

import db
from db.book.register import whole_register
from db.record import fields
from db.store.commands import all_commands
from db.words import known, sentences, together

ID = re.compile(r"\b(?=\w*\d)[0-9a-z]{26}\b")
SNAKE = re.compile(r"\b[a-z]+_[a-z_]+\b")
CODE_NAME = re.compile(r"\b[A-Z][a-z]+[A-Z]\w*\b")
DOUBLED = re.compile(r"(?<!\.)\.\.(?!\.)|,,|\?\?|!!|;;|::|\. ,|\.,| ,| \.(?=\s|$)|,\.|\?\.")
WIDGETS = re.compile(
    r"\b(widget|combo ?box|checkbox|tree ?view|dialog|tooltip|dropdown|QW\w+)\b", re.I
)
PUZZLING = re.compile(
    r"\b(footing|to mind|by words or id|id of the|underlined on|word of mouth|this record"
    r"|wants looking|one line in full|nought)\b",
    re.IGNORECASE,
)
NAMES = {"RightCare", "BadgerNet", "PowerPoint", "GitHub"}  # written so by their owners
VERBS = re.compile(r"[A-Z][a-z]+( [^A-Z_].*| [A-Z]{2,}.*| [A-Z][a-z]+.*)?")


def _shown() -> dict[str, str]:
    """Return what a person reads: values, options of the command line and file names taken out."""
    plain = {}
    for code, words in sentences().items():
        told = re.sub(r"{\w+}", "x", words)
        told = told.replace(");;", ") ")  # between the kinds of file a file box offers
        plain[code] = re.sub(r"--[\w-]+|[\w*]*\.[a-z]{2,12}\b", "x", told)
    return plain


@pytest.mark.parametrize("pattern", [ID, SNAKE, DOUBLED, WIDGETS, PUZZLING])
def test_no_sentence_speaks_of_the_code_or_stumbles(pattern: re.Pattern[str]) -> None:
    found = {code: words for code, words in _shown().items() if pattern.search(words)}
    assert found == {}


def test_no_sentence_holds_a_name_of_the_code() -> None:
    found = {
        code: set(CODE_NAME.findall(words)) - NAMES
        for code, words in _shown().items()
        if set(CODE_NAME.findall(words)) - NAMES
    }
    assert found == {}


def test_every_choice_that_is_kept_has_its_label() -> None:
    whole_register().records()
    missing = [
        f"{each.table}.{each.column}: {each.choice.__name__}.{member}"
        for each in fields().by_number.values()
        if each.choice
        for member in each.choice
        if str(member) and not known(f"{each.choice.__name__}.{member}")
    ]
    assert sorted(missing) == []


def test_every_kind_and_field_of_a_record_has_its_name() -> None:
    whole_register().records()
    missing = [f"kind.{kind}" for kind in fields().by_table if not known(f"kind.{kind}")]
    missing += [
        f"field.{each.table}.{each.column}"
        for each in fields().by_number.values()
        if not (known(f"field.{each.table}.{each.column}") or known(f"field.{each.column}"))
    ]
    assert sorted(missing) == []


def test_every_command_says_what_it_does_verb_first() -> None:
    for each in pkgutil.walk_packages(db.__path__, "db."):
        importlib.import_module(each.name)
    wrong = [
        f"{each.name}: {each.intent}"
        for each in all_commands()
        if not VERBS.fullmatch(each.intent)
        or SNAKE.search(each.intent)
        or CODE_NAME.search(each.intent)
        or each.intent.endswith(".")
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("Due on Monday", "and 3 more like it"), "Due on Monday, and 3 more like it"),
        (("3 fields.", "and 3 more like it"), "3 fields. And 3 more like it"),
        (("When?", "R. Sandoe"), "When? R. Sandoe"),
        (("", "only"), "only"),
        ((), ""),
    ],
)
def test_parts_said_together_fit(parts: tuple[str, ...], said: str) -> None:
    assert together(*parts) == said
