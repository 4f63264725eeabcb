"""Comments on the minutes, one chosen with both texts, and the ways to answer it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.meetings.queries.comments import CheckLine, CommentLine, comments, presenters_checks
from db.meetings.rules.comments import CheckAnswer, CommentState
from db.words import choice, say
from desktop.kit.cells import Cell, Heading, Marked
from desktop.kit.desk import Desk
from desktop.kit.detail import clear_scroll
from desktop.kit.flow import Flow
from desktop.kit.notices import Empty
from desktop.kit.parts import button, column, label
from desktop.kit.rows import RowList
from desktop.meetings.sides import both, side

MARKS = {
    CommentState.OPEN: ("diamond", "amber"),
    CommentState.ACCEPTED: ("tick", "green"),
    CommentState.REFUSED: ("bar", "text2"),
}


class CommentsView(QWidget):
    """What was said of the minutes: those to be answered first."""

    asked = Signal(str)
    """A step was asked for: its name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.meeting = desk, ""
        self._waiting: set[str] = set()
        self.rows: RowList[CommentLine | CheckLine] = RowList(
            desk.look, cell_of, say("life.comments"), height="two"
        )
        self.rows.chosen.connect(lambda _line: self._show_chosen())
        self.empty = Empty(say("life.no_comments"), say("life.enter"))
        self.empty.pressed.connect(lambda: self.asked.emit("enter"))
        self._steps = {name: self._step(name) for name in ("enter", "ask", "answer")}
        self._ways = {name: self._step(name) for name in ("accept", "accept_other", "refuse")}
        self._buttons = QWidget()
        flow = Flow()
        for each in (*self._ways.values(), *self._steps.values()):
            flow.addWidget(each)
        self._buttons.setLayout(flow)
        self._note = label("", "caption", wrap=True)
        self._sides = QWidget()
        self._sides.setLayout(column(gap=0))
        inside = QWidget()
        parts = (self._buttons, self.rows, self.empty, self._sides, self._note, None)
        inside.setLayout(column(*parts, gap=12, margins=(16, 12, 16, 12)))
        self.setLayout(column(clear_scroll(inside), gap=0))

    def _step(self, name: str) -> QWidget:
        made = button(say(f"life.{name}"), "primary" if name == "accept" else "")
        made.clicked.connect(lambda: self.asked.emit(name))
        return made

    @property
    def current(self) -> CommentLine | None:
        """The comment that is chosen, if one is."""
        line = self.rows.current()
        return line if isinstance(line, CommentLine) else None

    def show_meeting(self, meeting: str, *, frozen: bool) -> int:
        """Show the comments on a meeting's minutes and return how many wait for an answer."""
        self.meeting = meeting
        lines = self.desk.read(comments, meeting)
        checks = self.desk.read(presenters_checks, meeting)
        waiting = [each for each in lines if each.state is CommentState.OPEN]
        answered = [each for each in lines if each.state is not CommentState.OPEN]
        groups = (("open", waiting), ("answered", answered), ("checks", checks))
        things: list[CommentLine | CheckLine | Heading] = []
        for name, found in groups:
            if found:
                things += [Heading(say(f"life.group_{name}", n=len(found))), *found]
        self.rows.show_things(things)
        self.rows.setVisible(bool(things))
        self.empty.setVisible(not things)
        self.empty.show_words(say("life.no_comments"), "" if frozen else say("life.enter"))
        self._steps["ask"].setVisible(not checks)
        self._steps["answer"].setVisible(bool(checks))
        self._choose_fresh(waiting)
        self._buttons.setVisible(not frozen)
        self._show_chosen()
        return len(waiting)

    def _choose_fresh(self, waiting: list[CommentLine]) -> None:
        """Choose a comment that has just come in: it is what is to be answered."""
        fresh = [each for each in waiting if each.id not in self._waiting]
        self._waiting = {each.id for each in waiting}
        if fresh:
            self.rows.setCurrentIndex(self.rows.rows.index(self.rows.rows.row_of(fresh[0])))

    def _show_chosen(self) -> None:
        line = self.current
        laid = self._sides.layout()
        while laid is not None and (old := laid.takeAt(0)) is not None:
            if (gone := old.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        if line is not None and laid is not None and line.proposed:
            laid.addWidget(self._two(line))
        self._sides.setVisible(line is not None and bool(line.proposed))
        self._note.setText(_note(line))
        self._note.setVisible(bool(self._note.text()))
        for way in self._ways.values():
            way.setVisible(line is not None and line.state is CommentState.OPEN)
        self._ways["accept"].setEnabled(line is not None and not line.moved_on)

    def _two(self, line: CommentLine) -> QWidget:
        waits = line.state is CommentState.OPEN
        head, words = ("life.now", line.now) if waits else ("life.was", line.was)
        look = self.desk.look
        named = {"label": line.number}
        return both(
            side(
                look, say(head), words, line.proposed, say("life.before_of", words=words, **named)
            ),
            side(
                look,
                say("life.proposed"),
                line.proposed,
                words,
                say("life.after_of", words=line.proposed, **named),
            ),
        )


def _note(line: CommentLine | None) -> str:
    if line is None:
        return ""
    told = [line.remark]
    if line.moved_on:
        told.append(say("life.moved_on"))
    if line.state is not CommentState.OPEN and line.reason:
        told.append(say("life.because", state=choice(line.state), reason=line.reason))
    return "\n".join(filter(None, told))


def cell_of(line: CommentLine | CheckLine) -> Cell:
    """Return how a comment, or a presenter's check, reads in the list."""
    if isinstance(line, CheckLine):
        return _check(line)
    mark, ink = MARKS.get(line.state, ("bar", "text2"))
    head = say("life.comment_of", number=line.number, author=line.author or say("life.nobody"))
    said = " ".join((line.remark or line.proposed).split())
    return Marked(mark, ink, head, said, bold=line.state is CommentState.OPEN, word_ink="text")


def _check(line: CheckLine) -> Cell:
    marks = {CheckAnswer.AGREED: ("tick", "green"), CheckAnswer.COMMENTS: ("diamond", "amber")}
    mark, ink = marks.get(line.answer, ("bar", "text2"))
    head = say("life.check_of", number=line.number, name=line.name)
    said = say("life.asked_on", on=line.asked_on) if line.asked_on else choice(line.answer)
    if line.answered_on:
        said = say("life.answered_on", answer=choice(line.answer), on=line.answered_on)
    return Marked(mark, ink, head, said, word_ink="text")
