"""Names stand whole in a paper: in its foot, and beside the lanes of a timeline."""

from datetime import date

import pypdfium2

from db.papers.figures.canvas import halved, measure
from db.papers.paper import Paper, Paragraph
from db.papers.pdf import pdf_bytes

LONG = (
    "Text 5BDA-96DA · NHS England North East and Yorkshire to Cumbria, Northumberland, Tyne and "
    "Wear NHS Foundation Trust"
)


def test_a_foot_that_one_line_cannot_hold_goes_on_in_a_second() -> None:
    made = Paper(
        title="A letter",
        body="The region",
        dated=date(2026, 11, 3),
        footer=LONG,
        blocks=(Paragraph("Words"),),
    )
    with pypdfium2.PdfDocument(pdf_bytes(made)) as document:
        told = " ".join(document[0].get_textpage().get_text_bounded().split())
    assert set(LONG.split()) <= set(told.split())


def test_a_name_is_broken_where_a_line_is_full_and_no_word_is_lost() -> None:
    name = "Cumbria, Northumberland, Tyne and Wear NHS Foundation Trust"
    first, rest = halved(name, 60, 7.5)
    assert f"{first} {rest}" == name
    assert measure(first, 7.5) <= 60 < measure(f"{first} {rest.split()[0]}", 7.5)
    assert halved("Unbreakable", 1, 7.5) == ("Unbreakable", "")
