"""What there is to mind before a risk is passed on or its status changed; it never refuses."""

from datetime import date

from db.risks.commands.escalation import EscalateRisk
from db.risks.commands.proposals import ProposeAssurance, RecommendAssurance
from db.risks.commands.register import NoteRisk
from db.risks.commands.status import MoveAssurance
from db.risks.queries import risk_page
from db.risks.rules.risk import Wanted
from db.risks.rules.wording import said
from db.store import Caution, Reading, warns

# A risk still to be completed is kept off an agenda and off the assurance framework, where a
# committee would judge it by what is not there. Its status is never kept from it: the danger is
# there whether or not its line is whole, and what a level needs (criteria, plan, lead, evidence
# and authority) is asked for by the move itself. So it is said beforehand, and found by the check.
# Nor is a danger kept from being passed on, whether a committee or a person is asked: what failed
# is asked for, the rest is said. The committee that is asked takes it as an item of its agenda,
# and there its fields are compulsory.


@warns
def mind_noting(book: Reading, it: NoteRisk, today: date) -> list[Caution]:
    """Say that an open risk of the committee says the same: it may be noted already."""
    del today
    sql = "SELECT ref, title FROM risk_live WHERE body = :body AND state <> 'closed' ORDER BY n"
    same = [ref for ref, title in book.rows(sql, body=it.body) if said(title) == said(it.title)]
    return [Caution("risk.mind_noted", "title", {"ref": same[0]})] if same else []


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


@warns
def mind_escalating(book: Reading, it: EscalateRisk, today: date) -> list[Caution]:
    """Say what is still to be completed of a risk that is passed on."""
    del today
    return _unfinished(book, it.risk, "escalation.mind_incomplete")


def _unfinished(book: Reading, risk: str, code: str = "assurance.mind_incomplete") -> list[Caution]:
    page = risk_page(book, risk)
    if page is None or not page.lacking:
        return []
    fields = tuple(Wanted(each) for each in page.lacking)
    return [Caution(code, "", {"ref": page.line.ref, "fields": fields})]
