"""What there is to mind before a committee's terms are kept: it warns and never refuses."""

from datetime import date

from db.bodies.commands.terms import SetQuorum
from db.store import Caution, Reading, warns


@warns
def mind_quorum(book: Reading, it: SetQuorum, today: date) -> list[Caution]:
    """Say where a quorum asks for more people than there are voting places."""
    del today
    sql = """
        SELECT constituency, count(*) FROM seat_live
        WHERE body = :body AND capacity = 'member' AND voting GROUP BY constituency"""
    places = dict(book.rows(sql, body=it.body))
    whole = sum(places.values())
    found = []
    if whole and it.number is not None and it.number > whole:
        values = {"number": it.number, "places": whole}
        found.append(Caution("bodies.mind.quorum", "number", values))
    for need in it.needs:
        there = places.get(need.constituency, 0)
        if there and need.at_least > there:
            short = {"number": need.at_least, "places": there, "who": need.constituency}
            found.append(Caution("bodies.mind.quorum_need", "needs", short))
    return found
