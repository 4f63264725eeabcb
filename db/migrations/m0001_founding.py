"""The first form of the book."""

from importlib import resources
from typing import Any


def schema() -> str:
    """Return the statements that make an empty book of this form."""
    return resources.files("db.migrations").joinpath("m0001_founding.sql").read_text("utf-8")


def entry(field: int, value: Any) -> tuple[int, Any]:
    """Return a journal entry as the next form knows it; nothing came before this one."""
    return field, value
