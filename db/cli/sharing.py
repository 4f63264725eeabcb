"""Verbs that pass changes between colleagues' books."""

from typing import Any


def send(options: Any) -> None:
    """Write an update file."""
    raise NotImplementedError(options)


receive = conflicts = settle = request = enrol = join = digest = send
