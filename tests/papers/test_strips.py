"""Strips laid on pages: all of them, in order, together where they belong together."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from db.papers.pdf.strips import Strip, chains, lay


def strip(height: float, above: float = 0.0, *, tied: bool = False, new: bool = False) -> Strip:
    return Strip(height, lambda _sheet, _left, _top: None, above, tied, new=new)


STRIPS = st.lists(
    st.builds(strip, st.floats(1, 150), st.floats(0, 30), tied=st.booleans(), new=st.booleans()),
    max_size=40,
)


@given(STRIPS)
def test_every_strip_is_laid_once_and_in_order(strips: list[Strip]) -> None:
    laid = [placed.strip for page in lay(strips, 100) for placed in page]
    assert [id(each) for each in laid] == [id(each) for each in strips]


@given(STRIPS)
def test_no_strip_hangs_over_the_foot_unless_it_is_taller_than_a_page(strips: list[Strip]) -> None:
    for page in lay(strips, 100):
        for placed in page:
            assert placed.top - placed.strip.height >= -0.02 or placed is page[0]


@given(STRIPS)
def test_what_is_tied_and_fits_on_a_page_is_on_one(strips: list[Strip]) -> None:
    where = {
        id(placed.strip): number for number, page in enumerate(lay(strips, 100)) for placed in page
    }
    for chain in chains(strips):
        height = sum(each.height + each.above for each in chain)
        if height <= 100 and not any(each.new for each in chain[1:]):
            assert len({where[id(each)] for each in chain}) == 1


def test_space_above_is_left_out_at_the_top_of_a_page() -> None:
    pages = lay([strip(60, 40), strip(60, 40)], 100)
    assert [[placed.top for placed in page] for page in pages] == [[100], [100]]


def test_a_strip_that_exactly_fills_the_page_stays_on_it() -> None:
    assert len(lay([strip(60), strip(40)], 100)) == 1
    assert len(lay([strip(60), strip(40.1)], 100)) == 2


def test_a_head_is_repeated_only_where_its_table_opens_a_page() -> None:
    head = strip(10)
    rows = [replace(strip(40), head=head) for _ in range(5)]
    pages = lay([strip(10), *rows], 100)
    heads = [sum(placed.strip is head for placed in page) for page in pages]
    assert heads == [0, 1, 1]


def test_nothing_is_one_page() -> None:
    assert lay([], 100) == [[]]


def soft(height: float, count: int) -> list[Strip]:
    """Return so many strips that stay together where little room is lost by it."""
    parts = [replace(strip(height), soft=True) for _ in range(count)]
    return [*parts[:-1], replace(parts[-1], soft=False)]


def test_what_is_softly_tied_is_parted_only_where_much_would_stay_empty() -> None:
    """Forty high; a fifth of the page may stay empty before it."""
    counts = [[len(page) for page in lay([strip(used), *soft(10, 4)], 100)] for used in (79, 80)]
    assert counts == [[3, 2], [1, 4]]
    assert [len(page) for page in lay([strip(60), *soft(10, 4)], 100)] == [5]


def test_what_is_firmly_tied_stays_so_where_a_soft_tie_is_parted() -> None:
    first, second, *rest = soft(10, 6)
    together = [replace(first, tied=True), replace(second, tied=True), *rest]
    assert [len(page) for page in lay([strip(75), *together], 100)] == [1, 6]
    assert [len(page) for page in lay([strip(65), *together], 100)] == [4, 3]
