"""The same paper gives the same file, and says of itself only what the record says."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from db.papers.paper import Heading
from db.papers.pdf import pdf_bytes
from db.papers.to_docx import docx_bytes
from tests.papers import samples

ANOTHER_PROCESS = """
import hashlib
from db.papers.pdf import pdf_bytes
from db.papers.to_docx import docx_bytes
from tests.papers import samples
made = samples.sample("section", "awkward")
print(hashlib.sha256(pdf_bytes(made) + docx_bytes(made)).hexdigest())
"""


@pytest.mark.parametrize("kind", samples.KINDS)
def test_the_same_paper_gives_the_same_bytes(kind: str) -> None:
    first, second = samples.sample(kind, "typical"), samples.sample(kind, "typical")
    assert pdf_bytes(first) == pdf_bytes(second)
    assert docx_bytes(first) == docx_bytes(second)


def test_neither_clock_nor_place_nor_hash_seed_changes_the_bytes() -> None:
    given = (("1", "Asia/Tokyo", "C", "0"), ("2", "America/Lima", "en_GB.UTF-8", "1700000000"))
    found = set()
    for seed, zone, locale, epoch in given:
        more = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "SOURCE_DATE_EPOCH": epoch}
        done = subprocess.run(
            [sys.executable, "-c", ANOTHER_PROCESS],
            env={**os.environ, **more}, capture_output=True, text=True, check=True,
        )  # fmt: skip
        found.add(done.stdout)
    assert len(found) == 1


def test_a_paper_printed_before_does_not_change_the_next() -> None:
    made = samples.sample("table", "typical")
    first = pdf_bytes(made)
    pdf_bytes(samples.sample("paragraph", "awkward"))
    assert pdf_bytes(made) == first


def test_the_file_carries_title_language_and_the_papers_own_day() -> None:
    made = replace(
        samples.sample("facts", "typical"), dated=date(2027, 2, 28), author="Ada Thwaite"
    )
    with pikepdf.open(BytesIO(pdf_bytes(made))) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Minutes of the Management Group"
        assert str(pdf.docinfo["/Author"]) == "Ada Thwaite"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20270228000000+00'00'"
        assert str(pdf.Root.Lang) == "en-GB"
        with pdf.open_metadata() as packet:
            assert packet["dc:title"] == "Minutes of the Management Group"
            assert packet["xmp:CreateDate"] == "2027-02-28T00:00:00+00:00"


def test_headings_are_the_outline() -> None:
    made = samples.paper(Heading("1. One"), Heading("1.1 Under one", 3), Heading("2. Two"))
    with pikepdf.open(BytesIO(pdf_bytes(made))) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert [str(each.title) for each in top.children] == ["1. One", "2. Two"]
        assert [str(each.title) for each in top.children[0].children] == ["1.1 Under one"]
