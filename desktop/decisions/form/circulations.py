"""Forms of deciding by e-mail: the proposal, each reply, more time, the count, the rule."""

from datetime import time

from typing_extensions import override

from db.decisions.commands.circulations import (
    ChangeCirculation,
    RecordReply,
    RemoveReply,
    SetCirculationRule,
    StartCirculation,
)
from db.decisions.commands.closing import CloseCirculation, EndCirculation
from db.decisions.queries import CirculationLine, circulation_page
from db.decisions.rules import DecisionKind, MemberAnswer, Needed
from db.decisions.rules.circulation import END_OF_DAY
from db.meetings.rules.intake import title_in
from db.store import KEEP, Reading
from db.transfer.found import Dropped
from db.words import say
from desktop.decisions.form import enclosing
from desktop.decisions.form.enclosing import EnclosedField
from desktop.decisions.form.options import BODIES, VOTERS, options
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.dropping import Brought
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    FlagField,
    LongField,
    NumberField,
    PickField,
    TextField,
    TimeField,
)

ANSWERS = tuple(each for each in MemberAnswer if each is not MemberAnswer.NONE)
MAKING = (DecisionKind.AGREED, DecisionKind.APPROVED, DecisionKind.ENDORSED)


class CirculatingForm(CommandForm):
    """A proposal; the file that goes with it is kept beside the minute book before it is sent."""

    def listen(self) -> "CirculatingForm":
        """Let the button of the file ask for it."""
        field = self.fields["filename"]
        if isinstance(field, EnclosedField):
            field.asked.connect(lambda: self.take_files(enclosing.ask(self._desk, field)))
        return self

    def take_files(self, brought: Brought) -> None:
        """Look at what was dropped or chosen, and put it into its field."""
        enclosing.look(self._desk, brought, self._put)

    def _put(self, file: Dropped) -> None:
        self.fields["filename"].clear()
        self.fields["filename"].set_value(file)
        if not self.value("paper"):
            self.set_values(paper=title_in(file.name))

    @override
    def _run(self) -> None:
        file = self.value("filename")
        if file is None:
            super()._run()
        else:
            enclosing.keep(self._desk, file, super()._run)


def circulating(desk: Desk) -> CommandForm:
    """Return the form of a proposal to be decided by e-mail."""
    look = desk.look
    fields: list[Field] = [
        PickField(look, "body", say("log.body"), desk.read(options, BODIES)).needed(),
        LongField(look, "words", say("mailed.words"), lines=4),
        TextField(look, "paper", say("mailed.paper")),
        EnclosedField(desk),
        LongField(look, "why", say("mailed.why")),
        DateField(look, "closes_on", say("mailed.closes_on"), desk.today),
        TimeField(look, "closes_time", say("mailed.closes_time")),
        ChoiceField(look, "kind", say("decided.kind"), MAKING),
        FlagField(look, "binds_statutory", say("decided.binds")),
        FlagField(look, "private", say("decided.private")),
    ]

    def make(form: CommandForm) -> StartCirculation:
        given = {name: form.value(name) for name in form.fields}
        file = given.pop("filename")
        if file is not None:
            given |= {"filename": file.name, "sha256": file.sha256, "size": file.size}
        given["closes_on"] = given["closes_on"] or desk.today()
        given["closes_time"] = _time(given["closes_time"])
        return StartCirculation(**given)

    made = CirculatingForm(desk, say("mailed.new_title"), fields, "mailed.start", make)
    made.set_values(closes_time=f"{END_OF_DAY:%H:%M}", kind=DecisionKind.AGREED)
    return made.listen()


def _time(typed: str) -> time:
    return time.fromisoformat(typed) if typed else END_OF_DAY


def replying(desk: Desk, line: CirculationLine) -> CommandForm:
    """Return the form of a member's reply."""
    look = desk.look
    fields: list[Field] = [
        PickField(
            look, "person", say("mailed.person"), desk.read(options, VOTERS, line.id)
        ).needed(),
        ChoiceField(look, "answer", say("mailed.answer"), ANSWERS),
        DateField(look, "replied_on", say("mailed.replied_on"), desk.today),
        LongField(look, "words", say("mailed.comment")),
    ]

    def make(form: CommandForm) -> RecordReply:
        values = (form.value(name) for name in ("person", "answer", "replied_on", "words"))
        return RecordReply(line.id, *values)

    made = CommandForm(desk, say("mailed.reply_title"), fields, "mailed.reply", make)
    made.set_values(replied_on=min(desk.today(), line.closes_on or desk.today()))
    return made


