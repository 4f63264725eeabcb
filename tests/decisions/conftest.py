"""The Management Group of the tests of meetings, for those of decisions."""

from tests.meetings.conftest import founded, group

__all__ = ["founded", "group"]
