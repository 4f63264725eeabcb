"""Chases, evidence and requests for information from the command line (P4, P13)."""

import json
from pathlib import Path

from tests.cli.hand import BOOK, Run


def do(run: Run, folder: Path, command: str, **fields: object) -> str:
    given = folder / f"{command}.json"
    given.write_text(json.dumps(fields))
    code, out, err = run("do", BOOK, command, "--json", given)
    assert code == 0, err
    return str(json.loads(out)["refs"][0]["id"])


def test_owners_are_chased_by_drafts_and_evidence_is_kept(run: Run, tmp_path: Path) -> None:
    ann = do(run, tmp_path, "add-person", name="Ann Other", email="ann@example.org")
    action = do(run, tmp_path, "raise-action", body="MG", words="Write", owner=ann)
    code, out, _err = run("chase", BOOK, tmp_path / "drafts", "--preview")
    assert (code, (tmp_path / "drafts").exists()) == (0, False)
    assert "Ann Other" in out
    assert run("chase", BOOK, tmp_path / "drafts", "--body", "MG")[0] == 0
    assert len(list((tmp_path / "drafts").glob("*-actions-ann-other.eml"))) == 1
    _code, out, _err = run("list", BOOK, "action-owners", "--json")
    assert [(each["name"], each["chased"]) for each in json.loads(out)] == [("Ann Other", 1)]
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert run("chase", BOOK, blocked)[0] == 3
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF")
    assert run("evidence", BOOK, action, letter, "--words", "Sent")[0] == 0
    assert "letter.pdf" in run("list", BOOK, "evidence", "--json")[1]
    letter.write_bytes(b"")
    assert run("evidence", BOOK, action, letter)[0] == 1
    assert "Write" in run("list", BOOK, "open-actions", "MG")[1]


def test_a_request_is_looked_into_and_answered_into_a_folder(run: Run, tmp_path: Path) -> None:
    do(run, tmp_path, "record-foi", asked="Letters", number="FOI/1")
    do(run, tmp_path, "raise-action", body="MG", words="Write the letters", owner_text="Chair")
    code, out, _err = run("look", BOOK, "FOI/1", "letters", "--hold")
    assert code == 0
    assert "Write the letters" in out
    assert "to consider" in run("list", BOOK, "foi-considered", "FOI/1")[1]
    code, _out, err = run("respond", BOOK, "FOI/1", tmp_path / "response")
    assert code == 1
    assert "Decide on each first" in err
    held = json.loads(run("list", BOOK, "foi-held", "--json")[1])[0]["id"]
    do(run, tmp_path, "decide-foi", held=held, state="released")
    assert run("respond", BOOK, "FOI/1", tmp_path / "response")[0] == 0
    assert len(list((tmp_path / "response").glob("*.pdf"))) == 2
    assert run("print", BOOK, "foi-schedule", "FOI/1", "--to", tmp_path / "s.pdf")[0] == 0
