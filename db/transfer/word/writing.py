"""Owners' returns as a Word document, written plainly; the same risks give the same bytes (P18)."""

import io
import re
from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from db.risks.queries import Owned, OwnerReturn
from db.risks.rules.returns import ReturnField
from db.risks.rules.risk import Response
from db.risks.rules.scores import parse_scale
from db.transfer.sheets.returns import COLUMNS, LOCKED
from db.transfer.sheets.write import fit
from db.transfer.word.returns import NAMESPACE, shown_value
from db.words import choice, say

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day a zip file can name
_UNFIT = re.compile("[\ud800-\udfff\ufffe\uffff]")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_GREY, _LINE, _QUIET = "F0F4F5", "AEB7BD", "4C5B67"
_WIDE, _HEAD = 9638, 2700
"""Width of the text between the margins of A4, and of a table's heads, in twentieths of a point."""


def returns_document(owners: Sequence[OwnerReturn], as_at: date) -> bytes:
    """Return a document with a table for each risk, each owner's on pages of their own."""
    told: list[str] = []
    body = "".join(_owner(each, as_at, at, told) for at, each in enumerate(owners))
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/document.xml": _document(body),
        "word/styles.xml": _styles(),
        "word/settings.xml": f'{_XML}<w:settings xmlns:w="{_W}"><w:compat/></w:settings>',
        "word/_rels/document.xml.rels": _relations(
            ("styles", "styles.xml"),
            ("settings", "settings.xml"),
            ("customXml", "../customXml/item1.xml"),
        ),
        "customXml/item1.xml": _sent(owners, told),
        "customXml/itemProps1.xml": _about_sent(),
        "customXml/_rels/item1.xml.rels": _relations(("customXmlProps", "itemProps1.xml")),
    }
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, content in parts.items():
            entry = ZipInfo(name, _LONG_AGO)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 3
            entry.external_attr = 0o600 << 16
            made.writestr(entry, content.encode())
    return out.getvalue()


def _clean(words: str) -> str:
    return _UNFIT.sub("", fit(words))


def _types() -> str:
    part = f'<Override PartName="/word/{{}}.xml" ContentType="{_WORD}.{{}}+xml"/>'
    named = (("document", "document.main"), ("styles", "styles"), ("settings", "settings"))
    return (
        f'{_XML}<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/customXml/itemProps1.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'
        f"{''.join(part.format(*each) for each in named)}</Types>"
    )


def _relations(*to: tuple[str, str]) -> str:
    lines = (
        f'<Relationship Id="rId{at}" Type="{_REL}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(to, 1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}">{"".join(lines)}</Relationships>'


def _document(body: str) -> str:
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" '
        'w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    return f'{_XML}<w:document xmlns:w="{_W}"><w:body>{body}{page}</w:body></w:document>'


def _styles() -> str:
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>'
    heading = (
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/>'
        '<w:spacing w:before="0" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr>'
        '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
    )
    return (
        f'{_XML}<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}'
        '<w:sz w:val="21"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:before="40" w:after="40"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"</w:style>{heading}</w:styles>"
    )


def _owner(owner: OwnerReturn, as_at: date, at: int, told: list[str]) -> str:
    lead = say("returns.told_in_word", owner=owner.name, on=as_at)
    told += [_clean(lead).strip(), say("returns.how")]
    new = "<w:pageBreakBefore/>" if at else ""
    head = f'<w:p><w:pPr><w:pStyle w:val="Heading1"/>{new}</w:pPr>{_run(lead)}</w:p>'
    return head + _paragraph(say("returns.how")) + "".join(_risk(each) for each in owner.risks)


def _paragraph(words: str) -> str:
    return f"<w:p>{_run(words)}</w:p>"


def _run(words: str, about: str = "") -> str:
    """Return words as a run; a line end within them is a break."""
    lines = _clean(words).split("\n")
    text = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(each)}</w:t>' for each in lines)
    return f"<w:r>{f'<w:rPr>{about}</w:rPr>' if about else ''}{text}</w:r>"


