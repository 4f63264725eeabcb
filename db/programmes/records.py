"""What is kept of programmes: workstreams, networks, proposals, priorities, plans, guidance."""

from datetime import date

from db.bodies.rules.purposes import AtScale
from db.programmes.rules.milestones import MilestoneStatus
from db.programmes.rules.priorities import ArrangementState, Measure, Side
from db.programmes.rules.proposals import ReconfigurationState
from db.record import Record, choice, day, deletion, flag, link, local_flag, number, text


class Workstream(Record, table=True):
    """A priority worked on together; ``number`` is its place in the memorandum's list."""

    deleted: str | None = deletion(3000)
    name: str = text(3001)
    short: str = text(3002)
    number: int | None = number(3003, default=None)
    purpose: str = text(3004)
    source: str = text(3005)
    as_at: date | None = day(3006)


class Priority(Record, table=True):
    """A system or place priority; without a metric its evidence is what people tell (R44, R63).

    ``at_scale`` is why it is worked on across the whole system (R7).
    """

    deleted: str | None = deletion(3100)
    title: str = text(3101)
    workstream: str | None = link(3102, "workstream")
    place: str | None = link(3103, "place")
    body: str | None = link(3104, "body")
    measure: Measure = choice(3105, Measure, default=Measure.NOT_SAID)
    metric: str = text(3106)
    lead: str | None = link(3107, "person")
    national: bool = flag(3108)
    source: str = text(3109)
    as_at: date | None = day(3110)
    at_scale: AtScale = choice(3111, AtScale, default=AtScale.NOT_SAID)


class PriorityEvidence(Record, table=True):
    """What tells how a priority goes: a figure's words or a story, with its source."""

    deleted: str | None = deletion(3120)
    priority: str = link(3121, "priority")
    on_date: date | None = day(3122)
    words: str = text(3123)
    source: str = text(3124)


class Milestone(Record, table=True):
    """An item of a plan with its status word; ``mark`` is its letter or number there (R54)."""

    deleted: str | None = deletion(3140)
    title: str = text(3141)
    words: str = text(3142)
    plan: str = text(3143)
    theme: str = text(3144)
    mark: str = text(3145)
    crosscutting: bool = flag(3146)
    workstream: str | None = link(3147, "workstream")
    priority: str | None = link(3148, "priority")
    lead: str | None = link(3149, "person")
    status: MilestoneStatus = choice(3150, MilestoneStatus, default=MilestoneStatus.NONE)
    starts_on: date | None = day(3151)
    due_on: date | None = day(3152)
    note: str = text(3153)
    source: str = text(3154)
    late: bool = local_flag()


class MilestoneMove(Record, table=True):
    """A change of a milestone's status; only ever added. ``turn`` orders those of one day."""

    deleted: str | None = deletion(3170)
    milestone: str = link(3171, "milestone")
    was: MilestoneStatus = choice(3172, MilestoneStatus, default=MilestoneStatus.NONE)
    became: MilestoneStatus = choice(3173, MilestoneStatus, default=MilestoneStatus.NONE)
    on_date: date | None = day(3174)
    words: str = text(3175)
    turn: int = number(3176)


class PeopleFunction(Record, table=True):
    """A people function of the ICB, or a workforce undertaking of NHS England (R50)."""

    deleted: str | None = deletion(3190)
    side: Side = choice(3191, Side, default=Side.ICB)
    number: int | None = number(3192, default=None)
    words: str = text(3193)
    lead: str | None = link(3194, "person")
    progress: str = text(3195)
    progress_on: date | None = day(3196)
    source: str = text(3197)
    as_at: date | None = day(3198)


class PlaceArrangement(Record, table=True):
    """How a place's partners work together: footprint, leadership, functions (R53)."""

    deleted: str | None = deletion(3210)
    place: str = link(3211, "place")
    footprint: str = text(3212)
    leadership: str = text(3213)
    functions: str = text(3214)
    state: ArrangementState = choice(3215, ArrangementState, default=ArrangementState.PROPOSED)
    review_on: date | None = day(3216)
    source: str = text(3217)
    as_at: date | None = day(3218)


class Guidance(Record, table=True):
    """Guidance the system works by; another may supersede it (R61).

    ``principle`` is its number in a list of principles, where it is one of them (R43).
    """

    deleted: str | None = deletion(3230)
    title: str = text(3231)
    issuer: str = text(3232)
    version: str = text(3233)
    published_on: date | None = day(3234)
    superseded_by: str | None = link(3235, "guidance")
    source: str = text(3236)
    principle: int | None = number(3237, default=None)


class DevelopmentEntry(Record, table=True):
    """A conversation about how the system develops: with whom, about what, what follows (R65)."""

    deleted: str | None = deletion(3250)
    on_date: date | None = day(3251)
    with_whom: str = text(3252)
    body: str | None = link(3253, "body")
    words: str = text(3254)
    follows: str = text(3255)


class Network(Record, table=True):
    """A clinical network, and the workstream that coordinates it (R9)."""

    deleted: str | None = deletion(3270)
    workstream: str = link(3271, "workstream")
    name: str = text(3272)
    source: str = text(3273)
    as_at: date | None = day(3274)


class Reconfiguration(Record, table=True):
    """What a partnership proposes to change of its services (R9); ``place`` is the partnership's.

    ``workstream`` manages what it depends on; ``due_on`` is when it is to be settled.
    """

    deleted: str | None = deletion(3290)
    title: str = text(3291)
    place: str = link(3292, "place")
    workstream: str | None = link(3293, "workstream")
    state: ReconfigurationState = choice(
        3294, ReconfigurationState, default=ReconfigurationState.NONE
    )
    due_on: date | None = day(3295)
    note: str = text(3296)
    source: str = text(3297)


class Dependency(Record, table=True):
    """What one proposal needs of another, and how that is managed (R9)."""

    deleted: str | None = deletion(3310)
    proposal: str = link(3311, "reconfiguration")
    needs: str = link(3312, "reconfiguration")
    words: str = text(3313)
    managed: str = text(3314)
