"""From the record of a meeting, or the text frozen when it was confirmed, to its minutes."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from db.bodies.rules.kinds import MinuteStyle
from db.errors import Refusal
from db.meetings.queries.leaving_out import passages
from db.meetings.queries.minutes import Correction, minutes_text
from db.meetings.rules.leaving_out import Passage, in_public, marked
from db.meetings.rules.minutes import CorrectionKind
from db.papers import marks, phrases
from db.papers.minutes.items import items
from db.papers.minutes.people import attendance, declarations
from db.papers.paper import (
    Block,
    Column,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Signature,
    Table,
    Tone,
)
from db.store import Reading
from db.words import say

PRIVATE = "2"


class Volume(StrEnum):
    """Which copy of the minutes: the whole, the public one, or as it was when confirmed."""

    WHOLE = "whole"
    PUBLIC = "public"
    AS_CONFIRMED = "as confirmed"


_STANDING = """
SELECT s.agreed_on, coalesce(a.name, ''), s.confirmed_on, coalesce(c.name, ''),
  coalesce(s.amendments, ''), coalesce(b.adopted_word, '')
FROM meeting_live m JOIN body b ON b.id = m.body LEFT JOIN minutes_live s ON s.meeting = m.id
LEFT JOIN person a ON a.id = s.agreed_by LEFT JOIN person c ON c.id = s.confirmed_by
WHERE m.id = :meeting
"""


@dataclass(frozen=True, slots=True)
class _Standing:
    """How far the minutes have come, and who brought them there; days and times as kept."""

    state: str
    agreed_on: str | None
    agreed_by: str
    confirmed_on: str | None
    confirmed_by: str
    amendments: str
    adopted_word: str

    @property
    def word(self) -> str:
        """The committee's own word for minutes it has agreed."""
        return self.adopted_word or say("minutes.adopted_word")


def minutes(
    book: Reading, meeting: str, as_at: date, part: str = "1", volume: Volume = Volume.WHOLE
) -> Paper:
    """Return the minutes of a meeting; once confirmed, as they were confirmed (D14).

    ``part`` is 1 for what was taken in public and 2 for what was taken in private. Corrections
    adopted after ``as_at`` are left out.

    Raises:
        Refusal: there is no such meeting, or it has no day yet, or what is asked for as it was
            confirmed has not been confirmed.

    """
    row = book.row(_STANDING, meeting=meeting)
    if row is None:
        raise Refusal("papers.no_meeting", "ref")
    text = minutes_text(book, meeting)
    if volume is Volume.AS_CONFIRMED and text.confirmed is None:
        raise Refusal("papers.not_confirmed_yet", "ref")
    shown, standing = text.shown, _as_frozen(_Standing(text.state, *row), text.confirmed)
    on = phrases.meeting_day(shown["on_date"])
    private = part == PRIVATE
    taken = [item for item in shown["items"] if item["part"] == part]
    adopted = _adopted(text.corrections, as_at, {item["number"] for item in taken}, volume)
    if volume is Volume.PUBLIC:
        left = passages(book, meeting)
        taken = in_public(taken, left, say)
        adopted = [_without(each, left) for each in adopted]
        standing = replace(standing, amendments=marked(standing.amendments, left, say))
    status, note = _ribbon(standing)
    return Paper(
        title=_title(shown["body"], private=private),
        subtitle=_when(shown, on),
        body=shown["body"],
        running_head=say("papers.minutes_running", on=on),
        subject=say("papers.minutes_running", on=on),
        dated=on,
        status=status,
        status_note=note,
        marking=marks.header(book, meeting, part),
        footer=say("papers.meeting_foot", body=shown["body"], on=on),
        blocks=(
            *_opening(shown, volume),
            Facts(_facts(shown)),
            *attendance(shown["people"]),
            *declarations(taken),
            *_business(taken, shown, private=private),
            *_closing(shown["closed_time"]),
            *_end(standing),
            *_corrected(adopted),
        ),
    )


def _as_frozen(standing: _Standing, confirmed: dict[str, Any] | None) -> _Standing:
    """Return the standing with the confirmation as it was frozen, if it was."""
    if not confirmed:
        return standing
    return replace(
        standing,
        confirmed_on=confirmed["on"],
        confirmed_by=confirmed["by"],
        amendments=confirmed["amendments"],
        adopted_word=confirmed.get("word", standing.adopted_word),
    )


def _title(body: str, *, private: bool) -> str:
    code = "papers.private_minutes_title" if private else "papers.minutes_title"
    return say(code, body=phrases.of(body))


def _when(shown: dict[str, Any], on: date) -> str:
    opened = shown["opened_time"] or shown["start_time"]
    closed = shown["closed_time"] or shown["end_time"]
    return phrases.joined(phrases.full_day(on), phrases.span(opened, closed))


