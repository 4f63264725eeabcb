"""Frameworks as data, readings that can be traced, support that says how it ends."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refusal
from db.oversight.rules.frameworks import (
    Framework,
    check_criteria,
    check_evidence,
    check_framework,
    check_part_of,
    check_place,
    covered,
)
from db.oversight.rules.readings import (
    Better,
    ReadingLevel,
    Trend,
    check_level,
    check_reading,
    figure,
    trend,
)
from db.oversight.rules.support import (
    Said,
    check_ended,
    check_exit,
    check_extended,
    check_past,
    check_said,
    check_several,
)
from db.words import choice, day, explain

DAY = date(2022, 7, 1)
PLACED = Framework(DAY, date(2023, 6, 30), frozenset({"trust"}), frozenset({"s1", "s2"}))


def refused(code: str, *given_to: object, by: object = None) -> None:
    """Expect a rule to refuse with a code."""
    assert callable(by)
    with pytest.raises(Refusal) as found:
        by(*given_to)
    assert found.value.code == code


def test_a_framework_places_only_whom_it_applies_to_while_it_is_in_force() -> None:
    """T8: the framework of 2025/26 gives boards no segment."""
    check_place(PLACED, "trust", "s1", DAY)
    check_place(PLACED, "trust", "s2", date(2023, 6, 30))
    for on, code, told in (
        (date(2023, 7, 1), "lapsed", "was in force until 30 June 2023"),
        (date(2022, 6, 30), "not_begun", "is in force from 1 July 2022 only"),
    ):
        for instead, end in (("", f"None is on {day(on)}."), ("Other", "it is that of Other.")):
            framework = replace(PLACED, version="2022/23", instead=instead)
            with pytest.raises(Refusal) as found:
                check_place(framework, "trust", "s1", on)
            other = "_other" if instead else ""
            assert (found.value.code, found.value.field) == (f"oversight.{code}{other}", "on")
            assert explain(found.value).startswith(f"The framework of 2022/23 {told}. ")
            assert explain(found.value).endswith(end)
    always_was = replace(PLACED, from_on=None)
    refused("oversight.lapsed", always_was, "trust", "s1", date(2023, 7, 1), by=check_place)
    refused("oversight.no_such_segment", PLACED, "trust", "s5", DAY, by=check_place)
    refused("oversight.not_placed", PLACED, "board", "s1", DAY, by=check_place)


def test_a_theme_may_be_split_from_one_of_the_frameworks_own() -> None:
    """T1."""
    check_part_of([1, 2], [1, 1])
    refused("oversight.no_whole", [1, 2], [3], by=check_part_of)
    check_framework("Framework", "2022/23", [1, 2])
    refused("oversight.twice", "Framework", "2022/23", [1, 1], by=check_framework)
    refused("oversight.no_title", " ", "2022/23", [], by=check_framework)
    refused("oversight.no_version", "Framework", " ", [], by=check_framework)


def test_a_decision_rests_on_evidence_with_a_source() -> None:
    """R28, R43."""
    check_evidence([("t", "Waits fell", "Dashboard")], {"t"}, "1")
    refused("oversight.no_evidence", [], {"t"}, "1", by=check_evidence)
    refused("oversight.no_evidence", [("t", " ", "Dashboard")], {"t"}, "1", by=check_evidence)
    one_empty = [("t", "Waits fell", "Dashboard"), ("t", " ", "Dashboard")]
    refused("oversight.no_evidence", one_empty, {"t"}, "1", by=check_evidence)
    refused("oversight.no_source", [("t", "Waits fell", " ")], {"t"}, "1", by=check_evidence)


def test_evidence_stands_under_a_theme_wherever_the_framework_has_any() -> None:
    """T1, T8."""
    told = ("Waits fell", "Dashboard")
    check_evidence([("", *told)], set(), "2")
    refused("oversight.no_theme", [("", *told)], {"t"}, "1", by=check_evidence)
    refused("oversight.other_framework", [("s", *told)], {"t"}, "1", by=check_evidence)
    refused("oversight.themeless", [("s", *told)], set(), "2", by=check_evidence)


def test_themes_no_item_is_about_are_named() -> None:
    """R27."""
    assert covered(["a", "b", "c"], {"b"}) == ["a", "c"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("62.5", Decimal("62.5")),
        ("62.5 %", Decimal("62.5")),
        (" 62.5% ", Decimal("62.5")),
        ("-1,234", Decimal(-1234)),
        ("0.000001", Decimal("0.000001")),
        (" ", None),
    ],
)
def test_figures_are_kept_as_written(written: str, read: Decimal | None) -> None:
    assert figure(written, "actual") == read


@pytest.mark.parametrize("written", ["many", "NaN", "Infinity", "0.0000001", "1e15", "1 2"])
def test_what_is_no_figure_is_refused(written: str) -> None:
    refused("oversight.no_figure", written, "actual", by=figure)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, max_value=10**12))
def test_any_figure_reads_back_as_itself(number: Decimal) -> None:
    if abs(number) < Decimal(10) ** 15:
        assert figure(f"{number:f}", "actual") == number


def test_a_reading_without_a_source_is_refused() -> None:
    """R29."""
    check_reading([None, Decimal(1), None], "Dashboard")
    refused("oversight.no_source", [Decimal(1)], " ", by=check_reading)
    refused("oversight.nothing_read", [None, None], "Dashboard", by=check_reading)


def test_a_trend_knows_which_way_is_better() -> None:
    one, two = Decimal(1), Decimal(2)
    assert trend(Better.HIGHER, one, two) is Trend.BETTER
    assert trend(Better.HIGHER, two, one) is Trend.WORSE
    assert trend(Better.LOWER, one, two) is Trend.WORSE
    assert trend(Better.LOWER, two, one) is Trend.BETTER
    assert trend(Better.NOT_SAID, one, two) is Trend.UNKNOWN
    assert trend(Better.NOT_SAID, one, one) is Trend.SAME
    assert trend(Better.HIGHER, None, one) is Trend.UNKNOWN
    assert trend(Better.HIGHER, one, None) is Trend.UNKNOWN


@pytest.mark.parametrize(
    ("level", "organisation", "place", "right"),
    [
        (ReadingLevel.SYSTEM, None, None, True),
        (ReadingLevel.SYSTEM, "o", None, False),
        (ReadingLevel.PLACE, None, "p", True),
        (ReadingLevel.PLACE, "o", "p", False),
        (ReadingLevel.ORGANISATION, "o", None, True),
        (ReadingLevel.ORGANISATION, None, None, False),
    ],
)
def test_a_reading_is_somebodys(
    level: ReadingLevel, organisation: str | None, place: str | None, right: bool
) -> None:
    if right:
        check_level(level, organisation, place)
    else:
        with pytest.raises(Refusal) as found:
            check_level(level, organisation, place)
        whose = "place" if level is ReadingLevel.PLACE else "organisation"
        assert (found.value.code, found.value.field) == ("oversight.whose", whose)


def test_support_says_how_it_ends_and_ends_by_it_or_with_a_reason() -> None:
    """R23."""
    check_exit(["Waits below 18 weeks", ""])
    refused("oversight.no_exit", [" "], by=check_exit)
    check_ended(0, "")
    check_ended(2, "Taken over by the region")
    refused("oversight.unmet", 1, " ", by=check_ended)


def test_support_is_extended_to_a_later_day_or_until_it_is_done() -> None:
    check_extended(DAY, date(2022, 7, 2))
    check_extended(DAY, None)
    refused("oversight.not_extended", DAY, DAY, by=check_extended)
    refused("oversight.open_ended", None, DAY, by=check_extended)


def test_only_criteria_of_the_segment_are_met() -> None:
    """R28."""
    check_criteria(["Quality"], {"Quality", "Money"})
    refused("oversight.other_criteria", ["Quality", "Waits"], {"Quality"}, by=check_criteria)


def test_an_issue_is_shared_and_the_past_is_past() -> None:
    """R62."""
    check_several(["a", "b"])
    refused("oversight.several", ["a", "a"], by=check_several)
    check_past(DAY, DAY, DAY)
    check_past(DAY, DAY)
    refused("oversight.ahead", date(2022, 7, 2), DAY, by=check_past)
    refused("oversight.before", date(2022, 6, 30), DAY, DAY, by=check_past)


@pytest.mark.parametrize("what", list(Said))
def test_an_empty_field_is_asked_for_by_what_it_is_to_say(what: Said) -> None:
    check_said("Said", what)
    with pytest.raises(Refusal) as found:
        check_said(" ", what, "reason")
    assert (found.value.code, found.value.field) == ("oversight.no_words", "reason")
    assert explain(found.value) == f"Say {choice(what)}."
    assert choice(what) != str(what)
