"""The outside of an update file: who made it, for which minute book, and that nothing was altered.

``MBUNDLE1`` · length of the header (4 octets, big-endian) · header (canonical JSON) · Ed25519
signature of all before it (64 octets) · payload. The header carries the payload's SHA-256, so one
signature covers the file, and it is verified before the payload is inflated.
"""

import hashlib
import hmac
import struct
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any

from db.errors import Refusal
from db.exchange.bundle.strict import (
    LARGEST,
    SHORT,
    Malformed,
    canonical,
    hexadecimal,
    items,
    read_json,
    table,
    whole,
    words,
)
from db.exchange.rules import FINGERPRINT, fingerprint

MAGIC = b"MBUNDLE1"
READS = 1  # the newest format this version reads
LENGTH = struct.Struct(">I")
SIGNATURE = 64
HEADER_MOST = 1 << 20
FILE_MOST = 64 << 20  # octets of a whole file
RAW_MOST = 256 << 20  # octets of a payload once inflated
DEVICES_MOST = 1_000
FILES_MOST = 10_000
PARTS_MOST = 1_000
FILE_NAME = 255


@dataclass(frozen=True, slots=True)
class NeededFile:
    """A file of a paper that the changes speak of; it travels apart from them."""

    sha256: str
    size: int
    name: str


@dataclass(frozen=True, slots=True)
class Header:
    """What can be known of an update file before it is opened.

    ``since`` and ``to`` give, for each author, the last change before and in the file.
    """

    group: str
    sender: str
    key: str
    bundle_id: str
    since: dict[str, int]
    to: dict[str, int]
    n_ops: int
    raw_len: int
    size: int
    sha256: str
    app: str
    made_at: str
    v: int = READS
    min_reader: int = 1
    enc: str = "none"
    recipients: tuple[str, ...] = ()
    part: tuple[int, int] = (1, 1)
    files: tuple[NeededFile, ...] = field(default=())


def _written(header: Header) -> dict[str, Any]:
    plain = {each.name: getattr(header, each.name) for each in fields(header)}
    plain["files"] = [[each.sha256, each.size, each.name] for each in header.files]
    return plain


def seal(header: Header, payload: bytes, sign: Callable[[bytes], bytes]) -> bytes:
    """Return the whole update file."""
    named = canonical(_written(header))
    signed = MAGIC + LENGTH.pack(len(named)) + named
    return signed + sign(signed) + payload


@dataclass(frozen=True, slots=True)
class Envelope:
    """An update file whose sender's signature holds; its payload is still closed."""

    header: Header
    payload: bytes


def open_envelope(raw: bytes) -> Envelope:
    """Return a verified envelope; raises Refusal with the reason the file is not accepted.

    Nothing of the payload is read but its hash.
    """
    named, rest = _split(raw)
    try:
        header = _header(read_json(named))
    except Malformed as error:
        raise Refusal("exchange.damaged", what=f"header: {error.what}") from None
    if fingerprint(bytes.fromhex(header.key)) != header.sender:
        raise Refusal("exchange.bad_signature")
    signed = raw[: len(MAGIC) + LENGTH.size + len(named)]
    if not verify(header.key, rest[:SIGNATURE], signed):
        raise Refusal("exchange.bad_signature")
    payload = rest[SIGNATURE:]
    if len(payload) < header.size:
        raise Refusal("exchange.truncated")
    if len(payload) > header.size:
        raise Refusal("exchange.damaged", what="more than it says")
    if not hmac.compare_digest(hashlib.sha256(payload).hexdigest(), header.sha256):
        raise Refusal("exchange.bad_signature")
    if header.enc != "none":
        raise Refusal("exchange.newer", needs=header.v)
    return Envelope(header, payload)


def _split(raw: bytes) -> tuple[bytes, bytes]:
    if len(raw) > FILE_MOST:
        raise Refusal("exchange.too_large")
    start = len(MAGIC) + LENGTH.size
    if raw[: len(MAGIC)] != MAGIC[: len(raw)] or not raw:
        raise Refusal("exchange.not_update_file")
    if len(raw) < start:
        raise Refusal("exchange.truncated")
    (length,) = LENGTH.unpack(raw[len(MAGIC) : start])
    if not 2 <= length <= HEADER_MOST:  # noqa: PLR2004 - two braces
        raise Refusal("exchange.damaged", what="header length")
    if len(raw) < start + length + SIGNATURE:
        raise Refusal("exchange.truncated")
    return raw[start : start + length], raw[start + length :]


def verify(key: str, signature: bytes, signed: bytes) -> bool:
    """Return whether an Ed25519 signature is this key's over these octets."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(signature, signed)
    except (InvalidSignature, ValueError):
        return False
    return True


def _header(value: Any) -> Header:
    plain = table(value, 100, "header")
    version = whole(plain.get("v"), 1, 1_000_000, "v")
    needs = whole(plain.get("min_reader"), 1, 1_000_000, "min_reader")
    if needs > READS:
        raise Refusal("exchange.newer", needs=needs)
    if version == READS and set(plain) != {each.name for each in fields(Header)}:
        raise Malformed("names")
    part = items(plain.get("part"), 2, "part")
    if len(part) != 2:  # noqa: PLR2004 - which of how many
        raise Malformed("part")
    of = whole(part[1], 1, PARTS_MOST, "part")
    return Header(
        v=version,
        min_reader=needs,
        group=words(plain.get("group"), SHORT, "group"),
        sender=hexadecimal(plain.get("sender"), FINGERPRINT // 2, "sender"),
        key=hexadecimal(plain.get("key"), 32, "key"),
        bundle_id=words(plain.get("bundle_id"), SHORT, "bundle_id"),
        since=versions(plain.get("since"), "since"),
        to=versions(plain.get("to"), "to"),
        n_ops=whole(plain.get("n_ops"), 0, 5_000_000, "n_ops"),
        raw_len=whole(plain.get("raw_len"), 2, RAW_MOST, "raw_len"),
        size=whole(plain.get("size"), 1, FILE_MOST, "size"),
        sha256=hexadecimal(plain.get("sha256"), 32, "sha256"),
        app=words(plain.get("app"), SHORT, "app"),
        made_at=words(plain.get("made_at"), SHORT, "made_at"),
        enc=words(plain.get("enc"), SHORT, "enc"),
        recipients=_names(plain.get("recipients")),
        part=(whole(part[0], 1, of, "part"), of),
        files=tuple(_needed(each) for each in items(plain.get("files"), FILES_MOST, "files")),
    )


def _names(value: Any) -> tuple[str, ...]:
    return tuple(
        words(each, SHORT, "recipients") for each in items(value, DEVICES_MOST, "recipients")
    )


def versions(value: Any, what: str) -> dict[str, int]:
    """Return how far each author is held, by fingerprint."""
    plain = table(value, DEVICES_MOST, what)
    for name, number in plain.items():
        hexadecimal(name, FINGERPRINT // 2, what)
        whole(number, 0, LARGEST >> 24, what)
    return plain


def _needed(value: Any) -> NeededFile:
    row = items(value, 3, "files")
    if len(row) != 3:  # noqa: PLR2004 - hash, size, name
        raise Malformed("files")
    return NeededFile(
        hexadecimal(row[0], 32, "files"),
        whole(row[1], 0, LARGEST, "files"),
        words(row[2], FILE_NAME, "files"),
    )
