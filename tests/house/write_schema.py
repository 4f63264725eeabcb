"""Write the first migration from the records as they are now.

Only until the format is frozen; afterwards a change of the records is a migration of its own.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from db.book.register import whole_register  # noqa: E402 - the path comes first
from db.book.schema import whole_schema  # noqa: E402 - the path comes first

if __name__ == "__main__":
    whole_register().records()
    place = ROOT / "db" / "migrations" / "m0001_founding.sql"
    place.write_text(whole_schema(), "utf-8")
