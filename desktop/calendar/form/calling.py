"""How a meeting outside the plan is called: its ground, consent, word to the region, its chair."""

from typing import Any

from db.bodies.rules.kinds import DayUnit
from db.calendar.commands.calling import (
    ChangeCall,
    NameChair,
    RecordConsent,
    SetMeetingRule,
    TellRegion,
)
from db.calendar.queries import MeetingLine
from db.calendar.queries.calling import RuleLine, call_of, eligible_chairs, parties_of, rule_of
from db.calendar.rules.calling import Caller, ConsentAnswer, Ground, Parties
from db.store import Reading
from db.words import choice, say
from desktop.calendar.form.needed import about, committee, organisations, people
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    LongField,
    NumberField,
    Option,
    PickField,
    TextField,
)
from desktop.kit.fields.boxes import ChoiceBox

GROUNDS = (Ground.ESCALATION, Ground.URGENT, Ground.OTHER)
CALLED = (Ground.ESCALATION, Ground.URGENT)


class Call:
    """The fields of a call; those of the two parties show only where there are two."""

    def __init__(self, desk: Desk) -> None:
        look = desk.look
        self._desk = desk
        self.ground = ChoiceField(look, "ground", say("diary.ground"), [])
        self.called_for = ChoiceField(look, "called_for", say("diary.called_for"), [])
        box = self.called_for.entry
        if isinstance(box, ChoiceBox):  # long names of organisations must not widen the form
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self.about = PickField(
            look,
            "about",
            say("diary.about"),
            desk.read(organisations),
            hint=say("diary.about_hint"),
        )
        self.called_by = PickField(look, "called_by", say("diary.called_by"), desk.read(people))
        self.called_with = NumberField(
            look, "called_with", say("diary.called_with"), hint=say("diary.called_with_hint")
        )
        self.fields: list[Field] = [
            self.ground,
            self.called_for,
            self.about,
            self.called_by,
            self.called_with,
        ]
        self._parties: Parties | None = None
        self._shown = False
        self.ground.edited.connect(self._follow)
        self.ground.offer([(each, choice(each)) for each in GROUNDS])
        self._follow()

    def offer(self, parties: Parties | None, *, shown: bool) -> None:
        """Show what an extraordinary meeting is asked, of the two parties where there are two."""
        self._shown = shown
        if parties != self._parties:
            self._parties = parties
            names = self._desk.read(named, parties) if parties else []
            self.called_for.offer([(each.id, each.name) for each in names])
        self._follow()

    def values(self) -> dict[str, Any]:
        """Return what the command is given: nothing of fields that are not shown."""
        found: dict[str, Any] = {}
        if self._shown:
            found["called_by"] = self.called_by.value
            found["called_with"] = self.called_with.value or 0
        if self._shown and self._parties is not None:
            found["ground"] = self.ground.value
            if self.ground.value in CALLED:
                found["about"] = self.about.value
                urgent = self.ground.value is Ground.URGENT
                found["called_for"] = self._parties.icb if urgent else self.called_for.value
        return found

    def _follow(self) -> None:
        two = self._shown and self._parties is not None
        ground = self.ground.value
        self.ground.setVisible(two)
        self.called_for.setVisible(two and ground is Ground.ESCALATION)
        self.about.setVisible(two and ground in CALLED)
        self.called_by.setVisible(self._shown)
        self.called_with.setVisible(self._shown)
        words = ""
        if two and ground is Ground.ESCALATION:
            words = say("diary.ground_escalation")
        elif two and ground is Ground.URGENT:
            words = say("diary.ground_urgent")
        self.ground.note(words)


def named(book: Reading, parties: Parties) -> list[Option]:
    """Return the two parties by name, the region first."""
    names = dict(book.rows("SELECT id, name FROM organisation_live"))
    return [Option(each, names.get(each, "")) for each in (parties.region, parties.icb)]


def rule_words(rule: RuleLine | None) -> str:
    """Return what the terms of reference say of extraordinary meetings, in one sentence."""
    if rule is None:
        return say("diary.rule_none")
    said = []
    if rule.who_calls is not Caller.NOT_SAID:
        said.append(say("diary.rule_who", who=choice(rule.who_calls).lower()))
    if rule.members_needed:
        said.append(say("diary.rule_members", count=rule.members_needed))
    if rule.notice_days is not None:
        unit = "working" if rule.notice_unit is DayUnit.WORKING else "calendar"
        said.append(say(f"diary.rule_notice_{unit}", days=rule.notice_days))
    if said:
        return say("diary.rule", said="; ".join(said))
    return say("diary.rule_words", words=rule.words) if rule.words else say("diary.rule_none")


