"""The Interests page: what each person declared, what is done about it, what is to be confirmed."""

from collections.abc import Mapping, Sequence
from typing import Any

from typing_extensions import override

from db.interests.queries import interest_ids, interest_lines
from db.store import Reading
from db.words import say
from desktop.interests.lists import ALL, CONFIRM, HELD, LATE, SHAPES, Shown, parted
from desktop.kit.desk import Desk
from desktop.kit.family import COMMITTEES
from desktop.kit.lists import ListsPage


class InterestsPage(ListsPage):
    """The register of interests, in whole and by what is to be done."""

    kinds = ("interest", "person", "organisation", "membership", "seat", "body")
    code = "interests"
    family = COMMITTEES
    forms = "desktop.interests.form"
    shapes = SHAPES

    @override
    def add_verbs(self) -> None:
        self.new_verb("interest.print", lambda: self.desk.go("papers", "interests", "interests"))

    @override
    def read_lines(self) -> Mapping[str, Sequence[Any]]:
        on = self.desk.today()

        def read(book: Reading) -> list[Shown]:
            lines = {each.n: each for each in interest_lines(book, interest_ids(book), on)}
            return [Shown(lines[n], on) for n in interest_ids(book) if n in lines]

        found = parted(self.desk.read(read))
        return {each: found[each] for each in SHAPES}

    @override
    def standing(self) -> str:
        counts = {each: len(self.lines[each]) for each in (HELD, CONFIRM, LATE)}
        return say("interest.summary", **counts)

    @override
    def show_record(self, kind: str, row_id: str) -> None:
        self.chips.choose(ALL)
        for n, line in self.lines[ALL].items():
            if line.id == row_id:
                self.views[ALL].choose(n)


def make(desk: Desk) -> InterestsPage:
    """Make the page."""
    return InterestsPage(desk, say("page.interests"))
