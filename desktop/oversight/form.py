"""The forms of the Oversight page: each makes one command's input and runs it through the desk."""

from db.oversight.commands.issues import (
    HoldReview,
    OpenTrack,
    RaiseIssue,
    RecordTrigger,
    ResolveIssue,
)
from db.oversight.commands.readings import AddIndicator, RecordAchievement, RecordReading
from db.oversight.commands.support import (
    AnswerImprovement,
    EndSupport,
    MandateSupport,
    MeetExit,
    ProposeImprovement,
    RecordUndertaking,
    SettleUndertaking,
)
from db.oversight.queries.frameworks import frameworks, themes
from db.oversight.queries.support import IssueLine, SupportLine, UndertakingLine
from db.oversight.rules.readings import Better, ReadingLevel
from db.oversight.rules.support import ImprovementState, TrackKind, TriggerKind, UndertakingState
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, FlagField, Option, PickField
from desktop.kit.offers import on_day, organisations, pick, plain_form, prose, words
from desktop.oversight.placing import placing


def _themes(book: Reading) -> list[Option]:
    return [
        Option(theme.id, theme.title, framework.version)
        for framework in frameworks(book)
        for theme in themes(book, framework.id)
    ]


def _indicators(book: Reading) -> list[Option]:
    rows = book.rows("SELECT id, title, unit FROM indicator_live ORDER BY title, id")
    return [Option(*each) for each in rows]


def _places(book: Reading) -> list[Option]:
    rows = book.rows("SELECT id, name FROM place_live ORDER BY name, id")
    return [Option(*each) for each in rows]


def _risks(book: Reading) -> list[Option]:
    sql = "SELECT id, title, ref FROM risk_live WHERE state <> 'closed' ORDER BY title, id"
    return [Option(*each) for each in book.rows(sql)]


_ANSWERS = [ImprovementState.ACCEPTED, ImprovementState.RETURNED]


def _proposals(book: Reading) -> list[Option]:
    sql = "SELECT id, words FROM improvementproposal_live WHERE state = :state ORDER BY on_date, id"
    return [Option(*each) for each in book.rows(sql, state=ImprovementState.SET_OUT.value)]


def _organisation(
    desk: Desk, name: str = "organisation", code: str = "watch.organisation"
) -> PickField:
    return pick(desk, name, code, organisations)


__all__ = ["placing"]


def adding_indicator(desk: Desk) -> CommandForm:
    """Return the form that adds an indicator."""
    fields: list[Field] = [
        words(desk, "title", "watch.indicator"),
        pick(desk, "theme", "watch.theme", _themes),
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
        _organisation(desk),
        pick(desk, "place", "watch.place", _places),
        words(desk, "actual", "watch.actual"),
        words(desk, "prior", "watch.prior"),
        words(desk, "forecast", "watch.forecast"),
        words(desk, "source", "watch.source"),
        on_day(desk, "on", "watch.on"),
        prose(desk, "note", "watch.note"),
    ]
    return plain_form(desk, "watch.reading", fields, RecordReading)


