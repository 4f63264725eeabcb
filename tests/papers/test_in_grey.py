"""P20: every paper can be read printed in grey; no meaning in it is carried by colour alone."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.book import Book, close
from db.papers import style
from db.papers.catalogue import paper
from db.papers.paper import Band, Block, Box, Cell, Column, HeatMap, Section, Table, Tone, plain
from db.papers.pdf import pdf_bytes
from db.papers.read_back import read_back
from tests.conftest import Kept
from tests.papers import samples
from tests.papers.busy import PRINTED, TOLD, busy_book, thing

ENOUGH = 4.5
"""Contrast of words on their ground (WCAG 2.2, 1.4.3)."""
TYPES = {name: each for name, each in vars(style).items() if isinstance(each, style.Type)}
TYPES |= {f"heading {level}": each for level, each in style.HEADINGS.items()}
PAIRS = {
    **{f"{name} on {on}": (each.ink, getattr(style, on)) for name, each in TYPES.items()
       for on in ("WHITE", "SUNKEN")},
    **{f"{tone} on {on or 'white'}": (ink, on or style.WHITE)
       for tone, (ink, ground) in style.TONES.items() for on in {ground, ""}},
    **{f"{band} {at}": (style.BANDS[band][2] if at == "full" else style.INK,
                        style.BANDS[band][at == "faint"])
       for band in Band for at in ("full", "faint")},
    "words over the word across": (style.INK, style.ACROSS),
}  # fmt: skip


def grey(colour: str) -> float:
    """Return how light a colour is once it is printed in grey, from 0 to 1 (Rec. 601)."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours printed in grey, from 1 to 21."""
    lights = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in (grey(one), grey(other))
    ]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


@given(st.from_regex(r"[0-9A-F]{6}", fullmatch=True), st.from_regex(r"[0-9A-F]{6}", fullmatch=True))
def test_contrast_is_one_for_the_same_grey_and_the_same_both_ways(one: str, other: str) -> None:
    assert contrast(one, one) == 1
    assert 1 <= contrast(one, other) == contrast(other, one) <= 21.01


@pytest.mark.parametrize("pair", PAIRS)
def test_p20_all_words_stand_out_from_their_ground_in_grey(pair: str) -> None:
    assert contrast(*PAIRS[pair]) >= ENOUGH


def test_p20_the_bands_of_a_score_keep_their_order_in_grey_and_can_be_told_apart() -> None:
    full = [grey(style.BANDS[band][0]) for band in Band]
    assert all(darker <= lighter - 0.05 for lighter, darker in pairwise(full))


def test_p20_every_tone_that_warns_has_a_sign_of_its_own() -> None:
    told = set(style.TONES) - {Tone.PLAIN, Tone.QUIET}
    assert set(style.SIGNS) == told
    assert len(set(style.SIGNS.values())) == len(told)


@pytest.fixture(scope="module")
def busy(nenc: Kept, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    made = busy_book(nenc, tmp_path_factory.mktemp("grey"))
    yield made
    close(made)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Section):
            yield from _blocks(block.blocks)
        else:
            yield block


def said_by_colour_alone(blocks: tuple[Block, ...]) -> list[str]:
    """Return what a reader in grey could not tell: a tone without words, words of two tones."""
    found: list[str] = []
    for block in _blocks(blocks):
        if isinstance(block, Box) and not block.label.strip():
            found.append("a box without its label")
        if isinstance(block, Table):
            found += _in_table(block)
    return found


def _in_table(table: Table) -> Iterator[str]:
    for place, column in enumerate(table.columns):
        tones: dict[str, set[Tone]] = defaultdict(set)
        for row in table.rows:
            each = row[place] if isinstance(row, tuple) else None
            if isinstance(each, Cell):
                tones[plain(each.words).strip()].add(each.tone)
                tones[plain(each.words).strip()].discard(Tone.QUIET)
        warned = {words: each - {Tone.PLAIN} for words, each in tones.items()}
        if warned.get("", set()):
            yield f"{column.head}: a colour without words"
        yield from (
            f"{column.head}: “{words}” in two colours" for words in tones if len(tones[words]) > 1
        )


def test_the_search_for_colour_alone_finds_it() -> None:
    empty, plain_one = (Cell("", Tone.RED),), (Cell("Open"),)
    columns, other = (Column("State"),), (Cell("Open", Tone.GREEN),)
    assert said_by_colour_alone((Table(columns, (plain_one, plain_one)),)) == []
    found = said_by_colour_alone((Table(columns, (empty, plain_one, other)),))
    assert found == ["State: a colour without words", "State: “Open” in two colours"]


def test_p20_no_paper_says_anything_by_colour_alone(busy: Book) -> None:
    """P20: the words of each state are printed, and the same words never mean two things."""
    found = {}
    with busy.store.read() as book:
        for name in TOLD:
            made = paper(book, name, thing(book, name), PRINTED)
            found[name] = said_by_colour_alone(made.blocks)
    assert {name: each for name, each in found.items() if each} == {}


def test_p20_a_heat_map_prints_its_numbers_as_words() -> None:
    made = samples.sample("heat", "typical")
    said = "\n".join(each.text for each in read_back(pdf_bytes(made)).places)
    for block in _blocks(made.blocks):
        if isinstance(block, HeatMap):
            scores = [str(each.score) for _row, cells in block.rows for each in cells]
            assert all(each in said for each in scores)
