"""How dates, times and lists read in papers, and which tone a word is printed in."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from db.errors import Refusal
from db.papers.paper import Align, Column, Tone
from db.words import DAYS, day, known, say


def full_day(on: date) -> str:
    """Return a day with its name: Thursday 3 December 2026."""
    return f"{DAYS[on.weekday()]} {day(on)}"


def kept_day(text: Any) -> date | None:
    """Return a date kept as text, None for none."""
    return date.fromisoformat(text) if text else None


def meeting_day(text: Any) -> date:
    """Return the day of a meeting; raises Refusal while it has none."""
    on = kept_day(text)
    if on is None:
        raise Refusal("papers.no_day", "ref")
    return on


def clock(text: Any) -> str:
    """Return a wall time, kept as a time or as text, as it is printed; empty for none."""
    if isinstance(text, time):
        return f"{text:%H:%M}"
    return str(text or "")[:5]


def span(start: Any, end: Any) -> str:
    """Return the times of a meeting: 10:00 to 12:05."""
    if start and end:
        return say("papers.span", start=clock(start), end=clock(end))
    return clock(start)


def where(venue: str, online: str) -> str:
    """Return where a meeting is held: Fellside Room, and by Teams."""
    if venue and online:
        return say("papers.where_both", venue=venue, online=online)
    return venue or (say("papers.where_online", online=online) if online else "")


def capital(sentence: str) -> str:
    """Return a sentence with a capital at its beginning."""
    return sentence[:1].upper() + sentence[1:]


def dated(on: date | None, missing: str = "") -> str:
    """Return a day as the house writes it, or what stands for none."""
    return day(on) if on else missing


def of(name: str) -> str:
    """Return a committee's name as it stands after "the"."""
    return name.removeprefix("The ").removeprefix("the ")


def word(kind: str, value: Any) -> str:
    """Return the word of a choice kept as text: ``word("Purpose", "decision")``."""
    code = f"{kind}.{value}"
    return say(code) if known(code) else str(value)


def joined(*parts: str, between: str = ", ") -> str:
    """Return the parts that say something, as one text."""
    return between.join(part for part in parts if part)


TONES = {"red": Tone.RED, "amber": Tone.AMBER, "green": Tone.GREEN, "blue": Tone.BLUE}


def tone(value: Any) -> Tone:
    """Return the tone a colour of the action log is printed in; grey is quiet."""
    return TONES.get(str(value or ""), Tone.QUIET)


Head = tuple[str, float] | tuple[str, float, Align]
"""The sentence at the head of a column, its share of the width, and the side if not the left."""


def headed(heads: Mapping[str, float] | Iterable[Head]) -> tuple[Column, ...]:
    """Return the columns of a table under these heads, in their order."""
    given: Iterable[Head] = heads.items() if isinstance(heads, Mapping) else heads
    return tuple(Column(say(each[0]), *each[1:]) for each in given)
