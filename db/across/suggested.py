"""One thing that could go on an agenda, and the meeting that is asked about."""

from dataclasses import dataclass

from db.meetings.rules.items import Origin, Part, Purpose
from db.words import say


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that could go on an agenda: where it is from, and how it would stand there."""

    kind: Origin
    thing: str
    title: str
    detail: str
    purpose: Purpose = Purpose.NONE
    lead_id: str = ""
    lead: str = ""
    minutes_long: int | None = None
    part: Part = Part.ONE
    cycle: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other."""
        return str(self.kind), self.thing

    @property
    def group(self) -> str:
        """The heading it stands under: items due, requests, carried over, and others."""
        if self.kind is Origin.FORWARD_PLAN:
            return say("suggest.group_due" if self.cycle else "suggest.group_requests")
        return say(f"suggest.group_{self.kind.name.lower()}")


@dataclass(frozen=True, slots=True)
class Asked:
    """What every kind of suggestion is asked by."""

    id: str
    body: str
    on: str
    before: str | None
    since: str | None
