"""The check is worth something only if it sees what is wrong: each spoiled copy is caught."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import page
import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf

from db.papers.paper import Figure, Heading, Paragraph, Run, Table
from db.papers.pdf import pdf_bytes
from tests.papers import samples
from tests.papers.test_pdf_standards import PROFILES, failed


def example() -> bytes:
    """Return a paper that has everything the spoilers look for."""
    linked = (Run("See "), Run("guidance", link="https://example.org/"))
    return pdf_bytes(
        samples.paper(
            Heading("1. Item"),
            Paragraph(linked),
            Table(samples.COLUMNS, (("A1", "Do it", "4", "Open"),), "Actions"),
            Figure(samples.picture(), "A blue square"),
        )
    )


@pytest.fixture(scope="module")
def whole() -> bytes:
    return example()


def _elements(pdf: Pdf) -> Iterator[Any]:
    waiting = [pdf.Root.StructTreeRoot.K[0]]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [
            kid for kid in element.get("/K", []) if isinstance(kid, Dictionary) and "/S" in kid
        ]


def _named(pdf: Pdf, role: str) -> Any:
    return next(element for element in _elements(pdf) if role == element.S)


def _no_alt(pdf: Pdf) -> None:
    del _named(pdf, "/Figure").Alt


def _no_lang(pdf: Pdf) -> None:
    del pdf.Root.Lang


def _no_mark_info(pdf: Pdf) -> None:
    del pdf.Root.MarkInfo


def _no_tree(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


def _no_scope(pdf: Pdf) -> None:
    for element in _elements(pdf):
        if element.S == "/TH":
            del element.A


def _skipped_heading(pdf: Pdf) -> None:
    _named(pdf, "/H2").S = Name.H4


def _no_tab_order(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Tabs


def _no_title_shown(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


def _no_packet(pdf: Pdf) -> None:
    del pdf.Root.Metadata


def _loose_words(pdf: Pdf) -> None:
    fonts = pdf.pages[0].Resources.Font
    name = next(iter(fonts.keys()))
    pdf.pages[0].contents_add(pdf.make_stream(f"BT {name} 9 Tf (A) Tj ET".encode()))


def _no_words_on_link(pdf: Pdf) -> None:
    del pdf.pages[0].Annots[0].Contents


def _no_colour_space(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


def _no_way_back(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree = Dictionary(Nums=[])


def _font_left_out(pdf: Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        if "/FontDescriptor" in font:
            del font.FontDescriptor["/FontFile2"]


def _no_letters(pdf: Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        if "/ToUnicode" in font:
            del font["/ToUnicode"]


def _no_claim(pdf: Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes().replace(b"<pdfuaid:part>1</pdfuaid:part>", b"")
    pdf.Root.Metadata = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)


def _cell_outside_a_row(pdf: Pdf) -> None:
    _named(pdf, "/TD").S = Name.TR


def _script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


SPOILERS = (
    _no_alt,
    _no_lang,
    _no_mark_info,
    _no_tree,
    _no_scope,
    _skipped_heading,
    _no_tab_order,
    _no_title_shown,
    _no_packet,
    _loose_words,
    _no_words_on_link,
    _no_colour_space,
    _no_way_back,
    _font_left_out,
    _no_letters,
    _no_claim,
    _cell_outside_a_row,
    _script,
)


def spoiled(whole: bytes, spoil: Callable[[Pdf], None]) -> bytes:
    """Return a copy of a PDF with something done to it."""
    out = BytesIO()
    with pikepdf.open(BytesIO(whole)) as pdf:
        spoil(pdf)
        pdf.save(out)
    return out.getvalue()


def test_a_copy_nothing_was_done_to_still_keeps_both(whole: bytes) -> None:
    copy = spoiled(whole, lambda pdf: None)  # noqa: ARG005
    assert [failed(copy, profile) for profile in PROFILES] == [[], []]


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda spoil: spoil.__name__.strip("_"))
def test_a_spoiled_copy_is_caught(whole: bytes, spoil: Callable[[Pdf], None]) -> None:
    copy = spoiled(whole, spoil)
    assert not all(page.is_pdf_compliant_bytes(copy, profile=each) for each in PROFILES)
