"""The Interests page with the office's minute book behind it."""

from tests.desktop.working import opened

__all__ = ["opened"]
