"""Try mutants in forks of one process that has collected the tests and run each of them once.

A mutant then costs a fork and the tests that reach its function, the quickest first, until one is
red: of rules tried without a minute book some twenty a second, where a run of its own took each a
second. Run by tests/campaigns/mutants.py in its clone; Linux only.
"""

import argparse
import fnmatch
import gc
import importlib
import json
import os
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

MUTANT = "MUTANT_UNDER_TEST"  # which mutant a process sees; the tool's own name for it
LIVED, UNTRIED, UNTESTED = 0, None, 33
CONSTANTS = "constants.json"
FOLDERS = {"tmp_path", "tmp_path_factory"}  # no minute book is opened without one
PATIENCE = 30.0
"""Seconds of tests a mutant that lives is given."""
AT_LEAST, TIMES = 2.0, 5.0
"""Seconds of work, and times what its tests took, after which a mutant counts as hanging."""


class Breaking:
    """Runs each test once, and then those that reach it for every mutant still alive."""

    def __init__(self, tool: Any, only: list[str], *, quick: bool) -> None:
        """Take the tool, patterns of the modules to be tried, and whether by quick tests alone."""
        self.tool, self.only, self.quick = tool, only, quick
        self.known: Any = importlib.import_module("constants")
        self.reach: dict[str, list[tuple[float, pytest.Item]]] = defaultdict(list)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out what needs a folder, if only quick tests are wanted."""
        if self.quick:
            items[:] = [each for each in items if not FOLDERS & set(fixtures(each))]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Stand in for the run there would be."""
        if session.testsfailed or session.config.option.collectonly:
            return True
        os.environ[MUTANT] = "stats"
        hits: set[str] = self.tool.state()._stats
        for item, then in followed(session.items):
            hits.clear()
            begun = time.perf_counter()
            reports = runtestprotocol(item, log=False, nextitem=then)
            took = time.perf_counter() - begun
            if any(each.failed for each in reports):
                session.shouldfail = f"{item.nodeid} is red with nothing broken"
                return True
            for function in hits:
                self.reach[function].append((took, item))
        gc.freeze()  # what is there by now is shared with the forks
        chosen = [
            source
            for source in self.tool.walk_source_files()
            if any(fnmatch.fnmatch(str(source), pattern) for pattern in self.only)
        ]
        for source in chosen:
            self.module(source)
        tried = [each for source in chosen for each in self.constants(source)]
        Path(CONSTANTS).write_text(json.dumps(tried), "utf-8")
        return True

    def module(self, source: Path) -> None:
        """Try what is alive of a module, and keep what came of it."""
        kept = self.tool.SourceFileMutationData(path=source)
        kept.meta_path = Path(f"{source}.meta")
        kept.load()
        found = kept.exit_code_by_key
        alive = [key for key, result in found.items() if result in {LIVED, UNTRIED, UNTESTED}]
        for key in alive:
            tests = list(self.quickest(key.partition("__mutmut_")[0]))
            if tests:
                hangs = AT_LEAST + TIMES * sum(took for took, _ in tests)
                found[key] = noticed(key, [item for _, item in tests], hangs)
            elif found[key] is UNTRIED:
                found[key] = UNTESTED
        if alive:
            kept.save()
            left = sum(found[key] in {LIVED, UNTESTED} for key in alive)
            print(f"{source}: {len(alive)} tried, {left} alive", file=sys.__stderr__, flush=True)

    def constants(self, source: Path) -> Iterator[tuple[str, str, str, int]]:
        """Try what a module of the rules knows beside its functions; give what came of each."""
        if not self.tool.config().should_mutate(source):
            return
        for each in self.known.constants(source):
            tests = list(self.quickest(*each.read_by))
            hangs = AT_LEAST + TIMES * sum(took for took, _ in tests)
            items = [item for _, item in tests]
            for how, value in self.known.broken(each.value) if items else ():
                put = self.known.breaking(each, value)
                yield each.module, each.name, how, noticed("", items, hangs, put)

    def quickest(self, *functions: str) -> Iterator[tuple[float, pytest.Item]]:
        """Give the tests that reach any of these, the quickest first, as far as patience goes."""
        spent = 0.0
        reached = {item.nodeid: (took, item) for at in functions for took, item in self.reach[at]}
        for took, item in sorted(reached.values(), key=lambda each: each[0]):
            if spent and spent + took > PATIENCE:
                return
            spent += took
            yield took, item


def fixtures(test: pytest.Item) -> list[str]:
    """Return the names of what a test is given, and of what those are given."""
    return test.fixturenames if isinstance(test, pytest.Function) else []


def followed(tests: list[pytest.Item]) -> Iterator[tuple[pytest.Item, Any]]:
    """Give each test with the next, and the last with the session, whose fixtures stay."""
    return zip(tests, [*tests[1:], tests[0].session], strict=True)


def noticed(
    mutant: str, tests: list[pytest.Item], hangs: float, put: Callable[[], None] = lambda: None
) -> int:
    """Return how the tests end with a mutant in place, or what is put there: 0 where all are green.

    One that is at work for longer than ``hangs`` is ended, which counts as noticed.
    """
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    result = 1
    try:
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, hangs)
        os.environ[MUTANT] = mutant
        put()
        result = int(
            any(
                report.failed
                for item, then in followed(tests)
                for report in runtestprotocol(item, log=False, nextitem=then)
            )
        )
    finally:
        os._exit(result)


def main() -> int:
    """Make the mutants of the folder one stands in and try them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", nargs="*", default=[], help="patterns of modules")
    parser.add_argument("--tests", nargs="*", default=[], help="instead of those settled")
    parser.add_argument("--quick", action="store_true", help="by tests without a minute book")
    given = parser.parse_args()
    tool = importlib.import_module("mutmut.__main__")
    importlib.import_module("breaks").teach(tool)
    tool.set_mutant_under_test("mutant_generation")
    Path("mutants").mkdir(exist_ok=True)
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        tool.copy_src_dir()
        tool.copy_also_copy_files()
        tool.setup_source_paths()
        tool.create_mutants(1)
    settled = tool.config()
    tests = given.tests or settled.pytest_add_cli_args_test_selection
    os.chdir("mutants")
    quiet = ["--rootdir=.", "-qqq", "-p", "no:randomly", "-p", "no:xdist"]
    breaking = Breaking(tool, given.only or ["*"], quick=given.quick)
    return int(pytest.main([*quiet, *settled.pytest_add_cli_args, *tests], plugins=[breaking]))


if __name__ == "__main__":
    sys.exit(main())
