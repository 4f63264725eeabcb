"""The published register: an ended interest stands in it for six months more (R17)."""

from datetime import date

import pytest

from db.interests.commands import EndInterest, RegisterInterest
from db.interests.rules import InterestKind
from db.papers import catalogue
from db.papers.pdf import pdf_bytes
from db.papers.read_back import read_back
from tests.across.circulation.conftest import group_book, ready
from tests.across.circulation.ready import Ready
from tests.meetings.conftest import founded

__all__ = ["founded", "group_book", "ready"]
NATURE = "Partner in Dashboard Ltd"


@pytest.mark.parametrize(
    ("on", "stands"),
    [
        (date(2026, 8, 31), True),
        (date(2026, 9, 1), True),
        (date(2027, 2, 28), True),
        (date(2027, 3, 1), False),
    ],
)
@pytest.mark.parametrize("of_all", [True, False])
def test_an_ended_interest_is_read_in_the_paper_until_six_months_later(
    ready: Ready, on: date, *, stands: bool, of_all: bool
) -> None:
    """R17 (B:L144-147): ended on 31 August, last read on 28 February; read back from the PDF."""
    person = ready.group.person("Larch")
    kept = ready.do(
        RegisterInterest(person, InterestKind.FINANCIAL, NATURE, from_on=date(2026, 1, 1))
    )
    ready.do(EndInterest(kept, date(2026, 8, 31)))
    body = "" if of_all else ready.group.body
    with ready.group.store.read() as book:
        content = pdf_bytes(catalogue.paper(book, "interests", body, on))
    words = " ".join(" ".join(each.text.split()) for each in read_back(content).places)
    assert (NATURE in words) is stands