def _ribbon(standing: _Standing) -> tuple[str, str]:
    agreed = phrases.kept_day(standing.agreed_on)
    confirmed = phrases.kept_day(standing.confirmed_on)
    notes = {
        "draft": say("papers.note_draft"),
        "agreed by the chair": say(
            "papers.note_agreed", name=standing.agreed_by, on=phrases.dated(agreed)
        ),
        "unconfirmed": say("papers.note_unconfirmed", word=standing.word),
        "confirmed": say("papers.note_confirmed", word=standing.word, on=phrases.dated(confirmed)),
    }
    shown = standing.word if standing.state == "confirmed" else standing.state
    return shown.upper(), notes.get(standing.state, "")


def _facts(shown: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    presiding = shown["presiding"]
    chairs = [
        each["name"]
        if place == 0 or not each["from_time"]
        else say("papers.chair_from", name=each["name"], at=phrases.clock(each["from_time"]))
        for place, each in enumerate(presiding)
    ]
    ordinary = shown["kind"] == "ordinary"
    pairs = {
        say("papers.kind"): "" if ordinary else phrases.word("MeetingKind", shown["kind"]),
        say("papers.venue"): phrases.where(shown["venue"], shown["online"]),
        say("papers.in_the_chair"): phrases.joined(*chairs, between="; "),
    }
    return tuple((label, value) for label, value in pairs.items() if value)


def _opening(shown: dict[str, Any], volume: Volume) -> list[Block]:
    codes = {
        "papers.public_minutes_note": volume is Volume.PUBLIC,
        "papers.style_action": shown.get("style") == MinuteStyle.ACTION,
    }
    return [Paragraph(say(code), Tone.QUIET) for code, told in codes.items() if told]


def _business(taken: list[dict[str, Any]], shown: dict[str, Any], *, private: bool) -> list[Block]:
    if not taken:
        code = "papers.nothing_private" if private else "papers.nothing_public"
        return [Paragraph(say(code))]
    return items(taken, over=bool(shown["closed_time"]), style=shown.get("style", ""))


def _adopted(
    corrections: tuple[Correction, ...], as_at: date, numbers: set[str], volume: Volume
) -> list[Correction]:
    """Return the corrections a volume prints: those of its own items, and those of no item."""
    if volume is Volume.AS_CONFIRMED:
        return []
    return [
        each
        for each in corrections
        if (not each.adopted_on or each.adopted_on <= as_at)
        and (not each.number or each.number in numbers)
    ]


def _closing(closed: str | None) -> list[Block]:
    return [Paragraph(say("papers.closed_at", at=phrases.clock(closed)))] if closed else []


def _end(standing: _Standing) -> list[Block]:
    blocks: list[Block] = [Heading(say("papers.confirmation"))]
    if standing.state != "confirmed":
        lines = (("papers.signed", ""), ("papers.sign_name", ""), ("papers.sign_date", ""))
        lead = say("papers.to_confirm", word=standing.word)
        return [*blocks, _signature(lead, lines)]
    on = phrases.kept_day(standing.confirmed_on)
    code = "papers.confirmed_amended" if standing.amendments else "papers.confirmed"
    told = say(
        code,
        word=phrases.capital(standing.word),
        on=phrases.dated(on),
        amendments=standing.amendments,
    )
    lines = (
        ("papers.signed", ""),
        ("papers.sign_name", standing.confirmed_by),
        ("papers.sign_date", phrases.dated(on)),
    )
    return [*blocks, _signature(told, lines)]


def _signature(lead: str, lines: tuple[tuple[str, str], ...]) -> Signature:
    return Signature(lead, tuple((say(code), value) for code, value in lines))


def _without(each: Correction, left: list[Passage]) -> Correction:
    """Return a correction as a public copy tells it."""
    return replace(each, was=marked(each.was, left, say), text=marked(each.text, left, say))


def _corrected(adopted: list[Correction]) -> list[Block]:
    if not adopted:
        return []
    columns = (
        Column(say("papers.adopted_on"), 1.1),
        Column(say("papers.item"), 0.6),
        Column(say("papers.correction"), 3.8),
        Column(say("papers.agreed_by"), 1.5),
    )
    return [
        Heading(say("papers.corrections")),
        Paragraph(say("papers.corrections_words")),
        Table(columns, tuple(map(_correction, adopted))),
    ]


def _correction(each: Correction) -> tuple[str, ...]:
    words = each.text
    if each.kind is CorrectionKind.CLERICAL:
        words = say("papers.clerical", was=each.was, became=each.text)
    by = each.agreed_by or say("papers.by_meeting", ref=each.adopted_at)
    on = phrases.dated(each.adopted_on, say("papers.not_said"))
    return on, each.number, phrases.joined(words, each.reason, between="\n"), by
