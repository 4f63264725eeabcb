"""The chair's annotated agenda: what is known of interests stands beside each item (P3, R17)."""

from db.interests.commands import RegisterInterest
from db.interests.rules import InterestKind
from db.meetings.commands.people import RecordApologies
from db.meetings.commands.room import DeclareInterest
from db.meetings.rules.declarations import Management
from db.papers import catalogue
from db.papers.paper import Table
from db.papers.pdf import pdf_bytes
from db.papers.read_back import read_back
from tests.across.circulation.conftest import group_book, ready
from tests.across.circulation.ready import TODAY, Ready
from tests.meetings.conftest import founded

__all__ = ["founded", "group_book", "ready"]
NATURE = "Partner in Dashboard Ltd"


def interests(ready: Ready) -> dict[str, str]:
    """What the column says, by the number of the item."""
    with ready.group.store.read() as book:
        paper = catalogue.paper(book, "chairs-agenda", ready.meeting, TODAY)
    table = next(each for each in paper.blocks if isinstance(each, Table))
    at = [each.head for each in table.columns].index("Interests known")
    return {str(row[1]): str(row[at]) for row in table.rows if isinstance(row, tuple)}


def register(ready: Ready, name: str, nature: str = NATURE) -> str:
    person = ready.group.person(name)
    return ready.do(RegisterInterest(person, InterestKind.FINANCIAL, nature))


def test_what_the_register_says_stands_at_the_item_until_it_is_declared(ready: Ready) -> None:
    assert interests(ready) == dict.fromkeys("123", "None known")
    kept = register(ready, "Larch")
    told = {"1": "None known", "2": "None known", "3": f"Ivo Larch, in the register: {NATURE}"}
    assert interests(ready) == told
    person, item = ready.group.person("Larch"), ready.items["Dashboard"]
    for management, meant in (
        (Management.NOT_SAID, "not decided"),
        (Management.NOTED, "noted"),
        (Management.SPEAKS, "may speak, does not decide"),
        (Management.NO_PAPERS, "receives no papers"),
        (Management.WITHDRAWS, "withdraws"),
    ):
        ready.do(DeclareInterest(item, person, NATURE, kept, management))
        assert interests(ready)["3"] == f"Ivo Larch declared: {meant}"


def test_a_nominated_deputys_interest_stands_there_too_and_no_absent_members(ready: Ready) -> None:
    register(ready, "Quaife")
    register(ready, "Mope", "Shares in Dashboard Ltd")
    assert interests(ready)["3"] == f"Nell Quaife, in the register: {NATURE}"
    ready.do(RecordApologies(ready.meeting, ready.group.person("Quaife")))
    assert interests(ready)["3"] == "Rosalind Mope, in the register: Shares in Dashboard Ltd"


def test_the_column_is_read_back_from_the_pdf(ready: Ready) -> None:
    register(ready, "Larch")
    with ready.group.store.read() as book:
        paper = catalogue.paper(book, "chairs-agenda", ready.meeting, TODAY)
    words = " ".join(" ".join(each.text.split()) for each in read_back(pdf_bytes(paper)).places)
    assert f"Ivo Larch, in the register: {NATURE}" in words
