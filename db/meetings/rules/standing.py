"""What stands on every agenda, before and after the business of the day."""

from dataclasses import dataclass

from db.meetings.rules.items import Purpose

CARRIED = frozenset({"minutes", "matters"})  # these look back to the meeting before


@dataclass(frozen=True, slots=True)
class Standing:
    """A standing item; its title is the words of ``agenda.CODE``."""

    code: str
    purpose: Purpose
    minutes_long: int | None


def standing_items(
    *, minutes: bool, feedback: bool
) -> tuple[tuple[Standing, ...], tuple[Standing, ...]]:
    """Return what opens and what closes an agenda.

    ``minutes`` when there was a meeting before, ``feedback`` when ICPs have places (A¶24).
    """
    opening = [
        Standing("welcome", Purpose.INFORMATION, 5),
        Standing("declarations", Purpose.INFORMATION, 5),
    ]
    if minutes:
        opening += [
            Standing("minutes", Purpose.DECISION, 5),
            Standing("matters", Purpose.DISCUSSION, 10),
        ]
    if feedback:
        opening.append(Standing("feedback", Purpose.DISCUSSION, 15))
    closing = (
        Standing("other", Purpose.DISCUSSION, 5),
        Standing("next", Purpose.INFORMATION, None),
    )
    return tuple(opening), closing
