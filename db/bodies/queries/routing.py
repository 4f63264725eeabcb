"""Who is proposed to lead or to own something, for the functions it names (R16)."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import reduce

from db.bodies.rules.routing import Charge, in_charge
from db.store import Reading
from db.words import say

# Whoever is named to a function; where nobody is, or who was has left, whoever holds its office on
# the day; and where no office is recorded, who has it as their post in its organisation.
_CHARGES = """
WITH here AS (
  SELECT id, name, post, organisation FROM person_live WHERE coalesce(left_on, :on) >= :on)
SELECT f.id, 0 AS turn, w.id, w.name, f.title, f.function, f.joint_assumed
FROM portfolio_live f JOIN here w ON w.id = f.person
UNION SELECT f.id, 1, w.id, w.name, f.title, f.function, f.joint_assumed
FROM portfolio_live f JOIN officeholder_live h ON h.title = f.title COLLATE NOCASE
  AND (f.organisation IS NULL OR coalesce(h.organisation, f.organisation) = f.organisation)
  AND coalesce(h.from_on, :on) <= :on AND coalesce(h.to_on, :on) >= :on
JOIN here w ON w.id = h.person
UNION SELECT f.id, 2, w.id, w.name, f.title, f.function, f.joint_assumed
FROM portfolio_live f JOIN here w ON w.post = f.title COLLATE NOCASE
  AND w.organisation = f.organisation
ORDER BY 6, 5, 1, 2, 4
"""


def owners_of(book: Reading, on: date, said: Sequence[str]) -> list[Charge]:
    """Return who looks after what these words name on a day, joint owners too, the surest first."""
    charges: list[Charge] = []
    best: dict[str, int] = {}
    for row, turn, person, name, title, function, assumed in book.rows(_CHARGES, on=on.isoformat()):
        if best.setdefault(row, turn) == turn:
            charges.append(Charge(person, name, title, function, bool(assumed)))
    return in_charge(said, charges)


def beside(owners: Iterable[Charge]) -> str:
    """Return why they are proposed, as what follows another sentence; nothing for nobody."""
    told = routed(owners)
    return f" {told}" if told else ""


def routed(owners: Iterable[Charge]) -> str:
    """Return why they are proposed, as one sentence for each function; nothing for nobody."""
    functions: dict[str, list[str]] = {}
    for each in owners:
        code = "routing.assumed" if each.assumed else "routing.owner"
        told = say(code, name=each.name, title=each.title)
        functions.setdefault(each.function, []).append(told)
    return " ".join(
        say("routing.function", function=function, owners=reduce(_jointly, told))
        for function, told in functions.items()
    )


def _jointly(one: str, other: str) -> str:
    return say("routing.jointly", one=one, other=other)
