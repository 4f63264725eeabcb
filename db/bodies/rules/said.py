"""Words as they are compared: without case, accents or the plural, and in the order they stand."""

import re
import unicodedata

_WORD = re.compile(r"\w+")
_SHORTEST = 4
CODE = re.compile(r"[A-Z][A-Z0-9&.-]{1,11}")
"""A code or an abbreviation, which is meant only where it stands in capitals."""


def spoken(words: str) -> list[str]:
    """Return the words that are said, in lower case, without accents and the genitive."""
    plain = "".join(
        each for each in unicodedata.normalize("NFKD", words) if not unicodedata.combining(each)
    )
    plain = plain.replace("'s", "").replace("\u2019s", "").replace("'", "").replace("\u2019", "")
    return _WORD.findall(plain.replace("&", " and ").casefold())


def singular(word: str) -> str:
    """Return a word without its plural, so that hospices are a hospice and pharmacies one."""
    if word.endswith("ies") and len(word) > _SHORTEST:
        return f"{word[:-3]}y"
    if word.endswith(("ss", "us", "is")):
        return word
    return word.removesuffix("s")


def runs(form: list[str], whole: list[str]) -> bool:
    """Return whether words stand among others side by side, in their order."""
    long = len(form)
    return any(whole[at : at + long] == form for at in range(len(whole) - long + 1))
