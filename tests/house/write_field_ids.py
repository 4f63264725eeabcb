"""Add the fields that have no line yet to field_ids.txt; no line there is changed or taken out."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from db.book.register import whole_register  # noqa: E402 - the path comes first
from db.record import fields  # noqa: E402 - the path comes first

HEADER = (
    "# The permanent number of every field a book has ever kept. Lines are added, never changed.\n"
)

if __name__ == "__main__":
    place = Path(__file__).with_name("field_ids.txt")
    lines = place.read_text("utf-8").splitlines() if place.exists() else []
    held = {
        int(number): name for number, name in (line.split() for line in lines if line[0] != "#")
    }
    whole_register().records()
    for each in fields().by_number.values():
        held.setdefault(each.number, f"{each.table}.{each.column}")
    body = "".join(f"{number} {name}\n" for number, name in sorted(held.items()))
    place.write_text(HEADER + body, "utf-8")
