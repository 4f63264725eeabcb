"""What the tests of the command line type with."""

import io
import json
import sys
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., tuple[int, str, str]]

BOOK = object()  # stands among a verb's arguments for the founded book


def typed(monkeypatch: pytest.MonkeyPatch, given: Any) -> None:
    """Put this on standard input, as JSON unless it is words already."""
    words = given if isinstance(given, str) else json.dumps(given)
    monkeypatch.setattr(sys, "stdin", io.StringIO(words))
