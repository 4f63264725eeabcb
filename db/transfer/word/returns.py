"""Owners' returns as a Word document: a table for each risk, and back as proposed changes (P18).

Each cell to be filled in is a content control that knows its risk and its field; where a program
has dropped the controls, the table's own heads tell them. What was sent travels in the same file,
in a part nobody sees, and everything else that came back is listed as not understood.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from xml.etree import ElementTree as ET

from db.errors import Refusal
from db.risks.rules.returns import ReturnField
from db.risks.rules.risk import Response
from db.store import Reading
from db.transfer.odd import shortened
from db.transfer.sheets.returns import COLUMNS, LOCKED, ReadReturn, proposals
from db.transfer.word.opening import DOCUMENT, Opened
from db.transfer.word.saying import Row, W, paragraphs, said, tables
from db.words import choice, say

NAMESPACE = "urn:minutebook:owners-return"
SENT = "customXml/item"
_N = f"{{{NAMESPACE}}}"
_HEADS = 2
"""Rows of a table above the first to fill in: what the risk is, and its committee."""


@dataclass(slots=True)
class _Risk:
    """A risk as it was sent, and what came back in each of its cells, by column."""

    ref: str
    title: str
    body: str
    fields: dict[ReturnField, str]
    back: dict[int, str] = field(default_factory=dict)
    came: bool = False


def read_document(book: Reading, content: bytes, name: str) -> ReadReturn:
    """Return the changes a returned document proposes; nothing is changed yet.

    Raises:
        Refusal: ``returns.not_ours``, or what any document from outside may be refused for.

    """
    opened = Opened(content, name)
    sent, told = _sent(opened, name)
    document = opened.part(DOCUMENT)
    odd: list[str] = []
    for table in tables(document):
        odd += _take(table, sent)
    odd += _beside(document, told)
    odd += _comments(opened)
    rows = [_columns(row_id, each) for row_id, each in sent.items() if each.came]
    found = proposals(book, {row: each.fields for row, each in sent.items()}, rows)
    for each in sent.values():
        odd += [say("returns.lost", ref=each.ref, field=_head(at)) for at in _lost(each)]
    return replace(found, odd=shortened(odd))


def _sent(opened: Opened, name: str) -> tuple[dict[str, _Risk], Counter[str]]:
    """Return what was sent, from the part that travels with it, and the words around it."""
    for part in opened.names():
        if not (part.startswith(SENT) and part.endswith(".xml")):
            continue
        root = opened.part(part)
        if root.tag == f"{_N}sent":
            told = Counter((each.text or "").strip() for each in root.iter(f"{_N}said"))
            return {each.get("id", ""): _risk(each) for each in root.iter(f"{_N}risk")}, told
    raise Refusal("returns.not_ours", "file", name=name)


def _risk(element: ET.Element) -> _Risk:
    known = set(ReturnField)
    fields = {
        ReturnField(each.get("name", "")): each.text or ""
        for each in element.iter(f"{_N}field")
        if each.get("name") in known
    }
    return _Risk(element.get("ref", ""), element.get("title", ""), element.get("body", ""), fields)


def _take(table: list[Row], sent: dict[str, _Risk]) -> Iterator[str]:
    """Take in what stands in a table, and yield what is not understood."""
    own = _whose(table, sent)
    if own:
        sent[own].came = True
    for at, row in enumerate(table):
        words = " · ".join(filter(None, row.cells))
        row_id, _, name = row.tag.partition("|")
        if not row.tag:
            row_id, name = own, _code(row)
        place = next((at for at, column in enumerate(COLUMNS) if column[0] == name), -1)
        if row_id in sent and place >= LOCKED:
            sent[row_id].came = True
            value = _written(row)
            if sent[row_id].back.setdefault(place, value) != value:
                yield say("returns.twice", words=words)
        elif words and not (own and at < _HEADS and _as_sent(row, sent[own])):
            yield say("returns.odd", words=words)


def _written(row: Row) -> str:
    """Return what was written into a row; a prompt that a program took for words is nothing."""
    prompts = {say("returns.fill"), say("returns.choose")}
    return "" if row.cells[-1] in prompts else row.cells[-1]


def _whose(table: list[Row], sent: dict[str, _Risk]) -> str:
    """Return the one risk a table is about: by its controls, else by the reference above it."""
    tagged = {row.tag.partition("|")[0] for row in table if row.tag} & sent.keys()
    if len(tagged) == 1:
        return next(iter(tagged))
    head = table[0].cells[0].strip() if table and table[0].cells else ""
    named = [row_id for row_id, each in sent.items() if each.ref and each.ref == head]
    return named[0] if len(named) == 1 and not tagged else ""


def _code(row: Row) -> str:
    """Return the column a row is called after; nothing where none or several are."""
    if len(row.cells) != len(("head", "value")):
        return ""
    heads = {say(f"returns.head_{code}"): code for code, _width, _field in COLUMNS}
    return heads.get(row.cells[0].strip(), "")


def _as_sent(row: Row, risk: _Risk) -> bool:
    given = [each.strip() for each in row.cells]
    return given in ([risk.ref, risk.title.strip()], [_head(1), risk.body.strip()])


def _head(place: int) -> str:
    return say(f"returns.head_{COLUMNS[place][0]}")


def _lost(risk: _Risk) -> Iterator[int]:
    """Yield the columns whose row did not come back; a risk left out whole is no loss."""
    if risk.came:
        yield from (at for at in range(LOCKED, len(COLUMNS)) if at not in risk.back)


def _columns(row_id: str, risk: _Risk) -> dict[int, str]:
    """Return a risk as a row of the workbook would be; what did not come back is as it was sent."""
    found = {0: risk.ref, 1: risk.body, 2: risk.title, len(COLUMNS): row_id}
    for at in range(LOCKED, len(COLUMNS)):
        found[at] = risk.back.get(at, shown_value(COLUMNS[at][2], risk.fields)).strip()
    return found


def shown_value(column: str, fields: dict[ReturnField, str]) -> str:
    """Return what stands in a column of a return when it is sent."""
    name, _, part = column.partition(".")
    value = fields.get(ReturnField(name), "") if name in set(ReturnField) else ""
    if not value:
        return ""
    if part:
        return value.split("x")[int(part)]
    if name == ReturnField.RESPONSE:
        return str(choice(Response(value)))
    return f"{date.fromisoformat(value):%d/%m/%Y}" if name == ReturnField.TARGET_BY else value


def _beside(document: ET.Element, told: Counter[str]) -> Iterator[str]:
    """Yield what was written beside the tables and was not sent."""
    left = told.copy()
    for words in paragraphs(document):
        if left[words] > 0:
            left[words] -= 1
        else:
            yield say("returns.odd", words=words)


def _comments(opened: Opened) -> Iterator[str]:
    if "word/comments.xml" not in opened.names():
        return
    for each in opened.part("word/comments.xml").iter(f"{W}comment"):
        yield say("returns.comment", author=each.get(f"{W}author", ""), words=said(each))
