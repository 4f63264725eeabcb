"""Word documents: the same words, found again by id, and nothing Word would refuse."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from db.papers.letters import clean
from db.papers.paper import Box, Figure, Heading, Numbered, Paragraph, Run, Section, Table
from db.papers.to_docx import docx_bytes
from tests.papers import samples
from tests.papers.reading import said


def opened(written: bytes) -> Any:
    return docx.Document(BytesIO(written))


def text(written: bytes) -> str:
    """Return all words of the document's body, without blanks."""
    body = opened(written).element.body
    return "".join("".join(each.text or "" for each in body.iter(qn("w:t"))).split())


@pytest.mark.parametrize("state", samples.STATES)
@pytest.mark.parametrize("kind", samples.KINDS)
def test_every_kind_of_block_is_written_whole(kind: str, state: str) -> None:
    made = samples.sample(kind, state)
    found, wanted = text(docx_bytes(made)), said(made)
    if kind in {"bullets", "numbered"}:  # Word counts and dots for itself
        assert found.startswith("DRAFTNotyetagreedbythechair.")
        return
    assert found == wanted


def test_a_section_is_a_control_tagged_with_its_id() -> None:
    made = samples.paper(
        Section("01JABC", (Heading("1. Item"), Paragraph("The Group agreed."), Box("ACTION", "Do")))
    )
    (control,) = opened(docx_bytes(made)).element.body.iter(qn("w:sdt"))
    assert control.find(f".//{qn('w:tag')}").get(qn("w:val")) == "01JABC"
    words = [each.text for each in control.iter(qn("w:t"))]
    assert words == ["1. Item", "The Group agreed.", "ACTION", "Do"]


def test_headings_language_title_and_day_are_words_own() -> None:
    document = opened(docx_bytes(samples.paper(Heading("1. Item"), Heading("1.1 Part", 3))))
    styles = [p.style.name for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert styles == ["Heading 1", "Heading 2", "Heading 3"]
    assert document.core_properties.title == "Minutes of the Management Group"
    assert document.core_properties.language == "en-GB"
    assert document.core_properties.created.isoformat().startswith("2026-12-03")
    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert defaults.find(f".//{qn('w:lang')}").get(qn("w:val")) == "en-GB"


def test_the_head_of_a_table_is_repeated_and_only_the_head() -> None:
    rows = tuple((f"A{n}", "Do", "4", "Open") for n in range(3))
    document = opened(docx_bytes(samples.paper(Table(samples.COLUMNS, rows))))
    (table,) = document.tables
    heads = [bool(row._tr.findall(f".//{qn('w:tblHeader')}")) for row in table.rows]
    assert heads == [True, False, False, False]


def test_each_numbered_list_counts_from_its_own_start() -> None:
    made = samples.paper(Numbered(("a", "b"), 7), Numbered(("c",)))
    document = opened(docx_bytes(made))
    lists = {each.get(qn("w:val")) for each in document.element.body.iter(qn("w:numId"))}
    part = document.part.numbering_part.element
    starts = {
        str(each.numId): each.find(f".//{qn('w:startOverride')}").get(qn("w:val"))
        for each in part.num_lst
        if str(each.numId) in lists
    }
    assert sorted(starts.values()) == ["1", "7"]


def test_links_and_pictures_say_where_they_lead_and_what_they_show() -> None:
    linked = Paragraph((Run("See "), Run("guidance", link=samples.ADDRESS)))
    document = opened(docx_bytes(samples.paper(linked, Figure(samples.picture(), "A square"))))
    targets = [each.target_ref for each in document.part.rels.values() if each.is_external]
    assert targets == [samples.ADDRESS]
    assert document.inline_shapes[0]._inline.docPr.get("descr") == "A square"


def test_the_foot_counts_pages_and_the_head_shows_status_and_marking() -> None:
    with ZipFile(BytesIO(docx_bytes(samples.paper()))) as parts:
        names = parts.namelist()
        head = parts.read("word/header1.xml").decode()
        foot = parts.read("word/footer1.xml").decode()
        assert len(names) == len(set(names))
    assert "DRAFT · OFFICIAL" in head
    assert 'w:instr="PAGE"' in foot
    assert 'w:instr="NUMPAGES"' in foot


@pytest.mark.parametrize("name", samples.AWKWARD)
def test_awkward_words_come_back_as_they_went(name: str) -> None:
    written = docx_bytes(samples.paper(Paragraph(name)))
    assert "".join(clean(name).split()) in text(written)
