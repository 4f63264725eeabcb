"""Interests declared at an item: the sentence of the minute, and who no longer counts (R17)."""

import pytest

from db.meetings.rules.declarations import Management, declared_words
from db.words import say


@pytest.mark.parametrize(
    ("management", "withdrawn", "ends"),
    [
        (Management.NOT_SAID, False, "in this item: Director of Pennine Lodge."),
        (Management.NOTED, False, "The interest was noted."),
        (
            Management.SPEAKS,
            False,
            "Ann Lee could speak to the item and took no part in the decision.",
        ),
        (Management.NO_PAPERS, False, "Ann Lee had not been sent the papers for this item."),
        (Management.WITHDRAWS, True, "Ann Lee withdrew from the meeting for this item."),
        (
            Management.SPEAKS,
            True,
            "Ann Lee withdrew for this item and was not counted towards the quorum.",
        ),
    ],
)
def test_a_declaration_reads_as_minutes_have_it(
    management: Management, withdrawn: bool, ends: str
) -> None:
    """R17: what was declared and how it was managed, in one sentence each."""
    nature = " Director of Pennine Lodge. "
    said = declared_words("Ann Lee", nature, management, say, withdrawn=withdrawn)
    assert said.startswith("Ann Lee declared an interest in this item: Director of Pennine Lodge.")
    assert said.endswith(ends)
