"""What there is to mind about a day a risk is given that has passed already; it never refuses."""

from datetime import date
from typing import Any

from db.risks.commands.escalation import EscalateRisk
from db.risks.commands.holding import AcceptRisk
from db.risks.commands.proposals import ProposeAssurance, RecommendAssurance
from db.risks.commands.register import ChangeRisk, ReviewRisk
from db.risks.commands.several import ChangeRisks
from db.store import Caution, Reading, warns

_DAYS = {
    "target_by": "risk.mind_target",
    "review_on": "risk.mind_review",
    "next_on": "risk.mind_review",
    "expires_on": "risk.mind_expired",
    "expected_on": "assurance.mind_expected",
    "answer_by": "escalation.mind_answer",
}


def _past(it: Any, today: date, since: date = date.min) -> list[Caution]:
    """Return what is said of each planned day of an input that has passed; today has not.

    Of one before ``since`` nothing is said: the command refuses it.
    """
    given = {name: getattr(it, name, None) for name in _DAYS}
    return [
        Caution(_DAYS[name], name, {"on": on})
        for name, on in given.items()
        if isinstance(on, date) and since <= on < today
    ]


@warns
def mind_changing(book: Reading, it: ChangeRisk, today: date) -> list[Caution]:
    """Say that the day a target is to be reached by, or the next review, has passed."""
    del book
    return _past(it, today)


@warns
def mind_changing_several(book: Reading, it: ChangeRisks, today: date) -> list[Caution]:
    """Say that the next review of several risks has passed."""
    del book
    return _past(it, today)


@warns
def mind_reviewing(book: Reading, it: ReviewRisk, today: date) -> list[Caution]:
    """Say that the next review has passed."""
    del book
    return _past(it, today, it.on_date or today)


@warns
def mind_accepting(book: Reading, it: AcceptRisk, today: date) -> list[Caution]:
    """Say that an acceptance would have ended already."""
    del book
    return _past(it, today, it.on_date or today)


@warns
def mind_proposed_for(book: Reading, it: ProposeAssurance, today: date) -> list[Caution]:
    """Say that the day an answer is expected has passed."""
    del book
    return _past(it, today)


@warns
def mind_recommended_for(book: Reading, it: RecommendAssurance, today: date) -> list[Caution]:
    """Say that the day an answer is expected has passed."""
    del book
    return _past(it, today)


@warns
def mind_answer_by(book: Reading, it: EscalateRisk, today: date) -> list[Caution]:
    """Say that the day an answer is asked for by has passed."""
    del book
    return _past(it, today, it.on_date or today)