def unreplying(desk: Desk, line: CirculationLine) -> CommandForm:
    """Return the form that takes back a reply noted for the wrong person."""
    page = desk.read(circulation_page, line.id)
    given = [(each.person, each.name) for each in page.replies if each.answer] if page else []
    fields: list[Field] = [
        ChoiceField(desk.look, "person", say("mailed.whose_reply"), given),
        TextField(desk.look, "reason", say("log.reason")),
    ]

    def make(form: CommandForm) -> RemoveReply:
        return RemoveReply(line.id, form.value("person"), form.value("reason"))

    title = say("mailed.unreply_title")
    return CommandForm(desk, title, fields, "mailed.unreply", make, about=line.id)


def closing(desk: Desk, line: CirculationLine) -> CommandForm:
    """Return the form that closes replies and counts them."""
    hint = ""
    if line.closes_on and desk.today() < line.closes_on:
        hint = say("mailed.early_hint", on=line.closes_on)
    fields: list[Field] = [
        FlagField(desk.look, "for_ratification", say("mailed.for_ratification"), hint=hint)
    ]

    def make(form: CommandForm) -> CloseCirculation:
        return CloseCirculation(line.id, form.value("for_ratification"))

    title = say("mailed.close_title")
    return CommandForm(desk, title, fields, "mailed.close", make, about=line.id)


def changing(desk: Desk, line: CirculationLine) -> CommandForm:
    """Return the form that gives members longer, or changes what they are asked."""
    look = desk.look
    fields: list[Field] = [
        DateField(look, "closes_on", say("mailed.closes_on"), desk.today),
        TimeField(look, "closes_time", say("mailed.closes_time")),
        LongField(look, "words", say("mailed.words"), lines=4),
        TextField(look, "paper", say("mailed.paper")),
        LongField(look, "why", say("mailed.why")),
    ]

    def make(form: CommandForm) -> ChangeCirculation:
        touched = form.touched()
        at = touched.get("closes_time")
        return ChangeCirculation(
            line.id,
            words=touched.get("words", KEEP),
            paper=touched.get("paper", KEEP),
            why=touched.get("why", KEEP),
            closes_on=touched.get("closes_on") or KEEP,
            closes_time=_time(at) if at else KEEP,
        )

    made = CommandForm(desk, say("mailed.change_title"), fields, "log.save", make, about=line.id)
    at = f"{line.closes_time:%H:%M}" if line.closes_time else ""
    made.set_values(closes_on=line.closes_on, closes_time=at)
    made.set_values(words=line.words, paper=line.paper, why=line.why)
    return made


def ending(desk: Desk, line: CirculationLine) -> CommandForm:
    """Return the form that ends a circulation without a decision."""
    fields: list[Field] = [LongField(desk.look, "reason", say("log.reason"))]

    def make(form: CommandForm) -> EndCirculation:
        return EndCirculation(line.id, form.value("reason"))

    title = say("mailed.end_title")
    return CommandForm(desk, title, fields, "mailed.end", make, about=line.id)


def ruling(desk: Desk, line: CirculationLine) -> CommandForm:
    """Return the form of what the terms of reference say of deciding by e-mail."""
    look = desk.look
    fields: list[Field] = [
        FlagField(look, "allowed", say("mailed.allowed")),
        ChoiceField(look, "needed", say("mailed.needed"), tuple(Needed)),
        NumberField(look, "least_days", say("mailed.least_days")),
        FlagField(look, "no_early", say("mailed.no_early")),
        TextField(look, "source", say("mailed.source")),
    ]

    def make(form: CommandForm) -> SetCirculationRule:
        return SetCirculationRule(line.body, **{name: form.value(name) for name in form.fields})

    title = say("mailed.rule_title", name=line.body_name)
    made = CommandForm(desk, title, fields, "log.save", make)
    made.set_values(**desk.read(_rule_of, line.body))
    return made


def _rule_of(book: Reading, body: str) -> dict[str, object]:
    sql = (
        "SELECT allowed, needed, least_days, no_early, source FROM circulationrule_live"
        " WHERE body = :body"
    )
    allowed, needed, days, early, source = book.row(sql, body=body) or (1, "consensus", None, 0, "")
    known = {each.value: each for each in Needed}
    values = {"allowed": bool(allowed), "needed": known.get(needed, Needed.CONSENSUS)}
    return values | {"least_days": days, "no_early": bool(early), "source": source}
