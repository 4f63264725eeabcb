"""Forms about the public and about what is waived: questions, observers, findings left out."""

from collections.abc import Callable

from db.across.circulation import CheckLine
from db.across.consistency import check_name
from db.meetings.commands.pack import RestoreCheck, WaiveCheck
from db.meetings.commands.questions import AddQuestion, ChangeQuestion, NoteObserver
from db.meetings.queries import MeetingPage
from db.meetings.queries.papers import PaperOfMeeting
from db.meetings.queries.questions import QuestionLine, WaiverLine
from db.meetings.rules.questions import QuestionState
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, DateField, Field, LongField, PickField, TextField
from desktop.meetings.form import options

ITEMS = "SELECT id, number, title FROM agendaitem_live WHERE meeting = :meeting ORDER BY place"
LINES = 3


def question(
    desk: Desk, page: MeetingPage, line: PaperOfMeeting | QuestionLine | None = None
) -> CommandForm:
    """Return the form of a question from the public: a new one, or the one given."""
    asked = line if isinstance(line, QuestionLine) else None
    look = desk.look
    items = [("", say("itempapers.whole_meeting")), *desk.read(_items, page.id)]
    fields: list[Field] = [
        TextField(look, "asker", say("itempapers.asker")),
        LongField(look, "words", say("itempapers.asks_what"), lines=LINES),
        TextField(look, "organisation", say("itempapers.organisation")),
        TextField(look, "contact", say("itempapers.contact")),
        DateField(look, "received_on", say("meetings.received_on"), desk.today),
        ChoiceField(look, "item", say("itempapers.about_item"), items),
    ]
    if asked is None:
        made = CommandForm(desk, say("itempapers.question"), fields, "meetings.add", _adds(page))
        made.set_values(received_on=desk.today())
        return made
    fields += [
        ChoiceField(look, "state", say("itempapers.question_state"), list(QuestionState)),
        TextField(look, "why", say("itempapers.declined_why")),
        LongField(look, "answer", say("itempapers.answer"), lines=LINES),
        DateField(look, "reply_due_on", say("itempapers.reply_due_on"), desk.today),
        DateField(look, "replied_on", say("itempapers.replied_on"), desk.today),
    ]
    title = say("itempapers.question_of", asker=asked.asker)
    made = CommandForm(desk, title, fields, "meetings.save", _changes(asked), about=asked.id)
    made.set_values(**{name: getattr(asked, name) for name in made.fields})
    return made


def _adds(page: MeetingPage) -> Callable[[CommandForm], AddQuestion]:
    def make(form: CommandForm) -> AddQuestion:
        values = {name: form.value(name) for name in form.fields if name != "item"}
        return AddQuestion(meeting=page.id, item=form.value("item") or None, **values)

    return make


def _changes(asked: QuestionLine) -> Callable[[CommandForm], ChangeQuestion]:
    def make(form: CommandForm) -> ChangeQuestion:
        touched = form.touched()
        if "item" in touched:
            touched["item"] = touched["item"] or None
        return ChangeQuestion(question=asked.id, **touched)

    return make


def observer(desk: Desk, page: MeetingPage, _paper: PaperOfMeeting | None = None) -> CommandForm:
    """Return the form that lists somebody who will look on."""
    look, people = desk.look, desk.read(options.people, page.body, page.on_date)
    fields = [
        PickField(look, "person", say("meetings.person"), people).needed(),
        TextField(look, "note", say("meetings.note"), hint=say("meetings.note_hint")),
    ]

    def make(form: CommandForm) -> NoteObserver:
        return NoteObserver(page.id, form.value("person"), form.value("note"))

    return CommandForm(desk, say("itempapers.observer"), fields, "meetings.add", make)


def waive(desk: Desk, page: MeetingPage, line: CheckLine) -> CommandForm:
    """Return the form that says a sort of finding is not for this committee, with the reason."""
    fields = [TextField(desk.look, "reason", say("meetings.reason"), hint=say("check.waive_hint"))]

    def make(form: CommandForm) -> WaiveCheck:
        return WaiveCheck(page.body, line.check, form.value("reason"))

    title = say("check.waive_title", what=check_name(line.check))
    return CommandForm(desk, title, fields, "check.do_waive", make)


def restore(desk: Desk, page: MeetingPage, line: WaiverLine) -> CommandForm:
    """Return the form that has a sort of finding looked for again."""
    fields = [TextField(desk.look, "reason", say("meetings.reason"))]

    def make(form: CommandForm) -> RestoreCheck:
        return RestoreCheck(page.body, line.check, form.value("reason"), line.thing)

    title = say("check.restore_title", what=check_name(line.check))
    return CommandForm(desk, title, fields, "check.do_restore", make)


def _items(book: Reading, meeting: str) -> list[tuple[str, str]]:
    rows = book.rows(ITEMS, meeting=meeting)
    return [(row, f"{number}  {title}") for row, number, title in rows]
