"""Forms of the comments on minutes, presenters' checks, passages left out, and an extract."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from db.meetings.commands.comments import (
    AcceptComment,
    AnswerCheck,
    AskPresenters,
    EnterComment,
    LeaveOutPassage,
    PutPassageBack,
    RefuseComment,
)
from db.meetings.commands.session import ConfirmRecordingDeleted
from db.meetings.queries import MeetingPage, agenda, minute_text
from db.meetings.queries.comments import CommentLine
from db.meetings.queries.session import recording_of
from db.meetings.rules.comments import CheckAnswer
from db.words import say, together
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, DateField, Field, LongField, PickField, TextField
from desktop.kit.parts import column, frame, label
from desktop.meetings.form import options
from desktop.meetings.minutes import MinutesView

Make = Callable[[CommandForm], Any]


def _items(desk: Desk, page: MeetingPage) -> list[tuple[str, str]]:
    return [(each.id, f"{each.number} {each.title}") for each in desk.read(agenda, page.id).items]


def _page(view: MinutesView) -> MeetingPage:
    assert view.page is not None  # noqa: S101 - a step is only offered of a meeting
    return view.page


def _item_and_words(view: MinutesView, reads: str, hint: str) -> tuple[ChoiceField, LongField]:
    """Return the choice of an item and a field that holds its minute, to be changed."""
    desk, look = view.desk, view.desk.look
    item = ChoiceField(look, "item", say("life.item"), _items(desk, _page(view)))
    words = LongField(look, "proposed", reads, hint=hint, lines=6)

    def fill() -> None:
        words.set_value(desk.read(minute_text, item.value) if item.value else "")

    item.edited.connect(fill)
    fill()
    return item, words


def _entering(view: MinutesView) -> CommandForm:
    page, desk = _page(view), view.desk
    item, words = _item_and_words(view, say("life.reads"), say("life.reads_hint"))
    author = PickField(
        desk.look,
        "author",
        say("life.author"),
        desk.read(options.people, page.body, page.on_date),
        hint=say("life.author_hint"),
    )
    fields: list[Field] = [
        *(item, words, LongField(desk.look, "remark", say("life.remark"), lines=2), author),
    ]

    def make(form: CommandForm) -> EnterComment:
        return EnterComment(
            item=form.value("item") or "",
            proposed=form.value("proposed") if words.touched else "",
            remark=form.value("remark"),
            author=form.value("author") or None,
        )

    title = say("life.enter_title", ref=page.ref)
    return CommandForm(desk, title, fields, "life.save", make)


def _answering(view: MinutesView) -> CommandForm:
    page, desk = _page(view), view.desk
    item, words = _item_and_words(view, say("life.reads"), say("life.reads_hint"))
    answers = [CheckAnswer.AGREED, CheckAnswer.COMMENTS]
    people = desk.read(options.people, page.body, page.on_date)
    fields: list[Field] = [
        item,
        ChoiceField(desk.look, "answer", say("life.answer_kind"), answers),
        words,
        LongField(desk.look, "remark", say("life.remark"), lines=2),
        PickField(desk.look, "person", say("life.author"), people),
    ]

    def make(form: CommandForm) -> AnswerCheck:
        return AnswerCheck(
            item=form.value("item") or "",
            answer=form.value("answer"),
            proposed=form.value("proposed") if words.touched else "",
            remark=form.value("remark"),
            person=form.value("person") or None,
        )

    return CommandForm(desk, say("life.answer_title"), fields, "life.answer_save", make)


def _accepting(view: MinutesView) -> CommandForm | None:
    line, desk = view.comments.current, view.desk
    if line is None:
        return None
    fields: list[Field] = [
        LongField(desk.look, "instead", say("life.instead"), lines=8),
        TextField(desk.look, "reason", say("life.reason")),
    ]

    def make(form: CommandForm) -> AcceptComment:
        return AcceptComment(line.id, form.value("instead"), form.value("reason"))

    made = CommandForm(desk, say("life.accept_title"), fields, "life.accept", make)
    made.set_values(instead=line.proposed or line.now)
    made.put_first(_said(line))
    return made


def _said(line: CommentLine) -> QWidget:
    """Return the comment that is answered, whole: on which item, by whom, and what it says."""
    head = say("life.comment_of", number=line.number, author=line.author or say("life.nobody"))
    proposed = say("life.comment_proposes", words=line.proposed) if line.proposed else ""
    told = "\n".join(filter(None, (line.remark, proposed)))
    made = frame("well", column(label(head, "strong", wrap=True), label(told, wrap=True),
                                gap=4, margins=(12, 8, 12, 10)))  # fmt: skip
    made.setAccessibleName(together(head, told))
    return made


def _refusing(view: MinutesView) -> CommandForm | None:
    line, desk = view.comments.current, view.desk
    if line is None:
        return None

    def make(form: CommandForm) -> RefuseComment:
        return RefuseComment(line.id, form.value("reason"))

    fields = [TextField(desk.look, "reason", say("life.reason"))]
    made = CommandForm(desk, say("life.refuse_title"), fields, "life.refuse", make)
    made.put_first(_said(line))
    return made


def _leaving_out(view: MinutesView) -> CommandForm:
    desk, look = view.desk, view.desk.look
    fields: list[Field] = [
        ChoiceField(look, "item", say("life.item"), _items(desk, _page(view))),
        LongField(look, "passage", say("life.passage"), hint=say("life.passage_hint"), lines=2),
        TextField(look, "reason", say("life.reason")),
        TextField(look, "exemption", say("life.exemption")),
    ]

    def make(form: CommandForm) -> LeaveOutPassage:
        return LeaveOutPassage(
            item=form.value("item") or "",
            passage=form.value("passage"),
            reason=form.value("reason"),
            exemption=form.value("exemption"),
        )

    return CommandForm(desk, say("life.leave_out_title"), fields, "life.leave_out", make)


def _putting_back(view: MinutesView) -> CommandForm | None:
    line, desk = view.public.current, view.desk
    if line is None:
        return None

    def make(form: CommandForm) -> PutPassageBack:
        return PutPassageBack(line.id, form.value("reason"))

    fields = [TextField(desk.look, "reason", say("life.reason"))]
    return CommandForm(desk, say("life.put_back_title"), fields, "life.put_back", make)


def _recording_deleted(view: MinutesView) -> CommandForm | None:
    """Return the form that notes on which day the recording was deleted (P11)."""
    desk = view.desk
    kept = desk.read(recording_of, _page(view).id)
    if kept is None:
        return None

    def make(form: CommandForm) -> ConfirmRecordingDeleted:
        return ConfirmRecordingDeleted(kept.id, form.value("on"))

    hint = say("live.recorded_tip", name=kept.announced_by, on=kept.delete_on)
    fields = [DateField(desk.look, "on", say("life.deleted_on"), desk.today, hint=hint)]
    title, primary = say("life.recording_title"), "life.recording_deleted"
    made = CommandForm(desk, title, fields, primary, make, about=kept.id)
    made.set_values(on=desk.today())
    return made


def _accept(view: MinutesView) -> object | None:
    line = view.comments.current
    return AcceptComment(line.id) if line is not None else None


def _ask(view: MinutesView) -> object:
    return AskPresenters(_page(view).id)


AT_ONCE: dict[str, Callable[[MinutesView], object | None]] = {"accept": _accept, "ask": _ask}
FORMS: dict[str, Callable[[MinutesView], CommandForm | None]] = {
    "enter": _entering,
    "answer": _answering,
    "accept_other": _accepting,
    "refuse": _refusing,
    "leave_out": _leaving_out,
    "put_back": _putting_back,
    "recording_deleted": _recording_deleted,
}
