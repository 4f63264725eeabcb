"""Making files that a colleague's laptop could sign but no honest program would write."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from db.errors import Refusal
from db.exchange.bundle.envelope import Header, open_envelope, seal
from db.exchange.bundle.payload import deflate, head_statement, inflate
from db.exchange.bundle.reader import read_payload
from db.exchange.bundle.strict import canonical
from db.exchange.merge.chain import _changes, _header
from db.exchange.naming import kinds
from db.journal.form import commit_hash
from tests.exchange.office import Laptop

Payload = dict[str, Any]


def opened(raw: bytes) -> tuple[Header, Payload]:
    """Return the outside and the inside of a file."""
    envelope = open_envelope(raw)
    inside = inflate(envelope.payload, envelope.header.raw_len)
    return envelope.header, json.loads(inside)


def sealed(laptop: Laptop, header: Header, inside: bytes, **said: Any) -> bytes:
    """Seal an inside under a laptop's own signature, whatever it is."""
    assert laptop.book.identity is not None
    payload = said.pop("payload", None) or deflate(inside)
    honest: dict[str, Any] = {
        "raw_len": len(inside),
        "size": len(payload),
        "sha256": hashlib.sha256(payload).hexdigest(),
        "sender": laptop.fpr,
        "key": laptop.book.identity.ed25519,
    }
    return seal(replace(header, **(honest | said)), payload, laptop.book.identity.sign)


def forged(laptop: Laptop, change: Callable[[Payload], Any], *, resign: bool = True) -> bytes:
    """Return the laptop's own whole file with its inside changed, all of its own signed anew.

    With ``resign`` the laptop's own chain is hashed and signed again where it still can be read:
    a colleague's program gone wrong, not a vandal on the way.
    """
    header, inside = opened(laptop.send(laptop.folder / "honest.mbundle").read_bytes())
    inside = change(inside) or inside
    if resign:
        _rechain(laptop, header, inside)
    try:
        counts = sum(len(each["r"]) for each in inside["seg"])
        to = header.to | {
            str(inside["devices"][each["d"]]): int(each["com"][-1][7]) for each in inside["seg"]
        }
        to = {name: number for name, number in to.items() if name.isascii()}
    except (KeyError, TypeError, IndexError, ValueError):
        counts, to = header.n_ops, header.to
    try:
        raw = canonical(inside)
    except (ValueError, UnicodeEncodeError):
        raw = json.dumps(inside).encode()
    return sealed(laptop, replace(header, to=to, n_ops=counts), raw)


def _rechain(laptop: Laptop, header: Header, inside: Payload) -> None:
    try:
        segments = read_payload(canonical(inside), kinds())
    except (Refusal, ValueError):
        return
    assert laptop.book.identity is not None
    for at, segment in enumerate(segments):
        if segment.author == laptop.fpr:
            last, head = segment.commits[-1], rehashed(inside, at)
            statement = head_statement(header.group, laptop.fpr, last.n, last.last, head)
            inside["seg"][at]["sig"] = laptop.book.identity.sign(statement).hex()


def rehashed(inside: Payload, at: int) -> bytes:
    """Hash a segment again as it is now, set its head, and return it."""
    segment = read_payload(canonical(inside), kinds())[at]
    before, start = segment.before, 0
    for commit in segment.commits:
        changes = list(_changes(segment, commit, start))
        before = commit_hash(before, _header(commit), changes)
        start = commit.last - segment.after
    inside["seg"][at]["head"] = before.hex()
    return before


def own_segment(laptop: Laptop, inside: Payload) -> Payload:
    """Return the laptop's own segment of an inside."""
    for each in inside["seg"]:
        if inside["devices"][each["d"]] == laptop.fpr:
            found: Payload = each
            return found
    raise AssertionError
