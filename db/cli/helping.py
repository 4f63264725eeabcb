"""The parser of a verb, and the names its help lists, read only when help is asked for."""

import argparse
from collections.abc import Callable, Iterable
from typing import Any

from typing_extensions import override

from db.cli.kinds import LISTS
from db.exchange.report import kind_word
from db.words import say


class Parser(argparse.ArgumentParser):
    """Speaks one line on wrong usage, as every other failure does."""

    names: Callable[[], Iterable[tuple[str, str]]] | None = None

    @override
    def error(self, message: str) -> Any:
        self.exit(2, f"{self.prog}: {message}\n")

    @override
    def format_help(self) -> str:
        told = super().format_help()
        if self.names is None:
            return told
        rows = list(self.names())
        wide = max(len(name) for name, _words in rows)
        lines = (f"  {name:<{wide}}  {words}".rstrip() for name, words in rows)
        return "\n".join((told, say("cli.help.names"), *lines, ""))


def papers() -> Iterable[tuple[str, str]]:
    """Return every document that can be printed, with what it is called."""
    from db.papers.catalogue import PAPERS

    partnerships = {"icp": say("cli.help.icp"), "icps": say("cli.help.icps")}
    return ((name, say(f"papers.called_{name}", **partnerships)) for name in PAPERS)


def lists() -> Iterable[tuple[str, str]]:
    """Return every list, with what a line of it is; one worked out of a record needs its own."""
    from db.cli.lists import LISTINGS

    kept = [(name, kind_word(kind)) for name, kind in LISTS.items()]
    return sorted([*kept, *((name, _worked_out(name, each)) for name, each in LISTINGS.items())])


def _worked_out(name: str, listing: Any) -> str:
    """Return what a worked-out list holds, and which record REF names."""
    kind = kind_word(listing.kind)
    of = say("cli.help.of_any" if listing.of_all else "cli.help.of", kind=kind)
    return "; ".join((say(f"cli.list.{name}"), of))
