"""Owners' returns (P18): a sheet an owner with references locked, and back as proposed changes.

What was sent travels in the same file on a hidden sheet, so that what an owner changed is told from
what has changed in the register since.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeAlias

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from db.errors import Refusal
from db.risks.queries import OwnerReturn, ReturnedLine, returned
from db.risks.rules.returns import ReturnDoubt, Returned, ReturnField, read_score, write_score
from db.risks.rules.risk import Response
from db.risks.rules.scores import parse_scale
from db.store import Reading
from db.transfer.odd import shortened
from db.transfer.sheets import dates
from db.transfer.sheets.grid import Cell, Sheet
from db.transfer.sheets.reading import read
from db.transfer.sheets.write import fit
from db.words import choice, say

SENT = "as_sent"  # a hidden sheet that nobody reads by name
Row: TypeAlias = Callable[[int], str]
_FIXED = datetime(2000, 1, 1)  # noqa: DTZ001 - so that the same returns give the same bytes
_F = ReturnField
# Heading, width and the field; a score takes two columns, and the reference with its id is locked.
COLUMNS: tuple[tuple[str, int, str], ...] = (
    ("ref", 17, ""),
    ("committee", 18, ""),
    ("title", 34, ""),
    ("cause", 30, _F.CAUSE),
    ("event", 30, _F.EVENT),
    ("effect", 30, _F.EFFECT),
    ("current_l", 11, f"{_F.CURRENT}.0"),
    ("current_i", 11, f"{_F.CURRENT}.1"),
    ("reason", 28, "reason"),
    ("target_l", 11, f"{_F.TARGET}.0"),
    ("target_i", 11, f"{_F.TARGET}.1"),
    ("target_by", 13, _F.TARGET_BY),
    ("response", 12, _F.RESPONSE),
    ("plan", 34, _F.PLAN),
    ("control", 30, _F.CONTROL),
    ("gap", 28, _F.GAP),
)
LOCKED = 3
_HEAD = 2
"""Rows above the first risk: what to do, and the headings."""


@dataclass(frozen=True, slots=True)
class ReadReturn:
    """What a return holds: its proposed changes, how many risks came back, and which are not.

    ``odd`` is what came back beside these and was not understood, each a sentence.
    """

    lines: tuple[ReturnedLine, ...]
    risks: int
    gone: tuple[str, ...]
    odd: tuple[str, ...] = ()


def returns_workbook(owners: Sequence[OwnerReturn], as_at: date) -> bytes:
    """Return a workbook with a sheet for each owner; the same risks give the same bytes."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": _FIXED})
    names: set[str] = set()
    kept = []
    for owner in owners:
        name = _sheet_name(owner.name, names)
        _write_owner(book, book.add_worksheet(name), owner, as_at)
        kept += [(name, each) for each in owner.risks]
    hidden = book.add_worksheet(SENT)
    for row, (name, each) in enumerate(kept):
        values = [name, each.line.id, *(each.fields.get(field, "") for field in ReturnField)]
        for place, value in enumerate(values):
            hidden.write_string(row, place, fit(value))
    hidden.protect()
    hidden.very_hidden()
    book.close()
    return out.getvalue()


def _sheet_name(name: str, used: set[str]) -> str:
    plain = "".join(" " if each in "[]:*?/\\'" else each for each in name)[:28].strip()
    made, at = plain or "–", 2
    while made.casefold() in used or made == SENT:
        made, at = f"{plain} {at}", at + 1
    used.add(made.casefold())
    return made


def _write_owner(
    book: xlsxwriter.Workbook, sheet: Worksheet, owner: OwnerReturn, as_at: date
) -> None:
    plain = {"text_wrap": True, "valign": "top", "font_name": "Arial", "font_size": 10}
    locked = book.add_format(plain | {"bg_color": "#F0F4F5"})
    free = book.add_format(plain | {"locked": False, "border": 1, "border_color": "#AEB7BD"})
    days = book.add_format(
        plain | {"locked": False, "num_format": "dd/mm/yyyy", "border": 1,
                 "border_color": "#AEB7BD"}
    )  # fmt: skip
    head = book.add_format(plain | {"bold": True, "bg_color": "#E8EDEE", "bottom": 1})
    told = book.add_format({"font_name": "Arial", "font_size": 11, "bold": True})
    sheet.write_string(0, 0, say("returns.told", owner=owner.name, on=as_at), told)
    for place, (code, width, _field) in enumerate(COLUMNS):
        sheet.write_string(1, place, say(f"returns.head_{code}"), head)
        sheet.set_column(place, place, width)
    sheet.set_column(len(COLUMNS), len(COLUMNS), None, None, {"hidden": True})
    for row, each in enumerate(owner.risks, _HEAD):
        line = each.line
        for place, words in enumerate((line.ref, line.body, line.title)):
            sheet.write_string(row, place, fit(words), locked)
        for place in range(LOCKED, len(COLUMNS)):
            _write_field(sheet, row, place, each.fields, days if _is_day(place) else free)
        sheet.write_string(row, len(COLUMNS), line.id, locked)
        _offer(sheet, row, parse_scale(line.scale).size if line.scale else 5)
    sheet.freeze_panes(_HEAD, 1)
    sheet.protect("", {"format_columns": True, "format_rows": True, "select_locked_cells": True})
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _is_day(place: int) -> bool:
    return COLUMNS[place][2] == _F.TARGET_BY


