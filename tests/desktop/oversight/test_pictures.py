"""What went before, drawn in the pane and told in words; and Print… leads to the document."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.rules.kinds import OrgKind
from db.oversight.commands.frameworks import (
    AdoptFramework,
    Evidence,
    PlaceInSegment,
    SegmentOf,
    Theme,
)
from db.oversight.commands.readings import AddIndicator, RecordReading
from desktop.kit.lines import Drawn, Lines, Point
from desktop.kit.lists import ListsPage
from desktop.kit.theme import Look
from desktop.oversight.lists import READINGS, SEGMENTS
from desktop.papers.page import PapersPage
from desktop.window import Window

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
POINTS = (Point(date(2026, 1, 1), 2, "Segment 2"), Point(date(2026, 3, 1), 3, "Segment 3"))


def value(window: Window, sql: str) -> str:
    assert window.desk is not None
    return str(window.desk.read(lambda book: book.value(sql)))


@pytest.fixture
def watched(opened: Window) -> Window:
    """The window of an office that placed a trust twice and read its waits twice."""
    assert opened.desk is not None
    do, segments = opened.desk.do, tuple(SegmentOf(at, f"Segment {at}") for at in (2, 3))
    framework = AdoptFramework("F", "1", (OrgKind.NHS_TRUST,), (Theme("People", 1),), segments)
    assert do(framework)
    trust = value(opened, "SELECT id FROM organisation_live WHERE name LIKE 'Wexholme%'")
    theme = value(opened, "SELECT id FROM oversighttheme_live WHERE title = 'People'")
    for number, on in ((2, date(2026, 1, 1)), (3, date(2026, 3, 1))):
        segment = value(opened, f"SELECT id FROM segment_live WHERE number = {number}")
        found = (Evidence("Vacancies", "Return", theme),)
        assert do(PlaceInSegment(trust, segment, trust, "Vacancies", found, on=on))
    assert do(AddIndicator("Waits"))
    waits = value(opened, "SELECT id FROM indicator_live")
    for actual, on in (("120", date(2026, 1, 31)), ("96", date(2026, 2, 28))):
        assert do(RecordReading(waits, "Return", on, actual=actual))
    return opened


def chosen(window: Window, listing: str) -> ListsPage:
    page = window.show_page("oversight")
    assert isinstance(page, ListsPage)
    page.chips.choose(listing)
    page.views[listing].choose(next(iter(page.lines[listing])))
    return page


def test_where_an_organisation_stood_is_drawn_and_told(watched: Window) -> None:
    """R28."""
    (picture,) = chosen(watched, SEGMENTS).findChildren(Lines)
    assert picture.isVisible()
    told = "Segment 2 on 1 January 2026; Segment 3 on 1 March 2026"
    assert picture.accessibleDescription() == told


def test_a_series_is_drawn_and_told(watched: Window) -> None:
    """R29."""
    (picture,) = chosen(watched, READINGS).findChildren(Lines)
    assert picture.isVisible()
    assert picture.accessibleDescription() == "120 on 31 January 2026; 96 on 28 February 2026"


def test_print_leads_to_the_document_of_the_line(watched: Window) -> None:
    chosen(watched, SEGMENTS).print_now()
    page = watched.show_page("papers")
    assert isinstance(page, PapersPage)
    line = page.list.current()
    assert line is not None
    assert (line.name, line.body[:8]) == ("segment-timeline", "Wexholme")


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("finance", "financial-position"),
        ("agreements", "signature-sheet"),
        ("programmes", "programme-report"),
        ("oversight", "review-pack"),
    ],
)
def test_each_page_names_its_document(opened: Window, page: str, name: str) -> None:
    shown = opened.show_page(page)
    assert isinstance(shown, ListsPage)
    assert shown.document() == (name, "")
    listed = set()
    for each in shown.shapes:
        shown.chips.choose(each)
        listed.add(shown.document()[0])
    assert name in listed


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("until", [None, date(2026, 6, 1)])
def test_a_picture_is_drawn_in_every_look(qtbot: QtBot, theme: str, until: date | None) -> None:
    lines = Lines(Look(theme))
    qtbot.addWidget(lines)
    for points in (POINTS, POINTS[:1], ()):
        lines.show_drawn(Drawn("Over time", points, until))
        assert lines.isHidden() is not bool(points)
        lines.resize(lines.sizeHint())
        picture = lines.grab().toImage()
        inks = {picture.pixel(x, y) for x in range(0, 200, 3) for y in range(0, 50, 3)}
        assert len(inks) > 1 or not points
