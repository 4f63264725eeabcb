"""P14: a newcomer's declaration ticks itself when an interest is declared."""

from datetime import date

from db.bodies.commands.bodies import AddBody
from db.bodies.commands.induction import StartInduction
from db.bodies.commands.people import AddPerson
from db.interests.commands import RegisterInterest
from db.interests.rules import InterestKind
from db.store import Store

DONE = "SELECT step, done_on FROM inductionstep_live WHERE person = :p AND done_on IS NOT NULL"


def test_p14_the_declaration_of_a_newcomer_is_ticked_when_an_interest_is_declared(
    store: Store,
) -> None:
    body = store.do(AddBody("Management Group", "MG")).refs[0].id
    one, other = (store.do(AddPerson(name)).refs[0].id for name in ("Ada Thwaite", "Wilf Larkspur"))
    store.do(StartInduction(one, body), StartInduction(other, body))
    kind = next(iter(InterestKind))
    store.do(RegisterInterest(one, kind, "Trustee", declared_on=date(2026, 11, 2)))
    with store.read() as book:
        assert book.rows(DONE, p=one) == [("declaration of interests", "2026-11-02")]
        assert book.rows(DONE, p=other) == []
    store.do(RegisterInterest(one, kind, "Governor", declared_on=date(2026, 11, 9)))
    with store.read() as book:
        assert book.rows(DONE, p=one) == [("declaration of interests", "2026-11-02")]
