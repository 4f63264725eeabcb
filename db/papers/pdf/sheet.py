"""What a paper is painted on: all that is painted is an element's content or an artifact."""

# ruff: noqa: SLF001  ReportLab keeps what tagging needs in its document's own attributes.

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import md5
from io import BytesIO
from math import cos, sin
from typing import Any

from PIL import Image
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from db.papers.letters import one_line
from db.papers.paper import Paper, Run
from db.papers.pdf import metadata
from db.papers.pdf.fonts import REGULAR, face
from db.papers.pdf.lines import Line, Span
from db.papers.pdf.tree import Element, Marks, Root
from db.papers.style import ACROSS, BLUE

_SIGNS = {
    "triangle": ((-3.1, -2.6), (3.1, -2.6), (0, 2.9)),
    "diamond": ((0, -3.3), (3.3, 0), (0, 3.3), (-3.3, 0)),
    "square": ((-2.5, -2.5), (2.5, -2.5), (2.5, 2.5), (-2.5, 2.5)),
}


class Content:
    """The element lines belong to, and the runs they were set from."""

    def __init__(self, element: Element, parts: tuple[Run, ...] = ()) -> None:
        self.element = element
        self.parts = parts
        self.linked = any(run.link for run in parts)
        self._links: dict[int, Element] = {}

    def groups(self, line: Line) -> list[tuple[int, list[Span]]]:
        """Return a line's spans in turns: a link's own, and those between links (-1)."""
        out: list[tuple[int, list[Span]]] = []
        for span in line.spans:
            key = span.run if self.parts[span.run].link else -1
            if out and out[-1][0] == key:
                out[-1][1].append(span)
            else:
                out.append((key, [span]))
        return out

    def link(self, run: int) -> Element:
        """Return the element of a link; one for all the lines it runs over."""
        if run not in self._links:
            self._links[run] = self.element.add("Link")
        return self._links[run]


