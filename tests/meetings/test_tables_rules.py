"""What the rules know by heart: signs, endings, titles and states, each of them looked at."""

from typing import Any

import pytest

from db.errors import Refusal
from db.meetings.rules.differences import amendment
from db.meetings.rules.genuine import BEGINNING, check_content, kind_amiss
from db.meetings.rules.intake import (
    LARGEST,
    check_name,
    check_size,
    clean_name,
    likeness,
    number_in,
    plain_words,
)
from db.meetings.rules.leaks.figures import figures
from db.meetings.rules.leaks.names import known_name
from db.meetings.rules.leaks.plain import cleaned
from db.meetings.rules.leaving_out import Passage, in_public
from db.meetings.rules.minutes import capture_draft, minute_draft
from db.meetings.rules.numbered import plain
from db.meetings.rules.plan import read_months
from db.meetings.rules.presiding import is_wanted
from db.meetings.rules.quorum import PersonCheck, QuorumCheck, QuorumState, Standing
from db.meetings.rules.versions import parts_changed, places
from db.words import say
from tests.meetings.group import clock

HERE = {Standing.COUNTED, Standing.REMOTE, Standing.DEPUTY, Standing.SHARED, Standing.NOT_MEMBER}


def room(**people: Standing) -> QuorumCheck:
    told = tuple(PersonCheck(who, who.title(), how) for who, how in people.items())
    at = clock("10:00")
    return QuorumCheck(QuorumState.NOT_SET, "", "", at, 0, 0, None, (), (), (), told)


@pytest.mark.parametrize("standing", sorted(set(Standing) - HERE))
def test_the_chair_is_asked_for_whoever_presides_is_gone_but_not_while_nobody_is_here(
    standing: Standing,
) -> None:
    waited_for = standing is Standing.EXPECTED
    beside = room(ann=standing, bob=Standing.COUNTED)
    assert is_wanted(beside, "ann", under_way=False) is not waited_for
    assert not is_wanted(room(ann=Standing.LEFT, bob=standing), "ann", under_way=True)


@pytest.mark.parametrize("standing", sorted(HERE))
def test_whoever_is_in_the_room_may_preside(standing: Standing) -> None:
    assert not is_wanted(room(ann=standing), "ann", under_way=True)


@pytest.mark.parametrize(
    ("ends", "code"),
    [
        *((each, "pointer") for each in ("lnk", "url", "webloc", "desktop", "website")),
        *((each, "packed") for each in ("zip", "7z", "rar", "tar", "gz")),
    ],
)
def test_what_only_points_elsewhere_or_is_packed_is_refused_as_such(ends: str, code: str) -> None:
    with pytest.raises(Refusal, match=rf"^intake\.{code}$"):
        check_name(f"Winter plan.{ends}")


def test_the_largest_paper_is_taken_and_a_byte_more_is_not() -> None:
    check_size("a.pdf", 200_000_000)
    with pytest.raises(Refusal, match=r"^intake\.too_large$"):
        check_size("a.pdf", LARGEST + 1)


@pytest.mark.parametrize("name", ["CON.pdf", "con.pdf", "Lpt1.txt", "nul"])
def test_a_name_windows_keeps_for_itself_is_given_another(name: str) -> None:
    assert clean_name(name) == f"_{name}"


@pytest.mark.parametrize(
    "name", ["ITEM 7 Plan.pdf", "Item 7 plan.pdf", "Enclosure 7.pdf", "NO 7 Plan.pdf"]
)
def test_a_number_is_an_items_however_the_word_before_it_is_written(name: str) -> None:
    assert number_in(name) == "7"


@pytest.mark.parametrize(
    "word", ["the", "and", "for", "from", "with", "paper", "report", "update", "item"]
)
def test_words_every_title_has_make_no_two_titles_alike(word: str) -> None:
    assert likeness(f"{word} finance", f"{word} staffing") == 0.0


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.csv"])
@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_text_holds_no_nought_unless_it_says_it_is_two_bytes_wide(name: str, mark: bytes) -> None:
    assert kind_amiss(name, b"a\x00") == "text"
    assert kind_amiss(name, mark + b"a\x00") == ""


