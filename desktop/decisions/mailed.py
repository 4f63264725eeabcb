"""Decisions by e-mail: columns, and the pane with every member's reply."""

from datetime import date
from typing import Any

from typing_extensions import override

from db.decisions.queries import CirculationLine, ReplyLine, circulation_page
from db.decisions.rules import CirculationState, MemberAnswer
from db.words import choice, day, say
from desktop.decisions.columns import dated
from desktop.decisions.story import Row, StoryPane, Told, Verb
from desktop.kit.cells import Cell, Marked, Status, Words
from desktop.kit.desk import Desk
from desktop.kit.dropping import Brought, Dropping
from desktop.kit.table import Column

VERBS = (
    Verb("mailed.reply", "circulations:replying"),
    Verb("mailed.close", "circulations:closing"),
    Verb("mailed.longer", "circulations:changing"),
    Verb("mailed.enclose", "enclosing:ask"),
    Verb("mailed.open_paper", "enclosing:open_paper"),
    Verb("mailed.unenclose", "enclosing:remove"),
    Verb("mailed.mail", "mailing:mailing"),
    Verb("mailed.print", "printing"),
    Verb("mailed.unreply", "circulations:unreplying"),
    Verb("mailed.rule", "circulations:ruling"),
    Verb("mailed.end", "circulations:ending"),
)
FILES = frozenset({"mailed.enclose", "mailed.open_paper", "mailed.unenclose"})
STATES = {
    CirculationState.OPEN: ("accent", "disc"),
    CirculationState.AGREED: ("green", "disc"),
    CirculationState.NOT_AGREED: ("red", "triangle"),
    CirculationState.FOR_RATIFICATION: ("amber", "diamond"),
}
ANSWERS = {
    MemberAnswer.AGREES: ("disc", "green"),
    MemberAnswer.DISAGREES: ("triangle", "red"),
    MemberAnswer.ABSTAINS: ("bar", "text2"),
    MemberAnswer.CONFLICTED: ("diamond", "amber"),
}


def circulation_columns(today: date) -> list[Column[CirculationLine]]:
    """Return the columns of decisions by e-mail, the words stretching."""
    return [
        Column(say("mailed.words"), 0, lambda each: Words(each.words, each.body_name)),
        Column(say("mailed.closes"), 104, _closes),
        Column(say("mailed.replies"), 72, lambda each: Words(str(each.replies))),
        Column(say("decided.ref"), 134, lambda each: Words(each.decision_ref), spare=True),
        Column(say("decided.standing"), 152, lambda each: _standing(each, today)),
    ]


def _closes(line: CirculationLine) -> Cell:
    at = f"{line.closes_time:%H:%M}" if line.closes_time else ""
    return Words(dated(line.closes_on), at)


def _standing(line: CirculationLine, today: date) -> Cell:
    over = line.closes_on is not None and line.closes_on < today
    if line.state is CirculationState.OPEN and over:
        return Status(say("mailed.over"), "amber", "diamond")
    ink, mark = STATES.get(line.state, ("text2", "bar"))
    return Status(choice(line.state), ink, mark)


class CirculationPane(StoryPane[CirculationLine]):
    """A proposal, quoracy by replies, and each member with the reply or without one (P1)."""

    def __init__(self, desk: Desk) -> None:
        ask, rows = say("mailed.choose_one"), say("mailed.replies")
        super().__init__(desk, say("mailed.pane"), ask, VERBS, rows)

        self._dropping = Dropping(self, lambda _at: "")
        self._dropping.dropped.connect(lambda brought, _row: self.take_files(brought))

    def take_files(self, brought: Brought) -> None:
        """Put what was dropped into the form that is open, or with the proposal that is shown."""
        if self.form is not None:
            take = getattr(self.form, "take_files", None)
            if take is not None:
                take(brought)
        elif self.line is not None:
            self._files.enclose(self.desk, self.line, brought)

    @property
    def _files(self) -> Any:
        return self.desk.later.module(f"{self.FORMS}.enclosing")

    @override
    def begin_with(self, code: str) -> None:
        line = self.line
        if line is not None and code == "mailed.print":
            self.desk.go("papers", "decision-by-e-mail", line.id)
        elif line is None or code not in FILES:
            super().begin_with(code)
        elif code == "mailed.enclose":
            self._files.enclose(self.desk, line, self._files.ask(self.desk, self))
        elif code == "mailed.open_paper":
            self._files.open_paper(self.desk, line)
        else:
            self._files.remove(self.desk, line)

    @override
    def told(self, line: CirculationLine) -> Told:
        page = self.desk.read(circulation_page, line.id)
        if page is None:
            return Told("", line.words, ())
        at = f", {line.closes_time:%H:%M}" if line.closes_time else ""
        facts = [
            (say("mailed.paper_short"), _paper(line)),
            (say("mailed.why_short"), line.why),
            (say("mailed.sent"), day(line.sent_on) if line.sent_on else ""),
            (say("mailed.closes"), f"{day(line.closes_on)}{at}" if line.closes_on else ""),
            (say("decided.quoracy"), f"{page.heading}. {page.sentence}"),
            (say("mailed.needed"), choice(page.terms.needed)),
            (say("decided.standing"), choice(line.state)),
            (say("decided.ended"), line.ended_why),
        ]
        rows = [Row(each.person, _reply(each)) for each in page.replies]
        offered = _offered(line, replied=any(each.answer for each in page.replies))
        ref = line.decision_ref or line.body_name
        return Told(ref, line.words, facts, offered, rows)


def _paper(line: CirculationLine) -> str:
    if not line.sha256:
        return say("mailed.no_file", paper=line.paper) if line.paper else ""
    return say("mailed.paper_file", paper=line.paper, file=line.filename)


def _offered(line: CirculationLine, *, replied: bool) -> frozenset[str]:
    """Return what can be done: while replies are awaited everything, then the paper be read."""
    kept = {"mailed.print"} | ({"mailed.open_paper"} if line.sha256 else set())
    if line.state is not CirculationState.OPEN:
        return frozenset(kept)
    every = {each.code for each in VERBS} - FILES - ({"mailed.unreply"} if not replied else set())
    may_change = {"mailed.enclose"} if not (line.sha256 and replied) else set()
    if line.sha256 and not replied:
        may_change.add("mailed.unenclose")
    return frozenset(every | kept | may_change)


def _reply(line: ReplyLine) -> Cell:
    stands = say("circulated.for", name=line.for_whom) if line.for_whom else ""
    if line.answer is None:
        return Marked("disc", "text2", line.name, say("mailed.awaited"), hollow=True)
    mark, ink = ANSWERS.get(line.answer, ("disc", "text2"))
    told = filter(None, (choice(line.answer), dated(line.replied_on), stands, line.words))
    return Marked(mark, ink, line.name, " · ".join(told), word_ink="text")
