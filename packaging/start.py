"""Set Minutebook up from a checkout and run it: ``demo FOLDER`` or ``test``.

An environment is made beside the checkout from ``requirements.lock`` and kept for as long as that
file stays the same. A system package that is missing is named; as root on Debian it is installed.
"""

import argparse
import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from machine import (
    BIN,
    NODE,
    QT,
    ROOT,
    SCREEN,
    Stop,
    environment,
    install,
    peers,
    right_python,
    say,
    unloadable,
)


class Outcome(NamedTuple):
    """How one check went: its name, whether it passed, its seconds and its closing line."""

    name: str
    passed: bool
    seconds: float
    line: str


def on_screen() -> bool:
    """Return whether a window could be seen here."""
    seen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(seen) or not sys.platform.startswith("linux")


def demo(folder: Path, rest: list[str]) -> int:
    """Run the demonstration into a folder, then open its book where there is a screen."""
    minutebook = str(BIN / "minutebook")
    code = subprocess.call([minutebook, "demo", str(folder), *rest])
    book, laptop = folder / "demonstration.minutebook", folder / "laptops" / "secretary"
    if code or not book.exists():
        return code
    desk = [minutebook, "--home", str(laptop), str(book)]
    again = shlex.join(desk)
    if not on_screen():
        say(f"There is no screen here. To open the minute book on one:\n    {again}")
        return 0
    lacking = unloadable(SCREEN)
    if lacking and os.geteuid() != 0:
        say(f"To open the desk, install {' '.join(lacking)}, then:\n    {again}")
        return 0
    install(lacking)
    say("Opening the desk. Close its window to finish.")
    return subprocess.call(desk)


def check(name: str, *command: str, show: bool = False) -> Outcome:
    """Run one check; print what it says as it goes (``show``) or only where it fails."""
    say(f"{name} …")
    began = time.monotonic()
    said, line = [], ""
    settings = {"QT_QPA_PLATFORM": "offscreen", "MINUTEBOOK_NODE": str(NODE)}
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as running:
        for each in running.stdout or ():
            said.append(each)
            line = each.strip(" =\n") or line
            if show:
                print(each, end="", flush=True)
    passed = running.returncode == 0
    if not passed and not show:
        say("".join(said).rstrip())
    return Outcome(name, passed, time.monotonic() - began, line if show else "")


def checks(*, fast: bool, with_peers: bool) -> list[Outcome]:
    """Run every check in order, cheapest first, and return how each went."""
    python = str(BIN / "python")
    pytest = [python, "-m", "pytest", "-q"]
    done = [
        check("Style", python, "-m", "ruff", "check", "."),
        check("Layout", python, "-m", "ruff", "format", "--check", "."),
        check("Import order", str(BIN / "lint-imports"), "--no-logo"),
    ]
    if not fast:
        done.append(check("Types", python, "-m", "mypy"))
    quick = ["-x", "--hypothesis-profile=fast"] if fast else []
    done.append(check("Tests", *pytest, "-n", "2", *quick, show=True))
    if with_peers:
        done.append(check("Peers", *pytest, "tests/peers", show=True))
    return done


def test(*, fast: bool, with_peers: bool) -> int:
    """Run the checks and close with a summary that counts every test."""
    began = time.monotonic()
    done = checks(fast=fast, with_peers=with_peers)
    say("")
    for each in done:
        word = "fine" if each.passed else "FAILED"
        say(f"{each.name:13} {word:7} {each.seconds:6.1f} s  {each.line}")
    lines = " ".join(each.line for each in done)
    counts = {
        word: sum(int(number) for number in re.findall(rf"(\d+) {word}", lines))
        for word in ("failed", "passed", "error")
    }
    broken = [each for each in done if not each.passed]
    told = [f"{number} {word}" for word, number in counts.items() if number]
    told.append(f"{len(broken)} of {len(done)} checks failed")
    say(f"==== {', '.join(told)} in {time.monotonic() - began:.2f}s ====")
    return 1 if broken else 0


def main() -> int:
    """Read the command, set up what it needs, run it; return its exit code."""
    parser = argparse.ArgumentParser(prog="start.py", description="Set Minutebook up and run it.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="demo|test")
    one = commands.add_parser("demo", help="run a whole cycle of work into a folder, and open it")
    one.add_argument("folder", type=Path, metavar="FOLDER")
    two = commands.add_parser("test", help="run every check and test")
    two.add_argument("--peers", action="store_true", help="compare with other programs too")
    two.add_argument("--fast", action="store_true", help="stop at the first failure, without types")
    given, rest = parser.parse_known_args()
    if rest and given.command != "demo":
        parser.error(f"not understood: {' '.join(rest)}")
    began = time.monotonic()
    try:
        right_python()
        install(unloadable(QT))
        environment()
        if given.command == "demo":
            return demo(given.folder.resolve(), rest)
        if given.peers:
            peers()
        say(f"Set up in {time.monotonic() - began:.0f} s.")
    except Stop as trouble:
        print(trouble, file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    return test(fast=given.fast, with_peers=given.peers)


if __name__ == "__main__":
    sys.exit(main())
