"""Names of files that come in, places on an agenda and their numbers, at their edges."""

import pytest

from db.decisions.rules import DecisionKind, plain_words
from db.errors import Refusal
from db.meetings.rules.intake import (
    LONGEST_NAME,
    Place,
    as_written,
    check_name,
    clean_name,
    elsewhere,
    ending,
    likeness,
    title_in,
)
from db.meetings.rules.leaks.plain import cleaned, words
from db.meetings.rules.positions import BASE, DIGITS, between, numbers, position, spread


def test_a_name_begins_and_ends_as_it_was_given_but_for_dots_and_blanks() -> None:
    assert clean_name(" .X-ray list X. ") == "X-ray list X"
    assert ending("README") == ""
    assert ending("Plan.PDF") == ".pdf"
    assert title_in("Terms.of reference") == "Terms.of reference"


def test_a_name_too_long_is_cut_before_its_ending() -> None:
    whole = f"{'a' * (LONGEST_NAME - 5)} .pdf"
    assert clean_name(whole) == whole
    stop = clean_name(f"{'a' * 144}. {'b' * 20}.pdf")
    assert stop == f"{'a' * 144}.pdf"
    cross = clean_name(f"{'a' * 145}X{'b' * 20}.pdf")
    assert cross == f"{'a' * 145}X.pdf"
    strange = clean_name(f"{'a' * 200}.abcdefghijklm")
    assert strange == f"{'a' * 140}.abcdefghi"


def test_titles_that_say_nothing_are_not_alike() -> None:
    assert likeness("", "") == 0.0
    assert likeness("Finance", "") == 0.0
    assert likeness("Finance report", "Finance plan") == 1.0
    assert likeness("The update", "Update") == 1.0, "where no word tells, every word does"


def test_outlooks_own_file_is_known_in_capitals_too() -> None:
    with pytest.raises(Refusal, match=r"^intake\.outlooks_own$"):
        check_name("WINMAIL.DAT")


AGENDA = (
    Place("quality", "Quality report", "7"),
    Place("finance", "Finance report", "8"),
    Place("other", "Any other business"),
)


def test_a_file_named_as_one_item_and_numbered_as_another_is_the_first_ones() -> None:
    assert elsewhere("7 Finance report.pdf", AGENDA) == AGENDA[1]
    assert elsewhere("8 Finance report.pdf", AGENDA) is None
    assert elsewhere("Finance report.pdf", AGENDA) is None, "it has no number to be another's"
    assert elsewhere("9 Finance report.pdf", AGENDA) is None, "nor is that a number of the agenda"
    twice = (*AGENDA, Place("finance again", "Finance report", "9"))
    assert elsewhere("7 Finance report.pdf", twice) is None


def test_a_title_takes_the_capitals_of_names_and_of_no_heading() -> None:
    known = ["ICB Finance Report", "iPlan"]
    assert as_written("the icb finance and iplan", known) == "The ICB finance and iPlan"
    assert as_written("the ICB FINANCE", known) == "The ICB FINANCE"


def test_line_ends_of_any_machine_are_one_and_a_possessive_is_no_other_word() -> None:
    assert cleaned("a\r\nb\rc\nd") == "a\nb\nc\nd"
    assert words("The trust's plan, the members' view") == [
        "the", "trust", "plan", "the", "members", "view"
    ]  # fmt: skip


def test_where_nothing_fits_between_the_agenda_wants_spacing() -> None:
    assert position("A", "A", "0000") is None


def test_between_two_places_with_one_free_that_one_is_taken() -> None:
    low, free, high = DIGITS[10], DIGITS[11], DIGITS[12]
    assert between(low, high) == free
    assert between(low, low) is None


def test_an_agenda_is_spread_evenly_over_the_whole_room() -> None:
    def value(key: str) -> int:
        return DIGITS.index(key[0]) * BASE + DIGITS.index(key[1])

    keys = spread(["-"] * 3)
    assert [len(each) for each in keys] == [3, 3, 3]
    assert [value(each) for each in keys] == [BASE**2 // 4 * n for n in (1, 2, 3)]
    most = BASE**2 // 2 - 1
    assert len(spread([""] * most)[0]) == 2
    assert len(spread([""] * (most + 1))[0]) == 3


def test_items_are_numbered_by_their_place_and_one_without_a_parent_at_the_top() -> None:
    items = [("a", "", "m"), ("b", "", "c"), ("c", "b", "z"), ("d", "b", "y"), ("e", "gone", "b")]
    assert numbers(items) == {"e": "1", "b": "2", "d": "2.1", "c": "2.2", "a": "3"}
    assert numbers([("x", "y", "a"), ("y", "x", "b")]) == {"x": "1", "y": "1.1"}


def test_a_decision_keeps_the_letter_it_begins_with() -> None:
    assert plain_words(DecisionKind.AGREED, "Agreed: X-ray capacity") == "X-ray capacity"
