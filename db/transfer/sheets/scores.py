"""Likelihood, impact and the score made of them, as registers write them."""

import re
from collections.abc import Iterable, Mapping

from db.transfer.sheets.dates import Read
from db.transfer.sheets.grid import Cell
from db.transfer.sheets.proposal import Doubt, Outcome

_LONGEST = 60  # characters of a cell that scores and explains
_HIGHEST = 25  # five times five
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_NONE = {"", "-", "\u2013", "n/a", "na", "tbc", "none", "x", "?"}

# The words of the five-point matrix the NHS has used since the National Patient Safety Agency's
# "A risk matrix for risk managers" (2008), and the plain five words from very low to very high.
_LIKELIHOOD = {"rare": 1, "unlikely": 2, "possible": 3, "likely": 4, "almost certain": 5}
_IMPACT = {"negligible": 1, "insignificant": 1, "minor": 2, "moderate": 3, "major": 4,
    "catastrophic": 5}  # fmt: skip
_FIVE = {"very low": 1, "low": 2, "medium": 3, "moderate": 3, "high": 4, "very high": 5}
_PRODUCT = re.compile(r"([1-5])\s*[x\u00d7*]\s*([1-5])(?:\s*=\s*(\d{1,2}))?", re.I)
_NUMBER = re.compile(r"(?<![\d.])([1-5])(?![\d.%])")


NUMBERED = "#"  # the key of a scale whose column holds numbers: other things in it need a look


def scale(texts: Iterable[str], part: str) -> Mapping[str, int]:
    """Return the numbers that a column's own words stand for; empty where that is not certain.

    Words are numbered only if the column keeps to one known five-point scale; "High, Medium, Low"
    could be three points of five or three of three, so it is left in words.
    """
    every = {_bare(text) for text in texts} - _NONE
    said = {text for text in every if not _NUMBER.search(text) and text not in _ROMAN}
    numbered = {NUMBERED: 1} if every - said else {}
    standard = _LIKELIHOOD if part == "likelihood" else _IMPACT
    if said and said <= standard.keys():
        return {**standard, **numbered}
    if said <= _FIVE.keys() and said & {"very high", "very low"}:
        return {**_FIVE, **numbered}
    return numbered


def _bare(text: str) -> str:
    """Return the words of a cell alone, or the cell as it is where it holds a number."""
    low = text.casefold().strip()
    return low if re.search(r"\d", low) else re.sub(r"[^a-z ]", " ", low).strip()


def part(cell: Cell, field: str, known: Mapping[str, int]) -> Read:
    """Return the 1 to 5 of a likelihood or an impact, or its words left over."""
    text = cell.text
    low = text.casefold()
    if low in _NONE:
        return Read()
    if low in _ROMAN:
        return Read(_ROMAN[low], doubts=(_read_as(field, text, _ROMAN[low]),))
    numbers = {int(each) for each in _NUMBER.findall(text)}
    if len(numbers) == 1 and len(text) <= _LONGEST:
        return Read(numbers.pop())
    if _bare(text) in known:
        value = known[_bare(text)]
        return Read(value, doubts=(_read_as(field, text, value),))
    if NUMBERED in known:
        return Read(left=text, doubts=(_look("sheet.score_range", field, text),))
    return Read(left=text, doubts=(Doubt("sheet.score_words", field, values={"given": text}),))


def _read_as(field: str, given: str, value: int) -> Doubt:
    return Doubt("sheet.score_read", field, values={"given": given, "value": value})


def _look(code: str, field: str, given: str) -> Doubt:
    return Doubt(code, field, Outcome.LOOK, {"given": given})


def product(cell: Cell) -> tuple[int, int] | None:
    """Return the two numbers of "4x3=12" in the order written, or None."""
    found = _PRODUCT.search(cell.text)
    return (int(found[1]), int(found[2])) if found else None


def total(cell: Cell) -> int | None:
    """Return the 1 to 25 of a score cell, or None where there is no plain number."""
    found = _PRODUCT.search(cell.text)
    if found:
        return int(found[1]) * int(found[2])
    numbers = [int(each) for each in re.findall(r"(?<![\d.])(\d{1,2})(?![\d.%])", cell.text)]
    return numbers[0] if len(numbers) == 1 and 1 <= numbers[0] <= _HIGHEST else None


def impact_first(heading: str) -> bool | None:
    """Return whether a heading says that the impact stands first ("I x L"), or None if unsaid."""
    plain = re.sub(r"\b([lcis])x([lcis])\b", r"\1 x \2", heading.casefold())
    likelihood = re.search(r"likelihood|probability|\bl\b", plain)
    impact = re.search(r"impact|consequence|severity|\b[ics]\b", plain)
    if not likelihood or not impact:
        return None
    return impact.start() < likelihood.start()
