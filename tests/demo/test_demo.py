"""The demonstration: a whole cycle, and what it leaves is what it says."""

import shutil
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest
from sqlmodel import SQLModel

from db.bodies.queries.contacts import communications
from db.bodies.queries.routing import owners_of
from db.book import Book, check, close, open_book
from db.clock import today
from db.demo import hold_cycle
from db.errors import Refusal
from db.exchange.digest import digest
from db.exchange.identity import Home
from db.meetings.queries import quorum_at_every_item
from db.oversight.queries.frameworks import placings
from db.papers.catalogue import paper, printed
from db.store import Reading, Severity
from resources import path as shipped

THAT_DAY = date(2026, 6, 8)
"""The day the demonstration ends on."""
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
QUORATE = (
    "Eleven of fourteen members are present and eight are needed, with three of the four ICPs."
)
ONE_PROVIDER = (
    "Ten of fourteen members are present and eight are needed; one representing Partnership "
    "providers, where two are needed."
)


FILLED_OUT = (
    {"funding", "efficiency", "advice", "assumptionset", "planline", "variation"}
    | {"peoplefunction", "developmententry", "position", "offsetagreement", "capitalscheme"}
    | {"oversighttrack", "improvementproposal", "escalationtrigger", "themeofitem", "reviewrule"}
    | {"mandatedsupport", "placearrangement", "hostedservice", "referral", "challenge"}
    | {"network", "reconfiguration", "dependency"}
    | {"contactpoint", "communication", "officeholder", "foirequest"},
    {"position", "controltotal", "envelope", "shortfall", "indicatorreading", "achievement"}
    | {"developmententry", "priorityevidence", "milestone", "guidance", "hostedservice"}
    | {"undertaking", "mandatedsupport", "oversightreview", "performanceissue", "strategicrisk"}
    | {"oversighttrack", "improvementproposal", "escalationtrigger", "reviewrule", "agendaitem"}
    | {"capitalscheme", "exceptionalact", "risklink", "decision", "declaration", "interest"}
    | {"contactpoint", "communication", "cycleitem", "planitem", "templateitem", "themeofitem"}
    | {"foirequest"},
)
"""Records that each of the two systems holds some of."""
SAID = (
    *(("decision", "at_scale"), ("priority", "at_scale"), ("paper", "aims")),
    *(("oversighttrack", "ended_why"), ("dependency", "managed")),
)
"""Columns that say why, or for what, somewhere in the first."""
INVENTED = (
    *("funding", "advice", "variation", "developmententry", "shortfall", "efficiency"),
    *("oversighttrack", "improvementproposal", "escalationtrigger", "oversightreview"),
    *("performanceissue", "undertaking", "mandatedsupport", "recommendation", "challenge"),
    *("reconfiguration", "communication"),
)


def filled(book: Reading) -> set[str]:
    """Return which of the records of the programmes, of money and agreements there are."""
    return {
        each
        for each in FILLED_OUT[0] | FILLED_OUT[1]
        if book.value(f'SELECT count(*) FROM "{each}_live"')
    }


