"""Quoracy of a meeting in plain values and in the words of minutes."""

from dataclasses import dataclass
from datetime import time

from db.errors import Refusal
from db.meetings.rules.account import sitting_of
from db.meetings.rules.course import check_item, check_now, every_item
from db.meetings.rules.quorum import QuorumCheck, QuorumState
from db.meetings.rules.sentences import quorum_heading, quorum_minute, quorum_sentence
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class QuorumLine:
    """Quoracy at one item: the state, the heading, the sentence, and both as minutes have them."""

    item: str
    number: str
    state: QuorumState
    heading: str
    sentence: str
    minute: str
    check: QuorumCheck


def quorum_words(check: QuorumCheck) -> QuorumLine:
    """Return a check with its words."""
    return QuorumLine(
        check.item,
        check.number,
        check.state,
        quorum_heading(check, say),
        quorum_sentence(check, say),
        quorum_minute(check, say),
        check,
    )


def quorum_at_every_item(book: Reading, meeting: str, now: time | None = None) -> list[QuorumLine]:
    """Return quoracy at every item taken, in agenda order; one under way as of ``now``."""
    checks = every_item(sitting_of(book.rows, meeting), now)
    return [quorum_words(check) for check in checks]


def quorum_now(book: Reading, meeting: str, now: time) -> QuorumLine:
    """Return quoracy at a wall time, for the item under way then."""
    return quorum_words(check_now(sitting_of(book.rows, meeting), now))


def quorum_for_item(book: Reading, meeting: str, item: str, now: time) -> QuorumLine:
    """Return quoracy for an item: at its end, or now while it is not ended."""
    sitting = sitting_of(book.rows, meeting)
    span = next((each for each in sitting.items if each.id == item), None)
    if span is None:
        raise Refusal("ref.unknown", given=item)
    return quorum_words(check_item(sitting, span, now))
