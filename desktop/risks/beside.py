"""What stands beside a risk's own register line: proposals, the ladder, the framework."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from db.risks.queries import (
    EscalationLine,
    ProposalLine,
    RiskPage,
    conclusions_of,
    escalations_of,
    feeds,
    linked_risks,
    strategic_line,
    year_of,
)
from db.risks.rules.escalation import EscalationState, Way, rung
from db.risks.rules.proposals import ProposalState
from db.risks.rules.risk import RiskState
from db.words import choice, day, say
from desktop.kit.cells import Cell, Marked
from desktop.kit.desk import Desk
from desktop.kit.fold import leading
from desktop.kit.parts import Facts, column, label, rule
from desktop.kit.rows import RowList
from desktop.kit.theme import Look
from desktop.kit.verbs import verb
from desktop.risks.columns import scale_size
from desktop.risks.history import ScoreHistory, months_told
from desktop.risks.story import Story
from desktop.risks.told import ladder_facts

ASSURING = "desktop.risks.assurance_form"
LADDER = "desktop.risks.escalating"
STRATEGIC = "desktop.risks.baf"


class Beside(QWidget):
    """Three parts of the risk's pane, each with the buttons that open its forms."""

    def __init__(self, desk: Desk, begin: Callable[[str, str], None]) -> None:
        super().__init__()
        self._desk, self._begin, self._risk = desk, begin, ""
        look = desk.look
        self._proposals: RowList[ProposalLine] = RowList(
            look, _proposal, say("assuring.proposals"), height="two"
        )
        self._ladder: Story[EscalationLine] = Story(
            look, _escalation, say("rungs.title"), ladder_facts
        )
        self._managed, self._framework, self._year = Facts(), Facts(), ScoreHistory(look)
        self._propose = self._opener("assuring.propose", ASSURING, "proposing")
        self._recommend = self._opener("assuring.recommend", ASSURING, "recommending")
        self._answer = self._opener("assuring.answer_title", ASSURING, "answering")
        self._escalate = self._opener("rungs.escalate", LADDER, "escalating")
        self._answer_up = self._opener("rungs.answer_title", LADDER, "answering_up")
        self._back = self._opener("rungs.back", LADDER, "handing_back")
        self._mark = self._opener("strategic.mark", STRATEGIC, "marking")
        self._off = self._opener("strategic.off", STRATEGIC, "taking_off")
        self._on_page = [
            self._opener("strategic.conclude", STRATEGIC, "concluding"),
            self._opener("strategic.link", STRATEGIC, "linking"),
            self._off,
            self._printer(),
        ]
        self._unlink = self._opener("strategic.unlink", STRATEGIC, "unlinking")
        self._assuring = _part(
            look,
            "assuring.proposals",
            [self._propose, self._recommend, self._answer],
            self._proposals,
        )
        ladder = _part(
            look,
            "rungs.title",
            [self._escalate, self._answer_up, self._back],
            self._managed,
            self._ladder,
        )
        verbs = [self._mark, *self._on_page[:2], self._unlink, *self._on_page[2:]]
        framework = _part(look, "baf.paper", verbs, self._framework, self._year)
        self.setLayout(column(self._assuring, ladder, framework, gap=0))

    def _opener(self, code: str, module: str, name: str) -> QAction:
        return verb(self, code, partial(self._begin, module, name))

    def _printer(self) -> QAction:
        show = partial(self._desk.go, "papers", "baf-page")
        return verb(self, "strategic.print", lambda: show(self._risk))

    def show_page(self, page: RiskPage) -> None:
        """Show what belongs to a risk."""
        self._risk = page.line.id
        stands = page.line.state is not RiskState.CLOSED
        self._show_proposals(page, stands=stands)
        self._show_ladder(page, stands=stands)
        self._show_framework(page, stands=stands)

    def _show_proposals(self, page: RiskPage, *, stands: bool) -> None:
        self._proposals.show_things(page.proposals)
        self._proposals.setVisible(bool(page.proposals))
        for each in (self._propose, self._recommend):
            each.setVisible(stands)
        waits = any(each.state == ProposalState.WAITING for each in page.proposals)
        self._answer.setVisible(stands and waits)
        self._assuring.setVisible(page.line.level is not None or bool(page.proposals))

    def _show_ladder(self, page: RiskPage, *, stands: bool) -> None:
        line = page.line
        told = self._desk.read(escalations_of, line.id)
        self._ladder.show_story(line.id, told)
        self._ladder.setVisible(bool(told))
        facts = (("rungs.managed_at", line.managed_words), ("rungs.asked_of", line.asked_words))
        self._managed.show_facts([(say(code), words) for code, words in facts])
        waits = any(each.state == EscalationState.WAITING for each in told)
        self._escalate.setVisible(stands and not waits)
        self._answer_up.setVisible(waits)
        self._back.setVisible(stands and not waits and rung(line.managed_at) > 0)

    def _show_framework(self, page: RiskPage, *, stands: bool) -> None:
        read, risk = self._desk.read, page.line.id
        held = read(strategic_line, risk)
        linked = read(linked_risks, risk)
        year = read(year_of, risk, self._desk.today()) if held is not None else ()
        self._year.show_year(year, page.line.target_points, scale_size(page.line) ** 2)
        facts = [(say("strategic.feeds"), ", ".join(each.ref for each in read(feeds, risk)))]
        if held is not None:
            concluded = read(conclusions_of, risk, self._desk.today())
            last = concluded[0] if concluded else None
            told = f"{choice(last.confidence)}. {last.words}" if last else ""
            dated = (last.body, day(last.on) if last.on else "", last.ref) if last else ()
            by = ", ".join(filter(None, dated))
            facts = [
                (say("risks.objective"), held.objective),
                (say("moves.committee"), held.body),
                (say("baf.concluded"), "\n".join(filter(None, (told, by)))),
                (
                    say("strategic.linked_with"),
                    "\n".join(f"{each.ref} {each.title}" for each in linked),
                ),
                (say("strategic.year"), months_told(year)),
            ]
        self._framework.show_facts([each for each in facts if each[1]])
        words = say("strategic.mark" if held is None else "strategic.change")
        self._mark.setText(words)
        self._mark.setVisible(stands)
        self._unlink.setVisible(stands and held is not None and bool(linked))
        for each in self._on_page:
            each.setVisible(stands and held is not None)
        self._off.setVisible(held is not None)


