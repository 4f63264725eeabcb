"""The lists of the Interests page: columns, what the pane tells, what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.interests.queries import InterestLine
from db.interests.rules import public_until, renew_by
from db.words import choice, day, say
from desktop.kit.cells import Cell, Marked, Words
from desktop.kit.lists import Shape, Told
from desktop.kit.table import Column

HELD, CONFIRM, LATE, ENDED, ALL = "held", "confirm", "late", "ended", "all"


@dataclass(frozen=True, slots=True)
class Shown:
    """An interest as it stands on a day."""

    line: InterestLine
    on: date

    @property
    def n(self) -> int:
        """The line's number."""
        return self.line.n

    @property
    def id(self) -> str:
        """The interest's id."""
        return self.line.id

    @property
    def ended(self) -> bool:
        """Whether it ended before the day."""
        return self.line.to_on is not None and self.line.to_on < self.on

    @property
    def public(self) -> bool:
        """Whether the published register shows it."""
        return self.line.public_on(self.on)

    @property
    def late(self) -> bool:
        """Whether it was declared later than its 28 days."""
        return self.line.late_on(self.on)

    @property
    def overdue(self) -> bool:
        """Whether it was to be confirmed again before the day."""
        confirmed = self.line.confirmed_on
        return not self.ended and (confirmed is None or renew_by(confirmed) < self.on)


def parted(lines: Sequence[Shown]) -> dict[str, list[Shown]]:
    """Return the lines of each list."""
    return {
        HELD: [each for each in lines if not each.ended],
        CONFIRM: [each for each in lines if each.overdue],
        LATE: [each for each in lines if each.late],
        ENDED: [each for each in lines if each.ended and each.public],
        ALL: list(lines),
    }


def _day(on: date | None) -> str:
    return day(on) if on else ""


def _standing(shown: Shown) -> Cell:
    if shown.ended:
        word = say("interest.ended")
        return Marked("bar", "text2", word, published(shown))
    if shown.overdue:
        late = say("interest.late") if shown.late else ""
        return Marked("triangle", "amber", say("interest.overdue").capitalize(), late)
    if shown.late:
        return Marked("diamond", "amber", say("interest.is_held"), say("interest.late"))
    return Marked("disc", "green", say("interest.is_held"))


def published(shown: Shown) -> str:
    """Return until when the published register shows it, in words."""
    to_on = shown.line.to_on
    if to_on is not None and shown.public:
        return say("interest.public_until", on=public_until(to_on))
    return say("interest.public_now" if shown.public else "interest.not_public")


def _span(shown: Shown) -> Cell:
    return Words(_day(shown.line.from_on), _day(shown.line.to_on))


def _columns() -> Sequence[Column[Any]]:
    return [
        Column(say("interest.person"), 176, lambda each: Words(each.line.name, each.line.bodies)),
        Column(
            say("interest.what"),
            0,
            lambda each: Words(each.line.nature, each.line.organisation_name or each.line.extent),
        ),
        Column(say("interest.kind"), 192, lambda each: Words(choice(each.line.kind)), spare=True),
        Column(say("interest.from"), 128, _span, spare=True),
        Column(say("interest.standing"), 176, _standing),
    ]


def _facts(shown: Shown) -> Told:
    line = shown.line
    renewed = renew_by(line.confirmed_on) if line.confirmed_on and not shown.ended else None
    declared = _day(line.declared_on)
    if shown.late:
        declared = ", ".join(filter(None, (declared, say("interest.late"))))
    return [
        (say("interest.person"), line.name),
        (say("interest.committees"), line.bodies),
        (say("interest.kind"), choice(line.kind)),
        (say("interest.whose"), say("interest.own" if line.direct else "interest.close")),
        (say("interest.organisation"), line.organisation_name),
        (say("interest.extent"), line.extent),
        (say("interest.from"), _day(line.from_on)),
        (say("interest.to"), _day(line.to_on)),
        (say("interest.mitigation"), line.mitigation or say("interest.no_mitigation")),
        (say("interest.public"), published(shown)),
        (say("interest.declared"), declared),
        (say("interest.confirmed"), _day(line.confirmed_on)),
        (say("interest.renew"), _day(renewed)),
    ]


def _shape(chip: str, empty: str, verbs: Sequence[str]) -> Shape:
    return Shape(
        kind="interest",
        chip=f"interest.chip_{chip}",
        empty=empty,
        columns=_columns,
        title=lambda each: each.line.nature,
        facts=_facts,
        new=("interest.new", "new_interest"),
        verbs=tuple((f"interest.{each}", each) for each in verbs),
    )


OPEN = ("change", "confirm", "end", "remove")
SHAPES = {
    ALL: _shape(ALL, "interest.none", OPEN),
    HELD: _shape(HELD, "interest.none", OPEN),
    CONFIRM: _shape(CONFIRM, "interest.none_confirm", ("confirm", "change", "end")),
    LATE: _shape(LATE, "interest.none_late", OPEN),
    ENDED: _shape(ENDED, "interest.none_ended", ("change", "remove")),
}
"""All comes first: a record asked for from elsewhere is found in it."""
