"""What a Word document says: its tables, row by row, and its paragraphs; changes taken as made.

What was inserted with tracking stands in the text, what was deleted does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = {f"{W}del", f"{W}moveFrom", f"{W}sdtPr", f"{W}rPr", f"{W}pPr"}
_GONE |= {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: what its cells say, and the tag of the control in the last, if any."""

    cells: tuple[str, ...]
    tag: str


def said(element: ET.Element) -> str:
    """Return what an element says, a line for each paragraph; an untouched prompt says nothing."""
    found: list[str] = []
    waiting = [element]
    while waiting:
        here = waiting.pop()
        if here.tag in _GONE or _is_prompt(here):
            continue
        if here.tag == f"{W}t":
            found.append(here.text or "")
        elif here.tag in _SIGNS:
            found.append(_SIGNS[here.tag])
        elif here.tag == f"{W}p":
            found.append("\r")
        waiting.extend(reversed(here))
    lines = "".join(found).split("\r")
    return "\n".join(each for at, each in enumerate(lines) if at).strip()


def _is_prompt(element: ET.Element) -> bool:
    if element.tag != f"{W}sdt":
        return False
    about = element.find(f"{W}sdtPr")
    return about is not None and about.find(f"{W}showingPlcHdr") is not None


def tables(document: ET.Element) -> Iterator[list[Row]]:
    """Yield the rows of each table; a table inside a cell belongs to the cell."""
    for table in _outermost(document, f"{W}tbl"):
        yield [_row(each) for each in _outermost(table, f"{W}tr")]


def paragraphs(document: ET.Element) -> Iterator[str]:
    """Yield the paragraphs that stand in no table and say something."""
    for each in _outermost(document, f"{W}p", f"{W}tbl"):
        if each.tag == f"{W}p" and (words := said(each)):
            yield words


def _row(row: ET.Element) -> Row:
    cells = list(_outermost(row, f"{W}tc"))
    tags = [each.get(f"{W}val", "") for cell in cells[-1:] for each in cell.iter(f"{W}tag")]
    return Row(tuple(said(each) for each in cells), tags[0] if len(tags) == 1 else "")


def _outermost(element: ET.Element, *tags: str) -> Iterator[ET.Element]:
    """Yield the elements of some kinds within one, in order, and none that is inside another."""
    waiting = list(reversed(element))
    while waiting:
        here = waiting.pop()
        if here.tag in _GONE:
            continue
        if here.tag in tags:
            yield here
        else:
            waiting.extend(reversed(here))
