"""The frameworks a founding takes up, placing by evidence, readings, support and issues."""

from dataclasses import dataclass
from datetime import date, time

import pytest

from db import clock
from db.bodies.rules.kinds import OrgKind
from db.book import check
from db.calendar.commands.planning import PlanMeeting
from db.clock import today
from db.errors import Refusal
from db.meetings.commands.agenda import AddItem
from db.oversight.commands.frameworks import (
    AdoptFramework,
    Evidence,
    PlaceInSegment,
    SegmentOf,
    SetItemThemes,
    Theme,
)
from db.oversight.commands.issues import (
    HoldReview,
    RaiseIssue,
    RecordTrigger,
    ResolveIssue,
)
from db.oversight.commands.readings import AddIndicator, RecordAchievement, RecordReading
from db.oversight.commands.support import (
    AnswerImprovement,
    EndSupport,
    MandateSupport,
    MeetExit,
    ProposeImprovement,
    RecordUndertaking,
    SettleUndertaking,
)
from db.oversight.commands.tracks import OpenTrack
from db.oversight.queries.frameworks import (
    framework_on,
    frameworks,
    placings,
    segments,
    standings,
    theme_coverage,
    themes,
)
from db.oversight.queries.readings import achievements, latest_readings, readings
from db.oversight.queries.support import (
    improvement_proposals,
    mandated_support,
    oversight_reviews,
    oversight_tracks,
    performance_issues,
    undertakings,
)
from db.oversight.rules.readings import Better, ReadingLevel, Trend
from db.oversight.rules.support import (
    ImprovementState,
    IssueState,
    TrackKind,
    TriggerKind,
    UndertakingState,
)
from db.store import Store

JUNE = date(2023, 6, 8)


@dataclass(frozen=True)
class System:
    """The founded system, with the ids a test asks for by code or short name."""

    store: Store

    def of(self, table: str, called: str) -> str:
        with self.store.read() as book:
            sql = f"SELECT id FROM {table}_live WHERE :called IN (name, short)"
            return str(book.value(sql, called=called))

    def place(self, name: str) -> str:
        with self.store.read() as book:
            sql = "SELECT id FROM place_live WHERE name = :name"
            return str(book.value(sql, name=name))

    def codes(self) -> set[str]:
        found = check(self.store, today())
        return {each.code for each in found if each.code.startswith("oversight")}


@pytest.fixture
def system(founded: Store, monkeypatch: pytest.MonkeyPatch) -> System:
    monkeypatch.setenv(clock.SET_BY, f"{JUNE.isoformat()}T09:00:00+00:00")
    return System(founded)


def test_the_founding_takes_up_both_frameworks_with_the_split_bullet_mapped(
    system: System,
) -> None:
    """T1, T8, R28: six themes, seven bullets; five segments later, and none for boards."""
    with system.store.read() as book:
        newer, older = frameworks(book)
        titles = [(each.number, each.title, each.whole) for each in themes(book, older.id)]
        found = segments(book, older.id)
        assert framework_on(book, date(2025, 6, 30), "integrated care board") == older.id
        assert framework_on(book, date(2025, 7, 1), "integrated care board") == ""
        assert framework_on(book, date(2025, 7, 1), "NHS trust") == newer.id
    assert (older.version, older.themes, older.segments) == ("2022/23", 6, 4)
    assert (newer.version, newer.segments) == ("2025/26", 5)
    first = "Quality of care, access and outcomes"
    assert titles[:3] == [
        (1, first, ""),
        (None, "Access and outcomes", first),
        (None, "Quality of care", first),
    ]
    assert [each.number for each in found] == [1, 2, 3, 4]
    assert found[3].rhythm == "Recovery Support Programme"


def placed(system: System, organisation: str, number: int, on: date, words: str) -> None:
    with system.store.read() as book:
        framework = framework_on(book, on)
        segment = segments(book, framework)[number - 1]
        theme = themes(book, framework)[0]
    system.store.do(
        PlaceInSegment(
            organisation,
            segment.id,
            system.of("organisation", "NHSE NEY"),
            words,
            (Evidence("Waits and outcomes", "National dashboard", theme.id),),
            criteria=tuple(each.words for each in segment.criteria[:1]),
            on=on,
        )
    )


def test_an_organisations_segments_are_its_history(system: System) -> None:
    """R28."""
    trust = system.of("organisation", "Gateshead Health")
    placed(system, trust, 2, date(2022, 9, 1), "On a development journey")
    placed(system, trust, 3, date(2023, 6, 1), "Significant support needs")
    with system.store.read() as book:
        (now,) = standings(book)
        history = placings(book, trust)
    assert (now.number, now.decided_by) == (3, "NHS England North East and Yorkshire")
    assert [each.number for each in history] == [3, 2]
    assert now.evidence == (
        ("Quality of care, access and outcomes", "Waits and outcomes", "National dashboard"),
    )


