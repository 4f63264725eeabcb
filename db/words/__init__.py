"""Every word the secretary sees, in one place, through gettext.

Each module of this package holds ``SENTENCES``: a code and its sentence in British English.
Codes are ``area.what_happened``; sentences take their values by name, and a date or a time among
them is printed as the house writes it (12 March 2026; 09:30).
"""

import gettext
import importlib
import pkgutil
from collections.abc import Iterable
from datetime import date, datetime, time
from functools import cache
from string import Formatter
from typing import Any

from typing_extensions import override

from db import clock
from db.clock import LONDON
from db.errors import Refusal, Trouble

# Not strftime: its names follow the machine's locale, and a paper's bytes must not.
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
MINUS = "\u2212"
"""Shown before a figure of less than nothing: as wide as a figure, and no hyphen."""
_translation = gettext.NullTranslations()


def day(on: date) -> str:
    """Return a date as the house writes it: 12 March 2026."""
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def day_plain(on: date) -> str:
    """Return a date where its year is said beside it: Thu 3 Dec."""
    return f"{DAYS[on.weekday()][:3]} {on.day} {MONTHS[on.month - 1][:3]}"


def day_short(on: date) -> str:
    """Return a date for a narrow place: Thu 3 Dec; of another year, Thu 3 Dec 2025."""
    return f"{day_plain(on)}{_other_year(on)}"


def day_brief(on: date) -> str:
    """Return a date for the narrowest place: 3 Dec; of another year, 3 Dec 2025."""
    return f"{on.day} {MONTHS[on.month - 1][:3]}{_other_year(on)}"


def day_of_year(on: date) -> str:
    """Return a date of this year without its year: 3 December; of another, with it."""
    return f"{on.day} {MONTHS[on.month - 1]}{_other_year(on)}"


def _other_year(on: date) -> str:
    return "" if on.year == clock.today().year else f" {on.year}"


def measured(figure: str, unit: str) -> str:
    """Return a figure with its unit as the house writes it: 67%, 12 days, a minus as a minus."""
    apart = "" if unit == "%" else "\u00a0"
    shown = f"{MINUS}{figure[1:]}" if figure.startswith("-") else figure
    return f"{shown}{apart}{unit}" if unit else shown


def wall(at: datetime) -> str:
    """Return a moment as the clock on a London wall showed it: 12 March 2026 09:30."""
    local = at.astimezone(LONDON)
    return f"{day(local.date())} {local:%H:%M}"


class _House(Formatter):
    @override
    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec:
            return str(super().format_field(value, format_spec))
        if isinstance(value, datetime):
            return wall(value)
        if isinstance(value, date):
            return day(value)
        if isinstance(value, time):
            return f"{value:%H:%M}"
        if isinstance(value, tuple):
            return ", ".join(choice(each) for each in value)
        return str(value)


_house = _House()


FIRST = ("desk", "risks", "today")
"""The modules that hold what the desk says before its first paint; it need not wait for others."""


def _gather(names: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in names:
        for code, sentence in importlib.import_module(f"{__name__}.{name}").SENTENCES.items():
            if code in found:
                raise ValueError(code)
            found[code] = sentence
    return found


@cache
def _first() -> dict[str, str]:
    return _gather(FIRST)


@cache
def sentences() -> dict[str, str]:
    """Return every code with its sentence as written."""
    return _gather(sorted(each.name for each in pkgutil.iter_modules(__path__)))


def say(code: str, /, **values: Any) -> str:
    """Return the sentence of a code with its values filled in; raises KeyError for no such code."""
    first = _first()
    written = first[code] if code in first else sentences()[code]
    return _house.vformat(_translation.gettext(written), (), values)


def together(*parts: str) -> str:
    """Return parts said in one breath: commas between them, and none after a full stop."""
    said = ""
    for part in filter(None, parts):
        if not said:
            said = part
        elif said[-1] in ".?!":
            said = f"{said} {part[0].upper()}{part[1:]}"
        else:
            said = f"{said}, {part}"
    return said


def known(code: str) -> bool:
    """Return whether a code has a sentence."""
    return code in _first() or code in sentences()


def explain(error: Refusal | Trouble) -> str:
    """Return the sentence of a refusal or a trouble."""
    return say(error.code, **error.values)


def choice(value: Any) -> str:
    """Return the word for a choice kept in the record, such as ``Purpose.DECISION``."""
    code = f"{type(value).__name__}.{value}"
    return say(code) if known(code) else str(value)
