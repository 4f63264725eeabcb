"""The forms of the Oversight page: each makes one command's input and runs it through the desk."""

from db.oversight.commands.readings import AddIndicator, RecordAchievement, RecordReading
from db.oversight.commands.support import (
    EndSupport,
    MandateSupport,
    MeetExit,
    RecordUndertaking,
    SettleUndertaking,
)
from db.oversight.queries.support import SupportLine, UndertakingLine
from db.oversight.rules.readings import Better, ReadingLevel
from db.oversight.rules.support import UndertakingState
from db.risks.queries import support_named
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, FlagField, Option
from desktop.kit.offers import on_day, pick, places, plain_form, prose, words
from desktop.oversight.framing import (
    adopting,
    criterion_aims,
    naming_authority,
    removing_authority,
    updating,
)
from desktop.oversight.offers import organisation, themes_offered
from desktop.oversight.placing import placing
from desktop.oversight.theming import theming
from desktop.oversight.watching import (
    answering,
    ending_track,
    extending,
    holding,
    proposing,
    raising,
    resolving,
    tracking,
    triggering,
)


def _indicators(book: Reading) -> list[Option]:
    rows = book.rows("SELECT id, title, unit FROM indicator_live ORDER BY title, id")
    return [Option(*each) for each in rows]


def _risks(book: Reading) -> list[Option]:
    sql = "SELECT id, title, ref FROM risk_live WHERE state <> 'closed' ORDER BY title, id"
    return [Option(*each) for each in book.rows(sql)]


__all__ = [
    "adopting",
    "answering",
    "criterion_aims",
    "ending_track",
    "extending",
    "holding",
    "naming_authority",
    "placing",
    "proposing",
    "raising",
    "removing_authority",
    "resolving",
    "theming",
    "tracking",
    "triggering",
    "updating",
]


def adding_indicator(desk: Desk) -> CommandForm:
    """Return the form that adds an indicator."""
    fields: list[Field] = [
        words(desk, "title", "watch.indicator"),
        pick(desk, "theme", "watch.theme", themes_offered),
        words(desk, "unit", "watch.unit"),
        ChoiceField(desk.look, "better", say("watch.better"), list(Better)),
        FlagField(desk.look, "national", say("watch.national")),
        words(desk, "source", "watch.source"),
    ]
    return plain_form(desk, "watch.indicator_new", fields, AddIndicator)


def reading(desk: Desk) -> CommandForm:
    """Return the form that records a reading."""
    fields: list[Field] = [
        pick(desk, "indicator", "watch.indicator", _indicators).needed(),
        ChoiceField(desk.look, "level", say("watch.level"), list(ReadingLevel)),
        organisation(desk),
        pick(desk, "place", "watch.place", places),
        words(desk, "actual", "watch.actual"),
        words(desk, "prior", "watch.prior"),
        words(desk, "forecast", "watch.forecast"),
        words(desk, "source", "watch.source"),
        on_day(desk, "on", "watch.on"),
        prose(desk, "note", "watch.note"),
    ]
    return plain_form(desk, "watch.reading", fields, RecordReading)


def mandating(desk: Desk) -> CommandForm:
    """Return the form that records mandated support with its exit criteria, one a line.

    What the change of status of its risk named as support is not typed again.
    """
    risk = pick(desk, "risk", "watch.for_risk", _risks)
    said = prose(desk, "words", "watch.support")

    def follow() -> None:
        if risk.value and not said.value:
            said.set_value(desk.read(support_named, risk.value))

    risk.edited.connect(follow)
    fields: list[Field] = [
        organisation(desk).needed(),
        risk,
        said,
        prose(desk, "exit_criteria", "watch.exit_lines").needed(),
        organisation(desk, "given_by", "watch.given_by"),
        on_day(desk, "from_on", "watch.from"),
        words(desk, "source", "watch.source"),
    ]

    def make(form: CommandForm) -> MandateSupport:
        given = {name: form.value(name) for name in form.fields if name != "exit_criteria"}
        lines = tuple(form.value("exit_criteria").splitlines())
        return MandateSupport(exit_criteria=lines, **given)

    return CommandForm(desk, say("watch.mandating"), fields, "log.save", make)


def meeting_exit(desk: Desk, line: SupportLine) -> CommandForm:
    """Return the form that records an exit criterion as met."""

    def unmet(_book: Reading) -> list[Option]:
        return [Option(each.id, each.words) for each in line.criteria if each.met_on is None]

    fields: list[Field] = [
        pick(desk, "exitcriterion", "watch.exit", unmet).needed(),
        prose(desk, "evidence", "watch.shown_by"),
        on_day(desk, "on", "watch.on"),
    ]
    return plain_form(desk, "watch.meet", fields, MeetExit)


def ending(desk: Desk, line: SupportLine) -> CommandForm:
    """Return the form that ends mandated support."""
    fields: list[Field] = [prose(desk, "reason", "watch.why"), on_day(desk, "on", "watch.on")]
    return plain_form(desk, "watch.end", fields, EndSupport, mandatedsupport=line.id)


def undertaking_given(desk: Desk) -> CommandForm:
    """Return the form that records an undertaking."""
    fields: list[Field] = [
        organisation(desk).needed(),
        prose(desk, "words", "watch.undertaking"),
        on_day(desk, "given_on", "watch.given"),
        on_day(desk, "due_on", "watch.due"),
        words(desk, "source", "watch.source"),
    ]
    return plain_form(desk, "watch.undertaking_given", fields, RecordUndertaking)


def settling(desk: Desk, line: UndertakingLine) -> CommandForm:
    """Return the form that says how an undertaking stands."""
    fields: list[Field] = [
        ChoiceField(desk.look, "state", say("watch.state"), list(UndertakingState)),
        prose(desk, "words", "watch.why"),
        on_day(desk, "on", "watch.on"),
    ]
    return plain_form(desk, "watch.settle", fields, SettleUndertaking, undertaking=line.id)


def praising(desk: Desk) -> CommandForm:
    """Return the form that records what went well."""
    fields: list[Field] = [
        organisation(desk),
        pick(desk, "place", "watch.place", places),
        prose(desk, "words", "watch.well"),
        words(desk, "source", "watch.source"),
        on_day(desk, "on", "watch.on"),
    ]
    return plain_form(desk, "watch.praising", fields, RecordAchievement)
