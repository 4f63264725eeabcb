"""What can be done on the page of a meeting in session: the screen asks it, the view does it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from db.meetings.queries import PersonLine
from desktop.kit.detail import CommandForm
from desktop.meetings.live.captured import Captured


class Deeds(QFrame):
    """For the view to give: what the verbs of the page do."""

    def runs(self) -> dict[str, Callable[[], object]]:
        """Return what each verb of the page does, by name."""
        raise NotImplementedError

    def mark(self, line: PersonLine | None = None) -> None:
        """Mark a person's attendance."""
        raise NotImplementedError

    def capture_line(self, line: str) -> bool | None:
        """Record what a typed line asks for; False takes it as words, None asks about it first."""
        raise NotImplementedError

    def form_dropped(self, form: CommandForm) -> None:
        """Keep what was typed into a form that is taken away."""
        raise NotImplementedError

    def open_captured(self, line: Captured) -> None:
        """Go to what was captured, or on with what was only begun."""
        raise NotImplementedError

    def carry_on(self) -> None:
        """Go on without quorum."""
        raise NotImplementedError

    def adjourn(self) -> None:
        """Adjourn the meeting."""
        raise NotImplementedError

    def preside(self) -> None:
        """Say who presides."""
        raise NotImplementedError

    def take(self) -> None:
        """Take the item shown."""
        raise NotImplementedError

    def close_meeting(self) -> None:
        """Close the meeting."""
        raise NotImplementedError
