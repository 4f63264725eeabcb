"""No sort of finding goes untested: each code stands in a test."""

import re
from pathlib import Path

from db.across.consistency import check_name

ROOT = Path(__file__).parents[2]
CODE = re.compile(r'"([a-z_]+\.find(?:ing\.|_)[a-z_]+)"')


def codes() -> list[str]:
    """Every sort of finding that has a sentence."""
    words = "".join(each.read_text("utf-8") for each in (ROOT / "db/words").glob("*.py"))
    return sorted(set(CODE.findall(words)))


def is_named(code: str, text: str) -> bool:
    """Return whether a test says a code, whole or in two parts: its area, and the rest."""
    area, rest = re.match(r"(.*\.find(?:ing\.|_))(.*)", code).groups()  # type: ignore[union-attr]
    return f'"{code}"' in text or (area in text and f'"{rest}"' in text)


def test_each_finding_stands_in_a_test_by_its_code() -> None:
    tests = [
        each.read_text("utf-8")
        for each in (ROOT / "tests").rglob("test_*.py")
        if each.parent.name != "house"
    ]
    found = codes()
    assert len(found) > 150
    assert [code for code in found if not any(is_named(code, text) for text in tests)] == []


def test_each_finding_has_the_name_its_sort_is_left_out_by() -> None:
    assert [code for code in codes() if check_name(code) == code] == []
