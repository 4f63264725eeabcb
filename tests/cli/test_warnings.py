"""What there is to mind is said beside what was done: it warns, and the exit code stays 0."""

import json

import pytest

from tests.cli.hand import BOOK, Run, typed

CHRISTMAS = {"body": "MG", "on_date": "2026-12-25", "start_time": "10:00", "end_time": "12:00"}


def test_what_there_is_to_mind_is_a_note_on_stderr_and_in_the_json_with_exit_code_0(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, CHRISTMAS)
    code, out, err = run("do", BOOK, "plan_meeting", "--json", "-")
    assert code == 0
    assert err == "Note: 25 December 2026 is a bank holiday: Christmas Day.\n"
    assert json.loads(out)["warnings"] == [
        {
            "code": "calendar.mind.holiday",
            "field": "on_date",
            "sentence": "25 December 2026 is a bank holiday: Christmas Day.",
        }
    ]


def test_nothing_to_mind_is_an_empty_list_and_no_word(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, CHRISTMAS | {"on_date": "2026-12-29"})
    code, out, err = run("do", BOOK, "plan_meeting", "--json", "-")
    assert (code, err, json.loads(out)["warnings"]) == (0, "", [])


def test_a_quorum_above_the_voting_places_is_warned_of_and_kept(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, {"body": "MG", "number": 99})
    code, _out, err = run("do", BOOK, "set_quorum", "--json", "-")
    assert code == 0
    assert err.startswith("Note: A quorum of 99 cannot be reached: there are ")


def test_a_refusal_says_no_note_beside_its_one_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, CHRISTMAS | {"end_time": "09:00"})
    code, out, err = run("do", BOOK, "plan_meeting", "--json", "-")
    assert (code, out, len(err.splitlines())) == (1, "", 1)
