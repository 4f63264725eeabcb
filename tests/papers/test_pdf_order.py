"""What a screen reader is given is the paper's own text, whole and in the paper's order."""

from random import Random

import pypdfium2
import pytest

from db.papers.paper import Block, Column, Heading, Paragraph, Run, Section, Table, Tone
from db.papers.pdf import pdf_bytes
from tests.papers import samples
from tests.papers.reading import heard, heard_words, said


@pytest.mark.parametrize("kind", samples.KINDS)
def test_every_kind_is_heard_as_it_is_written(kind: str) -> None:
    made = samples.sample(kind, "typical")
    assert heard(pdf_bytes(made)) == said(made)


@pytest.mark.parametrize("seed", range(12))
def test_papers_of_every_shape_are_heard_in_order(seed: int) -> None:
    kinds = Random(seed).sample(samples.KINDS, 8)  # noqa: S311  a shape, not a secret
    blocks = [block for kind in kinds for block in samples.sample(kind, "typical").blocks]
    made = samples.paper(Heading("Opening"), *blocks)
    assert heard(pdf_bytes(made)) == said(made)


def test_words_do_not_run_together_where_a_line_or_a_page_ends() -> None:
    text = " ".join(f"word{number}" for number in range(2_000))
    linked = (Run("See "), Run(text, link=samples.ADDRESS), Run(" for more."))
    made = samples.paper(Paragraph(text), Table((Column("Words"),), ((text,),)), Paragraph(linked))
    inner = text.removeprefix("word0 ").removesuffix(" word1999")
    assert " ".join(heard_words(pdf_bytes(made))).count(inner) == 3


def test_a_row_taller_than_a_page_is_heard_cell_by_cell() -> None:
    rows = (("A1", samples.words(300), "1", samples.words(200)), ("A2", "short", "2", "x"))
    made = samples.paper(Table(samples.COLUMNS, rows, "Tall"))
    assert heard(pdf_bytes(made)) == said(made)


def test_names_in_scripts_the_faces_have_are_heard_as_written() -> None:
    made = samples.paper(*(Paragraph(name) for name in samples.NAMES[:18]))
    assert heard(pdf_bytes(made)) == said(made)


def test_a_word_longer_than_a_page_is_heard_whole() -> None:
    made = samples.paper(Paragraph(samples.WORD))
    assert heard(pdf_bytes(made)) == said(made)


def test_headings_with_nothing_written_under_them_do_not_leave_a_page_empty() -> None:
    under: tuple[Block, ...] = (
        Paragraph("MG/2026-07-02/1", Tone.QUIET),
        Paragraph("Nine are present.", Tone.QUIET),
        Section("i", (Paragraph(""),)),
    )
    items: list[Block] = []
    for at in range(8):
        items += [Heading(f"{at}. Item", 2), *under]
    above = [Paragraph("Said before the items.")] * 16
    written = pdf_bytes(samples.paper(*above, *items, Paragraph("The end.")))
    with pypdfium2.PdfDocument(written) as read:
        assert "0. Item" in read[0].get_textpage().get_text_bounded()
        assert len(read) == 2