class Sheet:
    """Pages of one paper; ``pages`` is how many there will be."""

    def __init__(
        self, paper: Paper, document: Element, size: tuple[float, float], pages: int
    ) -> None:
        face(REGULAR)
        rl_config.useA85 = 0
        self.out = BytesIO()
        canvas: Any = Canvas(self.out, size, pageCompression=1, invariant=1, lang=paper.lang)
        self.canvas = canvas
        self.document = canvas._doc
        self.paper = paper
        self.pages = pages
        self.root = Root(document)
        self._marked: list[Element] = []
        self._ink = ""
        self._links = 0
        self._headings = 0
        self._level = 0
        self._describe()

    def _emit(self, code: str) -> None:
        self.canvas._code.append(code)

    # ---- what is content and what is not

    @contextmanager
    def mark(self, element: Element) -> Iterator[None]:
        """Paint the content of an element."""
        element.kids.append((self.document.thisPageRef(), len(self._marked)))
        self._emit(f"/{element.role} <</MCID {len(self._marked)}>> BDC")
        self._marked.append(element)
        yield
        self._emit("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout", part: str = "") -> Iterator[None]:
        """Paint what a reader of tags passes over; ``part`` is Header or Footer of a page."""
        part = f"/Subtype/{part}" if part else ""
        self._emit(f"/Artifact <</Type/{kind}{part}>> BDC")
        yield
        self._emit("EMC")

    # ---- words

    def set_line(self, line: Line, at: tuple[float, float], size: float, ink: str) -> None:
        """Paint a line within a mark or an artifact: at its left end and base line."""
        self._write([*line.spans], at, size, ink, spaced=line.spaced)

    def content(
        self, line: Line, at: tuple[float, float], size: float, ink: str, owner: "Content"
    ) -> None:
        """Paint a line as the content of an element, its links as elements of their own."""
        if not owner.linked:
            with self.mark(owner.element):
                self.set_line(line, at, size, ink)
            return
        x, y = at
        groups = owner.groups(line)
        for place, (number, spans) in enumerate(groups):
            run = owner.parts[number] if number >= 0 else None
            element = owner.link(number) if run else owner.element
            width = sum(span.width for span in spans) * size / 1000
            with self.mark(element):
                self._write(
                    spans,
                    (x, y),
                    size,
                    BLUE if run else ink,
                    spaced=line.spaced and place == len(groups) - 1,
                )
            if run:
                with self.artifact():
                    self.ground(BLUE, (x, y - size * 0.14, width, 0.5))
                self._link_area(element, run, (x, y - size * 0.25, x + width, y + size * 0.85))
            x += width

    def _write(
        self, spans: list[Span], at: tuple[float, float], size: float, ink: str, *, spaced: bool
    ) -> None:
        self.ink(ink)
        out = [f"BT 1 0 0 1 {at[0]:.2f} {at[1]:.2f} Tm"]
        for place, span in enumerate(spans):
            words = span.words
            font = face(span.face)
            if spaced and place == len(spans) - 1 and " " in font.letters:
                words += " "  # else the last word runs into the next line's first when read
            for subset, codes in font.font.splitString(words, self.document):
                name = font.font.getSubsetInternalName(subset, self.document)
                out.append(f"{name} {size:g} Tf ({self.canvas._escape(codes)}) Tj")
        out.append("ET")
        self._emit(" ".join(out))

    def _link_area(
        self, element: Element, run: Run, area: tuple[float, float, float, float]
    ) -> None:
        annotation = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Link"),
                "Rect": PDFArray([round(side, 2) for side in area]),
                "Border": PDFArray([0, 0, 0]),
                "F": 4,
                "Contents": PDFString(one_line(run.words) or one_line(run.link)),
                "A": PDFDictionary(
                    {"S": PDFName("URI"), "URI": PDFString(one_line(run.link, 2_000))}
                ),
                "StructParent": self.pages + self._links,
            }
        )
        self.root.parents[self.pages + self._links] = element
        self._links += 1
        self.canvas._addAnnotation(annotation)
        element.kids.append((self.document.thisPageRef(), self.canvas._annotationrefs[-1]))

    def set_across(self, line: Line, at: tuple[float, float], size: float, turn: float) -> None:
        """Paint a line upwards across the page, its middle at a point; what follows covers it."""
        cosine, sine = cos(turn), sin(turn)
        lift = f"{cosine:.5f} {sine:.5f} {-sine:.5f} {cosine:.5f}"
        self._emit(f"q {lift} {at[0]:.2f} {at[1]:.2f} cm")
        self.set_line(line, (-line.width * size / 2000, -size * 0.35), size, ACROSS)
        self._emit("Q")
        self._ink = ""

    # ---- grounds, rules and pictures

    def ink(self, colour: str) -> None:
        """Paint with a colour from here on this page."""
        if colour != self._ink:
            red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
            self._emit(f"{red:.4g} {green:.4g} {blue:.4g} rg")
            self._ink = colour

    def ground(self, colour: str, area: tuple[float, float, float, float]) -> None:
        """Fill an area given as left, foot, width and height."""
        self.ink(colour)
        self._emit("{:.2f} {:.2f} {:.2f} {:.2f} re f".format(*area))

    def sign(self, shape: str, colour: str, at: tuple[float, float]) -> None:
        """Paint a sign of a meaning around a point: triangle, diamond, square or disc."""
        self.ink(colour)
        x, y = at
        if shape == "disc":
            self.canvas.circle(x, y, 2.6, stroke=0, fill=1)
            return
        corners = [(x + across, y + up) for across, up in _SIGNS[shape]]
        path = [f"{a:.2f} {b:.2f} {'l' if place else 'm'}" for place, (a, b) in enumerate(corners)]
        self._emit(" ".join([*path, "h f"]))

    def picture(self, image: bytes, area: tuple[float, float, float, float]) -> None:
        """Paint a PNG or JPEG picture into an area; what is transparent becomes white."""
        with Image.open(BytesIO(image)) as found:
            shown = Image.new("RGB", found.size, "white")
            layer = found.convert("RGBA")
            shown.paste(layer, mask=layer)
        self.canvas.drawImage(ImageReader(shown), *area)
        self._ink = ""

    # ---- headings, pages and the whole

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Enter a heading into the outline; an outline may not skip a level downwards."""
        self._headings += 1
        key = f"h{self._headings}"
        self.canvas.bookmarkHorizontalAbsolute(key, top)
        self._level = min(level, self._level + 1)
        self.canvas.addOutlineEntry(title, key, self._level - 1, closed=False)

    def end_page(self) -> None:
        """Close the page."""
        number = self.document.pageCounter - 1
        marks = Marks(self._marked)
        self.root.parents[number] = marks
        self._marked, self._ink = [], ""
        self.canvas.showPage()

    def finish(self) -> bytes:
        """Return the finished file."""
        catalog: Any = self.document.Catalog
        self.root.document.prune()
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.__Refs__ = catalog.__NoDefault__
        catalog.StructTreeRoot = self.root
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.OutputIntents = metadata.output_intent(self.document)
        catalog.Metadata = metadata.packet(self.paper)
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self.canvas.save()
        return self.out.getvalue()

    def _describe(self) -> None:
        document = self.document
        document._timeStamp = metadata.Dated(self.paper.dated)
        document.signature = md5(usedforsecurity=False)
        document.addPage, self._add_page = self._tagged_page, document.addPage
        info = document.info
        info.title = one_line(self.paper.title)
        info.author = one_line(self.paper.author or self.paper.body)
        info.subject = one_line(self.paper.subject or self.paper.subtitle)
        info.keywords = one_line(", ".join(self.paper.keywords))
        info.creator = info.producer = metadata.PRODUCER

    def _tagged_page(self, page: Any) -> None:
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self.document.pageCounter - 1
        page.Tabs = PDFName("S")
        self._add_page(page)