def silent(_done: int, _whole: int, _words: str) -> None:
    """Say nothing of the progress."""


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The folder of a demonstration and what it told."""
    folder = tmp_path_factory.mktemp("demo") / "cycle"
    return folder, hold_cycle(folder, None, silent)


def test_quoracy_is_told_right_at_every_item(held: tuple[Path, list[str]]) -> None:
    told = [
        line.split("  ", 2)[-1] for line in held[1] if line.startswith("    ") and "of f" in line
    ]
    assert [line.strip().split("  ")[-1] for line in told][:5] == [
        ONE_PROVIDER,
        ONE_PROVIDER,
        QUORATE,
        f"{ONE_PROVIDER} Marigold Penhaligon has withdrawn for item 4.",
        QUORATE,
    ]


def test_intensive_is_refused_in_words_and_then_recorded(held: tuple[Path, list[str]]) -> None:
    refused = next(line for line in held[1] if "was refused: A move to intensive" in line)
    assert "NHS England" in refused
    assert any("recorded under NHS England" in line for line in held[1])


def test_both_minute_books_agree_and_prove_whole(held: tuple[Path, list[str]]) -> None:
    folder = held[0]
    codes = []
    for name, laptop in (("demonstration", "secretary"), ("colleague", "colleague")):
        book = open_book(folder / f"{name}.minutebook", Home(folder / "laptops" / laptop))
        try:
            codes.append(digest(book.store))
            found = check(book.store, today())
            assert [each for each in found if each.severity is Severity.STOP] == []
        finally:
            close(book)
    assert codes[0] == codes[1]


def test_r16_a_paper_is_routed_to_who_looks_after_what_it_is_about(
    held: tuple[Path, list[str]],
) -> None:
    about = {"demonstration": "Waits for diagnostics", "lancashire": "Waits in maternity triage"}
    found = []
    for name, title in about.items():
        book = open_book(held[0] / f"{name}.minutebook", Home(held[0] / "laptops" / "secretary"))
        try:
            with book.store.read() as reading:
                owners = owners_of(reading, THAT_DAY, [title])
        finally:
            close(book)
        found.append([(each.name, each.title) for each in owners])
    assert found == [
        [("Lysander Crabtree", "Medical Director")],
        [("Gideon Fell", "Chief Nursing Officer")],
    ]


def test_the_second_system_has_a_minute_book_of_its_own(held: tuple[Path, list[str]]) -> None:
    """Both memoranda are filled out: the group recommends, consent is asked, a letter is locked."""
    folder, told = held
    for said in (
        "lancashire.minutebook, from the memorandum of Lancashire and South Cumbria",
        "System Quality Group may recommend a change of status but not authorise one",
        "has not consented to this meeting yet",
        "has not approved this text",
    ):
        assert any(said in line for line in told), said
    book = open_book(folder / "lancashire.minutebook", Home(folder / "laptops" / "secretary"))
    try:
        assert today() == date(2026, 6, 8)  # it keeps the demonstration's day
        found = check(book.store, today())
        assert [each for each in found if each.severity is Severity.STOP] == []
        with book.store.read() as reading:
            level = "SELECT level FROM risk_live WHERE ref = 'QC/R/25-26/001'"
            assert reading.value(level) == "enhanced"
            assert reading.value("SELECT count(*) FROM segmentdecision_live") == 5
            met = [one for each in placings(reading) for one in each.criteria]
            assert any(each.aims for each in met), "R59: a decision says which aims it rests on"
            risk = reading.value("SELECT id FROM risk_live WHERE ref = 'QC/R/25-26/001'")
            page = str(paper(reading, "baf-page", risk, today()).blocks)
            assert "triage at night is not staffed at either unit yet" in page
            assert FILLED_OUT[1] <= filled(reading)
    finally:
        close(book)


def test_the_second_committee_confirms_its_minutes_and_carries_what_is_not_done(
    held: tuple[Path, list[str]],
) -> None:
    """R17, R24: the group recommends, the committee decides quorate, an interest is declared."""
    laptop = Home(held[0] / "laptops" / "secretary")
    book = open_book(held[0] / "lancashire.minutebook", laptop)
    try:
        with book.store.read() as reading:
            states = reading.rows(
                "SELECT m.ref, s.state FROM minutes_live s JOIN meeting_live m ON m.id = s.meeting"
                " WHERE m.ref LIKE 'QC/%' ORDER BY m.on_date"
            )
            assert states == [("QC/2026-04-09", "confirmed"), ("QC/2026-05-14", "unconfirmed")]
            decided = reading.rows(
                "SELECT kind, quorate FROM decision_live ORDER BY decided_on, ref"
            )
            assert [kind for kind, _quorate in decided][:3] == [
                "approved",
                "agreed to recommend",
                "agreed",
            ]
            of = "SELECT id FROM meeting_live WHERE ref = :ref"
            meeting = reading.value(of, ref="QC/2026-05-14")
            lines = quorum_at_every_item(reading, meeting)
            assert {line.sentence for line in lines} == {
                "All four members are present and three are needed."
            }
            carried = "SELECT state, first_due_on < due_on FROM action_live WHERE words LIKE :w"
            assert reading.row(carried, w="Agree with both trusts%") == ("open", 1)
            rests = """
                SELECT d.ref FROM assurancemove_live v JOIN decision_live d ON d.id = v.decision
                WHERE v.became = 'enhanced'"""
            assert reading.value(rests) == "QC/D/26-27/002"
    finally:
        close(book)


def test_the_two_parties_meet_and_every_function_has_somebody_who_looks_after_it(
    held: tuple[Path, list[str]],
) -> None:
    """R14, R16, R26, R42, R53: what the second memorandum speaks of is there to be seen."""
    laptop = Home(held[0] / "laptops" / "secretary")
    book = open_book(held[0] / "lancashire.minutebook", laptop)
    try:
        with book.store.read() as reading:
            passed = "SELECT ref FROM meeting_live WHERE on_date < :on AND state <> 'held'"
            assert reading.rows(passed, on=THAT_DAY.isoformat()) == []
            assert not reading.value("SELECT 1 FROM portfolio_live WHERE person IS NULL")
            assert [each.subject for each in communications(reading) if each.round] == [
                "Visit of the national maternity team"
            ]
            assert reading.value("SELECT 1 FROM agreement_live WHERE kind = 'engagement'")
            assert not reading.value("SELECT 1 FROM placearrangement_live WHERE state <> 'agreed'")
            sections = """
                SELECT count(*) FROM agendaitem_live i JOIN heading_live h ON h.words = i.title
                  JOIN meeting_live m ON m.id = i.meeting
                WHERE m.ref = 'FRM/2026-06-18' AND i.lead IS NOT NULL"""
            assert reading.value(sections) == 9
    finally:
        close(book)


def test_both_systems_are_filled_out_and_every_invented_row_says_so(
    held: tuple[Path, list[str]],
) -> None:
    """R10, R47, R50, R55, R60, R65: somewhere in each row stands that it is an example."""
    laptop = Home(held[0] / "laptops" / "secretary")
    for name in ("demonstration", "lancashire"):
        book = open_book(held[0] / f"{name}.minutebook", laptop)
        try:
            with book.store.read() as reading:
                passed = """
                    SELECT ref FROM meeting_live
                    WHERE on_date < '2026-06-08' AND state NOT IN ('held', 'stood down')"""
                assert reading.rows(passed) == []
                if name == "demonstration":
                    assert FILLED_OUT[0] <= filled(reading)
                    vacant = """
                        SELECT DISTINCT b.short FROM seat_live s JOIN body_live b ON b.id = s.body
                        WHERE s.id NOT IN (SELECT seat FROM membership_live) ORDER BY 1"""
                    assert reading.rows(vacant) == [("HSG",), ("PA",)]  # ended offices, proposed
                    shaped = "SELECT assembly FROM decision_live WHERE strategy"
                    assert reading.rows(shaped) == [("shaped",)]
                    figures = reading.row(
                        "SELECT sum(amount) = 0, count(*) >= 2 FROM offsetleg_live"
                    )
                    assert figures == (1, 1)
                    for table, column in SAID:
                        sql = f'SELECT count(*) FROM "{table}_live" WHERE "{column}" <> \'\''
                        assert reading.value(sql), (table, column)
                for table in INVENTED:
                    rows = reading.rows(f'SELECT * FROM "{table}_live"')
                    unmarked = [row for row in rows if "xample" not in " ".join(map(str, row))]
                    assert unmarked == [], table
        finally:
            close(book)


def test_every_strategic_risk_says_why_it_is_scored_so_and_stands_on_one_side(
    held: tuple[Path, list[str]],
) -> None:
    """Each score of the year has a reason of its own; the fullest page is one side."""
    laptop = Home(held[0] / "laptops" / "secretary")
    for name in ("demonstration", "lancashire"):
        book = open_book(held[0] / f"{name}.minutebook", laptop)
        try:
            with book.store.read() as reading:
                framed = reading.rows("SELECT risk FROM strategicrisk_live")
                for (risk,) in framed:
                    said = reading.rows(
                        "SELECT reason FROM score_live WHERE risk = :risk AND kind = 'current'"
                        " AND on_date IS NOT NULL AND reason <> ''",
                        risk=risk,
                    )
                    assert len(set(said)) > len(said) / 2 > 1
                    assert not [words for (words,) in said if "xample" in words]
                    content = printed(reading, "baf-page", risk, THAT_DAY, ".pdf")
                    with pikepdf.open(BytesIO(content)) as document:
                        assert len(document.pages) == 1
        finally:
            close(book)


def test_every_pdf_it_leaves_keeps_both_standards(held: tuple[Path, list[str]]) -> None:
    pdfs = sorted(held[0].glob("*.pdf"))
    assert len(pdfs) == 21
    for each in pdfs:
        content = each.read_bytes()
        assert all(page.is_pdf_compliant_bytes(content, profile=one) for one in PROFILES), each.name


def test_it_says_where_every_file_lies(held: tuple[Path, list[str]]) -> None:
    folder, told = held
    files = {each.name for each in folder.iterdir() if each.is_file()}
    assert files <= {line.strip() for line in told}


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(Refusal) as refused:
        hold_cycle(tmp_path, None, silent)
    assert refused.value.code == "demo.folder_used"
    assert [each.name for each in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("there", [False, True])
def test_a_demonstration_that_is_stopped_leaves_the_folder_as_it_was(
    tmp_path: Path, there: bool
) -> None:
    folder = tmp_path / "cycle"
    if there:
        folder.mkdir()

    def stop(*_said: object) -> None:
        assert any(folder.iterdir())
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        hold_cycle(folder, None, stop)
    assert folder.exists() is there
    assert not there or not any(folder.iterdir())


def test_any_register_may_be_taken_in_instead(tmp_path: Path) -> None:
    told = hold_cycle(tmp_path / "cycle", shipped("registers", "risk-register.xlsx"), silent)
    assert any("Took in risk-register.xlsx: 12 rows: 11 taken" in line for line in told)


def derived_columns(book: Book) -> dict[str, list[tuple[object, ...]]]:
    """Return every derived column of every record, by table."""
    book.store.prepare()
    found = {}
    with book.store.read() as reading:
        for name, table in SQLModel.metadata.tables.items():
            local = [column.name for column in table.columns if column.info.get("local")]
            if local:
                sql = f'SELECT id, {", ".join(local)} FROM "{name}" ORDER BY id'
                found[name] = reading.rows(sql)
    return found


@pytest.mark.parametrize("days", [1, 9, 40, 400])
def test_days_that_pass_set_what_setting_everything_anew_would_set(
    days: int, held: tuple[Path, list[str]], tmp_path: Path
) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(held[0], folder)
    path = folder / "demonstration.minutebook"
    book = open_book(path, Home(folder / "laptops" / "secretary"))
    try:
        before = derived_columns(book)
        book.store.refresh(THAT_DAY + timedelta(days=days))
        passed = derived_columns(book)
        book.store.rederive(THAT_DAY + timedelta(days=days))
        assert passed == derived_columns(book)
        assert passed != before
        book.store.refresh(THAT_DAY)
        back = derived_columns(book)
        book.store.rederive(THAT_DAY)
        assert back == derived_columns(book)
    finally:
        close(book)
