"""What a review pack tells beside figures, in one order; the pack of a place; how deep it goes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest

from db import clock
from db.across.documents import documents
from db.book import close
from db.errors import Refusal
from db.oversight.commands.issues import HoldReview, RaiseIssue, RecordTrigger
from db.oversight.commands.readings import AddIndicator, RecordAchievement, RecordReading
from db.oversight.commands.support import AnswerImprovement, ProposeImprovement
from db.oversight.commands.tracks import EndTrack, OpenTrack
from db.oversight.rules.readings import ReadingLevel
from db.oversight.rules.support import ImprovementState, TrackKind, TriggerKind
from db.papers.catalogue import paper, thing_of
from db.papers.paper import Bullets, Group, Heading, Paper, Table
from db.papers.pdf import pdf_bytes
from db.store import Store
from tests.conftest import Kept
from tests.papers.partners import ON, partners_book
from tests.papers.reading import heard, said
from tests.papers.test_content import of_kind, rows
from tests.papers.test_pdf_standards import PROFILES, failed

MAY, APRIL, JANUARY = date(2026, 5, 4), date(2026, 4, 30), date(2026, 1, 5)
SOURCE = "Return of April"
PACK, OF_PLACE = "review-pack", "place-review-pack"


def ids(store: Store, sql: str) -> dict[str, str]:
    with store.read() as book:
        return {name: row for row, name in book.rows(sql)}


def watch(store: Store) -> None:
    """Review a place, read and praise it; oversee something apart; propose and answer."""
    of = ids(store, "SELECT id, short FROM organisation_live")
    place = ids(store, "SELECT id, name FROM place_live")["Gateshead"]
    theme = ids(store, "SELECT t.id, t.title FROM oversighttheme_live t JOIN oversightframework f"
                " ON f.id = t.framework AND f.title = 'Framework'")  # fmt: skip
    trust, board, region = of["South Tees"], of["NENC ICB"], of["NHSE NEY"]
    for title, under in (("Deficit", "Finance"), ("Falls", "Quality"), ("Sickness", "People")):
        row = store.do(AddIndicator(title, theme[under])).refs[0].id
        read = RecordReading(row, level=ReadingLevel.PLACE, place=place, actual="7", source=SOURCE)
        own = replace(read, level=ReadingLevel.ORGANISATION, place=None, organisation=trust)
        store.do(replace(read, on=APRIL), replace(own, on=APRIL))
    store.do(
        RecordAchievement("Clinics opened on Saturdays", SOURCE, place=place, on=MAY),
        RaiseIssue("Ambulances wait", "One day in three", region, (of["STSFT"], trust)),
        RecordAchievement("Day cases began", SOURCE, organisation=of["STSFT"], on=MAY),
        HoldReview("Falls are fewer", place=place, on=MAY, next_on=date(2026, 8, 4)),
        HoldReview("Rota of May", organisation=trust, on=MAY),
        RecordTrigger(trust, TriggerKind.INSPECTION, "Inadequate for safe", JANUARY),
        OpenTrack("Winter", "Weekly", "Both", TrackKind.AD_HOC, trust, JANUARY, ON),
        OpenTrack("Covid", "Monthly", "Both", TrackKind.AD_HOC, trust, JANUARY, MAY),
        OpenTrack("Pharmacy", "Delegated", "Both", TrackKind.PRIMARY_CARE, trust, JANUARY),
    )
    discharge = OpenTrack("Discharge", "Daily", "Both", TrackKind.AD_HOC, trust, JANUARY)
    store.do(EndTrack(store.do(discharge).refs[0].id, "Beds are free", MAY))
    made = store.do(ProposeImprovement("Recover by March", board, region, JANUARY)).refs[0].id
    store.do(AnswerImprovement(made, ImprovementState.ACCEPTED, "With monthly reports", APRIL))


@pytest.fixture(scope="module")
def partners(nenc: Kept, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    book = partners_book(nenc, tmp_path_factory.mktemp("reviewed"))
    with clock.standing_at(clock.london(ON, time(9))):
        watch(book.store)
    yield book.store
    close(book)


def made(store: Store, name: str, of: str = "", on: date = ON) -> Paper:
    with store.read() as book:
        return paper(book, name, thing_of(book, name, of), on)


def headings(found: Paper) -> list[str]:
    return [each.words for each in of_kind(found, Heading)]


def bullets(found: Paper) -> list[str]:
    return [str(item) for each in of_kind(found, Bullets) for item in each.items]


def test_r40_a_pack_tells_what_is_overseen_apart_on_the_day(partners: Store) -> None:
    told = bullets(made(partners, PACK, "South Tees"))
    assert "Winter (Agreed case by case), agreed by Both, until 8 June 2026" in told
    assert "Pharmacy (Delegated primary care), agreed by Both, until further notice" in told
    assert not [each for each in told if each.startswith("Covid")]
    after = bullets(made(partners, PACK, "South Tees", date(2026, 6, 9)))
    assert not [each for each in after if each.startswith("Winter")]


def test_r40_a_pack_tells_for_a_year_why_something_is_overseen_apart_no_more(
    partners: Store,
) -> None:
    ended = "Discharge (Agreed case by case), agreed by Both, ended on 4 May 2026: Beds are free"
    for on, tells in ((MAY, True), (date(2027, 5, 4), True), (date(2027, 5, 5), False)):
        told = bullets(made(partners, PACK, "South Tees", on))
        assert (ended in told) is tells, on
    before = bullets(made(partners, PACK, "South Tees", APRIL))
    assert "Discharge (Agreed case by case), agreed by Both, until 4 May 2026" in before


def test_r33_a_pack_tells_the_proposals_of_its_party_and_the_systems_all(partners: Store) -> None:
    for whose in ("NENC ICB", "NHSE NEY", ""):
        (row,) = [each for each in rows(made(partners, PACK, whose)) if "Recover" in each[0]]
        assert row[0] == "Recover by March\n5 January 2026"
        assert row[2] == "Accepted, 30 April 2026\nWith monthly reports"
    assert "Proposals for improvement" not in headings(made(partners, PACK, "South Tees"))


def test_r15_a_place_has_a_pack_of_its_own(partners: Store) -> None:
    found = made(partners, OF_PLACE, "Gateshead")
    assert headings(found) == ["What went well", "Where it stands", "Themes", "Readings by theme",
                               "Reviews"]  # fmt: skip
    (well,) = bullets(found)
    assert well == f"4 May 2026: Clinics opened on Saturdays (source: {SOURCE})"
    assert ["4 May 2026", "Falls are fewer", "4 August 2026"] in rows(found)
    assert "aplacestandsinnosegment" in said(found)
    assert "Rota of May" not in said(found)
    with partners.read() as book:
        assert (OF_PLACE, "Gateshead") in {(each.name, each.ref) for each in documents(book)}


def test_r15_a_place_that_is_none_is_refused(partners: Store) -> None:
    with partners.read() as book, pytest.raises(Refusal) as refusal:
        paper(book, OF_PLACE, "nowhere", ON)
    assert refusal.value.code == "papers.no_place"


def test_r31_the_reviews_of_a_trust_stand_with_what_set_off_an_escalation(partners: Store) -> None:
    told = rows(made(partners, PACK, "South Tees"))
    assert ["4 May 2026", "Rota of May", ""] in told
    assert ["5 January 2026", "CQC inspection: Inadequate for safe", ""] in told
    whole = rows(made(partners, PACK))
    assert ["4 May 2026", "Gateshead", "Falls are fewer", "4 August 2026"] in whole


def test_r27_themes_and_their_readings_stand_in_the_order_of_the_framework(
    partners: Store,
) -> None:
    found = made(partners, PACK, "South Tees")
    tables = of_kind(found, Table)
    themes = [str(row[0]) for row in tables[0].rows if isinstance(row, tuple)]
    groups = [row.words for row in tables[1].rows if isinstance(row, Group)]
    assert themes == groups == ["Quality", "People", "Finance"]


def test_r27_r43_what_is_material_deepens_the_pack_that_begins_with_achievements(
    partners: Store,
) -> None:
    """In segment 1 a pack is short; an issue that is open asks for the readings as well."""
    found = made(partners, PACK, "STSFT")
    assert headings(found)[:4] == ["What went well", "Where it stands", "Themes",
                                   "Readings by theme"]  # fmt: skip
    assert bullets(found)[0] == f"4 May 2026: Day cases began (source: {SOURCE})"
    assert "Segment1;openissuesandundertakingsnotmet:1" in said(found)
    before = made(partners, PACK, "STSFT", date(2026, 6, 7))
    assert "What got worse" in headings(before)
    assert "Readings by theme" not in headings(before)


@pytest.mark.parametrize(("name", "of"), [(OF_PLACE, "Gateshead"), (PACK, "South Tees")])
def test_a_pack_keeps_both_standards_and_is_heard_in_order(
    partners: Store, name: str, of: str
) -> None:
    found = made(partners, name, of)
    written = pdf_bytes(found)
    assert [failed(written, profile) for profile in PROFILES] == [[], []]
    assert heard(written) == said(found)