def changing_call(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that changes on what a meeting is called."""
    call, now = Call(desk), desk.read(call_of, line.id, desk.today())
    on = line.on_date or desk.today()
    call.offer(desk.read(parties_of, line.body, on), shown=True)
    why = TextField(desk.look, "why", say("diary.why_called"))

    def make(form: CommandForm) -> ChangeCall:
        return ChangeCall(meeting=line.id, why=form.value("why"), **call.values())

    fields = [*call.fields, why]
    made = about(desk, line, "diary.change_call_title", fields, ("diary.save", make))
    if now is not None:
        made.set_values(
            ground=now.ground,
            called_for=now.called_for,
            about=now.about,
            called_by=now.called_by,
            called_with=now.called_with or None,
            why=line.why,
        )
        call.offer(desk.read(parties_of, line.body, on), shown=True)
    return made


def consenting(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that records what the other party answered (R36)."""
    now = desk.read(call_of, line.id, desk.today())
    party = now.consent_name if now else ""
    look = desk.look
    fields = [
        ChoiceField(look, "answer", say("diary.consent_answer"), list(ConsentAnswer), hint=party),
        PickField(look, "person", say("diary.consent_person"), desk.read(people)).needed(),
        DateField(look, "on_date", say("diary.consent_on"), desk.today).needed(),
        TextField(look, "how", say("diary.consent_how"), hint=say("diary.consent_how_hint")),
    ]

    def make(form: CommandForm) -> RecordConsent:
        return RecordConsent(
            meeting=line.id,
            person=form.value("person"),
            on_date=form.value("on_date"),
            answer=form.value("answer"),
            how=form.value("how"),
        )

    made = about(desk, line, "diary.consent_title", fields, ("diary.do_consent", make))
    made.set_values(on_date=desk.today())
    return made


def telling_region(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that records that the region was told of an urgent meeting (R32)."""
    fields = [
        DateField(desk.look, "told_on", say("diary.told_on"), desk.today).needed(),
        TextField(desk.look, "told_to", say("diary.told_to"), hint=say("diary.told_to_hint")),
    ]

    def make(form: CommandForm) -> TellRegion:
        return TellRegion(line.id, form.value("told_on"), form.value("told_to"))

    made = about(desk, line, "diary.told_title", fields, ("diary.save", make))
    made.set_values(told_on=desk.today())
    return made


def naming_chair(desk: Desk, line: MeetingLine) -> CommandForm:
    """Return the form that names who takes the chair; those eligible for a review first (R13)."""
    now = desk.read(call_of, line.id, desk.today())
    offered = desk.read(people)
    hint = ""
    if now is not None and now.review:
        eligible = desk.read(eligible_chairs, line.body, line.on_date or desk.today())
        names = ", ".join(each.name for each in eligible)
        hint = say("diary.chair_eligible", names=names) if names else say("diary.chair_nobody")
    field = PickField(desk.look, "chair", say("diary.chair"), offered, hint=hint).needed()

    def make(form: CommandForm) -> NameChair:
        return NameChair(line.id, form.value("chair"))

    made = about(desk, line, "diary.chair_title", [field], ("diary.save", make))
    if now is not None and now.chair:
        made.set_values(chair=now.chair)
    return made


def setting_rule(desk: Desk, body: str = "") -> CommandForm:
    """Return the form of what the terms of reference say of meetings outside the plan."""
    look = desk.look
    units = [(each, say(f"diary.unit_{each.value}")) for each in DayUnit]
    fields: list[Field] = [
        committee(desk),
        ChoiceField(look, "who_calls", say("diary.who_calls"), list(Caller)),
        NumberField(look, "members_needed", say("diary.members_needed")),
        NumberField(look, "notice_days", say("diary.notice_days"), hint=say("diary.notice_hint")),
        ChoiceField(look, "notice_unit", say("diary.notice_unit"), units),
        NumberField(
            look, "reviews_a_year", say("diary.reviews_a_year"), hint=say("diary.reviews_hint")
        ),
        LongField(look, "words", say("diary.clause")),
        TextField(look, "source", say("diary.source"), hint=say("diary.source_hint")),
        DateField(look, "as_at", say("diary.as_at"), desk.today),
    ]

    def make(form: CommandForm) -> SetMeetingRule:
        given = {name: form.value(name) for name in form.fields}
        return SetMeetingRule(**given)

    made = CommandForm(desk, say("diary.rule_title"), fields, "diary.save", make)

    def fill() -> None:
        rule = desk.read(rule_of, made.value("body")) if made.value("body") else None
        for name in list(made.fields)[1:]:
            if rule is not None:
                made.fields[name].set_value(getattr(rule, name))

    made.fields["body"].edited.connect(fill)
    if body:
        made.set_values(body=body)
        fill()
    return made
