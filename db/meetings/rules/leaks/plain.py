"""Texts made comparable: ligatures, soft hyphens, quotes, line ends, accents and capitals apart."""

import re
import unicodedata

_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ufffe\x02\u202a-\u202e]")
_HIDDEN_BREAK = re.compile("[\u00ad\ufffe\x02]\\s*\n\\s*")
_BROKEN = re.compile(r"(?<=\w)[-\u2010\u2011]\s*\n\s*(?=\w)")
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def cleaned(text: str) -> str:
    """Return a text in one spelling of its letters and signs; capitals and line ends stay."""
    whole = _HIDDEN.sub("", _HIDDEN_BREAK.sub("", text))
    apart = unicodedata.normalize("NFKD", whole.translate(_SIGNS))  # it takes some signs apart
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return bare.replace("\r\n", "\n").replace("\r", "\n")


def mended(text: str) -> str:
    """Return a cleaned text whose words that were parted at a line end are whole again."""
    return _BROKEN.sub("", text)


def words(text: str) -> list[str]:
    """Return the words of a cleaned text without capitals; a hyphen parts words."""
    return [each.removesuffix("'s") for each in _WORD.findall(text.casefold())]


def tight(text: str) -> str:
    """Return the letters and figures of a text alone: no blank or line end can hide words in it."""
    return "".join(each for each in cleaned(text).casefold() if each.isalnum())
