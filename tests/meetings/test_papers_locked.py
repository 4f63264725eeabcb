"""P7: a file that opens only with a password is told, and is never sent to members unread."""

import io
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pikepdf
import pytest

from db.across.circulation import circulation
from db.across.passwords import needs_password
from db.book import Book, close, open_book
from db.cli import main
from db.errors import Refusal
from db.exchange.identity import Home
from db.meetings.commands.papers import AddPaper
from db.meetings.queries.papers import meeting_papers, versions
from db.meetings.rules.numbered import Readers
from db.papers.numbered import numbered_pack, write_pack
from db.transfer import alone, dropped
from tests.meetings.conftest import MORNING
from tests.meetings.group import DAY, Group

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PASSWORD = "larkfield"  # noqa: S105


def silent(_percent: int, _words: str) -> None:
    pass


def pdf(*, user: str = "", owner: str = "", revision: Literal[2, 3, 6] | None = None) -> bytes:
    """Return a page without a word, under the passwords given."""
    made, written = pikepdf.new(), io.BytesIO()
    made.add_blank_page()
    if revision is None:
        made.save(written)
    else:
        new = revision == 6
        kept = pikepdf.Encryption(owner, user, revision, metadata=new, aes=new)
        made.save(written, encryption=kept)
    return written.getvalue()


def old_word(flags: int) -> bytes:
    """Return how an old Word file begins: its shell, then what it says of itself."""
    return OLE + bytes(504) + b"\xec\xa5" + bytes(9) + bytes([flags]) + bytes(600)


def open_document(manifest: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as parts:
        parts.writestr("META-INF/manifest.xml", manifest)
    return written.getvalue()


LOCKED = {
    "old.pdf": pdf(user=PASSWORD, owner="b", revision=2),
    "rc4.pdf": pdf(user=PASSWORD, owner="b", revision=3),
    "aes.pdf": pdf(user=PASSWORD, owner="b", revision=6),
    "a.docx": OLE + bytes(700) + "EncryptedPackage".encode("utf-16-le"),
    "a.xlsx": OLE + bytes(700) + "EncryptedPackage".encode("utf-16-le"),
    "a.doc": old_word(1),
    "a.odt": open_document(b"<manifest:encryption-data/>"),
}
FREE = {
    "plain.pdf": pdf(),
    "not to print.pdf": pdf(owner="b", revision=6),
    "broken.pdf": b"%PDF-1.7 paper /Encrypt",
    "a.docx": open_document(b""),
    "a.doc": old_word(2),
    "short.doc": OLE,
    "a.odt": open_document(b"<manifest:manifest/>"),
    "broken.odt": b"PK\x03\x04",
    "a.txt": b"EncryptedPackage",
}


@pytest.mark.parametrize("name", LOCKED)
def test_a_file_that_opens_only_with_a_password_is_known(name: str, tmp_path: Path) -> None:
    place = tmp_path / name
    place.write_bytes(LOCKED[name])
    assert needs_password(name, LOCKED[name])
    assert needs_password(name, place)


@pytest.mark.parametrize("name", FREE)
def test_a_file_that_everybody_can_open_or_nobody_asks_for_no_password(name: str) -> None:
    assert not needs_password(name, FREE[name])


def test_a_file_that_is_gone_asks_for_none(tmp_path: Path) -> None:
    assert not needs_password("a.pdf", tmp_path / "a.pdf")
    assert not needs_password("a.docx", tmp_path / "a.docx")


@pytest.fixture
def book(
    founded: tuple[Path, Group], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Book]:
    """The book of the group, open."""
    monkeypatch.setenv("MINUTEBOOK_NOW", MORNING)
    shutil.copytree(founded[0], tmp_path / "mine")
    opened = open_book(tmp_path / "mine" / "mg.minutebook", Home(tmp_path / "mine" / "laptop"))
    yield opened
    close(opened)


@pytest.fixture
def planned(book: Book, founded: tuple[Path, Group]) -> Group:
    """A meeting with one paper awaited."""
    made = founded[1]
    group = Group(book.store, made.body, people=dict(made.people), seats=dict(made.seats))
    group.plan(DAY, "Finance report")
    group.do(AddPaper(group.items[0], "Finance report"))
    return group


def take(group: Group, folder: Path, content: bytes, note: str = "") -> None:
    place = folder / "01 Finance report.pdf"
    place.write_bytes(content)
    with group.store.read() as book:
        found = dropped.propose(book, group.meeting, dropped.look([place], silent))
    dropped.keep(group.store, found, silent)
    group.store.do(*dropped.inputs(found, note=note))


def found(group: Group) -> set[str]:
    with group.store.read() as book:
        return {each.check for each in circulation(book, group.meeting, DAY).lines}


def test_a_locked_paper_is_noted_found_and_named_in_the_pack_until_an_open_one_comes(
    planned: Group, tmp_path: Path
) -> None:
    take(planned, tmp_path, LOCKED["aes.pdf"], "New table")
    with planned.store.read() as book:
        (paper,) = meeting_papers(book, planned.meeting)
        assert paper.locked
        assert [each.note for each in versions(book, paper.id)] == [
            "Opens only with a password. New table"
        ]
        made = numbered_pack(book, planned.meeting, Readers.MEMBERS, DAY, planned.store.path)
    assert "paper_locked" in found(planned)
    assert made.missing == ("1 Finance report: Its file opens only with a password.",)
    assert [each.sha256 for each in made.files if each.sha256] == []
    write_pack(made, tmp_path / "pack", planned.store.path, silent)

    take(planned, tmp_path, FREE["plain.pdf"])
    assert "paper_locked" not in found(planned)
    with planned.store.read() as book:
        made = numbered_pack(book, planned.meeting, Readers.MEMBERS, DAY, planned.store.path)
    assert made.missing == ()
    assert len([each for each in made.files if each.sha256]) == 1


def test_one_taken_before_it_was_told_is_not_put_in_the_pack_either(
    planned: Group, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setattr(dropped, "needs_password", lambda _name, _file: False)
        take(planned, tmp_path, LOCKED["aes.pdf"])
    with planned.store.read() as book:
        made = numbered_pack(book, planned.meeting, Readers.MEMBERS, DAY, planned.store.path)
    assert made.missing == ("1 Finance report: Its file opens only with a password.",)


@pytest.mark.usefixtures("planned")
def test_the_command_line_says_it_of_the_file_it_takes(
    book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "01 Finance report.pdf"
    place.write_bytes(LOCKED["aes.pdf"])
    path, home = str(book.store.path), str(tmp_path / "mine" / "laptop")
    close(book)
    assert main(["--home", home, "attach", path, "MG/2026-12-03", str(place)]) == 0
    told = capsys.readouterr().err
    assert (
        "01 Finance report.pdf opens only with a password, and cannot be put in the pack." in told
    )


def test_a_decision_by_e_mail_does_not_go_out_with_a_locked_file(tmp_path: Path) -> None:
    place = tmp_path / "Wording.pdf"
    place.write_bytes(LOCKED["aes.pdf"])
    with pytest.raises(Refusal) as refusal:
        alone.only(dropped.look([place], silent))
    assert refusal.value.code == "intake.none_taken"
