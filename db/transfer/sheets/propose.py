"""From a file to a proposal: nothing is written, nothing is guessed in silence."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from db import clock
from db.errors import Refusal
from db.transfer.sheets import fitting, orders, reading, rows, scores, vocabulary
from db.transfer.sheets.aside import told_apart
from db.transfer.sheets.finding import Found, find, parted
from db.transfer.sheets.grid import Cell, Sheet, letter
from db.transfer.sheets.matching import TICKED, Meaning
from db.transfer.sheets.proposal import Column, Doubt, Kind, Other, Outcome, Passed, Proposal, Row

_PROSE = 45  # characters: more is no score
_RESPONSES = {"treat", "tolerate", "transfer", "terminate", "accept", "avoid", "mitigate",
    "reduce"}  # fmt: skip
_TITLED = 3  # rows at most between a table's headings and the line above that names it
_TICKED = 3  # columns of ticks, at least


def propose(
    path: Path,
    kind: Kind | str | None = None,
    *,
    sheet: str = "",
    columns: Mapping[str, str] | None = None,
) -> Proposal:
    """Return what a file seems to hold.

    ``kind`` is recognised where it is not given. ``sheet`` chooses among the tables of the file.
    ``columns`` gives fields to columns by their letter and overrules the matcher; an empty field
    takes a column away.

    Raises:
        Refusal: ``sheet.no_table``, ``sheet.no_such_sheet``, ``sheet.unknown_kind``,
            ``sheet.unknown_field``, or as :func:`db.transfer.sheets.reading.read`.
        Trouble: the file is missing or cannot be read.

    """
    wanted = _kind(kind)
    sheets = told_apart(reading.read(path), path.name)
    found = find(sheets, path.name, wanted)
    if sheet:
        found = [each for each in found if sheet in {each.sheet.name, each.sheet.of}]
        if not found and sheet not in {each.name for each in sheets}:
            known = ", ".join(each.name for each in sheets)
            raise Refusal("sheet.no_such_sheet", "sheet", given=sheet, known=known)
    if not found:
        raise _no_table(sheets, path.name, wanted)
    return _proposal(path.name, found, columns or {})


def _kind(kind: Kind | str | None) -> Kind | None:
    if kind is None or isinstance(kind, Kind):
        return kind
    singular = kind.strip().casefold().removesuffix("s")
    if singular not in set(Kind):
        raise Refusal("sheet.unknown_kind", "kind", given=kind, known=", ".join(Kind))
    return Kind(singular)


def _no_table(sheets: list[Sheet], name: str, kind: Kind | None) -> Refusal:
    """Say what the file does hold: the headings nearest to a register's."""
    code = f"sheet.no_table_{kind}" if kind else "sheet.no_table"
    if all(not sheet.rows for sheet in sheets):
        return Refusal("sheet.nothing_in_it", name=name)
    best: tuple[int, str, int, str] = (0, "", 0, "")
    for sheet in sheets:
        for at, row in enumerate(sheet.rows[:60]):
            said = [cell.text for cell in row if isinstance(cell.value, str) and cell.text]
            known = sum(any(vocabulary.plain(t) in m for m in vocabulary.MEANT.values())
                        for t in said)  # fmt: skip
            if known > best[0]:
                best = (known, sheet.name, at + 1, ", ".join(t[:40] for t in said[:8]))
    if not best[0]:
        return Refusal(code, name=name)
    return Refusal(f"{code}_near", name=name, sheet=best[1], row=best[2], headings=best[3])


