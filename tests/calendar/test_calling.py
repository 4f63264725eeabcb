"""Meetings outside the plan: by the terms of reference, and formal reviews of the two parties."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies.commands.bodies import AddBody
from db.bodies.commands.people import AddOrganisation, AddPerson, ChangeOrganisation
from db.bodies.commands.seats import AddSeat, AppointMember
from db.bodies.rules.kinds import BodyKind, DayUnit, Office, OrgKind
from db.calendar.commands.calling import ChangeCall, NameChair, RecordConsent, SetMeetingRule
from db.calendar.commands.planning import PlanMeeting
from db.calendar.commands.states import (
    ConveneMeeting,
    RecordNotQuorate,
    SetResumption,
    StandDownMeeting,
)
from db.calendar.queries.calling import call_of, eligible_chairs, parties_of, rule_of
from db.calendar.rules.calling import (
    Call,
    Caller,
    Ground,
    Parties,
    Terms,
    check_caller,
    check_notice,
    consent_needed,
    two_parties,
)
from db.calendar.rules.periods import Span
from db.calendar.rules.reviews import may_chair, review_shortfall
from db.calendar.rules.states import MeetingKind, MeetingState
from db.clock import SET_BY
from db.meetings.commands.room import AdjournMeeting, OpenMeeting
from db.store import Store
from tests.calendar.test_calendar_commands import codes, made, one, refused

ON = date(2026, 12, 3)
BOTH = Parties("region", "icb")


@pytest.mark.parametrize(
    ("ground", "called_for", "parties", "needed"),
    [
        (Ground.ESCALATION, "region", BOTH, "icb"),
        (Ground.ESCALATION, "icb", BOTH, "region"),
        (Ground.ESCALATION, "icb", None, ""),
        (Ground.URGENT, "icb", BOTH, ""),
        (Ground.OTHER, "", BOTH, ""),
        (Ground.NOT_SAID, "icb", BOTH, ""),
    ],
)
def test_r36_only_an_escalation_of_the_two_parties_needs_the_others_consent(
    ground: Ground, called_for: str, parties: Parties | None, needed: str
) -> None:
    assert consent_needed(Call(ground, "trust", called_for), parties) == needed


def test_r36_the_two_parties_are_one_region_and_one_board() -> None:
    region, icb, nation = OrgKind.REGION, OrgKind.ICB, OrgKind.NATIONAL
    assert two_parties({"r": region, "i": icb}) == Parties("r", "i")
    assert two_parties({"r": region, "i": icb, "n": nation}) == Parties("r", "i")
    assert two_parties({"n": nation, "i": icb}) == Parties("n", "i")
    assert two_parties({"r": region}) is None
    assert two_parties({"r": region, "i": icb, "j": icb}) is None


@pytest.mark.parametrize(
    ("unit", "convened", "enough"),
    [
        (DayUnit.WORKING, date(2026, 11, 26), True),  # Thursday to Thursday: 5 working days
        (DayUnit.WORKING, date(2026, 11, 27), False),
        (DayUnit.CALENDAR, date(2026, 11, 28), True),
        (DayUnit.CALENDAR, date(2026, 11, 29), False),
    ],
)
def test_notice_is_counted_as_deadlines_are(unit: DayUnit, convened: date, *, enough: bool) -> None:
    terms = Terms(5, unit)
    if enough:
        check_notice(terms, convened, ON, "", {})
    else:
        with refused(f"calendar.notice_{unit.value}"):
            check_notice(terms, convened, ON, " ", {})
        check_notice(terms, convened, ON, "The inspection", {})


@given(st.integers(0, 60), st.integers(0, 90))
def test_more_notice_is_never_refused_where_less_was_enough(days: int, needed: int) -> None:
    terms = Terms(needed, DayUnit.CALENDAR)
    if days >= needed:
        check_notice(terms, ON - timedelta(days=days), ON, "", {})
    else:
        with refused("calendar.notice_calendar"):
            check_notice(terms, ON - timedelta(days=days), ON, "", {})


@pytest.mark.parametrize(
    ("who", "by", "others", "code"),
    [
        (Caller.NOT_SAID, "", 0, ""),
        (Caller.CHAIR, "chair", 0, ""),
        (Caller.CHAIR, "", 0, "caller_missing"),
        (Caller.CHAIR, "member", 9, "chair_calls"),
        (Caller.MEMBERS, "member", 1, "more_must_call"),
        (Caller.MEMBERS, "member", 2, ""),
        (Caller.MEMBERS, "stranger", 9, "member_calls"),
        (Caller.CHAIR_OR_MEMBERS, "chair", 0, ""),
        (Caller.CHAIR_OR_MEMBERS, "member", 1, "more_must_call"),
        (Caller.ANY_MEMBER, "member", 0, ""),
        (Caller.ANY_MEMBER, "stranger", 0, "member_calls"),
    ],
)
def test_a_meeting_is_called_by_whom_the_terms_of_reference_name(
    who: Caller, by: str, others: int, code: str
) -> None:
    terms = Terms(who_calls=who, members_needed=3)
    members = {"chair", "member"}
    if code:
        with refused(f"calendar.{code}"):
            check_caller(terms, by, {"chair"}, members, others)
    else:
        check_caller(terms, by, {"chair"}, members, others)


def test_r13_a_regional_director_or_a_regional_executive_director_takes_the_chair() -> None:
    assert may_chair("Regional Director, NHS England North West")
    assert may_chair("NHS England  regional executive director")
    assert not may_chair("Deputy Regional Director")
    assert not may_chair("Regional Medical Officer")
    assert not may_chair("Chief Executive")


def test_r13_four_are_asked_for_in_the_first_year_and_afterwards_as_the_setting_says() -> None:
    year = Span(date(2023, 4, 1), date(2024, 3, 31))
    held = [date(2022, 7, 1), date(2022, 10, 1), date(2023, 6, 30)]
    short = review_shortfall(held, date(2023, 6, 30), year, None)
    assert short is not None
    assert (short.due, short.found) == (4, 3)
    assert review_shortfall([*held, date(2023, 1, 9)], date(2023, 6, 30), year, 9) is None
    assert review_shortfall(held, date(2023, 7, 1), year, None) is None
    again = review_shortfall(held, date(2023, 7, 1), year, 2)
    assert again is not None
    assert again.found == 1
    assert review_shortfall([], date(2022, 6, 30), year, 2) is None


class Review:
    """A formal review meeting of a region and a board, with a director and a chief executive."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.region = made(store, AddOrganisation("Region", kind=OrgKind.REGION))
        self.icb = made(store, AddOrganisation("Board", kind=OrgKind.ICB))
        review = AddBody("Review", "FRM", BodyKind.REVIEW_MEETING, organisation=self.region)
        self.body = made(store, review)
        self.director = self._seat("Regional Director", self.region)
        self.chief = self._seat("Chief Executive", self.icb)

    def _seat(self, title: str, organisation: str) -> str:
        seat = made(self.store, AddSeat(self.body, title, organisation=organisation))
        person = made(self.store, AddPerson(title, organisation=organisation))
        self.store.do(AppointMember(seat, person))
        return person

    def plan(self, **more: object) -> str:
        return made(self.store, PlanMeeting(self.body, ON, **more))  # type: ignore[arg-type]


