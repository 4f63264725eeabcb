"""The standing headings of a body's agenda, and the functions offices look after."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, check_reason, kept, linked, remove
from db.bodies.records import Body, Heading, Organisation, Person, Portfolio
from db.bodies.rules.names import check_at_least, check_named
from db.record import same_id
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class SetHeading:
    """Set a standing heading of a body's agenda, in its place among them."""

    body: Annotated[str, ref("body")]
    number: int
    words: str
    source: str = ""
    as_at: date | None = None


@command("Set standing heading")
def set_heading(work: Work, it: SetHeading) -> Ref:
    """Keep the heading of that number, in place of the one there was."""
    body = work.get(Body, it.body)
    check_at_least(it.number, "number")
    check_reason(it.words, "words")
    row_id = same_id("heading", body.id, str(it.number))
    sql = "SELECT id FROM heading_live WHERE body = :body AND number = :number"
    record = kept(work, Heading, work.value(sql, body=body.id, number=it.number) or row_id)
    apply(record, it)
    return Ref("heading", record.id)


@dataclass(frozen=True, slots=True)
class RemoveHeading:
    """Remove a standing heading of a body's agenda."""

    heading: Annotated[str, ref("heading")]
    reason: str


@command("Remove standing heading")
def remove_heading(work: Work, it: RemoveHeading) -> Ref:
    """Remove it with the reason."""
    return remove(work, Heading, it.heading, it.reason)


@dataclass(frozen=True, slots=True)
class AssignFunction:
    """Record that an office, or a person in it, looks after a function."""

    title: str
    function: str
    person: Annotated[str | None, ref("person")] = None
    organisation: Annotated[str | None, ref("organisation")] = None
    joint_assumed: bool = False
    source: str = ""
    as_at: date | None = None


@command("Assign function")
def assign_function(work: Work, it: AssignFunction) -> Ref:
    """Keep a function of an office; the same function may be another's too (T10)."""
    check_named(it.title, "title")
    check_named(it.function, "function")
    linked(work, Person, it.person)
    linked(work, Organisation, it.organisation)
    record = Portfolio()
    apply(record, it)
    return Ref("portfolio", work.add(record))


@dataclass(frozen=True, slots=True)
class NamePortfolioOwner:
    """Say who now looks after a function, or that nobody does."""

    portfolio: Annotated[str, ref("portfolio")]
    person: Annotated[str | None, ref("person")] = None


@command("Name who looks after a function")
def name_portfolio_owner(work: Work, it: NamePortfolioOwner) -> Ref:
    """Set the person of a function; an assumption about it stands as it was."""
    record = work.get(Portfolio, it.portfolio)
    linked(work, Person, it.person)
    record.person = it.person or None
    return Ref("portfolio", record.id)


@dataclass(frozen=True, slots=True)
class RemoveFunction:
    """Remove a function from an office."""

    portfolio: Annotated[str, ref("portfolio")]
    reason: str


@command("Remove function")
def remove_function(work: Work, it: RemoveFunction) -> Ref:
    """Remove it with the reason."""
    return remove(work, Portfolio, it.portfolio, it.reason)
