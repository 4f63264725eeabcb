"""The check before circulation: what members would notice, said to the secretary first.

It advises and never blocks. A sort of finding may be said, once and with a reason, not to be for a
committee; it is then listed apart and can be looked for again.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.across.circulation_agenda import agenda_findings, paper_findings, question_findings
from db.across.circulation_facts import gather
from db.across.circulation_found import Found, Weight, foremost, in_order, of_record
from db.across.circulation_people import people_findings
from db.across.circulation_records import besides, of_agenda
from db.across.consistency import check_name, of_body
from db.meetings.queries.questions import WaiverLine, waivers
from db.store import Reading
from db.words import choice, say

FOREMOST = 3


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A finding in words: what was found, the way out, and the record it points at.

    ``first`` marks the three that matter most. ``near`` names a record that has a page of its own.
    ``item`` is the agenda item it is about, and ``person`` whose interest it is.
    """

    check: str
    weight: Weight
    sentence: str
    way_out: str
    kind: str
    id: str
    near_kind: str
    near_id: str
    first: bool
    item: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Circulation:
    """What was found of a meeting, the foremost first; ``waived`` sorts are not for its committee.

    ``left_out`` counts what was found of those sorts.
    """

    body: str
    lines: tuple[CheckLine, ...]
    waived: tuple[WaiverLine, ...]
    left_out: int

    def count(self, weight: Weight) -> int:
        """Return how many findings have a weight."""
        return sum(each.weight is weight for each in self.lines)


def circulation(book: Reading, meeting: str, today: date) -> Circulation:
    """Return what the check before circulation finds of a meeting."""
    facts = gather(book, meeting, today)
    if facts is None:
        return Circulation("", (), (), 0)
    kept = waivers(book, facts.meeting.body)
    of_records = of_body(book, facts.meeting.body, today)
    found = [
        *agenda_findings(facts),
        *paper_findings(facts),
        *people_findings(facts),
        *question_findings(facts),
        *map(of_record, of_records),
        *map(of_record, besides(of_agenda(book, meeting, today), of_records)),
    ]
    shown = [each for each in found if not any(one.covers(each.check, each.id) for one in kept)]
    first = foremost(shown, FOREMOST)
    rest = [each for each in in_order(shown) if each not in first]
    lines = [*(_line(each, first=True) for each in first), *(_line(each) for each in rest)]
    return Circulation(facts.meeting.body, tuple(lines), tuple(kept), len(found) - len(shown))


def circulation_check(book: Reading, meeting: str, today: date) -> list[CheckLine]:
    """Return the findings of a meeting in their order."""
    return list(circulation(book, meeting, today).lines)


def circulation_waivers(book: Reading, body: str, today: date) -> list[WaiverLine]:
    """Return what is said not to be for a committee; without one, all that is left out."""
    del today
    return waivers(book, body)


def check_row(line: CheckLine) -> tuple[str, str, str]:
    """Return a finding as columns a person reads, the sentence last: that one is whole."""
    return choice(line.weight), line.check, f"{line.sentence} {line.way_out}"


def waiver_row(line: WaiverLine) -> tuple[str, str, str]:
    """Return a waiver as columns a person reads."""
    said = say("circulation.waived", by=line.by, on=line.on_date or "", reason=line.reason)
    return line.check, check_name(line.check), said


def _line(found: Found, *, first: bool = False) -> CheckLine:
    values: dict[str, Any] = dict(found.values)
    sentence, way_out = found.check, "circulation.way_record"
    if found.severity is None:
        values = {name: _told(name, each) for name, each in values.items()}
        sentence, way_out = f"circulation.{found.check}", f"circulation.way_{found.check}"
    near_kind, near_id = found.near if found.near[0] else (found.kind, found.id)
    return CheckLine(
        check=found.check,
        weight=found.weight,
        sentence=say(sentence, **values),
        way_out=say(way_out),
        kind=found.kind,
        id=found.id,
        near_kind=near_kind,
        near_id=near_id,
        first=first,
        item=found.item,
        person=found.person,
    )


def _told(name: str, value: Any) -> Any:
    if name == "what":
        return say(f"circulation.deadline_{str(value).replace(' ', '_')}")
    return "" if value is None else value
