"""When two texts say the same: a corrected spelling is wording, another word is not (R24)."""

import re

SPELT = 6  # letters from which one too few, too many or two changed about is taken for a slip


def said(text: str) -> list[str]:
    """Return the words a text says, whatever its capitals and punctuation."""
    return re.findall(r"\w+", text.casefold())


def same_words(one: str, other: str) -> bool:
    """Return whether two texts say the same words, each of them but for its spelling.

    A slip is one letter left out or doubled, or two neighbours changed about, in a word of six
    letters or more that begins alike. A number, and one letter put for another, may be something
    else and so count as a change: to ask once too often is the lesser fault.
    """
    these, those = said(one), said(other)
    return len(these) == len(those) and all(map(_same_word, these, those))


def _same_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if one == other:
        return True
    if len(long) < SPELT or one[0] != other[0] or not (one + other).isalpha():
        return False
    places = range(len(long))
    if len(short) == len(long):
        return any(_about(short, at) == long for at in places)
    return any(long[:at] + long[at + 1 :] == short for at in places)


def _about(word: str, at: int) -> str:
    """Return a word with the letter at a place and the one after it changed about."""
    return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
