"""Every area of the book, lowest first: the one place that knows them all."""

import importlib
import importlib.util
from importlib.metadata import PackageNotFoundError, version

from db.store import Area, Register

AREAS = (
    *("bodies", "custody", "interests", "programmes", "calendar"),
    *("meetings", "decisions", "actions", "risks"),
)


def _records() -> None:
    for area in (*AREAS, "exchange"):
        for room in ("records", "commands"):
            if importlib.util.find_spec(f"db.{area}") and importlib.util.find_spec(
                f"db.{area}.{room}"
            ):
                importlib.import_module(f"db.{area}.{room}")


def _area(name: str) -> Area:
    if importlib.util.find_spec(f"db.{name}") and importlib.util.find_spec(f"db.{name}.derived"):
        derived = importlib.import_module(f"db.{name}.derived")
        return Area(name, getattr(derived, "derive", None), getattr(derived, "findings", None))
    return Area(name)


def program_version() -> str:
    """Return the program's version."""
    try:
        return version("minutebook")
    except PackageNotFoundError:
        return "0.1.0"


def whole_register() -> Register:
    """Return every area; its records and commands are imported when first needed."""
    areas = [_area(name) for name in AREAS]
    if importlib.util.find_spec("db.search"):
        search = importlib.import_module("db.search")
        areas.append(Area("search", getattr(search, "derive", None)))
    return Register(tuple(areas), _records, program_version())
