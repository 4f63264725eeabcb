"""Every requirement has a test that cites it, and the table of them names nothing that is not."""

import re
from pathlib import Path

import pytest

from db.book.register import whole_register
from db.cli.kinds import LISTS
from db.cli.lists import LISTINGS
from db.cli.parser import VERBS
from db.papers.catalogue import PAPERS
from db.store.commands import all_commands
from desktop.frame.pages import known_pages
from tests.house.plan import listed
from tests.house.requirements import NUMBERS, ROOT, TABLE, every_citation, kept

MOST_OPEN = 1
"""How many numbers may be open; it only gets smaller."""


@pytest.fixture(scope="module")
def citations() -> dict[str, list[str]]:
    return every_citation()


def test_every_number_is_kept_once_and_in_order() -> None:
    served, open_ = kept()
    assert tuple(served) == NUMBERS
    assert open_ <= set(NUMBERS)
    assert len(open_ | {number for number, it in served.items() if it.missing}) <= MOST_OPEN


def test_whatever_is_missing_or_open_stands_under_open_and_nothing_else() -> None:
    """The end of the table says what is not there yet, or that nothing is."""
    served, open_ = kept()
    told = TABLE.read_text("utf-8").partition("\n## Open\n")[2]
    named = re.findall(r"^- ([RTP]\d+): (.*)$", told, re.MULTILINE)
    lacking = [each for each in NUMBERS if each in open_ or served[each].missing]
    assert [number for number, _what in named] == lacking
    assert [what for number, what in named if served[number].missing] == [
        served[number].missing for number in lacking if served[number].missing
    ]
    assert ("Nothing." in told) == (not lacking)


def test_every_number_has_a_test_that_cites_it_or_is_open(citations: dict[str, list[str]]) -> None:
    _served, open_ = kept()
    assert [each for each in NUMBERS if each not in citations and each not in open_] == []
    assert [each for each in NUMBERS if each in citations and each in open_] == []


def test_no_test_cites_a_number_there_is_not(citations: dict[str, list[str]]) -> None:
    assert sorted(set(citations) - set(NUMBERS)) == []


def test_what_serves_a_number_exists() -> None:
    whole_register().records()
    does = {each.name for each in all_commands()} | set(VERBS)
    does |= {f"list {each}" for each in (*LISTS, *LISTINGS)}
    pages, papers = known_pages(), set(PAPERS)
    served, _open = kept()
    lost = [
        f"{number}: {name}"
        for number, it in served.items()
        for names, known in ((it.does, does), (it.pages, pages), (it.papers, papers))
        for name in names
        if name not in known
    ]
    assert not lost, listed(lost)


def test_what_is_not_open_is_served_by_something() -> None:
    served, open_ = kept()
    bare = [
        number
        for number, it in served.items()
        if number not in open_ and not (it.does or it.pages or it.papers)
    ]
    assert bare == []


def test_the_table_names_every_number_and_only_tests_that_cite_it(
    citations: dict[str, list[str]],
) -> None:
    """The table is written anew by tests/house/requirements.py."""
    served, _open = kept()
    rows = re.findall(r"^\| ([RTP]\d+) \| (.*) \|$", TABLE.read_text("utf-8"), re.MULTILINE)
    assert tuple(number for number, _row in rows) == NUMBERS
    lost = []
    for number, row in rows:
        title, *columns, tests = row.split(" | ")
        it = served[number]
        assert title == it.title, number
        told = [tuple(re.findall(r"`([^`]+)`", each)) for each in columns]
        assert told == [it.does, it.pages, it.papers], number
        named = re.findall(r"`([^`]+)`", tests)
        lost += [f"{number}: {each}" for each in named if each not in citations.get(number, [])]
    assert not lost, listed(lost)


def test_the_tests_of_the_table_are_files_of_the_repository() -> None:
    named = re.findall(r"`(tests/[^`:]+)", TABLE.read_text("utf-8"))
    assert named
    assert [each for each in named if not Path(ROOT / each).is_file()] == []
