"""A shortfall on the ladder: peer challenge, partnership, system, offset (R48, A¶29 and ¶30)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import linked
from db.bodies.records import Body, Organisation
from db.calendar.records import Meeting
from db.decisions.records import Decision
from db.finance.queries.ladder import in_names, partnerships
from db.finance.records import OffsetAgreement, OffsetLeg, Shortfall, ShortfallStep
from db.finance.rules.ladder import (
    LadderStep,
    check_agreed,
    check_day,
    check_left,
    check_offset,
    check_shortfall,
    check_sides,
    check_step,
    check_words,
)
from db.finance.rules.money import pence
from db.finance.rules.positions import MoneyKind, check_year
from db.store import Reading, Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class RaiseShortfall:
    """Record that an organisation cannot deliver its control total, and what it says of it.

    ``body`` is its partnership; ``amount`` is in pounds, more than nothing.
    """

    organisation: Annotated[str, ref("organisation")]
    year: str
    amount: str
    statement: str
    body: Annotated[str | None, ref("body")] = None
    kind: MoneyKind = MoneyKind.REVENUE
    raised_on: date | None = None


@command("Raise shortfall")
def raise_shortfall(work: Work, it: RaiseShortfall) -> Ref:
    """Put a shortfall on the first step of the ladder."""
    work.get(Organisation, it.organisation)
    linked(work, Body, it.body)
    check_year(it.year)
    amount = pence(it.amount)
    check_shortfall(amount)
    check_words(it.statement, "statement", "statement")
    on = it.raised_on or work.today
    check_day(None, on, work.today, "raised_on")
    record = Shortfall(
        organisation=it.organisation,
        body=it.body or None,
        year=it.year,
        kind=it.kind,
        amount=amount,
        statement=it.statement.strip(),
        raised_on=on,
    )
    work.add(record)
    return Ref("shortfall", record.id)


@dataclass(frozen=True, slots=True)
class TakeStep:
    """Take a shortfall to its next step; ``words`` say what was found, done or concluded.

    The discussion of the whole system ends with flexibility found, or none.
    """

    shortfall: Annotated[str, ref("shortfall")]
    step: LadderStep
    words: str
    on: date | None = None
    body: Annotated[str | None, ref("body")] = None
    meeting: Annotated[str | None, ref("meeting")] = None
    decision: Annotated[str | None, ref("decision")] = None


@command("Record step with shortfall")
def take_step(work: Work, it: TakeStep) -> Ref:
    """Add the step to what was done before, and let the shortfall stand on it."""
    record = work.get(Shortfall, it.shortfall)
    for kind, given in ((Body, it.body), (Meeting, it.meeting), (Decision, it.decision)):
        linked(work, kind, given)
    check_step(record.step, it.step)
    check_words(it.words)
    on = it.on or work.today
    check_day(_last_day(work, record), on, work.today)
    work.add(
        ShortfallStep(
            shortfall=record.id,
            step=it.step,
            on_date=on,
            body=it.body or None,
            meeting=it.meeting or None,
            decision=it.decision or None,
            words=it.words.strip(),
            turn=work.value(
                "SELECT count(*) FROM shortfallstep WHERE shortfall = :id", id=record.id
            ),
        )
    )
    record.step = it.step
    return Ref("shortfall", record.id)


def _last_day(work: Work, record: Shortfall) -> date | None:
    sql = "SELECT max(on_date) FROM shortfallstep_live WHERE shortfall = :id"
    last = work.value(sql, id=record.id)
    return date.fromisoformat(last) if last else record.raised_on


@dataclass(frozen=True, slots=True)
class Leg:
    """One partnership's side of an offset, in pounds: what it improves by, or less than nothing."""

    body: Annotated[str, ref("body")]
    amount: str


@dataclass(frozen=True, slots=True)
class AgreeOffset:
    """Set one partnership's shortfall against another's improvement, and who agreed it.

    The legs add up to nothing. ``agreed_by`` names those who agreed, of both sides.
    """

    shortfall: Annotated[str, ref("shortfall")]
    legs: tuple[Leg, ...]
    agreed_by: tuple[str, ...]
    agreed_on: date | None = None
    decision: Annotated[str | None, ref("decision")] = None
    words: str = ""


def offset_so_far(book: Reading, shortfall: str) -> int:
    """Return in pence what earlier offsets set against a shortfall."""
    sql = """
        SELECT coalesce(sum(l.amount), 0) FROM offsetleg_live l
        JOIN offsetagreement_live a ON a.id = l.agreement
        WHERE a.shortfall = :shortfall AND l.amount > 0"""
    return int(book.value(sql, shortfall=shortfall))


@command("Agree offset")
def agree_offset(work: Work, it: AgreeOffset) -> Ref:
    """Keep the offset and its legs."""
    shortfall = work.get(Shortfall, it.shortfall)
    linked(work, Decision, it.decision)
    legs = [(each.body, pence(each.amount, "legs")) for each in it.legs]
    sides = {body: work.get(Body, body).name for body, _amount in legs}
    check_offset(shortfall.step, legs)
    known = {body for body, _name, _short in partnerships(work)}
    check_sides([name for body, name in sides.items() if body not in known])
    check_left(legs, shortfall.amount - offset_so_far(work, shortfall.id))
    check_agreed(it.agreed_by)
    on = it.agreed_on or work.today
    check_day(_last_day(work, shortfall), on, work.today, "agreed_on")
    agreement = OffsetAgreement(
        shortfall=shortfall.id,
        year=shortfall.year,
        kind=shortfall.kind,
        agreed_on=on,
        agreed_by="; ".join(
            in_names(work, [each.strip() for each in it.agreed_by if each.strip()])
        ),
        decision=it.decision or None,
        words=it.words.strip(),
    )
    work.add(agreement)
    for body, amount in legs:
        work.add(OffsetLeg(agreement=agreement.id, body=body, amount=amount))
    return Ref("offsetagreement", agreement.id)
