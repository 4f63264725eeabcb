"""The look: contrast, palette, style sheet, sizes and icons."""

import re

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.kit import icons
from desktop.kit.colours import LIGHT, MARK, PAIRS, SETS, WORDS, ratio
from desktop.kit.theme import HEIGHTS, ROOMY_FROM, TYPE, ZOOMS, Look
from resources import read_text, resource

SLIGHT = 64
"""The saturation, of 255, below which a colour reads as grey."""


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0]} on {pair[1]}")
def test_every_pair_keeps_its_contrast(name: str, pair: tuple[str, str, float]) -> None:
    ink, ground, least = pair
    assert ratio(SETS[name][ink], SETS[name][ground]) >= least


@pytest.mark.parametrize("name", SETS)
def test_what_cannot_be_pressed_is_quieter_than_what_can(
    name: str, look: Look, qapp: QApplication
) -> None:
    """It has no colour of its own either, so that it calls nobody: only less of the ink."""
    look.choose(name, 100, "auto")
    off, surface = SETS[name]["off"], SETS[name]["surface"]
    assert ratio(off, surface) < ratio(SETS[name]["text"], surface) / 2
    assert look.colour("off").saturation() < SLIGHT
    made = QPushButton("Change several")
    made.resize(160, 32)
    made.setEnabled(False)
    drawn = made.grab().toImage()
    edge = drawn.pixelColor(drawn.width() // 2, 0)
    assert edge == look.colour("off" if name == "contrast" else "line")
    assert qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == (
        look.colour("off")
    )


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert ratio("#FFFFFF", "#767676") >= WORDS > ratio("#FFFFFF", "#777777") > MARK


def test_every_set_names_the_same_colours() -> None:
    assert {frozenset(each) for each in SETS.values()} == {frozenset(LIGHT)}


def test_every_ink_that_carries_words_is_measured_on_the_grounds_it_stands_on() -> None:
    measured = {(ink, ground) for ink, ground, _ in PAIRS}
    for ink in ("text", "text2", "accent", "red", "amber", "green"):
        for ground in ("surface", "canvas", "soft", "hover"):
            assert (ink, ground) in measured


@pytest.mark.parametrize("name", SETS)
def test_every_role_of_the_palette_comes_from_a_named_colour(name: str, look: Look) -> None:
    look.choose(name, 100, "auto")
    named = {look.colour(each).name() for each in SETS[name]}
    made = look.palette()
    roles = [
        role
        for role in QPalette.ColorRole
        if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles)
    ]
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled):
        assert {made.color(group, role).name() for role in roles} <= named


def test_every_name_in_the_style_sheet_is_known_and_none_is_left(look: Look) -> None:
    assert "@" not in look.sheet()
    written = read_text("style", "desk.qss")
    assert not re.findall(r"#[0-9A-Fa-f]{6}\b", written), "a page's colours come from the theme"


def test_type_and_rows_grow_together(look: Look) -> None:
    look.choose("light", 200, "normal")
    assert look.font("body").pixelSize() == 2 * TYPE["body"]
    assert look.height("two") == 2 * HEIGHTS["normal"]["two"]
    assert ZOOMS[0] < 100 < ZOOMS[-1]


def test_a_tall_window_gives_rows_more_room_unless_told_otherwise(look: Look) -> None:
    look.fit(ROOMY_FROM - 1)
    assert look.height("two") == HEIGHTS["normal"]["two"]
    look.fit(ROOMY_FROM)
    assert look.height("two") == HEIGHTS["roomy"]["two"]
    look.choose("light", 100, "compact")
    assert look.height("two") == HEIGHTS["compact"]["two"]
    look.fit(0)


def test_the_shipped_face_is_the_one_in_use(look: Look, qapp: QApplication) -> None:
    assert qapp.font().family() == look.font().family() == "Liberation Sans"
    assert look.metrics().horizontalAdvance("Minutebook") > 0


def test_every_icon_is_of_one_family_and_draws_something(look: Look) -> None:
    names = [each.name.removesuffix(".svg") for each in resource("icons").iterdir()]
    assert len(names) > 20
    for name in names:
        drawing = read_text("icons", f"{name}.svg")
        assert 'viewBox="0 0 24 24"' in drawing
        assert 'stroke="currentColor" stroke-width="1.6"' in drawing
        image = QImage(48, 48, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        icons.draw(painter, name, QRectF(0, 0, 48, 48), look.hex("accent"))
        painter.end()
        inked = sum(image.pixelColor(x, y).alpha() > 0 for x in range(48) for y in range(48))
        assert inked > 40, name
        edge = [image.pixelColor(at, 0).alpha() for at in range(48)]
        assert max(edge) == 0, f"{name} is cut"


@pytest.mark.parametrize("scale", icons.SCALES)
def test_an_icon_is_drawn_for_each_scale_of_screen(look: Look, scale: float) -> None:
    made = icons.picture("today", look.hex("text2"), 20, scale)
    assert made.width() == round(20 * scale)
    assert made.devicePixelRatio() == scale
