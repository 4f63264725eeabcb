"""Setting the agenda: what is proposed for it, each accepted, deferred or declined (P3)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from db.across.suggested import Suggestion
from db.across.suggestions import SettingSheet, setting_sheet
from db.meetings.queries import meeting_page
from db.meetings.queries.plan import AnswerLine, RemovedLine, removed_items
from db.meetings.queries.plan_words import time_words
from db.words import choice, day, say
from desktop.kit.cells import Cell, Heading, Words
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm, clear_scroll
from desktop.kit.flow import Flow
from desktop.kit.parts import Sentence, column, label, row, rule
from desktop.kit.rows import RowList
from desktop.kit.verbs import VerbButton, verb

FORM = "desktop.meetings.form.setting"
Line = Suggestion | AnswerLine | RemovedLine
VERBS = (
    # verb, form or deed, key, what it is for
    ("setting.accept", "accept", "", Suggestion),
    ("setting.defer", "defer", "Ctrl+D", Suggestion),
    ("setting.decline", "decline", "Del", Suggestion),
    ("setting.again", "again", "", AnswerLine),
    ("setting.back", "back", "", RemovedLine),
)


class SettingView(QWidget):
    """What is proposed by where it comes from, what was answered, and the time asked for."""

    def __init__(
        self,
        desk: Desk,
        open_form: Callable[[CommandForm], object],
        take: Callable[[object, str], object],
    ) -> None:
        """``open_form`` shows a form in place of the meeting until it is sent or left.

        ``take`` does a deed at once, or shows first what there is to mind about it.
        """
        super().__init__()
        self.desk, look = desk, desk.look
        self._open_form, self._take = open_form, take
        self._time, self._all = Sentence(look, ink="text2"), Sentence(look, ink="text2")
        self._over = label("", "error")
        self._log = Sentence(look, ink="text2")
        self.list: RowList[Line] = RowList(look, _cell, say("setting.name"), height="two")
        self.list.opened.connect(lambda _line: self._open())
        self.list.chosen.connect(lambda _line: self._fit())
        self._nothing = label(say("papers.setting_nothing"), "quiet", wrap=True)
        self._nothing.setContentsMargins(16, 16, 16, 16)
        self._buttons: dict[str, tuple[QPushButton, type]] = {}
        buttons = self._make_verbs()
        inside = QWidget()
        inside.setLayout(column(self.list, self._nothing, None, gap=0))
        times = column(self._time, self._all, self._log, gap=2)
        head = row(times, self._over, margins=(16, 8, 16, 8))
        head.setStretch(0, 1)
        whole = column(head, rule(), gap=0)
        whole.addWidget(clear_scroll(inside), 1)
        whole.addWidget(rule())
        whole.addLayout(column(buttons, margins=(16, 8, 16, 8)))
        self.setLayout(whole)
        self._meeting = ""

    def _make_verbs(self) -> Flow:
        buttons = Flow()
        for code, name, key, kind in VERBS:
            made = verb(self, code, partial(self.answer, name))
            if key:
                made.setShortcut(QKeySequence(key))
            shown = VerbButton(self.desk.look, made)
            self._buttons[name] = (shown, kind)
            buttons.addWidget(shown)
        buttons.addWidget(VerbButton(self.desk.look, verb(self, "setting.print", self._print)))
        return buttons

    def show_meeting(self, meeting: str) -> int:
        """Show what is proposed for a meeting; returns how much still waits for an answer."""
        self._meeting = meeting
        sheet = self.desk.read(setting_sheet, meeting)
        removed = self.desk.read(removed_items, meeting)
        things = _grouped(sheet, removed)
        self.list.show_things(things)
        self.list.setVisible(bool(things))
        self._nothing.setVisible(not things)
        self._time.set_words(say("setting.on_agenda", time=time_words(sheet.time, over=False)))
        proposed = say("setting.with_all", time=time_words(sheet.with_waiting, over=False))
        self._all.set_words(proposed if sheet.waiting else "")
        self._all.setVisible(bool(sheet.waiting))
        self._log.set_words(sheet.log)
        self._log.setVisible(bool(sheet.log))
        over = sheet.with_waiting.over
        self._over.setText(say("meetings.over", n=over) if over else "")
        self._fit()
        return len(sheet.waiting)

    @property
    def current(self) -> Line | None:
        """The chosen line."""
        return self.list.current()

    def _open(self) -> None:
        kinds = {kind: name for name, (_shown, kind) in reversed(self._buttons.items())}
        here = self.current
        if here is not None:
            self.answer(kinds[type(here)])

    def answer(self, name: str) -> None:
        """Answer the chosen line: at once, or by a form that asks why."""
        forms, here = self.desk.later.module(FORM), self.current
        if here is None or not self._meeting:
            return
        page = self.desk.read(meeting_page, self._meeting)
        if name in forms.AT_ONCE:
            self._take(forms.AT_ONCE[name](page, here), f"setting.{name}")
        elif isinstance(here, Suggestion):
            self._open_form(forms.ANSWERS[name](self.desk, page, here))

    def _fit(self) -> None:
        here = self.current
        for shown, kind in self._buttons.values():
            on = isinstance(here, kind)
            shown.verb.setEnabled(on)  # type: ignore[attr-defined] # made by VerbButton
            shown.setVisible(on or (kind is Suggestion and here is None))

    def _print(self) -> None:
        self.desk.go("papers", "agenda-setting", self._meeting)


def _grouped(sheet: SettingSheet, removed: list[RemovedLine]) -> list[Line | Heading]:
    found: list[Line | Heading] = []
    groups: dict[str, list[Suggestion]] = {}
    for each in sheet.waiting:
        groups.setdefault(each.group, []).append(each)
    for group, lines in groups.items():
        found += [Heading(say("setting.group", name=group, n=len(lines))), *lines]
    if sheet.answered:
        found += [Heading(say("setting.answered", n=len(sheet.answered))), *sheet.answered]
    if removed:
        found += [Heading(say("setting.removed", n=len(removed))), *removed]
    return found


def _cell(line: Line) -> Cell:
    if isinstance(line, RemovedLine):
        return Words(line.title, line.why, ink="text2")
    if isinstance(line, AnswerLine):
        to = say("setting.to", on=day(line.to_on)) if line.to_on else ""
        answer = " ".join(filter(None, (choice(line.answer), to)))
        return Words(line.title, f"{answer}: {line.reason}", ink="text2")
    minutes = say("meetings.minutes", n=line.minutes_long) if line.minutes_long else ""
    return Words(line.title, " · ".join(filter(None, (line.detail, line.lead, minutes))))
