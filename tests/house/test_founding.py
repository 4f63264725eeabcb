"""What a minute book is founded with: each row has its source, nothing is invented (T9, T15)."""

import re
from datetime import date
from pathlib import Path

import pytest

from db.agreements.queries import agreements, delegations, signatories
from db.agreements.rules.agreements import AgreementState
from db.bodies.queries.bodies import unknowns
from db.bodies.rules.kinds import BodyStatus
from db.book import check, close
from db.errors import Refusal
from db.exchange.identity import Home
from db.founding import found_book, founding_inputs, founding_names, founding_rows, unknown
from db.programmes.queries import milestones
from db.store import Store

SYSTEMS = ("nenc", "lsc")
TABLES = {
    *("organisation", "place", "body", "terms", "seat", "heading", "portfolio", "workstream"),
    *("unknown", "agreement", "delegation", "delegationpolicy", "hostedservice", "guidance"),
    *(
        "network",
        "indicator",
        "meetingrule",
        "placearrangement",
        "priority",
        "peoplefunction",
        "plan",
    ),
}
# Codes as the published lists print them: NHS regions, boards, trusts and local authorities.
CODES = {
    "nenc": {
        *("Y63", "Y62", "QHM", "RTD", "RR7", "RTF", "R0B", "RX4", "RX6", "RNN", "RX7", "RXP"),
        *("RTR", "RVW", "RX3", "106", "108", "104", "109", "110", "107", "102", "116", "117"),
        *("111", "112", "113"),
    },
    "lsc": {
        *("Y63", "Y62", "QE1", "RXN", "RXL", "RTX", "RXR", "RW5", "RX7"),
        *("323", "325", "102", "324", "218"),
    },
}


@pytest.mark.parametrize("name", SYSTEMS)
def test_every_row_has_its_source_and_the_date_it_speaks_of(name: str) -> None:
    for table, rows in founding_rows(name).items():
        for row in rows:
            assert row["source"], (table, row)
            assert isinstance(row["as_at"], date), (table, row)


@pytest.mark.parametrize("name", SYSTEMS)
def test_every_table_is_one_the_house_knows(name: str) -> None:
    assert set(founding_rows(name)) <= TABLES


@pytest.mark.parametrize("name", SYSTEMS)
def test_codes_are_those_of_the_published_lists(name: str) -> None:
    codes = [row["code"] for row in founding_rows(name)["organisation"] if "code" in row]
    assert len(codes) == len(set(codes))
    assert set(codes) == CODES[name]


@pytest.mark.parametrize("name", SYSTEMS)
def test_every_key_named_is_founded(name: str) -> None:
    rows = founding_rows(name)
    keys = {
        table: [row["key"] for row in rows.get(table, [])]
        for table in ("organisation", "place", "body")
    }
    for table, given in keys.items():
        assert len(given) == len(set(given)), table
    for table in TABLES & set(rows):
        for row in rows[table]:
            assert row.get("organisation", keys["organisation"][0]) in keys["organisation"], row
            assert row.get("successor", keys["organisation"][0]) in keys["organisation"], row
            assert row.get("place", keys["place"][0]) in keys["place"], row
            if table != "unknown":
                assert row.get("body", keys["body"][0]) in keys["body"], row


@pytest.mark.parametrize("name", SYSTEMS)
def test_t9_no_quorum_deadline_time_or_length_of_meeting_is_founded(name: str) -> None:
    """What no source gives is not made up (T9)."""
    rows = founding_rows(name)
    assert not {"deadlinerule", "quorumneed", "person", "membership"} & set(rows)
    for row in rows["terms"]:
        assert set(row) <= {
            *("body", "version", "from_on", "cadence", "chair_offices", "source", "as_at")
        }


@pytest.mark.parametrize("name", SYSTEMS)
def test_t15_nobody_is_named(name: str) -> None:
    """The two who signed stand on the agreement only (T15)."""
    rows = founding_rows(name)
    text = str([given for table, given in rows.items() if table != "agreement"])
    assert not re.search(r"Lavery|Barker|\b(Mr|Mrs|Ms|Dr|Sir|Dame|Professor)\b", text)


@pytest.mark.parametrize("name", SYSTEMS)
def test_every_office_that_has_ended_says_when_and_who_follows_or_that_nobody_does(
    name: str,
) -> None:
    rows = founding_rows(name)
    doubts = " ".join(row["about"] for row in rows["unknown"])
    for row in rows["organisation"]:
        if "closed_on" in row:
            assert "successor" in row or row["key"] in doubts, row


@pytest.mark.parametrize("name", ["blank", *SYSTEMS])
def test_a_founded_book_is_whole(name: str, tmp_path: Path) -> None:
    book = found_book(tmp_path / "a.minutebook", "Ada Thwaite", Home(tmp_path / "laptop"), name)
    try:
        assert [
            each for each in check(book.store, date(2026, 4, 1)) if each.severity == "stop"
        ] == []
        assert unknown(book.store) == [row["words"] for row in founding_rows(name)["unknown"]]
    finally:
        close(book)


