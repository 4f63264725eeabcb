"""What the command line says of records: names and printed references, never a bare id."""

import json
import re
from typing import Any

import pytest

from db.cli.kinds import LISTS
from db.cli.lists import LISTINGS
from db.words import known
from tests.cli.hand import BOOK, Run, typed

ID = re.compile(r"(?<!~)\b[0-9a-z]{26}\b")
RAW = re.compile(r"\b[a-z]+_[a-z_]+\b|\b\d{4}-\d\d-\d\d\b")


@pytest.fixture
def told(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A founded book with a person in a place, a deputy, an action and an interest."""

    def do(command: str, /, **given: Any) -> None:
        typed(monkeypatch, given)
        code, _out, err = run("do", BOOK, command, "--json", "-")
        assert code == 0, err

    do("add_person", name="Ada Byron", initials="AB")
    do("add_person", name="Mary Anning", initials="MA")
    place = "ICS Executive Lead"
    do("appoint_member", seat=place, person="AB", from_on="2026-04-01", office="chair")
    do("nominate_deputy", seat=place, person="MA", from_on="2026-04-01")
    do("raise_action", body="MG", words="Write to all", owner="AB", due_on="2026-12-01")
    do("plan_meeting", body="MG", on_date="2026-12-03")
    do("register_interest", person="MA", kind="financial", nature="Owns a quarry")
    return run


def test_no_list_shows_an_id_but_the_one_that_finds_its_line(told: Run) -> None:
    for kind in LISTS:
        code, out, err = told("list", BOOK, kind, "--as-at", "2026-11-20")
        assert code == 0, err
        for line in out.splitlines():
            assert not ID.search(line), line
            assert "~" not in line.rpartition("  ")[0], line


def test_people_and_their_places_are_listed_by_name(told: Run) -> None:
    out = told("list", BOOK, "memberships")[1]
    assert re.match(r"Ada Byron\s+Chair\s+ICS Executive Lead \(MG\)\s+1 April 2026\s+~\w+$", out)
    assert re.match(r"Mary Anning\s+ICS Executive Lead", told("list", BOOK, "deputies")[1])
    assert "Mary Anning  Owns a quarry  Financial" in told("list", BOOK, "interests")[1]


def test_what_belongs_to_risks_and_oversight_is_listed_by_words_a_person_would_type(
    told: Run,
) -> None:
    tables = {
        "linked-risks": "risklink",
        "status-proposals": "assuranceproposal",
        "exit-criteria": "exitcriterion",
        "item-themes": "themeofitem",
    }
    for word, table in tables.items():
        assert LISTS[word] == table
        code, out, err = told("list", BOOK, word)
        assert (code, out) == (0, ""), err


def test_the_months_of_a_log_are_told_in_words(told: Run) -> None:
    code, out, _err = told("list", BOOK, "action-months", "MG", "--as-at", "2026-12-02")
    assert code == 0
    assert len(out.splitlines()) == 12
    name, counted = re.split(r"\s{2,}", out.splitlines()[-1])
    assert (name, counted.endswith("1 open, 1 overdue")) == ("December 2026", True)
    assert told("list", BOOK, "agenda-themes")[0] == 0


def test_the_roll_up_of_the_latest_month_is_told_in_words_and_in_pence(
    told: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R47: one partnership, or the whole system, from what its organisations reported."""
    for command, given in (
        ("add_partner", {"body": "ICP-N", "organisation": "Northumbria"}),
        ("set_control_total", {"organisation": "Northumbria", "year": "26-27", "amount": "2.5m",
                               "source": "M7"}),
        ("record_position", {"organisation": "Northumbria", "period": "2026-09", "source": "M6",
                             "plan": "1m", "actual": "2m"}),
        ("record_position", {"organisation": "Northumbria", "period": "2026-10", "source": "M7",
                             "plan": "1m", "actual": "£1,000,000.01", "forecast": "2m"}),
    ):  # fmt: skip
        typed(monkeypatch, given)
        assert told("do", BOOK, command, "--json", "-")[0] == 0
    code, out, err = told("list", BOOK, "position-roll-up", "ICP-N", "--as-at", "2026-11-20")
    assert (code, len(out.splitlines())) == (0, 2), err
    month = r"^October 2026 +Revenue +North Integrated Care Partnership +Plan to date £1,000,000.00"
    month += r" +Actual £1,000,000\.01 +Variance £0\.01 +Forecast £2,000,000\.00"
    assert re.search(month + r" +Limit £2,500,000\.00 +Against limit .£500,000\.00$", out, re.M)
    printed = told("list", BOOK, "position-roll-up", "--json", "--as-at", "2026-11-20")[1]
    lines = json.loads(printed)
    assert [each["sums"]["actual"] for each in lines] == [100000001] * 3
    assert [(each["variance"], each["outlook"]) for each in lines] == [(1, -50000000)] * 3
    assert told("list", BOOK, "position-roll-up", "ICP-TV")[1] == ""
    code, out, _err = told("list", BOOK, "position-roll-up", "ICP-N", "--month", "2026-09")
    assert (code, out.count("September 2026")) == (0, 2)
    for asked, said in (
        ("2026-08", "No position was reported for 2026-08. Months with one: 2026-10, 2026-09.\n"),
        ("August", "August is no month. Write it as 2026-05.\n"),
    ):
        code, out, err = told("list", BOOK, "position-roll-up", "--month", asked)
        assert (code, out, err) == (1, "", said)
    for listed in ("positions", "owed"):
        said = told("list", BOOK, listed, "--month", "2026-09")[2]
        assert said == (
            f"The list {listed} is not of a month. Lists of a month: position-roll-up.\n"
        )


def test_r8_the_inbox_of_each_icp_is_printed(run: Run) -> None:
    code, out, err = run("list", BOOK, "icp-inbox")
    assert (code, err) == (0, "")
    assert "0 awaited, 0 of them late  0 answered" in out
    found = json.loads(run("list", BOOK, "icp-inbox", "--json")[1])
    assert {"awaited", "late", "answered", "challenges", "next_on"} <= set(found[0])


def test_help_says_what_every_verb_takes_and_what_every_list_holds(run: Run) -> None:
    for name in LISTINGS:
        assert known(f"cli.list.{name}"), name
    code, told, _err = run("list", "--help")
    assert code == 0
    assert "BOOK           the minute book, such as system.minutebook" in told
    assert re.search(r"^  leaks +what a public copy could give away; REF: Meeting$", told, re.M)
    assert re.search(r"position-roll-up +.*latest month.*; REF, if any: Committee", told)


def test_the_id_at_the_end_of_a_line_finds_its_record(told: Run) -> None:
    end = told("list", BOOK, "memberships")[1].split()[-1]
    code, out, _err = told("show", BOOK, end)
    assert code == 0
    assert out.startswith("Membership: ICS Executive Lead (MG), Ada Byron\n")


def test_a_record_is_shown_in_the_words_of_the_screen(told: Run) -> None:
    ref = told("list", BOOK, "actions")[1].split()[0]
    code, out, _err = told("show", BOOK, ref)
    assert code == 0
    assert out.startswith(f"Action: {ref} Write to all\n")
    assert re.search(r"^  Owner +Ada Byron$", out, re.MULTILINE)
    assert re.search(r"^  Due +1 December 2026$", out, re.MULTILINE)
    assert not ID.search(out)
    assert not RAW.search(out)


def test_a_history_names_its_fields_as_the_screen_does(told: Run) -> None:
    ref = told("list", BOOK, "actions")[1].split()[0]
    code, out, _err = told("history", BOOK, ref)
    assert code == 0
    assert re.search(r"What is to be done +Write to all$", out, re.MULTILINE)
    assert re.search(r"Owner +Ada Byron$", out, re.MULTILINE)
    assert not ID.search(out)
    assert not RAW.search(out)


def test_what_is_cut_in_a_column_says_so(told: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, {"name": "A" * 59 + "B" * 9})
    assert told("do", BOOK, "add_person", "--json", "-")[0] == 0
    assert f"{'A' * 59}…" in told("list", BOOK, "people")[1]
