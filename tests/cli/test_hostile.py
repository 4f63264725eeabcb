"""What a colleague's words or a careless script cannot do through the command line."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.hand import BOOK, Run, typed

UNDECODABLE = "\udcff"  # how Python passes on a byte of an argument that is no UTF-8


@pytest.mark.parametrize(
    "given",
    [
        ("show", BOOK, UNDECODABLE),
        ("history", BOOK, UNDECODABLE),
        ("list", BOOK, UNDECODABLE),
        ("search", BOOK, UNDECODABLE),
        ("commands", UNDECODABLE),
        ("settle", BOOK, UNDECODABLE, "--keep", "x"),
        ("settle", BOOK, "x", "--value", UNDECODABLE),
        ("do", BOOK, UNDECODABLE, "--json", "-"),
    ],
)
def test_bytes_that_are_no_characters_are_wrong_usage(
    run: Run, path: Path, given: tuple[object, ...]
) -> None:
    before = path.read_bytes()
    code, out, err = run(*given)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert path.read_bytes() == before


@pytest.mark.parametrize("given", ["2026-02-30", "soon", "1899-12-31", "2200-01-01", ""])
def test_a_day_that_is_none_is_wrong_usage(run: Run, given: str) -> None:
    code, _out, err = run("list", BOOK, "actions", "--as-at", given)
    assert (code, len(err.splitlines())) == (2, 1)


def test_a_list_as_at_a_day_counts_what_is_overdue_then(
    run: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTEBOOK_NOW", "2026-04-01T09:00:00+00:00")
    typed(
        monkeypatch, {"body": "MG", "words": "Write", "owner_text": "Ada", "due_on": "2026-05-01"}
    )
    code, _out, err = run("do", BOOK, "raise_action", "--json", "-")
    assert (code, err) == (0, "")
    before = path.read_bytes()

    def reckoned(day: str) -> object:
        return json.loads(run("list", BOOK, "actions", "--json", "--as-at", day)[1])[0]["fields"]

    assert reckoned("2026-05-01") != reckoned("2026-05-02")
    assert path.read_bytes() == before


def test_a_record_s_words_cannot_steer_the_terminal_and_stay_whole_in_json(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "Kit\x1b[2J\x9b31m\u202egnp.\u2028Hark\taway"
    typed(monkeypatch, {"name": words})
    assert run("do", BOOK, "add_person", "--json", "-")[0] == 0
    _code, out, _err = run("list", BOOK, "people")
    assert len(out.splitlines()) == 1
    assert not set(out) & set("\x1b\x9b\u202e\u2028")
    listed = json.loads(run("list", BOOK, "people", "--json")[1])
    assert listed[0]["fields"]["name"] == words


def test_findings_are_told_in_one_line_on_stderr(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, {"body": "MG", "title": "Winter beds"})
    assert run("do", BOOK, "note_risk", "--json", "-")[0] == 0
    code, out, err = run("check", BOOK, "--json")
    assert (code, len(err.splitlines())) == (1, 1)
    assert json.loads(out)


def test_a_command_stopped_at_the_keyboard_says_so_in_one_line(
    run: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()

    def stop(*_given: object, **_more: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("db.store.Store.do", stop)
    typed(monkeypatch, {"name": "Kit"})
    code, out, err = run("do", BOOK, "add_person", "--json", "-")
    assert (code, out, len(err.splitlines())) == (3, "", 1)
    assert path.read_bytes() == before
    assert run("list", BOOK, "people")[0] == 0


def test_a_field_that_takes_several_references_is_listed_as_a_list(run: Run) -> None:
    listed = json.loads(run("commands", "reassign_actions", "--json")[1])
    fields = {each["name"]: each for each in listed[0]["fields"]}
    assert fields["actions"]["type"] == "list"
    assert fields["actions"]["of"] == {"type": "reference to action"}
    assert fields["to_person"]["type"] == "reference to person"


def test_the_reference_shown_of_each_record_finds_it_again_though_one_write_made_many(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, [{"words": f"Unknown {n}"} for n in range(3)])
    assert run("do", BOOK, "note_unknown", "--json", "-")[0] == 0
    for each in json.loads(run("list", BOOK, "unknowns", "--json")[1]):
        code, out, _err = run("show", BOOK, each["ref"], "--json")
        assert (code, json.loads(out)["id"]) == (0, each["id"])


def test_the_candidates_of_an_ambiguous_reference_are_each_found(run: Run) -> None:
    _code, _out, err = run("show", BOOK, "ICP Lead")
    named = re.findall(r"~[0-9a-z]+", err)
    assert len(set(named)) == len(named) > 1
    assert {run("show", BOOK, each)[0] for each in named} == {0}


def test_input_saved_with_a_byte_order_mark_is_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "input.json"
    place.write_text('{"name": "Zoë"}', "utf-8-sig")
    assert run("do", BOOK, "add_person", "--json", place)[0] == 0
    typed(monkeypatch, '\ufeff{"name": "Ada"}')
    assert run("do", BOOK, "add_person", "--json", "-")[0] == 0


def test_words_a_damaged_page_spoilt_are_trouble_and_not_a_defect(run: Run, path: Path) -> None:
    content = path.read_bytes()
    name = b"Management Group"
    path.write_bytes(content.replace(name, b"\xff\xfe" + name[2:]))
    code, _out, err = run("list", BOOK, "bodies")
    assert (code, len(err.splitlines())) == (3, 1)
