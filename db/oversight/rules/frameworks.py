"""Frameworks of oversight as data: their themes, segments, and whom they place (T1, T8, R28)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from db.bodies.rules.periods import holds_on
from db.errors import Refusal


@dataclass(frozen=True, slots=True)
class Framework:
    """What is needed of a framework to place an organisation in it.

    ``applies_to`` are the kinds of organisation it places, ``segments`` the ids of its segments;
    ``instead`` is the version in force on the day that is asked about, where there is one.
    """

    from_on: date | None
    to_on: date | None
    applies_to: frozenset[str]
    segments: frozenset[str]
    version: str = ""
    instead: str = ""


def check_framework(
    title: str, version: str, numbers: Collection[int], field: str = "segments"
) -> None:
    """Refuse a framework without a title or version, or with a number twice.

    Raises:
        Refusal: ``oversight.no_title``, ``oversight.no_version`` or ``oversight.twice``.

    """
    if not title.strip():
        raise Refusal("oversight.no_title", "title")
    if not version.strip():
        raise Refusal("oversight.no_version", "version")
    if len(set(numbers)) != len(numbers):
        raise Refusal("oversight.twice", field)


def check_titles(themes: Collection[str], segments: Collection[str]) -> None:
    """Refuse a theme or segment without a title, and two themes of the same one.

    Raises:
        Refusal: ``oversight.untitled`` or ``oversight.same_title``.

    """
    for field, titles in (("themes", themes), ("segments", segments)):
        if not all(each.strip() for each in titles):
            raise Refusal("oversight.untitled", field)
    plain = [each.strip() for each in themes]
    for each in plain:
        if plain.count(each) > 1:
            raise Refusal("oversight.same_title", "themes", title=each)


def check_applies(kinds: Collection[str]) -> None:
    """Refuse a framework that places no kind of organisation (T8).

    Raises:
        Refusal: ``oversight.for_nobody``.

    """
    if not kinds:
        raise Refusal("oversight.for_nobody", "applies_to")


def check_rests(count: int, title: str, field: str) -> None:
    """Refuse to take off a theme or segment that something rests on.

    Raises:
        Refusal: ``oversight.rests``.

    """
    if count:
        raise Refusal("oversight.rests", field, title=title)


def check_part_of(numbers: Collection[int], parts: Iterable[int]) -> None:
    """Refuse a theme that is part of none of the framework's own (T1).

    Raises:
        Refusal: ``oversight.no_whole``.

    """
    for part in parts:
        if part not in numbers:
            raise Refusal("oversight.no_whole", "themes", number=part)


def check_place(framework: Framework, kind: str, segment: str, on: date) -> None:
    """Refuse to place an organisation that the framework does not place, or not on that day (T8).

    Raises:
        Refusal: ``oversight.not_begun``, ``oversight.lapsed`` (each with ``_other`` where another
            version is in force), ``oversight.no_such_segment`` or ``oversight.not_placed``.

    """
    if not holds_on(framework.from_on, framework.to_on, on):
        raise _not_in_force(framework, on)
    if segment not in framework.segments:
        raise Refusal("oversight.no_such_segment", "segment")
    if kind not in framework.applies_to:
        raise Refusal("oversight.not_placed", "organisation")


def _not_in_force(framework: Framework, on: date) -> Refusal:
    begun = framework.from_on is None or framework.from_on <= on
    lapsed = ("oversight.lapsed", "oversight.lapsed_other")
    ahead = ("oversight.not_begun", "oversight.not_begun_other")
    return Refusal(
        (lapsed if begun else ahead)[bool(framework.instead)],
        "on",
        version=framework.version,
        day=framework.to_on if begun else framework.from_on,
        on=on,
        instead=framework.instead,
    )


def check_criteria(given: Iterable[str], asked: Collection[str]) -> None:
    """Refuse as met what is no criterion of the segment.

    Raises:
        Refusal: ``oversight.other_criteria``.

    """
    for words in given:
        if words not in asked:
            raise Refusal("oversight.other_criteria", "criteria", words=words)


def check_evidence(
    evidence: Collection[tuple[str, str, str]], themes: Collection[str], version: str
) -> None:
    """Refuse a decision without evidence, or evidence without words, source or theme (R28).

    ``evidence`` are themes with words and source, ``themes`` those of the framework. Where a
    framework has none, the evidence stands without (T1, T8).

    Raises:
        Refusal: ``oversight.no_evidence``, ``oversight.no_source``, ``oversight.no_theme``,
            ``oversight.other_framework`` or ``oversight.themeless``.

    """
    if not evidence:
        raise Refusal("oversight.no_evidence", "evidence")
    for theme, words, source in evidence:
        if not words.strip():
            raise Refusal("oversight.no_evidence", "evidence")
        if not source.strip():
            raise Refusal("oversight.no_source", "evidence")
        _check_theme(theme, themes, version)


def _check_theme(theme: str, themes: Collection[str], version: str) -> None:
    if theme and not themes:
        raise Refusal("oversight.themeless", "theme", version=version)
    if theme and theme not in themes:
        raise Refusal("oversight.other_framework", "theme")
    if themes and not theme:
        raise Refusal("oversight.no_theme", "theme", version=version)


def covered(themes: Collection[str], met: Collection[str]) -> list[str]:
    """Return the themes of a framework that none of those met by an agenda covers."""
    return [theme for theme in themes if theme not in met]
