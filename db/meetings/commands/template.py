"""The template a committee's agendas are drafted from, and the words that exclude the public."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, kept, linked, remove
from db.bodies.queries.labels import Labels
from db.bodies.records import Body, Person
from db.bodies.rules.kinds import PlaceLevel
from db.errors import Refusal
from db.meetings.commands.order import chance
from db.meetings.records import AgendaSetting, TemplateItem
from db.meetings.rules.items import Purpose, check_minutes_long, check_title
from db.meetings.rules.plan import TemplatePlace
from db.meetings.rules.positions import position, spread
from db.meetings.rules.standing import Standing, standing_items
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref
from db.words import say

LINES = "SELECT id FROM templateitem_live WHERE body = :body"
FEEDBACK = """
SELECT 1 FROM seat_live s JOIN place_live w ON w.id = s.place
WHERE s.body = :body AND w.level = 'partnership' LIMIT 1
"""
HEADINGS = "SELECT words, source FROM heading_live WHERE body = :body ORDER BY number, id"


@dataclass(frozen=True, slots=True)
class BeginTemplate:
    """Begin the template of a committee's agendas from what stands on every agenda.

    ``headings`` takes the committee's standing headings in as headings of the business.
    """

    body: Annotated[str, ref("body")]
    headings: bool = True


@command("Begin template of agendas")
def begin_template(work: Work, it: BeginTemplate) -> Ref:
    """Keep the usual lines, for the committee to change as it likes."""
    body = work.get(Body, it.body)
    if template_of(work, body.id):
        raise Refusal("template.begun", "body")
    feedback = work.value(FEEDBACK, body=body.id) is not None
    opening, closing = standing_items(minutes=True, feedback=feedback)
    _keep(work, body.id, TemplatePlace.OPENING, opening)
    _keep(work, body.id, TemplatePlace.CLOSING, closing)
    if it.headings:
        rows = work.rows(HEADINGS, body=body.id)
        for (words, source), pos in zip(rows, spread([chance() for _ in rows]), strict=True):
            line = TemplateItem(body=body.id, place=TemplatePlace.SECTION, pos=pos)
            line.title, line.source = words, source
            work.add(line)
    return Ref("body", body.id)


def _keep(work: Work, body: str, place: TemplatePlace, lines: Iterable[Standing]) -> None:
    listed, icp = tuple(lines), Labels(work).short(PlaceLevel.PARTNERSHIP)
    for each, pos in zip(listed, spread([chance() for _ in listed]), strict=True):
        line = TemplateItem(id=same_id("templateitem", body, each.code), body=body, place=place)
        line.pos, line.code, line.title = pos, each.code, standing_words(each.code, icp)
        line.purpose, line.minutes_long = each.purpose, each.minutes_long
        before = work.find(TemplateItem, line.id)
        if before is None:
            work.add(line)
        else:
            before.deleted = None


def standing_words(code: str, icp: str) -> str:
    """Return the words of a standing line, with the place of the earlier meeting's date in them.

    ``icp`` is what this minute book calls a partnership for short (T2).
    """
    return say("agenda.minutes_of") if code == "minutes" else say(f"agenda.{code}", icp=icp)


def template_of(work: Work, body: str) -> list[TemplateItem]:
    """Return the lines of a committee's template in order; none where it has no template."""
    order = list(TemplatePlace)
    found = [work.get(TemplateItem, row) for (row,) in work.rows(LINES, body=body)]
    return sorted(
        found, key=lambda each: (order.index(TemplatePlace(each.place)), each.pos, each.id)
    )


@dataclass(frozen=True, slots=True)
class AddTemplateItem:
    """Add a line to the template of a committee's agendas, at the foot of its place."""

    body: Annotated[str, ref("body")]
    title: str
    place: TemplatePlace = TemplatePlace.OPENING
    purpose: Purpose = Purpose.NONE
    lead: Annotated[str | None, ref("person")] = None
    minutes_long: int | None = None
    section: str = ""
    source: str = ""
    as_at: date | None = None


