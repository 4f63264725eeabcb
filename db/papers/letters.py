"""Text as it may be printed: no control characters, one kind of line end, composed letters."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile("[\t\x1c-\x1f]")
# Controls, soft hyphen, zero-width signs, direction marks, half a surrogate pair, noncharacters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def clean(words: str) -> str:
    """Return words with one kind of line end, and without what has no shape of its own."""
    if words.isascii() and words.isprintable():
        return words
    words = _UNSEEN.sub("", _BLANKS.sub(" ", _LINE_ENDS.sub("\n", words)))
    return unicodedata.normalize("NFC", words)


def one_line(words: str, most: int = 250) -> str:
    """Return cleaned words on one line, for titles, bookmarks and running heads.

    Words longer than ``most`` letters are cut, with a sign that they were: a PDF may not hold long
    strings outside its text.
    """
    line = " ".join(clean(words).split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
