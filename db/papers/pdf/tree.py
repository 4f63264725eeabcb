"""The structure tree: what the parts of a document are and in which order they are read.

It is built in document order before anything is painted. Painting only adds to an element the
marks of its own content, so neither a page break nor a repeated head can upset the order.
"""

from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFObject


def text_string(words: str) -> bytes:
    """Return a PDF text string, in hexadecimal so that nothing needs escaping."""
    return b"<FEFF" + words.encode("utf-16-be").hex().upper().encode() + b">"


class Element(PDFObject):
    """A structure element; an element with neither marks nor kids is left out, cells excepted."""

    __RefOnly__ = 1

    def __init__(self, role: str, parent: "Element | None" = None, *, alt: str = "") -> None:
        self.role = role
        self.parent: PDFObject | None = parent
        self.kids: list[Any] = []  # elements, (page, mark) and (page, annotation)
        self.alt = alt
        self.scope = ""
        self.across = 1
        self.numbering = ""
        self.box: tuple[float, float, float, float] | None = None
        if parent is not None:
            parent.kids.append(self)

    def add(self, role: str, *, alt: str = "") -> "Element":
        """Add an element as the last of this one's kids."""
        return Element(role, self, alt=alt)

    def cell(self, *, head: str = "") -> "Element":
        """Add a cell to a row; ``head`` is Row or Column for a cell that names one."""
        found = Element("TH" if head else "TD", self)
        found.scope = head
        return found

    def prune(self) -> bool:
        """Leave out the elements that hold nothing; return whether this one is kept."""
        self.kids = [kid for kid in self.kids if not isinstance(kid, Element) or kid.prune()]
        return bool(self.kids) or self.role in {"TD", "TH"}

    def format(self, document: Any) -> bytes:
        """Return the element as a PDF dictionary."""
        first = next((kid[0] for kid in self.kids if isinstance(kid, tuple)), None)
        out = [b"<</Type/StructElem/S/", self.role.encode()]
        out += [b"/P ", _ref(self.parent, document)]
        if first is not None:
            out += [b"/Pg ", pdfdoc.format(first, document)]
        out += [b"/K[", b" ".join(self._kid(kid, first, document) for kid in self.kids), b"]"]
        if self.alt:
            out += [b"/Alt", text_string(self.alt)]
        return b"".join([*out, self._attributes(), b">>"])

    def _kid(self, kid: Any, first: Any, document: Any) -> bytes:
        if isinstance(kid, Element):
            return _ref(kid, document)
        page, what = kid
        if not isinstance(what, int):
            return b"<</Type/OBJR/Pg %s/Obj %s>>" % (
                pdfdoc.format(page, document),
                pdfdoc.format(what, document),
            )
        if page.name == first.name:
            return b"%d" % what
        return b"<</Type/MCR/Pg %s/MCID %d>>" % (pdfdoc.format(page, document), what)

    def _attributes(self) -> bytes:
        if self.scope:
            across = b"/ColSpan %d" % self.across if self.across > 1 else b""
            return b"/A<</O/Table/Scope/%s%s>>" % (self.scope.encode(), across)
        if self.numbering:
            return b"/A<</O/List/ListNumbering/%s>>" % self.numbering.encode()
        if self.box:
            sides = " ".join(f"{side:.2f}" for side in self.box)
            return b"/A<</O/Layout/Placement/Block/BBox[%s]>>" % sides.encode()
        return b""


class Marks(PDFObject):
    """The elements of one page's marks, by their number."""

    __RefOnly__ = 1

    def __init__(self, elements: list[Element]) -> None:
        self.elements = elements

    def format(self, document: Any) -> bytes:
        """Return the array the parent tree holds for the page."""
        return b"[" + b" ".join(_ref(each, document) for each in self.elements) + b"]"


class Root(PDFObject):
    """The root of the structure tree, with the way back from marks and links to elements."""

    __RefOnly__ = 1

    def __init__(self, document: Element) -> None:
        self.document = document
        self.parents: dict[int, PDFObject] = {}
        document.parent = self

    def format(self, document: Any) -> bytes:
        """Return the root as a PDF dictionary."""
        ways = b"\n".join(
            b"%d %s" % (key, _ref(self.parents[key], document)) for key in sorted(self.parents)
        )
        following = max(self.parents, default=-1) + 1
        return b"<</Type/StructTreeRoot/K[%s]/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d>>" % (
            _ref(self.document, document),
            ways,
            following,
        )


def _ref(what: Any, document: Any) -> bytes:
    found: bytes = pdfdoc.format(document.Reference(what), document)
    return found
