"""What the check before circulation may find: each with its weight and its place in the list.

It advises and never blocks: whatever is found, the pack can go out.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from db.store import Finding, Severity


class Weight(StrEnum):
    """How much a finding matters."""

    SERIOUS = "serious"
    TO_MEND = "to mend"
    TO_KNOW = "to know"


S, M, K = Weight.SERIOUS, Weight.TO_MEND, Weight.TO_KNOW
# What could undo a decision or let something private out stands first; then what members will
# miss; then what is good to know. Within a weight the order below is the order of the list.
CHECKS: dict[str, Weight] = {
    "private_paper": S,
    "private_before": S,
    "marking_low": S,
    "not_quorate_number": S,
    "not_quorate_places": S,
    "not_quorate_item": S,
    "chair_conflicted": S,
    "interest_undeclared": S,
    "nobody_presides": S,
    "not_convened": S,
    "paper_overdue": S,
    "paper_missing": S,
    "paper_locked": S,
    "verbal_decision": S,
    "decision_no_ask": S,
    "agenda_empty": S,
    "decision_no_paper": M,
    "late_not_agreed": M,
    "no_last_minutes": M,
    "no_declarations": M,
    "marking_missing": M,
    "overrun": M,
    "no_purpose": M,
    "no_lead": M,
    "chair_away": M,
    "lead_away": M,
    "no_author": M,
    "no_e_mail": M,
    "deadline_missed": M,
    "terms_expired": M,
    "action_overdue": M,
    "duplicate_title": M,
    "question_open": M,
    "deferred_here": M,
    "not_signed_off": M,
    "no_place": M,
    "paper_awaited": K,
    "lead_acted_for": K,
    "no_time": K,
    "vacant_seat": K,
    "terms_review": K,
    "quorum_not_set": K,
    "question_late": K,
    "no_system_first": K,
    "no_aims": K,
    "papers_not_sent": K,
}
OF_SEVERITY = {Severity.STOP: S, Severity.WARN: M, Severity.NOTE: K}
SEVERITY_OF = {weight: severity for severity, weight in OF_SEVERITY.items()}
_ORDER = {code: at for at, code in enumerate(CHECKS)}
_WEIGHTS = {each: at for at, each in enumerate(Weight)}


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: its check, the record it points at, and the values of its sentence.

    ``place`` is the turn of its item on the agenda; ``near`` a record of a kind that has a page,
    where the record itself has none. ``severity`` is set where the record's own checks found it.
    ``item`` is the agenda item it is about, and ``person`` whose interest it is.
    """

    check: str
    kind: str
    id: str
    values: dict[str, Any] = field(default_factory=dict)
    place: int = 0
    near: tuple[str, str] = ("", "")
    severity: Severity | None = None
    item: str = ""
    person: str = ""

    @property
    def weight(self) -> Weight:
        """How much it matters."""
        return CHECKS[self.check] if self.severity is None else OF_SEVERITY[self.severity]


def of_record(found: Finding) -> Found:
    """Return what a check of the record found, as a finding before circulation."""
    return Found(found.code, found.kind, found.id, found.values, severity=found.severity)


def in_order(found: list[Found]) -> list[Found]:
    """Return findings with the ones that matter most first."""
    return sorted(
        found,
        key=lambda each: (
            _WEIGHTS[each.weight],
            _ORDER.get(each.check, len(_ORDER)),
            each.check if each.severity else "",
            each.place,
            each.kind,
            each.id,
        ),
    )


def foremost(found: list[Found], most: int) -> list[Found]:
    """Return the findings to look at first: of each sort one, before a second of any sort."""
    ordered = in_order(found)
    first: dict[str, Found] = {}
    for each in ordered:
        first.setdefault(each.check, each)
    again = [each for each in ordered if first[each.check] is not each]
    heavy = [each for each in first.values() if each.weight is not K]
    return [*heavy, *(each for each in again if each.weight is S)][:most]
