"""A Word document from outside, measured and parsed so that it can do no harm.

Only the parts that are asked for are unpacked, each up to a bound; a part that declares a document
type, and with it entities, is refused before it is parsed.
"""

import io
import re
import zipfile
import zlib
from typing import Any
from xml.etree import ElementTree as ET

from db.errors import Refusal

LARGEST = 20_000_000
"""Bytes of a document that is opened at all."""
DOCUMENT = "word/document.xml"
_PARTS = 5_000
_UNPACKED = 200_000_000
_PART = 30_000_000
_LARGE, _RATIO = 1_000_000, 250
_DEPTH = 200
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, KeyError)
_DECLARES = re.compile(r"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Opened:
    """A document whose directory was measured; ``part`` parses one of its parts."""

    def __init__(self, content: bytes, name: str) -> None:
        """Raise Refusal where it is no Word document, locked, damaged or out of all measure."""
        self._name = name
        if not content:
            raise Refusal("word.empty", "file", name=name)
        if content.startswith(_OLD):
            raise Refusal("word.old_or_locked", "file", name=name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            self._measure()
        except _BROKEN as error:
            raise Refusal("word.damaged", "file", name=name) from error
        if DOCUMENT not in self._zip.namelist():
            raise Refusal("word.no_document", "file", name=name)

    def _measure(self) -> None:
        entries = self._zip.infolist()
        if len({each.filename for each in entries}) != len(entries):
            raise Refusal("word.damaged", "file", name=self._name)
        if len(entries) > _PARTS or sum(each.file_size for each in entries) > _UNPACKED:
            raise Refusal("word.bomb", "file", name=self._name)
        for each in entries:
            if each.flag_bits & 1:
                raise Refusal("word.old_or_locked", "file", name=self._name)
            swollen = each.file_size / max(each.compress_size, 1) > _RATIO
            if each.file_size > _PART or (each.file_size > _LARGE and swollen):
                raise Refusal("word.bomb", "file", name=self._name)

    def names(self) -> list[str]:
        """Return the names of its parts."""
        return self._zip.namelist()

    def part(self, name: str) -> ET.Element:
        """Return a part parsed.

        Raises:
            Refusal: ``word.entities``, ``word.damaged`` or ``word.bomb``.

        """
        try:
            with self._zip.open(name) as stream:
                text = stream.read(_PART + 1).decode("utf-8-sig")
        except (*_BROKEN, NotImplementedError, RuntimeError) as error:
            raise Refusal("word.damaged", "file", name=self._name) from error
        if _DECLARES.search(text):
            raise Refusal("word.entities", "file", name=self._name)
        parser: Any = ET.XMLPullParser(("start", "end"))
        try:
            return self._parsed(parser, text)
        except ET.ParseError as error:
            raise Refusal("word.damaged", "file", name=self._name) from error

    def _parsed(self, parser: Any, text: str) -> ET.Element:
        """Return the root; one nested deeper than any document is refused as it is met."""
        depth = 0
        root: ET.Element | None = None
        text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
        for at in range(0, len(text), _LARGE):
            parser.feed(text[at : at + _LARGE])
            for event, element in parser.read_events():
                root = element if root is None else root
                depth += 1 if event == "start" else -1
                if depth > _DEPTH:
                    raise Refusal("word.bomb", "file", name=self._name)
        parser.close()
        if root is None:
            raise Refusal("word.damaged", "file", name=self._name)
        return root
