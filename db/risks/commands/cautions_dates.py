"""What there is to mind about a day a risk is given that has passed already; it never refuses."""

from datetime import date

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


Later = ChangeRisk | ChangeRisks | ProposeAssurance | RecommendAssurance
Following = ReviewRisk | AcceptRisk | EscalateRisk


@warns
def mind_planned(book: Reading, it: Later, today: date) -> list[Caution]:
    """Say that a target, the next review or an expected answer has passed."""
    del book
    return _past(it, today)


@warns
def mind_planned_from(book: Reading, it: Following, today: date) -> list[Caution]:
    """Say the same of what follows from a day; one before that day the command refuses."""
    del book
    return _past(it, today, it.on_date or today)


def _past(it: Later | Following, today: date, since: date = date.min) -> list[Caution]:
    """Return what is said of each planned day of an input that has passed; today has not."""
    given = {name: getattr(it, name, None) for name in _DAYS}
    return [
        Caution(_DAYS[name], name, {"on": on})
        for name, on in given.items()
        if isinstance(on, date) and since <= on < today
    ]
