"""The Decisions page with the office open behind it, on the day its Management Group decided."""

from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.book import close
from db.decisions.commands.decisions import RecordDecision
from db.decisions.rules import DecisionKind
from db.meetings.commands.course import StartItem
from db.meetings.commands.people import MarkArrived
from db.meetings.commands.room import OpenMeeting
from desktop.kit.theme import Look
from desktop.window import Window
from tests.desktop.office import PEOPLE, Secretariat
from tests.desktop.working import at_work, standing_on

DAY = date(2026, 12, 3)
DECIDED = (
    ("the winter escalation wording", DecisionKind.AGREED),
    ("the discharge audit", DecisionKind.NOTED),
)


@pytest.fixture(scope="session")
def decided(office: Secretariat, tmp_path_factory: pytest.TempPathFactory) -> Secretariat:
    """The office after two decisions of its Management Group, whose meeting is still open."""
    folder = tmp_path_factory.mktemp("decided")
    meeting = office.ids["meeting MG"]
    with standing_on(DAY):
        book = office.copied(folder)
        for name in PEOPLE:
            book.store.do(MarkArrived(meeting, office.ids[name], time(10)))
        book.store.do(OpenMeeting(meeting, time(10)))
        with book.store.read() as reading:
            sql = "SELECT id FROM agendaitem_live WHERE meeting = :id ORDER BY pos, id"
            items = [row for (row,) in reading.rows(sql, id=meeting)]
        for item, (words, kind) in zip(items, DECIDED, strict=False):
            book.store.do(StartItem(item, time(10, 5)))
            book.store.do(RecordDecision(item, words, kind))
        close(book)
    return Secretariat(folder, office.ids)


@pytest.fixture
def opened(
    decided: Secretariat,
    look: Look,
    tmp_path: Path,
    shown: Callable[[QWidget], QWidget],
    qtbot: QtBot,
) -> Iterator[Window]:
    """The window with the decisions on record."""
    with standing_on(DAY), at_work(decided, look, tmp_path / "copy", shown, qtbot) as window:
        yield window
