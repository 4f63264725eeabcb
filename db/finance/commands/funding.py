"""Advice of the finance groups, transformation funding, capital, efficiencies (R10, R60)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import linked
from db.bodies.records import Body, Organisation
from db.bodies.rules.names import check_at_least
from db.calendar.records import Meeting
from db.decisions.records import Decision
from db.errors import Refusal
from db.finance.records import Advice, CapitalScheme, Efficiency, Funding
from db.finance.rules.funding import (
    AdviceSubject,
    EfficiencySource,
    FundingState,
    SchemeState,
    check_award,
    check_report,
)
from db.finance.rules.ladder import check_day, check_shortfall, check_words
from db.finance.rules.money import pence, pence_or_none
from db.finance.rules.positions import check_source, check_year
from db.programmes.records import Workstream
from db.store import KEEP, Keep, Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class RecordAdvice:
    """Record what a finance or capital group advises, and whom."""

    body: Annotated[str, ref("body")]
    words: str
    subject: AdviceSubject = AdviceSubject.FINANCE
    to_body: Annotated[str | None, ref("body")] = None
    on: date | None = None
    meeting: Annotated[str | None, ref("meeting")] = None


@command("Record advice")
def record_advice(work: Work, it: RecordAdvice) -> Ref:
    """Keep the advice; what became of it is recorded when it is answered."""
    work.get(Body, it.body)
    linked(work, Body, it.to_body)
    linked(work, Meeting, it.meeting)
    check_words(it.words, "advice")
    on = it.on or work.today
    check_day(None, on, work.today)
    record = Advice(
        body=it.body,
        to_body=it.to_body or None,
        subject=it.subject,
        words=it.words.strip(),
        on_date=on,
        meeting=it.meeting or None,
    )
    return Ref("advice", work.add(record))


@dataclass(frozen=True, slots=True)
class AnswerAdvice:
    """Record what became of advice."""

    advice: Annotated[str, ref("advice")]
    answer: str
    on: date | None = None
    decision: Annotated[str | None, ref("decision")] = None


@command("Answer advice")
def answer_advice(work: Work, it: AnswerAdvice) -> Ref:
    """Keep the answer beside the advice."""
    record = work.get(Advice, it.advice)
    linked(work, Decision, it.decision)
    check_words(it.answer, "answer", "answer")
    on = it.on or work.today
    check_day(record.on_date, on, work.today)
    record.answer, record.answered_on = it.answer.strip(), on
    record.decision = it.decision or None
    return Ref("advice", record.id)


@dataclass(frozen=True, slots=True)
class BidFunding:
    """Ask for transformation funding in a financial year, in pounds."""

    body: Annotated[str, ref("body")]
    title: str
    year: str
    amount: str
    workstream: Annotated[str | None, ref("workstream")] = None
    priority: int | None = None
    on: date | None = None


@command("Bid for funding")
def bid_funding(work: Work, it: BidFunding) -> Ref:
    """Keep the bid."""
    work.get(Body, it.body)
    linked(work, Workstream, it.workstream)
    check_words(it.title, "title", "title")
    check_year(it.year)
    amount = pence(it.amount)
    check_shortfall(amount)
    if it.priority is not None:
        check_at_least(it.priority, "priority")
    on = it.on or work.today
    check_day(None, on, work.today)
    record = Funding(
        body=it.body,
        workstream=it.workstream or None,
        title=it.title.strip(),
        year=it.year,
        priority=it.priority,
        bid=amount,
        bid_on=on,
    )
    return Ref("funding", work.add(record))


@dataclass(frozen=True, slots=True)
class AnswerBid:
    """Award what a bid asked for, or part of it, in pounds; or decline it with the reason."""

    funding: Annotated[str, ref("funding")]
    award: str = ""
    answer: str = ""
    on: date | None = None
    report_due_on: date | None = None
    decision: Annotated[str | None, ref("decision")] = None


@command("Answer bid")
def answer_bid(work: Work, it: AnswerBid) -> Ref:
    """Keep the award; a bid declined says why."""
    record = work.get(Funding, it.funding)
    linked(work, Decision, it.decision)
    on = it.on or work.today
    check_day(record.bid_on, on, work.today)
    award = pence_or_none(it.award, "award")
    if award is None:
        if record.state is not FundingState.BID:
            raise Refusal("finance.answered", "funding")
        check_words(it.answer, "declined", "answer")
        record.state = FundingState.DECLINED
    else:
        check_award(record.state, record.bid, award)
        record.state, record.award = FundingState.AWARDED, award
        record.report_due_on = it.report_due_on
    record.answer, record.answered_on = it.answer.strip(), on
    record.decision = it.decision or None
    return Ref("funding", record.id)


@dataclass(frozen=True, slots=True)
class ReportFunding:
    """Report back what awarded funding did."""

    funding: Annotated[str, ref("funding")]
    words: str
    on: date | None = None


@command("Report on funding")
def report_funding(work: Work, it: ReportFunding) -> Ref:
    """Keep the report."""
    record = work.get(Funding, it.funding)
    check_report(record.state, it.words)
    on = it.on or work.today
    check_day(record.answered_on, on, work.today)
    record.report, record.reported_on = it.words.strip(), on
    record.state = FundingState.REPORTED
    return Ref("funding", record.id)


@dataclass(frozen=True, slots=True)
class AddCapitalScheme:
    """Put a scheme on the capital priority list of a financial year, in pounds."""

    title: str
    organisation: Annotated[str, ref("organisation")]
    year: str
    amount: str
    rank: int | None = None
    note: str = ""


@command("Add capital scheme")
def add_capital_scheme(work: Work, it: AddCapitalScheme) -> Ref:
    """Keep the scheme as proposed."""
    work.get(Organisation, it.organisation)
    check_words(it.title, "title", "title")
    check_year(it.year)
    amount = pence(it.amount)
    check_shortfall(amount)
    _check_rank(work, it.year, it.rank, "")
    record = CapitalScheme(
        title=it.title.strip(),
        organisation=it.organisation,
        year=it.year,
        rank=it.rank,
        amount=amount,
        note=it.note.strip(),
        state=SchemeState.PROPOSED if it.rank is None else SchemeState.PRIORITISED,
    )
    return Ref("capitalscheme", work.add(record))


@dataclass(frozen=True, slots=True)
class ChangeCapitalScheme:
    """Change the place of a scheme on the list, its cost in pounds, or how it stands."""

    capitalscheme: Annotated[str, ref("capitalscheme")]
    rank: int | Keep | None = KEEP
    amount: str | Keep = KEEP
    state: SchemeState | Keep = KEEP
    advice: Annotated[str | Keep | None, ref("advice")] = KEEP
    decision: Annotated[str | Keep | None, ref("decision")] = KEEP
    note: str | Keep = KEEP


@command("Change capital scheme")
def change_capital_scheme(work: Work, it: ChangeCapitalScheme) -> Ref:
    """Change the fields that were touched."""
    record = work.get(CapitalScheme, it.capitalscheme)
    linked(work, Advice, it.advice)
    linked(work, Decision, it.decision)
    if not isinstance(it.rank, Keep):
        _check_rank(work, record.year, it.rank, record.id)
        record.rank = it.rank
    if not isinstance(it.amount, Keep):
        record.amount = pence(it.amount)
        check_shortfall(record.amount)
    for name in ("state", "advice", "decision", "note"):
        given = getattr(it, name)
        if not isinstance(given, Keep):
            setattr(record, name, given)
    return Ref("capitalscheme", record.id)


def _check_rank(work: Work, year: str, rank: int | None, own: str) -> None:
    if rank is None:
        return
    check_at_least(rank, "rank")
    sql = (
        "SELECT title FROM capitalscheme_live WHERE year = :year AND rank = :rank AND id <> :own"
        " AND state <> 'withdrawn'"
    )
    taken = work.value(sql, year=year, rank=rank, own=own)
    if taken:
        raise Refusal("finance.rank_taken", "rank", title=taken)


@dataclass(frozen=True, slots=True)
class RecordEfficiency:
    """Record an efficiency somebody saw, in pounds; later what is planned and delivered of it."""

    title: str
    organisation: Annotated[str, ref("organisation")]
    year: str
    source: str
    seen_by: EfficiencySource = EfficiencySource.OWN
    opportunity: str = ""
    planned: str = ""
    delivered: str = ""
    as_at: date | None = None
    efficiency: Annotated[str | None, ref("efficiency")] = None


@command("Record efficiency")
def record_efficiency(work: Work, it: RecordEfficiency) -> Ref:
    """Keep an efficiency, or the figures of the one named anew."""
    work.get(Organisation, it.organisation)
    check_words(it.title, "title", "title")
    check_year(it.year)
    check_source(it.source)
    record = work.get(Efficiency, it.efficiency) if it.efficiency else Efficiency()
    record.title, record.organisation, record.year = it.title.strip(), it.organisation, it.year
    record.seen_by, record.source = it.seen_by, it.source.strip()
    record.opportunity = pence_or_none(it.opportunity, "opportunity")
    record.planned = pence_or_none(it.planned, "planned")
    record.delivered = pence_or_none(it.delivered, "delivered")
    record.as_at = it.as_at or work.today
    if not it.efficiency:
        work.add(record)
    return Ref("efficiency", record.id)
