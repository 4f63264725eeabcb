"""Decisions by e-mail: columns, and the pane with every member's reply."""

from datetime import date

from typing_extensions import override

from db.decisions.queries import CirculationLine, ReplyLine, circulation_page
from db.decisions.rules import CirculationState, MemberAnswer
from db.words import choice, day, say
from desktop.decisions.columns import dated
from desktop.decisions.story import Row, StoryPane, Told, Verb
from desktop.kit.cells import Cell, Marked, Status, Words
from desktop.kit.desk import Desk
from desktop.kit.table import Column

VERBS = (
    Verb("mailed.reply", "circulations:replying"),
    Verb("mailed.close", "circulations:closing"),
    Verb("mailed.longer", "circulations:changing"),
    Verb("mailed.mail", "circulations:mailing"),
    Verb("mailed.rule", "circulations:ruling"),
    Verb("mailed.end", "circulations:ending"),
)
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

    @override
    def told(self, line: CirculationLine) -> Told:
        page = self.desk.read(circulation_page, line.id)
        if page is None:
            return Told("", line.words, ())
        at = f", {line.closes_time:%H:%M}" if line.closes_time else ""
        facts = [
            (say("mailed.paper_short"), line.paper),
            (say("mailed.why_short"), line.why),
            (say("mailed.sent"), day(line.sent_on) if line.sent_on else ""),
            (say("mailed.closes"), f"{day(line.closes_on)}{at}" if line.closes_on else ""),
            (say("decided.quoracy"), f"{page.heading}. {page.sentence}"),
            (say("mailed.needed"), choice(page.terms.needed)),
            (say("decided.standing"), choice(line.state)),
            (say("decided.ended"), line.ended_why),
        ]
        rows = [Row(each.person, _reply(each)) for each in page.replies]
        open_still = line.state is CirculationState.OPEN
        offered = frozenset(each.code for each in VERBS) if open_still else frozenset()
        ref = line.decision_ref or line.body_name
        return Told(ref, line.words, facts, offered, rows)


def _reply(line: ReplyLine) -> Cell:
    stands = say("circulated.for", name=line.for_whom) if line.for_whom else ""
    if line.answer is None:
        return Marked("disc", "text2", line.name, say("mailed.awaited"), hollow=True)
    mark, ink = ANSWERS.get(line.answer, ("disc", "text2"))
    told = filter(None, (choice(line.answer), dated(line.replied_on), stands, line.words))
    return Marked(mark, ink, line.name, " · ".join(told), word_ink="text")
