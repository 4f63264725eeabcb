"""Forms of the agenda: items and their papers."""

from typing import Any

from db.across.routing import leads_of
from db.meetings.commands.agenda import AddItem, ChangeItem, RemoveItem
from db.meetings.commands.pack import MarkItem
from db.meetings.commands.papers import AddPaper, RecordPaperReceived
from db.meetings.queries import AgendaLine, MeetingPage, agenda
from db.meetings.rules.items import Part, Purpose
from db.meetings.rules.papers import Marking
from db.oversight.commands.frameworks import SetItemThemes
from db.oversight.queries.frameworks import item_themes
from db.store import KEEP, Reading
from db.words import say
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
    TextField,
    TickField,
)
from desktop.kit.proposing import OwnerField
from desktop.kit.several import SeveralForm
from desktop.meetings.form import options


def _item_fields(desk: Desk, page: MeetingPage, item: str = "") -> list[Field]:
    look = desk.look
    title = TextField(look, "title", say("meetings.title"))
    section = TextField(look, "section", say("meetings.section"), hint=say("meetings.section_hint"))
    people = desk.read(options.people, page.body, page.on_date)
    lead = OwnerField(desk, "lead", say("meetings.lead"), people)
    lead.about(title, section, more=lambda: desk.read(leads_of, item, desk.today()))
    return [
        title,
        ChoiceField(look, "purpose", say("meetings.purpose"), list(Purpose)),
        lead,
        NumberField(look, "minutes_long", say("meetings.minutes_long")),
        ChoiceField(look, "part", say("meetings.part"), list(Part), hint=say("meetings.part_hint")),
        section,
    ]


def adding(desk: Desk, page: MeetingPage, here: AgendaLine | None) -> CommandForm:  # noqa: ARG001
    """Return the form of a new item: before any other business, unless another place is chosen."""
    items = {each.id: each for each in desk.read(agenda, page.id).items}

    def make(form: CommandForm) -> AddItem:
        after = items.get(form.value("after"))
        return AddItem(
            meeting=page.id,
            title=form.value("title"),
            purpose=form.value("purpose"),
            lead=form.value("lead") or None,
            minutes_long=form.value("minutes_long"),
            part=form.value("part"),
            section=form.value("section"),
            parent=after.parent or None if after else None,
            after=after.id if after else None,
        )

    places = [
        (each.id, say("meetings.after_item", number=each.number, title=each.title))
        for each in items.values()
    ]
    place = ChoiceField(
        desk.look, "after", say("meetings.place"), [("", say("meetings.usual_place")), *places]
    )
    fields = [*_item_fields(desk, page), place]
    made = CommandForm(desk, say("meetings.add_item"), fields, "meetings.add", make)
    made.mind_while_typing()
    return made


def changing(desk: Desk, page: MeetingPage, here: AgendaLine | None) -> CommandForm:
    """Return the form that changes an item."""
    item = _chosen(here)

    def make(form: CommandForm) -> list[Any]:
        touched = form.touched()
        marked: list[Any] = []
        if "marking" in touched:
            marked.append(MarkItem(item.id, touched.pop("marking")))
        if "themes" in touched:
            marked.append(SetItemThemes(item.id, touched.pop("themes")))
        if not touched:
            return marked
        lead = touched["lead"] or None if "lead" in touched else KEEP
        changed = ChangeItem(
            item=item.id,
            title=touched.get("title", KEEP),
            purpose=touched.get("purpose", KEEP),
            lead=lead,
            minutes_long=touched.get("minutes_long", KEEP),
            part=touched.get("part", KEEP),
            section=touched.get("section", KEEP),
        )
        return [changed, *marked]

    title = say("meetings.change_title", number=item.number)
    marking = ChoiceField(desk.look, "marking", say("meetings.marking"), list(Marking))
    themes = desk.read(item_themes, item.id, page.on_date or desk.today())
    about = TickField(desk.look, "themes", say("meetings.themes"))
    about.offer(themes.offered)
    fields = [*_item_fields(desk, page, item.id), marking, *([about] if themes.offered else [])]
    made = SeveralForm(desk, title, fields, "meetings.save", make, about=item.id)
    made.set_values(
        marking=desk.read(_marking, item.id),
        title=item.title,
        purpose=item.purpose,
        lead=item.lead_id,
        minutes_long=item.minutes_long,
        part=item.part,
        section=item.section,
    )
    about.set_value(themes.kept)
    return made


