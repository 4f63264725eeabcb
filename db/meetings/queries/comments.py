"""Comments on the minutes of a meeting, and what presenters said of their own items."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day
from db.meetings.rules.comments import CheckAnswer, CommentState
from db.store import Reading
from db.words import choice

COMMENTS = """
SELECT c.n, c.id, c.item, i.number, i.title, coalesce(p.name, ''), c.was,
  coalesce((SELECT t.text FROM minute_live t WHERE t.item = c.item), ''), c.proposed, c.remark,
  c.reason, c.answered_by, c.state, c.entered_on, c.answered_on
FROM minutecomment_live c JOIN agendaitem_live i ON i.id = c.item
LEFT JOIN person p ON p.id = c.author
WHERE i.meeting = :meeting ORDER BY c.state <> 'open', i.place, c.entered_on, c.id
"""
CHECKS = """
SELECT c.n, c.id, c.item, i.number, i.title, c.person, p.name, c.asked_on, c.answer, c.answered_on
FROM minutecheck_live c JOIN agendaitem_live i ON i.id = c.item JOIN person p ON p.id = c.person
WHERE i.meeting = :meeting ORDER BY i.place, c.id
"""


@dataclass(frozen=True, slots=True)
class CommentLine:
    """A comment: on which item, by whom, the words then, now and as proposed, and its answer."""

    n: int
    id: str
    item: str
    number: str
    title: str
    author: str
    was: str
    now: str
    proposed: str
    remark: str
    reason: str
    answered_by: str
    state: CommentState
    entered_on: date | None
    answered_on: date | None

    @property
    def moved_on(self) -> bool:
        """Whether the minute has changed since the comment was made, and the comment is open."""
        return self.state is CommentState.OPEN and bool(self.proposed) and self.now != self.was


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A presenter's check of their own item: asked when, and what was answered when."""

    n: int
    id: str
    item: str
    number: str
    title: str
    person: str
    name: str
    asked_on: date | None
    answer: CheckAnswer
    answered_on: date | None


def comments(book: Reading, meeting: str) -> list[CommentLine]:
    """Return the comments on a meeting's minutes: those to be answered first, in agenda order."""
    return [_comment(row) for row in book.rows(COMMENTS, meeting=meeting)]


def _comment(row: tuple[Any, ...]) -> CommentLine:
    values = [*row[:12], chosen(CommentState, row[12]), day(row[13]), day(row[14])]
    return CommentLine(*values)


def presenters_checks(book: Reading, meeting: str) -> list[CheckLine]:
    """Return what was asked of presenters and what they said, in agenda order."""
    return [_check(row) for row in book.rows(CHECKS, meeting=meeting)]


def _check(row: tuple[Any, ...]) -> CheckLine:
    values = [*row[:7], day(row[7]), chosen(CheckAnswer, row[8]), day(row[9])]
    return CheckLine(*values)


# On the command line


def comments_listed(book: Reading, meeting: str, _as_at: date) -> Sequence[CommentLine]:
    """Return the comments as ``list BOOK minutes-comments MEETING`` has them."""
    return comments(book, meeting)


def comment_told(line: CommentLine) -> tuple[str, ...]:
    """Return a comment in columns."""
    said = " / ".join(filter(None, (line.proposed, line.remark)))
    return f"~{line.id}", line.number, line.author, choice(line.state), said, line.reason
