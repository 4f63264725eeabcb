"""What is sent to the owners of risks, and what of it came back changed (P18)."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.risks.queries.register import LINE, RiskLine, risk_line
from db.risks.rules import returns
from db.risks.rules.returns import Returned, ReturnField
from db.store import Reading


@dataclass(frozen=True, slots=True)
class Owned:
    """A risk as its owner is asked about it; ``steps`` is the size of its committee's matrix."""

    line: RiskLine
    fields: Mapping[ReturnField, str]


@dataclass(frozen=True, slots=True)
class OwnerReturn:
    """The open risks of one owner; ``person`` is empty for an owner written as a name only."""

    person: str
    name: str
    risks: tuple[Owned, ...]


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """A change an owner returned, with the risk it is about."""

    n: int
    risk: str
    ref: str
    title: str
    owner: str
    change: Returned
    reason: str = ""


_MORE = "SELECT plan, response, coalesce(owner, '') FROM risk_live WHERE id = :id"


def owned(book: Reading, line: RiskLine) -> Owned:
    """Return a risk with what its owner may change, as the register says it now."""
    plan, response, _ = book.row(_MORE, id=line.id) or ("", "", "")
    field = ReturnField
    return Owned(
        line,
        {
            field.CAUSE: line.cause,
            field.EVENT: line.event,
            field.EFFECT: line.effect,
            field.CURRENT: returns.write_score(line.likelihood, line.impact),
            field.TARGET: returns.write_score(line.target_likelihood, line.target_impact),
            field.RESPONSE: response,
            field.PLAN: plan,
            field.TARGET_BY: line.target_by.isoformat() if line.target_by else "",
        },
    )


def owner_returns(book: Reading, body: str = "") -> list[OwnerReturn]:
    """Return every owner with their open risks, by name; those nobody owns are left out."""
    sql = f"""{LINE} WHERE r.state <> 'closed' AND (:body = '' OR r.body = :body)
        ORDER BY r.current_points IS NULL, r.current_points DESC, r.ref"""
    found: dict[tuple[str, str], list[Owned]] = {}
    for line in (risk_line(*row) for row in book.rows(sql, body=body)):
        person = (book.row(_MORE, id=line.id) or ("", "", ""))[2]
        if line.owner:
            found.setdefault((line.owner, person), []).append(owned(book, line))
    return [
        OwnerReturn(person, name, tuple(risks)) for (name, person), risks in sorted(found.items())
    ]


def returned(
    book: Reading,
    risk: str,
    sent: Mapping[ReturnField, str],
    given: Mapping[ReturnField, str],
) -> tuple[RiskLine | None, list[Returned]]:
    """Return what changed in a returned risk against the register; no line where it has gone."""
    row = book.row(f"{LINE} WHERE r.id = :id", id=risk)
    if row is None:
        return None, []
    line = risk_line(*row)
    taken = [words for (words,) in book.rows(_HELD, id=risk)]
    found = returns.changes(sent, owned(book, line).fields, given)
    return line, [
        each for each in found if each.field not in returns.ADDED or each.becomes not in taken
    ]


_HELD = """
SELECT words FROM control_live WHERE risk = :id UNION SELECT gap FROM control_live WHERE risk = :id
"""
