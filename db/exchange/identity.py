"""Who this laptop is: its keys and how far it has written, kept outside any minute book.

One account on a laptop is one colleague. Beside the keys lies, for each minute book, the last
commit made here: a copied or rolled-back book is older than that, and is noticed so.
Nothing here asks for cryptography until something is signed, so that a book opens quickly.
"""

import hashlib
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db import clock
from db.errors import Refusal, Trouble
from db.exchange.bundle.strict import (
    NAME,
    SHORT,
    Malformed,
    canonical,
    hexadecimal,
    read_json,
    table,
    whole,
    words,
)
from db.exchange.own_folder import own_folder
from db.exchange.rules import FINGERPRINT, fingerprint
from db.files import PART, read_whole, write_whole

REQUEST_MOST = 64 * 1024
KEPT_MOST = 24 << 20  # octets of a refused file worth keeping beside its reason
MODE = 0o600
MARK_MOST = 128
_REQUEST = b"MBREQUEST1"


@dataclass(frozen=True, slots=True)
class Mark:
    """The last commit a key made in a minute book: its number and hash."""

    fpr: str
    n: int
    hash: str


@dataclass(frozen=True, slots=True)
class Request:
    """A laptop asking to be added: its keys and the name of its person."""

    name: str
    fpr: str
    ed25519: str
    x25519: str


@dataclass(frozen=True, slots=True)
class Identity:
    """A pair of keys of this laptop; the private halves stay in their file."""

    fpr: str
    ed25519: str
    x25519: str
    place: Path

    def sign(self, content: bytes) -> bytes:
        """Return the Ed25519 signature of these octets."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        secret = str(_read_object(self.place)["ed25519_private"])
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(secret)).sign(content)


class Home:
    """The laptop's own folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def default(cls) -> "Home":
        """Return the folder of this account: as policy has it, else as the system gives it."""
        return cls(own_folder())

    def identities(self) -> list[Identity]:
        """Return every key of this laptop, oldest first."""
        places = sorted((self.folder / "keys").glob("*.json"))
        return [_identity(each) for each in places]

    def identity(self) -> Identity:
        """Return this laptop's newest key, made now if there is none."""
        held = self.identities()
        return held[-1] if held else self.new_identity()

    def new_identity(self) -> Identity:
        """Make a fresh key for this laptop."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        signing, sealing = Ed25519PrivateKey.generate(), X25519PrivateKey.generate()
        return self.keep_identity(signing.private_bytes_raw(), sealing.private_bytes_raw())

    def keep_identity(self, signing: bytes, sealing: bytes) -> Identity:
        """Keep a key whose private halves are given."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        public = Ed25519PrivateKey.from_private_bytes(signing).public_key().public_bytes_raw()
        other = X25519PrivateKey.from_private_bytes(sealing).public_key().public_bytes_raw()
        name = fingerprint(public)
        count = len(self.identities()) + 1
        place = self.folder / "keys" / f"{count:03}-{name}.json"
        written = {
            "v": 1,
            "fpr": name,
            "ed25519": public.hex(),
            "x25519": other.hex(),
            "ed25519_private": signing.hex(),
            "x25519_private": sealing.hex(),
        }
        _write_own(place, canonical(written))
        return _identity(place)

    def identity_for(self, group: str, colleagues: Callable[[str], bool]) -> Identity | None:
        """Return the newest key of this laptop that ``colleagues`` knows and no copy has outrun."""
        outrun = self._book(group).get("outrun", [])
        fit = [one for one in self.identities() if colleagues(one.fpr) and one.fpr not in outrun]
        return fit[-1] if fit else None

    def mark(self, group: str, fpr: str) -> Mark | None:
        """Return the last commit this key is known to have made in a minute book."""
        place = self._mark_of(group, fpr)
        try:
            with place.open("rb") as held:
                content = held.read(MARK_MOST)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Trouble("exchange.home_damaged", path=place) from error
        n, _, digest = content.decode("ascii", "replace").partition(" ")
        whole_line = n.isdecimal() and digest.endswith("\n")
        return Mark(fpr, int(n), digest.rstrip()) if whole_line else None

    def keep_mark(self, group: str, mark: Mark) -> None:
        """Note the last commit made here; an older one than is noted already changes nothing."""
        held = self.mark(group, mark.fpr)
        if held and held.n >= mark.n:
            return
        _write_over(self._mark_of(group, mark.fpr), f"{mark.n:020} {mark.hash}\n".encode())

    def forsake(self, group: str, fpr: str) -> None:
        """Never write in this minute book with this key again: a copy has gone another way."""
        book = self._book(group)
        if fpr not in book.setdefault("outrun", []):
            book["outrun"].append(fpr)
            self._keep_book(group, book)

    def is_forsaken(self, fpr: str) -> bool:
        """Return whether any minute book can no longer be written with this key."""
        books = sorted((self.folder / "books").glob("*.json"))
        return any(fpr in _read_object(each).get("outrun", []) for each in books)

    def person(self) -> str:
        """Return the name this laptop asked to be added under, or ''."""
        place = self.folder / "person.json"
        return str(_read_object(place)["name"]) if place.exists() else ""

    def keep_person(self, name: str) -> None:
        """Note the name this laptop asks to be added under."""
        _write_own(self.folder / "person.json", canonical({"name": name}))

    def set_aside(self, content: bytes, name: str, reason: dict[str, Any]) -> Path:
        """Keep a file that was not accepted, with the reason, and return where the reason lies."""
        digest = hashlib.sha256(content).hexdigest()[:FINGERPRINT]
        folder = self.folder / "not accepted"
        if len(content) <= KEPT_MOST:
            _write_own(folder / f"{digest}.mbundle", content)
        place = folder / f"{digest}.json"
        _write_own(place, canonical({"name": name, "at": clock.now().isoformat(), **reason}))
        return place

    def _book(self, group: str) -> dict[str, Any]:
        place = self._place_of(group)
        return _read_object(place) if place.exists() else {"group": group}

    def _keep_book(self, group: str, book: dict[str, Any]) -> None:
        _write_own(self._place_of(group), canonical(book))

    def _mark_of(self, group: str, fpr: str) -> Path:
        return self._place_of(group).with_suffix(f".{fpr}.mark")

    def _place_of(self, group: str) -> Path:
        safe = "".join(each for each in group if each.isalnum()) or "none"
        return self.folder / "books" / f"{safe[:SHORT]}.json"


