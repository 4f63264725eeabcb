"""A field that is not filled in is named as the screen calls it, and as it is typed."""

import pytest

from db.errors import Refusal
from db.meetings.commands.confirming import ConfirmMinutes
from db.store.forms import read
from db.words import explain


def test_a_field_still_to_be_filled_in_is_named_by_its_label() -> None:
    with pytest.raises(Refusal) as refusal:
        read(ConfirmMinutes, {"meeting": "MG/2026-12-03"}, lambda _kind, given: given)
    assert refusal.value.field == "at_meeting"
    assert explain(refusal.value) == "“Confirmed at (at_meeting)” is still to be filled in."
