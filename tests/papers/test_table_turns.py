"""Tables where a page turns: nobody has to leaf back to learn what a row belongs to."""

import pypdfium2
import pytest

from db.papers.paper import (
    Block,
    Cell,
    Column,
    Facts,
    Group,
    Heading,
    Orientation,
    Paper,
    Paragraph,
    Signature,
    Table,
    Tone,
    Words,
)
from db.papers.pdf import pdf_bytes
from db.papers.pdf.columns import longest
from db.papers.style import CELL
from tests.papers import samples
from tests.papers.reading import heard, said

Row = tuple[Words | Cell, ...] | Group
COLUMNS = (Column("Reference"), Column("Words", 4))
LATE = "30 September 2026"


def pages(*blocks: Block) -> list[str]:
    """Return what stands on each page of a paper, as a line of words."""
    with pypdfium2.PdfDocument(pdf_bytes(samples.paper(*blocks))) as document:
        return [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document]


def test_a_group_is_named_again_on_every_page_its_rows_go_over_to() -> None:
    rows: list[Row] = [Group("First"), *((f"A{n}", "Words") for n in range(60))]
    rows += [Group("Second"), *((f"B{n}", "Words") for n in range(60))]
    found = pages(Table(COLUMNS, tuple(rows)))
    assert len(found) > 3
    assert "First, continued A" not in found[0]
    assert "Reference Words First, continued A" in found[1]
    assert "Reference Words Second, continued B" in found[-1]
    assert sum("Second, continued A" in each for each in found) == 0


@pytest.mark.parametrize(("times", "again"), [(10, True), (80, False)])
def test_a_group_of_many_lines_does_not_fill_the_pages_after(times: int, again: bool) -> None:
    rows: list[Row] = [Group("Of many words " * times), *((f"A{n}", "Words") for n in range(60))]
    found = pages(Table(COLUMNS, tuple(rows)))
    assert any(", continued" in each for each in found) is again


def test_what_is_named_again_is_not_heard_again() -> None:
    rows: list[Row] = [Group("First"), *((f"A{n}", samples.words(12)) for n in range(20))]
    rows.append(("T1", samples.words(200)))
    made = samples.paper(Table(COLUMNS, tuple(rows)))
    assert heard(pdf_bytes(made)) == said(made)


@pytest.mark.parametrize("named", [True, False])
def test_a_row_that_goes_over_to_a_page_is_named_there(named: bool) -> None:
    rows = (("MG/R/26-27/003", samples.words(200)),)
    found = pages(Table(COLUMNS, rows, row_heads=named))
    assert len(found) > 1
    assert "continued" not in found[0]
    for each in found[1:]:
        assert ("MG/R/26-27/003" in each) is ("continued" in each) is named


@pytest.mark.parametrize(
    ("before", "lines"), [(17, [20]), (18, [18, 2]), (22, [12, 8]), (23, [0, 20]), (30, [0, 20])]
)
def test_a_row_of_many_lines_leaves_at_most_a_fifth_of_a_page_empty(
    before: int, lines: list[int]
) -> None:
    """It is whole where it fits, parted where much would be lost, on the next page otherwise."""
    rows: list[Row] = [(f"A{n}", "Words") for n in range(before)]
    rows.append(("T1", "\n".join(f"line {n}" for n in range(20))))
    assert [each.count("line ") for each in pages(Table(COLUMNS, tuple(rows)))] == lines


def test_a_name_as_long_as_its_row_is_not_written_over() -> None:
    found = pages(Table(COLUMNS, ((samples.words(150), "short"),)))
    assert len(found) > 1
    assert not any("continued" in each for each in found)


@pytest.mark.parametrize("before", range(30, 40))
def test_few_facts_stand_together_with_their_heading(before: int) -> None:
    filling = Table(COLUMNS, tuple((f"A{n}", "Words") for n in range(before)))
    facts = Facts(tuple((f"Label{n}", "Value") for n in range(5)))
    found = pages(filling, Heading("Appetite"), facts)
    (here,) = [each for each in found if "Appetite" in each]
    assert all(f"Label{n}" in here for n in range(5))


def test_a_day_is_not_broken_where_there_is_room() -> None:
    assert longest(LATE, CELL) > longest("September", CELL) * 1.5
    assert longest(f"Due {LATE}", CELL) == longest("September", CELL), "a day among words may be"
    columns = (Column("What", 8), Column("From", 0.8), Column("To", 0.8))
    made = Paper(
        title="Times",
        body="The whole system",
        dated=samples.paper(Heading("x")).dated,
        orientation=Orientation.PORTRAIT,
        blocks=(Table(columns, (("Words", LATE, LATE),)),),
    )
    with pypdfium2.PdfDocument(pdf_bytes(made)) as document:
        lines = document[0].get_textpage().get_text_bounded().splitlines()
    assert any(LATE in each for each in lines)


@pytest.mark.parametrize("before", range(20, 44, 2))
def test_what_is_signed_opens_no_page_alone_and_a_lost_quorum_leaves_no_minute(before: int) -> None:
    filling = Paragraph("\n".join(["Words"] * before))
    signed = Signature("Confirmed as a correct record.", (("Signed", ""), ("Date", "")))
    found = pages(filling, Paragraph("The meeting closed."), Heading("Confirmation"), signed)
    assert any("closed. Confirmation" in each and "Signed" in each for each in found)
    minuted = (
        Heading("4. Mutual aid"),
        Paragraph("MG/2026-04-02/4", Tone.QUIET),
        Paragraph("Not quorate since 10:36.", Tone.AMBER),
        Paragraph("Members discussed it."),
    )
    found = pages(filling, *minuted)
    assert any("Mutual aid" in each and "discussed" in each for each in found)


@pytest.mark.parametrize("before", range(20, 48, 4))
def test_a_short_table_stands_whole_with_its_head(before: int) -> None:
    filling = Paragraph("\n".join(["Words"] * before))
    found = pages(filling, Table(COLUMNS, tuple((f"Row {n}", "Short") for n in range(1, 5))))
    assert any("Reference" in each and "Row 1" in each and "Row 4" in each for each in found)
