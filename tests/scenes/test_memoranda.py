"""What a book founded from a memorandum holds of it, and what it leaves open rather than invent."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from db import clock
from db.agreements.commands.agreements import MakeAgreement
from db.agreements.queries import agreements
from db.agreements.rules.agreements import AgreementKind
from db.book import Book, close
from db.calendar.commands.planning import PlanMeeting
from db.exchange.identity import Home
from db.founding import found_book, unknown
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.template import BeginTemplate
from db.papers.catalogue import paper
from db.papers.paper import Group, Table, cell, plain
from db.programmes.commands.priorities import RecordEvidence
from db.programmes.commands.registers import AddGuidance, SupersedeGuidance
from db.programmes.queries import called, networks, principles, priorities
from db.risks.commands import ChangeRisk, NoteRisk, ScoreRisk
from db.risks.queries import risk_page
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.risk import Dimension, Regime, RiskCategory, Sector
from db.store import Store

JUNE = date(2023, 6, 8)
SECTIONS = [
    *("Quality", "Performance improvement", "Finance", "Workforce"),
    *("Delegation of direct commissioning functions", "Delegation within the ICB"),
    *("Partnership and place arrangements", "Reporting and escalation", "ICS development"),
]


@pytest.fixture
def lancashire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Book]:
    """The book founded from the memorandum of Lancashire and South Cumbria."""
    monkeypatch.setenv(clock.SET_BY, f"{JUNE.isoformat()}T09:00:00+00:00")
    book = found_book(tmp_path / "lsc.minutebook", "Ada Thwaite", Home(tmp_path / "laptop"), "lsc")
    yield book
    close(book)


def id_of(store: Store, table: str, called: str) -> str:
    with store.read() as book:
        sql = f"SELECT id FROM {table}_live WHERE :called IN (name, short)"
        return str(book.value(sql, called=called))


def test_r2_the_strategy_group_has_its_purposes_as_standing_headings(founded: Store) -> None:
    sql = """
        SELECT h.words FROM heading_live h JOIN body_live b ON b.id = h.body
        WHERE b.short = 'HSG' ORDER BY h.number"""
    with founded.read() as book:
        words = [row[0].lower() for row in book.rows(sql)]
    assert len(words) == 3
    assert "strategy" in words[0]
    assert "leadership" in words[1]
    assert "practice" in words[2]


def test_r2_an_item_stands_under_the_purpose_it_serves_such_as_practice_worth_showing(
    founded: Store,
) -> None:
    """R2: the purposes of the terms drive the agenda; showing effective practice is one of them."""
    group = id_of(founded, "body", "HSG")
    sql = "SELECT words FROM heading_live WHERE body = :body AND words LIKE '%practice%'"
    with founded.read() as book:
        practice = str(book.value(sql, body=group))
    founded.do(BeginTemplate(group))
    with clock.standing_at(clock.london(JUNE, time(9))):
        (meeting,) = founded.do(PlanMeeting(group, date(2023, 6, 29), time(10))).refs
        founded.do(DraftAgenda(meeting.id))
        shown = AddItem(meeting.id, "A stroke rota that works", section=practice)
        founded.do(shown)
        with founded.read() as book:
            made = paper(book, "agenda", meeting.id, JUNE)
    said = [each.words for table in made.blocks if isinstance(table, Table)
            for each in table.rows if isinstance(each, Group)]  # fmt: skip
    assert practice in said


def test_r44_the_emphases_of_the_year_are_priorities_that_are_told_of_in_words(
    lancashire: Book,
) -> None:
    """R44: five emphases and four programmes of the Long Term Plan, each with its source."""
    store = lancashire.store
    with store.read() as book:
        national = [each for each in priorities(book) if each.national]
    emphases = [each for each in national if "Long Term Plan" not in each.title]
    programmes = sorted(each.title.rpartition(": ")[2] for each in national if each not in emphases)
    assert len(emphases) == 5
    assert programmes == ["Cancer", "Diabetes", "Long Covid", "Respiratory"]
    said = "Roles and responsibilities in performance improvement"
    assert all(said in each.source for each in national)
    (urgent,) = (each for each in emphases if "urgent and emergency" in each.title)
    store.do(RecordEvidence(urgent.id, "Handovers over an hour fell by a third", "Return of May"))
    with store.read() as book:
        report = paper(book, "programme-report", "", JUNE)
    rows = [
        [plain(cell(one).words) for one in row]
        for table in report.blocks
        if isinstance(table, Table)
        for row in table.rows
        if not isinstance(row, Group)
    ]
    told = next(row for row in rows if row[0].startswith(urgent.title))
    assert told[0].endswith("National priority")
    assert "Handovers over an hour fell by a third" in told[3]
    silent = next(row for row in rows if row[0].startswith(emphases[-1].title))
    assert silent[3] == "Nothing told yet"


def test_r7_places_stand_on_three_scales_each_within_the_next(founded: Store) -> None:
    sql = """
        SELECT DISTINCT p.level, coalesce(u.level, '') FROM place_live p
        LEFT JOIN place_live u ON u.id = p.parent ORDER BY 1"""
    with founded.read() as book:
        assert dict(book.rows(sql))["partnership"] == "system"
        assert book.value("SELECT population FROM place_live WHERE level = 'system'") == 3_100_000
        levels = "SELECT count(*) FROM place_live WHERE level = 'place' AND parent IS NOT NULL"
        assert book.value(levels) == 14


def test_r11_the_partnership_is_a_statutory_committee_beside_the_board(lancashire: Book) -> None:
    with lancashire.store.read() as book:
        found = book.rows("SELECT short, authority FROM body_live WHERE authority = 'statutory'")
    assert sorted(found) == [("ICB", "statutory"), ("ICP", "statutory")]


def test_r42_the_agenda_of_a_review_meeting_has_the_nine_sections(lancashire: Book) -> None:
    review = id_of(lancashire.store, "body", "FRM")
    lancashire.store.do(BeginTemplate(review))
    (meeting,) = lancashire.store.do(PlanMeeting(review, date(2023, 6, 29), time(10))).refs
    lancashire.store.do(DraftAgenda(meeting.id))
    with lancashire.store.read() as book:
        sql = "SELECT title FROM agendaitem_live WHERE meeting = :meeting"
        titles = {row[0] for row in book.rows(sql, meeting=meeting.id)}
    assert set(SECTIONS) <= titles


def test_t6_a_missing_list_stays_empty_and_is_told_at_first_start(lancashire: Book) -> None:
    with lancashire.store.read() as book:
        assert book.value("SELECT count(*) FROM meeting_live") == 0
        everything = " ".join(row[0] for row in book.rows("SELECT words FROM heading_live"))
    assert "NCB" not in everything
    assert any("the list of dates is missing" in each for each in unknown(lancashire.store))


def test_t11_the_three_quality_bodies_are_not_made_one(lancashire: Book) -> None:
    with lancashire.store.read() as book:
        sql = "SELECT name, may_authorise FROM body_live WHERE name LIKE '%uality%' ORDER BY name"
        assert book.rows(sql) == [("Quality Committee", 1), ("System Quality Group", 0)]
    assert any("system quality committee" in each for each in unknown(lancashire.store))


def test_t13_what_is_a_draft_says_so_in_its_source(lancashire: Book) -> None:
    with lancashire.store.read() as book:
        sql = "SELECT count(*) FROM portfolio_live WHERE source NOT LIKE '%Appendix D (draft)%'"
        assert book.value(sql) == 0
        joint = "SELECT count(*) FROM portfolio_live WHERE joint_assumed"
        assert book.value(joint) == 8
    assert any("headed a draft" in each for each in unknown(lancashire.store))


def quality_risk(store: Store) -> str:
    (noted,) = store.do(NoteRisk(id_of(store, "body", "QC"), "Triage waits")).refs
    store.do(
        ChangeRisk(
            noted.id,
            category=RiskCategory.QUALITY,
            dimensions=(Dimension.SAFE,),
            sector=Sector.NHS,
            regime=Regime.NHS,
            regulators="CQC, NMC",
        ),
        ScoreRisk(noted.id, 2, 2),
    )
    return noted.id


def test_r21_a_quality_risk_is_routine_without_anybodys_authority(lancashire: Book) -> None:
    risk = quality_risk(lancashire.store)
    with lancashire.store.read() as book:
        page = risk_page(book, risk)
    assert page is not None
    assert page.line.level is AssuranceLevel.ROUTINE
    assert page.moves == ()


def test_r25_the_partner_regulators_stand_on_the_risk(lancashire: Book) -> None:
    risk = quality_risk(lancashire.store)
    with lancashire.store.read() as book:
        page = risk_page(book, risk)
    assert page is not None
    assert page.regulators == "CQC, NMC"


def test_r26_how_the_region_engages_on_quality_is_an_agreement_of_its_own(lancashire: Book) -> None:
    store = lancashire.store
    with store.read() as book:
        region, board = (
            str(book.value("SELECT id FROM organisation_live WHERE code = :code", code=code))
            for code in ("Y62", "QE1")
        )
    store.do(
        MakeAgreement(
            "Engagement on quality oversight", (region, board), kind=AgreementKind.ENGAGEMENT
        )
    )
    with store.read() as book:
        (line,) = (each for each in agreements(book, JUNE) if "quality" in each.title)
    assert line.kind is AgreementKind.ENGAGEMENT
    assert len(line.parties) == 2


def table_rows(store: Store, name: str) -> list[list[str]]:
    """Return the rows of every table of a document of the system, as it prints."""
    with store.read() as book:
        blocks = paper(book, name, "", JUNE).blocks
    return [
        [plain(cell(one).words) for one in row]
        for table in blocks
        if isinstance(table, Table)
        for row in table.rows
        if not isinstance(row, Group)
    ]


def test_r44_r54_the_words_of_the_plan_are_read_off_the_programme_report(lancashire: Book) -> None:
    """The milestones stand in the memorandum's own words, what each follows beside it."""
    rows = table_rows(lancashire.store, "programme-report")
    words = {"Complete", "In progress", "Ongoing", "No status"}
    stands = [row[4] for row in rows if len(row) == 6]
    assert {word: stands.count(word) for word in words} == {
        "Complete": 4,
        "In progress": 16,
        "Ongoing": 1,
        "No status": 1,
    }
    titles = [row[0] for row in rows if len(row) == 4]
    emphases = ("Elective care", "urgent and emergency", "primary care", "mental health")
    for emphasis in (*emphases, "Population health", "Cancer", "Diabetes", "Long Covid"):
        assert any(emphasis in title for title in titles), emphasis


