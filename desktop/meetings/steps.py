"""The steps of a meeting: which there are as it stands, and which of them comes next."""

from collections.abc import Sequence
from datetime import date

from db.calendar.rules.states import MeetingState
from db.meetings.queries import MeetingPage
from db.meetings.rules.minutes import MinutesState

STEPS = {
    MeetingState.PLANNED: ("convene", "check", "issue", "apologies", "declare"),
    MeetingState.CONVENED: ("open", "check", "issue", "apologies", "declare"),
    MeetingState.IN_SESSION: ("enter",),
    MeetingState.ADJOURNED: ("open", "resume"),
    MeetingState.HELD: (),
    MeetingState.STOOD_DOWN: ("fates",),
    MeetingState.NOT_QUORATE: ("fates",),
}
MINUTES_STEPS = {
    MinutesState.DRAFT: ("agree", "send", "write", "attendance", "fates"),
    MinutesState.AGREED_BY_CHAIR: ("circulate", "return", "write", "attendance", "fates"),
    MinutesState.UNCONFIRMED: ("confirm", "circulate", "return", "write", "attendance", "fates"),
    MinutesState.CONFIRMED: ("correct",),
}


def all_steps() -> list[str]:
    """Return every step there is, in the order of their buttons."""
    steps = [*STEPS.values(), *MINUTES_STEPS.values(), ("note",)]
    return [name for names in steps for name in names]


def next_step(page: MeetingPage, steps: Sequence[str], today: date, *, issued: bool) -> str:
    """Return what comes next: the one primary button, or none while there is only to wait.

    ``issued`` is also said of an agenda there is nothing on yet to issue.
    """
    if page.state is MeetingState.CONVENED:
        if page.on_date is not None and page.on_date <= today:
            return "open"
        return "" if issued else "issue"
    if "agree" in steps:
        return "agree" if page.sent_on else "send"
    return next((each for each in steps[:1] if each != "correct"), "")
