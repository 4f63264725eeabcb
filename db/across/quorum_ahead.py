"""Quoracy of an item before the meeting: with those who come, and without those who withdraw."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from db.across.circulation_people import expected
from db.errors import Refusal
from db.meetings.queries.page import declarations
from db.meetings.rules.account import sitting_of
from db.meetings.rules.quorum import QuorumCheck, QuorumState, Standing
from db.meetings.rules.sentences import capital, listed, spelt
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class Ahead:
    """Quoracy as known so far, and its sentence."""

    state: QuorumState
    sentence: str


def withdrawn_at(book: Reading, meeting: str, item: str, but: str = "") -> set[str]:
    """Return who withdraws at an item; ``but`` is a declaration that is left aside."""
    return {
        each.person
        for each in declarations(book, meeting)
        if each.item == item and each.withdrawn and each.id != but
    }


def quorum_ahead(book: Reading, meeting: str, item: str, withdrawn: Collection[str]) -> Ahead:
    """Return quoracy at an item if all come who have not said otherwise, and these withdraw.

    Raises:
        Refusal: ``ref.unknown``.

    """
    sitting = sitting_of(book.rows, meeting)
    span = next((each for each in sitting.items if each.id == item), None)
    if span is None:
        raise Refusal("ref.unknown", given=item)
    check = expected(sitting, replace(span, withdrawn=frozenset(withdrawn)))
    return Ahead(check.state, _words(check))


def _words(check: QuorumCheck) -> str:
    counted, members = spelt(check.counted, say), spelt(check.members, say)
    values = {"counted": capital(counted), "members": members, "number": check.number}
    gone = listed(check.names(Standing.WITHDRAWN), say)
    values["without"] = say("ahead.without", names=gone) if gone else ""
    code = "ahead.counted" if check.needed is None else "ahead.needed"
    needed = "" if check.needed is None else spelt(check.needed, say)
    told = [say(code, **values, needed=needed)]
    for each in check.needs:
        if not each.met:
            of = {"counted": spelt(each.counted, say), "needed": spelt(each.need.at_least, say)}
            told.append(say("ahead.few", constituency=each.need.constituency, **of))
    return say(f"ahead.{check.state.name.lower()}", told=" ".join(told))
