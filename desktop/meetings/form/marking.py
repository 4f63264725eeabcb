"""The form that marks who came, left, is represented, withdrew or sent word."""

from enum import StrEnum

from typing_extensions import override

from db.meetings.commands.people import (
    MarkAbsent,
    MarkArrived,
    MarkLeft,
    MarkRepresented,
    RecordApologies,
)
from db.meetings.commands.room import DeclareInterest, RemoveDeclaration
from db.meetings.queries import DeclarationLine, LivePage
from db.meetings.rules.attendance import Mode
from db.meetings.rules.declarations import Management
from db.meetings.rules.quorum import Standing
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, PickField, TextField, TimeField
from desktop.kit.notices import announce
from desktop.meetings.form import options
from desktop.meetings.form.options import wall_time


class Mark(StrEnum):
    """What is noted of a person."""

    HERE = "here"
    REMOTE = "remote"
    LEFT = "left"
    REPRESENTED = "represented"
    WITHDRAWS = "withdraws"
    DECLARES = "declares"
    RETRACTS = "retracts"
    APOLOGIES = "apologies"
    ABSENT = "absent"


HERE = frozenset({Standing.COUNTED, Standing.REMOTE, Standing.SHARED, Standing.NOT_MEMBER})
ASKED = {
    Mark.HERE: {"at"},
    Mark.REMOTE: {"at"},
    Mark.LEFT: {"at"},
    Mark.REPRESENTED: {"at", "deputy"},
    Mark.WITHDRAWS: {"interest", "nature"},
    Mark.DECLARES: {"interest", "nature", "management"},
    Mark.RETRACTS: {"reason"},
    Mark.APOLOGIES: set[str](),
    Mark.ABSENT: set[str](),
}


def marking(desk: Desk, live: LivePage, item: str, person: str = "") -> CommandForm:
    """Return the form; what is usual for the person chosen is offered first."""
    look = desk.look
    people = desk.read(options.people, live.meeting.body, live.meeting.on_date)
    what = ChoiceField(
        look, "what", say("live.what"), [(each, say(f"live.mark_{each}")) for each in Mark]
    )
    who = PickField(look, "person", say("live.who"), people)
    interest = PickField(look, "interest", say("live.interest"), hint=say("live.interest_hint"))
    fields: list[Field] = [
        who,
        what,
        PickField(look, "deputy", say("live.by_whom"), people),
        interest,
        TextField(look, "nature", say("live.nature"), hint=say("live.nature_hint")),
        ChoiceField(look, "management", say("live.management"), list(Management)),
        TextField(look, "reason", say("meetings.reason")),
        TimeField(look, "at", say("live.at")),
    ]
    held = desk.read(options.interests, live.meeting.id, item)

    def make(form: CommandForm) -> object:
        return _marked(live, item, form)

    made = _MarkForm(desk, say("live.mark_title"), fields, "live.note", make)
    made.set_values(at=options.moment(live, item), person=person, what=usual(live, person))

    def offer() -> None:
        own = held.get(who.value, [])
        interest.setEnabled(bool(own))
        interest.offer(own)
        if len(own) == 1 or (own and own[0].second):
            interest.set_value(own[0].id)

    def fit() -> None:
        for name in ("deputy", "interest", "nature", "management", "reason", "at"):
            made.fields[name].setVisible(name in ASKED[what.value])

    def suit() -> None:
        offer()
        if not what.touched:
            what.set_value(usual(live, who.value))
        fit()

    what.edited.connect(fit)
    who.edited.connect(suit)
    offer()
    fit()
    made.recalling(declared_at(live, item))
    return made.naming(desk.read(options.nominated, live.meeting.id))


