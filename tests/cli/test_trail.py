"""The audit trail of a record with what belongs to it, and what tells its neighbours apart."""

import json
import re
from typing import Any

import pytest

from tests.cli.hand import BOOK, Run, typed


@pytest.fixture
def told(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A founded book with a risk scored three times and an action that slipped."""

    def do(command: str, /, **given: Any) -> None:
        typed(monkeypatch, given)
        code, _out, err = run("do", BOOK, command, "--json", "-")
        assert code == 0, err

    do("note_risk", body="MG", title="Triage waits")
    risk = json.loads(run("list", BOOK, "risks", "--json")[1])[0]["ref"]
    do("score_risk", risk=risk, likelihood=3, impact=4)
    do("score_risk", risk=risk, likelihood=4, impact=4, reason="Two incidents")
    do("raise_action", body="MG", words="Write to all", owner_text="The chair", due_on="2030-12-01")
    action = json.loads(run("list", BOOK, "actions", "--json")[1])[0]["ref"]
    do("change_due", action=action, due_on="2031-01-15", reason="The bid is late")
    return run


def _first(told: Run, kind: str) -> str:
    return str(json.loads(told("list", BOOK, kind, "--json")[1])[0]["ref"])


def test_a_history_tells_what_belongs_to_the_record_too(told: Run) -> None:
    code, out, err = told("history", BOOK, _first(told, "risks"))
    assert code == 0, err
    assert re.search(r"Score risk +Score, Likelihood +3$", out, re.MULTILINE)
    assert re.search(r"Score, Reason +Two incidents$", out, re.MULTILINE)
    assert "Score, Risk" not in out, "that a score is of this risk need not be told"
    out = told("history", BOOK, _first(told, "actions"))[1]
    assert "15 January 2031" in out
    assert "The bid is late" in out


def test_a_history_as_json_names_the_record_each_change_was_made_in(told: Run) -> None:
    rows = json.loads(told("history", BOOK, _first(told, "risks"), "--json")[1])
    assert {each["kind"] for each in rows} >= {"risk", "score"}
    assert len({each["id"] for each in rows if each["kind"] == "score"}) == 2


def test_the_records_that_name_one_are_told_apart(told: Run) -> None:
    out = told("show", BOOK, _first(told, "risks"))[1]
    scores = re.findall(r"^  Score +Risk +(.*)  ~\w+$", out, re.MULTILINE)
    assert len(scores) == 2
    assert len(set(scores)) == 2
    assert all("Triage waits" not in each for each in scores)
    assert any("Likelihood 4, Impact 4" in each for each in scores)


def test_a_search_that_finds_nothing_says_so(told: Run) -> None:
    assert told("search", BOOK, "zzqq")[:2] == (0, "Nothing is found.\n")


def test_a_check_ends_with_how_much_is_not_known_yet(told: Run) -> None:
    count = len(json.loads(told("list", BOOK, "unknowns", "--json")[1]))
    assert count > 1
    out = told("check", BOOK)[1]
    assert out.endswith(f"{count} things are still not known: `list unknowns` names them.\n")


def test_a_feedback_note_of_no_partnership_names_those_it_is_for(told: Run, tmp_path: Any) -> None:
    code, _out, err = told("print", BOOK, "feedback-note", "MG", "--to", tmp_path / "note.pdf")
    assert code == 1
    assert "is written for a partnership" in err
    assert "North Cumbria" in err


@pytest.mark.parametrize(
    ("verb", "name", "words"),
    [("print", "risk-register", "Risk register"), ("list", "scores", "Score")],
)
def test_the_help_of_a_verb_lists_the_names_it_takes(
    run: Run, verb: str, name: str, words: str
) -> None:
    code, out, _err = run(verb, "--help")
    assert code == 0
    assert re.search(rf"^  {name} +{words}$", out, re.MULTILINE)
