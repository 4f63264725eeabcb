"""The minutes: as they read, what corrects them, and what arrived after they were confirmed."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.bodies.queries.plain import chosen, day
from db.bodies.rules.kinds import MinuteStyle
from db.custody.queries import snapshot_content
from db.meetings.rules.content import minutes_record, minutes_shown, style_of
from db.meetings.rules.items import ItemState
from db.meetings.rules.minutes import CorrectionKind, MinutesState
from db.meetings.rules.plan import Fate
from db.store import Reading
from db.words import choice, say

PARTS = ("presiding", "attendance", "items", "declarations", "decisions")
BECAME = {
    Fate.LAPSED: "minutes.not_taken",
    Fate.CIRCULATED: "minutes.by_e_mail",
    Fate.CHAIRS_ACTION: "minutes.by_chair",
}
CORRECTIONS = """
SELECT a.n, a.id, a.kind, coalesce(i.number, ''), a.was, a.text, a.reason, a.adopted_on,
  coalesce(m.ref, ''), coalesce(p.name, '')
FROM addendum_live a JOIN minutes t ON t.id = a.minutes
LEFT JOIN agendaitem i ON i.id = a.item
LEFT JOIN meeting m ON m.id = a.adopted_meeting
LEFT JOIN person p ON p.id = a.agreed_by
WHERE t.meeting = :meeting ORDER BY a.adopted_on, a.id
"""


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction to confirmed minutes: adopted by a meeting, or agreed to as clerical."""

    n: int
    id: str
    kind: CorrectionKind
    number: str
    was: str
    text: str
    reason: str
    adopted_on: date | None
    adopted_at: str
    agreed_by: str


@dataclass(frozen=True, slots=True)
class MinutesText:
    """Minutes as they read.

    ``shown`` is plain: the heading, ``people`` (group, name, words after the name) and ``items``
    with text, quoracy, declarations, decisions and actions. Of confirmed minutes it is the frozen
    one, and ``confirmed`` tells by which meeting and with which amendments.
    """

    state: MinutesState
    shown: dict[str, Any]
    confirmed: dict[str, Any] | None
    corrections: tuple[Correction, ...]
    changed_since: bool
    disputed: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was confirmed: which part, which record, and both."""

    part: str
    id: str
    confirmed: Any
    now: Any


def minutes_text(book: Reading, meeting: str) -> MinutesText:
    """Return the minutes of a meeting: frozen once confirmed, else as the book holds them now."""
    row = book.row(
        "SELECT state, coalesce(snapshot, ''), changed_since, disputed FROM minutes_live"
        " WHERE meeting = :meeting",
        meeting=meeting,
    )
    state, snapshot, changed, disputed = row or (MinutesState.DRAFT.value, "", 0, 0)
    frozen = snapshot_content(book, snapshot) if state == MinutesState.CONFIRMED else None
    shown = frozen["shown"] if frozen else minutes_shown(book.rows, meeting, say)
    return MinutesText(
        chosen(MinutesState, state),
        shown,
        frozen["confirmed"] if frozen else None,
        tuple(corrections(book, meeting)),
        bool(changed),
        bool(disputed),
    )


def what_became(item: dict[str, Any], *, over: bool) -> str:
    """Return how minutes tell of an item that was not taken; nothing of one that was.

    What stands on every agenda lapses, so it was not withdrawn by anybody. Minutes confirmed by an
    earlier version do not know where an item went.
    """
    state, fate = item["state"], item.get("fate", "")
    if state == ItemState.TO_COME and over and not item["text"]:
        return say("minutes.not_taken")
    if state not in {ItemState.DEFERRED, ItemState.WITHDRAWN}:
        return ""
    if state == ItemState.DEFERRED and item.get("deferred_to"):
        return say("minutes.deferred_to", on=day(item["deferred_to"]))
    return say(BECAME[fate]) if fate in BECAME else choice(ItemState(state))


def minute_style(book: Reading, meeting: str) -> MinuteStyle:
    """Return how full the terms of reference want the minutes; T9: not set unless they say."""
    return MinuteStyle(style_of(book.rows, meeting) or MinuteStyle.NOT_SET)


def corrections(book: Reading, meeting: str) -> list[Correction]:
    """Return the corrections to the minutes of a meeting, the earliest first."""
    return [
        Correction(n, id_, chosen(CorrectionKind, kind), number, was, text, reason, day(on), *by)
        for n, id_, kind, number, was, text, reason, on, *by in book.rows(
            CORRECTIONS, meeting=meeting
        )
    ]


def changes_after_confirmation(book: Reading, meeting: str) -> list[Difference]:
    """Return what the book holds otherwise than the confirmed minutes: it arrived after them."""
    snapshot = book.value("SELECT snapshot FROM minutes_live WHERE meeting = :m", m=meeting)
    content = snapshot_content(book, snapshot or "")
    if content is None:
        return []
    confirmed, now = content["record"], minutes_record(book.rows, meeting)
    return [
        Difference(part, key, confirmed[part].get(key), now[part].get(key))
        for part in PARTS
        for key in sorted({*confirmed[part], *now[part]})
        if confirmed[part].get(key) != json.loads(json.dumps(now[part].get(key)))
    ]
