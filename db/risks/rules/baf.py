"""The Board Assurance Framework: strategic risks, their year of scores, what was concluded."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from db.bodies.rules.purposes import Aim
from db.errors import Refusal
from db.risks.rules.scores import Scored, latest, same_matrix

MONTHS = 12


class Confidence(StrEnum):
    """How far a committee is assured that a strategic risk is held."""

    ASSURED = "assured"
    PARTLY = "partly assured"
    NOT_ASSURED = "not assured"


@dataclass(frozen=True, slots=True)
class MonthScore:
    """The score in force at the end of a month, or on the day itself for the last; None before any.

    ``steps`` are likelihood and impact; they are (0, 0) where there is no score. ``scale`` is the
    matrix it was given on.
    """

    on: date
    points: int | None
    steps: tuple[int, int] = (0, 0)
    scale: str = ""

    def follows(self, before: "MonthScore") -> bool:
        """Return whether it continues the score of the month before: both, on one matrix."""
        both = self.points is not None and before.points is not None
        return both and same_matrix(self.scale, before.scale)


def month_ends(as_at: date, count: int = MONTHS) -> tuple[date, ...]:
    """Return the last day of each of the months before this one, and the day itself, in order."""
    ends = [as_at]
    while len(ends) < count:
        ends.append(ends[-1].replace(day=1) - timedelta(days=1))
    return tuple(reversed(ends))


def year_of_scores(
    given: Collection[tuple[Scored, int, int]], as_at: date
) -> tuple[MonthScore, ...]:
    """Return twelve months of current scores up to a day.

    ``given`` are the scores with their likelihood and impact; later ones than the day count for
    nothing, and each month shows what was in force at its end.
    """
    steps = {score: (likelihood, impact) for score, likelihood, impact in given}
    found = []
    for end in month_ends(as_at):
        standing = latest([score for score in steps if score.on <= end])
        points = standing.points if standing else None
        scale = standing.scale if standing else ""
        found.append(MonthScore(end, points, steps[standing] if standing else (0, 0), scale))
    return tuple(found)


def check_strategic(objective: str, aims: Collection[Aim]) -> None:
    """Refuse to put on the framework a risk to no objective, or to none of the four aims (R59)."""
    if not objective.strip():
        raise Refusal("baf.no_objective", "objective")
    if not aims:
        raise Refusal("baf.no_aim", "aims")


def check_taken_off(reason: str) -> None:
    """Refuse to take a risk off the framework without saying why."""
    if not reason.strip():
        raise Refusal("baf.off_reason", "reason")


def check_on_framework(*, on_framework: bool) -> None:
    """Refuse to work on the page of a risk that is not on the framework."""
    if not on_framework:
        raise Refusal("baf.not_strategic", "risk")


def check_conclusion(words: str, met_on: date | None, today: date) -> None:
    """Refuse a conclusion without words, or of a meeting still to come."""
    if not words.strip():
        raise Refusal("baf.no_words", "words")
    if met_on is None or met_on > today:
        raise Refusal("baf.later", "meeting", on=met_on or today)


def check_link(strategic: str, risk: str) -> None:
    """Refuse to link a risk with itself."""
    if strategic == risk:
        raise Refusal("baf.itself", "risk")


def check_linked(*, linked: bool) -> None:
    """Refuse to undo a link that is not there."""
    if not linked:
        raise Refusal("baf.not_linked", "risk")
