"""What makes a risk one for enhanced or intensive assurance, as boxes to tick."""

from db.risks.rules.assurance import Criterion
from desktop.kit.fields import SeveralField
from desktop.kit.theme import Look


class CriteriaField(SeveralField):
    """What makes a risk one for enhanced or intensive assurance."""

    def __init__(self, look: Look, name: str, title: str) -> None:
        super().__init__(look, name, title, Criterion)
