"""The styles of a Word document, its page, its language and its properties."""

from datetime import UTC, datetime
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from db.papers import style
from db.papers.letters import one_line
from db.papers.paper import Orientation, Paper
from db.papers.style import Type
from db.papers.to_docx.ink import element

_FONT = "Arial"  # the measures of the PDF's own face, on every laptop


def dress(document: Any, paper: Paper) -> None:
    """Give a new document the paper's page, styles, language and properties."""
    _page(document.sections[0], paper)
    styles = document.styles
    _type(styles["Normal"], style.BODY, below=0)
    _type(styles["Heading 1"], style.TITLE, below=2)
    for level, type_ in style.HEADINGS.items():
        _type(styles[f"Heading {level}"], type_, below=2)
    _type(styles["Subtitle"], style.SUBTITLE, below=8)
    _type(styles["Caption"], style.CAPTION, below=3)
    styles["Caption"].paragraph_format.keep_with_next = True
    for name in ("List Bullet", "List Number"):
        _type(styles[name], style.BODY, below=0)
        styles[name].paragraph_format.space_before = Pt(3)
    _speak(document, paper.lang)
    _describe(document.core_properties, paper)


def _page(section: Any, paper: Paper) -> None:
    across, down = style.A4
    if paper.orientation is Orientation.LANDSCAPE:
        across, down = down, across
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Pt(across), Pt(down)
    section.left_margin = section.right_margin = Pt(style.MARGIN_SIDE)
    section.top_margin, section.bottom_margin = Pt(style.MARGIN_TOP), Pt(style.MARGIN_FOOT)
    section.header_distance, section.footer_distance = Pt(30), Pt(28)


def _type(named: Any, type_: Type, below: float) -> None:
    font = named.font
    font.name, font.size, font.bold, font.italic = _FONT, Pt(type_.size), type_.bold, False
    font.color.rgb = RGBColor.from_string(type_.ink)
    for spread in named.element.rPr.findall(qn("w:spacing")):
        named.element.rPr.remove(spread)
    fonts = named.element.get_or_add_rPr().get_or_add_rFonts()
    for face in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{face}"), None)
    for face in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{face}"), _FONT)
    shape = named.paragraph_format
    shape.space_before, shape.space_after = Pt(type_.above), Pt(below)
    shape.line_spacing = Pt(type_.leading)


def _speak(document: Any, lang: str) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    voice = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for spoken in voice.findall(qn("w:lang")):
        voice.remove(spoken)
    element("w:lang", voice, val=lang, eastAsia=lang, bidi="ar-SA")
    settings = document.settings.element
    for theme in settings.findall(qn("w:themeFontLang")):
        theme.set(qn("w:val"), lang)


def _describe(properties: Any, paper: Paper) -> None:
    day = datetime(paper.dated.year, paper.dated.month, paper.dated.day, tzinfo=UTC)
    properties.title = one_line(paper.title)
    properties.subject = one_line(paper.subject or paper.subtitle)
    properties.author = one_line(paper.author or paper.body)
    properties.last_modified_by = properties.author
    properties.keywords = one_line(", ".join(paper.keywords))
    properties.comments = ""
    properties.language = paper.lang
    properties.created = properties.modified = day
    properties.revision = 1
