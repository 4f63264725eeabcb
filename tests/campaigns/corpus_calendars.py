"""Every calendar of a folder of strangers' files, read into proposals.

``python tests/campaigns/corpus_calendars.py FOLDER`` (or the folder in MINUTEBOOK_CORPUS)

Prints a line a file: seconds, how many meetings would be taken, looked at and refused, or the
sentence the file was refused in. Exit 1 if anything but a refusal came of a file.
"""

import argparse
import os
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from db.errors import Refusal, Trouble  # noqa: E402 - the path comes first
from db.transfer import ics  # noqa: E402
from db.words import explain  # noqa: E402


def told(path: Path) -> str:
    """Return what came of one file, in one line."""
    try:
        proposal = ics.propose(path)
    except (Refusal, Trouble) as error:
        return f"refused: {explain(error)}"
    counts = Counter(str(each.outcome) for each in proposal.meetings)
    reasons = {reason for each in proposal.meetings for reason in each.reasons}
    return f"{dict(counts)}; {len(reasons)} different remarks; {len(proposal.told_rows())} lines"


def main() -> int:
    """Go through the folder; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=os.environ.get("MINUTEBOOK_CORPUS"))
    wrong = 0
    for path in sorted(
        each for each in Path(parser.parse_args().folder).rglob("*") if each.is_file()
    ):
        began = time.perf_counter()
        try:
            line = told(path)
        except Exception:  # noqa: BLE001 - that is what this campaign looks for
            line, wrong = f"DEFECT\n{traceback.format_exc()}", wrong + 1
        print(f"{path.name} | {time.perf_counter() - began:.1f} s | {line}", flush=True)  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
