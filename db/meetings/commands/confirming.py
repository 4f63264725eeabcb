"""What the next meeting does with minutes: it agrees them, agrees them amended, or returns them."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any

from db.bodies.commands.changing import check_reason, linked
from db.bodies.records import Body, Person
from db.calendar.records import Meeting
from db.calendar.rules.states import MET
from db.custody.commands import freeze
from db.errors import Refusal
from db.meetings.commands.course import minute_of
from db.meetings.commands.minutes import keep_version, minutes_to_move, presided, when
from db.meetings.commands.standing import minutes_of
from db.meetings.records import AgendaItem, Minutes
from db.meetings.rules.content import minutes_content
from db.meetings.rules.differences import amendment
from db.meetings.rules.items import Part
from db.meetings.rules.minutes import (
    MinutesState,
    check_amended,
    check_confirms,
    check_later_named,
    check_unchanged,
)
from db.meetings.rules.versions import Kept, changes_between, parts_changed
from db.record import same_id
from db.store import Ref, Work, command, ref
from db.words import say

CIRCULATED = """
SELECT text FROM snapshot_live WHERE thing = :minutes AND why = :why
ORDER BY taken_at DESC, n DESC LIMIT 1
"""
LATER_MET = """
SELECT 1 FROM meeting m JOIN meeting_live e ON e.body = m.body AND e.on_date > m.on_date
WHERE m.id = :meeting AND e.state IN ('held', 'in session', 'adjourned') LIMIT 1
"""
MINUTES_ITEM = """
SELECT id FROM agendaitem_live WHERE meeting = :later
  AND (id = :standing OR (from_thing = :meeting AND lower(title) LIKE 'minutes %'))