def test_a_segment_without_evidence_or_for_whom_it_is_not_is_refused(system: System) -> None:
    """T8, R28."""
    trust = system.of("organisation", "Gateshead Health")
    council = system.of("organisation", "Durham County Council")
    region = system.of("organisation", "NHSE NEY")
    with system.store.read() as book:
        framework = framework_on(book, JUNE)
        segment = segments(book, framework)[0].id
    for organisation, code in ((trust, "oversight.no_evidence"), (council, "oversight.not_placed")):
        with pytest.raises(Refusal) as refused:
            system.store.do(PlaceInSegment(organisation, segment, region, "Because", ()))
        assert refused.value.code == code
    with system.store.read() as book:
        assert placings(book) == []


def test_evidence_stands_under_a_theme_of_the_same_framework(system: System) -> None:
    own = AdoptFramework(
        "Local framework", "1", (OrgKind.NHS_TRUST,), (Theme("Local", 1),), (SegmentOf(1, "One"),)
    )
    (kept,) = system.store.do(own).refs
    with system.store.read() as book:
        foreign = themes(book, kept.id)[0].id
        segment = segments(book, framework_on(book, JUNE, "integrated care board"))[0].id
    with pytest.raises(Refusal) as refused:
        system.store.do(
            PlaceInSegment(
                system.of("organisation", "Gateshead Health"),
                segment,
                system.of("organisation", "NHSE NEY"),
                "Because",
                (Evidence("Words", "Source", foreign),),
            )
        )
    assert refused.value.code == "oversight.other_framework"


def test_where_a_framework_has_no_themes_the_evidence_stands_without(system: System) -> None:
    """T1, T8: the framework of 2025/26 is printed without its themes, and places trusts."""
    trust, region = (system.of("organisation", each) for each in ("Gateshead Health", "NHSE NEY"))
    with system.store.read() as book:
        newer, older = frameworks(book)
        foreign = themes(book, older.id)[0].id
        third = segments(book, newer.id)[2].id
    day = date(2025, 9, 11)

    def place(*evidence: Evidence) -> str:
        try:
            system.store.do(PlaceInSegment(trust, third, region, "Deficit", evidence, on=day))
        except Refusal as refusal:
            return refusal.code
        return "done"

    with clock.standing_at(clock.london(date(2025, 9, 12), time(9))):
        assert place() == "oversight.no_evidence"
        assert place(Evidence("In deficit", "")) == "oversight.no_source"
        assert place(Evidence("In deficit", "Accounts", foreign)) == "oversight.themeless"
        assert place(Evidence("In deficit", "Accounts")) == "done"
        assert "oversight.find_bare" not in system.codes()
    with system.store.read() as book:
        (now,) = standings(book)
    assert now.evidence == (("", "In deficit", "Accounts"),)


def test_an_agenda_says_which_themes_it_leaves_out(system: System) -> None:
    """R27, T1: what is split from a theme counts for the whole of it."""
    meeting = (
        system.store.do(PlanMeeting(system.of("body", "MG"), date(2023, 7, 6), time(10))).refs[0].id
    )
    item = system.store.do(AddItem(meeting, "Elective recovery")).refs[0].id
    with system.store.read() as book:
        framework = framework_on(book, JUNE)
        split = next(each for each in themes(book, framework) if each.title.startswith("Access"))
        people = next(each for each in themes(book, framework) if each.title == "People")
    system.store.do(SetItemThemes(item, (split.id, people.id)))
    system.store.do(SetItemThemes(item, (split.id,)))
    with system.store.read() as book:
        found = theme_coverage(book, meeting, framework)
    assert found.items == (("Quality of care, access and outcomes", ("Elective recovery",)),)
    assert "People" in found.missing
    assert len(found.missing) == 5


def test_a_reading_takes_what_was_before_from_the_record(system: System) -> None:
    """R29: actual, historical trend, predicted; at three levels."""
    indicator = (
        system.store.do(AddIndicator("Waits over 52 weeks", better=Better.LOWER, national=True))
        .refs[0]
        .id
    )
    trust = system.of("organisation", "Gateshead Health")
    for on, actual in ((date(2023, 4, 30), "120"), (date(2023, 5, 31), "96")):
        system.store.do(
            RecordReading(
                indicator,
                "National return",
                on,
                ReadingLevel.ORGANISATION,
                trust,
                actual=actual,
                forecast="80",
            )
        )
    system.store.do(RecordReading(indicator, "Estimate", JUNE, actual="900", prior="880"))
    with system.store.read() as book:
        series = readings(book, organisation=trust)
        latest = latest_readings(book)
    assert [(each.actual, each.prior, each.trend) for each in series] == [
        ("96", "120", Trend.BETTER),
        ("120", "", Trend.UNKNOWN),
    ]
    assert [(each.level, each.trend) for each in latest] == [
        (ReadingLevel.ORGANISATION, Trend.BETTER),
        (ReadingLevel.SYSTEM, Trend.WORSE),
    ]


def test_a_reading_without_a_source_writes_nothing(system: System) -> None:
    indicator = system.store.do(AddIndicator("Waits over 52 weeks")).refs[0].id
    with pytest.raises(Refusal) as refused:
        system.store.do(RecordReading(indicator, " ", actual="1"))
    assert refused.value.field == "source"
    with system.store.read() as book:
        assert readings(book) == []


