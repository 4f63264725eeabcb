"""The room: what is written, captured and marked while a meeting is in session."""

from datetime import time
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from db import clock
from db.actions.commands.log import RaiseAction
from db.decisions.commands.decisions import RecordDecision
from db.decisions.rules import WITHOUT_QUORUM, DecisionKind
from db.errors import Refusal
from db.meetings.commands.course import EndItem, StartItem, WriteMinute, minute_id
from db.meetings.commands.drafts import clear_draft, save_draft
from db.meetings.commands.room import AdjournMeeting, SetPresiding
from db.meetings.commands.session import LearnWord
from db.meetings.queries import AgendaLine, LivePage, footing
from db.meetings.rules.minutes import minute_draft
from db.risks.commands.register import NoteRisk
from db.store import Done, Seen
from db.words import say
from desktop.kit.desk import Desk, Refusing
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    FlagField,
    LongField,
    PickField,
    TextField,
    TimeField,
)
from desktop.kit.fields.typing import type_in
from desktop.meetings.clock import now
from desktop.meetings.form import options
from desktop.meetings.form.options import wall_time
from desktop.meetings.live.owners import owner_of, why_nobody
from desktop.meetings.live.words import Typed, sentence_begun


def seen_minute(desk: Desk, item: str) -> Seen:
    """Return the version on the screen of an item's minute: none at all while it is not begun."""
    row = minute_id(item)
    shown = desk.seen(row)
    return shown if shown[row] else {row: {"text": 0}}


def write(desk: Desk, item: str, text: str, seen: Seen) -> Done | None:
    """Write the minute of an item; its draft goes in the same write."""
    return desk.do(WriteMinute(item=item, text=text), seen=seen)


def keep_draft(desk: Desk, item: str, words: str) -> None:
    """Keep what was typed so far, on this laptop only."""
    if not desk.held:
        with desk.store.local() as book:
            save_draft(book, minute_draft(item), words, clock.now())


def drop_draft(desk: Desk, item: str) -> None:
    """Let the draft of an item go."""
    with desk.store.local() as book:
        clear_draft(book, minute_draft(item))


def keep_form(desk: Desk, draft: str, said: str) -> None:
    """Keep what was typed into a form that is not finished, on this laptop only."""
    with desk.store.local() as book:
        save_draft(book, draft, said, clock.now())


def drop_form(desk: Desk, draft: str) -> None:
    """Let go what was kept of a form."""
    with desk.store.local() as book:
        clear_draft(book, draft)


def learn(desk: Desk, word: str) -> Done | None:
    """Take a word as spelt right in this minute book."""
    return desk.do(LearnWord(word))


def start(desk: Desk, item: str) -> Done | None:
    """Take an item from this minute on."""
    return desk.do(StartItem(item=item))


def end(desk: Desk, item: str) -> Done | None:
    """End an item this minute."""
    return desk.do(EndItem(item=item))


def capture(desk: Desk, live: LivePage, item: str, typed: Typed, asks: Refusing) -> Done | None:
    """Record what a line asked for; a refusal is shown where ``asks`` says."""
    return desk.do(_asked(desk, live, item, typed.kind, _values(live, typed)), form=asks)


def noted_already(desk: Desk, live: LivePage, item: str, typed: Typed) -> bool:
    """Return whether there is something to mind about a risk before it is noted."""
    asked = _asked(desk, live, item, typed.kind, _values(live, typed))
    return isinstance(asked, NoteRisk) and bool(desk.cautions(asked))


def unclear(live: LivePage, typed: Typed) -> dict[str, str]:
    """Return what keeps a typed line from being recorded at once: a sentence for each field."""
    said: dict[str, str] = {}
    if typed.kind == "action" and not typed.owner:
        said["owner"] = say("live.owner_missing")
    elif typed.owner and not owner_of(live, typed.owner):
        said["owner"] = why_nobody(live, typed.owner)
    if typed.unclear:
        said["due_on"] = say("live.no_such_date", typed=typed.by)
    if not typed.words:
        said[_WORDS[typed.kind]] = say(f"live.{typed.kind}_unsaid")
    return said


def _values(live: LivePage, typed: Typed) -> dict[str, Any]:
    return {
        "words": typed.words,
        "kind": typed.decided or DecisionKind.AGREED,
        "owner": owner_of(live, typed.owner) if typed.owner else "",
        "due_on": typed.due,
    }