def mandating(desk: Desk) -> CommandForm:
    """Return the form that records mandated support with its exit criteria, one a line."""
    fields: list[Field] = [
        _organisation(desk).needed(),
        prose(desk, "words", "watch.support"),
        prose(desk, "exit_criteria", "watch.exit_lines"),
        _organisation(desk, "given_by", "watch.given_by"),
        pick(desk, "risk", "watch.for_risk", _risks),
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
        _organisation(desk).needed(),
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


def raising(desk: Desk) -> CommandForm:
    """Return the form that raises an issue several organisations share."""
    fields: list[Field] = [
        words(desk, "title", "watch.issue"),
        prose(desk, "words", "watch.says"),
        _organisation(desk, "lead", "watch.lead").needed(),
        _organisation(desk, "first", "watch.shared_first").needed(),
        _organisation(desk, "second", "watch.shared_second").needed(),
        _organisation(desk, "third", "watch.shared_third"),
        FlagField(desk.look, "joint", say("watch.joint")),
        pick(desk, "theme", "watch.theme", _themes),
        on_day(desk, "on", "watch.on"),
    ]
    shared = ("first", "second", "third")

    def make(form: CommandForm) -> RaiseIssue:
        given = {name: form.value(name) for name in form.fields if name not in shared}
        several = tuple(each for name in shared if (each := form.value(name)))
        return RaiseIssue(organisations=several, **given)

    return CommandForm(desk, say("watch.raising"), fields, "log.save", make)


def resolving(desk: Desk, line: IssueLine) -> CommandForm:
    """Return the form that closes an issue with what came of it."""
    fields: list[Field] = [prose(desk, "outcome", "watch.outcome"), on_day(desk, "on", "watch.on")]
    return plain_form(desk, "watch.resolve", fields, ResolveIssue, performanceissue=line.id)


def holding(desk: Desk) -> CommandForm:
    """Return the form that records a review held with an organisation or a place."""
    fields: list[Field] = [
        _organisation(desk),
        pick(desk, "place", "watch.place", _places),
        prose(desk, "words", "watch.review"),
        on_day(desk, "on", "watch.on"),
        on_day(desk, "next_on", "watch.next"),
    ]
    return plain_form(desk, "watch.holding", fields, HoldReview)


def triggering(desk: Desk) -> CommandForm:
    """Return the form that records what set off an escalation outside routine."""
    fields: list[Field] = [
        _organisation(desk).needed(),
        ChoiceField(desk.look, "kind", say("watch.trigger"), list(TriggerKind)),
        prose(desk, "words", "watch.says"),
        on_day(desk, "on", "watch.on"),
    ]
    return plain_form(desk, "watch.trigger_new", fields, RecordTrigger)


def tracking(desk: Desk) -> CommandForm:
    """Return the form of something overseen apart, for a time, by agreement."""
    fields: list[Field] = [
        words(desk, "title", "watch.track"),
        prose(desk, "words", "watch.says"),
        words(desk, "agreed_by", "watch.agreed_by"),
        ChoiceField(desk.look, "kind", say("watch.track_kind"), list(TrackKind)),
        _organisation(desk),
        on_day(desk, "from_on", "watch.from"),
        on_day(desk, "to_on", "watch.until"),
    ]
    return plain_form(desk, "watch.tracking", fields, OpenTrack)


def proposing(desk: Desk) -> CommandForm:
    """Return the form of a proposal for improvement that one organisation makes to another."""
    fields: list[Field] = [
        prose(desk, "words", "watch.proposal"),
        _organisation(desk, "set_out_by", "watch.set_out_by").needed(),
        _organisation(desk, "to_organisation", "watch.set_out_to").needed(),
        on_day(desk, "on", "watch.on"),
    ]
    return plain_form(desk, "watch.proposing", fields, ProposeImprovement)


def answering(desk: Desk) -> CommandForm:
    """Return the form that records whether a proposal for improvement was accepted."""
    fields: list[Field] = [
        pick(desk, "improvementproposal", "watch.proposal", _proposals).needed(),
        ChoiceField(desk.look, "state", say("watch.state"), _ANSWERS),
        prose(desk, "answer", "watch.why"),
        on_day(desk, "on", "watch.on"),
    ]
    return plain_form(desk, "watch.answering", fields, AnswerImprovement)


def praising(desk: Desk) -> CommandForm:
    """Return the form that records what went well."""
    fields: list[Field] = [
        _organisation(desk),
        pick(desk, "place", "watch.place", _places),
        prose(desk, "words", "watch.well"),
        words(desk, "source", "watch.source"),
        on_day(desk, "on", "watch.on"),
    ]
    return plain_form(desk, "watch.praising", fields, RecordAchievement)