def _write_field(
    sheet: Worksheet, row: int, place: int, fields: Mapping[ReturnField, str], style: Any
) -> None:
    name, _, part = COLUMNS[place][2].partition(".")
    value = fields.get(ReturnField(name), "") if name in set(ReturnField) else ""
    if not value:
        sheet.write_blank(row, place, None, style)
    elif part:
        sheet.write_number(row, place, read_score(value)[int(part)], style)
    elif name == _F.TARGET_BY:
        on = date.fromisoformat(value)
        sheet.write_datetime(row, place, datetime.combine(on, datetime.min.time()), style)
    else:
        said = choice(Response(value)) if name == _F.RESPONSE else value
        sheet.write_string(row, place, fit(said), style)


def _offer(sheet: Worksheet, row: int, size: int) -> None:
    """Offer the steps of the matrix and the responses in drop-downs; others are not typed in."""
    for place, (_code, _width, field) in enumerate(COLUMNS):
        offered = [str(step) for step in range(1, size + 1)] if "." in field else []
        if field == _F.RESPONSE:
            offered = [choice(each) for each in Response]
        if offered:
            sheet.data_validation(
                row, place, row, place,
                {"validate": "list", "source": offered,
                 "error_message": say("returns.from_list")},
            )  # fmt: skip


def read_returns(book: Reading, path: Path) -> ReadReturn:
    """Return the changes a returned workbook proposes; nothing is changed yet.

    Raises:
        Refusal: ``returns.not_ours`` where this is no return that was sent from a minute book, or
            what any sheet from outside may be refused for.
        Trouble: the file cannot be read.

    """
    sheets = read(path)
    kept = next((each for each in sheets if each.name == SENT), None)
    if kept is None:
        raise Refusal("returns.not_ours", "file", name=path.name)
    sent = {
        row[1].text: {
            field: kept.cell(at, place).text for place, field in enumerate(ReturnField, 2)
        }
        for at, row in enumerate(kept.rows)
        if len(row) > 1
    }
    rows: dict[str, dict[int, str]] = {}
    odd = []
    for row in _rows(sheets):
        columns = {at: row(at) for at in range(len(COLUMNS) + 1)}
        own, words = columns[len(COLUMNS)], " · ".join(filter(None, columns.values()))
        first = rows.setdefault(own, columns) if own in sent else {}
        if words and first != columns:  # a row of their own, or a copy with other words in it
            odd.append(say("returns.odd", words=words))
    return replace(proposals(book, sent, rows.values()), odd=shortened(odd))


Sent: TypeAlias = Mapping[str, Mapping[ReturnField, str]]


def proposals(book: Reading, sent: Sent, rows: Iterable[Mapping[int, str]]) -> ReadReturn:
    """Return the changes that rows propose: each the words of its columns, its id the last."""
    found: list[ReturnedLine] = []
    risks, gone = 0, []
    for row in rows:
        risks += 1
        risk = row[len(COLUMNS)]
        given, unread = _given(row.__getitem__)
        line, changes = returned(book, risk, sent[risk], given)
        if line is None:
            gone.append(row[0])
            continue
        proposed = [*(each for each in changes if each.field not in unread), *unread.values()]
        for each in proposed:
            said = (line.ref, line.title, line.owner, each, row[_place("reason")])
            found.append(ReturnedLine(len(found) + 1, risk, *said))
    return ReadReturn(tuple(found), risks, tuple(gone))


def _rows(sheets: Iterable[Sheet]) -> Iterator[Row]:
    """Yield the rows of every owner's sheet, each as what gives the words of a cell."""
    for sheet in sheets:
        if sheet.name != SENT:
            for at in range(_HEAD, len(sheet.rows)):
                yield lambda place, sheet=sheet, at=at: sheet.cell(at, place).text  # type: ignore[misc]


def _place(field: str) -> int:
    return next(place for place, column in enumerate(COLUMNS) if column[2] == field)


def _given(row: Row) -> tuple[dict[ReturnField, str], dict[ReturnField, Returned]]:
    """Return what a row holds as the register would keep it, and what cannot be read so."""
    given: dict[ReturnField, str] = {}
    unread: dict[ReturnField, Returned] = {}
    for field in ReturnField:
        scored = field in {_F.CURRENT, _F.TARGET}
        cells = (
            [row(_place(f"{field}.{part}")) for part in (0, 1)] if scored else [row(_place(field))]
        )
        try:
            given[field] = _kept(field, cells)
        except ValueError:
            words = " × ".join(filter(None, cells))
            unread[field] = Returned(field, "", words, ReturnDoubt.UNREAD)
    return given, unread


def _kept(field: ReturnField, cells: Sequence[str]) -> str:
    if not any(cells):
        return ""
    if len(cells) > 1:
        return write_score(*(int(each) for each in cells))
    value = cells[0]
    if field == _F.TARGET_BY:
        return _day(value)
    if field == _F.RESPONSE:
        said = {choice(each).casefold(): str(each) for each in Response}
        if value.casefold() not in said:
            raise ValueError(value)
        return said[value.casefold()]
    return value


def _day(value: str) -> str:
    found = dates.read(Cell(value), _F.TARGET_BY)
    if found.value is None or found.left:
        raise ValueError(value)
    return str(found.value.isoformat())


def told(line: ReturnedLine) -> tuple[str, ...]:
    """Return a proposed change as a row of words."""
    change = line.change
    return (
        str(line.n),
        line.ref,
        choice(change.field),
        shown(change, change.was),
        shown(change, change.becomes),
        choice(change.doubt),
    )


def shown(change: Returned, value: str) -> str:
    """Return a value of a change as people read it."""
    if change.field == _F.RESPONSE and value in set(Response):
        return str(choice(Response(value)))
    if change.field in {_F.CURRENT, _F.TARGET}:
        return value.replace("x", " × ")
    return value


def plain_rows(lines: Iterable[ReturnedLine]) -> tuple[int, ...]:
    """Return the numbers of the changes nobody needs to look at first."""
    return tuple(each.n for each in lines if each.change.doubt is ReturnDoubt.NONE)
