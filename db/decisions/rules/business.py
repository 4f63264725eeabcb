"""What comes back to a committee by itself: business of decisions for its next agenda.

Each is offered until it has been taken at a meeting. Like a sitting, this reads: the commands that
put business on an agenda and the queries that offer it must find the same. ``say`` is
``db.words.say``.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.decisions.rules.privacy import part_of
from db.decisions.rules.referrals import Outcome
from db.decisions.rules.taking import Made, alone
from db.meetings.rules.account import Rows
from db.meetings.rules.items import Origin, Part, Purpose
from db.meetings.rules.sentences import Say


class Business(StrEnum):
    """Why something stands on an agenda by itself."""

    BACK = "back"
    ASSESS = "assess"
    REPORT = "report"
    RATIFY = "ratify"
    CHALLENGE = "challenge"


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """An answer that came in to a recommendation and was not reported to its committee yet."""

    referral: str
    recommendation: str
    words: str
    body: str
    outcome: Outcome
    outcome_on: date | None
    outcome_words: str


@dataclass(frozen=True, slots=True)
class BusinessLine:
    """An item to come: its title, where it comes from, and the minute that can be drafted of it."""

    what: Business
    origin: Origin
    thing: str
    title: str
    purpose: Purpose
    part: Part
    minute: str = ""


# Not yet taken at a meeting of the committee on or after the day the answer was given.
RETURNED = """
SELECT f.id, r.id, r.words, coalesce(b.name, o.name, ''), f.outcome, f.outcome_on, f.outcome_words
FROM referral_live f JOIN recommendation_live r ON r.id = f.recommendation
JOIN meeting m ON m.id = :meeting
LEFT JOIN body b ON b.id = f.body LEFT JOIN organisation o ON o.id = f.organisation
WHERE r.body = :body AND f.outcome <> '' AND f.outcome_on <= m.on_date
  AND NOT EXISTS (SELECT 1 FROM agendaitem_live i JOIN meeting_live e ON e.id = i.meeting
    WHERE i.from_thing IN (r.id, f.id) AND i.state = 'taken' AND e.body = r.body
      AND e.on_date >= f.outcome_on AND e.id <> m.id)
ORDER BY r.words, r.id, b.name, o.name, f.turn, f.id
"""
TO_ASSESS = """
SELECT r.id, r.words FROM recommendation_live r JOIN meeting m ON m.id = :meeting
WHERE r.body = m.body AND r.stage = 'to be assessed' AND coalesce(r.made_on, '') <= m.on_date
ORDER BY r.made_on, r.words, r.id
"""
TO_REPORT = """
SELECT d.id, d.words, d.made, coalesce((SELECT a.label FROM allotment_live a WHERE a.thing = d.id),
  'new-' || upper(substr(d.id, -3))), d.decided_on, d.urgency, d.consulted, d.private,
  coalesce(nullif(d.shown_kind, ''), d.kind)
FROM decision_live d JOIN meeting m ON m.id = :meeting
WHERE d.body = m.body AND d.made <> 'at a meeting'
  AND d.state NOT IN ('withdrawn', 'for ratification')
  AND d.reported_item IS NULL AND d.decided_on <= m.on_date
  AND NOT EXISTS (SELECT 1 FROM agendaitem_live i JOIN meeting_live e ON e.id = i.meeting
    WHERE i.from_thing = d.id AND i.state = 'taken' AND e.id <> m.id)
