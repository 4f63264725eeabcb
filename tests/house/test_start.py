"""Setting up from a checkout: what is missing is named, and the summary tells the truth."""

import os
import shutil
from pathlib import Path
from subprocess import CompletedProcess

import machine
import pytest
import start


def test_a_plain_user_is_told_which_packages_to_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(machine.Stop, match=r"missing: libgl1 libegl1\n.*install libgl1 libegl1"):
        machine.install(["libgl1", "libegl1"])


def test_a_machine_without_apt_is_told_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(machine.Stop, match="missing: qpdf"):
        machine.install(["qpdf"])


def test_root_installs_what_is_missing_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[list[str]] = []

    def call(command: list[str], **_environment: str) -> "CompletedProcess[str]":
        ran.append(command)
        return CompletedProcess(command, 0, "")

    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setattr(machine, "call", call)
    machine.install(["qpdf"])
    assert [each[:2] for each in ran] == [["apt-get", "update"], ["apt-get", "install"]]
    assert ran[1][-1] == "qpdf"
    assert "Installing system packages: qpdf" in capsys.readouterr().out


def test_a_failure_of_apt_is_shown_in_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setattr(
        machine, "call", lambda command, **_: CompletedProcess(command, 100, "E: no network")
    )
    with pytest.raises(machine.Stop, match="E: no network"):
        machine.install(["qpdf"])


def test_nothing_missing_is_nothing_done(capsys: pytest.CaptureFixture[str]) -> None:
    machine.install([])
    assert capsys.readouterr().out == ""


def test_a_library_that_cannot_be_loaded_names_its_package() -> None:
    held = {"libnowhere.so.9": "nowhere9", "libc.so.6": "libc6"}
    assert machine.unloadable(held) == ["nowhere9"]


def test_a_peer_is_there_by_program_or_by_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    here = tmp_path / "here.jar"
    here.touch()
    wanted = {"python3": "python3", str(here): "here", "/nowhere/x.jar": "x", "no-such-one": "n"}
    monkeypatch.setattr(machine, "PEERS", wanted)
    assert machine.absent_peers() == ["x", "n"]


def test_another_lock_asks_for_another_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lock = tmp_path / "requirements.lock"
    monkeypatch.setattr(machine, "LOCK", lock)
    lock.write_text("one==1\n")
    first = machine.stamp()
    assert machine.stamp() == first
    lock.write_text("one==2\n")
    assert machine.stamp() != first


@pytest.mark.parametrize(("passed", "code"), [(True, 0), (False, 1)])
def test_the_summary_counts_every_test_and_its_code_is_honest(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], passed: bool, code: int
) -> None:
    outcomes = [
        start.Outcome("Style", passed, 0.1, ""),
        start.Outcome("Tests", True, 9.0, "31 passed in 8.90s"),
        start.Outcome("Peers", True, 2.0, "4 passed, 1 failed in 1.90s"),
    ]
    monkeypatch.setattr(start, "checks", lambda **_: outcomes)
    assert start.test(fast=False, with_peers=True) == code
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith(f"==== 1 failed, 35 passed, {code} of 3 checks failed in ")


def test_a_check_keeps_its_closing_line_and_its_code(capsys: pytest.CaptureFixture[str]) -> None:
    outcome = start.check("Tests", "sh", "-c", "echo '== 3 passed in 1s =='; exit 2", show=True)
    assert (outcome.passed, outcome.line) == (False, "3 passed in 1s")
    assert "3 passed" in capsys.readouterr().out
