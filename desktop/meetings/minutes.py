"""The minutes of a meeting: their text, the comments, the versions kept and the public copy."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from db.bodies.rules.kinds import MinuteStyle
from db.meetings.queries import MeetingPage, MinutesText
from db.meetings.queries.drafts import half_made, half_made_words
from db.meetings.queries.frozen import FrozenMinutes, frozen_minutes
from db.meetings.queries.session import recording_of
from db.meetings.rules.minutes import MinutesState
from db.store.commands import command_for
from db.words import say
from desktop.kit.chips import Chips, Choice
from desktop.kit.desk import Desk
from desktop.kit.detail import bare_form
from desktop.kit.fields.boxes import ChoiceBox
from desktop.kit.notices import announce
from desktop.kit.parts import Sentence, button, column, label, row, rule
from desktop.meetings.comments import CommentsView
from desktop.meetings.public import JOBS, PublicView
from desktop.meetings.reading import MinutesReader
from desktop.meetings.versions import VersionsView

FORM = "desktop.meetings.form.minutes_life"
VIEWS = ("text", "comments", "versions", "public")


class MinutesView(QWidget):
    """Everything that becomes of minutes between the pen and the file that is published."""

    opened = Signal(object)
    """A form to be shown in place of the meeting."""
    finishing = Signal(str, str)
    """Something captured at a meeting is to be finished: its id, and that of the item."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        look = desk.look
        self.desk = desk
        self.page: MeetingPage | None = None
        self._stack = QStackedWidget()
        self.text = MinutesReader(look)
        self.comments, self.versions = CommentsView(desk), VersionsView(desk)
        self.public = PublicView(desk)
        self.views = Chips(look, say("life.views"))
        self.views.chosen.connect(lambda key: self._stack.setCurrentIndex(VIEWS.index(key)))
        self._style = Sentence(look, size="caption", ink="text2")
        self.frozen = label("", "caption", wrap=True)
        self.items = ChoiceBox(look)
        self.items.setAccessibleName(say("life.extract_item"))
        self.items.setMinimumWidth(1)
        self.extract = button(say("life.extract"))
        self.extract.clicked.connect(self.ask_where)
        for each in (self._reading(), self.comments, self.versions, self.public):
            self._stack.addWidget(each)
        self.comments.asked.connect(self.begin)
        self.public.asked.connect(self.begin)
        whole = column(row(self.views, margins=(16, 8, 16, 8)), rule(), gap=0)
        whole.addWidget(self._stack, 1)
        self.setLayout(whole)

    def _reading(self) -> QWidget:
        made = QWidget()
        foot = row(self.items, self.extract, margins=(16, 8, 16, 8))
        foot.setStretch(0, 1)
        self._recorded = Sentence(self.desk.look, size="caption", ink="text2")
        self.deleted = button(say("life.recording_deleted"))
        self.deleted.clicked.connect(lambda: self.begin("recording_deleted"))
        self.recording = QWidget()
        self.recording.setLayout(row(self._recorded, self.deleted, margins=(16, 8, 16, 0)))
        laid = column(gap=0)
        laid.addWidget(self._half_made())
        laid.addWidget(self.text, 1)
        laid.addWidget(self.recording)
        laid.addWidget(rule())
        laid.addLayout(column(self.frozen, self._style, gap=4, margins=(16, 8, 16, 0)))
        laid.addLayout(foot)
        made.setLayout(laid)
        return made

    def _half_made(self) -> QWidget:
        """Return the line that says, above the minutes, what is not in them yet."""
        self._unfinished = label("", wrap=True)
        self.finish = button(say("live.finish_half_made"))
        self.finish.clicked.connect(self._go_on)
        self.half_made = QWidget()
        self.half_made.setLayout(
            column(self._unfinished, row(self.finish, None), gap=8, margins=(16, 12, 16, 8))
        )
        return self.half_made

    def _show_half_made(self, meeting: str) -> None:
        found = self.desk.read(half_made, meeting)
        self._unfinished.setText(half_made_words(found))
        self.half_made.setVisible(bool(found))

    def _go_on(self) -> None:
        if self.page is not None:
            for first in self.desk.read(half_made, self.page.id)[:1]:
                self.finishing.emit(self.page.id, first.item)

    def show_minutes(self, page: MeetingPage, text: MinutesText) -> None:
        """Show the minutes of a meeting, keeping the view."""
        self.page = page
        frozen = page.minutes is MinutesState.CONFIRMED
        self.text.show_minutes(page.id, text)
        style = text.shown.get("style", "")
        known = style in set(MinuteStyle)
        kept = self.desk.read(frozen_minutes, page.id) if frozen else None
        self.frozen.setText(frozen_words(kept) if kept else "")
        self.frozen.setVisible(kept is not None)
        self._style.set_words(say(f"life.style_{style}") if known else "")
        self._style.setVisible(known)
        self._offer_items(text)
        self._show_recording(page.id)
        self._show_half_made(page.id)
        counts = {
            "comments": self.comments.show_meeting(page.id, frozen=frozen),
            "versions": self.versions.show_meeting(page.id, kept),
            "public": self.public.show_meeting(page.id, page.ref),
        }
        self.views.show_choices(
            [Choice(each, say(f"life.view_{each}"), counts.get(each)) for each in VIEWS]
        )

    def _show_recording(self, meeting: str) -> None:
        """Show until when a recording is kept, with the button that says it is gone (P11)."""
        kept = self.desk.read(recording_of, meeting)
        here = kept is not None and kept.deleted_on is None
        self.recording.setVisible(here)
        if kept is not None and here:
            on = kept.delete_on
            told = say("life.recorded_until", on=on) if on else say("life.recorded")
            self._recorded.set_words(told)

    def _offer_items(self, text: MinutesText) -> None:
        chosen = self.items.currentIndex()
        self.items.clear()
        for item in text.shown["items"]:
            title = say("meetings.item_title", number=item["number"], title=item["title"])
            self.items.addItem(title, (item["item"], item["number"]))
        self.items.setCurrentIndex(max(0, min(chosen, self.items.count() - 1)))
        self.extract.setEnabled(self.items.count() > 0)

    def ask_where(self) -> None:
        """Ask the system where the extract of the chosen item goes, and save it there."""
        ref = self.page.ref.replace("/", "-") if self.page else ""
        file = f"{ref}-{self.items.currentData()[1]}.pdf"
        path, _kind = QFileDialog.getSaveFileName(
            self, say("life.extract_title"), str(Path.home() / file), "*.pdf"
        )
        if path:
            self.save_extract(Path(path))

    def save_extract(self, path: Path) -> None:
        """Save the minute of the chosen item, for its owner."""
        item = self.items.currentData()[0]
        job = self.desk.later.module(JOBS).saving(self.desk, "minute-extract", item, path)
        self.desk.send(say("life.saving"), job, self._saved)

    def _saved(self, path: Path) -> None:
        announce(self, say("life.saved", path=path.name))

    def first(self) -> QWidget:
        """Return what the focus goes to: the list of the view, or the text."""
        lists = {"comments": self.comments.rows, "versions": self.versions.earlier.entry}
        lists["public"] = self.public.ways["check"]
        return lists.get(self.views.current, self.text)

    def begin(self, name: str) -> None:
        """Take a step at once, or open its form."""
        if self.page is None:
            return
        forms = self.desk.later.module(FORM)
        if name in forms.AT_ONCE:
            deed = forms.AT_ONCE[name](self)
            if deed is not None and self.desk.cautions(deed):
                title = command_for(deed).intent
                self.opened.emit(bare_form(self.desk, title, deed, f"life.{name}"))
            elif deed is not None:
                self.desk.do(deed)
            return
        form = forms.FORMS[name](self)
        if form is not None:
            self.opened.emit(form)


def frozen_words(kept: FrozenMinutes) -> str:
    """Return by which meeting minutes were confirmed, on which day, and who presided there."""
    values = {"word": kept.word, "ref": kept.at_meeting, "on": kept.on}
    told = say("life.frozen", **values)
    by = say("life.frozen_by", name=kept.by) if kept.by else ""
    return " ".join(filter(None, (told, by, say("life.frozen_way"))))