ORDER BY id <> :standing, place LIMIT 1
"""
VOLUMES = (("minutes-as-confirmed", "1"), ("minutes-as-confirmed-part-2", "2"))


@dataclass(frozen=True, slots=True)
class ReturnMinutes:
    """Take minutes back to draft: the chair, or the meeting that is named, did not agree them."""

    meeting: Annotated[str, ref("meeting")]
    reason: str
    at_meeting: Annotated[str | None, ref("meeting")] = None


@command("Return minutes to draft")
def return_minutes(work: Work, it: ReturnMinutes) -> Ref:
    """Put them back to draft; a meeting that returned them minutes so."""
    check_reason(it.reason)
    meeting = work.get(Meeting, it.meeting)
    minutes = minutes_to_move(work, meeting.id, MinutesState.DRAFT)
    later = _later(work, meeting, it.at_meeting) if it.at_meeting else None
    keep_version(work, minutes, Kept.RETURNED)
    minutes.state = MinutesState.DRAFT
    minutes.returned_why = it.reason.strip()
    minutes.agreed_on, minutes.agreed_by, minutes.circulated_on = None, None, None
    if later is not None:
        reason = minutes.returned_why.rstrip(".")
        words = say("minutes.returned", on=meeting.on_date, reason=reason)
        _minute_outcome(work, meeting, later, words, must=reason)
    return Ref("minutes", minutes.id)


def _later(work: Work, meeting: Meeting, at_meeting: str) -> Meeting:
    met_since = bool(work.value(LATER_MET, meeting=meeting.id))
    check_later_named(at_meeting, met_since=met_since)
    later = work.get(Meeting, at_meeting)
    check_confirms(when(meeting), when(later))
    if later.state not in MET:
        raise Refusal("minutes.not_met", "at_meeting")
    return later


@dataclass(frozen=True, slots=True)
class AmendedMinute:
    """The minute of an item as the later meeting agreed it."""

    item: Annotated[str, ref("agendaitem")]
    text: str


@dataclass(frozen=True, slots=True)
class ConfirmMinutes:
    """Confirm minutes at a later meeting, with what it amended.

    ``amended`` are minutes as the meeting agreed them; with ``changes_agreed`` it also agreed what
    was changed since they were circulated. ``amendments`` are the words for the later meeting's
    minutes, drafted from the changes where none are given; with ``with_amendment`` there must be
    some. ``confirmed_by`` is who presided over the later meeting, unless another is named.
    """

    meeting: Annotated[str, ref("meeting")]
    at_meeting: Annotated[str, ref("meeting")]
    amendments: str = ""
    amended: tuple[AmendedMinute, ...] = ()
    confirmed_by: Annotated[str | None, ref("person")] = None
    changes_agreed: bool = False
    with_amendment: bool = False


@command("Confirm minutes", undoable=False)
def confirm_minutes(work: Work, it: ConfirmMinutes) -> Ref:
    """Freeze the text and its print for good, and minute it in the later meeting."""
    meeting = work.get(Meeting, it.meeting)
    linked(work, Person, it.confirmed_by)
    minutes = minutes_to_move(work, meeting.id, MinutesState.CONFIRMED)
    later = _later(work, meeting, it.at_meeting)
    before = minutes_content(work.rows, meeting.id, say)
    circulated = _circulated(work, minutes.id) or before
    changed = _places(circulated, before, leave={each.item for each in it.amended})
    check_unchanged(changed, agreed=it.changes_agreed)
    _amend(work, meeting.id, it.amended)
    agreed = minutes_content(work.rows, meeting.id, say)
    minutes.amendments = it.amendments.strip() or _amendments(circulated, agreed)
    check_amended(minutes.amendments, said=it.with_amendment)
    minutes.state = MinutesState.CONFIRMED
    minutes.confirmed_meeting, minutes.confirmed_on = later.id, later.on_date
    minutes.confirmed_by = it.confirmed_by or presided(work, later.id)
    _freeze(work, minutes, later)
    word = _adopted_word(work, meeting.body)
    code = "minutes.adopted_amended" if minutes.amendments else "minutes.adopted"
    words = say(code, on=meeting.on_date, word=word, amendments=minutes.amendments)
    _minute_outcome(work, meeting, later, words, must=minutes.amendments)
    return Ref("minutes", minutes.id)


def _circulated(work: Work, minutes: str) -> dict[str, Any] | None:
    """Return the minutes as they were circulated last."""
    text = work.value(CIRCULATED, minutes=minutes, why=str(Kept.CIRCULATED))
    return None if text is None else json.loads(text)


def _places(circulated: dict[str, Any], now: dict[str, Any], *, leave: set[str]) -> str:
    """Return which places were changed since the minutes were circulated, as a list in words."""
    parts = parts_changed(circulated["record"], json.loads(json.dumps(now["record"])))
    items = parts.pop("items", set()) - leave
    labels = [
        each.label
        for each in changes_between(circulated["shown"], now["shown"], say)
        if each.key in items
    ]
    return "; ".join([*labels, *(say(f"version.part_{part}") for part in parts)])


def _amendments(circulated: dict[str, Any], agreed: dict[str, Any]) -> str:
    """Return the words of every amendment the meeting agreed."""
    was = {each["item"]: each for each in circulated["shown"]["items"]}
    now = agreed["shown"]["items"]
    told = [
        say("amendment.at_item", number=item["number"], words=_amendment(before, item))
        for item in now
        if (before := was.get(item["item"], {}).get("text", "")) != item["text"]
    ]
    parts = parts_changed(circulated["record"], json.loads(json.dumps(agreed["record"])))
    told += [
        say("amendment.part", part=say(f"version.part_{part}")) for part in parts if part != "items"
    ]
    return say("amendment.all", told="; ".join(told)) if told else ""


def _amendment(before: str, item: dict[str, Any]) -> str:
    """Return how an item was amended; words of Part 2 are not quoted where all may read them."""
    if item["part"] == Part.TWO:
        return say("amendment.private")
    return amendment(before, item["text"], say)


def _amend(work: Work, meeting: str, amended: Iterable[AmendedMinute]) -> None:
    for each in amended:
        item = work.get(AgendaItem, each.item)
        if item.meeting != meeting:
            raise Refusal("item.other_meeting", "amended")
        minute_of(work, item.id).text = each.text.strip()


def _freeze(work: Work, minutes: Minutes, later: Meeting) -> None:
    """Keep the text as confirmed, and the hash of each volume as it prints from that text."""
    content = minutes_content(work.rows, minutes.meeting, say)
    chair = work.find(Person, minutes.confirmed_by)
    content["confirmed"] = {
        "at_meeting": later.id,
        "on": f"{later.on_date}",
        "by": chair.name if chair else "",
        "amendments": minutes.amendments,
        "word": _adopted_word(work, later.body),
    }
    minutes.snapshot = freeze(work, Ref("minutes", minutes.id), Kept.CONFIRMED, content)
    parts = {item["part"] for item in content["shown"]["items"]}
    hashes = [
        hashlib.sha256(printed).hexdigest()
        if (part == "1" or part in parts)
        and (printed := work.printed(name, minutes.meeting, later.on_date or work.today))
        else ""
        for name, part in VOLUMES
    ]
    minutes.pdf_sha256, minutes.part2_pdf_sha256 = hashes
    minutes.pdf_version = work.version if any(hashes) else ""


def _adopted_word(work: Work, body: str) -> str:
    return work.get(Body, body).adopted_word or say("minutes.adopted_word")


def _minute_outcome(work: Work, meeting: Meeting, later: Meeting, words: str, *, must: str) -> None:
    """Write the sentence into the later meeting's own minutes.

    What is written there already stands, and is enough unless something ``must`` be told.
    """
    standing = same_id("agendaitem", later.id, "minutes")
    found = work.value(MINUTES_ITEM, later=later.id, standing=standing, meeting=meeting.id)
    minutes = minutes_of(work, later.id)
    if found is None or minutes.state is MinutesState.CONFIRMED:
        return
    minute = minute_of(work, found)
    if not minute.text or must not in minute.text:
        minute.text = "\n".join(filter(None, (minute.text, words)))
