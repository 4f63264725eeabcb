"""Words broken into lines: nothing lost, nothing too wide, nothing without a shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.papers.letters import clean, one_line
from db.papers.paper import Run
from db.papers.pdf.fonts import face, measure, pieces
from db.papers.pdf.lines import Line, wrap
from tests.papers import samples

TEXTS = st.text(st.characters(codec="utf-8"), max_size=80)


def shown(line: Line) -> str:
    return "".join(span.words for span in line.spans)


@given(TEXTS, st.floats(20, 300))
def test_no_line_is_wider_than_its_room_but_a_letter_that_is(text: str, width: float) -> None:
    for line in wrap(text, 10, width):
        assert line.width * 10 / 1000 <= width + 0.01 or len(shown(line)) == 1


@given(TEXTS, st.floats(20, 300))
def test_breaking_loses_no_letter(text: str, width: float) -> None:
    whole = "".join(part for _, part in pieces(clean(text).replace("\n", " "), bold=False))
    assert "".join("".join(map(shown, wrap(text, 10, width))).split()) == "".join(whole.split())


@given(TEXTS)
def test_every_letter_has_a_shape_in_the_face_it_is_set_in(text: str) -> None:
    for bold in (False, True):
        for name, part in pieces(clean(text), bold=bold):
            assert face(name).letters.issuperset(part.replace("\n", ""))


@given(st.lists(st.text("aW \n", max_size=12), max_size=5))
def test_runs_are_set_as_their_words_would_be(texts: list[str]) -> None:
    apart = wrap(tuple(map(Run, texts)), 10, 200)
    together = wrap("".join(texts), 10, 200)
    assert [shown(line) for line in apart] == [shown(line) for line in together]


@pytest.mark.parametrize(
    ("width", "lines"),
    [(50.0, ["aaaa bbbb"]), (42.0, ["aaaa", "bbbb"]), (11.2, ["aa", "aa", "bb", "bb"])],
)
def test_words_stay_whole_while_they_fit(width: float, lines: list[str]) -> None:
    assert [shown(line) for line in wrap("aaaa bbbb", 10, width)] == lines


def test_a_line_exactly_as_wide_as_its_room_is_not_broken() -> None:
    width = measure(face("Minutebook").name, "aaaa bbbb") * 10 / 1000
    assert len(wrap("aaaa bbbb", 10, width)) == 1
    assert len(wrap("aaaa bbbb", 10, width - 0.01)) == 2


def test_a_line_end_in_the_words_is_kept() -> None:
    assert [shown(line) for line in wrap("one\r\n\r\ntwo", 10, 200)] == ["one", "", "two"]


def test_a_long_reference_is_broken_at_its_seams() -> None:
    lines = [shown(line) for line in wrap("MG/R/26-27/009", 10, 52)]
    assert lines == ["MG/R/26-", "27/009"]


def test_a_space_that_must_not_break_does_not() -> None:
    assert [shown(line) for line in wrap("12\u00a0March 2026", 10, 45)] == ["12\u00a0March", "2026"]


def test_only_a_line_that_ends_between_words_is_followed_by_a_space() -> None:
    lines = wrap("one two " + "x" * 40, 10, 40)
    assert [line.spaced for line in lines][:2] == [True, False]
    assert not lines[-1].spaced


def test_what_no_face_has_is_printed_as_its_name() -> None:
    assert pieces("王", bold=False)[0][1] == "[cjk unified ideograph-738b]"
    assert pieces("\U000f0000", bold=False)[0][1] == "[u+f0000]"


@pytest.mark.parametrize("name", samples.NAMES[:20])
def test_names_of_twenty_languages_are_printed_as_written(name: str) -> None:
    composed = clean(name)
    assert "".join(part for _, part in pieces(composed, bold=False)) == composed


def test_emoji_of_a_chat_are_printed_without_their_modifiers() -> None:
    found = "".join(part for _, part in pieces(clean("👍🏽 ⚕\ufe0f"), bold=True))
    assert found == "👍 ⚕"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("plain", "plain"),
        ("a\tb", "a b"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("nul\x00l\ufeff", "null"),
        ("e\u0301", "é"),
        ("half \ud800pair", "half pair"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_text_is_cleaned_of_what_has_no_shape(given: str, kept: str) -> None:
    assert clean(given) == kept


def test_one_line_is_one_line_and_not_too_long() -> None:
    assert one_line("  a \n b ") == "a b"
    assert one_line("x" * 250) == "x" * 250
    assert one_line("x" * 251) == "x" * 249 + "…"
