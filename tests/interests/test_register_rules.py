"""When an interest may be declared and confirmed, and whose a declaration points to."""

from datetime import date, timedelta

import pytest

from db.errors import Refusal
from db.interests.rules.register import check_confirmed, check_declared
from db.meetings.rules.declarations import check_theirs

DAY, LATER = date(2026, 12, 3), date(2026, 12, 4)


def test_an_interest_is_declared_on_no_day_to_come() -> None:
    check_declared(None, DAY)
    check_declared(DAY, DAY)
    with pytest.raises(Refusal, match=r"^interests\.declared_later$"):
        check_declared(LATER, DAY)


def test_an_interest_is_confirmed_by_today_and_while_it_lasts() -> None:
    check_confirmed(DAY, None, DAY)
    check_confirmed(DAY, DAY, DAY)
    with pytest.raises(Refusal, match=r"^interests\.ended_already$"):
        check_confirmed(DAY, DAY - timedelta(days=1), DAY)
    with pytest.raises(Refusal, match=r"^interests\.confirmed_later$"):
        check_confirmed(LATER, None, DAY)


def test_a_declaration_points_to_an_interest_of_ones_own_or_to_none() -> None:
    check_theirs("ann", None)
    check_theirs("ann", "ann")
    with pytest.raises(Refusal, match=r"^declaration\.not_theirs$"):
        check_theirs("ann", "bob")
