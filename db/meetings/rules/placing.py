"""Where something stands on the first level of an agenda: among the business, or in its part."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from db.meetings.rules.items import Part
from db.meetings.rules.plan import TemplatePlace


@dataclass(frozen=True, slots=True)
class First:
    """An item of the first level: its part, its line of the template, and whether it closes."""

    id: str
    title: str
    part: str
    line: str = ""
    ends: bool = False
    """It stands after the public business of an agenda without a template."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place on an agenda: beneath a heading, after an item, at the top, or else at the foot."""

    parent: str | None = None
    after: str | None = None
    top: bool = False


def among_business(first: Iterable[First], part: str, section: str) -> Place:
    """Return the place beneath its heading, in its part, before what closes the agenda."""
    level = list(first)
    heading = next((each for each in level if _heads(each, part, section)), None)
    if heading is not None:
        return Place(parent=heading.id)
    if part == Part.TWO:
        return Place()
    return _behind([each for each in level if not _stops(each)])


def last_in_public(first: Iterable[First], exclusion: str) -> Place:
    """Return the place at the foot of Part 1."""
    return _before(first, lambda each: each.part == Part.TWO or each.id == exclusion)


def before_private(first: Iterable[First]) -> Place:
    """Return the place of the resolution that excludes the public: before the first of Part 2."""
    return _before(first, lambda each: each.part == Part.TWO)


def _before(first: Iterable[First], ends: Callable[[First], bool]) -> Place:
    return _behind(list(takewhile(lambda each: not ends(each), first)))


def _behind(before: Sequence[First]) -> Place:
    return Place(after=before[-1].id) if before else Place(top=True)


def _heads(each: First, part: str, section: str) -> bool:
    """Return whether it is the heading of the template that an item stands under."""
    same = each.title.casefold() == section.casefold() and each.part == part
    return same and each.line == TemplatePlace.SECTION


def _stops(each: First) -> bool:
    return each.part == Part.TWO or each.ends or each.line == TemplatePlace.CLOSING
