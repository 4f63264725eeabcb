"""Every document of the cycle, written into the folder."""

from datetime import date
from pathlib import Path
from typing import TypeAlias

from db.demo.minutes import LATER, NEXT
from db.demo.room import MEETING
from db.demo.stage import Stage
from db.files import write_whole
from db.papers.catalogue import PAPERS, printed
from db.store.refs import resolve
from db.transfer.calendar import export as calendar_file
from db.transfer.sheets import export as sheet
from db.words import say

Wanted: TypeAlias = tuple[tuple[str, str, str], ...]
# name of the document, what it is of, the file
UNCONFIRMED = (("minutes", MEETING, "MG-2026-04-02-minutes-unconfirmed.pdf"),)
AGENDA = (("agenda", MEETING, "MG-2026-04-02-agenda.pdf"),)
AFTER = (
    ("minutes", MEETING, "MG-2026-04-02-minutes-confirmed.pdf"),
    ("minutes", MEETING, "MG-2026-04-02-minutes-confirmed.docx"),
    ("minutes", NEXT, "MG-2026-05-07-minutes-confirmed.pdf"),
    ("agenda", LATER, "MG-2026-06-04-agenda.pdf"),
    ("minutes", LATER, "MG-2026-06-04-minutes-draft.pdf"),
    ("action-log", "MG", "MG-action-log.pdf"),
    ("decision-log", "MG", "MG-decision-log.pdf"),
    ("risk-register", "MG", "MG-risk-register.pdf"),
    ("interests", "MG", "MG-register-of-interests.pdf"),
    ("annual-report", "MG", "MG-annual-report-so-far.pdf"),
    ("calendar", "", "calendar-2026-27.pdf"),
)


def write(stage: Stage, wanted: Wanted, as_at: date) -> None:
    """Write documents as they stand on a day."""
    for name, of, file in wanted:
        with stage.store.read() as book:
            thing = resolve(book, PAPERS[name].kind, of) if of else ""
            content = printed(book, name, thing, as_at, Path(file).suffix)
        _keep(stage, file, content)


def write_others(stage: Stage) -> None:
    """Write the year as a calendar file and the action log as a sheet."""
    with stage.store.read() as book:
        calendar, actions = calendar_file(book, None), sheet(book, "actions")
    _keep(stage, "calendar-2026-27.ics", calendar)
    _keep(stage, "MG-action-log.xlsx", actions)


def _keep(stage: Stage, file: str, content: bytes) -> None:
    path = write_whole(stage.folder / file, content)
    stage.tell(say("demo.wrote", path=path.name))
