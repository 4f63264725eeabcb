"""Every page against its approved picture; and at every size and in every colour nothing cut."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QMainWindow,
    QScrollArea,
    QWidget,
)

from desktop.frame.pages import CODES
from desktop.kit.theme import Look
from desktop.window import Window
from tests.desktop.pictures.taking import (
    APPROVED,
    PAGES,
    SIZE,
    VIEWS,
    differing,
    make_demonstration,
    shown,
    standing,
    taken,
)

ALLOWED = 0.03
"""The part of a page's places that may differ: another machine's edges of type, no more."""
LOOKS = (
    ("light", 200, SIZE),  # first: what a page keeps of it would stand in the way of the next
    ("light", 100, SIZE),
    ("light", 100, QSize(911, 512)),
    ("light", 100, QSize(683, 384)),
    ("light", 150, SIZE),
    ("dark", 100, SIZE),
    ("contrast", 100, SIZE),
    ("light", 100, QSize(1920, 1080)),
)


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, closed."""
    folder = tmp_path_factory.mktemp("pictures") / "demo"
    make_demonstration(folder)
    return folder


@pytest.fixture(scope="module")
def standing_desk(demonstration: Path, dressed: Look) -> Iterator[Window]:
    """The demonstration's desk, opened once for every page and look."""
    folder = demonstration.with_name("standing")
    shutil.copytree(demonstration, folder)
    with standing(folder, dressed) as window:
        yield window
    dressed.choose("light", 100, "auto")


def test_every_page_looks_as_it_was_approved(demonstration: Path, dressed: Look) -> None:
    """D36: one approved picture a page; ``approve.py`` beside this approves anew."""
    off = {}
    dressed.choose("light", 100, "auto")
    with standing(demonstration, dressed) as window:
        for code in (*PAGES, *VIEWS):
            part = differing(QImage(str(APPROVED / f"{code}.png")), taken(window, code))
            if part > ALLOWED:
                off[code] = f"{part:.1%}"
    assert not off


@pytest.mark.parametrize("how", LOOKS, ids=lambda how: f"{how[0]}-{how[1]}-{how[2].width()}")
def test_no_page_cuts_its_words_at_any_size_and_in_any_colours(
    standing_desk: Window, how: tuple[str, int, QSize]
) -> None:
    """D36: what has no picture is held to its measures."""
    name, zoom, size = how
    standing_desk.look.choose(name, zoom, "auto")
    standing_desk.resize(size)
    cut = []
    for code in (*CODES, *VIEWS):
        shown(standing_desk, code)
        cut += [f"{code}: {each}" for each in found_cut(standing_desk)]
    assert not cut


def test_a_label_that_is_cut_is_found(standing_desk: Window) -> None:
    """The check itself: words in too little room are told."""
    page = standing_desk.show_page("today")
    label = QLabel("Words that have no room", page)
    label.resize(20, 20)
    label.show()
    assert any("no room" in each for each in found_cut(standing_desk))
    label.setParent(None)
    assert not found_cut(standing_desk)


def test_pictures_differ_where_a_page_does(standing_desk: Window) -> None:
    """The comparison itself: a card more or less is told, a shade of grey is not."""
    one = taken(standing_desk, "actions")
    assert differing(one, one) == 0
    changed = one.copy()
    painter = QPainter(changed)
    painter.fillRect(240, 240, 500, 300, QColor("#808080"))
    painter.end()
    assert differing(one, changed) > ALLOWED


def found_cut(window: Window) -> list[str]:
    """Return what of the page in view is cut, overlaps its ground or scrolls sideways."""
    parts = [each for each in window.findChildren(QWidget) if each.isVisible()]
    return [
        told for each in parts for told in (_words_cut(each), _out(each), _sideways(each)) if told
    ]


def _words_cut(part: QWidget) -> str:
    if isinstance(part, QLabel) and part.text() and part.pixmap().isNull():
        if part.wordWrap():
            cut = part.heightForWidth(part.width()) > part.height() + 1
        else:
            cut = part.sizeHint().width() > part.width() + 1
    elif isinstance(part, QAbstractButton) and part.text():
        needs = part.sizeHint()
        cut = needs.width() > part.width() + 1 or needs.height() > part.height() + 2
    else:
        return ""
    return f"cut: {part.text()!r}" if cut else ""


def _out(part: QWidget) -> str:
    """Tell a button or label that stands outside its ground; what scrolls may be longer."""
    ground = part.parentWidget()
    if ground is None or isinstance(ground, QMainWindow) or part.isWindow():
        return ""
    words = isinstance(part, QLabel | QAbstractButton) and part.text()
    inside = ground.rect().adjusted(-1, -1, 1, 1).contains(part.geometry())
    return f"outside: {words!r}" if words and not inside else ""


def _sideways(part: QWidget) -> str:
    inside = part.widget() if isinstance(part, QScrollArea) else None
    if isinstance(part, QScrollArea) and inside is not None:
        wide = inside.minimumSizeHint().width() > part.viewport().width()
    elif isinstance(part, QAbstractScrollArea):
        wide = part.horizontalScrollBar().maximum() > 0
    else:
        return ""
    return f"sideways: {part.accessibleName() or type(part).__name__}" if wide else ""
