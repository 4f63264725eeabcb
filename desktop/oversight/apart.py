"""The lists of what is overseen apart, of proposals for improvement, and of agendas to come."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from db import clock
from db.oversight.queries.agendas import AgendaThemes
from db.oversight.queries.support import ImprovementLine, TrackLine
from db.oversight.rules.support import ImprovementState
from db.words import choice, day, say
from desktop.kit.cells import Cell, Status, Words
from desktop.kit.lists import Told
from desktop.kit.table import Column


def _day(on: date | None) -> str:
    return day(on) if on else ""


def _track_state(line: TrackLine) -> Cell:
    today = clock.today()
    if line.ended_by(today) or line.closed_by(today):
        return Status(say("watch.ended"), "text2", "square")
    if not line.holds_on(today):
        return Words(say("watch.begins", on=_day(line.from_on)))
    return Words(say("watch.going"))


def track_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list of what is overseen apart."""
    return [
        Column(
            say("watch.track"), 0, lambda line: Words(line.title, line.organisation or line.words)
        ),
        Column(say("watch.track_kind"), 176, lambda line: Words(choice(line.kind)), spare=True),
        Column(say("watch.until"), 136, lambda line: Words(_until(line))),
        Column(say("watch.state"), 104, _track_state),
    ]


def _until(line: TrackLine) -> str:
    return _day(line.to_on) or say("watch.open_ended")


def track_able(line: TrackLine, _form: str) -> bool:
    """Return whether what is overseen apart may still be extended or ended."""
    return not line.ended_by(clock.today())


def track_facts(line: TrackLine) -> Told:
    """Return what the pane tells of what is overseen apart."""
    return [
        (say("watch.track_kind"), choice(line.kind)),
        (say("watch.organisation"), line.organisation),
        (say("watch.says"), line.words),
        (say("watch.agreed_by"), line.agreed_by),
        (say("watch.from"), _day(line.from_on)),
        (say("watch.until"), _until(line)),
        (say("watch.ended_why"), line.ended_why),
    ]


_ANSWERED = {
    ImprovementState.ACCEPTED: ("green", "disc"),
    ImprovementState.RETURNED: ("amber", "diamond"),
}


def _answered(line: ImprovementLine) -> Cell:
    ink, mark = _ANSWERED.get(line.state, ("text2", "bar"))
    return Status(choice(line.state), ink, mark)


def proposal_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list of proposals for improvement."""
    return [
        Column(say("watch.proposal"), 0, lambda line: Words(line.words)),
        Column(say("watch.set_out_by"), 216, lambda line: Words(line.set_out_by), spare=True),
        Column(say("watch.set_out_on"), 128, lambda line: Words(_day(line.on))),
        Column(say("watch.state"), 120, _answered),
    ]


def proposal_facts(line: ImprovementLine) -> Told:
    """Return what the pane tells of a proposal for improvement."""
    return [
        (say("watch.set_out_by"), line.set_out_by),
        (say("watch.set_out_to"), line.to),
        (say("watch.set_out_on"), _day(line.on)),
        (say("watch.state"), choice(line.state)),
        (say("watch.answered"), _day(line.answered_on)),
        (say("watch.answer"), line.answer),
    ]


def _covered(line: AgendaThemes) -> Cell:
    words = say("watch.covered_of", met=len(line.items), all=line.all)
    return Words(words, bold=bool(line.missing))


def agenda_columns() -> Sequence[Column[Any]]:
    """Return the columns of the list of agendas to come."""
    return [
        Column(say("watch.meeting"), 232, lambda line: Words(line.body, line.ref)),
        Column(say("watch.on"), 136, lambda line: Words(day(line.on))),
        Column(say("watch.covered"), 128, _covered),
        Column(say("watch.missing"), 0, lambda line: Words(_missing(line))),
    ]


def _missing(line: AgendaThemes) -> str:
    return ", ".join(line.missing) or say("watch.nothing_missing")


def agenda_facts(line: AgendaThemes) -> Told:
    """Return what the pane tells of an agenda: its items by theme, and the themes without one."""
    return [
        (say("watch.on"), day(line.on)),
        *((theme, "\n".join(items)) for theme, items in line.items),
        (say("watch.missing"), "\n".join(line.missing) or say("watch.nothing_missing")),
    ]
