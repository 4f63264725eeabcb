"""Reading a PDF back finds words wherever a file can keep them (scene 5's leak check)."""

import io

import pikepdf
import pytest

from db.errors import Refusal
from db.papers.paper import Figure, Heading, Paper, Paragraph
from db.papers.pdf import pdf_bytes
from db.papers.read_back import read_back
from tests.meetings.group import DAY

DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ff"
    "ff3f0005fe02fea735a4810000000049454e44ae426082"
)


def made(*blocks: object) -> bytes:
    paper = Paper("Minutes", "Group", DAY, tuple(blocks), subject="About Boothby")  # type: ignore[arg-type]
    return pdf_bytes(paper)


def said(content: bytes) -> dict[str, str]:
    return {each.where: each.text for each in read_back(content).places}


def test_words_of_the_page_its_bookmarks_properties_and_pictures_are_read() -> None:
    content = made(Heading("Sale of the laundry"), Figure(DOT, "A plan of Wexcombe Hall"))
    found = said(content)
    assert "Sale of the laundry" in found["page 1"]
    assert "Sale of the laundry" in found["the bookmarks"]
    assert "About Boothby" in found["the file's own properties"]
    assert "Wexcombe Hall" in found["page 1, the words for screen readers"]
    assert read_back(content).pictures == 1


def test_notes_links_and_attached_files_are_read_too() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made(Paragraph("Plain words")))) as pdf:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Text,
            Rect=[0, 0, 10, 10],
            Contents="ask Harriet Boothby",
        )
        pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([note]))
        pdf.attachments["wexcombe.txt"] = b"heads of terms"
        pdf.save(out)
    found = said(out.getvalue())
    assert "ask Harriet Boothby" in found["page 1, a link or a note"]
    assert "wexcombe.txt" in found["a file attached to it"]
    assert "heads of terms" in found["a file attached to it"]


def test_a_page_without_words_is_counted_not_passed_over() -> None:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out)
    assert read_back(out.getvalue()).silent == 1


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"words"])
def test_what_is_no_pdf_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(Refusal, match=r"^leak\.unreadable$"):
        read_back(content, "x.pdf")
