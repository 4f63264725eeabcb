"""Short words for what the tests of bodies do again and again."""

from datetime import date

import pytest

from db.bodies.queries.bodies import BodyPage, body_page
from db.errors import Refusal
from db.store import Finding, Store
from db.words import say

ON = date(2026, 12, 3)


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^{code}$")


def made(store: Store, it: object) -> str:
    return store.do(it).refs[0].id


def page(store: Store, body_id: str, on: date = ON) -> BodyPage:
    with store.read() as book:
        found = body_page(book, body_id, on)
    assert found is not None
    return found


def found_codes(findings: list[Finding]) -> set[str]:
    for each in findings:
        assert "{" not in say(each.code, **each.values)
    return {each.code for each in findings}