def _part(look: Look, title: str, verbs: list[QAction], *inside: QWidget) -> QWidget:
    shown = leading(look, *verbs)
    margins = column(label(say(title), "strong"), shown, gap=8, margins=(16, 8, 12, 4))
    bodies = [
        column(each, margins=(16, 4, 12, 8) if isinstance(each, Facts) else (0, 0, 0, 8))
        for each in inside
    ]
    whole = QWidget()
    whole.setLayout(column(rule(), margins, *bodies, gap=0))
    return whole


def _proposal(line: ProposalLine) -> Cell:
    words = say("assuring.told", kind=choice(line.kind), became=choice(line.became).lower())
    on = day(line.on) if line.on else ""
    second = ", ".join(filter(None, (choice(line.state), line.to, on, line.answer)))
    waits = line.state == ProposalState.WAITING
    return Marked("diamond" if waits else "disc", "amber" if waits else "text2", words, second)


def _escalation(line: EscalationLine) -> Cell:
    words = say(
        "rungs.told", way=choice(line.way), was=choice(line.was), became=choice(line.became)
    )
    on = day(line.on) if line.on else ""
    second = ", ".join(filter(None, (choice(line.state), line.to, on)))
    mark = "up" if line.way == Way.UP else "down"
    waits = line.state == EscalationState.WAITING
    return Marked(mark, "amber" if waits else "text2", words, second)