class _MarkForm(CommandForm):
    """Begins at what is to be noted when it is known of whom."""

    def naming(self, deputies: dict[str, list[str]]) -> "_MarkForm":
        """Name the one deputy a member has, so that nobody looks for the name in the room."""
        deputy = self.fields["deputy"]

        def name() -> None:
            known = deputies.get(self.value("person"), [])
            asked = self.value("what") is Mark.REPRESENTED
            if asked and not deputy.touched:
                self.set_values(deputy=known[0] if len(known) == 1 else "")

        for each in ("what", "person"):
            self.fields[each].edited.connect(name)
        return self

    def recalling(self, declared: dict[str, DeclarationLine]) -> None:
        """Begin with what a person has declared at the item already, to be managed otherwise."""
        self._declared = declared

        def recall() -> None:
            line = declared.get(self.value("person"))
            asked = self.value("what") in (Mark.WITHDRAWS, Mark.DECLARES)
            if asked and line is not None and not self.value("nature"):
                self.set_values(nature=line.nature, management=line.management)
                if line.interest:
                    self.set_values(interest=line.interest)

        for each in ("what", "person"):
            self.fields[each].edited.connect(recall)

    def _unsaid(self) -> tuple[str, str]:
        """Return a field that is empty and may not be, and what to say beside it; or nothing."""
        if not self.value("person"):
            return "person", "live.who_missing"
        if self.value("what") is Mark.REPRESENTED and not self.value("deputy"):
            return "deputy", "live.deputy_missing"
        return "", ""

    @override
    def _run(self) -> None:
        empty, code = self._unsaid()
        if empty:
            self.fields[empty].refuse(say(code))
            self.fields[empty].entry.setFocus()
            announce(self, say(code))
            return
        if self.value("what") is Mark.RETRACTS and self.value("person") not in self._declared:
            self.fields["person"].refuse(say("live.nothing_declared"))
            self.fields["person"].entry.setFocus()
            return
        super()._run()

    @override
    def begin(self) -> None:
        first = "what" if self.value("person") else "person"
        self.fields[first].entry.setFocus()


def declared_at(live: LivePage, item: str) -> dict[str, DeclarationLine]:
    """Return the latest declaration of each person at an item."""
    return {each.person: each for each in live.declarations if each.item == item}


def usual(live: LivePage, person: str) -> Mark:
    """Return what is most likely to be noted of a person as things stand."""
    standing = next((each.standing for each in live.counted if each.person == person), None)
    others = {each.person: each for each in live.not_counted}
    if person in others:
        line = others[person]
        present = line.standing in HERE and line.came is not None and line.left is None
        return Mark.LEFT if present else Mark.HERE
    return Mark.LEFT if standing in HERE else Mark.HERE


def _marked(live: LivePage, item: str, form: CommandForm) -> object:
    meeting, person, what = live.meeting.id, form.value("person"), form.value("what")
    at = wall_time(form.value("at"))
    if what is Mark.LEFT:
        return MarkLeft(meeting=meeting, person=person, at=at)
    if what is Mark.REPRESENTED:
        return MarkRepresented(meeting=meeting, member=person, deputy=form.value("deputy"), at=at)
    if what in (Mark.WITHDRAWS, Mark.DECLARES, Mark.RETRACTS):
        return _declared(live, item, form)
    if what is Mark.APOLOGIES:
        return RecordApologies(meeting=meeting, person=person)
    if what is Mark.ABSENT:
        return MarkAbsent(meeting=meeting, person=person)
    mode = Mode.REMOTE if what is Mark.REMOTE else Mode.ROOM
    return MarkArrived(meeting=meeting, person=person, at=at, mode=mode)


def _declared(live: LivePage, item: str, form: CommandForm) -> object:
    person, what = form.value("person"), form.value("what")
    if what is Mark.RETRACTS:
        return RemoveDeclaration(declared_at(live, item)[person].id, form.value("reason"))
    drawn = what is Mark.WITHDRAWS
    return DeclareInterest(
        item=item,
        person=person,
        nature=form.value("nature"),
        interest=form.value("interest") or None,
        management=Management.WITHDRAWS if drawn else Management(form.value("management")),
    )
