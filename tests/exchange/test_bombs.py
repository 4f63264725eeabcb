"""A file that would fill the memory or never end is stopped before it begins."""

import io
import json
import struct

import pytest
import zstandard

from db.exchange.bundle import envelope
from db.exchange.bundle.payload import deflate
from tests.exchange.forging import opened, sealed
from tests.exchange.office import Pair, reason


def test_a_payload_that_inflates_beyond_what_it_says_stops_there(busy: Pair) -> None:
    ada, bea = busy
    header, _ = opened(bea.send().read_bytes())
    bomb = zstandard.ZstdCompressor(level=1).compress(bytes(64 << 20))
    raw = sealed(bea, header, b"{}", payload=bomb, raw_len=1000)
    assert reason(ada, raw) == "exchange.damaged"
    huge = sealed(bea, header, b"{}", payload=bomb, raw_len=(256 << 20) + 1)
    assert reason(ada, huge) == "exchange.damaged"


def test_a_frame_that_asks_for_a_huge_window_is_refused(busy: Pair) -> None:
    ada, bea = busy
    header, _ = opened(bea.send().read_bytes())
    wide = zstandard.ZstdCompressionParameters(
        window_log=27, enable_ldm=True, write_content_size=False
    )
    maker = zstandard.ZstdCompressor(compression_params=wide)
    out = io.BytesIO()
    with maker.stream_writer(out, closefd=False) as writer:
        for _ in range(200):
            writer.write(bytes(1 << 16))
    raw = sealed(bea, header, b"{}", payload=out.getvalue(), raw_len=200 << 16)
    assert reason(ada, raw) == "exchange.damaged"


@pytest.mark.parametrize("cut", [0, 1, 5, 40])
def test_a_cut_frame_that_reads_as_nothing_is_refused(busy: Pair, cut: int) -> None:
    ada, bea = busy
    header, inside = opened(bea.send().read_bytes())
    raw = json.dumps(inside).encode()
    payload = deflate(raw)[:cut] or b"\0"
    forged_file = sealed(bea, header, raw, payload=payload)
    assert reason(ada, forged_file) == "exchange.damaged"


@pytest.mark.parametrize(
    "inside",
    [
        b"[" * 100_000 + b"]" * 100_000,
        b"NaN",
        b'{"v":Infinity}',
        b'{"v":1,"v":1}',
        b"1" * 5000,
        b'{"v":1e400}',
        b"\xff\xfe",
        b'"\\ud800"',
        b"null",
    ],
)
def test_json_that_is_not_strict_is_refused(busy: Pair, inside: bytes) -> None:
    ada, bea = busy
    header, _ = opened(bea.send().read_bytes())
    assert reason(ada, sealed(bea, header, inside)) == "exchange.damaged"


@pytest.mark.parametrize("length", [0, 1, (1 << 20) + 1, 0xFFFFFFFF])
def test_a_header_of_impossible_length_is_refused(busy: Pair, length: int) -> None:
    ada, _ = busy
    raw = envelope.MAGIC + struct.pack(">I", length) + bytes(400)
    assert reason(ada, raw) == "exchange.damaged"
