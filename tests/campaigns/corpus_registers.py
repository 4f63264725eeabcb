"""Every sheet of a folder of strangers' files, proposed and (where it holds a register) taken in.

``python tests/campaigns/corpus_registers.py FOLDER`` (or the folder in MINUTEBOOK_CORPUS)

Prints a line a file: seconds, what was found, the account of its rows, and how many came into a
book of its own with every row confirmed; or the sentence it was refused in. Exit 1 if anything but
a refusal came of a file, or if a row was not accounted for.
"""

import argparse
import os
import sys
import tempfile
import time
import traceback
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from db.book import close  # noqa: E402 - the path comes first
from db.errors import Refusal, Trouble  # noqa: E402
from db.exchange.identity import Home  # noqa: E402
from db.founding import found_book  # noqa: E402
from db.store import Store  # noqa: E402
from db.transfer import sheets  # noqa: E402
from db.words import explain  # noqa: E402


def told(store: Store, body: str, path: Path) -> str:
    """Return what came of one file, in one line."""
    try:
        proposal = sheets.propose(path)
    except (Refusal, Trouble) as error:
        return f"refused: {explain(error)}"
    place = f"{proposal.kind} in {proposal.sheet!r}, headings end in row {proposal.header_row}"
    mapped = f"{len(proposal.columns) - len(proposal.unmapped)} of {len(proposal.columns)} columns"
    return f"{place}; {mapped}; {proposal.summary}; {taken(store, body, proposal)}"


def taken(store: Store, body: str, proposal: sheets.Proposal) -> str:
    """Take a register in with every row confirmed, undo it, and say how many came."""
    try:
        every = [row.number for row in proposal.rows]
        done = sheets.take(store, body, proposal, also=every)
    except Refusal as refusal:
        return explain(refusal)
    store.undo()
    return f"{len(done.refs)} came in and were undone"


def main() -> int:
    """Go through the folder; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=os.environ.get("MINUTEBOOK_CORPUS"))
    folder = Path(parser.parse_args().folder)
    wrong = 0
    with tempfile.TemporaryDirectory() as made:
        home = Home(Path(made) / "laptop")
        book = found_book(Path(made) / "a.minutebook", "Corpus Reader", home, "nenc")
        with book.store.read() as reading:
            body = str(reading.value("SELECT id FROM body_live WHERE short = 'MG'"))
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            began = time.perf_counter()
            try:
                line = told(book.store, body, path)
            except Exception:  # noqa: BLE001 - that is what this campaign looks for
                line, wrong = f"DEFECT\n{traceback.format_exc()}", wrong + 1
            print(f"{path.name} | {time.perf_counter() - began:.1f} s | {line}", flush=True)  # noqa: T201
        close(book)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
