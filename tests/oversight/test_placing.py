"""A segment rests on its own criteria and on evidence under each theme; agendas by theme."""

from datetime import date, time

import pytest

from db import clock
from db.bodies.commands.bodies import AddBody
from db.bodies.rules.kinds import BodyKind, OrgKind
from db.bodies.rules.purposes import Aim
from db.calendar.commands.planning import PlanMeeting
from db.errors import Refusal
from db.meetings.commands.agenda import AddItem
from db.oversight.commands.frameworks import (
    AdoptFramework,
    Criterion,
    Evidence,
    PlaceInSegment,
    SegmentOf,
    SetCriterionAims,
    SetItemThemes,
    Theme,
)
from db.oversight.queries.agendas import agenda_themes, agenda_told, items_ahead
from db.oversight.queries.frameworks import criterion_told, placings, segments, themes
from db.oversight.rules.frameworks import check_criteria
from db.store import Finding, Severity, Store, cautions
from tests.oversight.two_parties import TODAY, Two, two_parties

QUALITY = (Theme("Quality", 1), Theme("People", 2), Theme("Access", None, 1))
NEEDS, GAPS = "Significant needs", "Significant gaps"


@pytest.fixture
def two(store: Store, monkeypatch: pytest.MonkeyPatch) -> Two:
    monkeypatch.setenv(clock.SET_BY, f"{TODAY.isoformat()}T09:00:00+00:00")
    made = two_parties(store)
    lines = (SegmentOf(1, "One"), SegmentOf(3, "Three", (Criterion(NEEDS), Criterion(GAPS))))
    made.ids["framework"] = made.do(
        AdoptFramework("F", "2022/23", (OrgKind.NHS_TRUST,), QUALITY, lines, date(2022, 7, 1))
    )
    with store.read() as book:
        for each in themes(book, made.ids["framework"]):
            made.ids[each.title] = each.id
        for line in segments(book, made.ids["framework"]):
            made.ids[line.title] = line.id
    return made


def placed(two: Two, *under: str, segment: str = "Three", criteria: tuple[str, ...] = ()) -> str:
    evidence = tuple(Evidence("Vacancies", "Return", two.ids[each]) for each in under)
    trust, region = two.ids["trust"], two.ids["region"]
    it = PlaceInSegment(trust, two.ids[segment], region, "Needs support", evidence, criteria)
    return two.do(it)


def themeless(two: Two, on: date = TODAY) -> list[Finding]:
    return [each for each in two.store.findings(on) if each.code == "oversight.find_themes"]


def test_r28_only_criteria_of_the_segment_itself_are_ticked(two: Two) -> None:
    placed(two, "Quality", criteria=(GAPS, " "))
    for segment, given in (("One", NEEDS), ("Three", "Well led throughout")):
        with pytest.raises(Refusal) as refusal:
            placed(two, "Quality", segment=segment, criteria=(given,))
        assert (refusal.value.code, refusal.value.field) == ("oversight.other_criteria", "criteria")
    check_criteria((), ())


def test_r28_each_theme_without_evidence_is_found_by_name(two: Two) -> None:
    """T1: what stands under a part of a theme is evidence for the whole of it."""
    row = placed(two, "Access")
    (found,) = themeless(two)
    assert found.id == row
    assert found.values["themes"] == "People"
    placed(two, "Quality", "People")
    assert themeless(two) == []


def test_r28_what_a_segment_is_decided_on_too_little_is_said_before_and_found_after(
    two: Two,
) -> None:
    """T8: an ICB does not place itself, NHS England does."""

    def told(by: str, criteria: tuple[str, ...], *under: str) -> list[tuple[str, str]]:
        evidence = tuple(Evidence("Vacancies", "Return", two.ids[each]) for each in under)
        trust, three = two.ids["trust"], two.ids["Three"]
        it = PlaceInSegment(trust, three, two.ids[by], "Needs support", evidence, criteria)
        with two.store.read() as book:
            found = [(each.about, each.words) for each in cautions(book, it, TODAY)]
        two.do(it)
        return found

    codes = ("oversight.find_itself", "oversight.find_unticked", "oversight.find_themes")
    little = told("trust", (" ",), "Access")
    assert [about for about, _words in little] == ["decided_by", "criteria", "evidence"]
    assert little[-1][1] == "There is no evidence under: People."
    found = [each for each in two.store.findings(TODAY) if each.code in codes]
    assert [(each.code, each.severity) for each in found] == [
        ("oversight.find_unticked", Severity.WARN),
        ("oversight.find_itself", Severity.WARN),
        ("oversight.find_themes", Severity.WARN),
    ]
    assert told("region", (GAPS,), "Access", "People") == []
    assert not [each for each in two.store.findings(TODAY) if each.code in codes]


def test_r28_only_the_last_decision_in_a_framework_in_force_is_asked_for_evidence(
    two: Two,
) -> None:
    placed(two, "Quality")
    placed(two, "Quality")
    assert len(themeless(two)) == 1
    with two.store.write("End it") as work:
        work.run("UPDATE oversightframework SET to_on = :on", on=TODAY.isoformat())
    assert len(themeless(two)) == 1
    assert themeless(two, date(2022, 11, 11)) == []


