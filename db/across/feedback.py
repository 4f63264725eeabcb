"""The feedback note: what an ICP's lead takes home from the Management Group (P19; A¶24).

Of Part 1 only: what was decided, what the ICP is asked, what became of what it answered and of its
challenges, and the actions of those who sit there for it.
"""

from dataclasses import dataclass
from datetime import date

from db.actions.queries import ActionLine, LogFilter, Shown
from db.actions.queries import log_ids as action_ids
from db.actions.queries import log_lines as action_lines
from db.bodies.queries.plain import day
from db.bodies.rules.greeting import greeted
from db.decisions.queries import (
    ChallengeLine,
    DecisionFilter,
    DecisionLine,
    DecisionSort,
    ReferralFilter,
    ReferralLine,
    challenge_ids,
    challenge_lines,
    log_ids,
    log_lines,
    referral_ids,
    referral_lines,
)
from db.decisions.rules import ChallengeState, Outcome, between
from db.meetings.rules.items import Part
from db.store import Reading
from db.words import choice, say

# The last meeting of the committee in which the ICP of a body's place has its seats.
LAST = """
SELECT m.id, m.body, b.name, m.on_date, m.ref FROM body own
JOIN seat_live s ON s.place = own.place AND s.body <> own.id
JOIN body_live b ON b.id = s.body AND b.kind NOT IN ('assembly', 'partnership')
JOIN meeting_live m ON m.body = b.id AND m.state IN ('held', 'in session', 'adjourned')
WHERE own.id = :icp AND m.on_date <= :today
ORDER BY m.on_date DESC, m.id DESC LIMIT 1
"""
PARTNERSHIPS = """
SELECT id, name FROM body_live WHERE kind = 'partnership' AND closed_on IS NULL ORDER BY name, id
"""
LEAD = """
SELECT p.name FROM seat_live s JOIN membership_live h ON h.seat = s.id
  AND coalesce(h.from_on, '') <= :on AND coalesce(h.to_on, '9999') >= :on
JOIN person_live p ON p.id = h.person
WHERE s.body = :icp ORDER BY s.office = 'chair' DESC, s.pos, s.id, p.name LIMIT 1
"""
SITS_FOR = """
SELECT h.person FROM body own JOIN seat_live s ON s.place = own.place
  AND (s.body = :body OR s.body = own.id)
JOIN membership_live h ON h.seat = s.id WHERE own.id = :icp
"""
SINCE = """
SELECT max(on_date) FROM meeting_live WHERE body = :body AND on_date < :on
  AND state IN ('held', 'adjourned')
"""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What one ICP's lead takes home from one meeting."""

    icp: str
    name: str
    lead: str
    meeting: str
    ref: str
    committee: str
    on: date
    decisions: tuple[DecisionLine, ...]
    asked: tuple[ReferralLine, ...]
    answered: tuple[ReferralLine, ...]
    challenges: tuple[ChallengeLine, ...]
    actions: tuple[ActionLine, ...]


def feedback(book: Reading, icp: str, today: date) -> Feedback | None:
    """Return what an ICP takes home from the last meeting up to a day; None before the first."""
    row = book.row(LAST, icp=icp, today=today.isoformat())
    name = book.value("SELECT name FROM body_live WHERE id = :id", id=icp)
    if row is None or name is None:
        return None
    meeting, body, committee, on, ref = row
    held = date.fromisoformat(on)
    since = day(book.value(SINCE, body=body, on=on))
    sent = referral_lines(book, referral_ids(book, ReferralFilter(to=icp)))
    raised = challenge_lines(book, challenge_ids(book, body=icp, to_body=body))
    taken = DecisionFilter(body, meeting)
    return Feedback(
        *(icp, str(name), str(book.value(LEAD, icp=icp, on=on) or ""), meeting, ref, committee),
        held,
        tuple(
            each
            for each in log_lines(book, log_ids(book, taken, DecisionSort.NUMBER))
            if each.part == Part.ONE
        ),
        tuple(each for each in sent if each.outcome is Outcome.AWAITED),
        tuple(each for each in sent if _heard(each, since, held)),
        tuple(each for each in raised if each.state is not ChallengeState.CLOSED),
        _actions(book, icp, body, held),
    )


def _heard(line: ReferralLine, since: date | None, held: date) -> bool:
    """Return whether an answer came in between the meeting before and this one."""
    on = line.outcome_on
    return on is not None and on <= held and (since is None or on > since)


def _actions(book: Reading, icp: str, body: str, on: date) -> tuple[ActionLine, ...]:
    found: list[ActionLine] = []
    owners = sorted({row for (row,) in book.rows(SITS_FOR, icp=icp, body=body)})
    for owner in owners:
        asked = LogFilter(Shown.OPEN, body, owner, part=Part.ONE)
        found += action_lines(book, action_ids(book, asked, on))
    return tuple(found)


def feedback_sections(it: Feedback) -> list[tuple[str, list[str]]]:
    """Return the note as headings, each with its lines."""
    return [
        (say("feedback.decided"), [_decided(each) for each in it.decisions]),
        (say("feedback.asked"), [_asked(each) for each in it.asked]),
        (say("feedback.answered"), [_answered(each) for each in it.answered]),
        (say("feedback.challenges"), [_challenge(each) for each in it.challenges]),
        (say("feedback.actions"), [_action(each) for each in it.actions]),
    ]


def feedback_text(it: Feedback) -> str:
    """Return the note as plain text, to be edited and sent as an e-mail."""
    greeting = say("feedback.dear", name=greeted(it.lead)) if it.lead else say("feedback.dear_all")
    told = [greeting, "", say("feedback.opening", committee=it.committee, on=it.on, name=it.name)]
    for heading, found in feedback_sections(it):
        told += ["", heading, *(f"- {each}" for each in found or [say("feedback.none")])]
    return "\n".join([*told, "", say("feedback.closing")])


def _decided(line: DecisionLine) -> str:
    return f"{choice(line.shown)}{between(line.words)}{line.words.rstrip('.')} ({line.ref})"


def _asked(line: ReferralLine) -> str:
    told = [line.of.rstrip(".")]
    if line.due_on:
        told.append(say("feedback.by", on=line.due_on))
    if line.planned_on:
        told.append(say("feedback.planned", on=line.planned_on))
    return "; ".join(told)


def _answered(line: ReferralLine) -> str:
    told = f"{line.of.rstrip('.')}: {choice(line.outcome).lower()}"
    return f"{told} ({line.outcome_words.rstrip('.')})" if line.outcome_words else told


def _challenge(line: ChallengeLine) -> str:
    return f"{line.words.rstrip('.')}: {line.response or say('feedback.not_considered')}"


def _action(line: ActionLine) -> str:
    due = say("feedback.by", on=line.due_on) if line.due_on else say("feedback.no_date")
    return f"{line.words.rstrip('.')}; {line.owner}; {due} ({line.ref})"


def partnerships(book: Reading) -> dict[str, str]:
    """Return whom a feedback note is written for: the partnerships, id to name."""
    return dict(book.rows(PARTNERSHIPS))
