"""Proposals decided by e-mail: the list, and one with every member's reply (P1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from db.bodies.queries.plain import chosen, day, like, lines, numbers, wall
from db.decisions.rules import CirculationState, DecisionKind, MemberAnswer
from db.decisions.rules.circulation import Count, Terms
from db.decisions.rules.replies import count_of, replies_check, terms_of
from db.meetings.rules.quorum import QuorumCheck, QuorumState, Standing
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class CirculationLine:
    """A proposal sent to members by e-mail, and how many have replied."""

    n: int
    id: str
    body: str
    body_name: str
    words: str
    paper: str
    filename: str
    sha256: str
    size: int | None
    why: str
    kind: DecisionKind
    binds_statutory: bool
    private: bool
    item: str
    sent_on: date | None
    closes_on: date | None
    closes_time: time | None
    state: CirculationState
    closed_on: date | None
    early: bool
    ended_why: str
    decision: str
    decision_ref: str
    replies: int


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """A voting member, or who replied for one, and the reply; None while it is awaited."""

    person: str
    name: str
    for_whom: str
    answer: MemberAnswer | None
    replied_on: date | None
    words: str
    counted: bool


@dataclass(frozen=True, slots=True)
class CirculationPage:
    """One proposal with its replies, quoracy by them, and what the terms of reference say."""

    line: CirculationLine
    replies: tuple[ReplyLine, ...]
    quorum: QuorumCheck
    count: Count
    terms: Terms

    @property
    def heading(self) -> str:
        """Return how quoracy stands, in a few words."""
        if self.quorum.state is QuorumState.NOT_SET:
            return say("circulation.no_quorum_set")
        quorate = self.quorum.state is QuorumState.QUORATE
        return say("circulation.quorate" if quorate else "circulation.not_yet_quorate")

    @property
    def sentence(self) -> str:
        """Return how many have replied, how many are needed, and of whom some are missing."""
        check = self.quorum
        code = "circulation.quorum" if check.needed is None else "circulation.quorum_needed"
        told = [say(code, counted=check.counted, members=check.members, needed=check.needed)]
        for each in check.needs:
            if not each.met:
                missing = each.need.at_least - each.counted
                values = {"missing": missing, "constituency": each.need.constituency}
                told.append(say("circulation.need_short", **values))
        return "; ".join(told) + "."


LINES = """
SELECT c.n, c.id, c.body, b.name, c.words, c.paper, c.filename, c.sha256, c.size, c.why, c.kind,
  c.binds_statutory, c.private, coalesce(i.ref, ''), c.sent_on, c.closes_on, c.closes_time,
  c.state, c.closed_on, c.early, c.ended_why, coalesce(d.id, ''), coalesce(d.ref, ''),
  (SELECT count(*) FROM circulationreply_live r WHERE r.circulation = c.id)
FROM circulation_live c JOIN body b ON b.id = c.body LEFT JOIN agendaitem i ON i.id = c.from_item
LEFT JOIN decision_live d ON d.circulation = c.id
WHERE c.n IN (SELECT value FROM json_each(:ns))
"""
REPLIES = """
SELECT r.person, p.name, coalesce(m.name, ''), r.answer, r.replied_on, r.words
FROM circulationreply_live r JOIN person p ON p.id = r.person
LEFT JOIN person m ON m.id = r.representing WHERE r.circulation = :id ORDER BY p.name, p.id
"""


def circulation_ids(
    book: Reading, state: CirculationState | None = None, words: str = "", body: str = ""
) -> list[int]:
    """Return the local numbers of circulations: the open ones first, the next to close on top."""
    sql = """
        SELECT c.n FROM circulation_live c
        WHERE (:state = '' OR c.state = :state) AND (:body = '' OR c.body = :body)
          AND (:words = '' OR c.words LIKE :like ESCAPE '!')
        ORDER BY c.state <> 'open', CASE WHEN c.state = 'open' THEN c.closes_on END,
          c.closed_on DESC, c.id"""
    wanted = state.value if state else ""
    values = {"state": wanted, "words": words.strip(), "like": like(words), "body": body}
    return numbers(book, sql, **values)


def circulation_lines(book: Reading, ns: Sequence[int]) -> list[CirculationLine]:
    """Return the circulations with these local numbers, in the order given."""
    return lines(book, LINES, _line, ns)


def circulation_page(book: Reading, row: str) -> CirculationPage | None:
    """Return one circulation with everything known of its replies."""
    ns = numbers(book, "SELECT n FROM circulation_live WHERE id = :id", id=row)
    for line in circulation_lines(book, ns):
        on = line.sent_on or date.max
        check = replies_check(book.rows, line.body, on, line.id)
        count = count_of(book.rows, check, line.id, on)
        terms = terms_of(book.rows, line.body)
        return CirculationPage(line, _replies(book, line.id, check), check, count, terms)
    return None


def _replies(book: Reading, row: str, check: QuorumCheck) -> tuple[ReplyLine, ...]:
    """Return those who replied, and then the members who have not and nobody replied for."""
    counting = {each.person for each in check.people if each.standing is Standing.COUNTED}
    given = {
        person: ReplyLine(
            *(person, name, member, chosen(MemberAnswer, answer), day(on), words),
            counted=person in counting,
        )
        for person, name, member, answer, on, words in book.rows(REPLIES, id=row)
    }
    awaited = [
        ReplyLine(each.person, each.name, "", None, None, "", counted=False)
        for each in check.people
        if each.standing in {Standing.EXPECTED, Standing.LEFT} and each.person not in given
    ]
    return (*given.values(), *awaited)


def _line(*row: Any) -> CirculationLine:
    n, id_, body, name, words, paper, file, sha256, size, why, kind, binds, private, *rest = row
    item, sent, closes, closes_time, state, closed, early, ended, decision, ref, replies = rest
    values: tuple[Any, ...] = (
        *(n, id_, body, name, words, paper, file, sha256, size, why),
        *(chosen(DecisionKind, kind), bool(binds), bool(private), item, day(sent), day(closes)),
        *(wall(closes_time), chosen(CirculationState, state), day(closed), bool(early), ended),
        *(decision, ref, replies),
    )
    return CirculationLine(*values)
