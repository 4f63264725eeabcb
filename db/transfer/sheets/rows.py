"""Every row under the header: what is taken of it, what must be looked at, what holds no record."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from db.transfer.sheets import fitting, states, vocabulary
from db.transfer.sheets.fitting import Sorts
from db.transfer.sheets.grid import Cell, Merge, Sheet
from db.transfer.sheets.proposal import Column, Doubt, Kind, Outcome, Passed, Row

_TALLEST = 500  # rows of a merged cell
_BANDED = 4  # rows at least, for grey in every other one to be mere decoration
_TITLE = 80  # characters of a group heading
_NUMBERED = re.compile(r"[\w#]{0,8}[\s./-]?\d[\w./()-]{0,12}$")
_SAME = 0.6  # of the cells of a row that repeats the headings
_GROUP = re.compile(
    r"\b(actions?|risks?|issues?|decisions?|held over|carried forward|matters arising|meeting)\b"
    r"|^(january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+\d{2,4}$",
    re.I,
)


@dataclass(slots=True)
class Read:
    """The account of a sheet's rows."""

    rows: list[Row]
    passed: list[Passed]
    blank: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the register stands and which column is which."""

    sheet: Sheet
    kind: Kind
    first: int
    last: int
    headings: tuple[tuple[str, str], ...]
    columns: Mapping[int, Column]
    scales: Mapping[str, Mapping[str, int]]

    def column(self, field: str) -> int:
        """Return the first column given to a field, or -1."""
        return next((at for at, each in self.columns.items() if each.field == field), -1)


def read(layout: Layout, group: str = "") -> Read:
    """Return every row of a table, each accounted for once; ``group`` is the heading over it."""
    found = Read([], [])
    spans = _vertical(layout)
    greyed = _greyed(layout)
    for at in range(layout.first, layout.last):
        cells = layout.sheet.rows[at]
        if all(cell.blank for cell in cells):
            found.blank += 1
            continue
        if found.rows and _continues(layout, at, spans):
            _join(found, layout, at)
            continue
        reason = _no_record(layout, at)
        if reason:
            text = " ".join(cell.text for cell in cells if not cell.blank)[:200]
            found.passed.append(Passed(at + 1, text, reason))
            if reason.code == "sheet.row.group":
                group = text
        else:
            marks = ["grey"] if at in greyed else []
            found.rows.append(_row(layout, at, spans, group, marks))
    return found


def _greyed(layout: Layout) -> set[int]:
    """Return the rows set off in grey, which often says that they are over.

    Where every row is grey, or every other one, it says nothing.
    """
    words = _words_column(layout)
    records = [
        at
        for at in range(layout.first, layout.last)
        if sum(not cell.blank for cell in layout.sheet.rows[at]) > 1
    ]
    grey = [at for at in records if layout.sheet.cell(at, words).faded and _all_grey(layout, at)]
    plain = (records, records[::2], records[1::2]) if len(records) >= _BANDED else (records,)
    return set() if grey in plain else set(grey)


def _all_grey(layout: Layout, at: int) -> bool:
    filled = [cell for cell in layout.sheet.rows[at] if not cell.blank]
    return sum(cell.faded for cell in filled) > len(filled) / 2


def _vertical(layout: Layout) -> Mapping[tuple[int, int], int]:
    """Return, for each cell under a vertical merge, the row whose value it shows."""
    found = {}
    for merge in layout.sheet.merges:
        if merge.bottom > merge.top >= layout.first and merge.bottom - merge.top < _TALLEST:
            for row in range(merge.top + 1, merge.bottom + 1):
                found[row, merge.left] = merge.top
    return found


def _words_column(layout: Layout) -> int:
    for field in ("words", "event", "title"):
        if layout.column(field) >= 0:
            return layout.column(field)
    return -1


def _no_record(layout: Layout, at: int) -> Doubt | None:
    """Return why a row holds no record, or None where it holds one."""
    sheet, columns = layout.sheet, layout.columns
    filled = [(place, cell) for place, cell in enumerate(sheet.rows[at]) if not cell.blank]
    if _repeats(layout, filled):
        return Doubt("sheet.row.heading")
    if all(_counted(columns.get(place), cell) for place, cell in filled):
        return Doubt("sheet.row.numbered")
    mapped = [place for place, _ in filled if place in columns and columns[place].field]
    texts = {cell.text for _, cell in filled}
    wide = _wide(sheet.merges, at, filled[0][0])
    if len(texts) == 1 and len(filled[0][1].text) > 1:
        lone = filled[0][1]
        in_words = filled[0][0] == _words_column(layout) and not wide
        if not in_words or (
            _GROUP.search(lone.text) and len(lone.text) <= _TITLE and _shouts(lone)
        ):
            under = any(
                _words_text(layout, below) for below in range(at + 1, min(at + 40, layout.last))
            )
            return Doubt("sheet.row.group" if under else "sheet.row.note")
    return None if mapped else Doubt("sheet.row.outside")


def _shouts(cell: Cell) -> bool:
    return cell.text.isupper() or bool(states.of_group(cell.text)) or bool(cell.colour)


def _counted(column: Column | None, cell: Cell) -> bool:
    """Return whether a cell says nothing by itself: a row number, a formula's nought, a false."""
    if cell.value is False or cell.text in {"0", "#N/A", "#REF!", "#VALUE!", "No", "FALSE"}:
        return True
    if column is None or column.field != "ref" or _GROUP.search(cell.text):
        return False
    return bool(_NUMBERED.match(cell.text))


