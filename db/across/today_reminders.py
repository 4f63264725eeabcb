"""What the checks of every area find, as reminders: those that matter most first, none left out.

What Today tells in a card of its own (overdue actions, deadlines, reviews, status moves) is not
said twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.store import Finding, Severity

TOLD_ELSEWHERE = frozenset(
    {"action.find_overdue", "assurance.find_waiting", "bodies.finding.review_overdue"}
    | {"calendar.finding.deadline", "risk.find_review_late"}
)
# Of one severity, what the law or another body waits for goes before what only we do.
FIRST = (
    *("meetings.finding.missing_paper", "foi.find_late", "calendar.finding.no_consent"),
    "circulations.finding.over",
    *("circulations.finding.short", "decisions.finding.unratified", "foi.find_soon"),
    *("referrals.finding.late", "decisions.finding.unreported", "action.find_owner_left"),
    *("risk.find_owner_left", "interests.finding.late", "foi.find_waits"),
)
PRESSING = 3
"""How many lead, by themselves."""
FEW = 3
"""Of one kind, as many are shown line by line; more stand under the first of them."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A finding to be told, with those of its kind that stand beneath it until it is opened."""

    finding: Finding
    beneath: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Reminders:
    """The pressing ones, and the others."""

    pressing: tuple[Reminder, ...]
    others: tuple[Reminder, ...]

    @property
    def count(self) -> int:
        """How many findings there are in all."""
        return sum(1 + len(each.beneath) for each in (*self.pressing, *self.others))


def reminders(found: Sequence[Finding], opened: frozenset[str] = frozenset()) -> Reminders:
    """Return findings as reminders, sorted; of a kind in ``opened`` every one has its line."""
    kept = in_weight([each for each in found if each.code not in TOLD_ELSEWHERE])
    pressing = tuple(Reminder(each) for each in kept[:PRESSING] if each.severity != Severity.NOTE)
    rest: dict[str, list[Finding]] = {}
    for each in kept[len(pressing) :]:
        rest.setdefault(each.code, []).append(each)
    others: list[Reminder] = []
    for code, alike in rest.items():
        if len(alike) <= FEW or code in opened:
            others += [Reminder(each) for each in alike]
        else:
            others.append(Reminder(alike[0], tuple(alike[1:])))
    return Reminders(pressing, tuple(others))


def in_weight(found: Sequence[Finding]) -> list[Finding]:
    """Return findings with those that matter most first."""
    return sorted(found, key=_weight)


def _weight(each: Finding) -> tuple[int, int, str, date]:
    dates = [value for value in each.values.values() if isinstance(value, date)]
    place = FIRST.index(each.code) if each.code in FIRST else len(FIRST)
    severity = list(Severity).index(each.severity) if each.severity in set(Severity) else 9
    return severity, place, each.code, min(dates, default=date.max)
