"""Statutory powers are not the board's: nothing it does is called a regulatory act (R40)."""

import re

import pytest

from db.book.register import whole_register
from db.calendar.rules.calling import Parties
from db.errors import Refusal
from db.oversight.rules.proposals import check_exception
from db.store.commands import all_commands
from db.words import sentences

POWERS = re.compile(
    r"regulatory\s+(?:acts?|actions?|interventions?|powers?|steps?|measures?)\b|enforce|sanction",
    re.IGNORECASE,
)
LAWS_OWN = {"Exemption.31"}
"""A section of an Act by its own name: what a request for information may be refused under."""


def test_r40_no_word_on_the_screen_or_in_a_paper_calls_anything_a_regulatory_act() -> None:
    """R40: every sentence of the product, and what every command is called."""
    astray = [
        code
        for code, sentence in sentences().items()
        if POWERS.search(sentence) and code not in LAWS_OWN
    ]
    whole_register().records()
    called = [each.intent for each in all_commands() if POWERS.search(each.intent)]
    assert (astray, called) == ([], [])


@pytest.mark.parametrize(
    "words", ["Regulatory action", "a regulatory  intervention", "Enforcement", "sanctions"]
)
def test_such_words_would_be_found(words: str) -> None:
    assert POWERS.search(words)


def test_r40_a_board_never_acts_alone_in_exceptional_circumstances() -> None:
    with pytest.raises(Refusal, match=r"^concerns.exception_whose$"):
        check_exception("icb", Parties("region", "icb"), "Urgent")
