"""Words as runs of a Word paragraph, and the small elements everything is made of."""

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from db.papers import style
from db.papers.letters import clean
from db.papers.paper import Run, Words, runs
from db.papers.style import Type


def element(name: str, parent: Any = None, /, **attributes: str | float) -> Any:
    """Return a new element, the last kid of its parent: ``element("w:b", run)``."""
    found = OxmlElement(name)
    for key, value in attributes.items():
        found.set(qn(f"w:{key}"), str(value))
    if parent is not None:
        parent.append(found)
    return found


def half_points(size: float) -> int:
    """Return a size as Word counts it."""
    return round(size * 2)


def twips(points: float) -> int:
    """Return a length as Word counts it."""
    return round(points * 20)


class Pen:
    """Writes words into paragraphs of one part of a document."""

    def __init__(self, part: Any) -> None:
        self._part = part

    def write(self, paragraph: Any, words: Words, type_: Type | None = None) -> None:
        """Write words at the end of a paragraph element."""
        for run in runs(words):
            home = self._link(paragraph, run.link) if run.link else paragraph
            self._run(home, run, type_)

    def _link(self, paragraph: Any, address: str) -> Any:
        made = self._part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        home = element("w:hyperlink", paragraph)
        home.set(qn("r:id"), made)
        return home

    def _run(self, home: Any, run: Run, type_: Type | None) -> None:
        made = element("w:r", home)
        self._voice(element("w:rPr", made), run, type_)
        for row, words in enumerate(clean(run.words).split("\n")):
            if row:
                element("w:br", made)
            text = element("w:t", made)
            text.text = words
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    @staticmethod
    def _voice(voice: Any, run: Run, type_: Type | None) -> None:
        if run.bold or (type_ is not None and type_.bold):
            element("w:b", voice)
        if run.link or type_ is not None:
            element("w:color", voice, val=style.BLUE if run.link or not type_ else type_.ink)
        if type_ is not None:
            element("w:sz", voice, val=half_points(type_.size))
        if run.link:
            element("w:u", voice, val="single")


def paragraph(home: Any, named: str = "") -> Any:
    """Return a new paragraph element in a style."""
    made = element("w:p", home)
    properties = element("w:pPr", made)
    if named:
        element("w:pStyle", properties, val=named)
    return made


def ground(made: Any, fill: str, bar: str) -> None:
    """Give a paragraph a ground and a bar at its left."""
    properties = made.find(qn("w:pPr"))
    borders = element("w:pBdr", properties)
    element("w:left", borders, val="single", sz=24, space=8, color=bar)
    element("w:shd", properties, val="clear", color="auto", fill=fill)
