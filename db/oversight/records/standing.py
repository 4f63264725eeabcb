"""What is kept of oversight: frameworks, segment decisions, readings, support and issues."""

from datetime import date

from db.oversight.rules.readings import Better, ReadingLevel
from db.oversight.rules.support import (
    ImprovementState,
    IssueState,
    TrackKind,
    TriggerKind,
    UndertakingState,
)
from db.record import Record, choice, day, deletion, flag, link, number, text


class OversightFramework(Record, table=True):
    """One version of a framework; ``applies_to`` are the kinds of organisation it places (T8)."""

    deleted: str | None = deletion(8000)
    title: str = text(8001)
    version: str = text(8002)
    from_on: date | None = day(8003)
    to_on: date | None = day(8004)
    applies_to: str = text(8005)
    source: str = text(8006)
    as_at: date | None = day(8007)


class OversightTheme(Record, table=True):
    """A theme of a framework, or what a memorandum splits from one of them (T1)."""

    deleted: str | None = deletion(8010)
    framework: str = link(8011, "oversightframework")
    number: int | None = number(8012, default=None)
    title: str = text(8013)
    part_of: str | None = link(8014, "oversighttheme")


class Segment(Record, table=True):
    """A segment of a framework and how often who stands there is reviewed (R28)."""

    deleted: str | None = deletion(8020)
    framework: str = link(8021, "oversightframework")
    number: int = number(8022)
    title: str = text(8023)
    rhythm: str = text(8024)


class SegmentCriterion(Record, table=True):
    """What a segment asks for, one line of its checklist; ``aims`` are those it rests on (R59)."""

    deleted: str | None = deletion(8030)
    segment: str = link(8031, "segment")
    words: str = text(8032)
    pos: int = number(8033)
    aims: str = text(8034)


class SegmentDecision(Record, table=True):
    """An organisation placed in a segment: by whom, on what evidence; only ever added (R28)."""

    deleted: str | None = deletion(8040)
    organisation: str = link(8041, "organisation")
    framework: str = link(8042, "oversightframework")
    segment: str = link(8043, "segment")
    decided_by: str = link(8044, "organisation")
    person: str = text(8045)
    on_date: date | None = day(8046)
    rationale: str = text(8047)
    decision: str | None = link(8048, "decision")
    decision_ref: str = text(8049)
    criteria: str = text(8050)
    turn: int = number(8051)


class ThemeEvidence(Record, table=True):
    """What a segment decision rests on, each with its one source, theme by theme (R43).

    A framework may have no themes; then neither has the evidence.
    """

    deleted: str | None = deletion(8060)
    segmentdecision: str = link(8061, "segmentdecision")
    theme: str | None = link(8062, "oversighttheme")
    words: str = text(8063)
    source: str = text(8064)


class Indicator(Record, table=True):
    """Something that is read again and again; ``national`` marks a national figure (R29)."""

    deleted: str | None = deletion(8070)
    title: str = text(8071)
    theme: str | None = link(8072, "oversighttheme")
    unit: str = text(8073)
    better: Better = choice(8074, Better, default=Better.NOT_SAID)
    national: bool = flag(8075)
    source: str = text(8076)


class IndicatorReading(Record, table=True):
    """A reading of an indicator: figures exactly as written; its id follows from what it is of."""

    deleted: str | None = deletion(8080)
    indicator: str = link(8081, "indicator")
    level: ReadingLevel = choice(8082, ReadingLevel, default=ReadingLevel.SYSTEM)
    organisation: str | None = link(8083, "organisation")
    place: str | None = link(8084, "place")
    on_date: date | None = day(8085, index=True)
    actual: str = text(8086)
    prior: str = text(8087)
    forecast: str = text(8088)
    note: str = text(8089)
    source: str = text(8090)


class Achievement(Record, table=True):
    """What went well, said in so many words: a review pack begins with it (R43)."""

    deleted: str | None = deletion(8100)
    organisation: str | None = link(8101, "organisation")
    place: str | None = link(8102, "place")
    on_date: date | None = day(8103)
    words: str = text(8104)
    source: str = text(8105)


