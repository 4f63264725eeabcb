"""The forms of the page: requests, the cycle of business, the template, the words of exclusion."""

from collections.abc import Callable
from datetime import date
from typing import Any

from db.bodies.rules.years import APRIL, year_label
from db.meetings.commands.cycle import AddCycleItem, ChangeCycleItem, RemoveCycleItem, RollCycle
from db.meetings.commands.plan import (
    AddPlanItem,
    ChangePlanItem,
    DeclinePlanItem,
    RemovePlanItem,
    ReopenPlanItem,
)
from db.meetings.commands.template import (
    AddTemplateItem,
    BeginTemplate,
    ChangeTemplateItem,
    MoveTemplateItem,
    RemoveTemplateItem,
    SetExclusionWords,
)
from db.meetings.queries.cycle import exclusion
from db.meetings.rules.plan import TemplatePlace
from db.store import KEEP, Reading
from db.words import MONTHS, say
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    FlagField,
    LongField,
    TextField,
)
from desktop.plan.fields import (
    PLANNED,
    Here,
    cycle_fields,
    line_fields,
    plan_fields,
    sourced,
    touched,
    values,
)
from desktop.plan.listings import Listing

YEARS = 3
"""A cycle of business is copied to one of the next years, up to the second after it."""


def new_plan(here: Here) -> CommandForm:
    """Return the form of a request."""

    def make(form: CommandForm) -> AddPlanItem:
        meeting, month = form.value("meant")
        told = values(form, *PLANNED, "asked_by", "asked_text", "why")
        return AddPlanItem(body=here.body, meeting=meeting or None, month=month, **told)

    return CommandForm(here.desk, say("planning.new_plan"), plan_fields(here), "planning.add", make)


def change_plan(here: Here) -> CommandForm:
    """Return the form that changes an item of the plan, or what it is meant for."""
    line = here.pane.line
    kept = (line.meeting, "" if line.meeting else line.month)

    def make(form: CommandForm) -> ChangePlanItem:
        told = touched(form, "meant")
        meeting, month = KEEP, KEEP
        if form.value("meant") != kept:
            meeting, month = form.value("meant")
        return ChangePlanItem(item=line.id, meeting=meeting, month=month, **told)

    title = say("planning.title_change", title=line.title)
    made = CommandForm(
        here.desk, title, plan_fields(here, kept), "planning.save", make, about=line.id
    )
    common = {"title": line.title, "purpose": line.purpose, "lead": line.lead_id}
    asked = {"asked_by": line.asked_by, "asked_text": "" if line.asked_by else line.asked}
    made.set_values(**common, **asked, meant=kept, minutes_long=line.minutes_long, why=line.why)
    made.set_values(part=line.part, section=line.section)
    return made


def new_cycle(here: Here) -> CommandForm:
    """Return the form of standing business of the year in view."""

    def make(form: CommandForm) -> AddCycleItem:
        told = values(form, *PLANNED, "months", "source", "as_at")
        return AddCycleItem(body=here.body, year=here.begins, **told)

    return CommandForm(
        here.desk, say("planning.new_cycle"), cycle_fields(here), "planning.add", make
    )


def change_cycle(here: Here) -> CommandForm:
    """Return the form that changes standing business."""
    line = here.pane.line

    def make(form: CommandForm) -> ChangeCycleItem:
        return ChangeCycleItem(item=line.id, **touched(form))

    title = say("planning.title_change", title=line.title)
    made = CommandForm(here.desk, title, cycle_fields(here), "planning.save", make, about=line.id)
    names = ("title", "purpose", "minutes_long", "part", "section", "source", "as_at")
    made.set_values(**{name: getattr(line, name) for name in names}, lead=line.lead_id)
    made.set_values(months=", ".join(MONTHS[month - 1] for month in line.months))
    return made


def new_line(here: Here) -> CommandForm:
    """Return the form of a line of the template."""
    look = here.desk.look
    places = ChoiceField(look, "place", say("planning.place"), list(TemplatePlace))

    def make(form: CommandForm) -> AddTemplateItem:
        names = ("title", "place", "purpose", "lead", "minutes_long", "section", "source", "as_at")
        return AddTemplateItem(body=here.body, **values(form, *names))

    first, *others = line_fields(here)
    fields = [first, places, *others]
    return CommandForm(here.desk, say("planning.new_template"), fields, "planning.add", make)


