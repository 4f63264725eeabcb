"""The meetings something is put off to: the next few at once, any other by its date."""

from collections.abc import Callable

from typing_extensions import override

from db.meetings.queries import MeetingPage
from db.meetings.queries.plan import later_meetings
from db.words import day, say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import Option, PickField

NEXT = 3
"""So many are offered at once; one more alone is offered with them."""
FURTHER = "further"
"""Stands for the meeting that is found in the field of the later ones."""


class Later:
    """The committee's meetings after one; ``next`` are id and date of those offered at once."""

    def __init__(self, desk: Desk, page: MeetingPage) -> None:
        found = desk.read(later_meetings, page.id)
        most = NEXT if len(found) > NEXT + 1 else NEXT + 1
        self.next = [(row, day(on)) for row, _ref, on in found[:most]]
        self.further = [Option(row, day(on), ref) for row, ref, on in found[most:]]
        self.field = _Further(desk.look, "further", say("setting.which"), self.further)
        self.field.hide()

    def watch(self, form: CommandForm, asked: Callable[[], bool]) -> None:
        """Show the field of the later ones as long as one of them is meant."""

        def fit() -> None:
            self.field.asked = asked()
            self.field.setVisible(self.field.asked)

        for each in form.fields.values():
            each.edited.connect(fit)
        fit()

    def meant(self, chosen: str) -> str:
        """Return the meeting that was chosen, whichever way."""
        return str(self.field.value) if chosen == FURTHER else chosen


class _Further(PickField):
    """Needed only while a later meeting is meant."""

    asked = False

    @override
    def problem(self) -> str:
        told = super().problem()
        unsaid = "" if told or self.value else say("setting.which_needed")
        return told or unsaid if self.asked else ""
