"""The self-test: a short cycle of real work on this laptop, every part with its time.

It needs nothing and leaves nothing: its minute book lies in a folder of its own, with a laptop's
folder beside it, and both are gone afterwards. ``trial`` holds the parts; nothing here imports Qt,
so that a laptop on which Qt does not start is told of too.
"""

import json
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from types import TracebackType
from typing import Any

from db.book.register import program_version
from db.errors import Refusal, Trouble
from db.files import write_whole
from db.words import explain, say

DONE, FAILED, USAGE, TROUBLE = 0, 1, 2, 3
PARTS = (
    *("folder", "window", "book", "cycle", "pdf", "word"),
    *("sheet", "calendar", "exchange", "check", "close"),
)
"""What is tried, in order; these names are a promise to scripts."""
GROUND = {"folder", "window", "book", "cycle"}
"""The parts that every later one stands on."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one part."""

    part: str
    ok: bool
    seconds: float
    why: str = ""

    def line(self) -> str:
        """Return it in one line."""
        words = say(f"selftest.part_{self.part}")
        if self.ok:
            return say("selftest.line", part=words, seconds=self.seconds)
        why = " ".join(self.why.split())
        return say("selftest.failed", part=words, seconds=self.seconds, why=why)


def main(arguments: Sequence[str] = ()) -> int:
    """Test this laptop, say what works, and return 0 when all does; ``--json FILE`` keeps it."""
    match list(arguments):
        case []:
            kept = None
        case ["--json", name]:
            kept = Path(name)
        case _:
            _say(say("selftest.usage"), sys.stderr)
            return USAGE
    start = perf_counter()
    results = try_parts()
    whole = all(each.ok for each in results)
    _say(say("selftest.whole" if whole else "selftest.not_whole"), sys.stdout)
    if kept is not None:
        told = _facts() | {
            "ok": whole,
            "seconds": round(perf_counter() - start, 3),
            "parts": [asdict(each) for each in results],
        }
        try:
            write_whole(kept, json.dumps(told, ensure_ascii=False, indent=1).encode())
        except (Refusal, Trouble) as error:
            _say(explain(error), sys.stderr)
            return TROUBLE
    return DONE if whole else FAILED


def try_parts() -> list[Result]:
    """Try every part, telling of each as it ends; what cannot be tried is told of as failed."""
    results: list[Result] = []
    with _own_folder(results) as folder, _faults() as faults:
        lost = folder is None
        trial = _Waiting(folder or Path())
        for part in PARTS[1:]:
            if lost:
                result = Result(part, ok=False, seconds=0.0, why=say("selftest.not_tried"))
            else:
                result = _try(part, trial.method(part), faults)
            lost = lost or (part in GROUND and not result.ok)
            results.append(result)
            _say(result.line(), sys.stdout)
        trial.end()
    return results


class _Waiting:
    """The trial, not imported before its first part is tried: Qt itself may be what fails."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._trial: Any = None

    def method(self, part: str) -> Callable[[], None]:
        """Return what tries a part."""

        def run() -> None:
            if self._trial is None:
                from desktop.selftest.trial import Trial

                self._trial = Trial(self._folder)
            getattr(self._trial, part)()

        return run

    def end(self) -> None:
        """Put everything away, however far it got."""
        if self._trial is not None:
            with suppress(Exception):
                self._trial.end()


def _try(part: str, run: Callable[[], None], faults: list[BaseException]) -> Result:
    start = perf_counter()
    why = ""
    try:
        run()
    except (Refusal, Trouble) as error:
        why = explain(error)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the self-test is for
        why = f"{type(error).__name__}: {error}"
    if faults and not why:
        why = f"{type(faults[0]).__name__}: {faults[0]}"
    faults.clear()
    return Result(part, not why, round(perf_counter() - start, 3), why)


@contextmanager
def _own_folder(results: list[Result]) -> Iterator[Path | None]:
    """Give a folder that goes afterwards, or None when the laptop has no room for one."""
    start = perf_counter()
    try:
        made = TemporaryDirectory(prefix="minutebook-", ignore_cleanup_errors=True)
    except OSError as error:
        made, why = None, str(error)
    else:
        why = ""
    results.append(Result("folder", not why, round(perf_counter() - start, 3), why))
    _say(results[0].line(), sys.stdout)
    try:
        yield None if made is None else Path(made.name)
    finally:
        if made is not None:
            made.cleanup()


@contextmanager
def _faults() -> Iterator[list[BaseException]]:
    """Collect what goes wrong where nobody catches it: in answer to a signal of Qt's."""
    found: list[BaseException] = []

    def catch(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        found.append(error)

    before, sys.excepthook = sys.excepthook, catch
    try:
        yield found
    finally:
        sys.excepthook = before


def _facts() -> dict[str, object]:
    """Return what the test ran on."""
    qt, screen = (sys.modules.get(f"PySide6.Qt{each}") for each in ("Core", "Gui"))
    return {
        "program": program_version(),
        "python": platform.python_version(),
        "qt": "" if qt is None else qt.qVersion(),
        "system": platform.platform(),
        "screen": "" if screen is None else screen.QGuiApplication.platformName(),
    }


def _say(sentence: str, stream: Any) -> None:
    """Write a line; a program started from a menu has nowhere to write it."""
    if stream is not None:
        with suppress(OSError, ValueError):
            stream.write(sentence + "\n")
            stream.flush()
