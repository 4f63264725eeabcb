"""The self-test: every part told of with its time, and an exit code to rely on."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from db.errors import Refusal
from desktop import selftest
from desktop.__main__ import main
from desktop.selftest import PARTS

ROOT = Path(__file__).parents[3]


def test_a_laptop_tests_itself_and_nothing_of_it_is_left(tmp_path: Path) -> None:
    room, account, kept = tmp_path / "room", tmp_path / "account", tmp_path / "told.json"
    room.mkdir()
    account.mkdir()
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(room))
    places |= dict.fromkeys(("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"), str(account))
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "--selftest", "--json", str(kept)],
        cwd=ROOT,
        env=os.environ | places,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    told = json.loads(kept.read_text("utf-8"))
    assert done.returncode == 0, done.stdout
    assert list(told) == ["program", "python", "qt", "system", "screen", "ok", "seconds", "parts"]
    assert told["ok"] is True
    assert [each["part"] for each in told["parts"]] == list(PARTS)
    assert all(list(each) == ["part", "ok", "seconds", "why"] for each in told["parts"])
    assert all(each["ok"] and each["seconds"] >= 0 for each in told["parts"])
    assert len(done.stdout.splitlines()) == len(PARTS) + 1
    assert list(room.iterdir()) == []
    assert not list(account.rglob("*.minutebook"))
    assert not list(account.rglob("keys"))


class _Trial:
    """A trial on which nothing fails."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __getattr__(self, name: str) -> Any:
        if name not in (*PARTS, "end"):
            raise AttributeError(name)
        return lambda: None


class _NoPdf(_Trial):
    def pdf(self) -> None:
        raise OSError("no font")


class _NoBook(_Trial):
    def book(self) -> None:
        raise Refusal("place.cloud", "path", path=self.folder)


class _FaultInASlot(_Trial):
    def sheet(self) -> None:
        sys.excepthook(ValueError, ValueError("in a slot"), None)


def _run(
    monkeypatch: pytest.MonkeyPatch, trial: type[_Trial], *arguments: str
) -> tuple[int, dict[str, str]]:
    """Return the exit code, and why each part failed that did."""
    monkeypatch.setattr("desktop.selftest.trial.Trial", trial)
    told: list[selftest.Result] = []
    real = selftest.try_parts

    def noted() -> list[selftest.Result]:
        told.extend(real())
        return told

    monkeypatch.setattr(selftest, "try_parts", noted)
    code = main(["--selftest", *arguments])
    assert [each.part for each in told] == list(PARTS)
    return code, {each.part: each.why for each in told if not each.ok}


def test_what_works_is_0(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _run(monkeypatch, _Trial) == (0, {})


def test_one_part_that_fails_is_1_and_the_others_are_still_tried(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(monkeypatch, _NoPdf) == (1, {"pdf": "OSError: no font"})
    assert "The action log as PDF: failed after" in capsys.readouterr().out


def test_what_stands_on_a_part_that_failed_is_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    code, why = _run(monkeypatch, _NoBook)
    assert code == 1
    assert list(why) == list(PARTS[2:])
    assert "copied to a cloud" in why["book"]
    assert set(list(why.values())[1:]) == {"Not tried, because what it stands on failed."}


def test_a_fault_nobody_catches_fails_the_part_it_happened_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = sys.excepthook
    assert _run(monkeypatch, _FaultInASlot) == (1, {"sheet": "ValueError: in a slot"})
    assert sys.excepthook is before


def test_a_laptop_without_room_for_a_folder_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object, **_named: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(selftest, "TemporaryDirectory", full)
    code, why = _run(monkeypatch, _Trial)
    assert code == 1
    assert why["folder"] == "no room"
    assert list(why) == list(PARTS)


def test_a_report_that_cannot_be_kept_is_trouble_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = str(tmp_path / "nowhere" / "told.json")
    assert _run(monkeypatch, _Trial, "--json", place)[0] == 3
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize(
    "given", [["--json"], ["--jso", "x"], ["a.minutebook"], ["--json", "", ""]]
)
def test_any_other_wish_is_wrong_usage(given: list[str]) -> None:
    assert main(["--selftest", *given]) == 2


def test_another_laptops_folder_may_stand_before_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("desktop.selftest.trial.Trial", _Trial)
    assert main(["--home", str(tmp_path), "--selftest"]) == 0


def test_a_program_without_an_output_tests_itself_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert _run(monkeypatch, _Trial) == (0, {})


def test_the_command_line_is_not_kept_waiting_for_qt() -> None:
    code = (
        "import sys; from desktop.__main__ import main; main(['commands', 'close-action']);"
        "import desktop.selftest; sys.exit(any(each.startswith('PySide6') for each in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, timeout=60)
    assert done.returncode == 0
