"""What there is to mind when a risk is closed: what the closing settles with it."""

from datetime import date

from db.bodies.rules.kinds import PlaceLevel
from db.risks.commands.register import CloseRisk
from db.store import Caution, Reading, warns
from db.words import choice

_WAITS = "SELECT became FROM riskescalation_live WHERE risk = :id AND state = 'waiting'"
_PROPOSED = "SELECT 1 FROM assuranceproposal_live WHERE risk = :id AND state = 'waiting'"
_ON_PAGE = "SELECT 1 FROM strategicrisk_live WHERE risk = :id AND ended_on IS NULL"


@warns
def mind_closing(book: Reading, it: CloseRisk, today: date) -> list[Caution]:
    """Say what is withdrawn with the risk, and that it leaves the assurance framework."""
    del today
    found = []
    became = book.value(_WAITS, id=it.risk)
    if became in set(PlaceLevel):
        to = choice(PlaceLevel(became)).lower()
        found.append(Caution("escalation.mind_closing", "reason", {"to": to}))
    if book.value(_PROPOSED, id=it.risk):
        found.append(Caution("assurance.mind_closing", "reason"))
    if book.value(_ON_PAGE, id=it.risk):
        found.append(Caution("baf.mind_closing", "reason"))
    return found
