"""One finding beside the list: its check, its committee, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.across.alike import Alike
from db.across.circulation_found import OF_SEVERITY, Weight
from db.across.consistency import Noticed, check_name
from db.words import choice, say
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane
from desktop.kit.flow import Flow
from desktop.kit.parts import Facts, button, column, label, rule
from desktop.kit.whereabouts import PAGE_OF

Line = Noticed | Alike[Noticed]
FORM = "desktop.checks.form"
PAGES = {"calendar": "calendar", "custody": "decisions", "interests": "people"}
"""The page of a finding's area, where its record has none of its own."""


class CheckPane(DetailPane):
    """The chosen finding: open its record, or say once why it is not for its committee."""

    unfolded = Signal(str)
    """Every finding of this sort is to be shown line by line."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, say("checks.pane"))
        self._line: Noticed | None = None
        self._alike: Alike[Noticed] | None = None
        self._sentence = label("", "section", wrap=True)
        self._facts = Facts()
        self._open = button(say("check.open"), "primary")
        self._open.clicked.connect(self.open_record)
        self._waive = button(say("checks.waive_here"))
        self._waive.clicked.connect(lambda: self._begin("waive"))
        self._one = button(say("checks.waive_one"))
        self._one.clicked.connect(lambda: self._begin("waive_one"))
        self._restore = button(say("check.restore"))
        self._restore.clicked.connect(lambda: self._begin("restore"))
        verbs = Flow(gap=6)
        for each in (self._open, self._waive, self._one, self._restore):
            verbs.addWidget(each)
        head = column(self._sentence, verbs, gap=8, margins=(16, 12, 8, 12))
        inside = QWidget()
        facts = column(self._facts, gap=8, margins=(16, 8, 12, 8))
        inside.setLayout(column(head, rule(), facts, None, gap=0))
        self.show_inside(inside)
        self.show_line(None)

    def show_line(self, line: object) -> None:
        """Show a finding, or nothing."""
        self._alike = line if isinstance(line, Alike) else None
        line = self._alike.first if self._alike else line
        it = self._line = line if isinstance(line, Noticed) else None
        many = self._alike is not None
        sentence = it.sentence if it else say("checks.choose")
        self._sentence.setText(self._alike.words if self._alike else sentence)
        opening = say("checks.unfold") if many else say("check.open")
        self._open.setText(opening)
        self._open.setAccessibleName(opening)
        self._facts.show_facts(_facts(it) if it else [])
        self._open.setVisible(it is not None and (many or bool(_page(it))))
        self._waive.setVisible(it is not None and it.waiver is None and bool(it.body))
        one = it is not None and it.waiver is None and bool(it.finding.id)
        self._one.setVisible(one and not many)
        self._restore.setVisible(it is not None and it.waiver is not None)

    def open_record(self) -> None:
        """Go to the record the finding points at."""
        if self._alike is not None:
            self.unfolded.emit(self._alike.check)
        elif self._line is not None and _page(self._line):
            found = self._line.finding
            self.desk.go(_page(self._line), found.kind, found.id)

    def _begin(self, name: str) -> None:
        if self._line is not None:
            make = getattr(self.desk.later.module(FORM), name)
            self.open_form(make(self.desk, self._line))


def leading(line: Line) -> Noticed:
    """Return the finding a line stands for, or the first of those it stands for."""
    return line.first if isinstance(line, Alike) else line


def weighed(line: Noticed) -> Weight:
    """Return how much a finding matters."""
    return OF_SEVERITY[line.finding.severity]


def _page(line: Noticed) -> str:
    area = line.finding.code.partition(".")[0]
    return PAGE_OF.get(line.finding.kind) or PAGES.get(area, "")


def _facts(line: Noticed) -> list[tuple[str, str]]:
    told = [
        (say("checks.sort"), check_name(line.finding.code)),
        (say("checks.whose"), line.whose or say("consistency.whole_book")),
        (say("checks.weight"), choice(weighed(line))),
    ]
    if line.waiver is not None:
        by = {"by": line.waiver.by, "on": line.waiver.on_date or "", "reason": line.waiver.reason}
        told.append((say("checks.out_by"), say("checks.out_said", **by)))
    return told
