"""R24: a corrected spelling is wording, which never asks for approval anew; another word does."""

from dataclasses import replace

import pytest

from db.risks.rules.assurance import Approved, ApprovedPart, AssuranceLevel, changed_since
from db.risks.rules.scores import Band
from db.risks.rules.wording import same_words

ENHANCED = AssuranceLevel.ENHANCED
NOW = Approved(Band.EXTREME, "Nettie Quillfeather", "Maternity plan, version 2")
SPELT_ANEW = [
    ("Weekly stafing review", "Weekly staffing review", True),
    ("weekly staffing review", "Weekly  staffing — review.", True),
    ("Weekly staffing reveiw", "Weekly staffing review", True),
    ("Weekly staffing reviews", "Weekly staffing review", True),
    ("Weekly staffing review", "Monthly staffing review", False),
    ("Weekly staffing review", "Weekly staffing", False),
    ("Ward 3, weekly review", "Ward 4, weekly review", False),
    ("By 100000 hours", "By 10000 hours", False),
    ("Beds are staffed", "Beds are stuffed", False),
    ("Support from the ward", "Support for the ward", False),
    ("Nurse at each unit", "Nurses at each unit", True),
    ("Trust at each unit", "Trusts at each unit", True),
    ("Unit at each trust", "Units at each trust", False),
    ("A moral duty", "Amoral duty", False),
    ("The morale of nurses", "The amorale of nurses", False),
    ("Traced in March", "Tracde in March", True),
    ("Trial it", "Trail it", False),
    ("", "Plan", False),
    ("", "", True),
]


@pytest.mark.parametrize(("one", "other", "same"), SPELT_ANEW)
def test_r24_a_corrected_spelling_is_wording_and_another_word_is_not(
    one: str, other: str, *, same: bool
) -> None:
    assert same_words(one, other) is same
    assert same_words(other, one) is same
    parts = () if same else (ApprovedPart.PLAN,)
    assert changed_since(ENHANCED, replace(NOW, plan=one), replace(NOW, plan=other)) == parts


def test_r24_a_lead_spelt_otherwise_may_be_another_person() -> None:
    other = replace(NOW, lead="Nettie Quilfeather")
    assert changed_since(ENHANCED, NOW, other) == (ApprovedPart.LEAD,)