def _words_text(layout: Layout, at: int) -> str:
    place = _words_column(layout)
    filled = sum(not cell.blank for cell in layout.sheet.rows[at])
    return layout.sheet.cell(at, place).text if filled > 1 else ""


def _wide(merges: list[Merge], at: int, left: int) -> bool:
    return any(m.top <= at <= m.bottom and m.left == left and m.right > m.left for m in merges)


def _repeats(layout: Layout, filled: list[tuple[int, Cell]]) -> bool:
    same = sum(
        place < len(layout.headings)
        and vocabulary.plain(layout.headings[place][1]) == vocabulary.plain(cell.text)
        for place, cell in filled
    )
    return len(filled) > 1 and same / len(filled) >= _SAME


def _continues(layout: Layout, at: int, spans: Mapping[tuple[int, int], int]) -> bool:
    """Return whether a row only carries on the record above it."""
    place = _words_column(layout)
    if (at, place) in spans:
        return True
    if layout.sheet.cell(at, place).text:
        return False
    fields = {
        layout.columns[column].field
        for column, cell in enumerate(layout.sheet.rows[at])
        if not cell.blank and column in layout.columns
    }
    return bool(fields) and fields <= {"update", "controls", "plan", "gaps", "assurances"}


def _join(found: Read, layout: Layout, at: int) -> None:
    last = found.rows[-1]
    fields, given = dict(last.fields), dict(last.given)
    kept = dict(last.kept)
    doubts = list(last.doubts)
    for place, cell in enumerate(layout.sheet.rows[at]):
        column = layout.columns.get(place)
        if cell.blank or column is None:
            continue
        target = kept if not column.field or column.field not in fitting.TEXT else fields
        name = column.field if target is fields else column.heading
        before = str(target.get(name, "") or "")
        if cell.text not in before:
            target[name] = f"{before}\n{cell.text}".strip()
            given[name] = str(target[name])
            if column.field == "owner":
                doubts.append(Doubt("sheet.owners_joined", "owner", Outcome.LOOK))
    joined = Doubt("sheet.row.joined", values={"row": at + 1})
    found.rows[-1] = replace(last, fields=fields, given=given, kept=kept, doubts=(*doubts, joined))
    found.passed.append(
        Passed(at + 1, layout.sheet.cell(at, 0).text, Doubt("sheet.row.continues",
            values={"row": last.number}))
    )  # fmt: skip


def _row(
    layout: Layout,
    at: int,
    spans: Mapping[tuple[int, int], int],
    group: str,
    marks: list[str],
) -> Row:
    sorts = Sorts(layout.kind)
    struck = False
    words = _words_column(layout)
    for place, column in layout.columns.items():
        source = spans.get((at, place), at)
        cell = layout.sheet.cell(source, place)
        sorts.take(column, cell, layout.scales)
        struck = struck or (place == words and cell.struck)
    marks += ["struck"] if struck else []
    if at in layout.sheet.hidden_rows:
        marks.append("hidden")
    sorts.settle(group, marks, fill=_fill(layout, at))
    marks += [sorts.fields["rag"]] if sorts.fields.get("rag") else []
    return Row(
        number=at + 1,
        fields=sorts.fields,
        given=sorts.given,
        kept=sorts.kept,
        doubts=tuple(sorts.doubts),
        marks=tuple(marks),
        group=group,
    )


def _fill(layout: Layout, at: int) -> str:
    """Return the colour of the cell that says how the row stands."""
    for field in ("rag", "status", "due_on"):
        place = layout.column(field)
        if place >= 0:
            colour = states.colour(layout.sheet.cell(at, place))
            if colour:
                return colour
    return ""
