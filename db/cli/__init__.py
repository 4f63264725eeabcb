"""The command line: the same commands as the desk, no window, a promise to scripts.

Exit codes: 0 done; 1 refused, or findings, with one line on stderr and nothing written; 2 wrong
usage; 3 trouble with the disk, a lock or a damaged file.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from db import words
from db.cli.output import complain
from db.cli.parser import VERBS, make_parser
from db.errors import Refusal, Trouble

DONE, REFUSED, USAGE, TROUBLE = 0, 1, 2, 3
SELF_TEST = "--selftest"


def opens_desk(arguments: Sequence[str]) -> bool:
    """Return whether these arguments ask for the window: none, or one file to open in it."""
    asked = _without_home(arguments)
    if not asked:
        return True
    return len(asked) == 1 and asked[0] not in VERBS and not asked[0].startswith("-")


def asks_self_test(arguments: Sequence[str]) -> bool:
    """Return whether these arguments ask Minutebook to test itself, which opens a window."""
    return list(_without_home(arguments)[:1]) == [SELF_TEST]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    try:
        return _run(given)
    except Refusal as refusal:
        complain(words.explain(refusal))
        return USAGE if refusal.code.startswith("usage.") else REFUSED
    except Trouble as trouble:
        complain(words.explain(trouble))
    except KeyboardInterrupt:
        complain(words.say("cli.stopped"))
    except BrokenPipeError:
        _leave_pipe()
        return DONE
    except OSError as error:
        _leave_pipe()
        place = "" if error.filename is None else f" ({error.filename})"
        complain(words.say("cli.failed", why=error.strerror or error, place=place))
    return TROUBLE


def _run(given: Sequence[str]) -> int:
    try:
        options = make_parser().parse_args(given)
    except SystemExit as leaving:
        return USAGE if leaving.code else DONE
    code = int(options.run(options) or DONE)
    sys.stdout.flush()  # a full disk behind a redirection is told here, not after we have left
    return code


def _leave_pipe() -> None:
    """Let Python's own last flush go nowhere: the reader has gone, or its disk is full."""
    with suppress(OSError, ValueError):
        sys.stdout.flush()
        return
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _speak_utf8() -> None:
    for stream, errors in ((sys.stdin, "strict"), (sys.stdout, "replace"), (sys.stderr, "replace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors=errors)


def file_to_open(arguments: Sequence[str]) -> Path | None:
    """Return the file the window was asked to open, if any."""
    asked = _without_home(arguments)
    return Path(asked[0]) if asked else None


def home_to_open(arguments: Sequence[str]) -> Path | None:
    """Return the folder that stands for another laptop while the window is open, if any."""
    return Path(arguments[1]) if len(arguments) > len(_without_home(arguments)) else None


def _without_home(arguments: Sequence[str]) -> Sequence[str]:
    given = len(arguments) > 1 and arguments[0] == "--home"
    return arguments[2:] if given else arguments
