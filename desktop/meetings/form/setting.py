"""Forms and deeds of setting an agenda, and of what becomes of items not taken."""

from db.across.suggested import Suggestion
from db.calendar.rules.states import MeetingState
from db.meetings.commands.fates import OVER, ItemFate, SettleItems
from db.meetings.commands.parts import (
    ChangeResolution,
    MoveToPart,
    PrepareExclusion,
    PutItemBack,
)
from db.meetings.commands.setting import (
    DeclineProposal,
    DeferProposal,
    ReviseAnswer,
    TakeProposal,
)
from db.meetings.queries import AgendaLine, MeetingPage
from db.meetings.queries.plan import (
    AnswerLine,
    FateLine,
    RemovedLine,
    items_to_settle,
)
from db.meetings.rules.items import Part
from db.meetings.rules.plan import Fate
from db.words import choice, say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, LongField, TextField
from desktop.kit.parts import label
from desktop.meetings.form.later import FURTHER, Later

Way = tuple[Fate, str]
_OTHERS = (Fate.CIRCULATED, Fate.CHAIRS_ACTION, Fate.WITHDRAWN)


def accept(page: MeetingPage, line: Suggestion) -> object:
    """Return what puts the chosen proposal on the agenda."""
    return TakeProposal(
        meeting=page.id,
        from_kind=line.kind,
        from_thing=line.thing,
        title=line.title,
        purpose=line.purpose,
        lead=line.lead_id or None,
        minutes_long=line.minutes_long,
    )


def again(_page: MeetingPage, line: AnswerLine) -> object:
    """Return what proposes something again that was deferred or declined."""
    return ReviseAnswer(line.id)


def back(_page: MeetingPage, line: RemovedLine) -> object:
    """Return what puts an item back that was taken off the agenda."""
    return PutItemBack(line.id)


def deferring(desk: Desk, page: MeetingPage, line: Suggestion) -> CommandForm:
    """Return the form that puts a proposal off, with the reason."""
    later = Later(desk, page)
    choices = [("", say("setting.plan")), *later.next]
    if later.further:
        choices.append((FURTHER, say("setting.further")))

    def make(form: CommandForm) -> DeferProposal:
        return DeferProposal(
            meeting=page.id,
            from_kind=line.kind,
            from_thing=line.thing,
            reason=form.value("reason"),
            to_meeting=later.meant(form.value("to_meeting")) or None,
            title=line.title,
            minutes_long=line.minutes_long,
        )

    fields: list[Field] = [
        TextField(desk.look, "reason", say("meetings.reason")),
        ChoiceField(desk.look, "to_meeting", say("setting.defer_to"), choices),
        later.field,
    ]
    title = say("setting.defer_title", title=line.title)
    made = CommandForm(desk, title, fields, "setting.do_defer", make)
    made.set_values(to_meeting=choices[1][0] if len(choices) > 1 else "")
    later.watch(made, lambda: made.value("to_meeting") == FURTHER)
    return made


def declining(desk: Desk, page: MeetingPage, line: Suggestion) -> CommandForm:
    """Return the form that declines a proposal, with the reason."""

    def make(form: CommandForm) -> DeclineProposal:
        return DeclineProposal(
            meeting=page.id,
            from_kind=line.kind,
            from_thing=line.thing,
            reason=form.value("reason"),
            title=line.title,
            minutes_long=line.minutes_long,
        )

    fields = [TextField(desk.look, "reason", say("meetings.reason"))]
    title = say("setting.decline_title", title=line.title)
    return CommandForm(desk, title, fields, "setting.do_decline", make)


def settling(desk: Desk, page: MeetingPage, here: AgendaLine | None = None) -> CommandForm:
    """Return the one form that says what becomes of each item; of the chosen one alone if given.

    What stands on every agenda is not asked about: it lapses with its meeting.
    """
    lines = [each for each in desk.read(items_to_settle, page.id) if not here or each.id == here.id]
    over = not here and page.state in OVER
    lapsing = sum(each.standing and not each.settled for each in lines) if over else 0
    if not here:
        lines = [each for each in lines if not each.settled and not each.standing]
    later = Later(desk, page)
    ways = {each.id: _ways(later, standing=each.standing) for each in lines}
    fields: list[Field] = [
        ChoiceField(desk.look, each.id, f"{each.number}  {each.title}", ways[each.id])
        for each in lines
    ]
    fields.append(later.field)
    why = "setting.why_one" if here else "setting.why"
    held = page.state in {MeetingState.HELD, MeetingState.IN_SESSION}
    hint = "setting.why_hint_held" if held else "setting.why_hint"
    fields.append(LongField(desk.look, "why", say(why), hint=say(hint), lines=2))

    def make(form: CommandForm) -> SettleItems:
        told = form.value("why")
        fates = tuple(_fate(each, form.value(each.id), told, later) for each in lines)
        return SettleItems(meeting=page.id, items=fates)

    title = say("setting.fate_of", number=here.number) if here else say("setting.fates")
    made = CommandForm(desk, title, fields, "setting.do_settle", make)
    made.set_values(**{row: ways[row][0][0] for row in ways}, why="")
    later.watch(made, lambda: any(made.value(row)[1] == FURTHER for row in ways))
    if lapsing:
        code = "setting.lapse_one" if lapsing == 1 else "setting.lapse"
        made.put_above_buttons(label(say(code, count=lapsing), "caption", wrap=True))
    return made


def _fate(line: FateLine, way: Way, why: str, later: Later) -> ItemFate:
    fate, to_meeting = way
    return ItemFate(line.id, fate, later.meant(to_meeting) or None, why)


def _ways(later: Later, *, standing: bool) -> list[tuple[Way, str]]:
    if standing:
        return [((each, ""), choice(each)) for each in (Fate.LAPSED, *_OTHERS)]
    ways: list[tuple[Way, str]] = [
        ((Fate.DEFERRED, row), say("setting.deferred_to", on=on)) for row, on in later.next
    ]
    if later.further:
        ways.append(((Fate.DEFERRED, FURTHER), say("setting.deferred_further")))
    ways.append(((Fate.DEFERRED, ""), say("setting.deferred_plan")))
    return [*ways, *(((each, ""), choice(each)) for each in _OTHERS)]


def to_part(page: MeetingPage, here: AgendaLine | None) -> object | None:
    """Return what moves the chosen item to the other part of the meeting."""
    del page
    if here is None:
        return None
    return MoveToPart(here.id, Part.ONE if here.part is Part.TWO else Part.TWO)


def exclude(page: MeetingPage, _here: AgendaLine | None) -> object:
    """Return what prepares the resolution that excludes the public."""
    return PrepareExclusion(page.id)


def resolving(desk: Desk, _page: MeetingPage, here: AgendaLine | None) -> CommandForm:
    """Return the form of the words prepared for the committee to agree at an item."""
    if here is None:
        raise LookupError

    def make(form: CommandForm) -> ChangeResolution:
        return ChangeResolution(here.id, form.value("resolution"))

    hint = say("setting.resolution_hint")
    fields = [LongField(desk.look, "resolution", say("setting.resolution"), hint=hint, lines=5)]
    title = say("setting.resolution_title", number=here.number)
    made = CommandForm(desk, title, fields, "meetings.save", make, about=here.id)
    made.set_values(resolution=here.resolution)
    return made


AT_ONCE = {"accept": accept, "again": again, "back": back}
ANSWERS = {"defer": deferring, "decline": declining}
