"""Meetings that stand without what they needed: consent, word to the region, an eligible chair.

The desk refuses to convene them; one that arrives in an update file all the same is found here.
"""

from datetime import date

from db.calendar.queries.calling import CallLine, call_of, eligible_chairs
from db.calendar.rules.calling import Ground
from db.calendar.rules.states import MeetingState
from db.store import Finding, Reading, Severity

_MEETINGS = """
    SELECT m.id, m.body, b.name, m.on_date, m.state, m.ground, coalesce(m.chair, '')
    FROM meeting_live m JOIN body_live b ON b.id = m.body
    WHERE m.on_date >= :today AND (m.ground <> 'not said' OR m.chair IS NOT NULL)
      AND m.state IN ('planned', 'convened')
      OR m.state = 'adjourned' AND m.resumes_on IS NULL
    ORDER BY m.on_date, m.id"""


def calls(book: Reading, today: date) -> list[Finding]:
    """Return what is missing of each, and adjourned meetings without a day to resume."""
    found = []
    for id_, body, name, on, state, _ground, chair in book.rows(_MEETINGS, today=today.isoformat()):
        values = {"body": name, "on": date.fromisoformat(on)}
        if state == MeetingState.ADJOURNED:
            code, severity = "calendar.finding.adjourned", Severity.NOTE
            found.append(Finding(code, severity, "meeting", id_, values))
            continue
        line = call_of(book, id_, today)
        if line is None:
            continue
        if state == MeetingState.CONVENED:
            found += _lacking(line, values)
        if line.review and chair and not _eligible(book, body, values["on"], chair):
            more = values | {"chair": line.chair_name}
            code = "calendar.finding.review_chair"
            found.append(Finding(code, Severity.WARN, "meeting", id_, more))
    return found


def _lacking(line: CallLine, values: dict[str, object]) -> list[Finding]:
    if not line.consented:
        more = values | {"party": line.consent_name}
        code = "calendar.finding.no_consent"
        return [Finding(code, Severity.STOP, "meeting", line.meeting, more)]
    if line.parties is not None and line.ground is Ground.URGENT and line.told_on is None:
        code = "calendar.finding.not_told"
        return [Finding(code, Severity.STOP, "meeting", line.meeting, values)]
    return []


def _eligible(book: Reading, body: str, on: date, chair: str) -> bool:
    return chair in {each.person for each in eligible_chairs(book, body, on)}
