"""The page of checks with the office open behind it."""

from tests.desktop.working import opened

__all__ = ["opened"]