@command("Add line to template")
def add_template_item(work: Work, it: AddTemplateItem) -> Ref:
    """Keep the line."""
    work.get(Body, it.body)
    _check(work, it.title, it.minutes_long, it.lead)
    line = TemplateItem()
    apply(line, it)
    _put(work, line, None, top=False)
    return Ref("templateitem", work.add(line))


@dataclass(frozen=True, slots=True)
class ChangeTemplateItem:
    """Change a line of a template; agendas drafted already stay as they are."""

    line: Annotated[str, ref("templateitem")]
    title: str | Keep = KEEP
    purpose: Purpose | Keep = KEEP
    lead: Annotated[str | Keep | None, ref("person")] = KEEP
    minutes_long: int | Keep | None = KEEP
    section: str | Keep = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Change line of template")
def change_template_item(work: Work, it: ChangeTemplateItem) -> Ref:
    """Change the fields that were touched."""
    line = work.get(TemplateItem, it.line)
    minutes_long = kept_or(it.minutes_long, line.minutes_long)
    _check(work, kept_or(it.title, line.title), minutes_long, it.lead)
    apply(line, it, "line")
    return Ref("templateitem", line.id)


@dataclass(frozen=True, slots=True)
class MoveTemplateItem:
    """Move a line of a template after another of its place; after none, to the top."""

    line: Annotated[str, ref("templateitem")]
    after: Annotated[str | None, ref("templateitem")] = None


@command("Move line of template")
def move_template_item(work: Work, it: MoveTemplateItem) -> Ref:
    """Change its place among its neighbours."""
    line = work.get(TemplateItem, it.line)
    _put(work, line, it.after, top=it.after is None)
    return Ref("templateitem", line.id)


@dataclass(frozen=True, slots=True)
class RemoveTemplateItem:
    """Take a line out of a template; agendas drafted already keep it."""

    line: Annotated[str, ref("templateitem")]
    reason: str


@command("Remove line from template")
def remove_template_item(work: Work, it: RemoveTemplateItem) -> Ref:
    """Remove it with the reason."""
    return remove(work, TemplateItem, it.line, it.reason)


@dataclass(frozen=True, slots=True)
class SetExclusionWords:
    """Set the words in which a committee excludes the public from Part 2, with their source."""

    body: Annotated[str, ref("body")]
    words: str
    source: str = ""
    as_at: date | None = None


@command("Set words of the exclusion")
def set_exclusion_words(work: Work, it: SetExclusionWords) -> Ref:
    """Keep the committee's own words; agendas that hold the resolution already keep theirs."""
    body = work.get(Body, it.body)
    if not it.words.strip():
        raise Refusal("exclusion.no_words", "words")
    found = kept(work, AgendaSetting, same_id("agendasetting", body.id))
    found.body, found.exclusion = body.id, it.words.strip()
    found.source, found.as_at = it.source.strip(), it.as_at
    return Ref("agendasetting", found.id)


def _check(work: Work, title: str, minutes_long: int | None, lead: str | Keep | None) -> None:
    check_title(title)
    check_minutes_long(minutes_long)
    linked(work, Person, lead)


def _put(work: Work, line: TemplateItem, after: str | None, *, top: bool) -> None:
    others = [
        each
        for each in template_of(work, line.body)
        if each.place == line.place and each.id != line.id
    ]
    ids = [each.id for each in others]
    if after is not None and after not in ids:
        raise Refusal("template.not_beside", "after")
    at = 0 if top else len(ids) if after is None else ids.index(after) + 1
    low = others[at - 1].pos if at else ""
    high = others[at].pos if at < len(others) else ""
    pos = position(low, high, chance())
    if pos is None:
        whole = [*others[:at], line, *others[at:]]
        for each, fresh in zip(whole, spread([chance() for _ in whole]), strict=True):
            each.pos = fresh
    else:
        line.pos = pos
