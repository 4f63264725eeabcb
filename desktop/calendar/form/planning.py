"""The forms that put meetings into the year: one of its own, or a committee's whole year."""

from db.bodies.rules.years import APRIL, year_first, year_last
from db.calendar.commands.planning import PlanMeeting, PlanYear
from db.calendar.queries.calling import parties_of, rule_of, two_party_bodies
from db.calendar.rules.states import MeetingKind
from db.words import say
from desktop.calendar.form.calling import Call, rule_words
from desktop.calendar.form.needed import committee, wall
from desktop.calendar.form.preview import PreviewField
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, DateField, Field, FlagField, Looks, TextField, TimeField

KINDS = list(MeetingKind)


def adding(desk: Desk, body: str = "") -> CommandForm:
    """Return the form of a new meeting; an extraordinary one also says how it is called."""
    look, call = desk.look, Call(desk)
    why = TextField(look, "why", say("diary.why_called"), hint=say("diary.why_called_hint"))
    fields: list[Field] = [
        committee(desk),
        DateField(look, "on_date", say("diary.on_date"), desk.today).needed().looking(Looks.AHEAD),
        TimeField(look, "start_time", say("diary.start"), hint=say("diary.start_hint")),
        TimeField(look, "end_time", say("diary.end")),
        ChoiceField(look, "kind", say("diary.kind"), KINDS),
        *call.fields,
        why,
        TextField(look, "venue", say("diary.venue")),
        TextField(look, "online", say("diary.link"), hint=say("diary.link_hint")),
    ]

    def make(form: CommandForm) -> PlanMeeting:
        return PlanMeeting(
            body=form.value("body"),
            on_date=form.value("on_date"),
            start_time=wall(form.value("start_time")),
            end_time=wall(form.value("end_time")),
            kind=form.value("kind"),
            venue=form.value("venue"),
            online=form.value("online"),
            why=form.value("why"),
            **call.values(),
        )

    made = CommandForm(desk, say("diary.new_title"), fields, "diary.add", make)

    def follow() -> None:
        of, on = made.value("body"), made.value("on_date")
        special = made.value("kind") is MeetingKind.EXTRAORDINARY
        parties = desk.read(parties_of, of, on or desk.today()) if special and of else None
        call.offer(parties, shown=special)
        rule = desk.read(rule_of, of) if special and of else None
        elsewhere = desk.read(two_party_bodies, on or desk.today()) if parties is None else []
        said = [rule_words(rule), *(say("diary.escalation_at", name=each) for each in elsewhere)]
        why.note(" ".join(said) if special else "")

    for name in ("body", "on_date", "kind"):
        made.fields[name].edited.connect(follow)
    if body:
        made.set_values(body=body)
    follow()
    made.mind_while_typing()
    return made


def planning(desk: Desk, body: str = "") -> CommandForm:
    """Return the form that plans a committee's year, with what it would give."""
    look, today = desk.look, desk.today()
    whose = committee(desk)
    first = DateField(look, "first", say("diary.first"), desk.today).needed()
    last = DateField(look, "last", say("diary.last"), desk.today).needed()
    stays = FlagField(look, "keep_bank_holidays", say("diary.keep_holidays"))
    shown = PreviewField(desk, "preview")

    def make(form: CommandForm) -> PlanYear:
        return PlanYear(
            body=form.value("body"),
            first=form.value("first"),
            last=form.value("last"),
            keep_bank_holidays=form.value("keep_bank_holidays"),
        )

    def preview() -> None:
        shown.show_plan(whose.value, first.value, last.value, stays=stays.value)

    fields: list[Field] = [whose, first, last, stays, shown]
    made = CommandForm(desk, say("diary.plan_title"), fields, "diary.do_plan", make)
    made.set_values(first=year_first(today, APRIL), last=year_last(today, APRIL))
    if body:
        made.set_values(body=body)
    for each in (whose, first, last, stays):
        each.edited.connect(preview)
    preview()
    made.mind_while_typing()
    return made
