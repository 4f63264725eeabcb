"""What there is to mind before a risk's status is changed: it warns and never refuses."""

from datetime import date

from db.risks.commands.proposals import ProposeAssurance, RecommendAssurance
from db.risks.commands.status import MoveAssurance
from db.risks.queries import risk_page
from db.risks.rules.risk import Wanted
from db.store import Caution, Reading, warns

# A risk still to be completed is kept off an agenda and off the assurance framework, where a
# committee would judge it by what is not there. Its status is never kept from it: the danger is
# there whether or not its line is whole, and what a level needs (criteria, plan, lead, evidence
# and authority) is asked for by the move itself. So it is said beforehand, and found by the check.


@warns
def mind_moving(book: Reading, it: MoveAssurance, today: date) -> list[Caution]:
    """Say what is still to be completed of a risk whose status is changed."""
    del today
    return _unfinished(book, it.risk)


@warns
def mind_proposing(book: Reading, it: ProposeAssurance, today: date) -> list[Caution]:
    """Say what is still to be completed of a risk for which a change of status is proposed."""
    del today
    return _unfinished(book, it.risk)


@warns
def mind_recommending(book: Reading, it: RecommendAssurance, today: date) -> list[Caution]:
    """Say what is still to be completed of a risk for which a change of status is recommended."""
    del today
    return _unfinished(book, it.risk)


def _unfinished(book: Reading, risk: str) -> list[Caution]:
    page = risk_page(book, risk)
    if page is None or not page.lacking:
        return []
    fields = tuple(Wanted(each) for each in page.lacking)
    return [Caution("assurance.mind_incomplete", "", {"ref": page.line.ref, "fields": fields})]
