"""How often a committee meets, in words nothing follows from, is minded before it is kept."""

from datetime import date

import pytest

from db.bodies.commands.bodies import AddBody
from db.bodies.commands.terms import AdoptTerms, ChangeTerms
from db.store import Store
from tests.bodies.steps import made


@pytest.mark.parametrize(
    ("words", "told"),
    [("whenever", 1), ("fortnightly", 1), ("", 0), ("quarterly", 0), ("1st Thu monthly", 0)],
)
def test_terms_that_say_how_often_in_words_nobody_can_read_are_kept_with_a_word(
    store: Store, words: str, told: int
) -> None:
    body = made(store, AddBody("Quality Committee", "QC"))
    done = store.do(AdoptTerms(body, "1.0", from_on=date(2026, 9, 1), cadence=words))
    found = [each for each in done.cautions if each.about == "cadence"]
    assert len(found) == told
    for each in found:
        assert each.words.startswith(f"“{words}” gives no dates")
        assert "except August" in each.words
    changed = store.do(ChangeTerms(done.refs[0].id, cadence=words))
    assert len(changed.cautions) == told
    assert not store.do(ChangeTerms(done.refs[0].id, version="1.1")).cautions
