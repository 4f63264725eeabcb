"""Who may bring what, and when a person is asked first."""

import pytest

from db.exchange.rules import Role, asks_first, fingerprint, may_admit, may_write


@pytest.mark.parametrize(
    ("hidden", "live", "asks"),
    [
        (2, 2, False),
        (3, 3, True),
        (3, 59, True),
        (3, 60, False),
        (20, 400, False),
        (20, 399, True),
        (20, 100_000, False),
        (21, 100_000, True),
    ],
)
def test_hiding_many_at_once_or_a_twentieth_of_them_is_asked_about(
    hidden: int, live: int, *, asks: bool
) -> None:
    assert asks_first(hidden, live) is asks


def test_a_reader_reads_a_secretary_writes_and_an_administrator_adds_colleagues_too() -> None:
    each = {role: (may_write(frozenset({role})), may_admit(frozenset({role}))) for role in Role}
    assert each == {
        Role.READER: (False, False),
        Role.SECRETARY: (True, False),
        Role.ADMIN: (True, True),
    }
    assert not may_write(frozenset())


def test_a_key_goes_by_the_first_half_of_its_hash() -> None:
    assert fingerprint(b"") == "e3b0c44298fc1c149afbf4c8996fb924"