def test_r13_a_formal_review_is_convened_in_the_chair_of_a_director_only(store: Store) -> None:
    review = Review(store)
    with store.read() as book:
        assert [each.person for each in eligible_chairs(book, review.body, ON)] == [review.director]
    meeting = review.plan()
    with refused("calendar.review_chair_missing"):
        store.do(ConveneMeeting(meeting))
    with refused("calendar.review_chair"):
        store.do(NameChair(meeting, review.chief))
    store.do(NameChair(meeting, review.director))
    store.do(ConveneMeeting(meeting))
    assert one(store, meeting).state is MeetingState.CONVENED
    other = made(store, AddBody("Quality Committee", "QC"))
    elsewhere = made(store, PlanMeeting(other, ON))
    store.do(NameChair(elsewhere, review.chief))
    store.do(ConveneMeeting(elsewhere))


def test_r36_the_parties_are_those_that_stand_on_the_day_of_the_meeting(store: Store) -> None:
    review = Review(store)
    after = made(store, AddOrganisation("New region", kind=OrgKind.REGION))
    ends = date(2026, 11, 30)
    store.do(ChangeOrganisation(review.region, closed_on=ends, successor=after))
    with store.read() as book:
        assert parties_of(book, review.body, ends) == Parties(review.region, review.icb)
        assert parties_of(book, review.body, ON) == Parties(after, review.icb)


