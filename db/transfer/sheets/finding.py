"""Where the register stands in a file: every sheet, its first rows, one heading row or two."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from db.transfer.sheets import vocabulary
from db.transfer.sheets.grid import Sheet
from db.transfer.sheets.matching import TICKED, Match, match
from db.transfer.sheets.proposal import Kind

_DEPTH = 40  # rows that are not blank looked at for a header
_HEADINGS, _HEADING = 3, 40  # of another table further down: how many at least, how long at most
_LEAST = 2  # filled cells of a heading row
_TITLE, _PROSE = 120, 90  # characters: the longest title above a table, the longest heading
_ENOUGH = 4.0  # of matching's score, for a table nobody has named


@dataclass(frozen=True, slots=True)
class Found:
    """A header: its sheet, its first row (from 0), how many rows it takes, and its fit.

    ``ends`` is the row the next table of the sheet begins in, or -1 where none does.
    """

    sheet: Sheet
    row: int
    deep: int
    headings: tuple[tuple[str, str], ...]
    match: Match
    ends: int = -1

    @property
    def first(self) -> int:
        """Return the first row under the header, from 0."""
        return self.row + self.deep

    @property
    def last(self) -> int:
        """Return the row after the last one of this table."""
        return len(self.sheet.rows) if self.ends < 0 else self.ends

    @property
    def fit(self) -> float:
        """Return how well the headings fit; two rows of them say more than one."""
        return self.match.score + (0.1 if self.deep > 1 else 0.0)

    @property
    def filled(self) -> int:
        """Return how many rows under the header hold anything."""
        return sum(
            any(not cell.blank for cell in row) for row in self.sheet.rows[self.first : self.last]
        )

    @property
    def worth(self) -> float:
        """Return how good a choice this table is among those of the file."""
        rows = self.filled
        return (self.match.score + min(rows, 30) / 15) * (0.5 if self.sheet.hidden else 1.0)


def find(sheets: list[Sheet], name: str, kind: Kind | None = None) -> list[Found]:
    """Return the tables that fit a register, the best first; at most one of a kind in a sheet."""
    found: dict[tuple[int, Kind], Found] = {}
    for place, sheet in enumerate(sheets):
        for each in _in_sheet(sheet, name, kind):
            key = (place, each.match.kind)
            if key not in found or found[key].fit < each.fit:
                found[key] = each
    return sorted(_best_of_each(found), key=lambda each: -each.worth)


def parted(best: Found) -> list[Found]:
    """Return the tables of a sheet, one under the other, in their order: the best is among them.

    Another begins in a row of nothing but known headings that are not those of the table above it.
    """
    sheet, tables = best.sheet, [best]
    for at in range(len(sheet.rows)):
        if not best.row <= at < best.first:
            found = _another(sheet, at, [each for each in tables if each.row < at or each is best])
            tables += [found] if found else []
    tables.sort(key=lambda each: each.row)
    ends = [*(each.row for each in tables[1:]), -1]
    return [replace(each, ends=end) for each, end in zip(tables, ends, strict=True)]


def _another(sheet: Sheet, at: int, above: list[Found]) -> Found | None:
    said = [cell.text for cell in sheet.rows[at] if not cell.blank]
    if len(said) < _HEADINGS or any(len(text) > _HEADING for text in said):
        return None
    plain = [vocabulary.plain(text) for text in said]
    known = [each for each in above if _plain_headings(each) == plain]
    if known:
        return None  # the headings again
    headings = tuple(("", _heading(sheet, at, column)) for column in range(sheet.width()))
    found = [
        Found(sheet, at, 1, headings, fit)
        for kind in Kind
        if all(each in vocabulary.MEANT[kind] or each in vocabulary.VAGUE[kind] for each in plain)
        for fit in [match(list(headings), kind, named=False)]
        if fit.fits and fit.score >= _ENOUGH
    ]
    return max(found, key=lambda each: each.fit, default=None)


def _plain_headings(table: Found) -> list[str]:
    return [vocabulary.plain(own) for _, own in table.headings if own]


def _best_of_each(found: dict[tuple[int, Kind], Found]) -> Iterator[Found]:
    """Yield one reading of each header: a risk register is not also an action log."""
    for key, each in found.items():
        rivals = [
            other
            for rival, other in found.items()
            if rival[0] == key[0] and rival != key and abs(other.row - each.row) <= 1
        ]
        if all(each.match.score >= other.match.score for other in rivals):
            yield each


def _in_sheet(sheet: Sheet, name: str, kind: Kind | None) -> Iterator[Found]:
    seen = 0
    for row in range(len(sheet.rows)):
        if sum(not cell.blank for cell in sheet.rows[row]) < _LEAST:
            continue
        seen += 1
        if seen > _DEPTH:
            return
        yield from _at_row(sheet, row, name, kind)


def _at_row(sheet: Sheet, row: int, name: str, kind: Kind | None) -> Iterator[Found]:
    around = _around(sheet, row, name)
    for deep, headings in _headings(sheet, row):
        for each in (kind,) if kind else Kind:
            if not _worth_matching(headings, each):
                continue
            named = kind is not None or bool(around & set(vocabulary.NAMED[each]))
            fit = match(list(headings), each, named=named)
            if fit.fits and fit.score >= _ENOUGH:
                yield Found(sheet, row, deep, headings, fit)


def _worth_matching(headings: tuple[tuple[str, str], ...], kind: Kind) -> bool:
    known = vocabulary.MEANT[kind]
    vague = set(vocabulary.VAGUE[kind])
    sure = sum(vocabulary.plain(own) in known or vocabulary.plain(own) in vague
               for _, own in headings)  # fmt: skip
    parts = sum(bool(set(vocabulary.plain(own).split()) & known.keys()) for _, own in headings)
    return sure >= _LEAST or parts > _LEAST


def _around(sheet: Sheet, row: int, name: str) -> set[str]:
    said = [name, sheet.name]
    for above in sheet.rows[max(0, row - 12) : row]:
        said += [cell.text for cell in above if 0 < len(cell.text) <= _TITLE]
    return {word for text in said for word in vocabulary.plain(text.replace(".", " ")).split()}


def _headings(sheet: Sheet, row: int) -> Iterator[tuple[int, tuple[tuple[str, str], ...]]]:
    width = sheet.width()
    own = [_heading(sheet, row, column) for column in range(width)]
    if _like_headings(own):
        yield 1, tuple(("", text) for text in own)
    if row + 1 < len(sheet.rows):
        double = _double(sheet, row, own, width)
        if double:
            yield 2, double


def _heading(sheet: Sheet, row: int, column: int) -> str:
    cell = sheet.cell(row, column)
    return cell.text if isinstance(cell.value, str) else _number(cell.text)


def _number(text: str) -> str:
    """Return a heading that is a number: only 1 to 5 can be one, for a tick."""
    return text if text in TICKED else ""


def _like_headings(texts: list[str]) -> bool:
    said = [text for text in texts if text]
    return len(said) >= _LEAST and sum(len(text) > _PROSE for text in said) <= len(said) / 3


def _double(
    sheet: Sheet, row: int, top: list[str], width: int
) -> tuple[tuple[str, str], ...] | None:
    """Return the headings of two rows: groups above, or sub-headings below some."""
    below = [_heading(sheet, row + 1, column) for column in range(width)]
    spans = _spans(sheet, row, top, below)
    pairs = []
    for column in range(width):
        group = spans.get(column, "")
        if below[column] and top[column] and not group:
            return None  # a full heading with something under it: that is a row, not a heading
        if not below[column] and sheet.cell(row + 1, column).text:
            return None  # a number or a date under it
        pairs.append((group, below[column]) if below[column] else ("", top[column]))
    return tuple(pairs) if spans and _like_headings([own for _, own in pairs]) else None


def _spans(sheet: Sheet, row: int, top: list[str], below: list[str]) -> dict[int, str]:
    """Return the group heading over each column that has one."""
    found: dict[int, str] = {}
    for merge in sheet.merges:
        if merge.top <= row <= merge.bottom and merge.right > merge.left and merge.bottom == row:
            for column in range(merge.left, merge.right + 1):
                found[column] = top[merge.left] if merge.left < len(top) else ""
    lone = sum(bool(text) for text in top) < _LEAST
    group = ""
    for column, text in enumerate(top):
        if text:
            runs = column + 1 < len(top) and not top[column + 1] and bool(below[column + 1])
            group = text if runs and below[column] and not lone else ""
        elif not below[column]:
            group = ""
        if group and column not in found:
            found[column] = group
    return {column: text for column, text in found.items() if text}
