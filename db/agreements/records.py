"""What is kept of agreements, their parties and changes; of delegations and of hosted services."""

from datetime import date

from db.agreements.rules.agreements import AgreementKind, VariationState
from db.agreements.rules.delegations import DelegationKind
from db.record import Record, choice, day, deletion, flag, link, number, text


class Agreement(Record, table=True):
    """An agreement between organisations; without ``ends_on`` it runs until it is ended (T5).

    ``first_review_on`` is a first review of its own; later ones come every ``review_months``,
    counted from ``counts_from`` where it names such a day (R55).
    """

    deleted: str | None = deletion(8800)
    title: str = text(8801)
    kind: AgreementKind = choice(8802, AgreementKind, default=AgreementKind.MEMORANDUM)
    version: str = text(8803)
    purpose: str = text(8804)
    binding: bool = flag(8805)
    effective_on: date | None = day(8806)
    ends_on: date | None = day(8807)
    ended_why: str = text(8808)
    counts_from: date | None = day(8809)
    first_review_on: date | None = day(8810)
    review_months: int | None = number(8811, default=None)
    replaces: str | None = link(8812, "agreement")
    source: str = text(8813)
    as_at: date | None = day(8814)


class Signatory(Record, table=True):
    """A party of an agreement, and who signs for it on its own day; one for each role (R56)."""

    deleted: str | None = deletion(8820)
    agreement: str = link(8821, "agreement")
    organisation: str = link(8822, "organisation")
    person: str = text(8823)
    role: str = text(8824)
    signed_on: date | None = day(8825)


class AgreementReview(Record, table=True):
    """A review that was held of an agreement, and what came of it."""

    deleted: str | None = deletion(8830)
    agreement: str = link(8831, "agreement")
    on_date: date | None = day(8832)
    words: str = text(8833)
    meeting: str | None = link(8834, "meeting")


class Variation(Record, table=True):
    """A change of an agreement, proposed by one party; it holds when every party agreed (R55)."""

    deleted: str | None = deletion(8840)
    agreement: str = link(8841, "agreement")
    words: str = text(8842)
    proposed_by: str | None = link(8843, "organisation")
    proposed_on: date | None = day(8844)
    effective_on: date | None = day(8845)
    state: VariationState = choice(8846, VariationState, default=VariationState.PROPOSED)
    version: str = text(8847)
    ended_why: str = text(8848)


class VariationConsent(Record, table=True):
    """One party's agreement to a variation; its id follows from both."""

    deleted: str | None = deletion(8860)
    variation: str = link(8861, "variation")
    organisation: str = link(8862, "organisation")
    person: str = text(8863)
    on_date: date | None = day(8864)


class Delegation(Record, table=True):
    """A function one organisation handed to another, and what was left out of it (R51)."""

    deleted: str | None = deletion(8870)
    function: str = text(8871)
    from_organisation: str = link(8872, "organisation")
    to_organisation: str | None = link(8873, "organisation")
    to_body: str | None = link(8874, "body")
    kind: DelegationKind = choice(8875, DelegationKind, default=DelegationKind.AGREEMENT)
    instrument: str = text(8876)
    agreement: str | None = link(8877, "agreement")
    exclusions: str = text(8878)
    from_on: date | None = day(8879)
    to_on: date | None = day(8880)
    departure_reason: str = text(8881)
    source: str = text(8882)
    as_at: date | None = day(8883)
    ended_why: str = text(8884)


class DelegationPolicy(Record, table=True):
    """A recommendation not to delegate to some kinds of organisation (R52).

    ``recipients`` and ``exempt`` hold several words each, separated by semicolons.
    """

    deleted: str | None = deletion(8900)
    words: str = text(8901)
    recipients: str = text(8902)
    exempt: str = text(8903)
    from_on: date | None = day(8904)
    to_on: date | None = day(8905)
    source: str = text(8906)
    as_at: date | None = day(8907)


class HostedService(Record, table=True):
    """What one organisation holds or provides for several systems (R41)."""

    deleted: str | None = deletion(8920)
    title: str = text(8921)
    host: str = link(8922, "organisation")
    provider: str | None = link(8923, "organisation")
    lead_commissioner: bool = flag(8924)
    agreement: str | None = link(8925, "agreement")
    from_on: date | None = day(8926)
    to_on: date | None = day(8927)
    source: str = text(8928)
    as_at: date | None = day(8929)


class HostedFor(Record, table=True):
    """An organisation a service is hosted for; its id follows from both."""

    deleted: str | None = deletion(8940)
    service: str = link(8941, "hostedservice")
    organisation: str = link(8942, "organisation")