def test_an_achievement_is_recognised_with_its_source(system: System) -> None:
    """R43."""
    trust = system.of("organisation", "Gateshead Health")
    system.store.do(RecordAchievement("First to clear its backlog", "National return", trust))
    with pytest.raises(Refusal):
        system.store.do(RecordAchievement("First to clear its backlog", ""))
    with system.store.read() as book:
        assert [each.words for each in achievements(book, trust)] == ["First to clear its backlog"]


def test_an_undertaking_is_told_when_it_is_overdue_until_it_is_settled(system: System) -> None:
    """R30."""
    trust = system.of("organisation", "Gateshead Health")
    given = RecordUndertaking(trust, "Publish a plan", date(2023, 5, 1), date(2023, 6, 7))
    (kept,) = system.store.do(given).refs
    assert "oversight.find_undertaking" in system.codes()
    system.store.do(SettleUndertaking(kept.id, UndertakingState.MET, "Published"))
    assert "oversight.find_undertaking" not in system.codes()
    with system.store.read() as book:
        (line,) = undertakings(book, trust)
    assert (line.state, line.settled_on) == (UndertakingState.MET, JUNE)


def test_mandated_support_ends_by_its_criteria_or_with_a_reason(system: System) -> None:
    """R23."""
    trust = system.of("organisation", "Gateshead Health")
    (kept,) = system.store.do(
        MandateSupport(trust, "Maternity support", ("Rota full", "Waits below target"))
    ).refs
    with system.store.read() as book:
        (line,) = mandated_support(book)
    system.store.do(MeetExit(line.criteria[0].id, "Rota of June"))
    with pytest.raises(Refusal) as refused:
        system.store.do(EndSupport(kept.id))
    assert refused.value.values == {"count": 1}
    assert "oversight.find_support" not in system.codes()
    system.store.do(MeetExit(line.criteria[1].id, "Return of May"))
    assert "oversight.find_support" in system.codes()
    system.store.do(EndSupport(kept.id))
    with system.store.read() as book:
        (line,) = mandated_support(book, trust)
    assert (line.met, line.ended_on) == (2, JUNE)


def test_a_proposal_for_improvement_is_set_out_and_answered(system: System) -> None:
    """R33."""
    board, region = system.of("organisation", "NENC ICB"), system.of("organisation", "NHSE NEY")
    (kept,) = system.store.do(ProposeImprovement("Recover by March", board, region)).refs
    system.store.do(AnswerImprovement(kept.id, ImprovementState.ACCEPTED, "With monthly reports"))
    with system.store.read() as book:
        (line,) = improvement_proposals(book)
    assert (line.state, line.answer) == (ImprovementState.ACCEPTED, "With monthly reports")


def test_reviews_come_again_and_triggers_stand_beside_them(system: System) -> None:
    """R15, R31."""
    trust, place = system.of("organisation", "Gateshead Health"), system.place("Gateshead")
    held = HoldReview("On plan", place=place, on=date(2023, 3, 1), next_on=date(2023, 6, 7))
    system.store.do(held)
    assert "oversight.find_review" in system.codes()
    system.store.do(HoldReview("Still on plan", place=place, next_on=date(2023, 9, 1)))
    assert "oversight.find_review" not in system.codes()
    system.store.do(RecordTrigger(trust, TriggerKind.INSPECTION, "Rated inadequate"))
    with pytest.raises(Refusal):
        system.store.do(HoldReview("Whose?"))
    with system.store.read() as book:
        assert {each.trigger for each in oversight_reviews(book)} == {None, TriggerKind.INSPECTION}


def test_something_is_overseen_apart_for_a_time(system: System) -> None:
    """R40, R41."""
    system.store.do(
        OpenTrack(
            "Community pharmacy",
            "Delegated from July",
            "Region and board",
            TrackKind.PRIMARY_CARE,
            to_on=date(2023, 7, 1),
        )
    )
    assert "oversight.find_track" in system.codes()
    with system.store.read() as book:
        (line,) = oversight_tracks(book)
    assert line.kind is TrackKind.PRIMARY_CARE


def test_r62_an_issue_across_organisations_has_one_lead(system: System) -> None:
    """R62."""
    board = system.of("organisation", "NENC ICB")
    trusts = tuple(
        system.of("organisation", each) for each in ("Gateshead Health", "Newcastle Hospitals")
    )
    with pytest.raises(Refusal):
        system.store.do(RaiseIssue("Cancer waits", "Shared clinics", board, trusts[:1]))
    (kept,) = system.store.do(
        RaiseIssue("Cancer waits", "Shared clinics", board, trusts, joint=True)
    ).refs
    system.store.do(ResolveIssue(kept.id, "Clinics shared since May"))
    with system.store.read() as book:
        (line,) = performance_issues(book)
    assert (line.state, line.joint, len(line.organisations)) == (IssueState.RESOLVED, True, 2)
