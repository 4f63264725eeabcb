"""What changed between two texts, word by word, and how a meeting's amendment reads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from db.meetings.rules.sentences import Say

_WORDS = re.compile(r"\n|[^\s]+[^\S\n]*")
_AROUND = 4
_MANY_CHANGES = 3
_MANY_WORDS = 40


class PieceKind(StrEnum):
    """Whether words stand in both texts, only in the earlier or only in the later one."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words of one kind, with the blanks after them."""

    kind: PieceKind
    words: str


@dataclass(frozen=True, slots=True)
class _Run:
    """Words replaced at one place, with a few words of those that stand before and after."""

    gone: str
    new: str
    before: str
    after: str


def words_difference(was: str, now: str) -> tuple[Piece, ...]:
    """Return the later text with what was taken out of the earlier one, in reading order."""
    found = []
    for gone, new, same in _opcodes(_apart(was), _apart(now)):
        pieces = (PieceKind.SAME, same), (PieceKind.GONE, gone), (PieceKind.NEW, new)
        found += [Piece(kind, "".join(words)) for kind, words in pieces if words]
    return tuple(found)


def amendment(was: str, became: str, say: Say) -> str:
    """Return how an amendment of a minute reads in the minutes of the meeting that agreed it.

    A few changed words are quoted one by one; where much changed, the whole new text is.
    """
    runs = list(_runs(_WORDS.findall(was), _WORDS.findall(became)))
    changed = sum(len(f"{run.gone} {run.new}".split()) for run in runs)
    if len(runs) > _MANY_CHANGES or changed > _MANY_WORDS or not was.strip():
        return say("amendment.whole", became=became.strip())
    return "; ".join(_told(run, say) for run in runs)


def _told(run: _Run, say: Say) -> str:
    if run.gone and run.new:
        return say("amendment.replaced", was=run.gone, became=run.new)
    if run.gone:
        return say("amendment.taken_out", was=run.gone)
    if run.before:
        return say("amendment.added_after", before=run.before, became=run.new)
    return say("amendment.added_before", after=run.after, became=run.new)


def _runs(was: list[str], now: list[str]) -> Iterator[_Run]:
    matcher = SequenceMatcher(None, _bare(was), _bare(now), autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal" and (_joined(was[a:b]) or _joined(now[c:d])):
            before, after = now[max(0, c - _AROUND) : c], now[d : d + _AROUND]
            yield _Run(_joined(was[a:b]), _joined(now[c:d]), _joined(before), _joined(after))


def _opcodes(was: list[str], now: list[str]) -> Iterator[tuple[list[str], list[str], list[str]]]:
    matcher = SequenceMatcher(None, _bare(was), _bare(now), autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        yield ([], [], now[c:d]) if kind == "equal" else (was[a:b], now[c:d], [])


def _apart(text: str) -> list[str]:
    """Return the words of a text, each with a blank after it, so that runs can be joined."""
    return [each if each[-1].isspace() else f"{each} " for each in _WORDS.findall(text)]


def _bare(words: list[str]) -> list[str]:
    return [each.rstrip(" \t\u00a0") for each in words]


def _joined(words: list[str]) -> str:
    return " ".join("".join(words).split())
