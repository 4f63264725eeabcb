"""P18: owners' returns as a Word document, out and back as proposed changes; nothing guessed."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from db.errors import Refusal
from db.risks.commands import ChangeRisk, ReturnedChange, TakeReturns
from db.risks.queries import owner_returns
from db.risks.rules.returns import ReturnDoubt, ReturnField
from db.transfer.owners import read_back, written
from db.transfer.sheets.returns import ReadReturn
from tests.risks.conftest import System

TODAY = date(2026, 11, 30)
F = ReturnField
AWKWARD = "R&D <b>“ill”</b> – 7 < 8\nsecond line\ttabbed  twice ]]> é 漢 😀"


@pytest.fixture
def sent(system: System, tmp_path: Path) -> Path:
    """A return sent to Ann, who owns one risk of 16 points."""
    system.quality(4, 4)
    with system.store.read() as book:
        content = written(owner_returns(book), TODAY, tmp_path / "returns.docx")
    path = tmp_path / "returns.docx"
    path.write_bytes(content)
    return path


def back(system: System, path: Path) -> ReadReturn:
    with system.store.read() as book:
        return read_back(book, path)


def told(found: ReadReturn) -> list[tuple[str, str, str, str]]:
    return [
        (each.change.field, each.change.was, each.change.becomes, each.change.doubt)
        for each in found.lines
    ]


def redo(path: Path, change: Callable[[str], str], part: str = "word/document.xml") -> None:
    """Put a part of a document otherwise."""
    with zipfile.ZipFile(path) as old:
        parts = {each: old.read(each) for each in old.namelist()}
    parts[part] = change(parts.get(part, b"").decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)


def fill(path: Path, code: str, content: str) -> None:
    """Write into the control of a column, as runs or as a text."""
    runs = content if content.startswith("<") else f"<w:r><w:t>{content}</w:t></w:r>"

    def change(xml: str) -> str:
        control = re.compile(
            rf'(<w:tag w:val="[^"|]*\|{code}"/>(?:(?!</w:sdt>).)*?)<w:showingPlcHdr/>', re.DOTALL
        )
        xml = control.sub(r"\1", xml)
        place = re.compile(
            rf'(\|{code}"/>(?:(?!</w:sdt>).)*?<w:sdtContent><w:p>).*?(</w:p></w:sdtContent>)',
            re.DOTALL,
        )
        return place.sub(lambda found: f"{found[1]}{runs}{found[2]}", xml)

    redo(path, change)


def test_p18_a_document_has_a_table_for_each_risk_with_controls(sent: Path) -> None:
    document = Document(str(sent))
    (table,) = document.tables
    assert document.paragraphs[0].text == "Risks owned by Ann Other, as at 30 November 2026"
    styles = [each.style.name for each in document.paragraphs if each.style is not None]
    assert styles[0] == "Heading 1"
    assert [row.cells[0].text for row in table.rows][1:5] == [
        "Committee or group", "Cause", "Event", "Effect",
    ]  # fmt: skip
    xml = zipfile.ZipFile(sent).read("word/document.xml").decode()
    assert xml.count("<w:sdt>") == len(table.rows) - 2
    assert xml.count('<w:listItem w:displayText="5"') == 4
    assert "Tolerate" in xml


def test_p18_an_untouched_document_proposes_nothing(system: System, sent: Path) -> None:
    found = back(system, sent)
    assert (found.lines, found.risks, found.gone, found.odd) == ((), 1, (), ())


def test_p18_a_prompt_that_another_program_took_for_words_says_nothing(
    system: System, sent: Path
) -> None:
    redo(sent, lambda xml: xml.replace("<w:showingPlcHdr/>", ""))
    assert back(system, sent).lines == ()


def test_p18_the_same_risks_give_the_same_bytes(system: System, sent: Path) -> None:
    with system.store.read() as book:
        assert written(owner_returns(book), TODAY, sent) == sent.read_bytes()


def test_p18_awkward_words_go_out_and_back_unchanged(system: System, sent: Path) -> None:
    risk = next(iter(owner_returns_of(system)))
    system.do(ChangeRisk(risk, cause=AWKWARD, plan="\x0b" + AWKWARD))
    with system.store.read() as book:
        sent.write_bytes(written(owner_returns(book), TODAY, sent))
    found = back(system, sent)
    assert (told(found), found.odd) == ([], ())


def owner_returns_of(system: System) -> list[str]:
    with system.store.read() as book:
        return [each.line.id for owner in owner_returns(book) for each in owner.risks]


def test_p18_what_an_owner_wrote_is_proposed_and_taken(system: System, sent: Path) -> None:
    fill(sent, "effect", "more harm")
    fill(sent, "current_l", "3")
    fill(sent, "reason", "Rota filled")
    fill(sent, "response", "Tolerate")
    fill(sent, "target_by", "31/03/2027")
    fill(sent, "control", "Night cover")
    found = back(system, sent)
    assert told(found) == [
        (F.EFFECT, "harm", "more harm", ""),
        (F.CURRENT, "4x4", "3x4", ""),
        (F.RESPONSE, "treat", "tolerate", ""),
        (F.TARGET_BY, "", "2027-03-31", ""),
        (F.CONTROL, "", "Night cover", ""),
    ]
    system.do(
        TakeReturns(
            tuple(
                ReturnedChange(each.risk, each.change.field, each.change.becomes, each.reason)
                for each in found.lines
            )
        )
    )
    assert system.page(found.lines[0].risk).scores[0].reason == "Rota filled"
    assert told(back(system, sent)) == []


def test_p18_tracked_changes_are_read_as_made_and_nothing_inserted_is_dropped(
    system: System, sent: Path
) -> None:
    runs = (
        '<w:ins w:author="Ann"><w:r><w:t>grave </w:t></w:r></w:ins><w:r><w:t>harm</w:t></w:r>'
        '<w:del w:author="Ann"><w:r><w:delText>x</w:delText><w:t>old</w:t></w:r></w:del>'
        "<w:moveFrom><w:r><w:t>here</w:t></w:r></w:moveFrom>"
        '<w:moveTo><w:r><w:t xml:space="preserve"> there</w:t></w:r></w:moveTo>'
    )
    fill(sent, "effect", runs)
    assert told(back(system, sent)) == [(F.EFFECT, "harm", "grave harm there", "")]


@pytest.mark.parametrize(
    ("code", "value", "field", "shown"),
    [
        ("current_l", "likely", F.CURRENT, "likely × 4"),
        ("target_l", "2", F.TARGET, "2"),
        ("response", "Hope", F.RESPONSE, "Hope"),
        ("target_by", "next spring", F.TARGET_BY, "next spring"),
    ],
)
def test_p18_what_cannot_be_read_is_listed_and_never_guessed(
    system: System, sent: Path, code: str, value: str, field: ReturnField, shown: str
) -> None:
    fill(sent, code, value)
    (line,) = back(system, sent).lines
    assert (line.change.field, line.change.becomes) == (field, shown)
    assert line.change.doubt is ReturnDoubt.UNREAD


def test_p18_what_stands_beside_the_tables_is_listed(system: System, sent: Path) -> None:
    note = "<w:body><w:p><w:r><w:t>Please ring me</w:t></w:r></w:p>"
    redo(sent, lambda xml: xml.replace("<w:body>", note))
    comment = (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:comment w:author="Ann"><w:p><w:r><w:t>Is this ours?</w:t></w:r></w:p></w:comment>'
        "</w:comments>"
    )
    redo(sent, lambda _none: comment, "word/comments.xml")
    assert back(system, sent).odd == (
        "Not understood: “Please ring me”.",
        "A comment by Ann, to be read by a person: “Is this ours?”.",
    )


def test_p18_without_controls_the_tables_own_heads_tell_the_fields(
    system: System, sent: Path
) -> None:
    fill(sent, "effect", "more harm")
    redo(sent, lambda xml: re.sub(r"<w:tag [^>]*/>", "", xml))
    found = back(system, sent)
    assert (told(found), found.odd) == ([(F.EFFECT, "harm", "more harm", "")], ())


def test_p18_a_row_lost_doubled_or_of_another_risk_is_said(system: System, sent: Path) -> None:
    row = re.compile(r"<w:tr>(?:(?!</w:tr>).)*\|effect(?:(?!</w:tr>).)*</w:tr>", re.DOTALL)

    def double(xml: str) -> str:
        found = row.search(xml)
        assert found is not None
        other = found[0].replace(">harm<", ">much<")
        stray = re.sub(r'w:val="[^"]*\|effect"', 'w:val="0000|effect"', found[0])
        return xml.replace(found[0], found[0] + other + stray)

    redo(sent, double)
    odd = back(system, sent).odd
    assert odd[0] == "Stands there twice, so the first was read: “Effect · much”."
    assert odd[1].startswith("Not understood: “Effect · harm”")
    redo(sent, lambda xml: row.sub("", xml))
    found = back(system, sent)
    assert told(found) == []
    assert "did not come back" in found.odd[0]


def test_p18_a_change_here_meanwhile_and_an_emptied_cell_are_in_doubt(
    system: System, sent: Path
) -> None:
    (risk,) = owner_returns_of(system)
    system.do(ChangeRisk(risk, effect="other harm"))
    fill(sent, "effect", "more harm")
    fill(sent, "cause", "")
    doubts = {each.change.field: each.change.doubt for each in back(system, sent).lines}
    assert doubts == {F.EFFECT: ReturnDoubt.MEANWHILE, F.CAUSE: ReturnDoubt.CLEARED}


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


ENTITIES = (
    b'<?xml version="1.0"?>'
    + b" " * 200_000
    + (b'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>')
)
HOSTILE = {
    "empty": (b"", "word.empty"),
    "noise": (b"MZ\x90\0 no document", "word.damaged"),
    "cut short": (b"PK\x03\x04 cut", "word.damaged"),
    "old or locked": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "word.old_or_locked"),
    "workbook": (packed(xl__workbook_xml=b"<a/>"), "word.no_document"),
    "bomb": (packed(word__document_xml=b" " * 25_000_000), "word.bomb"),
    "beyond a part": (packed(word__document_xml=b"x" * 31_000_000), "word.bomb"),
    "entities": (packed(word__document_xml=b"<a/>", customXml__item1_xml=ENTITIES),
                 "word.entities"),
    "laughs in comments": (packed(word__document_xml=ENTITIES, customXml__item1_xml=
                           b'<sent xmlns="urn:minutebook:owners-return"/>'), "word.entities"),
    "another alphabet": (packed(word__document_xml=b"<a/>", customXml__item1_xml=
                         '<?xml version="1.0" encoding="cp037"?><a/>'.encode("cp037")),
                         "word.damaged"),
    "deep": (packed(word__document_xml=b"<a>" * 9_000 + b"</a>" * 9_000, customXml__item1_xml=
             b'<sent xmlns="urn:minutebook:owners-return"/>'), "word.bomb"),
    "broken": (packed(word__document_xml=b"<a>", customXml__item1_xml=
               b'<sent xmlns="urn:minutebook:owners-return"/>'), "word.damaged"),
    "not ours": (packed(word__document_xml=b"<a/>"), "returns.not_ours"),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_p18_a_hostile_document_is_refused_in_words(
    system: System, tmp_path: Path, kind: str
) -> None:
    content, code = HOSTILE[kind]
    path = tmp_path / "Return.docx"
    path.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        back(system, path)
    assert refused.value.code == code


def test_p18_too_large_a_document_is_not_opened(system: System, tmp_path: Path) -> None:
    path = tmp_path / "Return.docx"
    with path.open("wb") as out:
        out.truncate(20_000_001)
    with pytest.raises(Refusal) as refused:
        back(system, path)
    assert refused.value.code == "file.too_large"


def test_p18_a_return_is_a_workbook_or_a_document_and_nothing_else(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        written((), TODAY, tmp_path / "returns.pdf")
    assert refused.value.code == "returns.format"


def test_p18_nothing_owned_is_a_document_all_the_same(system: System, tmp_path: Path) -> None:
    path = tmp_path / "none.docx"
    path.write_bytes(written((), TODAY, path))
    assert back(system, path) == ReadReturn((), 0, ())