def _marking(book: Reading, item: str) -> Marking:
    kept = book.value("SELECT marking FROM agendaitem_live WHERE id = :id", id=item) or ""
    return next((each for each in Marking if each.value == kept), Marking.NONE)


def removing(desk: Desk, page: MeetingPage, here: AgendaLine | None) -> CommandForm:  # noqa: ARG001
    """Return the form that takes an item off the agenda, with the reason."""
    item = _chosen(here)

    def make(form: CommandForm) -> RemoveItem:
        return RemoveItem(item=item.id, reason=form.value("reason"))

    title = say("meetings.remove_title", number=item.number, title=item.title)
    fields = [TextField(desk.look, "reason", say("meetings.reason"))]
    made = CommandForm(desk, title, fields, "meetings.remove", make, about=item.id)
    made.mind_while_typing()
    return made


def asking(desk: Desk, page: MeetingPage, here: AgendaLine | None) -> CommandForm:
    """Return the form that asks for a paper."""
    item, look = _chosen(here), desk.look
    people = desk.read(options.people, page.body, page.on_date)
    fields: list[Field] = [
        TextField(look, "title", say("meetings.paper_title")),
        PickField(look, "author", say("meetings.author"), people),
        PickField(look, "lead", say("meetings.executive"), people),
        ChoiceField(look, "marking", say("meetings.marking"), list(Marking)),
        FlagField(look, "verbal", say("meetings.verbal")),
    ]

    def make(form: CommandForm) -> AddPaper:
        return AddPaper(
            item=item.id,
            title=form.value("title"),
            author=form.value("author") or None,
            lead=form.value("lead") or None,
            marking=form.value("marking"),
            verbal=form.value("verbal"),
        )

    title = say("meetings.paper_for", number=item.number)
    made = CommandForm(desk, title, fields, "meetings.add", make)
    made.set_values(title=item.title, lead=item.lead_id)
    return made


def receiving(desk: Desk, page: MeetingPage, here: AgendaLine | None) -> CommandForm:
    """Return the form that notes how a paper came in."""
    item, look = _chosen(here), desk.look
    papers = sorted(item.papers, key=lambda each: each.is_in)
    fields: list[Field] = [
        ChoiceField(
            look, "paper", say("meetings.which_paper"), [(each.id, each.title) for each in papers]
        ),
        DateField(look, "received_on", say("meetings.received_on"), desk.today),
        FlagField(look, "tabled", say("meetings.tabled")),
        LongField(
            look,
            "late_reason",
            say("meetings.late_reason"),
            hint=say("meetings.late_hint"),
            lines=2,
        ),
        PickField(
            look,
            "late_agreed_by",
            say("meetings.late_by"),
            desk.read(options.people, page.body, page.on_date),
        ),
    ]

    def make(form: CommandForm) -> RecordPaperReceived:
        return RecordPaperReceived(
            paper=form.value("paper"),
            received_on=form.value("received_on"),
            tabled=form.value("tabled"),
            late_reason=form.value("late_reason"),
            late_agreed_by=form.value("late_agreed_by") or None,
        )

    title = say("meetings.received_title", number=item.number)
    made = CommandForm(desk, title, fields, "meetings.receive", make)
    made.set_values(received_on=desk.today())
    return made


def _chosen(here: AgendaLine | None) -> AgendaLine:
    if here is None:
        raise LookupError
    return here
