"""Replies by e-mail as quoracy sees them: who replied counts as present, by the same terms (P1).

Like a sitting, this reads: commands, queries and findings must all see the same members.
"""

from datetime import date, time
from typing import Any

from db.bodies.rules.kinds import Capacity
from db.decisions.rules.circulation import Count, MemberAnswer, Needed, Terms
from db.meetings.rules.account import Row, Rows
from db.meetings.rules.attendance import AttendanceStatus, Stay
from db.meetings.rules.quorum import QuorumCheck, Standing, check_moment
from db.meetings.rules.sitting import (
    Attendee,
    ItemSpan,
    QuorumNeed,
    QuorumRule,
    QuorumSeat,
    Sitting,
)

TERMS = """
SELECT id, quorum_number, deputies_count FROM terms_live
WHERE body = :body AND coalesce(from_on, '') <= :on AND coalesce(to_on, '9999') >= :on
ORDER BY from_on DESC, id DESC LIMIT 1
"""
NEEDS = "SELECT constituency, at_least FROM quorumneed_live WHERE terms = :terms ORDER BY id"
SEATS = """
SELECT s.id, s.title, s.constituency, s.capacity, s.voting, coalesce(w.name, ''),
  coalesce(w.level, ''), h.person, p.name
FROM seat_live s LEFT JOIN place_live w ON w.id = s.place
LEFT JOIN membership_live h ON h.seat = s.id
  AND coalesce(h.from_on, '') <= :on AND coalesce(h.to_on, '9999') >= :on
  AND NOT EXISTS (SELECT 1 FROM organisation_live o
    WHERE o.id = s.organisation AND o.closed_on < :on AND o.successor IS NULL)
LEFT JOIN person p ON p.id = h.person
WHERE s.body = :body ORDER BY s.pos, s.id, h.from_on, h.person
"""
REPLIES = """
SELECT r.person, p.name, r.answer, coalesce(r.seat, ''), coalesce(r.representing, ''),
  EXISTS (SELECT 1 FROM deputy_live d WHERE d.seat = r.seat AND d.person = r.person
    AND coalesce(d.from_on, '') <= :on AND coalesce(d.to_on, '9999') >= :on)
FROM circulationreply_live r JOIN person p ON p.id = r.person
WHERE r.circulation = :circulation ORDER BY p.name, p.id
"""
RULE = "SELECT allowed, no_early, least_days, needed FROM circulationrule_live WHERE body = :body"
MORNING = time(9)


def terms_of(rows: Rows, body: str) -> Terms:
    """Return what a body's terms of reference say of deciding by e-mail."""
    for allowed, no_early, least_days, needed in rows(RULE, body=body):
        known = {each.value: each for each in Needed}
        found = known.get(needed, Needed.CONSENSUS)
        return Terms(bool(allowed), bool(no_early), least_days, found)
    return Terms()


def voters(rows: Rows, body: str, on: date) -> dict[str, str]:
    """Return who holds a voting member's place on a day, by id with the name, in their order."""
    seated = rows(SEATS, body=body, on=on.isoformat())
    return {row[7]: row[8] for row in seated if row[7] and _counts(row)}


def replies_check(rows: Rows, body: str, on: date, circulation: str) -> QuorumCheck:
    """Return quoracy by the replies there are, as the terms of reference of that day have it."""
    seated = rows(SEATS, body=body, on=on.isoformat())
    replied = rows(REPLIES, circulation=circulation, on=on.isoformat())
    apart = frozenset(row[0] for row in replied if row[2] == MemberAnswer.CONFLICTED)
    levels = {row[6] for row in seated if row[6]}
    sitting = Sitting(
        rule=_rule(rows, body, on),
        seats=_seats(seated),
        attendees=_attendees(seated, replied),
        scale=levels.pop() if len(levels) == 1 else "",
    )
    return check_moment(sitting, ItemSpan("", withdrawn=apart), MORNING)


def count_of(rows: Rows, check: QuorumCheck, circulation: str, on: date) -> Count:
    """Return how the members who count have answered."""
    counting = {each.person for each in check.people if each.standing is Standing.COUNTED}
    replied = rows(REPLIES, circulation=circulation, on=on.isoformat())
    given = [row[2] for row in replied if row[0] in counting]
    return Count(
        given.count(MemberAnswer.AGREES),
        given.count(MemberAnswer.DISAGREES),
        given.count(MemberAnswer.ABSTAINS),
        check.members,
    )


def _rule(rows: Rows, body: str, on: date) -> QuorumRule:
    for terms, number, deputies in rows(TERMS, body=body, on=on.isoformat()):
        needs = tuple(QuorumNeed(*row) for row in rows(NEEDS, terms=terms))
        return QuorumRule(number, needs, deputies_count=bool(deputies), remote_counts=True)
    return QuorumRule()


def _counts(row: Row) -> bool:
    return bool(row[3] == Capacity.MEMBER and row[4])


def _seats(seated: list[Row]) -> tuple[QuorumSeat, ...]:
    found: dict[str, dict[str, Any]] = {}
    for row in seated:
        seat = found.setdefault(row[0], {"first": row, "holders": []})
        seat["holders"].extend([row[7]] if row[7] else [])
    return tuple(
        QuorumSeat(
            id=id_,
            title=seat["first"][1],
            constituency=seat["first"][2],
            place=seat["first"][5],
            counts=_counts(seat["first"]),
            holders=tuple(seat["holders"]),
        )
        for id_, seat in found.items()
    )


def _attendees(seated: list[Row], replied: list[Row]) -> tuple[Attendee, ...]:
    found: dict[str, Attendee] = {}
    for row in seated:
        if row[7]:
            before = found.get(row[7])
            member = row[3] == Capacity.MEMBER or bool(before and before.member)
            found[row[7]] = Attendee(row[7], row[8], member=member)
    for person, name, _answer, seat, representing, nominated in replied:
        found[person] = Attendee(
            person,
            name,
            AttendanceStatus.PRESENT,
            (Stay(MORNING),),
            seat=seat if representing else "",
            representing=representing,
            nominated=bool(nominated),
        )
    return tuple(found.values())
