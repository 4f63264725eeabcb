"""P7: a file that is no paper by its content is told in a sentence, whatever it is called."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import Refusal
from db.meetings.rules.genuine import BEGINNING, check_content, kind_amiss
from db.transfer import dropped
from db.words import say

NOISE = bytes(range(1, 256)) * 20
REAL = {
    "a.pdf": b"%PDF-1.7",
    "a.docx": b"PK\x03\x04",
    "locked.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "a.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "rich.doc": b"{\\rtf1",
    "a.rtf": b"{\\rtf1",
    "a.odt": b"PK\x03\x04",
    "a.xlsx": b"PK\x03\x04",
    "a.xls": b"Date\tAmount\r\n",
    "a.ods": b"PK\x03\x04",
    "a.pptx": b"PK\x03\x04",
    "a.ppt": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "a.odp": b"PK\x03\x04",
    "a.png": b"\x89PNG\r\n\x1a\n",
    "a.jpg": b"\xff\xd8\xff\xe0",
    "a.jpeg": b"\xff\xd8\xff\xe1",
    "a.tif": b"II*\x00",
    "a.tiff": b"MM\x00*",
    "a.txt": b"Dear all",
    "wide.txt": b"\xff\xfeD\x00",
    "a.md": b"# Plan",
    "a.csv": b"a,b",
    "a.msg": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "a.eml": b"Subject: x",
}
FREE = {"a.xls", "a.md", "a.txt", "a.csv", "wide.txt", "a.eml"}


@pytest.mark.parametrize("name", REAL)
def test_a_file_that_is_what_it_says_is_taken(name: str) -> None:
    assert kind_amiss(name, REAL[name] + b" more") == ""


@pytest.mark.parametrize("name", sorted(set(REAL) - FREE))
def test_noise_under_the_name_of_a_paper_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(Refusal) as refusal:
        check_content(name, NOISE)
    told = say(refusal.value.code, **refusal.value.values)
    assert told.startswith(f"{name} is not ")


def test_a_pdf_may_begin_after_some_other_bytes_but_not_after_many() -> None:
    assert kind_amiss("a.pdf", b" " * 1020 + b"%PDF") == ""
    assert kind_amiss("a.pdf", b" " * 1021 + b"%PDF") == "pdf"


def test_a_text_with_empty_bytes_is_none() -> None:
    assert kind_amiss("a.txt", b"Dear\x00all") == "text"


@given(st.binary(max_size=64))
def test_only_a_pdf_is_taken_for_one(content: bytes) -> None:
    assert (kind_amiss("a.pdf", content) == "") is (b"%PDF" in content)


def test_a_dropped_pdf_of_noise_is_told_and_the_others_are_taken(tmp_path: Path) -> None:
    (tmp_path / "07 Finance.pdf").write_bytes(NOISE * BEGINNING)
    (tmp_path / "08 Quality.pdf").write_bytes(b"%PDF-1.7 paper")
    looked = dropped.look(sorted(tmp_path.iterdir()), lambda _percent, _name: None)
    assert [each.name for each in looked.taken] == ["08 Quality.pdf"]
    (refused,) = looked.refused
    assert refused.sentence == say("intake.no_pdf", name="07 Finance.pdf")
