"""What to mind about a day while a meeting is planned for it; it warns and never refuses."""

from datetime import date, time

from typing_extensions import override

from db.calendar.queries import holidays_in
from db.calendar.queries.clashes import Proposal, WouldClash, clashes_with
from db.calendar.queries.year import periods_in
from db.store import Reading
from db.words import choice, say
from desktop.calendar.minds import clash_words
from desktop.kit.desk import Desk
from desktop.kit.fields import Field
from desktop.kit.parts import label


class MindField(Field):
    """Bank holidays, days to plan around and clashes of a day, said under its fields."""

    def __init__(self, desk: Desk, name: str) -> None:
        self._desk = desk
        self._said = label("", "", wrap=True)
        super().__init__(desk.look, name, say("diary.mind"), self._said)
        self.hide()

    @property
    @override
    def value(self) -> object:
        """Nothing: it is only read."""
        return None

    @property
    @override
    def touched(self) -> bool:
        """Never: nothing is typed here."""
        return False

    @property
    def words(self) -> str:
        """What is said, nothing while it is hidden."""
        return "" if self.isHidden() else self._said.text()

    def show_day(
        self,
        body: str,
        on: date | None,
        start: time | None = None,
        end: time | None = None,
        *,
        instead_of: str = "",
    ) -> None:
        """Say what there is to mind about a meeting then."""
        said = []
        if on is not None:
            proposal = Proposal(body, on, start, end, instead_of)
            said = self._desk.read(minded, proposal)
        self._said.setText("\n".join(f"▲ {each}" for each in said))
        self._said.setAccessibleName(" ".join(said))
        self.setVisible(bool(said))


def minded(book: Reading, proposal: Proposal) -> list[str]:
    """Return what there is to mind about a meeting that is only thought of, in sentences."""
    on = proposal.on
    said = [say("diary.mind_holiday", name=each.name) for each in holidays_in(on, on)]
    said += [
        say("diary.mind_period", kind=choice(each.kind), name=each.name)
        for each in periods_in(book, on, on)
    ]
    clashes: list[WouldClash] = clashes_with(book, [proposal])[0] if proposal.body else []
    return said + [clash_words(each.name, each.people, each.minutes) for each in clashes]
