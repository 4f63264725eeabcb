"""Two versions of the minutes side by side: any that was kept, and how they read now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from db.meetings.queries.frozen import FrozenMinutes
from db.meetings.queries.versions import ChangeLine, compare, minutes_versions
from db.words import choice, say
from desktop.kit.desk import Desk
from desktop.kit.detail import clear_scroll
from desktop.kit.fields import ChoiceField
from desktop.kit.parts import Facts, button, column, label, row
from desktop.meetings.sides import both, side

GROUP = 8


class VersionsView(QWidget):
    """What changed from an earlier to a later version, place by place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.meeting = desk, ""
        self.earlier = ChoiceField(desk.look, "earlier", say("life.earlier"), [])
        self.later = ChoiceField(desk.look, "later", say("life.later"), [])
        for each in (self.earlier, self.later):
            each.edited.connect(self._compare)
        self.note = label("", "caption", wrap=True)
        self.list = QWidget()
        self.list.setAccessibleName(say("life.changes"))
        self._laid = column(gap=12)
        self.list.setLayout(self._laid)
        self._pick = QWidget()
        pick = row(gap=12)
        pick.addWidget(self.earlier, 1)
        pick.addWidget(self.later, 1)
        self.print = button(say("life.print_changes"))
        self.print.clicked.connect(lambda: desk.go("papers", "minutes-compared", self.meeting))
        pick.addWidget(self.print, 0, Qt.AlignmentFlag.AlignBottom)
        self._pick.setLayout(pick)
        inside = QWidget()
        self.codes = Facts()
        parts = (self.codes, self._pick, self.note, self.list, None)
        inside.setLayout(column(*parts, gap=12, margins=(16, 12, 16, 12)))
        self.setLayout(column(clear_scroll(inside), gap=0))
        self.changes: list[ChangeLine] = []
        desk.look.changed.connect(self._compare)

    def show_meeting(self, meeting: str, frozen: FrozenMinutes | None) -> int:
        """Offer the versions of a meeting's minutes, and return how many there are."""
        self._show_codes(frozen)
        kept = self.desk.read(minutes_versions, meeting)
        chosen = (self.earlier.value, self.later.value) if meeting == self.meeting else None
        self.meeting = meeting
        named = [
            (each.id, say("life.version", why=choice(each.why), at=each.taken_at)) for each in kept
        ]
        now = [] if frozen else [("", say("version.now"))]
        self._pick.setVisible(bool(kept))
        self.earlier.offer(named)
        self.later.offer([*now, *named])
        offered = {row for row, _words in (*now, *named)}
        if chosen and chosen[0] and set(chosen) <= offered:
            self.earlier.set_value(chosen[0])
            self.later.set_value(chosen[1])
        elif frozen and len(kept) > 1:
            self.earlier.set_value(kept[1].id)
        self._compare()
        return len(kept)

    def _show_codes(self, frozen: FrozenMinutes | None) -> None:
        """Show the check codes of minutes that stay as they are."""
        self.codes.setVisible(frozen is not None)
        if frozen is not None:
            codes = {"text": frozen.text, "pdf": frozen.pdf, "part2_pdf": frozen.part2_pdf}
            self.codes.show_facts(
                (say(f"life.code_{n}"), spaced(code)) for n, code in codes.items()
            )

    def _compare(self) -> None:
        while (old := self._laid.takeAt(0)) is not None:
            if (gone := old.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        earlier, later = self.earlier.value, self.later.value
        self.changes = []
        if not self.meeting or earlier is None:
            self.note.setText(say("life.no_versions"))
            return
        self.changes = self.desk.read(compare, self.meeting, earlier, later or "")
        self.note.setText(say("life.how_marked" if self.changes else "life.nothing_changed"))
        for each in self.changes:
            self._laid.addWidget(self._place(each))

    def _place(self, change: ChangeLine) -> QWidget:
        look, named = self.desk.look, {"label": change.label}
        was, now = (change.was, change.now)
        made = QWidget()
        texts = both(
            side(look, say("life.earlier"), was, now, say("life.before_of", words=was, **named)),
            side(look, say("life.later"), now, was, say("life.after_of", words=now, **named)),
        )
        made.setLayout(column(label(change.label, "strong", wrap=True), texts, gap=6))
        return made


def spaced(code: str) -> str:
    """Return a check code in groups of eight, to be compared by eye."""
    return " ".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))
