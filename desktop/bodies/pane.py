"""One committee or group: its membership today, its terms of reference, and what is not known."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from db.across.attendance import attendance_record
from db.across.numbering import waiting
from db.bodies.queries.bodies import BodyPage, body_page, unknowns
from db.bodies.queries.labels import Labels
from db.bodies.queries.offices import chair_eligibility
from db.custody.queries import take_overs
from db.store import Done
from db.words import choice, say
from desktop.bodies.attendance import Attendance
from desktop.bodies.sections import About, Members, TermsPart, Unknowns
from desktop.kit.chips import Chips, Choice
from desktop.kit.desk import Desk
from desktop.kit.detail import DetailPane
from desktop.kit.parts import column, label, rule

MEMBERS, TERMS, ATTENDANCE = "members", "terms", "attendance"
UNKNOWN, ABOUT = "unknown", "about"


class BodyPane(DetailPane):
    """What is kept of the chosen committee; a form takes its place while something is changed."""

    def __init__(self, desk: Desk, form: str) -> None:
        super().__init__(desk, say("committee.pane"))
        self._form_module = form
        self._page: BodyPage | None = None
        self._short, self._name = label("", "strong"), label("", "section", wrap=True)
        self._footing = label("", "caption", wrap=True)
        self.chips = Chips(desk.look, say("committee.sections"))
        self.chips.chosen.connect(lambda _key: self._turn())
        self.members = Members(desk.look, self.begin)
        self.terms = TermsPart(self.begin)
        self.attendance = Attendance(desk.look, self.begin)
        self.unknown = Unknowns(desk.look, self.begin)
        self.about = About(self.begin)
        self._parts: dict[str, QWidget] = {
            MEMBERS: self.members,
            TERMS: self.terms,
            ATTENDANCE: self.attendance,
            UNKNOWN: self.unknown,
            ABOUT: self.about,
        }
        self._rule = rule()
        head = column(
            self._short,
            self._name,
            self._footing,
            4,
            self.chips,
            gap=4,
            margins=(16, 8, 12, 12),
        )
        inside = QWidget()
        inside.setLayout(column(head, self._rule, *self._parts.values(), None, gap=0))
        self.show_inside(inside)
        self.left.connect(self.show_again)
        self.show_body("")

    @property
    def page(self) -> BodyPage | None:
        """The committee shown."""
        return self._page

    def show_body(self, row_id: str) -> None:
        """Show a committee, or nothing; a form that is open stays until it is sent or left."""
        page = self.desk.read(body_page, row_id, self.desk.today()) if row_id else None
        self._page = page
        for each in (self.chips, self._rule):
            each.setVisible(page is not None)
        if page is None:
            self._short.setText("")
            self._footing.setText("")
            self._name.setText(say("committee.choose_one"))
            self._turn()
            return
        self._show_head(page)
        everywhere = [each for each in self.desk.read(unknowns) if not each.body]
        counts = {
            MEMBERS: self.members.show_page(page),
            UNKNOWN: self.unknown.show_page(page, everywhere),
        }
        eligible = self.desk.read(chair_eligibility, row_id, self.desk.today())
        self.terms.show_page(page, eligible)
        self.attendance.show_record(self.desk.read(attendance_record, row_id, self.desk.today()))
        waits = len(self.desk.read(waiting, row_id))
        taken = self.desk.read(take_overs, row_id)
        self.about.show_page(page, self.desk.store.holder.fpr, waits, taken)
        self.chips.show_choices(
            [Choice(key, say(f"committee.{key}"), counts.get(key)) for key in self._parts]
        )
        self._turn()

    def show_again(self) -> None:
        """Read the committee again."""
        self.show_body(self._page.body.id if self._page else "")

    def focus_inside(self) -> None:
        """Put the focus into the list of the section shown."""
        lists: dict[str, QWidget] = {
            MEMBERS: self.members.list,
            ATTENDANCE: self.attendance.list,
            UNKNOWN: self.unknown.list,
        }
        shown = lists.get(self.chips.current, self.chips)
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def point_at(self, kind: str, row_id: str) -> None:
        """Turn to the section a record of this kind stands in, and choose it there."""
        section = {"seat": MEMBERS, "person": MEMBERS, "terms": TERMS}.get(kind)
        if section is not None and self._page is not None:
            self.chips.choose(section)
            self.members.choose(row_id)

    def begin_new(self, name: str) -> None:
        """Open one of the page's forms that begin without a committee."""
        form = getattr(self.desk.later.module(self._form_module), name)(self.desk)
        self.open_form(form)
        form.finished.connect(self._made)

    def _made(self, done: Done) -> None:
        """Go to the person or committee that was made, where the next steps are."""
        for each in done.refs[:1]:
            if each.kind in {"person", "body"}:
                self.desk.show(each.kind, each.id)

    def begin(self, name: str, about: Any) -> None:
        """Open a form on a committee, a place or something not known."""
        form = getattr(self.desk.later.module(self._form_module), name)
        self.open_form(form(self.desk, about))

    def _show_head(self, page: BodyPage) -> None:
        line = page.body
        self._short.setText(line.short)
        self._name.setText(line.name)
        kind = self.desk.read(Labels).word(line.kind)
        authority, status = choice(line.authority), choice(line.status)
        self._footing.setText(
            say("committee.facts", kind=kind, authority=authority.lower(), status=status)
        )

    def _turn(self) -> None:
        current = self.chips.current if self._page is not None else ""
        for key, part in self._parts.items():
            part.setVisible(key == current)
