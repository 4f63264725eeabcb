"""What is kept of a risk that is passed up the ladder or handed back: only ever added, answered."""

from datetime import date

from db.bodies.rules.kinds import PlaceLevel
from db.record import Record, choice, day, deletion, link, text
from db.risks.rules.escalation import EscalationState, Way


class RiskEscalation(Record, table=True):
    """A risk passed to a wider scale, or handed back to a closer one (R20).

    ``failed`` says which mitigation failed (up) or why it can be managed closer again (down).
    ``decision`` is one of this book, ``decision_ref`` a minute or letter kept elsewhere;
    ``departure_reason`` says why a rung was passed over.
    """

    deleted: str | None = deletion(7900)
    risk: str = link(7901, "risk")
    way: Way = choice(7902, Way, default=Way.UP)
    was: PlaceLevel = choice(7903, PlaceLevel, default=PlaceLevel.PLACE)
    became: PlaceLevel = choice(7904, PlaceLevel, default=PlaceLevel.PARTNERSHIP)
    failed: str = text(7905)
    asked: str = text(7906)
    body: str | None = link(7907, "body")
    to_body: str | None = link(7908, "body")
    to_text: str = text(7909)
    person: str = text(7910)
    on_date: date | None = day(7911)
    answer_by: date | None = day(7912)
    decision: str | None = link(7913, "decision")
    decision_ref: str = text(7914)
    departure_reason: str = text(7915)
    state: EscalationState = choice(7916, EscalationState, default=EscalationState.WAITING)
    answer: str = text(7917)
    answered_by: str = text(7918)
    answered_on: date | None = day(7919)
