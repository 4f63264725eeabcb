"""When an organisation may be written to of what is proposed (R36, R38)."""

from datetime import date, timedelta

import pytest

from db.errors import Refusal
from db.oversight.rules.proposals import Course, ProposalAnswerKind, check_written_of

DAY = date(2022, 7, 1)
AGREED, DECLINED = ProposalAnswerKind.AGREED, ProposalAnswerKind.DECLINED


def test_what_was_agreed_to_without_being_raised_is_not_free() -> None:
    assert Course(DAY, AGREED).free
    assert not Course(None, AGREED).free


@pytest.mark.parametrize(
    ("course", "on", "code"),
    [
        (Course(), DAY, "concerns.not_raised"),
        (Course(DAY), DAY - timedelta(days=1), "oversight.before"),
        (Course(DAY, DECLINED), DAY, "concerns.not_agreed"),
    ],
)
def test_r36_nothing_is_written_of_what_was_not_raised_or_was_declined(
    course: Course, on: date, code: str
) -> None:
    with pytest.raises(Refusal, match=f"^{code}$"):
        check_written_of(course, on, exceptional=False)
    check_written_of(course, on, exceptional=True)


def test_r38_what_is_exceptional_is_written_of_at_once() -> None:
    check_written_of(Course(exceptional=True), DAY, exceptional=False)
    check_written_of(Course(DAY), DAY, exceptional=False)
    check_written_of(Course(DAY, AGREED), DAY, exceptional=False)
