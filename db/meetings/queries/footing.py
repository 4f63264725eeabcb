"""How a meeting stands for an item at a moment, and what can be recorded there, in words."""

from dataclasses import dataclass
from datetime import date, time

from db.errors import Refusal
from db.meetings.rules.footing import Footing, footing_of
from db.meetings.rules.quorum import QuorumState
from db.meetings.rules.sentences import quorum_heading, quorum_sentence, spans_told
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class FootingLine:
    """What can be recorded at an item, and why.

    ``for_ratification``: nothing but what is for ratification. ``at`` is the moment it is judged
    at, None for the item as a whole. ``words`` say so in one or two sentences.
    """

    item: str
    number: str
    state: QuorumState
    for_ratification: bool
    at: time | None
    heading: str
    sentence: str
    words: str


def footing(
    book: Reading, item: str, now: time, today: date, at: time | None = None
) -> FootingLine:
    """Return on what footing something would be recorded at an item now, or at a time given.

    Raises:
        Refusal: there is no such item, or the time given is not one at which it was taken.

    """
    found = footing_of(book.rows, item, today, now, at)
    if found is None:
        raise Refusal("ref.unknown", given=item)
    return FootingLine(
        item,
        found.item.number,
        found.state,
        found.for_ratification,
        found.at,
        quorum_heading(found.check, say),
        quorum_sentence(found.check, say),
        footing_words(found),
    )


def footing_words(found: Footing) -> str:
    """Return how it is judged: at which moment, or that no time was said, and what follows."""
    if found.at is None:
        return whole_words(found)
    return say("footing.at", at=found.at, state=say(f"footing.{found.state}"))


def whole_words(found: Footing) -> str:
    """Return how an item that is over is judged where no time was said."""
    values = {"number": found.item.number, "ended": found.check.at}
    told = [say("footing.whole", state=say(f"footing.{found.state}"), **values)]
    if found.check.held:
        told.append(say("footing.part", spans=spans_told(found.check, say)))
    return " ".join(told)
