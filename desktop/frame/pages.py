"""Which pages this desk has, and how each is made: when first gone to, by its own module."""

import importlib
import pkgutil
from pathlib import Path

import desktop
from desktop.frame.navigation import FOOT, MAIN
from desktop.kit.desk import Desk
from desktop.kit.page import Page

OF_THE_FRAME = {"settings": "desktop.frame.settings", "help": "desktop.frame.help"}
BESIDE = {each: f"desktop.bodies.{each}" for each in ("people", "organisations", "contacts")}
"""Pages that stand beside another area's, in its own folder."""
CODES = tuple(code for each in (*MAIN, *FOOT) for code in (each.code, *each.within))


def known_pages() -> frozenset[str]:
    """Return the codes of the pages this desk has."""
    areas = (each for each in CODES if each not in OF_THE_FRAME and each not in BESIDE)
    return frozenset((*filter(_has_page, areas), *OF_THE_FRAME, *BESIDE))


def _has_page(area: str) -> bool:
    """Return whether an area has a page, without importing anything of it."""
    places = [str(Path(each) / area) for each in desktop.__path__]
    return any(each.name == "page" for each in pkgutil.iter_modules(places))


def make_page(code: str, desk: Desk | None) -> Page:
    """Make a page for a desk."""
    module = (OF_THE_FRAME | BESIDE).get(code, f"desktop.{code}.page")
    made: Page = importlib.import_module(module).make(desk)
    return made
