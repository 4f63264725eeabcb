"""Dates as people write them in a British office; a year is never guessed."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from db.transfer.sheets.grid import Cell
from db.transfer.sheets.proposal import Doubt, Outcome

_MONTHS = (*("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),)
_GERMAN = {"mär": 3, "mai": 5, "okt": 10, "dez": 12}
_FIRST_SERIAL, _LAST_SERIAL = 29_221, 62_093  # Excel's day numbers of 1980 and 2070
_EPOCH = date(1899, 12, 30)
_PIVOT = 70  # two figures below this are of this century
_YEARS = range(1980, 2100)

_NUMBERED = r"(?<!\d)(\d{1,2})\s?[./\-\u2013]\s?(\d{1,2})\s?[./\-\u2013]\s?(\d{4}|\d{2})(?!\d)"
_ISO = r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}[\d:.Z]*)?(?!\d)"
_NAMED = (
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?[\s\-/]*(?:of\s+)?([A-Za-zä]{3,9})\.?"
    r"[\s,\-/]*(\d{4}|\d{2})(?!\d)"
)
_TURNED = r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)"
_ANY = re.compile("|".join((_ISO, _NUMBERED, _NAMED, _TURNED)))
_DAY_NAME = re.compile(r"\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b[,.]?\s*", re.I)
_WAS = re.compile(r"\b(was|previously|originally|original|formerly|from|moved from)\b[\s:]*$", re.I)
_NOW = re.compile(
    r"\b(now|revised( to)?|new( date)?|extended( to)?|moved to|amended( to)?|rev|to)\b[\s:]*$", re.I
)
_NONE = {"", "-", "\u2013", "\u2014", "n/a", "na", "none", "nil", "tbc", "tba", "tbd", "not set",
    "?", "to be confirmed", "to be agreed"}  # fmt: skip
_PARTIAL = re.compile(r"^(\d{1,2})?(st|nd|rd|th)?[\s./\-]*([a-z]{3,9}|\d{1,2})\.?$", re.I)


@dataclass(frozen=True, slots=True)
class Read:
    """What a cell's text gave: a value, a value before it, words left over, remarks."""

    value: Any = None
    was: Any = None
    left: str = ""
    doubts: tuple[Doubt, ...] = ()


def read(cell: Cell, field: str) -> Read:
    """Return the date of a cell; words that are no date are left over, with the reason to look."""
    value = cell.value
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return _in_range(value, cell, field)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _serial(value, cell, field)
    text = cell.text
    if text.casefold() in _NONE:
        return Read(left=text if text.casefold().startswith(("tb", "to b")) else "")
    if re.fullmatch(r"[1-9]\d{4}(\.\d+)?", text):
        return _serial(float(text), cell, field)
    return _words(text, cell, field)


def _look(code: str, field: str, text: str) -> Read:
    return Read(left=text, doubts=(Doubt(code, field, Outcome.LOOK, {"given": text}),))


def _in_range(found: date, cell: Cell, field: str) -> Read:
    if found.year not in _YEARS:
        return _look("sheet.date_far", field, cell.text)
    was = _first(cell.was) if cell.was else None
    return Read(found, was, cell.was if cell.was and not was else "")


def _serial(value: float, cell: Cell, field: str) -> Read:
    if not _FIRST_SERIAL <= value <= _LAST_SERIAL:
        return _look("sheet.date_not", field, cell.text)
    found = _EPOCH + timedelta(days=int(value))
    remark = Doubt("sheet.date_serial", field, values={"given": cell.text, "on": found})
    return Read(found, doubts=(remark,))


def _words(text: str, cell: Cell, field: str) -> Read:
    bare = _DAY_NAME.sub("", text)
    dates: list[tuple[date, str]] = []
    impossible = []
    for found in _ANY.finditer(bare):
        on = _made(found)
        if on:
            dates.append((on, bare[: found.start()].rstrip(" (\n")))
        elif _month_known(found):
            impossible.append(found[0])
    if impossible:
        return _look("sheet.date_impossible", field, text)
    if not dates:
        return _no_date(text, field)
    if len(dates) == 1:
        left = _ANY.sub("", bare).strip(" ()\n-;,.:")
        was = _first(cell.was) if cell.was else None
        doubts = (Doubt("sheet.date_with_words", field, values={"given": text}),) if left else ()
        return Read(dates[0][0], was, text if left else "", doubts)
    return _several(dates, text, field)


def _several(dates: list[tuple[date, str]], text: str, field: str) -> Read:
    """Two dates are taken only where the words say which one stands."""
    (first, before), (second, between), *more = dates
    if more:
        return _look("sheet.date_several", field, text)
    if _WAS.search(between) and not _WAS.search(before):
        stands, was = first, second
    elif _NOW.search(between) or _WAS.search(before):
        stands, was = second, first
    else:
        return _look("sheet.date_several", field, text)
    values = {"given": text, "on": stands, "was": was}
    return Read(stands, was, text, (Doubt("sheet.date_moved", field, values=values),))


def _no_date(text: str, field: str) -> Read:
    partial = _PARTIAL.match(text.strip())
    if partial and (_month(partial[3]) or (partial[1] and partial[3].isdigit())):
        return _look("sheet.date_no_year", field, text)
    return _look("sheet.date_words", field, text)


def _first(text: str) -> date | None:
    return next((on for on in map(_made, _ANY.finditer(text)) if on), None)


def _month(word: str) -> int:
    short = word[:3].casefold()
    if word.isalpha() and short in _MONTHS:
        return _MONTHS.index(short) + 1
    return _GERMAN.get(short, 0)


def _parts(found: re.Match[str]) -> tuple[str, str, str]:
    """Return day, month and year as written, whichever form was met."""
    iso, numbered, named, turned = (found.groups()[at : at + 3] for at in (0, 3, 6, 9))
    if iso[0]:
        return iso[2], iso[1], iso[0]
    if turned[0]:
        return turned[1], turned[0], turned[2]
    day, month, year = numbered if numbered[0] else named
    return day, month, year


def _month_known(found: re.Match[str]) -> bool:
    month = _parts(found)[1]
    return month.isdigit() or bool(_month(month))


def _made(found: re.Match[str]) -> date | None:
    day, month, year = _parts(found)
    full = int(year)
    if len(year) == len("26"):
        full += 2000 if full < _PIVOT else 1900
    try:
        made = date(full, int(month) if month.isdigit() else _month(month), int(day))
    except ValueError:
        return None
    return made if made.year in _YEARS else None
