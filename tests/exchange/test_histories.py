"""Histories at random: whatever becomes of the files, all books end the same, nothing is lost."""

from pathlib import Path

import pytest

from tests.exchange.histories import run


@pytest.mark.parametrize("seed", range(14))
def test_every_book_ends_the_same_whatever_becomes_of_the_files(
    kept_office: Path, tmp_path: Path, seed: int
) -> None:
    happened = run(seed, kept_office, tmp_path / "history", laptops=3 + seed % 2)
    assert happened["edit"]
