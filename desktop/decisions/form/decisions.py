"""Forms of the decision log: change, withdraw, ratify, put to others, and the chair's action."""

from datetime import time
from typing import Any

from db.bodies.queries.scale import at_scale
from db.bodies.rules.purposes import Aim, AtScale
from db.decisions.commands.chair import RecordChairsAction
from db.decisions.commands.decisions import (
    ChangeDecision,
    JudgeQuoracy,
    RatifyDecision,
    WithdrawDecision,
)
from db.decisions.commands.referrals import SeekRatification
from db.decisions.queries import DecisionLine
from db.decisions.rules import Assembly, DecisionKind, Made
from db.meetings.rules.items import Part
from db.store import KEEP
from db.words import choice, say
from desktop.decisions.form.options import (
    BODIES,
    ORGANISATIONS,
    PEOPLE,
    RATIFYING,
    options,
)
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    FlagField,
    LongField,
    NumberField,
    PickField,
    TimeField,
)

CHANGED = (
    *("words", "rationale", "conflicts", "votes_for", "votes_against", "abstained", "dissent"),
    *("effective_on", "review_on", "strategy", "assembly", "assembly_words", "triple_aim"),
    *("urgency", "consulted", "kind", "binds_statutory", "private", "at_scale", "owner"),
)
MAKING = tuple(each for each in DecisionKind if each is not DecisionKind.DEFERRED)


def changing(desk: Desk, line: DecisionLine) -> CommandForm:
    """Return the form that changes how a decision is recorded, before its minutes are confirmed."""
    look = desk.look
    fields: list[Field] = [
        ChoiceField(look, "kind", say("decided.kind"), tuple(DecisionKind)),
        LongField(look, "words", say("decided.words"), lines=5),
        FlagField(look, "binds_statutory", say("decided.binds")),
        LongField(look, "rationale", say("decided.rationale")),
        LongField(look, "conflicts", say("decided.conflicts")),
    ]
    if line.made is Made.CHAIR:
        fields += [
            LongField(look, "urgency", say("decided.urgency")),
            LongField(look, "consulted", say("decided.consulted")),
            FlagField(look, "private", say("decided.private")),
        ]
    elif line.made is Made.MEETING:
        hint = say("decided.votes_hint")
        fields += [
            NumberField(look, "votes_for", say("decided.votes_for"), hint=hint),
            NumberField(look, "votes_against", say("decided.votes_against")),
            NumberField(look, "abstained", say("decided.abstained")),
        ]
    fields += [
        LongField(look, "dissent", say("decided.dissent")),
        PickField(look, "owner", say("log.owner"), desk.read(options, PEOPLE)),
        DateField(look, "effective_on", say("decided.effective"), desk.today),
        DateField(look, "review_on", say("decided.review"), desk.today),
        *([_at_scale(desk)] if line.at_scale or desk.read(at_scale, line.body) else []),
        *_aims(desk),
        LongField(look, "triple_aim", say("decided.triple_aim")),
        FlagField(look, "strategy", say("decided.strategy")),
        ChoiceField(look, "assembly", say("decided.assembly"), tuple(Assembly)),
        LongField(look, "assembly_words", say("decided.assembly_words"), lines=2),
    ]

    def make(form: CommandForm) -> ChangeDecision:
        touched = form.touched()
        values: dict[str, Any] = {name: touched.get(name, KEEP) for name in CHANGED}
        if "owner" in touched:
            values["owner"] = touched["owner"] or None
        if any(each.name in touched for each in Aim):
            values["aims"] = _aims_in(form)
        return ChangeDecision(line.id, **values)

    title = say("log.change_title", ref=line.ref)
    made = CommandForm(desk, title, fields, "log.save", make, about=line.id)
    kept = [name for name in CHANGED if name in made.fields and name not in ("private", "owner")]
    made.set_values(**{name: getattr(line, name) for name in kept})
    made.set_values(owner=line.owner_id, **{aim.name: aim in line.aims for aim in Aim})
    if line.made is Made.CHAIR:
        made.set_values(private=line.part == Part.TWO)
    return made


def _at_scale(desk: Desk) -> ChoiceField:
    hint = say("decided.at_scale_hint")
    name = say("decided.at_scale")
    return ChoiceField(desk.look, "at_scale", name, tuple(AtScale), hint=hint)


def _aims(desk: Desk) -> list[Field]:
    """Return a box to tick for each of the four aims (R59)."""
    return [FlagField(desk.look, aim.name, choice(aim)) for aim in Aim]


