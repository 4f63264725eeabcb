"""Who may call a meeting outside the plan, with what notice and whose consent (R32, R36)."""

from collections.abc import Collection, Container
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.bodies.rules.kinds import DayUnit, OrgKind
from db.calendar.rules.workdays import working_days_between
from db.errors import Refusal


class Ground(StrEnum):
    """On what an extraordinary meeting of the two parties is called."""

    NOT_SAID = "not said"
    ESCALATION = "escalation"
    URGENT = "urgent"
    OTHER = "other"


class Caller(StrEnum):
    """Who may call an extraordinary meeting, as the terms of reference say."""

    NOT_SAID = "not said"
    CHAIR = "chair"
    MEMBERS = "members"
    CHAIR_OR_MEMBERS = "chair or members"
    ANY_MEMBER = "any member"


class ConsentAnswer(StrEnum):
    """What the other party says."""

    GIVEN = "given"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Parties:
    """The two parties of a formal review meeting: the region and the ICB, by id."""

    region: str
    icb: str

    def other(self, party: str) -> str:
        """Return the party that is not this one."""
        return self.icb if party == self.region else self.region

    def __contains__(self, party: object) -> bool:
        """Return whether an organisation is one of them."""
        return party in (self.region, self.icb)


@dataclass(frozen=True, slots=True)
class Call:
    """How a meeting was called: on what ground, about whom, for which party."""

    ground: Ground
    about: str = ""
    called_for: str = ""
    told_on: date | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """What a body's terms of reference say of extraordinary meetings; nothing where they do not."""

    notice_days: int | None = None
    notice_unit: DayUnit = DayUnit.WORKING
    who_calls: Caller = Caller.NOT_SAID
    members_needed: int | None = None


MOST_NOTICE, MOST_MEMBERS, MOST_REVIEWS = 90, 99, 12


def two_parties(organisations: dict[str, OrgKind]) -> Parties | None:
    """Return the region and the ICB among those at the table; None unless there is one of each.

    A national body stands for the region only where no regional office is there.
    """
    regions = [each for each, kind in organisations.items() if kind is OrgKind.REGION]
    nation = [each for each, kind in organisations.items() if kind is OrgKind.NATIONAL]
    regions = regions or nation
    boards = [each for each, kind in organisations.items() if kind is OrgKind.ICB]
    return Parties(regions[0], boards[0]) if len(regions) == 1 and len(boards) == 1 else None


def check_call(call: Call, parties: Parties) -> None:
    """Refuse a call of the two parties that does not say what it rests on (R32, R36)."""
    if call.ground is Ground.NOT_SAID:
        raise Refusal("calendar.ground_missing", "ground")
    if call.ground is Ground.OTHER:
        return
    if call.ground is Ground.ESCALATION and not call.about:
        raise Refusal("calendar.about_missing", "about")
    if call.called_for not in parties:
        raise Refusal("calendar.party_missing", "called_for")
    if call.ground is Ground.URGENT and call.called_for != parties.icb:
        raise Refusal("calendar.urgent_is_the_icbs", "called_for")


def consent_needed(call: Call, parties: Parties | None) -> str:
    """Return the party whose consent a meeting needs before it is convened; empty for none.

    Only a meeting of the two parties on an escalation at an organisation needs it (R36).
    """
    if parties is None or call.ground is not Ground.ESCALATION or call.called_for not in parties:
        return ""
    return parties.other(call.called_for)


def check_told(call: Call, parties: Parties | None) -> None:
    """Refuse to convene an urgent call of the ICB before the region was told (R32)."""
    if parties is not None and call.ground is Ground.URGENT and call.told_on is None:
        raise Refusal("calendar.region_not_told", "told_on")


def check_notice(
    terms: Terms, convened_on: date, on: date, reason: str, holidays: Container[date]
) -> None:
    """Refuse shorter notice than the terms ask for, unless a reason is kept."""
    if terms.notice_days is None or reason.strip():
        return
    given = notice(convened_on, on, terms.notice_unit, holidays)
    if given < terms.notice_days:
        raise Refusal(
            f"calendar.notice_{terms.notice_unit.value}",
            "short_notice",
            given=max(0, given),
            needed=terms.notice_days,
        )


def notice(convened_on: date, on: date, unit: DayUnit, holidays: Container[date]) -> int:
    """Return the days of notice, counted as deadlines are: the day of convening does not count."""
    if unit is DayUnit.CALENDAR:
        return (on - convened_on).days
    return working_days_between(convened_on, on, holidays)


def check_caller(
    terms: Terms, called_by: str, chairs: Collection[str], members: Collection[str], others: int
) -> None:
    """Refuse a call by somebody the terms of reference do not name.

    ``others`` is how many members joined in the call, besides the one who made it.
    """
    who = terms.who_calls
    if who not in set(Caller) or who is Caller.NOT_SAID:
        return
    if not called_by:
        raise Refusal("calendar.caller_missing", "called_by")
    if called_by in chairs and who is not Caller.MEMBERS:
        return
    if who is Caller.CHAIR:
        raise Refusal("calendar.chair_calls", "called_by")
    if called_by not in members:
        raise Refusal("calendar.member_calls", "called_by")
    needed = terms.members_needed or 1
    if who is not Caller.ANY_MEMBER and others + 1 < needed:
        raise Refusal("calendar.more_must_call", "called_with", needed=needed, called=others + 1)


def check_rule(notice_days: int | None, members: int | None, reviews: int | None) -> None:
    """Refuse figures no terms of reference could mean."""
    for field, given, least, most in (
        ("notice_days", notice_days, 0, MOST_NOTICE),
        ("members_needed", members, 1, MOST_MEMBERS),
        ("reviews_a_year", reviews, 1, MOST_REVIEWS),
    ):
        if given is not None and not least <= given <= most:
            raise Refusal("calendar.rule_figure", field, least=least, most=most)