class Undertaking(Record, table=True):
    """What an organisation undertook towards the regulator (R30)."""

    deleted: str | None = deletion(8110)
    organisation: str = link(8111, "organisation")
    words: str = text(8112)
    given_on: date | None = day(8113)
    due_on: date | None = day(8114)
    state: UndertakingState = choice(8115, UndertakingState, default=UndertakingState.GIVEN)
    settled_on: date | None = day(8116)
    settled_words: str = text(8117)
    source: str = text(8118)


class MandatedSupport(Record, table=True):
    """Support an organisation must accept, by whom, until its exit criteria are met (R23)."""

    deleted: str | None = deletion(8120)
    organisation: str = link(8121, "organisation")
    words: str = text(8122)
    given_by: str | None = link(8123, "organisation")
    from_on: date | None = day(8124)
    ended_on: date | None = day(8125)
    ended_why: str = text(8126)
    risk: str | None = link(8127, "risk")
    source: str = text(8128)


class ExitCriterion(Record, table=True):
    """What must be so before mandated support ends."""

    deleted: str | None = deletion(8130)
    support: str = link(8131, "mandatedsupport")
    words: str = text(8132)
    met_on: date | None = day(8133)
    evidence: str = text(8134)
    pos: int = number(8135)


class ImprovementProposal(Record, table=True):
    """What the board sets out where the system does not deliver in aggregate (R33)."""

    deleted: str | None = deletion(8140)
    words: str = text(8141)
    set_out_by: str = link(8142, "organisation")
    to_organisation: str = link(8143, "organisation")
    on_date: date | None = day(8144)
    state: ImprovementState = choice(8145, ImprovementState, default=ImprovementState.SET_OUT)
    answered_on: date | None = day(8146)
    answer: str = text(8147)


class OversightReview(Record, table=True):
    """A review held with an organisation or a place, and when the next is due (R15)."""

    deleted: str | None = deletion(8150)
    organisation: str | None = link(8151, "organisation")
    place: str | None = link(8152, "place")
    on_date: date | None = day(8153)
    words: str = text(8154)
    meeting: str | None = link(8155, "meeting")
    next_on: date | None = day(8156)


class EscalationTrigger(Record, table=True):
    """What set off an escalation outside routine, and the meeting it led to (R31)."""

    deleted: str | None = deletion(8160)
    organisation: str = link(8161, "organisation")
    kind: TriggerKind = choice(8162, TriggerKind, default=TriggerKind.INSPECTION)
    words: str = text(8163)
    on_date: date | None = day(8164)
    meeting: str | None = link(8165, "meeting")


class OversightTrack(Record, table=True):
    """Something overseen apart, for a time, by agreement (R40, R41)."""

    deleted: str | None = deletion(8170)
    title: str = text(8171)
    kind: TrackKind = choice(8172, TrackKind, default=TrackKind.AD_HOC)
    organisation: str | None = link(8173, "organisation")
    words: str = text(8174)
    agreed_by: str = text(8175)
    from_on: date | None = day(8176)
    to_on: date | None = day(8177)
    ended_why: str = text(8178)


class PerformanceIssue(Record, table=True):
    """An issue several organisations share, with one lead (R62)."""

    deleted: str | None = deletion(8180)
    title: str = text(8181)
    words: str = text(8182)
    lead: str = link(8183, "organisation")
    joint: bool = flag(8184)
    theme: str | None = link(8185, "oversighttheme")
    state: IssueState = choice(8186, IssueState, default=IssueState.OPEN)
    raised_on: date | None = day(8187)
    resolved_on: date | None = day(8188)
    outcome: str = text(8189)


class IssueOrganisation(Record, table=True):
    """An organisation that shares an issue; its id follows from both."""

    deleted: str | None = deletion(8200)
    issue: str = link(8201, "performanceissue")
    organisation: str = link(8202, "organisation")


class ThemeOfItem(Record, table=True):
    """A theme an agenda item is about, for what an agenda covers; its id follows from both."""

    deleted: str | None = deletion(8210)
    item: str = link(8211, "agendaitem")
    theme: str = link(8212, "oversighttheme")
