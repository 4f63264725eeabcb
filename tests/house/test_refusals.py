"""A rule's refusal stands beside a field that somebody can fill in."""

import pytest

from db.errors import Refusal
from db.risks.rules.scores import parse_scale
from tests import refusals
from tests.house.write_refusals import written


def test_the_list_of_refusals_is_what_the_rules_say() -> None:
    """Run ``python tests/house/write_refusals.py`` and read what it changed."""
    assert refusals.TABLE.read_text("utf-8") == written()


def test_every_field_a_refusal_points_at_is_one_a_command_takes() -> None:
    pointed = {(code, field) for code, fields in refusals.fields_of().items() for field in fields}
    assert {
        (code, field) for code, field in pointed if field not in refusals.inputs() | {""}
    } == set()


def test_a_rule_that_points_at_another_field_turns_its_test_red(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    moved = {"risk.scale_unread": frozenset({"title"})}
    monkeypatch.setattr(refusals, "fields_of", lambda: moved)
    with pytest.raises(AssertionError, match="stands beside 'scale'"):
        parse_scale("five by five")


def test_a_rule_that_withholds_a_value_turns_its_test_red(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refusals, "asked_for", lambda _code: {"given", "page"})
    with pytest.raises(AssertionError, match="is not given"):
        parse_scale("five by five")


def test_a_rule_that_speaks_without_a_sentence_turns_its_test_red(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(refusals, "sentences", dict)
    with pytest.raises(AssertionError, match="has no sentence"):
        parse_scale("five by five")


def test_a_complete_refusal_is_let_through() -> None:
    with pytest.raises(Refusal) as refused:
        parse_scale("five by five")
    assert refused.value.field == "scale"