def _risk(risk: Owned) -> str:
    line = risk.line
    size = parse_scale(line.scale).size if line.scale else 5
    rows = [
        _row(line.ref, _paragraph_bold(line.title), heads=True),
        _row(say("returns.head_committee"), _paragraph(line.body)),
    ]
    for at in range(LOCKED, len(COLUMNS)):
        code, _width, column = COLUMNS[at]
        value = shown_value(column, dict(risk.fields))
        control = _control(f"{line.id}|{code}", say(f"returns.head_{code}"), column, value, size)
        rows.append(_row(say(f"returns.head_{code}"), control))
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = f'<w:gridCol w:w="{_HEAD}"/><w:gridCol w:w="{_WIDE - _HEAD}"/>'
    about = (
        f'<w:tblPr><w:tblW w:w="{_WIDE}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/>'
        '<w:right w:w="85" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstRow="1" '
        'w:firstColumn="1" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
    )
    return f"<w:tbl>{about}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl><w:p/>"


def _paragraph_bold(words: str) -> str:
    return f"<w:p>{_run(words, '<w:b/>')}</w:p>"


def _row(head: str, inside: str, *, heads: bool = False) -> str:
    about = "<w:cantSplit/>" + ("<w:tblHeader/>" if heads else "")
    ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{_GREY}"/>'
    first = f'<w:tcPr><w:tcW w:w="{_HEAD}" w:type="dxa"/>{ground}</w:tcPr>{_paragraph_bold(head)}'
    second = f'<w:tcPr><w:tcW w:w="{_WIDE - _HEAD}" w:type="dxa"/></w:tcPr>{inside}'
    return f"<w:tr><w:trPr>{about}</w:trPr><w:tc>{first}</w:tc><w:tc>{second}</w:tc></w:tr>"


def _control(tag: str, title: str, column: str, value: str, size: int) -> str:
    offered = [str(step) for step in range(1, size + 1)] if "." in column else []
    if column == ReturnField.RESPONSE:
        offered = [str(choice(each)) for each in Response]
    kind = '<w:text w:multiLine="1"/>'
    if offered:
        items = (f"<w:listItem w:displayText={_at(e)} w:value={_at(e)}/>" for e in offered)
        kind = f"<w:dropDownList>{''.join(items)}</w:dropDownList>"
    elif column == ReturnField.TARGET_BY:
        kind = '<w:date><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="en-GB"/></w:date>'
    prompt = say("returns.choose" if offered else "returns.fill")
    shown = _run(value) if value else _run(prompt, f'<w:color w:val="{_QUIET}"/>')
    empty = "" if value else "<w:showingPlcHdr/>"
    about = f'<w:alias w:val={_at(title)}/><w:tag w:val={_at(tag)}/><w:lock w:val="sdtLocked"/>'
    return (
        f"<w:sdt><w:sdtPr>{about}{empty}{kind}</w:sdtPr><w:sdtContent><w:p>{shown}</w:p>"
        "</w:sdtContent></w:sdt>"
    )


def _at(words: str) -> str:
    return quoteattr(_clean(words), {"\n": " "})


def _sent(owners: Sequence[OwnerReturn], told: Sequence[str]) -> str:
    """Return what was sent, for comparing with what comes back."""
    risks = "".join(_kept(each) for owner in owners for each in owner.risks)
    said = "".join(f"<said>{escape(each)}</said>" for each in told)
    return f'{_XML}<sent xmlns="{NAMESPACE}">{risks}{said}</sent>'


def _about_sent() -> str:
    """Return what lets other programs than Word keep the part that travels along."""
    named = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    return (
        f'{_XML}<ds:datastoreItem ds:itemID="{{6D1E7B5A-2C0F-4C39-9A53-0B7C4E2F91D8}}" '
        f'xmlns:ds="{named}"><ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/>'
        "</ds:schemaRefs></ds:datastoreItem>"
    )


def _kept(risk: Owned) -> str:
    line = risk.line
    named = f"id={_at(line.id)} ref={_at(line.ref)} title={_at(line.title)} body={_at(line.body)}"
    fields = "".join(_field(name, value) for name, value in risk.fields.items())
    return f"<risk {named}>{fields}</risk>"


def _field(name: str, value: str) -> str:
    return f"<field name={_at(name)}>{escape(_clean(value))}</field>"