def item(two: Two, title: str, body: str = "") -> tuple[str, str]:
    meeting = two.do(PlanMeeting(body or two.ids["body"], date(2022, 12, 1), time(14), time(15)))
    return meeting, two.do(AddItem(meeting, title))


def test_r27_an_agenda_to_come_says_which_themes_it_covers_and_lacks(two: Two) -> None:
    meeting, one = item(two, "Vacancies")
    with two.store.read() as book:
        (bare,) = agenda_themes(book, "", TODAY)
    assert (bare.items, bare.missing, bare.all) == ((), ("Quality", "People"), 2)
    two.do(SetItemThemes(one, (two.ids["Access"],)))
    with two.store.read() as book:
        (line,) = agenda_themes(book, "", TODAY)
        assert [each.title for each in items_ahead(book, TODAY, meeting)] == ["Vacancies"]
        assert agenda_themes(book, "", date(2022, 12, 1)) == [line]
        assert agenda_themes(book, "", date(2022, 12, 2)) == []
    assert line.items == (("Quality", ("Vacancies",)),)
    assert agenda_told(line)[-2:] == ("1 of 2", "People")


def test_r27_an_agenda_of_others_is_listed_once_an_item_is_about_a_theme(two: Two) -> None:
    group = two.do(AddBody("Management Group", "MG", BodyKind.GROUP))
    meeting, one = item(two, "Waits", group)
    with two.store.read() as book:
        assert agenda_themes(book, "", TODAY) == []
        assert [each.id for each in agenda_themes(book, meeting, TODAY)] == [meeting]
    two.do(SetItemThemes(one, (two.ids["People"],)))
    with two.store.read() as book:
        assert [each.missing for each in agenda_themes(book, "", TODAY)] == [("Quality",)]


def test_r59_a_criterion_rests_on_aims_that_its_decision_tells(two: Two) -> None:
    placed(two, "Quality", criteria=(NEEDS, GAPS))
    with two.store.read() as book:
        (three,) = [each for each in segments(book, two.ids["framework"]) if each.number == 3]
    needs, gaps = (each.id for each in three.criteria)
    two.do(SetCriterionAims(gaps, tuple(Aim)))
    two.do(SetCriterionAims(needs, (Aim.SOCIAL, Aim.OUTCOMES)))
    with two.store.read() as book:
        (line,) = placings(book)
    assert [criterion_told(each) for each in line.criteria] == [
        f"{NEEDS} (rests on: Improve outcomes, Social and economic development)",
        f"{GAPS} (rests on all four aims)",
    ]
    two.do(SetCriterionAims(needs))
    with two.store.read() as book:
        (line,) = placings(book)
    assert criterion_told(line.criteria[0]) == NEEDS


def adopt(two: Two, themes: tuple[Theme, ...], *lines: SegmentOf) -> None:
    two.do(AdoptFramework("F", "2022/23", (OrgKind.NHS_TRUST,), themes, lines, date(2022, 7, 1)))


def test_t8_what_an_adopted_framework_has_no_more_goes_unless_something_rests_on_it(
    two: Two,
) -> None:
    placed(two, "Quality", criteria=(NEEDS,))
    kept = SegmentOf(3, "Three", (Criterion(GAPS),))
    for given, field in (
        ((QUALITY[1:2], kept), "themes"),
        ((QUALITY, SegmentOf(1, "One")), "segments"),
    ):
        with pytest.raises(Refusal) as refusal:
            adopt(two, *given)
        assert (refusal.value.code, refusal.value.field) == ("oversight.rests", field)
    adopt(two, QUALITY[:1], kept)
    with two.store.read() as book:
        (line,) = segments(book, two.ids["framework"])
        assert [each.words for each in line.criteria] == [GAPS]
        assert [each.title for each in themes(book, two.ids["framework"])] == ["Quality"]
        assert [each.words for each in placings(book)[0].criteria] == [NEEDS]


@pytest.mark.parametrize(
    ("code", "field", "themes", "kinds"),
    [
        ("oversight.same_title", "themes", (Theme("A", 1), Theme(" A", 2)), (OrgKind.ICB,)),
        ("oversight.untitled", "themes", (Theme(" ", 1),), (OrgKind.ICB,)),
        ("oversight.twice", "themes", (Theme("A", 1), Theme("B", 1)), (OrgKind.ICB,)),
        ("oversight.for_nobody", "applies_to", (), ()),
    ],
)
def test_t8_a_framework_is_refused_in_words(
    two: Two, code: str, field: str, themes: tuple[Theme, ...], kinds: tuple[OrgKind, ...]
) -> None:
    with pytest.raises(Refusal) as refusal:
        two.do(AdoptFramework("G", "1", kinds, themes, (SegmentOf(1, "One"),)))
    assert (refusal.value.code, refusal.value.field) == (code, field)
