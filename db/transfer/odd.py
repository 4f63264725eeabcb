"""What came back in a return and was not understood, in few enough lines to be read."""

from collections.abc import Sequence

from db.words import say

_MOST, _LONGEST = 30, 200


def shortened(odd: Sequence[str]) -> tuple[str, ...]:
    """Return the first sentences, none of them long, and how many more there are."""
    short = [line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…" for line in odd[:_MOST]]
    if len(odd) > _MOST:
        short.append(say("returns.more", n=len(odd) - _MOST))
    return tuple(short)
