"""Damaging a payload at random: anywhere in its structure, or anywhere in its octets."""

import copy
import json
import random
from typing import Any

STRANGE: tuple[Any, ...] = (
    *(None, -1, 2**70, 1.5, "", [], {}, "\ud800", True, False, 0, 1, "x", "A" * 10_000),
    *(2**40, 2**62, "a\0b", "\u202e", [[]], {"v": 1}),
)


def damaged(chance: random.Random, raw: bytes) -> bytes:
    """Return a payload with one to three things wrong."""
    if chance.random() < 0.3:
        return _octets(chance, raw)
    inside = json.loads(raw)
    for _ in range(chance.randint(1, 3)):
        _harm(chance, inside)
    try:
        return json.dumps(inside, separators=(",", ":"), ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return json.dumps(inside).encode()


def _octets(chance: random.Random, raw: bytes) -> bytes:
    altered = bytearray(raw)
    for _ in range(chance.randint(1, 4)):
        altered[chance.randrange(len(altered))] = chance.randrange(256)
    if chance.random() < 0.2:
        del altered[chance.randrange(len(altered)) :]
    return bytes(altered)


def _harm(chance: random.Random, inside: Any) -> None:
    node, way = inside, []
    while isinstance(node, dict | list) and node and chance.random() < 0.85:
        step: Any
        if isinstance(node, dict):
            step = chance.choice(sorted(node))
        else:
            step = chance.randrange(len(node))
        way.append((node, step))
        node = node[step]
    if not way:
        return
    holder, step = way[-1]
    chance.choice((_replace, _remove, _count, _repeat, _swap, _replace))(chance, holder, step)


def _replace(chance: random.Random, holder: Any, step: Any) -> None:
    holder[step] = copy.deepcopy(chance.choice(STRANGE))


def _remove(_: random.Random, holder: Any, step: Any) -> None:
    del holder[step]


def _count(chance: random.Random, holder: Any, step: Any) -> None:
    if type(holder[step]) is int:
        holder[step] += chance.choice((-1, 1, 1, 1000, -(2**63)))


def _repeat(_: random.Random, holder: Any, step: Any) -> None:
    if isinstance(holder, list):
        holder.insert(step, copy.deepcopy(holder[step]))


def _swap(chance: random.Random, holder: Any, step: Any) -> None:
    if isinstance(holder, list):
        other = chance.randrange(len(holder))
        holder[step], holder[other] = holder[other], holder[step]
