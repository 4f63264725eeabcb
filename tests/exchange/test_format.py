"""The update file is what ``docs/exchange-format.md`` says, octet for octet, and stays so."""

import hashlib
import json
import struct
from pathlib import Path

from db.exchange.bundle.envelope import MAGIC, open_envelope, verify
from db.exchange.bundle.payload import head_statement, inflate, write_payload
from db.exchange.bundle.reader import read_payload
from db.exchange.merge.chain import check_signature, links
from db.exchange.rules import fingerprint
from tests.exchange.make_vectors import bundle, segments

FOLDER = Path(__file__).parent / "vectors"
RAW = (FOLDER / "v1.mbundle").read_bytes()
STEPS = json.loads((FOLDER / "v1.json").read_text("utf-8"))


def test_the_vector_is_read_by_its_description_alone() -> None:
    assert RAW[:8] == b"MBUNDLE1"
    (length,) = struct.unpack(">I", RAW[8:12])
    header = json.loads(RAW[12 : 12 + length])
    signature, payload = RAW[12 + length : 76 + length], RAW[76 + length :]
    assert verify(header["key"], signature, RAW[: 12 + length])
    assert hashlib.sha256(payload).hexdigest() == header["sha256"]
    assert len(payload) == header["size"]
    assert hashlib.sha256(bytes.fromhex(header["key"])).hexdigest()[:32] == header["sender"]


def test_the_vector_gives_the_hashes_written_down() -> None:
    envelope = open_envelope(RAW)
    inside = inflate(envelope.payload, envelope.header.raw_len)
    assert inside.decode() == STEPS["payload"]
    for segment in read_payload(inside, {}):
        check_signature(STEPS["group"], segment)
        assert [each.hash.hex() for each in links(segment)] == STEPS["commits"][segment.author]
        last = segment.commits[-1]
        statement = head_statement(STEPS["group"], segment.author, last.n, last.last, segment.head)
        assert verify(segment.key, bytes.fromhex(STEPS["heads"][segment.author]), statement)


def test_a_program_of_today_writes_the_vector_as_it_was() -> None:
    assert write_payload(list(segments())).decode() == STEPS["payload"]
    _, steps = bundle()
    assert steps == STEPS


def test_a_payload_read_and_written_again_is_the_same() -> None:
    inside = STEPS["payload"].encode()
    assert write_payload(read_payload(inside, {})) == inside


def test_fingerprints_are_those_written_down() -> None:
    for key in STEPS["keys"]:
        assert fingerprint(bytes.fromhex(key["public"])) == key["fingerprint"]
    assert MAGIC == b"MBUNDLE1"