def test_the_agreement_of_lancashire_is_in_force_before_the_board_signed_it(tmp_path: Path) -> None:
    """T5, R51, R55: in force on 1 July, signed that day and on 5 September; reviewed in October."""
    book = found_book(tmp_path / "a.minutebook", "Ada Thwaite", Home(tmp_path / "laptop"), "lsc")
    try:
        with book.store.read() as held:
            (one,) = agreements(held, date(2022, 8, 1))
            signed = {each.organisation: each for each in signatories(held, one.id)}
            handed = [(each.function, each.exclusions) for each in delegations(held)]
            plan = milestones(held)
    finally:
        close(book)
    assert (one.effective_on, one.state) == (date(2022, 7, 1), AgreementState.IN_FORCE)
    assert one.review_on == date(2022, 10, 31)
    board = signed["NHS Lancashire and South Cumbria Integrated Care Board"]
    region = signed["NHS England North West"]
    assert (board.role, board.signed_on) == ("Chief Executive", date(2022, 9, 5))
    assert region.signed_on == date(2022, 7, 1)
    assert "Reviewing, amending" in one.source
    assert ("Primary medical services", "Public health functions under section 7A") in handed
    assert len(plan) == 15 + 7


def test_t15_the_agreement_of_the_north_east_says_that_it_is_undated_and_unsigned(
    founded: Store,
) -> None:
    """T15: nothing is made up of who signed or when."""
    with founded.read() as book:
        (one,) = agreements(book, date(2026, 4, 1))
        signed = signatories(book, one.id)
        doubts = [each.words for each in unknowns(book)]
    assert (one.effective_on, one.review_on, one.binding) == (None, None, False)
    assert {each.signed_on for each in signed} == {None}
    assert any("bears no date and no signature" in each for each in doubts)


def test_the_foundings_are_two_systems_and_an_empty_book() -> None:
    assert founding_names() == ["blank", "lsc", "nenc"]


def test_a_founding_nobody_wrote_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        founding_inputs("cheshire")
    assert refused.value.code == "founding.unknown"


def test_the_north_east_has_what_its_memorandum_says(founded: Store) -> None:
    with founded.read() as book:
        bodies = dict(book.rows("SELECT short, status FROM body_live"))
        assert {"HSG", "MG", "PA", "FLG", "SCWG"} <= set(bodies)
        assert bodies["PA"] == BodyStatus.PROPOSED
        places = dict(book.rows("SELECT level, count(*) FROM place_live GROUP BY level"))
        assert places == {"system": 1, "partnership": 4, "place": 14}
        cadences = "SELECT b.short, t.cadence FROM terms_live t JOIN body_live b ON b.id = t.body"
        assert dict(book.rows(cadences)) == {"HSG": "quarterly", "MG": "monthly"}
        assert book.value("SELECT count(*) FROM heading_live") == 3 + 6
        assert book.value("SELECT count(*) FROM workstream_live") == 6


def test_each_partnership_has_a_commissioner_and_a_provider_on_the_management_group(
    founded: Store,
) -> None:
    sql = """
        SELECT p.name, s.constituency FROM seat_live s
        JOIN body_live b ON b.id = s.body JOIN place_live p ON p.id = s.place
        WHERE b.short = 'MG' AND NOT s.provisional ORDER BY p.name, s.constituency"""
    with founded.read() as book:
        held = book.rows(sql)
    partnerships = ("Central", "North", "North Cumbria", "Tees Valley")
    kinds = ("Partnership commissioners", "Partnership providers")
    assert held == [(place, kind) for place in partnerships for kind in kinds]


def test_the_assembly_is_provisional_and_its_chair_and_vice_chair_independent(
    founded: Store,
) -> None:
    sql = """
        SELECT s.title, s.provisional, s.independent FROM seat_live s
        JOIN body_live b ON b.id = s.body WHERE b.short = 'PA' ORDER BY s.pos"""
    with founded.read() as book:
        seats = book.rows(sql)
    assert all(provisional for _title, provisional, _independent in seats)
    assert [title for title, _provisional, independent in seats if independent] == [
        "Independent Chair",
        "Independent Vice-Chair",
    ]


def test_in_lancashire_only_the_board_and_the_quality_committee_may_authorise(
    tmp_path: Path,
) -> None:
    book = found_book(tmp_path / "a.minutebook", "Ada Thwaite", Home(tmp_path / "laptop"), "lsc")
    try:
        with book.store.read() as reading:
            sql = "SELECT short FROM body_live WHERE may_authorise ORDER BY short"
            assert reading.rows(sql) == [("ICB",), ("QC",)]
            sql = "SELECT count(DISTINCT function), count(*) FROM portfolio_live"
            assert reading.row(sql) == (45, 51)
            sql = "SELECT count(DISTINCT function) FROM portfolio_live WHERE joint_assumed"
            assert reading.value(sql) == 4
    finally:
        close(book)