def test_r43_the_seven_principles_are_founded_and_printed_in_the_pack(lancashire: Book) -> None:
    """R43: those of 2021/22, each with its source; a later version stands instead."""
    store = lancashire.store

    def pack() -> str:
        with store.read() as book:
            return str(paper(book, "review-pack", "", JUNE).blocks)

    with store.read() as book:
        held = principles(book)
    assert [each.principle for each in held] == [1, 2, 3, 4, 5, 6, 7]
    assert {(each.issuer, each.version) for each in held} == {("NHS England North West", "2021/22")}
    assert all(each.source.endswith("Appendix B") for each in held)
    assert "Principles this review is held by: NHS England North West, 2021/22" in pack()
    assert all(each.title in pack() for each in held)
    guided = {row[0] for row in table_rows(store, "guidance")}
    assert called(held[6]) == "Principle 7: Keep it simple"
    assert {called(each) for each in held} <= guided
    later = AddGuidance("Keep it short", held[6].issuer, "2023/24", principle=7)
    new = store.do(later).refs[0].id
    store.do(SupersedeGuidance(held[6].id, new))
    assert "Keep it simple" not in pack()
    assert "Keep it short" in pack()


def test_r43_a_pack_without_principles_says_nothing_of_them(founded: Store) -> None:
    with founded.read() as book:
        assert principles(book) == []
        assert "Principles" not in str(paper(book, "review-pack", "", JUNE).blocks)


def test_r9_the_networks_the_memorandum_names_stand_under_their_workstream(founded: Store) -> None:
    with founded.read() as book:
        found = networks(book)
        words = [row[0] for row in book.rows("SELECT words FROM unknown_live")]
    assert [each.name for each in found] == ["Cancer Alliance", "Urgent Care Network"]
    assert {each.workstream for each in found} == {"Optimising Health Services"}
    assert all("¶13" in each.source and each.as_at for each in found)
    assert any("Which others is not said" in each for each in words)
    printed = table_rows(founded, "programme-report")
    (row,) = (each for each in printed if each[0] == "2. Optimising Health Services")
    assert row[2] == "Cancer Alliance\nUrgent Care Network"


def test_r65_the_constitutional_standards_are_national_indicators_with_a_source(
    founded: Store,
) -> None:
    with founded.read() as book:
        sql = "SELECT title, source, national FROM indicator_live ORDER BY title"
        found = book.rows(sql)
        words = [row[0] for row in book.rows("SELECT words FROM unknown_live")]
    assert len(found) == 5
    for title, source, national in found:
        assert "constitutional standard" in title
        assert national
        assert source.startswith(("House of Commons", "Nuffield Trust"))
    assert any("must be delivered and names none" in each for each in words)
