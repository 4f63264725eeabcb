"""Words across every page of a Word document: the shape Word itself makes for a watermark."""

from typing import Any
from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from db.papers import style
from db.papers.to_docx.ink import element

_ADJUST = "#0"
_FORMULAS = (
    *(
        f"sum {_ADJUST} 0 10800",
        f"prod {_ADJUST} 2 1",
        "sum 21600 0 @1",
        "sum 0 0 @2",
        "sum 21600 0 @3",
    ),
    *("if @0 @3 0", "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5"),
    *("mid @7 @8", "mid @6 @7", "sum @6 0 @5"),
)
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_PLACE = (
    "position:absolute;margin-left:0;margin-top:0;width:{across}pt;height:{down}pt;rotation:315;"
    "z-index:-251658752;mso-position-horizontal:center;mso-position-vertical:center;"
    "mso-position-horizontal-relative:margin;mso-position-vertical-relative:margin"
)
_PICTURE = """
<w:pict {spaces}>
  <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
    path="m@7,l@8,m@5,21600l@6,21600e">
    <v:formulas>{formulas}</v:formulas>
    <v:path textpathok="t" o:connecttype="custom"
      o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>
    <v:textpath on="t" fitshape="t"/>
    <o:lock v:ext="edit" text="t" shapetype="t"/>
  </v:shapetype>
  <v:shape id="across" o:spid="_x0000_s2049" type="#_x0000_t136" alt={words} style="{place}"
    fillcolor="#{ink}" stroked="f">
    <v:textpath style="font-family:Arial;font-size:1pt;font-weight:bold" string={words}/>
  </v:shape>
</w:pict>"""


def set_across(line: Any, words: str) -> None:
    """Set words across every page, in the header's first run."""
    width = style.A4[0] - 2 * style.MARGIN_SIDE
    picture = _PICTURE.format(
        spaces=_SPACES,
        formulas="".join(f'<v:f eqn="{each}"/>' for each in _FORMULAS),
        words=quoteattr(words),
        place=_PLACE.format(across=round(width * 1.12), down=round(width / 9)),
        ink=style.ACROSS,
    )
    run = element("w:r")
    run.append(parse_xml(picture))
    line.find(qn("w:pPr")).addnext(run)
