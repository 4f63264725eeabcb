"""The leak check: what of the private part is found again in public words, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.meetings.rules.leaks import Leak, LeakKind, Place, PrivateText, Public, find_leaks
from db.meetings.rules.leaks.figures import figures, same_figure
from db.meetings.rules.leaks.plain import cleaned, tight
from db.meetings.rules.leaving_out import Passage, in_public
from db.words import say

PRIVATE = (
    "Harriet Boothby-Flint set out the settlement of £1,204,500 with Wexcombe Hall. Members agreed "
    "that the ward should close quietly before the summer. Staff cover had fallen to 61.5 per cent."
)
PEOPLE = (("Harriet Boothby-Flint", "HBF"), ("Dorothea Plumstone", "DP"), ("Ngozi Ezeani", "NE"))
PUBLIC = Public(
    names=frozenset({"Dorothea Plumstone"}),
    initials=frozenset({"DP"}),
    common=frozenset({"management", "group", "nhs", "trust", "hall", "chief", "executive"}),
    titles=frozenset({tight("Any other business")}),
)


def found(text: str, *more: PrivateText) -> list[Leak]:
    private = [PrivateText(PRIVATE), *more]
    return find_leaks(private, PEOPLE, PUBLIC, [Place("page 1", text)])


def kinds(text: str, *more: PrivateText) -> set[LeakKind]:
    return {each.kind for each in found(text, *more)}


@pytest.mark.parametrize(
    "said",
    [
        "Harriet Boothby-Flint joined.",
        "Mrs Boothby-Flint joined.",
        "H. Boothby\u2011Flint joined.",
        "Harriet Booth\u00adby-Flint joined.",
        "Harriet Booth-\nby-Flint joined.",
        "Harriet\nBoothby-\nFlint joined.",
        "HARRIET BOOTHBY-FLINT joined.",
        "Harriet Boothby\u2013\ufb02int joined.",
        "It was H.B.F. who said so.",
        "HBF said so.",
        "It was about Wexcombe again.",
    ],
)
def test_a_private_name_is_found_however_it_is_printed(said: str) -> None:
    assert kinds(said) == {LeakKind.NAME}


@pytest.mark.parametrize(
    "said",
    ["Dorothea Plumstone presided; DP closed.", "The NHS Trust", "HBFC met.", "MG/HBF/12", ""],
)
def test_what_stands_in_public_anyhow_is_no_leak(said: str) -> None:
    assert kinds(said) == set()


@pytest.mark.parametrize(
    "said",
    [
        *("£1,204,500", "£1204500", "1,204,500 pounds", "£1 204 500", "£1\u00a0204\u00a0500"),
        *("£1.2045m", "£1.2m", "£1.20 million", "1.2 million", "£1,204.5k", "£\n1,204,500"),
        *("61.5%", "61.5 per cent", "61.5percent"),
    ],
)
def test_a_private_figure_is_found_in_every_form(said: str) -> None:
    assert kinds(f"It came to {said} in all.") == {LeakKind.FIGURE}


@pytest.mark.parametrize(
    "said", ["£1.3m", "61.5", "£1,204,501", "1,204", "£12", "at 10:45 on 3 December 2026", "61%"]
)
def test_another_figure_is_not(said: str) -> None:
    assert kinds(f"It came to {said} in all.") == set()


def test_words_in_a_row_are_found_across_line_ends_and_quotes() -> None:
    said = (
        "A member said \u201cthe ward\nshould  close quietly be-\nfore the summer\u201d, no less."
    )
    (leak,) = found(said)
    assert leak == Leak(
        LeakKind.PHRASE, "the ward should close quietly before the summer", "page 1"
    )


def test_a_paraphrase_is_not_found_and_the_check_says_so() -> None:
    assert found("The unit is to shut without notice by June.") == []
    assert "paraphrase" in say("leak.cannot")
    assert "picture" in say("leak.cannot")


def test_a_title_and_a_passage_are_found_whole_but_not_a_title_both_parts_share() -> None:
    title = PrivateText("Sale of the old laundry", LeakKind.TITLE)
    shared = PrivateText("Any other business", LeakKind.TITLE)
    passage = PrivateText("the bid fell", LeakKind.PASSAGE)
    assert kinds("Sale of the  Old Laun\u00addry", title) == {LeakKind.TITLE}
    assert kinds("Then THE BID\nFELL through", passage) == {LeakKind.PASSAGE}
    assert kinds("Any other business", shared) == set()


@given(st.text(alphabet="abc -\u00ad\u200b\n.\ufb01", max_size=30))
def test_signs_nobody_sees_change_nothing(text: str) -> None:
    hidden = "\u00ad".join(text)
    assert tight(hidden) == tight(text)
    assert cleaned(cleaned(text)) == cleaned(text)


@given(st.integers(1_000, 99_000_000))
def test_a_sum_is_the_same_with_and_without_its_commas(pounds: int) -> None:
    (plain,) = figures(f"£{pounds}")
    (parted,) = figures(f"£{pounds:,}")
    assert same_figure(plain, parted)
    assert plain.value == parted.value == pounds


def test_a_public_copy_says_why_words_are_left_out_and_keeps_the_record_whole() -> None:
    item = {
        "item": "i",
        "title": "Estate",
        "text": "The bid fell to £4m. Noted.",
        "why": "",
        "decisions": [{"words": "Take £4m.", "dissent": ""}],
        "actions": [{"words": "Ask."}],
        "declarations": [{"nature": "Owner"}],
    }
    passages = [
        Passage("i", "£4m", "commercial interest", "section 43"),
        Passage("i", "The bid fell to £4m", "commercial interest"),
        Passage("other", "Ask", "not of this item"),
    ]
    (shown,) = in_public([item], passages, say)
    assert shown["text"] == "[words left out: commercial interest]. Noted."
    assert shown["decisions"][0]["words"] == (
        "Take [words left out: commercial interest; section 43]."
    )
    assert shown["actions"] == [{"words": "Ask."}]
    assert item["text"] == "The bid fell to £4m. Noted."
