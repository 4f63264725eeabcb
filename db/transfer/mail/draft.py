"""An e-mail that is not sent yet, written as a file a mail program opens for its last reading.

It is marked ``X-Unsent: 1``, which Outlook takes for a message still being written, and has neither
sender nor date: those are the mail program's. Words and a table stand in it twice: as plain text,
and as HTML whose table keeps its lines and widths in every mail program (styles on each cell, no
style sheet, no picture, nothing fetched). What comes from the record is never trusted: a header is
one line without marks that turn the writing round, and an address is one only if it looks like one.
"""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

_UNFIT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_LONGEST = 200  # characters of a subject or of a name
_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_DOMAIN = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
_ADDRESS = re.compile(f"{_LOCAL}@{_DOMAIN}")
_LONGEST_ADDRESS = 254
_OFFICE = "application/vnd.openxmlformats-officedocument"
OTHER = "application/octet-stream"
TYPES = {
    "ics": "text/calendar",
    "pdf": "application/pdf",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
}
_FONT = "font-family:Arial,sans-serif;font-size:11pt"
_CELL = "border:1px solid #7a8792;padding:4px 8px;vertical-align:top;text-align:left"
_HEAD = f"{_CELL};background:#e4eff9;color:#212b32;font-weight:bold"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its headings, and rows of as many cells. The first cell of a row names it."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        """Raise ValueError when a row has more or fewer cells than there are headings."""
        if any(len(row) != len(self.heads) for row in self.rows):
            raise ValueError("a row has not one cell for each heading")


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes with an e-mail."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """An e-mail to be written: ``to`` and ``copy`` are pairs of name and address.

    ``before`` and ``after`` are words around the table, blank lines between paragraphs; ``files``
    go with it.
    """

    to: tuple[tuple[str, str], ...]
    copy: tuple[tuple[str, str], ...]
    subject: str
    before: str
    sheet: Sheet
    after: str
    files: tuple[Attached, ...] = ()


def is_address(given: str) -> bool:
    """Return whether words are one e-mail address."""
    return len(given) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(given) is not None


def one_line(given: str) -> str:
    """Return words fit for a header: one line, nothing that steers, not longer than one.

    What reads as an encoded word (``=?utf-8?q?…?=``) is parted: decoded, it could begin a line.
    """
    kept = (" " if unicodedata.category(each) in _UNFIT else each for each in given)
    line = " ".join("".join(kept).split()).replace("=?", "= ?").replace("?=", "? =")
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def eml(draft: Draft) -> bytes:
    """Return a draft as the bytes of an ``.eml`` file; the same draft gives the same bytes.

    An address that is none is left out: the mail program then asks for one.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    for field, people in (("To", draft.to), ("Cc", draft.copy)):
        known = [_address(name, given) for name, given in people if is_address(given)]
        if known:
            message[field] = known
    message["Subject"] = one_line(draft.subject)
    message.set_content(text(draft), cte="quoted-printable")
    message.add_alternative(html(draft), subtype="html", cte="quoted-printable")
    for file in draft.files:
        kind, _, form = TYPES.get(_ending(file.name), OTHER).partition("/")
        name = one_line(file.name)
        message.add_attachment(file.content, maintype=kind, subtype=form, filename=name)
    parts = [each for each in message.walk() if each.is_multipart()]
    for at, part in enumerate(parts):
        part.set_boundary(f"=_minutebook_{_digest(draft)}{f'_{at}' if at else ''}")
    return message.as_bytes()


def _address(name: str, given: str) -> Address:
    user, _, domain = given.rpartition("@")
    return Address(one_line(name), user, domain)


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _digest(draft: Draft) -> str:
    return hashlib.sha256(repr(draft).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def text(draft: Draft) -> str:
    """Return a draft's words: each row of the table as a line of its own facts."""
    rows = [_row_text(draft.sheet.heads, row) for row in draft.sheet.rows]
    parts = (draft.before, "\n\n".join(rows), draft.after)
    return _plain("\n\n".join(part.strip("\n") for part in parts if part.strip())) + "\n"


def _row_text(heads: Sequence[str], row: Sequence[str]) -> str:
    facts = [f"  {head}: {' '.join(cell.split())}" for head, cell in zip(heads, row, strict=True)
             if cell.strip()]  # fmt: skip
    first = f"- {' '.join(row[0].split())}" if row and row[0].strip() else facts[0].strip()
    return "\n".join((first, *facts[1:]))


def html(draft: Draft) -> str:
    """Return a draft as HTML in which the table stays whole."""
    return (
        '<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"></head>\n'
        f'<body style="{_FONT}">\n{_paragraphs(draft.before)}{table(draft.sheet)}'
        f"{_paragraphs(draft.after)}</body></html>\n"
    )


def _paragraphs(words: str) -> str:
    found = re.split(r"\n\s*\n", _plain(words).strip())
    return "".join(
        f'<p style="{_FONT}">{escape(each).replace(chr(10), "<br>")}</p>\n'
        for each in found
        if each.strip()
    )


def table(sheet: Sheet) -> str:
    """Return a table as HTML with its styles on every cell."""
    if not sheet.rows:
        return ""
    heads = "".join(f'<th style="{_HEAD}">{_cell(each)}</th>' for each in sheet.heads)
    rows = "".join(
        "<tr>" + "".join(f'<td style="{_CELL}">{_cell(each)}</td>' for each in row) + "</tr>\n"
        for row in sheet.rows
    )
    style = f"border-collapse:collapse;{_FONT}"
    return (
        f'<table style="{style}" border="1" cellspacing="0" cellpadding="4">\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n"
    )


def _cell(words: str) -> str:
    return escape(_plain(words).strip()).replace("\n", "<br>")


def _plain(words: str) -> str:
    """Return words without what steers or hides; line ends stay."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(
        "".join(each for each in line if each == "\t" or unicodedata.category(each) not in _UNFIT)
        for line in lines
    )


def file_name(*parts: str) -> str:
    """Return a short file name in plain letters, which every mail program and system takes."""
    joined = "-".join(filter(None, (_letters(each) for each in parts)))
    return f"{joined[:80].rstrip('-') or 'draft'}.eml"


def _letters(words: str) -> str:
    flat = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", flat).strip("-")
