"""The command line: one sentence and the promised exit code for whatever is wrong."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from db.cli import file_to_open, home_to_open, main, opens_desk
from tests.cli.hand import BOOK, Run, typed

ROOT = Path(__file__).parents[2]


def test_a_list_gives_objects_with_the_versions_shown(run: Run) -> None:
    code, out, _err = run("list", BOOK, "bodies", "--json")
    bodies = json.loads(out)
    assert code == 0
    assert list(bodies[0]) == ["kind", "id", "ref", "seen", "fields"]
    assert {"HSG", "MG"} <= {each["ref"] for each in bodies}
    assert bodies[0]["seen"]["name"] > 0


def test_an_unknown_kind_is_wrong_usage_and_names_the_known_ones(run: Run) -> None:
    code, _out, err = run("list", BOOK, "wombats")
    assert code == 2
    assert "wombats" in err
    assert "bodies" in err


def test_a_record_is_shown_by_what_is_printed_of_it_with_its_links(run: Run) -> None:
    code, out, _err = run("show", BOOK, "MG", "--json")
    shown = json.loads(out)
    assert code == 0
    assert shown["fields"]["name"] == "Management Group"
    assert {each["kind"] for each in shown["links"]["named_by"]} >= {"seat", "terms"}


@pytest.mark.parametrize("ref", ["MG/A/26-27/999", "~zzzzzz", "", "'; DROP TABLE body"])
def test_an_unknown_reference_is_one_sentence_and_changes_no_byte(
    run: Run, path: Path, ref: str
) -> None:
    before = path.read_bytes()
    code, out, err = run("show", BOOK, ref)
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert path.read_bytes() == before


def test_an_ambiguous_reference_is_refused_with_its_candidates(run: Run) -> None:
    code, _out, err = run("show", BOOK, "ICP Lead")
    assert code == 1
    assert err.count("~") > 1


def test_a_command_runs_by_name_and_says_what_it_changed(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, {"name": "Ada Byron", "post": "Analyst"})
    code, out, _err = run("do", BOOK, "add-person", "--json", "-")
    done = json.loads(out)
    assert code == 0
    assert done["done"] == "add_person"
    assert done["refs"][0]["kind"] == "person"
    assert done["changes"] == {"person": [done["refs"][0]["id"]]}
    assert run("show", BOOK, "Ada Byron")[0] == 0


def test_a_list_of_inputs_is_one_write_that_fails_whole(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, [{"name": "Kept?"}, {"name": " "}])
    assert run("do", BOOK, "add_person", "--json", "-")[0] == 1
    assert run("show", BOOK, "Kept?")[0] == 1


@pytest.mark.parametrize(
    ("command", "given", "said"),
    [
        ("add_person", {}, "name"),
        ("add_person", {"name": 7}, "words"),
        ("add_person", {"name": "A\x00B"}, "cannot be kept"),
        ("add_person", {"name": "A", "shoe_size": 9}, "shoe_size"),
        ("add_person", {"name": "A", "organisation": "Nowhere"}, "Nowhere"),
        ("add_person", {"name": "A", "as_at": "2026-02-30"}, "2026-02-30"),
        ("add_person", {"name": "A", "demonstration": "yes"}, "true or false"),
        ("add_place", {"name": "A", "level": "galaxy"}, "galaxy"),
        ("add_place", {"name": "A", "population": True}, "whole number"),
        ("plan_meeting", {"body": "MG", "on_date": "soon"}, "soon"),
        ("plan_meeting", {"body": "MG", "on_date": "1899-12-31"}, "1900"),
        ("plan_meeting", {"body": "MG", "on_date": "2200-01-01"}, "2199"),
        ("plan_meeting", {"body": "MG", "on_date": "2026-05-07", "start_time": "25:00"}, "25:00"),
        ("plan_meeting", {"body": "MG", "on_date": "2026-05-07", "start_time": "09:30Z"}, "09:30Z"),
        ("set_quorum", {"body": "MG", "needs": "two"}, "list"),
        ("fly_away", {}, "fly_away"),
        ("add_person", "not json", "JSON"),
        ("add_person", '{"name": NaN', "JSON"),
        ("add_person", "[" * 100_000, "JSON"),
        ("add_person", 7, "object"),
        ("add_person", [], "nothing to do"),
        ("add_person", '{"name": "A", "name": "B"}', "twice"),
    ],
)
def test_input_that_will_not_do_is_refused_in_words_and_changes_no_byte(
    run: Run, path: Path, monkeypatch: pytest.MonkeyPatch, command: str, given: Any, said: str
) -> None:
    before = path.read_bytes()
    typed(monkeypatch, given)
    code, out, err = run("do", BOOK, command, "--json", "-")
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert said in err
    assert path.read_bytes() == before


def test_saving_over_a_version_not_seen_leaves_two_to_settle(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (shown,) = [
        each for each in json.loads(run("list", BOOK, "bodies", "--json")[1]) if each["ref"] == "MG"
    ]
    for name in ("Hers", "His"):
        typed(monkeypatch, {"body": "~" + shown["id"], "name": name, "seen": shown["seen"]})
        assert run("do", BOOK, "change_body", "--json", "-")[0] == 0
    found = json.loads(run("conflicts", BOOK, "--json")[1])
    assert [each["field"] for each in found] == ["name"]
    assert {each["value"] for each in found[0]["versions"]} == {"Hers", "His"}
    keep = next(each["head"] for each in found[0]["versions"] if each["value"] == "Hers")
    assert run("settle", BOOK, found[0]["token"], "--keep", keep)[0] == 0
    assert json.loads(run("conflicts", BOOK, "--json")[1]) == []
    assert run("show", BOOK, "Hers")[0] == 0


def test_undo_takes_back_the_last_command_by_name(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, {"name": "Ada Byron"})
    run("do", BOOK, "add_person", "--json", "-")
    code, out, _err = run("undo", BOOK)
    assert (code, out.strip()) == (0, "Undo: Add person")
    assert run("show", BOOK, "Ada Byron")[0] == 1


def test_history_tells_who_changed_what_and_why(run: Run) -> None:
    code, out, _err = run("history", BOOK, "MG", "--json")
    entries = json.loads(out)
    assert code == 0
    assert {"wall", "person", "intent", "field", "before", "after"} <= set(entries[0])
    assert entries[0]["person"]


def test_every_command_is_listed_with_its_fields_and_what_it_refuses(run: Run) -> None:
    listed = {each["name"]: each for each in json.loads(run("commands", "--json")[1])}
    person = listed["add_person"]
    assert person["intent"] == "Add person"
    assert person["fields"][0] == {"name": "name", "required": True, "type": "text"}
    assert "bodies.initials_taken" in person["refusals"]
    assert listed["found_book"]["fields"][1]["type"] == "list"


def test_check_says_that_all_holds(run: Run) -> None:
    code, out, _err = run("check", BOOK, "--json")
    assert [each for each in json.loads(out) if each["severity"] == "stop"] == []
    assert code in (0, 1)


@pytest.mark.parametrize("name", ["nothing.minutebook", "folder"])
def test_a_book_that_is_not_there_is_trouble_or_refused(
    run: Run, tmp_path: Path, name: str
) -> None:
    (tmp_path / "folder").mkdir(exist_ok=True)
    code, _out, err = run("check", tmp_path / name)
    assert code in (1, 3)
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("verb", ["digest", "check", "list", "undo", "send", "backup", "search"])
def test_a_file_that_is_no_book_is_refused_by_every_verb(
    run: Run, tmp_path: Path, verb: str
) -> None:
    other = tmp_path / "other.minutebook"
    other.write_bytes(b"not a book at all" * 20)
    more: dict[str, list[str | Path]] = {
        "list": ["bodies"],
        "send": ["--to", tmp_path / "x.mbundle"],
        "backup": [tmp_path / "x.backup"],
        "search": ["words"],
    }
    code, _out, err = run(verb, other, *more.get(verb, []))
    assert (code, len(err.splitlines())) == (1, 1)
    assert "is not a minute book" in err
    assert other.read_bytes() == b"not a book at all" * 20


def test_wrong_usage_is_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["frobnicate"]) == 2
    assert main(["list"]) == 2
    capsys.readouterr()


def test_the_window_is_asked_for_by_nothing_or_by_one_file() -> None:
    assert opens_desk([])
    assert opens_desk(["a.minutebook"])
    assert not opens_desk(["check", "a.minutebook"])
    assert not opens_desk(["check"])
    assert not opens_desk(["--version"])
    assert opens_desk(["--home", "laptop", "a.minutebook"])
    assert opens_desk(["--home", "laptop"])
    assert not opens_desk(["--home", "laptop", "check", "a.minutebook"])
    assert file_to_open(["--home", "laptop", "a.minutebook"]) == Path("a.minutebook")
    assert home_to_open(["--home", "laptop", "a.minutebook"]) == Path("laptop")
    assert home_to_open(["a.minutebook"]) is None


def test_no_verb_needs_a_screen(tmp_path: Path) -> None:
    script = (
        "import sys, builtins\n"
        "class No:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in ('PySide6', 'shiboken6', 'desktop'):\n"
        "            raise ImportError(name)\n"
        "sys.meta_path.insert(0, No())\n"
        "from db.cli import main\n"
        "home, book = sys.argv[1] + '/home', sys.argv[1] + '/a.minutebook'\n"
        "code = main(['--home', home, 'new', book, '--founding', 'nenc', '--name', 'Ada'])\n"
        "code = code or main(['--home', home, 'list', book, 'bodies'])\n"
        "code = code or main(['commands', '--json'])\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
