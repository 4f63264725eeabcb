"""A framework's themes and segments as plain lines, as they are typed and read in one field.

A theme or a segment is a line, with its number before it or counted; beneath a theme what is split
from it, beneath a segment its criteria, each begun with a hyphen. What follows a semicolon in a
segment's line is how often whoever stands there is reviewed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from db.bodies.rules.purposes import Aim
from db.errors import Refusal
from db.oversight.commands.frameworks import Criterion, SegmentOf, Theme
from db.oversight.queries.frameworks import SegmentLine, ThemeLine

_NUMBERED = re.compile(r"(\d{1,4})[.)]\s+(.+)")
_BENEATH = re.compile(r"[-\u2013\u2022]\s*(.*)")


def read_themes(text: str) -> tuple[Theme, ...]:
    """Return the themes that lines tell.

    Raises:
        Refusal: ``oversight.bare_part`` for a part of a theme before any theme.

    """
    made: list[Theme] = []
    for number, words, beneath in _lines(text):
        if beneath and not number:
            raise Refusal("oversight.bare_part", "themes", words=words)
        made.append(Theme(words, None, number) if beneath else Theme(words, number))
    return tuple(made)


def read_segments(
    text: str, aims: Iterable[tuple[str, tuple[Aim, ...]]] = ()
) -> tuple[SegmentOf, ...]:
    """Return the segments that lines tell; ``aims`` are those of criteria by their words.

    Raises:
        Refusal: ``oversight.bare_criterion`` for a criterion before any segment.

    """
    resting, heads, below = dict(aims), list[tuple[int, str]](), dict[int, list[Criterion]]()
    for number, words, beneath in _lines(text):
        if beneath and not heads:
            raise Refusal("oversight.bare_criterion", "segments", words=words)
        if beneath:
            below[len(heads)].append(Criterion(words, resting.get(words, ())))
        else:
            heads.append((number, words))
            below[len(heads)] = []
    return tuple(
        _segment(number, words, below[at]) for at, (number, words) in enumerate(heads, start=1)
    )


def _segment(number: int, words: str, criteria: Sequence[Criterion]) -> SegmentOf:
    title, _semicolon, rhythm = words.partition(";")
    return SegmentOf(number, title.strip(), tuple(criteria), rhythm.strip())


def _lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Yield each line's number, its words, and whether it stands beneath the one numbered so."""
    number = 0
    for line in filter(None, map(str.strip, text.splitlines())):
        if below := _BENEATH.fullmatch(line):
            yield number, below[1].strip(), True
            continue
        given = _NUMBERED.fullmatch(line)
        number = int(given[1]) if given else number + 1
        yield number, given[2].strip() if given else line, False


def write_themes(themes: Iterable[ThemeLine]) -> str:
    """Return themes as lines, each with what is split from it beneath it."""
    return "\n".join(
        f"- {each.title}" if each.whole else f"{each.number}. {each.title}" for each in themes
    )


def write_segments(segments: Iterable[SegmentLine]) -> str:
    """Return segments as lines, each with its criteria beneath it."""
    lines: list[str] = []
    for each in segments:
        lines.append("; ".join(filter(None, (f"{each.number}. {each.title}", each.rhythm))))
        lines += [f"- {criterion.words}" for criterion in each.criteria]
    return "\n".join(lines)