def _asked(desk: Desk, live: LivePage, item: str, kind: str, values: dict[str, Any]) -> object:
    body, meeting = live.meeting.body, live.meeting.id
    owner = values.get("owner") or None
    if kind == "action":
        return RaiseAction(
            body=body,
            words=sentence_begun(values["words"]),
            owner=owner,
            due_on=values["due_on"],
            meeting=meeting,
            item=item,
        )
    if kind == "risk":
        return NoteRisk(body=body, title=values["words"], owner=owner, meeting=meeting, item=item)
    taken_at = wall_time(values.get("at") or "")
    return RecordDecision(
        item=item,
        words=values["words"],
        kind=values["kind"],
        binds_statutory=values.get("binds_statutory", False),
        for_ratification=values["kind"] not in WITHOUT_QUORUM and is_lost(desk, item, taken_at),
        owner=owner,
        at=taken_at,
    )


def is_lost(desk: Desk, item: str, taken_at: time | None = None) -> bool:
    """Return whether the meeting could only resolve something for ratification, now or then."""
    try:
        return desk.read(footing, item, now(), desk.today(), taken_at).for_ratification
    except Refusal:  # the command says what is wrong with the time, beside its field
        return False


class CaptureForm(CommandForm):
    """Escape puts it aside, to be gone on with; Cancel lets it go."""

    aside = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.aside.emit()
        else:
            super().keyPressEvent(event)


def capturing(desk: Desk, live: LivePage, item: AgendaLine, typed: Typed) -> CaptureForm:
    """Return the form of an action, a decision or a risk, with what was typed of it so far."""
    kind = typed.kind
    words = LongField(desk.look, _WORDS[kind], say(f"live.{kind}_words"), lines=4)
    fields = [words, *_MORE[kind](desk, live)]

    def make(form: CommandForm) -> object:
        values = {name: form.value(name) for name in form.fields}
        return _asked(desk, live, item.id, kind, {"words": values[_WORDS[kind]], **values})

    word = "ratification" if kind == "decision" and is_lost(desk, item.id) else kind
    title = say("live.new", kind=say(f"live.{word}"), number=item.number)
    made = CaptureForm(desk, title, fields, "live.note", make)
    values = _values(live, typed)
    made.set_values(**{_WORDS[kind]: values["words"]})
    offered = ("owner", "due_on", "kind")
    made.set_values(**{each: values[each] for each in offered if each in made.fields})
    if typed.unclear:
        type_in(made.fields["due_on"], typed.by)
    if kind == "decision":
        made.mind_while_typing()
    return made


def _people(desk: Desk, live: LivePage) -> PickField:
    people = desk.read(options.people, live.meeting.body)
    return PickField(desk.look, "owner", say("live.owner"), people)


def _of_action(desk: Desk, live: LivePage) -> list[Field]:
    due = DateField(desk.look, "due_on", say("live.due"), desk.today)
    return [_people(desk, live), due]


def _of_decision(desk: Desk, _live: LivePage) -> list[Field]:
    look = desk.look
    return [
        ChoiceField(look, "kind", say("live.kind"), list(DecisionKind)),
        TimeField(look, "at", say("live.decided_at"), hint=say("live.decided_at_hint")),
        FlagField(look, "binds_statutory", say("live.binds")),
    ]


def _of_risk(desk: Desk, live: LivePage) -> list[Field]:
    return [_people(desk, live)]


_WORDS = {"action": "words", "decision": "words", "risk": "title"}
_MORE = {"action": _of_action, "decision": _of_decision, "risk": _of_risk}


def presiding(desk: Desk, live: LivePage) -> CommandForm:
    """Return the form that says who presides from a minute on."""
    look = desk.look
    people = desk.read(options.people, live.meeting.body, live.meeting.on_date)
    fields: list[Field] = [
        PickField(look, "person", say("live.who_presides"), people),
        TimeField(look, "from_time", say("live.from")),
    ]

    def make(form: CommandForm) -> SetPresiding:
        return SetPresiding(
            meeting=live.meeting.id,
            person=form.value("person"),
            from_time=wall_time(form.value("from_time")),
        )

    made = CommandForm(desk, say("live.presiding_title"), fields, "live.note", make)
    made.set_values(from_time=options.moment(live, live.current))
    if live.chair.wanted:
        made.set_values(person=live.chair.offered)
        made.fields["person"].note(live.chair.words)
    return made


def adjourning(desk: Desk, live: LivePage) -> CommandForm:
    """Return the form that adjourns the meeting, to be resumed."""

    def make(form: CommandForm) -> AdjournMeeting:
        return AdjournMeeting(meeting=live.meeting.id, why=form.value("why"))

    fields = [TextField(desk.look, "why", say("live.why"))]
    return CommandForm(desk, say("live.adjourn_title"), fields, "live.adjourn", make)
