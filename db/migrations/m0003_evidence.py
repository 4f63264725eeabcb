"""The third form: what stands behind a decision is kept with it."""

from importlib import resources
from typing import Any


def schema() -> str:
    """Return the statements that take a book of the second form to this one: all only add."""
    return resources.files("db.migrations").joinpath("m0003_evidence.sql").read_text("utf-8")


def entry(field: int, value: Any) -> tuple[int, Any]:
    """Return a journal entry of the second form as this one knows it: every field kept its form."""
    return field, value
