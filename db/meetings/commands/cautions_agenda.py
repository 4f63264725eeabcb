"""What there is to mind where the numbers of an agenda change that members hold already."""

from collections.abc import Iterable
from datetime import date

from db.meetings.commands.agenda import AddItem, IssueAgenda, MoveItem, RemoveItem
from db.meetings.queries.renumbered import agenda_rows, issued
from db.meetings.rules.positions import numbers
from db.meetings.rules.renumbered import Row, becomes, moved, placed, without
from db.store import Caution, Reading, kept_or, warns
from db.words import say

NEW = "new"
"""Stands for an item that has no id yet."""
ITEM = "SELECT meeting, coalesce(parent, '') FROM agendaitem_live WHERE id = :id"


@warns
def mind_adding(book: Reading, it: AddItem, today: date) -> list[Caution]:
    """Say which items a new one before them renumbers, on an agenda that has gone out."""
    del today
    rows = agenda_rows(book, it.meeting)
    with_it = placed(rows, NEW, it.parent or "", it.after or "", top=False)
    return list(_renumbers(book, it.meeting, rows, with_it, ("add", "after")))


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


def _renumbers(
    book: Reading, meeting: str, rows: list[Row], then: list[Row], said: tuple[str, str]
) -> Iterable[Caution]:
    code, about = said
    for each in issued(book, meeting)[:1]:
        pairs = moved(each.numbers, numbers(then), was=numbers(rows))
        if pairs:
            values = {"on": each.on, "numbers": becomes(pairs, say)}
            yield Caution(f"agenda.mind_{code}", about, values)
