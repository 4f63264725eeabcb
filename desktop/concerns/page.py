"""The Concerns page: what is raised early, proposed, and told to an organisation once approved."""

from collections.abc import Mapping, Sequence
from typing import Any

from typing_extensions import override

from db.oversight.queries.concerns import early_concerns
from db.oversight.queries.letters import letters
from db.oversight.queries.parties import identified_leads
from db.oversight.queries.proposals import intervention_proposals
from db.oversight.rules.concerns import ConcernState
from db.words import say
from desktop.concerns.lists import CONCERNS, LEADS, LETTERS, PROPOSALS, SHAPES
from desktop.kit.desk import Desk
from desktop.kit.family import OVERSIGHT
from desktop.kit.lists import ListsPage

PARTS = (
    *("agreement", "signatory", "proposalanswer", "exceptionalact", "letterapproval", "meeting"),
    *("consent", "organisation", "person"),
)


class ConcernsPage(ListsPage):
    """Early concerns, proposals to escalate or intervene, communications, and single leads."""

    kinds = (*(shape.kind for shape in SHAPES.values()), *PARTS)
    code = "concerns"
    family = OVERSIGHT
    forms = "desktop.concerns.form"
    shapes = SHAPES

    @override
    def add_verbs(self) -> None:
        self.print_verb = self.new_verb("early.print", self.show_paper)

    @override
    def read_lines(self) -> Mapping[str, Sequence[Any]]:
        read = self.desk.read
        return {
            CONCERNS: read(early_concerns),
            PROPOSALS: read(intervention_proposals),
            LETTERS: read(letters),
            LEADS: read(identified_leads),
        }

    @override
    def standing(self) -> str:
        raised = self.lines[CONCERNS].values()
        untold = sum(line.state is ConcernState.NOT_TOLD for line in raised)
        locked = sum(not line.gate.free for line in self.lines[LETTERS].values())
        words = say("early.one_locked" if locked == 1 else "early.some_locked", n=locked)
        return say("early.summary", untold=untold, locked=words)

    @override
    def show_more(self) -> None:
        self.print_verb.setEnabled(self.listing == LETTERS and bool(self.lines[LETTERS]))

    def show_paper(self) -> None:
        """Show the communication in view among the documents, as it would be printed."""
        line = self.lines[LETTERS].get(self.views[LETTERS].current_id())
        if line is not None:
            self.desk.go("papers", "communication", line.id)


def make(desk: Desk) -> ConcernsPage:
    """Make the page."""
    return ConcernsPage(desk, say("page.concerns"))
