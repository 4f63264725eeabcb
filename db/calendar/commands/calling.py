"""Calling a meeting outside the plan: its rule, its ground, consent, and who takes the chair."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, kept, linked
from db.bodies.queries.people import standing_on
from db.bodies.queries.seats import chair_on, members_on
from db.bodies.records import Body, Organisation, Person
from db.bodies.rules.kinds import Capacity, DayUnit, Office
from db.calendar.bank_holidays import bank_holidays
from db.calendar.queries.calling import CallLine, call_of, eligible_chairs, parties_of, rule_of
from db.calendar.records import Consent, Meeting, MeetingRule
from db.calendar.rules.calling import (
    Call,
    Caller,
    ConsentAnswer,
    Ground,
    Terms,
    check_call,
    check_caller,
    check_notice,
    check_rule,
    check_told,
)
from db.calendar.rules.reviews import check_chair
from db.calendar.rules.states import STANDING, MeetingKind, MeetingState, check_happened
from db.errors import Refusal
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class SetMeetingRule:
    """Set what a body's terms of reference say of extraordinary meetings and formal reviews."""

    body: Annotated[str, ref("body")]
    notice_days: int | Keep | None = KEEP
    notice_unit: DayUnit | Keep = KEEP
    who_calls: Caller | Keep = KEEP
    members_needed: int | Keep | None = KEEP
    reviews_a_year: int | Keep | None = KEEP
    words: str | Keep = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Set rule for extraordinary meetings")
def set_meeting_rule(work: Work, it: SetMeetingRule) -> Ref:
    """Keep it; what the terms do not say is left empty and nothing is checked for it."""
    body = work.get(Body, it.body)
    rule = kept(work, MeetingRule, same_id("meetingrule", body.id))
    rule.body = body.id
    apply(rule, it, "body")
    check_rule(rule.notice_days, rule.members_needed, rule.reviews_a_year)
    return Ref("meetingrule", rule.id)


@dataclass(frozen=True, slots=True)
class ChangeCall:
    """Change on what a meeting is called, before it is convened or consented to."""

    meeting: Annotated[str, ref("meeting")]
    ground: Ground | Keep = KEEP
    about: Annotated[str | Keep, ref("organisation")] = KEEP
    called_for: Annotated[str | Keep, ref("organisation")] = KEEP
    called_by: Annotated[str | Keep, ref("person")] = KEEP
    called_with: int | Keep = KEEP
    asked_on: date | Keep | None = KEEP
    why: str | Keep = KEEP


@command("Change call of meeting")
def change_call(work: Work, it: ChangeCall) -> Ref:
    """Change it; a call that the other party answered stays as it was answered."""
    meeting = work.get(Meeting, it.meeting)
    if meeting.state not in {MeetingState.PLANNED, MeetingState.POSTPONED}:
        raise Refusal("calendar.call_fixed", "")
    if work.value("SELECT 1 FROM consent_live WHERE meeting = :m", m=meeting.id):
        raise Refusal("calendar.call_answered", "")
    for kind, named in (
        (Organisation, it.about),
        (Organisation, it.called_for),
        (Person, it.called_by),
    ):
        linked(work, kind, named)
    apply(meeting, it, "meeting")
    check_grounds(work, meeting)
    return Ref("meeting", meeting.id)


def check_grounds(work: Work, meeting: Meeting) -> None:
    """Refuse an extraordinary meeting of the two parties that does not say what it rests on."""
    if meeting.called_with < 0:
        raise Refusal("calendar.count_below", "called_with")
    on = meeting.on_date or work.today
    parties = parties_of(work, meeting.body, on)
    if meeting.kind is MeetingKind.EXTRAORDINARY and parties is not None:
        called_for = standing_on(work, meeting.called_for, on) if meeting.called_for else ""
        call = Call(meeting.ground, meeting.about or "", called_for or "", meeting.told_on)
        check_call(call, parties)


@dataclass(frozen=True, slots=True)
class RecordConsent:
    """Record what the other party answered to an extraordinary meeting on an escalation."""

    meeting: Annotated[str, ref("meeting")]
    person: Annotated[str, ref("person")]
    on_date: date
    party: Annotated[str, ref("organisation")] = ""
    answer: ConsentAnswer = ConsentAnswer.GIVEN
    how: str = ""


