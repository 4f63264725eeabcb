"""The test vectors of the update file: made from fixed keys and seeds, kept, and read for ever.

``python tests/exchange/vectors.py`` writes them anew; only for a new version of the format.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from db.exchange.bundle.envelope import Header, NeededFile, seal  # noqa: E402
from db.exchange.bundle.payload import (  # noqa: E402
    Commit,
    Leaf,
    Segment,
    deflate,
    head_statement,
    write_payload,
)
from db.exchange.bundle.strict import canonical  # noqa: E402
from db.exchange.rules import fingerprint  # noqa: E402
from db.journal import form  # noqa: E402

FOLDER = Path(__file__).parent / "vectors"
GROUP = "00112233445566778899aabbccddeeff"


class Key:
    """A signing key from a fixed secret."""

    def __init__(self, secret: bytes) -> None:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        self.secret = secret
        self._key = Ed25519PrivateKey.from_private_bytes(secret)
        self.public = self._key.public_key().public_bytes_raw()
        self.fpr = fingerprint(self.public)

    def sign(self, content: bytes) -> bytes:
        return self._key.sign(content)


ADA = Key(bytes(range(32)))
BEA = Key(bytes(range(32, 64)))
HLC = 1_775_034_000_000 << 16


def _commit(n: int, last: int, **said: Any) -> Commit:
    seed = said.pop("seed", hashlib.sha256(f"seed {n} {last}".encode()).digest())
    return Commit(
        n=n,
        hlc=HLC + n,
        wall="2026-04-01T09:00:00.000Z",
        person=said.pop("person"),
        app="0.1.0",
        schema=1,
        intent=said.pop("intent"),
        last=last,
        deps=said.pop("deps", {}),
        seed=seed,
    )


def segments() -> tuple[Segment, Segment]:
    """Return Ada's first two commits and Bea's settlement that follows them."""
    row = "01kn3c5v00abcdefghjkmnpqrs"
    ada = Segment(ADA.fpr, ADA.public.hex(), 0, form.GENESIS)
    ada.commits = [
        _commit(1, 3, person="Ada Thwaite", intent="Add an organisation"),
        _commit(2, 5, person="Ada Thwaite", intent="Change an organisation", seed=None),
    ]
    ada.rows = [row] * 5
    ada.fields = [1002, 1003, 1104, 1002, 1003]
    ada.values = ['Café Trust é \U0001f600 "q" \\ \n', "CT", 12_000, None, "kept"]
    ada.parents = [None, None, None, (ADA.fpr, 1), (ADA.fpr, 2)]
    blanked = form.leaf(form.salt(bytes(32), 0), "words that had to go")
    ada.leaves = {4: Leaf(None, blanked), 5: Leaf(form.salt(bytes(32), 1), None)}
    bea = Segment(BEA.fpr, BEA.public.hex(), 0, form.GENESIS)
    bea.commits = [
        _commit(1, 1, person="Bea", intent="Change", deps={ADA.fpr: 3}),
        _commit(2, 2, person="Bea", intent="Settle two versions", deps={ADA.fpr: 5}),
    ]
    bea.rows, bea.fields = [row, row], [1002, 1002]
    bea.values = ["Bea's words", "settled"]
    bea.parents = [(ADA.fpr, 1), (ADA.fpr, 4)]
    bea.others = {2: [(BEA.fpr, 1)]}
    for key, segment in ((ADA, ada), (BEA, bea)):
        hashes = _hashes(segment)
        segment.head = hashes[-1]
        last = segment.commits[-1]
        said = head_statement(GROUP, key.fpr, last.n, last.last, segment.head)
        segment.signature = key.sign(said)
    return ada, bea


def _hashes(segment: Segment) -> list[bytes]:
    """Hash as the format says, in so many words and without the merge's help."""
    found, before, at = [], segment.before, 0
    for commit in segment.commits:
        listed = []
        for index in range(commit.last - segment.after - at):
            value, sequence = segment.values[at + index], segment.after + at + index + 1
            if commit.seed is None:
                kept = segment.leaves[sequence]
                leaf = kept.leaf or hashlib.sha256((kept.salt or b"") + _json(value)).digest()
            else:
                salt = hashlib.sha256(commit.seed + index.to_bytes(4, "big")).digest()
                leaf = hashlib.sha256(salt + _json(value)).digest()
            parent = segment.parents[at + index]
            others = sorted(segment.others.get(sequence, []))
            listed.append(
                [
                    *(segment.rows[at + index], segment.fields[at + index], leaf.hex()),
                    list(parent) if parent else None,
                    [list(each) for each in others],
                ]
            )
        said = [commit.n, commit.hlc, commit.wall, commit.person, commit.app]
        said += [commit.schema, commit.intent, commit.deps, listed]
        before = hashlib.sha256(before + _json(said)).digest()
        found.append(before)
        at = commit.last - segment.after
    return found


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def bundle() -> tuple[bytes, dict[str, Any]]:
    """Return the file and everything on the way to it."""
    ada, bea = segments()
    raw = write_payload([ada, bea])
    payload = deflate(raw)
    header = Header(
        group=GROUP,
        sender=BEA.fpr,
        key=BEA.public.hex(),
        bundle_id="01kn3c5v00vectorvectorvect",
        since={ADA.fpr: 0, BEA.fpr: 0},
        to={ADA.fpr: 5, BEA.fpr: 2},
        n_ops=7,
        raw_len=len(raw),
        size=len(payload),
        sha256=hashlib.sha256(payload).hexdigest(),
        app="0.1.0",
        made_at="2026-04-01T09:00:00.000Z",
        files=(NeededFile("ab" * 32, 1234, "A paper.pdf"),),
    )
    steps = {
        "keys": [
            {"secret": key.secret.hex(), "public": key.public.hex(), "fingerprint": key.fpr}
            for key in (ADA, BEA)
        ],
        "group": GROUP,
        "salt": {"seed": "00" * 32, "index": 1, "salt": form.salt(bytes(32), 1).hex()},
        "leaf": {
            "salt": "11" * 32,
            "value": "é",
            "leaf": form.leaf(bytes.fromhex("11" * 32), "é").hex(),
        },
        "commits": {each.author: [h.hex() for h in _hashes(each)] for each in (ada, bea)},
        "heads": {each.author: each.signature.hex() for each in (ada, bea)},
        "payload": raw.decode(),
    }
    return seal(header, payload, BEA.sign), steps


if __name__ == "__main__":
    made, through = bundle()
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "v1.mbundle").write_bytes(made)
    (FOLDER / "v1.json").write_bytes(canonical(through))