def _write_own(place: Path, content: bytes) -> None:
    """Write a file whole that only this account may read, from its first octet on."""
    part = place.with_name(f".{place.name}.{secrets.token_hex(4)}{PART}")
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, MODE), "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(place)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Trouble("file.unwritable", path=place) from error


def _write_over(place: Path, content: bytes) -> None:
    """Write a line over one of the same length, in one step; every commit waits for this.

    It is left to the system when it reaches the disk: a mark that lags behind does no harm.
    """
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT, MODE), "wb", 0) as out:
            out.write(content)
    except OSError as error:
        raise Trouble("file.unwritable", path=place) from error


def _read_object(place: Path) -> dict[str, Any]:
    try:
        return table(read_json(read_whole(place, 1 << 20)), 1_000, "home")
    except Malformed:
        raise Trouble("exchange.home_damaged", path=place) from None


def _identity(place: Path) -> Identity:
    held = _read_object(place)
    return Identity(str(held["fpr"]), str(held["ed25519"]), str(held["x25519"]), place)


def write_request(path: Path, name: str, home: Home) -> Request:
    """Write the file by which this laptop asks to be added, signed with its own key."""
    name = name.strip()
    if not name:
        raise Refusal("exchange.name_missing", "name")
    own = home.identity()
    if home.is_forsaken(own.fpr):
        own = home.new_identity()
    body = {"v": 1, "name": name[:NAME], "ed25519": own.ed25519, "x25519": own.x25519}
    signature = own.sign(_REQUEST + canonical(body)).hex()
    write_whole(path, canonical({**body, "sig": signature}))
    home.keep_person(name[:NAME])
    return Request(name[:NAME], own.fpr, own.ed25519, own.x25519)


def read_request(path: Path) -> Request:
    """Return a verified request; raises Refusal when it is none or was altered."""
    from db.exchange.bundle.envelope import verify

    try:
        request, signature, signed = _request(read_json(read_whole(path, REQUEST_MOST)))
    except Malformed:
        raise Refusal("exchange.not_request", path=path) from None
    if not request.name or not verify(request.ed25519, signature, signed):
        raise Refusal("exchange.not_request", path=path)
    return request


def _request(value: Any) -> tuple[Request, bytes, bytes]:
    held = table(value, 5, "request")
    if set(held) != {"v", "name", "ed25519", "x25519", "sig"}:
        raise Malformed("request")
    if whole(held["v"], 1, 1_000_000, "v") != 1:
        raise Refusal("exchange.newer", needs=held["v"])
    request = Request(
        words(held["name"], NAME, "name").strip(),
        fingerprint(bytes.fromhex(hexadecimal(held["ed25519"], 32, "key"))),
        held["ed25519"],
        hexadecimal(held["x25519"], 32, "key"),
    )
    signature = bytes.fromhex(hexadecimal(held["sig"], 64, "sig"))
    return request, signature, _REQUEST + canonical({k: held[k] for k in held if k != "sig"})
