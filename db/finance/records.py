"""What is kept of the system's money; every amount is in pence and has its source."""

from datetime import date

from db.finance.rules.funding import (
    AdviceSubject,
    EfficiencySource,
    FundingState,
    SchemeState,
)
from db.finance.rules.ladder import LadderStep
from db.finance.rules.positions import MoneyKind
from db.record import Record, choice, day, deletion, link, local_text, number, text


class ControlTotal(Record, table=True):
    """What an organisation must deliver in a financial year, in pence (R46)."""

    deleted: str | None = deletion(8500)
    organisation: str = link(8501, "organisation")
    year: str = text(8502)
    amount: int = number(8503)
    source: str = text(8504)
    as_at: date | None = day(8505)


class Envelope(Record, table=True):
    """What a system or partnership may spend in a financial year, in pence (R49)."""

    deleted: str | None = deletion(8510)
    body: str = link(8511, "body")
    year: str = text(8512)
    kind: MoneyKind = choice(8513, MoneyKind, default=MoneyKind.REVENUE)
    amount: int = number(8514)
    source: str = text(8515)
    as_at: date | None = day(8516)


class Partner(Record, table=True):
    """An organisation whose position counts in a partnership, from a day to a day."""

    deleted: str | None = deletion(8520)
    body: str = link(8521, "body")
    organisation: str = link(8522, "organisation")
    from_on: date | None = day(8523)
    to_on: date | None = day(8524)
    source: str = text(8525)
    as_at: date | None = day(8526)


class Position(Record, table=True):
    """An organisation's position at the end of a month, in pence; open to every partnership (R45).

    ``plan`` and ``actual`` are for the year so far, ``forecast`` for the whole year. Its id follows
    from organisation, month and kind.
    """

    deleted: str | None = deletion(8530)
    organisation: str = link(8531, "organisation")
    period: str = text(8532, index=True)
    kind: MoneyKind = choice(8533, MoneyKind, default=MoneyKind.REVENUE)
    plan: int | None = number(8534, default=None)
    actual: int | None = number(8535, default=None)
    forecast: int | None = number(8536, default=None)
    note: str = text(8537)
    source: str = text(8538)
    as_at: date | None = day(8539)
    year: str = local_text()


class Shortfall(Record, table=True):
    """A control total an organisation cannot deliver, on its way up the ladder (R48).

    ``amount`` is in pence, more than nothing. ``step`` is the last step taken.
    """

    deleted: str | None = deletion(8550)
    organisation: str = link(8551, "organisation")
    body: str | None = link(8552, "body")
    year: str = text(8553)
    kind: MoneyKind = choice(8554, MoneyKind, default=MoneyKind.REVENUE)
    amount: int = number(8555)
    statement: str = text(8556)
    raised_on: date | None = day(8557)
    step: LadderStep = choice(8558, LadderStep, default=LadderStep.ORGANISATION)


class ShortfallStep(Record, table=True):
    """One step taken with a shortfall; only ever added. ``turn`` orders those of one day."""

    deleted: str | None = deletion(8570)
    shortfall: str = link(8571, "shortfall")
    step: LadderStep = choice(8572, LadderStep, default=LadderStep.ORGANISATION)
    on_date: date | None = day(8573)
    body: str | None = link(8574, "body")
    meeting: str | None = link(8575, "meeting")
    decision: str | None = link(8576, "decision")
    words: str = text(8577)
    turn: int = number(8578)


class OffsetAgreement(Record, table=True):
    """Shortfalls of some partnerships set against improvements of others, by agreement (A¶30)."""

    deleted: str | None = deletion(8590)
    shortfall: str = link(8591, "shortfall")
    year: str = text(8592)
    kind: MoneyKind = choice(8593, MoneyKind, default=MoneyKind.REVENUE)
    agreed_on: date | None = day(8594)
    agreed_by: str = text(8595)
    decision: str | None = link(8596, "decision")
    words: str = text(8597)


class OffsetLeg(Record, table=True):
    """One side of an offset in pence: an improvement is more than nothing, a shortfall less."""

    deleted: str | None = deletion(8610)
    agreement: str = link(8611, "offsetagreement")
    body: str = link(8612, "body")
    amount: int = number(8613)


class Advice(Record, table=True):
    """What a finance or capital group advised, and what became of it (R10)."""

    deleted: str | None = deletion(8620)
    body: str = link(8621, "body")
    to_body: str | None = link(8622, "body")
    subject: AdviceSubject = choice(8623, AdviceSubject, default=AdviceSubject.FINANCE)
    words: str = text(8624)
    on_date: date | None = day(8625)
    meeting: str | None = link(8626, "meeting")
    answer: str = text(8627)
    answered_on: date | None = day(8628)
    decision: str | None = link(8629, "decision")


class Funding(Record, table=True):
    """Transformation funding asked for, awarded and reported on, in pence (R60, A¶21)."""

    deleted: str | None = deletion(8640)
    body: str = link(8641, "body")
    workstream: str | None = link(8642, "workstream")
    title: str = text(8643)
    year: str = text(8644)
    priority: int | None = number(8645, default=None)
    bid: int = number(8646)
    award: int | None = number(8647, default=None)
    state: FundingState = choice(8648, FundingState, default=FundingState.BID)
    bid_on: date | None = day(8649)
    answered_on: date | None = day(8650)
    decision: str | None = link(8651, "decision")
    report_due_on: date | None = day(8652)
    report: str = text(8653)
    reported_on: date | None = day(8654)
    answer: str = text(8655)


class CapitalScheme(Record, table=True):
    """A line of the capital priority list; ``rank`` 1 comes first, ``amount`` is in pence (R60)."""

    deleted: str | None = deletion(8660)
    title: str = text(8661)
    organisation: str = link(8662, "organisation")
    year: str = text(8663)
    rank: int | None = number(8664, default=None)
    amount: int = number(8665)
    state: SchemeState = choice(8666, SchemeState, default=SchemeState.PROPOSED)
    advice: str | None = link(8667, "advice")
    decision: str | None = link(8668, "decision")
    note: str = text(8669)


class Efficiency(Record, table=True):
    """An efficiency somebody saw, what is planned of it and what was delivered, in pence (R60)."""

    deleted: str | None = deletion(8680)
    title: str = text(8681)
    organisation: str = link(8682, "organisation")
    year: str = text(8683)
    seen_by: EfficiencySource = choice(8684, EfficiencySource, default=EfficiencySource.OWN)
    opportunity: int | None = number(8685, default=None)
    planned: int | None = number(8686, default=None)
    delivered: int | None = number(8687, default=None)
    source: str = text(8688)
    as_at: date | None = day(8689)


class AssumptionSet(Record, table=True):
    """One version of the assumptions under every partnership's plan (R47, R60)."""

    deleted: str | None = deletion(8700)
    title: str = text(8701)
    from_on: date | None = day(8702)
    source: str = text(8703)


class Assumption(Record, table=True):
    """One assumption of a set: its name and its value, as the set has them."""

    deleted: str | None = deletion(8710)
    assumptionset: str = link(8711, "assumptionset")
    words: str = text(8712)
    value: str = text(8713)
    pos: int = number(8714)


class PlanLine(Record, table=True):
    """What a partnership plans for one year on one set of assumptions, in pence (R47)."""

    deleted: str | None = deletion(8720)
    body: str = link(8721, "body")
    assumptionset: str = link(8722, "assumptionset")
    year: str = text(8723)
    kind: MoneyKind = choice(8724, MoneyKind, default=MoneyKind.REVENUE)
    amount: int = number(8725)
    source: str = text(8726)
