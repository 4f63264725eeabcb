"""The Agreements page: who agreed what with whom, signed and reviewed when."""

from collections.abc import Mapping, Sequence
from typing import Any

from typing_extensions import override

from db.agreements.queries import agreements, delegation_policies, delegations, hosted_services
from db.words import say
from desktop.agreements.lists import AGREEMENTS, DELEGATIONS, HOSTED, POLICIES, SHAPES
from desktop.kit.desk import Desk
from desktop.kit.family import OVERSIGHT
from desktop.kit.lists import ListsPage

PARTS = (
    *("signatory", "variation", "variationconsent", "agreementreview"),
    *("hostedfor", "organisation"),
)


class AgreementsPage(ListsPage):
    """Agreements, the register of delegations, and what is hosted for several."""

    kinds = (*(shape.kind for shape in SHAPES.values()), *PARTS)
    code = "agreements"
    family = OVERSIGHT
    forms = "desktop.agreements.form"
    shapes = SHAPES

    @override
    def add_verbs(self) -> None:
        self.add_print()

    @override
    def document(self) -> tuple[str, str]:
        if self.listing == AGREEMENTS:
            return "signature-sheet", self.pane.line.id if self.pane.line else ""
        return "delegations", ""

    @override
    def read_lines(self) -> Mapping[str, Sequence[Any]]:
        return {
            AGREEMENTS: self.desk.read(agreements, self.desk.today()),
            DELEGATIONS: self.desk.read(delegations),
            HOSTED: self.desk.read(hosted_services),
            POLICIES: self.desk.read(delegation_policies),
        }

    @override
    def standing(self) -> str:
        lines = self.lines[AGREEMENTS].values()
        unsigned = sum(bool(line.unsigned) for line in lines)
        late = sum(
            line.review_on is not None and line.review_on < self.desk.today() for line in lines
        )
        return say("agreed.summary", unsigned=unsigned, late=late)


def make(desk: Desk) -> AgreementsPage:
    """Make the page."""
    return AgreementsPage(desk, say("page.agreements"))
