"""Many random histories and much damage, for longer than a test may take.

``python tests/campaigns/exchange_histories.py RESULT --histories 20000 --damage 1000000``

RESULT is a JSON file: what was done so far, what happened, and every seed that failed. It is
written every five minutes and at the end; started again with the same RESULT the campaign goes on
where it was. ``--part 2/4`` does every fourth seed, so that several can run beside each other, each
with a RESULT of its own; ``--sum A B …`` adds results up.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from db.errors import Refusal  # noqa: E402 - the path comes first
from db.exchange.bundle.reader import read_payload  # noqa: E402
from db.exchange.naming import kinds  # noqa: E402
from tests.exchange.forging import opened  # noqa: E402
from tests.exchange.histories import run  # noqa: E402
from tests.exchange.mutation import damaged  # noqa: E402
from tests.exchange.office import make_office, open_office  # noqa: E402

SAVE_EVERY = 300  # seconds
BATCH = 1_000  # damaged payloads a seed
LAPTOPS = 4


class Result:
    """What a campaign has done so far, kept in its file."""

    def __init__(self, place: Path) -> None:
        self.place = place
        held: dict[str, Any] = json.loads(place.read_text()) if place.exists() else {}
        self.histories = int(held.get("histories", 0))
        self.damage = int(held.get("damage", 0))
        self.happened: Counter[str] = Counter(held.get("happened", {}))
        self.failed: list[dict[str, Any]] = held.get("failed", [])
        self.seconds = float(held.get("seconds", 0))
        self._saved = time.monotonic()

    def save(self, *, now: bool = False) -> None:
        """Write the result when five minutes have passed since it was last written."""
        since = time.monotonic() - self._saved
        if now or since > SAVE_EVERY:
            self.seconds += since
            self._saved = time.monotonic()
            self.place.write_text(json.dumps(self.plain(), indent=1, sort_keys=True))

    def plain(self) -> dict[str, Any]:
        """Return the result as it is kept."""
        names = ("histories", "damage", "failed", "seconds")
        return {name: getattr(self, name) for name in names} | {"happened": dict(self.happened)}

    def fail(self, kind: str, seed: int, error: BaseException) -> None:
        """Note a seed that failed."""
        said = "".join(traceback.format_exception_only(error)).strip()
        self.failed.append({"kind": kind, "seed": seed, "error": said[:500]})
        self.save(now=True)


def live(result: Result, folder: Path, goal: int, part: tuple[int, int]) -> None:
    """Live through the histories not yet done."""
    while result.histories < goal:
        seed = result.histories * part[1] + part[0] - 1
        try:
            result.happened += run(seed, folder / "kept", folder / "open", laptops=LAPTOPS)
        except Exception as error:  # noqa: BLE001 - every failure is the campaign's result
            result.fail("history", seed, error)
        result.histories += 1
        result.save()


def harm(result: Result, folder: Path, goal: int, part: tuple[int, int]) -> None:
    """Read the damaged payloads not yet read."""
    ada, bea = open_office(folder / "kept", folder / "harm", 2)
    row = ada.add(name="Trust", short="T")
    bea.receive(ada.send())
    bea.edit(row, name="Trust by Bea")
    _, inside = opened(bea.send().read_bytes())
    ada.close()
    bea.close()
    raw = json.dumps(inside, ensure_ascii=False).encode()
    while result.damage < goal:
        seed = result.damage // BATCH * part[1] + part[0] - 1
        chance = random.Random(seed)  # noqa: S311 - a seed gives the damage
        for _ in range(BATCH):
            try:
                read_payload(damaged(chance, raw), kinds())
                result.happened["damage read"] += 1
            except Refusal:
                result.happened["damage refused"] += 1
            except Exception as error:  # noqa: BLE001 - every failure is the campaign's result
                result.fail("damage", seed, error)
        result.damage += BATCH
        result.save()


def main(given: list[str]) -> int:
    """Run the campaign and return 1 when anything failed."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("results", nargs="+", type=Path)
    reader.add_argument("--histories", type=int, default=0)
    reader.add_argument("--damage", type=int, default=0)
    reader.add_argument("--part", default="1/1")
    reader.add_argument("--sum", action="store_true")
    asked = reader.parse_args(given)
    result = Result(asked.results[0])
    if asked.sum:
        for place in asked.results[1:]:
            other = Result(place)
            result.histories += other.histories
            result.damage += other.damage
            result.happened += other.happened
            result.failed += other.failed
    else:
        which, of = (int(each) for each in asked.part.split("/"))
        folder = Path(tempfile.mkdtemp(prefix="histories-"))
        try:
            make_office(folder / "kept", LAPTOPS)
            live(result, folder, asked.histories, (which, of))
            harm(result, folder, asked.damage, (which, of))
        finally:
            result.save(now=True)
            shutil.rmtree(folder, ignore_errors=True)
    print(json.dumps(result.plain(), indent=1, sort_keys=True))  # noqa: T201
    return 1 if result.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
