"""Whether whoever presides is in the room, and who could take the chair."""

from dataclasses import dataclass
from datetime import time

from db.meetings.rules.presiding import AWAY, is_wanted, standing_of
from db.meetings.rules.quorum import QuorumCheck, Standing
from db.store import Reading
from db.words import say

LATEST = """
SELECT d.person, p.name FROM presiding_live d JOIN person p ON p.id = d.person
WHERE d.meeting = :meeting ORDER BY d.from_time DESC LIMIT 1
"""
WENT = """
SELECT max(r.left_time) FROM presence_live r JOIN attendance_live a ON a.id = r.attendance
WHERE a.meeting = :meeting AND a.person = :person
"""
OFFICES = """
SELECT h.person, p.name FROM meeting_live m JOIN seat_live s ON s.body = m.body
JOIN membership_live h ON h.seat = s.id
  AND coalesce(h.from_on, '') <= m.on_date AND coalesce(h.to_on, '9999') >= m.on_date
JOIN person p ON p.id = h.person
WHERE m.id = :meeting
  AND (s.office IN ('chair', 'vice-chair') OR h.office IN ('chair', 'vice-chair'))
ORDER BY 'chair' NOT IN (s.office, h.office), coalesce(h.from_on, ''), p.name
"""


@dataclass(frozen=True, slots=True)
class ChairLine:
    """Who presides, whether another must (``wanted``), and who is offered; ``words`` say why.

    ``to_come`` is one who is to preside and has not come yet.
    """

    person: str = ""
    to_come: bool = False
    wanted: bool = False
    what: str = ""
    offered: str = ""
    words: str = ""


def chair_line(
    book: Reading, meeting: str, check: QuorumCheck, at: time, *, under_way: bool
) -> ChairLine:
    """Return how the chair of a meeting stands at the moment quoracy was asked for."""
    person, name = book.row(LATEST, meeting=meeting) or ("", "")
    if not is_wanted(check, person, under_way=under_way):
        return ChairLine(person, to_come=standing_of(check, person) is Standing.EXPECTED)
    what = _what(book, meeting, (person, name), check, at)
    here = {each.person for each in check.people if each.standing not in AWAY}
    could = next((row for row in book.rows(OFFICES, meeting=meeting) if row[0] in here), None)
    code = "chair.offer" if could else "chair.no_offer"
    words = say(code, what=what, name=could[1] if could else "")
    return ChairLine(person, wanted=True, what=what, offered=could[0] if could else "", words=words)


def _what(book: Reading, meeting: str, who: tuple[str, str], check: QuorumCheck, at: time) -> str:
    person, name = who
    if not person:
        return say("chair.nobody")
    standing = standing_of(check, person)
    if standing is Standing.LEFT:
        went = book.value(WENT, meeting=meeting, person=person)
        return say("chair.left", name=name, at=time.fromisoformat(went) if went else at)
    code = "chair.withdrawn" if standing is Standing.WITHDRAWN else "chair.away"
    return say(code, name=name)
