"""A second, restricted minute book of the office's laptop: one committee, kept by itself."""

from datetime import date, time
from pathlib import Path

from db.actions.commands.log import RaiseAction
from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddPerson
from db.bodies.commands.terms import AdoptTerms, SetDeadlineRule
from db.bodies.rules.kinds import Authority, BodyKind, DayUnit, DeadlineKind
from db.book import Book, close, found
from db.calendar.commands.planning import PlanMeeting
from db.calendar.commands.states import ConveneMeeting
from db.calendar.commands.year import AddReminder
from db.calendar.rules.year import ReminderKind
from db.exchange.identity import Home
from tests.desktop.office import TODAY, at

FILE = "restricted.minutebook"
NAME = "Northmoor restricted"
OWNER = "Isolde Farthing"


def make_restricted(folder: Path, home: Home) -> Path:
    """Make the minute book in a folder, and close it."""
    with at(date(2026, 11, 20)):
        book = found(folder / FILE, "Posy Merriweather", home, name=NAME)
        _fill(book)
    with at(TODAY, 8):
        book.store.rederive(TODAY)
    close(book)
    return folder / FILE


def _fill(book: Book) -> None:
    def do(it: object) -> str:
        return book.store.do(it).refs[0].id

    body = do(
        AddBody(
            name="Remuneration Committee",
            short="RC",
            kind=BodyKind.COMMITTEE,
            authority=Authority.COLLABORATIVE,
        )
    )
    do(AdoptTerms(body=body, version="1", from_on=date(2026, 4, 1), start_time=time(9)))
    do(
        SetDeadlineRule(
            body=body, kind=DeadlineKind.PACK_OUT, days=1, unit=DayUnit.WORKING, source="Example"
        )
    )
    meeting = do(PlanMeeting(body=body, on_date=date(2026, 12, 1), start_time=time(9)))
    do(ConveneMeeting(meeting=meeting))
    do(AddReminder(kind=ReminderKind.OTHER, words="Settle the panel", due_on=date(2026, 12, 7),
                   body=body))  # fmt: skip
    owner = do(AddPerson(name=OWNER, post="Director of People"))
    do(
        RaiseAction(
            body=body,
            words="Bring the pay comparison",
            owner=owner,
            due_on=date(2026, 11, 20),
            raised_on=date(2026, 11, 1),
        )
    )