def _aims_in(form: CommandForm) -> tuple[Aim, ...]:
    return tuple(aim for aim in Aim if form.value(aim.name))


def withdrawing(desk: Desk, line: DecisionLine) -> CommandForm:
    """Return the form that withdraws a decision; its words and the reason stay."""
    fields: list[Field] = [LongField(desk.look, "reason", say("log.reason"))]

    def make(form: CommandForm) -> WithdrawDecision:
        return WithdrawDecision(line.id, form.value("reason"))

    title = say("decided.withdraw_title", ref=line.ref)
    return CommandForm(desk, title, fields, "decided.withdraw", make, about=line.id)


def judging(desk: Desk, line: DecisionLine) -> CommandForm:
    """Return the form that gives the time of a decision and judges quoracy anew, as noted now."""
    hint = say("decided.judge_hint")
    fields: list[Field] = [TimeField(desk.look, "at", say("decided.judge_at"), hint=hint)]

    def make(form: CommandForm) -> JudgeQuoracy:
        typed = form.value("at")
        return JudgeQuoracy(line.id, time.fromisoformat(typed) if typed else None)

    title = say("decided.judge_title", ref=line.ref)
    made = CommandForm(desk, title, fields, "decided.judge_do", make, about=line.id)
    made.set_values(at=f"{line.decided_time:%H:%M}" if line.decided_time else "")
    made.mind_while_typing()
    return made


def ratifying(desk: Desk, line: DecisionLine) -> CommandForm:
    """Return the form that says which decision of a later meeting ratified this one."""
    look, found = desk.look, desk.read(options, RATIFYING, line.id)
    hint = "" if found else say("decided.ratify_none")
    fields: list[Field] = [
        PickField(look, "by", say("decided.ratify_by"), found, hint=hint).needed()
    ]

    def make(form: CommandForm) -> RatifyDecision:
        return RatifyDecision(line.id, form.value("by"))

    title = say("decided.ratify_title", ref=line.ref)
    return CommandForm(desk, title, fields, "decided.ratify", make, about=line.id)


def seeking(desk: Desk, line: DecisionLine) -> CommandForm:
    """Return the form that asks one whom a decision would bind to ratify it."""
    look = desk.look
    fields: list[Field] = [
        PickField(look, "bodies", say("journey.to_body"), desk.read(options, BODIES)),
        PickField(
            look, "organisations", say("journey.to_organisation"), desk.read(options, ORGANISATIONS)
        ),
        DateField(look, "sent_on", say("journey.sent_on"), desk.today),
        DateField(look, "due_on", say("journey.due_on"), desk.today),
    ]

    def make(form: CommandForm) -> SeekRatification:
        bodies = tuple(filter(None, (form.value("bodies"),)))
        organisations = tuple(filter(None, (form.value("organisations"),)))
        dates = form.value("sent_on"), form.value("due_on")
        return SeekRatification(line.id, bodies, organisations, *dates)

    title = say("decided.seek_title", ref=line.ref)
    made = CommandForm(desk, title, fields, "decided.seek", make, about=line.id)
    made.set_values(sent_on=desk.today())
    return made


def acting(desk: Desk) -> CommandForm:
    """Return the form of a chair's action."""
    look = desk.look
    people = desk.read(options, PEOPLE)
    fields: list[Field] = [
        PickField(look, "body", say("log.body"), desk.read(options, BODIES)).needed(),
        LongField(look, "words", say("decided.words"), lines=4),
        LongField(look, "urgency", say("decided.urgency")),
        LongField(look, "consulted", say("decided.consulted")),
        ChoiceField(look, "kind", say("decided.kind"), MAKING),
        FlagField(look, "binds_statutory", say("decided.binds")),
        FlagField(look, "private", say("decided.private")),
        DateField(look, "decided_on", say("decided.on"), desk.today),
        PickField(
            look, "taken_by", say("decided.taken_by"), people, hint=say("decided.chair_hint")
        ),
        PickField(look, "owner", say("log.owner"), people),
        DateField(look, "review_on", say("decided.review"), desk.today),
        _at_scale(desk),
        *_aims(desk),
    ]

    def make(form: CommandForm) -> RecordChairsAction:
        given = {name: form.value(name) for name in form.fields if name not in Aim.__members__}
        given |= {name: given[name] or None for name in ("taken_by", "owner")}
        return RecordChairsAction(**given, aims=_aims_in(form))

    made = CommandForm(desk, say("decided.act_title"), fields, "decided.act_do", make)
    made.set_values(decided_on=desk.today(), kind=DecisionKind.APPROVED)
    return made
