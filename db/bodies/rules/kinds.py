"""The choices kept on organisations, places, bodies, terms and seats."""

from enum import StrEnum


class OrgKind(StrEnum):
    """What sort of organisation it is, as the memoranda and the register of codes name them."""

    CCG = "clinical commissioning group"
    ICB = "integrated care board"
    NHS_TRUST = "NHS trust"
    FOUNDATION_TRUST = "NHS foundation trust"
    COUNCIL = "local authority"
    COMBINED = "combined authority"
    NATIONAL = "national body"
    REGION = "regional office"
    REGULATOR = "regulator"
    NETWORK = "professional network"
    SCIENCE_NETWORK = "academic health science network"
    PRIMARY_CARE_NETWORK = "primary care network"
    INDEPENDENT_PROVIDER = "independent provider"
    VOLUNTARY = "voluntary organisation"
    SYSTEM = "integrated care system"
    OTHER = "other"


class PlaceLevel(StrEnum):
    """The scales of A¶11, and the region above (B:L358). The labels shown are settings (T2)."""

    NEIGHBOURHOOD = "neighbourhood"
    PLACE = "place"
    PARTNERSHIP = "partnership"
    SYSTEM = "system"
    REGION = "region"


class BodyKind(StrEnum):
    """What sort of thing meets."""

    COMMITTEE = "committee"
    BOARD = "board"
    GROUP = "group"
    ASSEMBLY = "assembly"
    PARTNERSHIP = "partnership"
    REVIEW_MEETING = "review meeting"


class Authority(StrEnum):
    """On what footing a body decides (R6; A¶14, A¶16)."""

    STATUTORY = "statutory"
    DELEGATED = "delegated"
    COLLABORATIVE = "collaborative"


class BodyStatus(StrEnum):
    """Whether a body meets yet, or still (R5: the Partnership Assembly is only proposed)."""

    PROPOSED = "proposed"
    ACTIVE = "active"
    CLOSED = "closed"


class Sensitivity(StrEnum):
    """Who may see a body's papers unless an item says otherwise."""

    NOT_SET = "not set"
    PUBLIC = "public"
    PRIVATE = "private"
    CONFIDENTIAL = "confidential"


class RetentionClass(StrEnum):
    """How long the record is kept: classes of the Records Management Code of Practice 2021."""

    NOT_SET = "not set"
    BOARD = "board"
    PRINCIPAL = "principal"
    MINOR = "minor"


class Capacity(StrEnum):
    """In what capacity a seat is filled; only a member ever counts towards quorum."""

    MEMBER = "member"
    IN_ATTENDANCE = "in attendance"
    OBSERVER = "observer"


class Office(StrEnum):
    """What the holder of a seat is to the body."""

    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    MEMBER = "member"


class MinuteStyle(StrEnum):
    """How full the minutes are, as the body's terms of reference ask."""

    NOT_SET = "not set"
    ACTION = "action"
    SUMMARY = "summary"
    NARRATIVE = "narrative"


class DayUnit(StrEnum):
    """Whether a deadline counts Saturdays, Sundays and bank holidays."""

    WORKING = "working"
    CALENDAR = "calendar"


class DeadlineKind(StrEnum):
    """What falls due around a meeting, in the order of a secretary's month."""

    CALL_FOR_PAPERS = "call for papers"
    PAPERS_DUE = "papers due"
    PACK_OUT = "pack out"
    ACTION_NOTE = "action note"
    MINUTES_TO_CHAIR = "minutes to the chair"
    MINUTES_OUT = "minutes out"


BEFORE_MEETING = frozenset(
    {DeadlineKind.CALL_FOR_PAPERS, DeadlineKind.PAPERS_DUE, DeadlineKind.PACK_OUT}
)
