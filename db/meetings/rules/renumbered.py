"""Which items of an agenda that members hold would be called otherwise, and how that is said."""

from collections.abc import Iterable, Mapping, Sequence

from db.meetings.rules.sentences import Say, listed

Row = tuple[str, str, str]
"""An item: its id, that of the item it stands beneath, and its position."""
MANY = 6
_WIDTH = 6


def placed(rows: Iterable[Row], item: str, parent: str, after: str, *, top: bool) -> list[Row]:
    """Return an agenda with an item put after another, at the top of its level or at its foot."""
    others = [row[:2] for row in _read(rows) if row[0] != item]
    ids = [row[0] for row in others]
    at = 0 if top else ids.index(after) + 1 if after in ids else len(ids)
    return _anew([*others[:at], (item, parent), *others[at:]])


def without(rows: Iterable[Row], item: str) -> list[Row]:
    """Return an agenda without an item."""
    return [row for row in rows if row[0] != item]


def moved(
    held: Mapping[str, str], now: Mapping[str, str], *, was: Mapping[str, str] | None = None
) -> list[tuple[str, str]]:
    """Return the numbers members hold that are others now; what follows its parent is not told.

    ``was`` are the numbers before a deed: then only what the deed itself changes is told.
    """
    pairs = [
        (held[item], number)
        for item, number in now.items()
        if item in held and held[item] != number and (was is None or was.get(item) != number)
    ]
    return [pair for pair in pairs if _above(pair) not in pairs]


def becomes(pairs: Sequence[tuple[str, str]], say: Say) -> str:
    """Return the numbers that changed in a few words: 6 becomes 7 and 7 becomes 8."""
    words = [say("agenda.becomes", was=was, now=now) for was, now in pairs[:MANY]]
    more = len(pairs) - len(words)
    if more:
        words.append(say("agenda.becomes_more" if more > 1 else "agenda.becomes_one", n=more))
    return listed(words, say)


def _read(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row[2], row[0]))


def _anew(pairs: Iterable[tuple[str, str]]) -> list[Row]:
    return [(item, parent, f"{at:0{_WIDTH}}") for at, (item, parent) in enumerate(pairs)]


def _above(pair: tuple[str, str]) -> tuple[str, str] | None:
    """Return the pair of the parents where both stand at the same place beneath theirs."""
    (was, was_last), (now, now_last) = ((each.rpartition(".")[0::2]) for each in pair)
    return (was, now) if was_last == now_last else None
