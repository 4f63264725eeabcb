"""Files at the command line: what is read is proved, and no minute book is ever written over."""

import errno
import io
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from db.book import Book, close, open_book
from db.cli import main
from db.exchange.identity import Home
from tests.cli.hand import BOOK, Run, typed

REGISTER = (
    "Ref,Action,Owner,Due date,Status\n"
    "A1,Agree the pathway with the trusts,Ada Byron,2026-05-01,Open\n"
    "A2,Write to the councils,Ada Byron,next spring,Open\n"
    "A3,Publish the plan,Ada Byron,2026-06-01,Open\n"
)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
    "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Management Group\r\n"
    "DTSTART:20260507T090000Z\r\nDTEND:20260507T110000Z\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Away day\r\n"
    "DTSTART;VALUE=DATE:20260604\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
def register(tmp_path: Path) -> Path:
    place = tmp_path / "register.csv"
    place.write_text(REGISTER, "utf-8")
    return place


@pytest.fixture
def invitations(tmp_path: Path) -> Path:
    place = tmp_path / "invitations.ics"
    place.write_bytes(CALENDAR.encode())
    return place


def outcomes(run: Run, *given: Any) -> dict[int, str]:
    code, out, err = run(*given, "--json")
    assert code == 0, err
    found = json.loads(out)
    return {each["number"]: each["outcome"] for each in found.get("rows", found.get("meetings"))}


def test_a_preview_with_a_committee_says_what_was_taken_in_before(run: Run, register: Path) -> None:
    given = ("sheet", "import", BOOK, "actions", register)
    assert outcomes(run, *given, "--preview") == {2: "take", 3: "look", 4: "take"}
    assert run(*given, "--body", "MG")[0] == 0
    known = outcomes(run, *given, "--preview", "--body", "MG")
    assert known == {2: "refuse", 3: "look", 4: "refuse"}
    assert outcomes(run, *given, "--preview", "--body", "HSG")[2] == "take"


def test_a_row_to_look_at_is_taken_after_all_when_it_is_named(run: Run, register: Path) -> None:
    given = ("sheet", "import", BOOK, "actions", register, "--body", "MG", "--json")
    code, out, _err = run(*given, "--also", "3")
    assert code == 0
    assert [each["kind"] for each in json.loads(out)["taken"]] == ["action"] * 3


@pytest.mark.parametrize(("rows", "code"), [("2", 1), ("3,99", 1), ("3,x", 2), (",", 2), ("²", 2)])
def test_a_row_named_that_is_not_to_look_at_is_refused_and_nothing_is_taken(
    run: Run, path: Path, register: Path, rows: str, code: int
) -> None:
    before = path.read_bytes()
    given = ("sheet", "import", BOOK, "actions", register, "--body", "MG", "--also", rows)
    found, out, err = run(*given)
    assert (found, out, len(err.splitlines())) == (code, "", 1)
    assert path.read_bytes() == before


def test_a_sheet_that_is_not_in_the_file_is_refused_by_name(run: Run, register: Path) -> None:
    given = ("sheet", "import", BOOK, "actions", register, "--preview", "--sheet", "Closed")
    code, _out, err = run(*given)
    assert (code, "Closed" in err) == (1, True)


def test_an_import_without_a_committee_is_wrong_usage(
    run: Run, register: Path, invitations: Path
) -> None:
    assert run("sheet", "import", BOOK, "actions", register)[0] == 2
    assert run("calendar", "import", BOOK, invitations)[0] == 2


def test_a_calendar_is_previewed_against_the_meetings_the_book_has(
    run: Run, invitations: Path
) -> None:
    given = ("calendar", "import", BOOK, invitations)
    assert outcomes(run, *given, "--preview") == {1: "take", 2: "look"}
    assert run(*given, "--body", "MG", "--also", "1")[0] == 1
    assert run(*given, "--body", "MG", "--also", "2")[0] == 0
    assert set(outcomes(run, *given, "--preview", "--body", "MG").values()) == {"refuse"}


@pytest.mark.parametrize("way", ["import", "export"])
def test_an_unknown_register_is_wrong_usage_and_names_the_known_ones(
    run: Run, register: Path, way: str
) -> None:
    code, _out, err = run("sheet", way, BOOK, "wombats", register, "--preview")
    assert (code, "actions" in err) == (2, True)