@command("Record consent to meeting", undoable=False)
def record_consent(work: Work, it: RecordConsent) -> Ref:
    """Keep who answered for which party and on which day (R36); each answer is kept."""
    meeting = work.get(Meeting, it.meeting)
    person = work.get(Person, it.person)
    line = _call(work, meeting)
    if not line.consent_of:
        raise Refusal("calendar.consent_not_needed", "meeting")
    if meeting.state not in STANDING | {MeetingState.POSTPONED}:
        raise Refusal("calendar.call_fixed", "")
    party = work.get(Organisation, it.party or line.consent_of)
    if standing_on(work, party.id, meeting.on_date or work.today) != line.consent_of:
        raise Refusal("calendar.consent_other_party", "party", party=line.consent_name)
    check_happened(it.on_date, work.today, "on_date")
    own = standing_on(work, person.organisation, it.on_date) if person.organisation else None
    if own != standing_on(work, party.id, it.on_date):
        raise Refusal("calendar.consent_person", "person", name=person.name, party=party.name)
    key = (meeting.id, party.id, it.on_date.isoformat(), it.answer.value)
    consent = kept(work, Consent, same_id("consent", *key))
    consent.meeting, consent.party, consent.person = meeting.id, party.id, person.id
    consent.on_date, consent.answer, consent.how = it.on_date, it.answer, it.how
    return Ref("consent", consent.id)


@dataclass(frozen=True, slots=True)
class TellRegion:
    """Record that the region was told of an urgent meeting the ICB calls."""

    meeting: Annotated[str, ref("meeting")]
    told_on: date
    told_to: str


@command("Record that the region was told")
def tell_region(work: Work, it: TellRegion) -> Ref:
    """Keep when, and who in the region was told (R32); no consent is asked for."""
    meeting = work.get(Meeting, it.meeting)
    if _call(work, meeting).parties is None or meeting.ground is not Ground.URGENT:
        raise Refusal("calendar.telling_not_needed", "meeting")
    if not it.told_to.strip():
        raise Refusal("calendar.told_whom", "told_to")
    check_happened(it.told_on, work.today, "told_on")
    meeting.told_on, meeting.told_to = it.told_on, it.told_to
    return Ref("meeting", meeting.id)


@dataclass(frozen=True, slots=True)
class NameChair:
    """Name who is to take the chair of one meeting."""

    meeting: Annotated[str, ref("meeting")]
    chair: Annotated[str, ref("person")]


@command("Name chair of meeting")
def name_chair(work: Work, it: NameChair) -> Ref:
    """Keep it; a formal review is chaired by a regional director only (R13)."""
    meeting = work.get(Meeting, it.meeting)
    person = work.get(Person, it.chair)
    if _call(work, meeting).review:
        check_chair(person.id, _eligible(work, meeting))
    meeting.chair = person.id
    return Ref("meeting", meeting.id)


def check_may_convene(work: Work, meeting: Meeting, convened_on: date) -> None:
    """Refuse to convene what its terms, the other party or the chair's office stand in the way of.

    Raises:
        Refusal: the consent of the other party (R36) or word to the region (R32) is missing, the
            call or its notice is not as the terms of reference ask, or nobody eligible chairs.

    """
    line = _call(work, meeting)
    if line.review:
        named = line.chair or chair_on(work, meeting.body, meeting.on_date or work.today)
        check_chair(named, _eligible(work, meeting))
    if meeting.kind is not MeetingKind.EXTRAORDINARY:
        return
    check_grounds(work, meeting)
    check_told(line.call, line.parties)
    _check_consent(line, convened_on)
    rule = rule_of(work, meeting.body)
    if rule is not None:
        _check_terms(work, meeting, rule.terms, convened_on)


def _check_consent(line: CallLine, convened_on: date) -> None:
    answer = line.consent
    if not line.consent_of:
        return
    if answer is None:
        raise Refusal("calendar.consent_missing", "meeting", party=line.consent_name)
    if answer.answer is not ConsentAnswer.GIVEN:
        raise Refusal(
            "calendar.consent_refused",
            "meeting",
            party=line.consent_name,
            name=answer.name,
            on=answer.on_date,
        )
    if answer.on_date is not None and convened_on < answer.on_date:
        raise Refusal("calendar.convened_before_consent", "on", on=answer.on_date)


def _check_terms(work: Work, meeting: Meeting, terms: Terms, convened_on: date) -> None:
    on = meeting.on_date or convened_on
    seated = members_on(work, meeting.body, on)
    members = {holder.person for seat, holder in seated if seat.capacity is Capacity.MEMBER}
    chairs = {
        holder.person
        for seat, holder in seated
        if holder.office is not Office.MEMBER or seat.office is not Office.MEMBER
    }
    check_caller(terms, meeting.called_by or "", chairs, members, meeting.called_with)
    holidays = bank_holidays(convened_on, max(on, convened_on))
    check_notice(terms, convened_on, on, meeting.short_notice, holidays)


def _call(work: Work, meeting: Meeting) -> CallLine:
    line = call_of(work, meeting.id, work.today)
    if line is None:  # pragma: no cover - the meeting was read a moment ago
        raise Refusal("ref.unknown", "meeting", given=meeting.id)
    return line


def _eligible(work: Work, meeting: Meeting) -> set[str]:
    on = meeting.on_date or work.today
    return {each.person for each in eligible_chairs(work, meeting.body, on)}
