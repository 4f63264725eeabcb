"""The documents of a busy month, chosen from the list, drawn and read back from their pages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db import clock
from db.across.documents import documents
from db.book import Book, close
from db.papers.read_back import read_back
from desktop.kit.desk import Desk
from desktop.kit.later import Later
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.papers.page import COVER, PapersPage, document_words, file_name, make
from tests.conftest import Kept
from tests.papers import busy
from tests.papers.year import APRIL

OF_APRIL = {
    "minutes-as-confirmed": "2 April 2026",
    "minutes-as-confirmed-part-2": "Part 2",
    "minutes-compared": "What changed",
}
"""What the pages of a document of April say."""
OTHERS = {
    "cover-sheet": "To agree that four trusts share elective capacity until March 2027.",
    "decision-by-e-mail": "Decision by e-mail",
    "feedback-notes": "Feedback notes",
    "risk-movement": "Risk movement",
    "owed": "Who owes what",
    "year-plan": "2027-28",
    "handover": "Open promises",
    "notice": "Notice",
    "foi-response": busy.REQUEST,
    "foi-schedule": busy.REQUEST,
}
SEVERAL = {"cover-sheet", "decision-by-e-mail", "foi-response", "foi-schedule"}
"""Those there may be several of, each told apart by what it is of."""
BY_REF = "SELECT id FROM meeting_live WHERE ref = :ref"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The Documents page over the busy minute book."""

    page: PapersPage
    book: Book
    bot: QtBot

    def shown(self, name: str, thing: str = "") -> str:
        """Go to a document and return what its pages say."""
        self.page._content = b""
        self.page.show_record(name, thing) if thing else self.page.show_record("document", name)
        self.bot.waitUntil(lambda: bool(self.page._content), timeout=30_000)
        line = self.page.list.current()
        assert line is not None
        assert line.name == name
        assert self.page.preview.pages > 0
        return " ".join(" ".join(e.text for e in read_back(self.page._content).places).split())


@pytest.fixture
def shelf(
    nenc: Kept,
    look: Look,
    keeper: Keeper,
    tmp_path: Path,
    shown: Callable[[QWidget], QWidget],
    qtbot: QtBot,
) -> Iterator[Shelf]:
    book = busy.busy_book(nenc, tmp_path)
    with clock.standing_at(clock.london(busy.PRINTED, time(9))):
        desk = Desk(book, look, keeper, Later())
        page = make(desk)
        shown(page)
        desk.set_ready()
        yield Shelf(page, book, qtbot)
        page._soon.stop()
        desk.leave()
        page.preview.clear()
    close(book)


def test_what_had_no_way_at_the_desk_is_drawn_from_the_list(shelf: Shelf) -> None:
    april = str(shelf.page.desk.read(lambda book: book.value(BY_REF, ref=APRIL)))
    for name, words in OF_APRIL.items():
        assert words in shelf.shown(name, april)
    for name, words in OTHERS.items():
        thing = str(shelf.page.desk.read(busy.thing, name)) if name in SEVERAL else ""
        assert words in shelf.shown(name, thing), name


def test_no_two_documents_are_listed_or_saved_by_the_same_name(shelf: Shelf) -> None:
    lines = shelf.page.desk.read(documents)
    files = [file_name(each) for each in lines]
    words = [(each.body, document_words(each, {"icp": "ICP", "icps": "ICPs"})) for each in lines]
    assert len(set(files)) == len(files) > 40
    assert len(set(words)) == len(words)


def test_the_cover_sheet_of_a_meeting_past_is_listed_when_it_is_asked_for(shelf: Shelf) -> None:
    paper = str(shelf.page.desk.read(busy.thing, "cover-sheet"))
    assert (COVER, paper) not in {(e.name, e.thing) for e in shelf.page.desk.read(documents)}
    words = shelf.shown(COVER, paper)
    assert "Improve outcomes; Tackle inequalities" in words  # R59
    assert shelf.page.heading.startswith("Cover sheet, 2 April 2026: 4 Mutual aid proposal")