@pytest.mark.parametrize(
    "given",
    [
        ("sheet", "export", BOOK, "actions", "x.docx"),
        ("calendar", "export", BOOK, "x.xlsx"),
        ("print", BOOK, "risk-register", "MG", "--to", "x.txt"),
        ("print", BOOK, "risk-register", "MG", "--to", "x"),
    ],
)
def test_a_file_under_an_ending_that_is_not_its_own_is_wrong_usage(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: tuple[Any, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _out, err = run(*given)
    assert (code, len(err.splitlines())) == (2, 1)
    assert not list(tmp_path.glob("x*"))


@pytest.mark.parametrize("ending", ["", "-wal", "-shm", "-journal"])
def test_no_file_takes_the_place_of_a_minute_book_or_its_log(
    run: Run, path: Path, ending: str
) -> None:
    before = path.read_bytes()
    place = path.with_name(path.name + ending)
    code, _out, err = run("request", place, "--name", "Ada")
    assert (code, "minute book" in err) == (1, True)
    assert run("send", BOOK, "--to", place)[0] == 1
    assert path.read_bytes() == before
    assert place.exists() == (ending == "")


def test_a_restored_backup_is_not_written_further_and_says_why(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, again = tmp_path / "kept.backup", tmp_path / "again.minutebook"
    run("backup", BOOK, copy)
    typed(monkeypatch, {"name": "Ada Byron"})
    assert run("do", BOOK, "add_person", "--json", "-")[0] == 0
    run("restore", copy, again)
    typed(monkeypatch, {"name": "Kit"})
    code, _out, err = run("do", again, "add_person", "--json", "-")
    assert (code, "older copy" in err) == (1, True)
    typed(monkeypatch, {"name": "Kit"})
    assert run("do", BOOK, "add_person", "--json", "-")[0] == 0


def test_a_book_in_use_is_not_restored_from_and_one_at_rest_is(
    founded_book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home, beside = ["--home", str(founded_book.home.folder)], founded_book.path
    live = tmp_path / "live.minutebook"
    close(founded_book)
    shutil.copy(beside, live)
    live.with_name("live.minutebook.open").write_text('{"since": "09:30"}', "utf-8")
    assert main([*home, "restore", str(live), str(tmp_path / "r.minutebook")]) == 3
    assert "09:30" in capsys.readouterr().err
    live.with_name("live.minutebook.open").unlink()
    log = live.with_name("live.minutebook-wal")
    log.write_bytes(b"x")
    assert main([*home, "restore", str(live), str(tmp_path / "r.minutebook")]) == 3
    log.write_bytes(b"")
    assert main([*home, "restore", str(live), str(tmp_path / "r.minutebook")]) == 0


def test_a_restored_book_may_be_written_though_its_backup_was_protected(
    run: Run, tmp_path: Path
) -> None:
    copy, again = tmp_path / "kept.backup", tmp_path / "again.minutebook"
    run("backup", BOOK, copy)
    copy.chmod(0o444)
    assert run("restore", copy, again)[0] == 0
    assert again.stat().st_mode & 0o200


def test_a_backup_that_finds_no_room_leaves_nothing_behind(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    code, _out, err = run("backup", BOOK, tmp_path / "stick" / "kept.backup")
    assert (code, len(err.splitlines())) == (3, 1)
    assert list((tmp_path / "stick").iterdir()) == []


def test_a_link_opens_the_book_it_leads_to(run: Run, path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.minutebook"
    link.symlink_to(path)
    assert run("list", link, "bodies")[0] == 0
    book = open_book(link, Home(tmp_path / "another laptop"))
    close(book)
    assert book.path == path.resolve()


@pytest.mark.parametrize("name", ["loop", "n" * 300])
def test_a_path_that_leads_nowhere_is_trouble_in_one_line(
    run: Run, tmp_path: Path, name: str
) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    code, out, err = run("list", tmp_path / name, "bodies")
    assert (code, out, len(err.splitlines())) == (3, "", 1)


def test_a_folder_received_says_what_was_not_taken_in_one_line(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "updates"
    folder.mkdir()
    run("send", BOOK, "--to", folder / "own.mbundle")
    (folder / "cut.mbundle").write_bytes((folder / "own.mbundle").read_bytes()[:-1])
    code, _out, err = run("receive", BOOK, folder)
    assert (code, len(err.splitlines())) == (1, 1)
    code, out, err = run("receive", BOOK, folder, "--json")
    assert (code, len(err.splitlines())) == (1, 1)
    assert len(json.loads(out)["outcomes"]) == 2


def test_a_full_disk_behind_the_output_is_trouble(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Full(io.StringIO):
        @override
        def flush(self) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", Full())
        code = main(["commands"])
    assert code == 3
    assert len(capsys.readouterr().err.splitlines()) == 1
