"""Every document of the catalogue is proven: standards, reading order, bytes, book, refusals."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.across.documents import documents
from db.book import close
from db.cli import DONE, REFUSED, main
from db.custody.commands import HoldForFoi
from db.errors import Refusal
from db.papers.catalogue import MONTH, PAPERS, WHOLE, called, paper, written
from db.papers.paper import Paper
from db.store import Store
from db.store.refs import resolve
from db.words import explain, say
from tests.conftest import Kept
from tests.papers import busy
from tests.papers.reading import heard, said
from tests.papers.test_pdf_standards import PROFILES, failed
from tests.papers.year import APRIL, MAY

OF_RECORDS = [name for name in PAPERS if PAPERS[name].kind not in {MONTH, WHOLE}]
BOOK = "nenc.minutebook"
SUFFIXES = (".pdf", ".docx")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document printed from the busy book, and how often the book had been written to."""

    made: Paper
    files: dict[str, bytes]
    changes: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A busy book that nobody has open, an open copy of it, and every document of the two."""

    folder: Path
    store: Store
    sheets: dict[str, Sheet]
    given: dict[str, str]


def sheet(store: Store, name: str) -> Sheet:
    """Print a document, as PDF and as Word."""
    count = "SELECT total_changes()"
    with store.read() as book:
        before = book.value(count)
        made = paper(book, name, busy.thing(book, name), busy.PRINTED)
        files = {suffix: written(made, suffix) for suffix in SUFFIXES}
        return Sheet(made, files, (before, book.value(count)))


@pytest.fixture(scope="module")
def shelf(nenc: Kept, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    folder = tmp_path_factory.mktemp("busy")
    close(busy.busy_book(nenc, folder))
    book = Kept(folder).copied(tmp_path_factory.mktemp("open"))
    with book.store.read() as reading:
        given = {name: busy.called(reading, name) for name in busy.TOLD}
    yield Shelf(folder, book.store, {name: sheet(book.store, name) for name in busy.TOLD}, given)
    close(book)


@pytest.mark.parametrize("name", busy.TOLD)
def test_every_document_keeps_both_standards(shelf: Shelf, name: str) -> None:
    printed = shelf.sheets[name].files[".pdf"]
    assert [failed(printed, profile) for profile in PROFILES] == [[], []]


@pytest.mark.parametrize("name", busy.TOLD)
def test_every_document_is_heard_in_the_order_of_the_record(shelf: Shelf, name: str) -> None:
    found = shelf.sheets[name]
    assert heard(found.files[".pdf"]) == said(found.made)


@pytest.mark.parametrize("name", busy.TOLD)
def test_the_same_record_and_day_give_the_same_bytes(shelf: Shelf, name: str) -> None:
    assert sheet(shelf.store, name).files == shelf.sheets[name].files


@pytest.mark.parametrize("name", busy.TOLD)
def test_printing_changes_nothing_in_the_book(shelf: Shelf, name: str) -> None:
    before, after = shelf.sheets[name].changes
    assert before == after


@pytest.mark.parametrize("name", OF_RECORDS)
def test_a_document_of_nothing_known_is_refused_in_words(shelf: Shelf, name: str) -> None:
    with shelf.store.read() as book, pytest.raises(Refusal) as refusal:
        paper(book, name, "01nothing", busy.PRINTED)
    assert refusal.value.code == f"papers.no_{PAPERS[name].kind}"
    assert explain(refusal.value).endswith(".")


@pytest.mark.parametrize("name", [name for name in PAPERS if not PAPERS[name].of_all])
def test_a_document_of_one_record_asks_which(shelf: Shelf, name: str) -> None:
    with shelf.store.read() as book, pytest.raises(Refusal) as refusal:
        paper(book, name, "", busy.PRINTED)
    assert refusal.value.code == "papers.ref_needed"


def test_every_document_has_a_name_of_its_own(shelf: Shelf) -> None:
    with shelf.store.read() as book:
        assert len({called(book, name) for name in PAPERS}) == len(PAPERS)


def test_the_public_copy_and_part_2_of_the_minutes_are_on_the_list(shelf: Shelf) -> None:
    """What may go to anybody and what may not are documents of their own."""
    with shelf.store.read() as book:
        april = resolve(book, "meeting", APRIL)
        listed = [line.name for line in documents(book) if line.thing == april]
        may = resolve(book, "meeting", MAY)
        assert "minutes-part-2" not in [line.name for line in documents(book) if line.thing == may]
        lists = {line.name: line.thing for line in documents(book) if line.thing in {april, may}}
        declared = (
            "SELECT DISTINCT i.meeting FROM declaration_live d JOIN agendaitem i ON i.id = d.item"
        )
        told = {line.thing for line in documents(book) if line.name == "declarations"}
        assert told == {row for (row,) in book.rows(declared)} != set()
    minutes = [*("minutes", "minutes-public", "minutes-part-2"), "minutes-as-confirmed"]
    minutes += ["minutes-as-confirmed-part-2", "minutes-compared"]
    assert [name for name in listed if name.startswith("minutes")] == minutes
    assert {"agenda", "agenda-part-2", "action-note", "action-note-part-2"} <= set(listed)
    assert lists["agenda-part-2"] == lists["action-note-part-2"] == april


def test_a_response_with_something_still_to_consider_says_it_is_a_draft(
    nenc: Kept, tmp_path: Path
) -> None:
    book = busy.busy_book(nenc, tmp_path)
    with book.store.read() as reading:
        request = busy.thing(reading, "foi-response")
        whole = paper(reading, "foi-response", request, busy.PRINTED)
    book.store.do(HoldForFoi(request, (APRIL,)))
    with book.store.read() as reading:
        draft = paper(reading, "foi-response", request, busy.PRINTED)
    assert not whole.status
    assert draft.status_note.startswith("Still to be considered: 1.")
    close(book)


def run(folder: Path, *given: object) -> int:
    words = [str(each) for each in given if each]
    return main(["--home", str(folder / "laptop"), words[0], str(folder / BOOK), *words[1:]])


@pytest.mark.parametrize("name", busy.TOLD)
def test_every_document_is_printed_from_the_command_line(
    shelf: Shelf, tmp_path: Path, name: str
) -> None:
    place = tmp_path / "made.pdf"
    given = shelf.given[name]
    assert run(shelf.folder, "print", name, given, "--to", place, "--as-at", busy.PRINTED) == DONE
    assert place.read_bytes() == shelf.sheets[name].files[".pdf"]


@pytest.mark.parametrize("name", OF_RECORDS)
def test_nothing_known_is_refused_on_the_command_line_and_nothing_written(
    shelf: Shelf, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "made.pdf"
    assert run(shelf.folder, "print", name, "XX/1", "--to", place) == REFUSED
    assert capsys.readouterr().err.strip() == say("ref.unknown", given="XX/1")
    assert not place.exists()
