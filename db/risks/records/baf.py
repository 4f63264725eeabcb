"""What is kept of the Board Assurance Framework: which risks are strategic, and what was found."""

from datetime import date

from db.record import Record, choice, day, deletion, link, text
from db.risks.rules.baf import Confidence


class StrategicRisk(Record, table=True):
    """A risk to a strategic objective, and the committee that concludes on it.

    The objective and the aims are the risk's own; one record for each risk, on or off the framework
    by its days.
    """

    deleted: str | None = deletion(7930)
    risk: str = link(7931, "risk")
    body: str = link(7932, "body")
    from_on: date | None = day(7933)
    ended_on: date | None = day(7934)
    ended_why: str = text(7935)
    pos: str = text(7936, settle=True)


class BafConclusion(Record, table=True):
    """What a committee concluded at a meeting of the assurance it has of a strategic risk."""

    deleted: str | None = deletion(7950)
    risk: str = link(7951, "risk")
    body: str | None = link(7952, "body")
    meeting: str = link(7953, "meeting")
    confidence: Confidence = choice(7954, Confidence, default=Confidence.PARTLY)
    words: str = text(7955)
    decision: str | None = link(7956, "decision")


class RiskLink(Record, table=True):
    """An operational risk that feeds a strategic one."""

    deleted: str | None = deletion(7980)
    strategic: str = link(7981, "risk")
    risk: str = link(7982, "risk")
    words: str = text(7983)
