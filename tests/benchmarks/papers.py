"""How long papers take: CPU seconds and pages of typical documents, and growth with rows.

Run with ``python tests/benchmarks/papers.py``.
"""

import sys
import time
from io import BytesIO
from pathlib import Path

import pikepdf

sys.path.insert(0, str(Path(__file__).parents[2]))

from db.papers.paper import Block, Heading, Paragraph, Table
from db.papers.pdf import pdf_bytes
from db.papers.to_docx import docx_bytes
from tests.papers import samples

ROUNDS = 3


def minutes() -> tuple[Block, ...]:
    """Return a text of some ten pages."""
    text = (Paragraph(samples.words(5)) for _ in range(60))
    return tuple(b for each in text for b in (Heading("1. Item"), each))


def log(rows: int) -> tuple[Block, ...]:
    """Return a log of so many rows."""
    lines = tuple((f"A{n}", samples.words(1 + n % 3), "4", "Open") for n in range(rows))
    return (Table(samples.COLUMNS, lines),)


def main() -> None:
    """Print a line for each document and printer."""
    cases = {"minutes": minutes(), **{f"log of {n}": log(n) for n in (250, 1_000, 4_000)}}
    pdf_bytes(samples.paper())  # the faces are read once
    for name, blocks in cases.items():
        for printer in (pdf_bytes, docx_bytes):
            spent = []
            written = b""
            for _ in range(ROUNDS):
                start = time.process_time()
                written = printer(samples.paper(*blocks))
                spent.append(time.process_time() - start)
            pages = len(pikepdf.open(BytesIO(written)).pages) if printer is pdf_bytes else 0
            told = f"{min(spent):6.2f} s {len(written) // 1024:6} KB {pages or '':>5} pages"
            print(f"{name:14} {printer.__name__:11} {told}")  # noqa: T201  its only output


if __name__ == "__main__":
    main()