ORDER BY d.decided_on, d.ref, d.id
"""
TO_RATIFY = """
SELECT d.id, d.words, coalesce(i.part, CASE WHEN d.private THEN '2' ELSE '1' END)
FROM decision_live d JOIN meeting m ON m.id = :meeting LEFT JOIN agendaitem i ON i.id = d.item
WHERE d.body = m.body AND d.state = 'for ratification' AND d.decided_on < m.on_date
ORDER BY d.decided_on, d.ref, d.id
"""
CHALLENGES = """
SELECT c.id, b.name, c.words FROM challenge_live c JOIN meeting m ON m.id = :meeting
JOIN body b ON b.id = c.body
WHERE c.to_body = m.body AND c.state = 'raised' AND c.raised_on <= m.on_date
ORDER BY b.name, c.raised_on, c.id
"""


def returned_to(rows: Rows, body: str, meeting: str) -> list[ReturnedLine]:
    """Return the answers a committee has not been told of before a meeting of its own (R4)."""
    known = {each.value: each for each in Outcome}
    found = []
    for referral, of, title, name, outcome, on, words in rows(RETURNED, body=body, meeting=meeting):
        made = known.get(outcome, Outcome.AWAITED)
        found.append(ReturnedLine(referral, of, title, name, made, _day(on), words))
    return found


def business_of(rows: Rows, meeting: str, say: Say) -> list[BusinessLine]:
    """Return everything of decisions that is due on the agenda of a meeting, in its order."""
    return [
        *_to_ratify(rows, meeting, say),
        *_to_report(rows, meeting, say),
        *_returned(rows, meeting, say),
        *_to_assess(rows, meeting, say),
        *_challenges(rows, meeting, say),
    ]


def told(line: ReturnedLine, say: Say) -> str:
    """Return an answer as one line: who, what, when, and how it was amended or why refused."""
    code = "business.told_words" if line.outcome_words else "business.told"
    outcome = say(f"Outcome.{line.outcome}").lower()
    values = {"name": line.body, "outcome": outcome, "on": line.outcome_on}
    return say(code, **values, words=line.outcome_words.rstrip("."))


def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None


def _returned(rows: Rows, meeting: str, say: Say) -> list[BusinessLine]:
    of: dict[str, list[ReturnedLine]] = {}
    for (body,) in rows("SELECT body FROM meeting WHERE id = :id", id=meeting):
        for line in returned_to(rows, body, meeting):
            of.setdefault(line.recommendation, []).append(line)
    found = []
    for row, answers in of.items():
        title = say("business.back", title=answers[0].words.rstrip("."))
        minute = say("business.minuted", told="; ".join(told(each, say) for each in answers))
        part = part_of(rows, row)
        it = (Business.BACK, Origin.RECOMMENDATION, row, title, Purpose.DISCUSSION, part)
        found.append(BusinessLine(*it, minute))
    return found


def _to_assess(rows: Rows, meeting: str, say: Say) -> list[BusinessLine]:
    kind = (Business.ASSESS, Origin.RECOMMENDATION)
    return [
        BusinessLine(
            *(*kind, row, say("business.assess", title=words.rstrip("."))),
            *(Purpose.DECISION, part_of(rows, row)),
        )
        for row, words in rows(TO_ASSESS, meeting=meeting)
    ]


def _to_report(rows: Rows, meeting: str, say: Say) -> list[BusinessLine]:
    found = []
    for row, words, made, ref, on, *why, private, kind in rows(TO_REPORT, meeting=meeting):
        chair = made == Made.CHAIR
        urgency, consulted = why
        plain = alone(kind, words.rstrip("."), say)
        title = say("business.report_chair" if chair else "business.report_mail", title=plain)
        values = {"urgency": urgency.rstrip("."), "consulted": consulted.rstrip(".")}
        code = "decision.reported_chair" if chair else "decision.reported_mail"
        minute = say(code, words=plain, ref=ref, on=_day(on), **values)
        part = Part.TWO if private else Part.ONE
        line = (Business.REPORT, Origin.MATTERS_ARISING, row, title, Purpose.INFORMATION, part)
        found.append(BusinessLine(*line, minute))
    return found


def _to_ratify(rows: Rows, meeting: str, say: Say) -> list[BusinessLine]:
    found = []
    for row, words, part in rows(TO_RATIFY, meeting=meeting):
        title = say("business.ratify", title=words.rstrip("."))
        line = (Business.RATIFY, Origin.MATTERS_ARISING, row, title, Purpose.DECISION)
        found.append(BusinessLine(*line, Part.TWO if part == Part.TWO else Part.ONE))
    return found


def _challenges(rows: Rows, meeting: str, say: Say) -> list[BusinessLine]:
    kind = (Business.CHALLENGE, Origin.ESCALATION)
    return [
        BusinessLine(
            *(*kind, row, say("business.challenge", name=name, title=words.rstrip("."))),
            *(Purpose.DISCUSSION, Part.ONE),
        )
        for row, name, words in rows(CHALLENGES, meeting=meeting)
    ]
