"""The forms of what is watched together: issues, reviews, triggers, tracks, proposals, agendas."""

from db.oversight.commands.issues import HoldReview, RaiseIssue, RecordTrigger, ResolveIssue
from db.oversight.commands.support import AnswerImprovement, ProposeImprovement
from db.oversight.commands.tracks import EndTrack, ExtendTrack, OpenTrack
from db.oversight.queries.support import ImprovementLine, IssueLine, TrackLine
from db.oversight.rules.support import ImprovementState, TrackKind, TriggerKind
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, DateField, Field, FlagField, ManyField
from desktop.kit.offers import (
    meetings,
    meetings_about,
    on_day,
    organisations,
    pick,
    places,
    plain_form,
    prose,
    words,
)
from desktop.oversight.offers import organisation, themes_offered

_ANSWERS = [ImprovementState.ACCEPTED, ImprovementState.RETURNED]


def raising(desk: Desk) -> CommandForm:
    """Return the form that raises an issue several organisations share."""
    fields: list[Field] = [
        words(desk, "title", "watch.issue"),
        prose(desk, "words", "watch.says"),
        organisation(desk, "lead", "watch.lead").needed(),
        ManyField(desk.look, "organisations", say("watch.shared_by"), desk.read(organisations)),
        FlagField(desk.look, "joint", say("watch.joint")),
        pick(desk, "theme", "watch.theme", themes_offered),
        on_day(desk, "on", "watch.on"),
    ]
    return plain_form(desk, "watch.raising", fields, RaiseIssue)


def resolving(desk: Desk, line: IssueLine) -> CommandForm:
    """Return the form that closes an issue with what came of it."""
    fields: list[Field] = [prose(desk, "outcome", "watch.outcome"), on_day(desk, "on", "watch.on")]
    return plain_form(desk, "watch.resolve", fields, ResolveIssue, performanceissue=line.id)


def holding(desk: Desk) -> CommandForm:
    """Return the form that records a review held with an organisation or a place."""
    fields: list[Field] = [
        organisation(desk),
        pick(desk, "place", "watch.place", places),
        prose(desk, "words", "watch.review"),
        on_day(desk, "on", "watch.on"),
        pick(desk, "meeting", "watch.meeting", meetings),
        on_day(desk, "next_on", "watch.next"),
    ]
    return plain_form(desk, "watch.holding", fields, HoldReview)


def triggering(desk: Desk) -> CommandForm:
    """Return the form that records what set off an escalation outside routine."""
    fields: list[Field] = [
        organisation(desk).needed(),
        ChoiceField(desk.look, "kind", say("watch.trigger"), list(TriggerKind)),
        prose(desk, "words", "watch.says"),
        on_day(desk, "on", "watch.on"),
        pick(desk, "meeting", "watch.led_to", meetings_about),
    ]
    return plain_form(desk, "watch.trigger_new", fields, RecordTrigger)


def tracking(desk: Desk) -> CommandForm:
    """Return the form of something overseen apart, for a time, by agreement."""
    fields: list[Field] = [
        words(desk, "title", "watch.track"),
        prose(desk, "words", "watch.says"),
        words(desk, "agreed_by", "watch.agreed_by"),
        ChoiceField(desk.look, "kind", say("watch.track_kind"), list(TrackKind)),
        organisation(desk),
        on_day(desk, "from_on", "watch.from"),
        on_day(desk, "to_on", "watch.until"),
    ]
    return plain_form(desk, "watch.tracking", fields, OpenTrack)


def proposing(desk: Desk) -> CommandForm:
    """Return the form of a proposal for improvement that one organisation makes to another."""
    fields: list[Field] = [
        prose(desk, "words", "watch.proposal"),
        organisation(desk, "set_out_by", "watch.set_out_by").needed(),
        organisation(desk, "to_organisation", "watch.set_out_to").needed(),
        on_day(desk, "on", "watch.on"),
    ]
    return plain_form(desk, "watch.proposing", fields, ProposeImprovement)


def answering(desk: Desk, line: ImprovementLine) -> CommandForm:
    """Return the form that records whether a proposal for improvement was accepted."""
    fields: list[Field] = [
        ChoiceField(desk.look, "state", say("watch.state"), _ANSWERS),
        prose(desk, "answer", "watch.answer"),
        on_day(desk, "on", "watch.on"),
    ]
    return plain_form(
        desk, "watch.answering", fields, AnswerImprovement, improvementproposal=line.id
    )


def extending(desk: Desk, line: TrackLine) -> CommandForm:
    """Return the form that lets what is overseen apart last longer."""
    hint, name = say("watch.until_hint"), "to_on"
    agreed = words(desk, "agreed_by", "watch.extended_by")
    agreed.set_value(line.agreed_by)
    fields: list[Field] = [DateField(desk.look, name, say("watch.until"), desk.today, hint=hint)]
    return plain_form(desk, "watch.extend", [*fields, agreed], ExtendTrack, oversighttrack=line.id)


def ending_track(desk: Desk, line: TrackLine) -> CommandForm:
    """Return the form that ends what is overseen apart."""
    fields: list[Field] = [prose(desk, "reason", "watch.why"), on_day(desk, "on", "watch.on")]
    return plain_form(desk, "watch.end_track", fields, EndTrack, oversighttrack=line.id)
