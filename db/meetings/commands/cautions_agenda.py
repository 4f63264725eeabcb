"""What there is to mind where the numbers of an agenda change that members hold already."""

from collections.abc import Iterable
from datetime import date

from db.meetings.commands.agenda import AddItem, IssueAgenda, MoveItem, RemoveItem, new_part
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.parts import MoveToPart, PrepareExclusion, PutItemBack
from db.meetings.commands.placing import first_level, new_place, rows_with
from db.meetings.commands.private import part_of
from db.meetings.commands.setting import TakeProposal
from db.meetings.queries.renumbered import agenda_rows, issued
from db.meetings.rules.items import Origin, Part
from db.meetings.rules.placing import First, Place, among_business, before_private, last_in_public
from db.meetings.rules.positions import numbers
from db.meetings.rules.renumbered import Row, becomes, moved, placed, without
from db.record import same_id
from db.store import Caution, Reading, kept_or, warns
from db.words import say

NEW = "new"
"""Stands for an item that has no id yet."""
ITEM = "SELECT meeting, coalesce(parent, '') FROM agendaitem_live WHERE id = :id"
REMOVED = """
SELECT i.meeting, coalesce(p.id, ''), i.pos FROM agendaitem i
LEFT JOIN agendaitem_live p ON p.id = i.parent WHERE i.id = :id AND i.deleted IS NOT NULL
"""
PLANNED = "SELECT part, section FROM planitem_live WHERE id = :thing"
CARRIED = "SELECT part, section FROM agendaitem_live WHERE id = :thing"
BEFORE = "SELECT section FROM agendaitem WHERE id = :id"


@warns
def mind_adding(book: Reading, it: AddItem, today: date) -> list[Caution]:
    """Say which items a new one before them renumbers, on an agenda that has gone out."""
    del today
    part = new_part(book, it)
    place = new_place(book, it.meeting, part, it.section, (it.parent, it.after))
    put = place, First(NEW, "", part)
    return list(_put(book, it.meeting, first_level(book, it.meeting), put, ("add", "after")))


@warns
def mind_moving(book: Reading, it: MoveItem, today: date) -> list[Caution]:
    """Say the same where an item moves."""
    del today
    row = book.row(ITEM, id=it.item)
    if row is None:
        return []
    rows = agenda_rows(book, row[0])
    parent = kept_or(it.parent, row[1]) or ""
    with_it = placed(rows, it.item, parent, it.after or "", top=it.after is None)
    return list(_renumbers(book, row[0], rows, with_it, ("move", "after")))


@warns
def mind_accepting(book: Reading, it: TakeProposal, today: date) -> list[Caution]:
    """Say the same where something proposed is put among the business."""
    del today
    row = same_id("agendaitem", it.meeting, it.from_thing)
    part, section = _proposed(book, it, row)
    first = first_level(book, it.meeting, without=row)
    put = among_business(first, part, section), First(row, "", part)
    return list(_put(book, it.meeting, first, put, ("accept", "")))


def _proposed(book: Reading, it: TakeProposal, row: str) -> tuple[str, str]:
    """Return the part and the section of what is proposed; one taken off before keeps its own."""
    sql = {Origin.FORWARD_PLAN: PLANNED, Origin.CARRIED: CARRIED}.get(it.from_kind)
    planned = book.row(sql, thing=it.from_thing) if sql else None
    part, section = planned or (part_of(book, it.from_thing), "")
    return part, section or book.value(BEFORE, id=row) or ""


@warns
def mind_parting(book: Reading, it: MoveToPart, today: date) -> list[Caution]:
    """Say the same where an item goes to the other part, and its resolution with it."""
    del today
    row = book.row(ITEM, id=it.item)
    if row is None:
        return []
    first = first_level(book, row[0], without=it.item)
    exclusion = same_id("agendaitem", row[0], "exclusion")
    place = Place() if it.part is Part.TWO else last_in_public(first, exclusion)
    put = place, First(it.item, "", it.part)
    return list(_put(book, row[0], first, put, ("part", "part")))


@warns
def mind_excluding(book: Reading, it: PrepareExclusion, today: date) -> list[Caution]:
    """Say the same where the resolution that excludes the public is put before Part 2."""
    del today
    first = first_level(book, it.meeting)
    exclusion = same_id("agendaitem", it.meeting, "exclusion")
    place = before_private(first)
    put = place, First(exclusion, "", Part.ONE)
    return list(_put(book, it.meeting, first, put, ("accept", "")))


@warns
def mind_putting_back(book: Reading, it: PutItemBack, today: date) -> list[Caution]:
    """Say the same where an item that was taken off comes back."""
    del today
    row = book.row(REMOVED, id=it.item)
    if row is None:
        return []
    rows = agenda_rows(book, row[0])
    then = [*rows, (it.item, row[1], row[2])]
    return list(_renumbers(book, row[0], rows, then, ("accept", "")))


@warns
def mind_drafting_again(book: Reading, it: DraftAgenda, today: date) -> list[Caution]:
    """Say that members hold an agenda which a draft puts into its order anew."""
    del today
    return [Caution("agenda.mind_draft", "", {"on": each.on}) for each in issued(book, it.meeting)][
        :1
    ]


@warns
def mind_removing(book: Reading, it: RemoveItem, today: date) -> list[Caution]:
    """Say the same where an item goes; one that is withdrawn or deferred keeps its number."""
    del today
    row = book.row(ITEM, id=it.item)
    if row is None:
        return []
    rows = agenda_rows(book, row[0])
    return list(_renumbers(book, row[0], rows, without(rows, it.item), ("remove", "")))


@warns
def mind_issuing_again(book: Reading, it: IssueAgenda, today: date) -> list[Caution]:
    """Say which numbers are others than in the agenda members hold, before it goes out again."""
    del today
    now = numbers(agenda_rows(book, it.meeting))
    for each in issued(book, it.meeting)[:1]:
        pairs = moved(each.numbers, now)
        if pairs:
            values = {"on": each.on, "numbers": becomes(pairs, say)}
            return [Caution("agenda.mind_issue", "", values)]
    return []


def _put(
    book: Reading,
    meeting: str,
    first: list[First],
    put: tuple[Place, First],
    said: tuple[str, str],
) -> Iterable[Caution]:
    place, item = put
    rows = agenda_rows(book, meeting)
    return _renumbers(book, meeting, rows, rows_with(book, meeting, first, item, place), said)


def _renumbers(
    book: Reading, meeting: str, rows: list[Row], then: list[Row], said: tuple[str, str]
) -> Iterable[Caution]:
    code, about = said
    for each in issued(book, meeting)[:1]:
        pairs = moved(each.numbers, numbers(then), was=numbers(rows))
        if pairs:
            values = {"on": each.on, "numbers": becomes(pairs, say)}
            yield Caution(f"agenda.mind_{code}", about, values)