def change_line(here: Here) -> CommandForm:
    """Return the form that changes a line of the template."""
    line = here.pane.line

    def make(form: CommandForm) -> ChangeTemplateItem:
        return ChangeTemplateItem(line=line.id, **touched(form))

    title = say("planning.title_change", title=line.title)
    made = CommandForm(here.desk, title, line_fields(here), "planning.save", make, about=line.id)
    names = ("title", "purpose", "minutes_long", "section", "source", "as_at")
    made.set_values(**{name: getattr(line, name) for name in names}, lead=line.lead_id)
    return made


def _with_reason(command: Callable[..., Any], field: str, what: str) -> Callable[[Here], Any]:
    def form(here: Here) -> CommandForm:
        line = here.pane.line

        def make(made: CommandForm) -> Any:
            return command(**{field: line.id, "reason": made.value("reason")})

        title = say(f"planning.title_{what}", title=line.title)
        fields = [TextField(here.desk.look, "reason", say("planning.reason"))]
        return CommandForm(here.desk, title, fields, f"planning.do_{what}", make, about=line.id)

    return form


def roll(here: Here) -> CommandForm:
    """Return the form that copies the cycle of the year in view to another year."""
    year = here.begins
    starts = here.desk.read(_year_start, here.body)
    choices = [
        (each, year_label(date(each, starts, 1), starts)) for each in range(year + 1, year + YEARS)
    ]

    def make(form: CommandForm) -> RollCycle:
        return RollCycle(body=here.body, from_year=year, to_year=form.value("to_year"))

    fields = [ChoiceField(here.desk.look, "to_year", say("planning.roll_to"), choices)]
    return CommandForm(here.desk, say("planning.roll_title"), fields, "planning.do_roll", make)


def _year_start(book: Reading, body: str) -> int:
    return book.value("SELECT year_start FROM body_live WHERE id = :id", id=body) or APRIL


def begin_template(here: Here) -> CommandForm:
    """Return the form that begins the template from what is usual."""

    def make(form: CommandForm) -> BeginTemplate:
        return BeginTemplate(body=here.body, headings=form.value("headings"))

    fields = [FlagField(here.desk.look, "headings", say("planning.headings"))]
    return CommandForm(here.desk, say("planning.begin_title"), fields, "planning.do_begin", make)


def exclude(here: Here) -> CommandForm:
    """Return the form that sets the words that exclude the public, with their source."""
    look, now = here.desk.look, here.desk.read(exclusion, here.body)

    def make(form: CommandForm) -> SetExclusionWords:
        return SetExclusionWords(here.body, **values(form, "words", "source", "as_at"))

    fields = [LongField(look, "words", say("planning.exclusion_words"), lines=5), *sourced(here)]
    made = CommandForm(here.desk, say("planning.exclusion"), fields, "planning.save", make)
    made.set_values(words=now.words, source=now.source, as_at=now.as_at)
    return made


def _reopen(here: Here) -> object:
    return ReopenPlanItem(here.pane.line.id)


def _moved(here: Here, by: int) -> object | None:
    """Return the move of the chosen line past its neighbour; -2 is one up."""
    line = here.pane.line
    if line is None or line.n not in here.lines[Listing.TEMPLATE]:
        return None
    lines = here.lines[Listing.TEMPLATE].values()
    level = [each.id for each in lines if each.place == line.place]
    at = level.index(line.id) + by
    if at < -1 or at >= len(level):
        return None
    return MoveTemplateItem(line.id, level[at] if at >= 0 else None)


AT_ONCE: dict[str, Callable[[Here], object | None]] = {
    "reopen": _reopen,
    "up": lambda here: _moved(here, -2),
    "down": lambda here: _moved(here, 1),
}
FORMS: dict[str, Callable[[Here], CommandForm]] = {
    "new_plan": new_plan,
    "change_plan": change_plan,
    "decline": _with_reason(DeclinePlanItem, "item", "decline"),
    "remove_plan": _with_reason(RemovePlanItem, "item", "remove"),
    "new_cycle": new_cycle,
    "change_cycle": change_cycle,
    "remove_cycle": _with_reason(RemoveCycleItem, "item", "remove"),
    "roll": roll,
    "new_line": new_line,
    "change_line": change_line,
    "remove_line": _with_reason(RemoveTemplateItem, "line", "remove"),
    "begin_template": begin_template,
    "exclusion": exclude,
}