def _proposal(name: str, found: list[Found], wanted: Mapping[str, str]) -> Proposal:
    best = found[0]
    parts = parted(best)
    best = next(each for each in parts if each.row == best.row)
    columns = _columns(best, wanted)
    read = rows.Read([], [])
    for part in parts:
        if part.match.kind is best.match.kind:
            _read_part(read, part, columns if part is best else _columns(part, {}))
    apart = [each for each in parts if each.match.kind is not best.match.kind]
    others = tuple(
        Other(each.sheet.name, each.match.kind, each.row + 1, each.filled, each.sheet.hidden)
        for each in (*apart, *_beside(found[1:], parts))
    )
    told = _not_yet(orders.doubted(_told_apart(read.rows)), clock.today())
    return Proposal(
        name=name,
        sheet=best.sheet.name,
        kind=best.match.kind,
        header_row=best.row + best.deep,
        confidence=round(min(1.0, best.match.score / 12), 2),
        columns=tuple(columns.values()),
        rows=tuple(told),
        passed=tuple(read.passed),
        blank=read.blank,
        doubts=tuple(_doubts(best, columns, read.rows)),
        others=others,
    )


def _beside(found: Sequence[Found], parts: Sequence[Found]) -> Iterator[Found]:
    """Yield the other tables of the file that are not among the parts of the best one's sheet."""
    for each in found:
        if each.sheet is not parts[0].sheet or all(abs(each.row - p.row) > 1 for p in parts):
            yield each


def _read_part(read: rows.Read, part: Found, columns: dict[int, Column]) -> None:
    """Add the rows of a table to what was read above it; the line before its headings names it."""
    before = read.passed[-1] if read.passed else None
    group = before.text if before and part.row - _TITLED <= before.number <= part.row else ""
    scales = _scales(part, columns)
    layout = rows.Layout(
        part.sheet, part.match.kind, part.first, part.last, part.headings, columns, scales
    )
    found = rows.read(layout, group)
    if read.rows or read.passed:
        read.passed.append(Passed(part.row + 1, ", ".join(_said(part)), Doubt("sheet.row.heading")))
    read.rows += found.rows
    read.passed += found.passed
    read.blank += found.blank


def _said(part: Found) -> list[str]:
    return [own for _, own in part.headings if own]


def _columns(found: Found, wanted: Mapping[str, str]) -> dict[int, Column]:
    known = vocabulary.fields_of(found.match.kind)
    for field in wanted.values():
        if field and field not in known:
            raise Refusal("sheet.unknown_field", "columns", given=field, known=", ".join(known))
    asked = set(wanted.values())
    given = {
        column: meaning
        for column, meaning in _fitted(found).items()
        if letter(column) not in wanted and meaning.field not in asked
    }
    marks = _marks(found)
    columns = {}
    for at in range(found.sheet.width()):
        group, own = found.headings[at] if at < len(found.headings) else ("", "")
        heading = " ".join((group + " / " + own if group and own else own).split())
        here = letter(at)
        if wanted.get(here):
            columns[at] = Column(here, heading or here, wanted[here], 1.0, "sheet.why.asked")
        elif at in marks and here not in wanted:
            field, mark = marks[at]
            columns[at] = Column(here, heading, field, 0.8, "sheet.why.marks", mark)
        elif at in given:
            meaning = given[at]
            columns[at] = Column(here, heading, meaning.field, meaning.confidence, meaning.reason)
        elif _used(found, at):
            columns[at] = Column(here, heading or here, "", 0.0, "sheet.why.none")
    return columns


def _used(found: Found, column: int) -> bool:
    below = range(found.first, found.last)
    return any(not found.sheet.cell(row, column).blank for row in below)


def _below(found: Found, column: int) -> list[Cell]:
    """Return the filled cells under a heading."""
    cells = (found.sheet.cell(row, column) for row in range(found.first, found.last))
    return [cell for cell in cells if not cell.blank]


def _fitted(found: Found) -> dict[int, Meaning]:
    """Return the matcher's columns, less those whose values say that the heading misled it."""
    given = dict(found.match.given)
    taken = {meaning.field for meaning in given.values()}
    for column, meaning in list(given.items()):
        texts = [cell.text for cell in _below(found, column)]
        long = sum(len(text) > _PROSE for text in texts) > len(texts) / 2
        if meaning.field == "plan" and "response" not in taken and _responses(texts):
            given[column] = Meaning("response", meaning.confidence, meaning.reason)
        if meaning.field in fitting.PARTS | fitting.TOTALS and texts and long:
            del given[column]
            if meaning.field == "impact" and "effect" not in taken:
                given[column] = Meaning("effect", 0.7, "sheet.why.prose")
    return given