def test_r36_a_call_may_change_until_it_is_answered(store: Store) -> None:
    review = Review(store)
    trust = made(store, AddOrganisation("Trust"))
    meeting = review.plan(
        kind=MeetingKind.EXTRAORDINARY,
        why="Inspection",
        ground=Ground.ESCALATION,
        about=trust,
        called_for=review.region,
    )
    with refused("calendar.urgent_is_the_icbs"):
        store.do(ChangeCall(meeting, ground=Ground.URGENT))
    with refused("calendar.count_below"):
        store.do(ChangeCall(meeting, called_with=-1))
    store.do(ChangeCall(meeting, called_for=review.icb))
    with store.read() as book:
        line = call_of(book, meeting, ON)
    assert line is not None
    assert (line.consent_of, line.consented) == (review.region, False)
    store.do(RecordConsent(meeting, review.director, date(2026, 1, 5)))
    with refused("calendar.call_answered"):
        store.do(ChangeCall(meeting, called_for=review.region))
    store.do(ConveneMeeting(meeting))
    with refused("calendar.call_fixed"):
        store.do(ChangeCall(meeting, why="Another"))


def test_a_rule_is_kept_with_its_source_and_checked_when_convened(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SET_BY, "2026-11-30T09:00:00+00:00")
    body = made(store, AddBody("Quality Committee", "QC"))
    for wrong in ({"notice_days": -1}, {"notice_days": 91}, {"members_needed": 0}):
        with refused("calendar.rule_figure"):
            store.do(SetMeetingRule(body, **wrong))  # type: ignore[arg-type]
    store.do(SetMeetingRule(body, notice_days=5, source="Terms of reference, 7.2"))
    store.do(SetMeetingRule(body, members_needed=3))
    with store.read() as book:
        rule = rule_of(book, body)
    assert rule is not None
    assert (rule.notice_days, rule.members_needed, rule.source) == (
        5,
        3,
        "Terms of reference, 7.2",
    )
    special = PlanMeeting(body, ON, kind=MeetingKind.EXTRAORDINARY, why="Inspection")
    meeting = made(store, special)
    with refused("calendar.notice_working"):
        store.do(ConveneMeeting(meeting, date(2026, 11, 30)))
    store.do(ConveneMeeting(meeting, date(2026, 11, 30), short_notice="The inspector asks"))
    with store.read() as book:
        line = call_of(book, meeting, ON)
    assert line is not None
    assert line.short_notice == "The inspector asks"


def test_the_rule_of_extraordinary_meetings_does_not_bind_an_ordinary_one(store: Store) -> None:
    body = made(store, AddBody("Quality Committee", "QC"))
    store.do(SetMeetingRule(body, notice_days=5, who_calls=Caller.CHAIR, members_needed=3))
    ordinary, special = (
        made(store, PlanMeeting(body, ON + timedelta(days=n), kind=kind, why="Inspection"))
        for n, kind in enumerate((MeetingKind.ORDINARY, MeetingKind.EXTRAORDINARY))
    )
    with refused("calendar.call.*|calendar.*notice.*"):
        store.do(ConveneMeeting(special))
    store.do(ConveneMeeting(ordinary))
    assert one(store, ordinary).state is MeetingState.CONVENED


def test_p8_a_meeting_that_is_not_quorate_ends_there_and_says_why(store: Store) -> None:
    body = made(store, AddBody("Quality Committee", "QC"))
    meeting = made(store, PlanMeeting(body, ON, time(10)))
    with refused("calendar.convene_first"):
        store.do(RecordNotQuorate(meeting, "Two members came"))
    store.do(ConveneMeeting(meeting))
    with refused("bodies.reason_missing"):
        store.do(RecordNotQuorate(meeting, " "))
    store.do(RecordNotQuorate(meeting, "Two members came"))
    assert one(store, meeting).why == "Two members came"
    with refused("calendar.state_refused"):
        store.do(StandDownMeeting(meeting, "again"))


def test_p9_an_adjourned_meeting_resumes_on_a_day(store: Store) -> None:
    body = made(store, AddBody("Quality Committee", "QC"))
    chair = made(store, AddPerson("Nettie Quillfeather"))
    seat = made(store, AddSeat(body, "Chair", office=Office.CHAIR))
    store.do(AppointMember(seat, chair, office=Office.CHAIR))
    meeting = made(store, PlanMeeting(body, ON, time(10)))
    store.do(ConveneMeeting(meeting))
    with refused("calendar.not_adjourned"):
        store.do(SetResumption(meeting, ON))
    store.do(OpenMeeting(meeting, time(10)))
    store.do(AdjournMeeting(meeting, "Two members left"))
    assert "calendar.finding.adjourned" in codes(store, ON)
    with refused("calendar.resumes_before"):
        store.do(SetResumption(meeting, date(2026, 12, 2)))
    store.do(SetResumption(meeting, ON, time(14)))
    assert "calendar.finding.adjourned" not in codes(store, ON)
    store.do(RecordNotQuorate(meeting, "Nobody came back"))
    assert one(store, meeting).state is MeetingState.NOT_QUORATE