def test_only_the_beginning_of_a_file_is_looked_at() -> None:
    check_content("a.txt", b"a" * 4096 + b"\x00")
    with pytest.raises(Refusal, match=r"^intake\.no_text$"):
        check_content("a.txt", b"a" * (BEGINNING - 1) + b"\x00")


def test_a_mail_begins_with_its_headings() -> None:
    assert kind_amiss("a.eml", b"From: ann@nhs.net") == ""
    assert kind_amiss("a.eml", b"<html>") == "mail"


def test_words_from_a_stranger_stand_in_one_line_and_steer_nothing() -> None:
    assert plain_words(" Winter\n plan\u202e ") == "Winter plan"
    assert plain_words("a" * 151) == "a" * 150


def test_what_was_begun_at_an_item_is_kept_by_the_item() -> None:
    assert minute_draft("i1") == "minute:i1"
    assert capture_draft("i1", "form") == "capture:i1:form"


def test_four_words_are_told_around_what_was_added() -> None:
    was = "one two three four five"
    assert amendment(was, f"{was} six", say) == "after “two three four five” to add “six”"
    assert amendment(was, f"nought {was}", say) == "before “one two three four” to add “nought”"


def test_a_file_is_named_in_letters_every_machine_has() -> None:
    assert plain("Straße æÆ œŒ øØ łŁ đĐ ðÐ þÞ") == "Strasse aeAE oeOE oO lL dD dD thTh"
    assert plain("a&b a+b a–b a—b a\u2010b a\u2011b a/b") == "a and b a and b a-b a-b a-b a-b a-b"


def test_quotation_marks_and_dashes_of_every_kind_are_read_as_the_plain_ones() -> None:
    assert cleaned("\u2018\u2019\u201a\u201b\u2032\u00b4`") == "'" * 7
    assert cleaned("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb") == '"' * 7
    assert cleaned("\u2010\u2011\u2012\u2013\u2014\u2015\u2212") == "-" * 7


@pytest.mark.parametrize(
    "title",
    ["Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Professor", "Sir", "Dame", "Lord", "Lady"],
)
def test_a_title_is_no_part_of_a_name(title: str) -> None:
    assert known_name(f"{title} Ada Fox", "AF").whole == "ada fox"


@pytest.mark.parametrize(
    ("written", "value"),
    [("2bn", 2_000_000_000), ("2 thousand", 2_000), ("2k", 2_000), ("2 MILLION", 2_000_000)],
)
def test_a_figure_is_read_by_the_word_or_letter_after_it(written: str, value: int) -> None:
    assert [each.value for each in figures(written)] == [value]


def test_every_month_is_known_by_its_first_letters() -> None:
    year = "January Feb March April May June July August Sept October Nov Dec"
    assert read_months(year) == tuple(range(1, 13))


def test_words_left_out_are_left_out_wherever_an_item_says_them() -> None:
    said: dict[str, Any] = {"item": "a", "text": "Bed 9", "why": "Bed 9", "title": "Bed 9"}
    said["decisions"] = [{"words": "Bed 9", "dissent": "Bed 9"}]
    said["actions"] = [{"words": "Bed 9"}]
    said["declarations"] = [{"nature": "Bed 9"}]
    (shown,) = in_public([said], [Passage("a", "Bed 9", "personal data")], say)
    assert "Bed 9" not in str(shown)


@pytest.mark.parametrize("part", ["presiding", "attendance", "items", "declarations", "decisions"])
def test_a_change_in_any_part_of_the_record_is_told(part: str) -> None:
    parts = ("presiding", "attendance", "items", "declarations", "decisions")
    was: dict[str, Any] = {each: {} for each in parts}
    assert parts_changed(was, was | {part: {"x": "new"}}) == {part: {"x"}}


def test_everybody_of_a_meeting_is_told_in_the_order_minutes_list_them() -> None:
    groups = ["present", "in attendance", "observer", "apologies", "absent"]
    people = [{"name": "A", "seat": "", "words": "", "group": each} for each in groups]
    shown = {"people": people[::-1], "presiding": [], "items": []}
    assert places(shown, say)[0].text.splitlines() == [f"A, {each}" for each in groups]