def _responses(texts: list[str]) -> bool:
    """Return whether a column says how each risk is answered, not what is planned."""
    said = {text.casefold().strip(" .") for text in texts}
    return bool(said) and said <= _RESPONSES


def _marks(found: Found) -> dict[int, tuple[str, str]]:
    """Return the columns headed 1 to 5 under one group, where a tick is the score."""
    marks: dict[int, tuple[str, str]] = {}
    groups: dict[str, list[int]] = defaultdict(list)
    for column, (group, own) in enumerate(found.headings):
        if group and own in TICKED:
            groups[group].append(column)
    for group, columns in groups.items():
        said = vocabulary.MEANT[found.match.kind].get(vocabulary.plain(group), "")
        if said in fitting.PARTS and len(columns) >= _TICKED:
            marks |= {column: (said, found.headings[column][1]) for column in columns}
    return marks


def _scales(found: Found, columns: Mapping[int, Column]) -> dict[str, Mapping[str, int]]:
    return {
        column.field: scores.scale(
            [cell.text for cell in _below(found, at)],
            "likelihood" if column.field.endswith("likelihood") else "impact",
        )
        for at, column in columns.items()
        if column.field in fitting.PARTS and not column.mark
    }


def _told_apart(read: Sequence[Row]) -> list[Row]:
    """Mark rows that repeat another's reference or words."""
    seen: dict[tuple[str, str], int] = {}
    told = []
    for row in read:
        for field in ("ref", "words"):
            text = str(row.fields.get(field, "")).casefold()
            key = (field, text)
            if len(text) > (0 if field == "ref" else 20) and key in seen:
                values = {"row": seen[key], "given": str(row.fields[field])[:60]}
                doubt = Doubt(f"sheet.{field}_twice", field, Outcome.LOOK, values)
                row = replace(row, doubts=(*row.doubts, doubt))  # noqa: PLW2901
                break
            seen.setdefault(key, row.number)
        told.append(row)
    return told


_PAST = ("raised_on", "closed_on", "reviewed_on", "decided_on")


def _not_yet(read: Sequence[Row], today: date) -> list[Row]:
    """Mark rows that tell as past what is still to come."""
    told = []
    for row in read:
        later = tuple(
            Doubt("sheet.later_than_today", field, Outcome.LOOK, {"on": row.fields[field]})
            for field in _PAST
            if field in row.fields and row.fields[field] > today
        )
        told.append(replace(row, doubts=(*row.doubts, *later)) if later else row)
    return told


def _doubts(found: Found, columns: Mapping[int, Column], read: Sequence[Row]) -> list[Doubt]:
    fields = {column.field for column in columns.values()}
    doubts = [Doubt(code) for code in dict.fromkeys(found.sheet.remarks)]
    if not read:
        doubts.append(Doubt("sheet.no_rows"))
    if "status" not in fields and found.match.kind is not Kind.DECISION:
        doubts.append(Doubt("sheet.no_status"))
    if found.match.kind is Kind.ISSUE:
        doubts.append(Doubt("sheet.issues_as_actions"))
    if found.sheet.hidden:
        doubts.append(Doubt("sheet.hidden_sheet", values={"sheet": found.sheet.name}))
    residual = [c for c in columns.values() if c.reason == "sheet.why.residual"]
    if residual:
        stage = "target" if residual[0].field.startswith("target_") else "current"
        doubts.append(Doubt(f"sheet.residual_{stage}"))
    unmapped = [column.heading for column in columns.values() if not column.field]
    if unmapped:
        doubts.append(Doubt("sheet.unmapped", values={"headings": ", ".join(unmapped)}))
    if any(each.code == "sheet.score_words" for row in read for each in row.doubts):
        doubts.append(Doubt("sheet.scores_in_words"))
    return doubts
