"""The Decisions page: the log, recommendations, what is with the ICPs, challenges, and e-mail."""

from collections.abc import Callable

from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget
from typing_extensions import override

from db.bodies.queries.labels import Labels
from db.decisions.queries import DecisionFilter, log_ids
from db.decisions.rules import DecisionState
from db.words import say
from desktop.decisions import parts
from desktop.decisions.part import Part
from desktop.decisions.views import Views
from desktop.kit.desk import Desk
from desktop.kit.page import Page
from desktop.kit.parts import column
from desktop.kit.verbs import VerbButton, verb

MAKERS: tuple[Callable[[Desk], Part], ...] = (
    parts.decisions,
    parts.recommendations,
    parts.referrals,
    parts.challenges,
    parts.mailed,
)

_DECIDING = """SELECT body FROM "{}_live" AS l WHERE n = :n
  AND EXISTS (SELECT 1 FROM decision_live d WHERE d.body = l.body)"""
BODY_OF = {
    **{kind: _DECIDING.format(kind) for kind in ("decision", "challenge", "circulation")},
    "recommendation": "SELECT body FROM recommendation_live WHERE n = :n",
    "referral": """SELECT c.body FROM referral_live r
      JOIN recommendation_live c ON c.id = r.recommendation WHERE r.n = :n""",
}
"""The committee whose log a line stands in."""


class DecisionsPage(Page):
    """Every committee's decisions and what became of them, each list under its own tab."""

    kinds = (
        *("decision", "recommendation", "referral", "challenge", "circulation", "body", "person"),
        *("circulationreply", "circulationrule", "agendaitem", "meeting", "minutes", "presence"),
        "label",
    )

    @override
    def build(self) -> QLayout:
        self.parts = [make(self.desk) for make in MAKERS]
        self.new_verb("decided.print", self._print)
        self._new = self._new_verbs()
        self.views = Views(
            self.look, [(each.it.kind, self._tab(each.it.kind)) for each in self.parts]
        )
        self.views.chosen.connect(self.show_part)
        self._stack = QStackedWidget()
        for each in self.parts:
            self._stack.addWidget(each)
        whole = column(self.views, gap=12)
        whole.addWidget(self._stack, 1)
        self._dress()
        return whole

    def _tab(self, kind: str) -> str:
        return say(f"decided.tab_{kind}", **self.desk.read(Labels).partnerships)

    def _new_verbs(self) -> dict[str, VerbButton]:
        """Make the button of each list that makes something new; one of them is shown."""
        made = {}
        for each in self.parts:
            if each.it.new:
                begun = verb(self, each.it.new_verb, each.begin_new, key="desk.new")
                made[each.it.kind] = self.add_verb(begun, "primary")
        return made

    @property
    def part(self) -> Part:
        """The list in view."""
        return self.parts[self._stack.currentIndex()]

    def show_part(self, kind: str) -> None:
        """Show the list of a kind of record."""
        at = next((at for at, each in enumerate(self.parts) if each.it.kind == kind), 0)
        self._stack.setCurrentIndex(at)
        self._dress()
        self.refresh()

    def _dress(self) -> None:
        kind = self.part.it.kind
        self.views.show_here(kind)
        for each, shown in self._new.items():
            if each != kind:
                shown.hide()
            elif shown.parent() is not None:  # shown without a place, it would be a window
                shown.show()
            shown.verb.setVisible(each == kind)  # a hidden one gives its key to the others

    @override
    def refresh(self) -> None:
        self.part.refresh()
        self.views.call("referral", self._tab("referral"))
        every = len(self.desk.read(log_ids))
        waiting = self.desk.read(log_ids, DecisionFilter(state=DecisionState.FOR_RATIFICATION))
        self.set_subtitle(_summary(every, len(waiting)))

    @override
    def first(self) -> QWidget:
        return self.part.first

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        if kind == "new":
            self.part.begin_new()
            return
        known = {each.it.kind for each in self.parts}
        if kind not in known:
            return
        self.show_part(kind)
        with self.desk.store.read() as book:
            n = book.value(f'SELECT n FROM "{kind}_live" WHERE id = :id', id=row_id)
        if n is not None:
            self.part.show_row(n)

    def _print(self) -> None:
        """Show the log of the committee whose decision, or what became of one, is chosen."""
        kind = self.part.it.kind
        name = "recommendations" if kind in ("recommendation", "referral") else "decision-log"
        with self.desk.store.read() as book:
            body = book.value(BODY_OF[kind], n=self.part.log.current_id())
        self.desk.show_document(name, body or "")


def _summary(count: int, waiting: int) -> str:
    all_of_them = say("decided.one" if count == 1 else "decided.many", n=count)
    code = {0: "decided.none_waits", 1: "decided.one_waits"}.get(waiting, "decided.wait")
    return say("decided.summary", all=all_of_them, waiting=say(code, n=waiting))


def make(desk: Desk) -> DecisionsPage:
    """Make the page."""
    return DecisionsPage(desk, say("page.decisions"))
