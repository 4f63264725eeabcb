"""The forms of the Actions page: each makes one command's input and runs it through the desk."""

from db.actions.commands import (
    ChangeAction,
    ChangeDue,
    CloseAction,
    RaiseAction,
    RemoveEvidence,
    UpdateAction,
)
from db.actions.queries import ActionPage, evidence_of
from db.meetings.rules.items import Part
from db.store import KEEP
from db.words import say
from desktop.actions.ending import (
    proposing,
    reassigning,
    reopening,
    superseding,
    transferring,
)
from desktop.actions.offers import committee_of
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, DateField, Field, LongField, PickField, TextField
from desktop.kit.offers import bodies, meetings, people
from desktop.kit.proposing import OwnerField


def raising(desk: Desk) -> CommandForm:
    """Return the form of a new action."""
    look = desk.look
    committee = PickField(look, "body", say("log.body"), desk.read(bodies)).needed()
    hint = say("log.meeting_hint")
    meeting = PickField(look, "meeting", say("log.meeting"), desk.read(meetings), hint=hint)
    words = LongField(look, "words", say("log.words"))
    owner = OwnerField(desk, "owner", say("log.owner"), desk.read(people))
    owner.about(words)
    fields = [
        committee,
        words,
        owner,
        DateField(look, "due_on", say("log.due"), desk.today),
        meeting,
        ChoiceField(look, "part", say("log.part"), list(Part), hint=say("log.part_hint")),
    ]

    def follow() -> None:
        if meeting.value and not committee.value:
            committee.set_value(desk.read(committee_of, meeting.value))

    meeting.edited.connect(follow)

    def make(form: CommandForm) -> RaiseAction:
        return RaiseAction(
            body=form.value("body"),
            words=form.value("words"),
            owner=form.value("owner") or None,
            due_on=form.value("due_on"),
            meeting=form.value("meeting") or None,
            part=form.value("part"),
        )

    made = CommandForm(desk, say("log.new_title"), fields, "log.add", make)
    made.mind_while_typing()
    return made


def changing(desk: Desk, page: ActionPage) -> CommandForm:
    """Return the form that changes words and owner."""
    look, line = desk.look, page.line
    words = LongField(look, "words", say("log.words"), lines=5)
    owner = OwnerField(desk, "owner", say("log.owner"), desk.read(people))
    owner.about(words)
    part = ChoiceField(look, "part", say("log.part"), list(Part), hint=say("log.part_hint"))
    fields: list[Field] = [words, owner, part]

    def make(form: CommandForm) -> ChangeAction:
        touched = form.touched()
        return ChangeAction(
            action=line.id,
            words=touched.get("words", KEEP),
            owner=touched["owner"] or None if "owner" in touched else KEEP,
            part=touched.get("part", KEEP),
        )

    made = CommandForm(
        desk, say("log.change_title", ref=line.ref), fields, "log.save", make, about=line.id
    )
    made.set_values(words=line.words, owner=line.owner_id, part=line.part)
    return made


def moving(desk: Desk, page: ActionPage) -> CommandForm:
    """Return the form that moves the due date; the slip is kept with its reason."""
    look, line = desk.look, page.line
    fields = [
        DateField(look, "due_on", say("log.new_due"), desk.today),
        TextField(look, "reason", say("log.reason")),
    ]

    def make(form: CommandForm) -> ChangeDue:
        return ChangeDue(action=line.id, due_on=form.value("due_on"), reason=form.value("reason"))

    made = CommandForm(
        desk, say("log.due_title", ref=line.ref), fields, "log.save", make, about=line.id
    )
    made.set_values(due_on=line.due_on)
    return made


def updating(desk: Desk, page: ActionPage) -> CommandForm:
    """Return the form that adds an update."""
    look, line = desk.look, page.line
    fields: list[Field] = [
        LongField(look, "words", say("log.update_words"), lines=5),
        TextField(look, "by_person", say("log.by")),
    ]

    def make(form: CommandForm) -> UpdateAction:
        return UpdateAction(
            action=line.id, words=form.value("words"), by_person=form.value("by_person")
        )

    return CommandForm(desk, say("log.update_title", ref=line.ref), fields, "log.add", make)


def closing(desk: Desk, page: ActionPage) -> CommandForm:
    """Return the form that closes the action, with its evidence."""
    look, line = desk.look, page.line
    fields = [
        DateField(look, "closed_on", say("log.closed_on"), desk.today),
        LongField(look, "evidence", say("log.evidence"), hint=say("log.evidence_hint")),
    ]

    def make(form: CommandForm) -> CloseAction:
        return CloseAction(
            action=line.id, closed_on=form.value("closed_on"), evidence=form.value("evidence")
        )

    made = CommandForm(
        desk, say("log.close_title", ref=line.ref), fields, "log.close", make, about=line.id
    )
    made.set_values(closed_on=desk.today())
    return made


def unfiling(desk: Desk, page: ActionPage) -> CommandForm:
    """Return the form that takes a file off an action it does not belong to."""
    look, line = desk.look, page.line
    files = [(each.id, each.filename) for each in desk.read(evidence_of, line.id)]
    fields: list[Field] = [
        ChoiceField(look, "evidence", say("log.which_file"), files),
        TextField(look, "reason", say("log.reason")),
    ]

    def make(form: CommandForm) -> RemoveEvidence:
        return RemoveEvidence(form.value("evidence"), form.value("reason"))

    title = say("log.unfile_title", ref=line.ref)
    return CommandForm(desk, title, fields, "log.unfile", make, about=line.id)


__all__ = [
    "changing",
    "closing",
    "moving",
    "proposing",
    "raising",
    "reassigning",
    "reopening",
    "superseding",
    "transferring",
    "unfiling",
    "updating",
]
