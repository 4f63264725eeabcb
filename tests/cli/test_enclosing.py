"""The paper of a decision by e-mail from the command line: in, out, and in the mail (P1)."""

import json
from pathlib import Path

from tests.cli.hand import BOOK, Run
from tests.cli.test_drafting import do

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def test_a_paper_goes_with_a_decision_by_e_mail(run: Run, tmp_path: Path) -> None:
    made = do(
        run, tmp_path, "start-circulation", body="MG", words="Open beds", closes_on="2099-01-05"
    )
    paper = tmp_path / "Winter beds v2.pdf"
    paper.write_bytes(PDF)
    code, out, _err = run("attach", BOOK, f"~{made}", paper, "--preview")
    assert (code, "goes with the proposal" in out) == (0, True)
    assert run("fetch", BOOK, f"~{made}", "--to", tmp_path / "out.pdf")[0] == 1
    assert run("attach", BOOK, f"~{made}", paper)[0] == 0
    listed = json.loads(run("list", BOOK, "circulations", "--json")[1])
    assert listed[0]["fields"]["filename"] == "Winter beds v2.pdf"
    assert run("fetch", BOOK, f"~{made}", "--to", tmp_path / "out.pdf")[0] == 0
    assert (tmp_path / "out.pdf").read_bytes() == PDF
    code, out, _err = run("mail", BOOK, f"~{made}", "--to", tmp_path / "ask.eml")
    assert code == 0
    assert b"Winter beds v2.pdf" in (tmp_path / "ask.eml").read_bytes()
    code, out, _err = run("check", BOOK)
    assert "is not beside this minute book" not in out


def test_a_bad_file_is_refused_and_nothing_changes(run: Run, tmp_path: Path) -> None:
    made = do(
        run, tmp_path, "start-circulation", body="MG", words="Open beds", closes_on="2099-01-05"
    )
    before = run("digest", BOOK)[1]
    empty, program = tmp_path / "empty.pdf", tmp_path / "beds.exe"
    empty.write_bytes(b"")
    program.write_bytes(b"MZ")
    for bad, why in ((empty, "is empty"), (program, "not a kind of file"), (tmp_path, "folder")):
        code, _out, err = run("attach", BOOK, f"~{made}", bad)
        assert (code, why in err) == (1, True), err
    two = [tmp_path / "a.pdf", tmp_path / "b.pdf"]
    for each in two:
        each.write_bytes(PDF + each.name.encode())
    code, _out, err = run("attach", BOOK, f"~{made}", *two)
    assert (code, "Put them together in one" in err) == (1, True)
    given = tmp_path / "given.json"
    given.write_text(
        json.dumps({"circulation": f"~{made}", "filename": "", "sha256": "x", "size": 1})
    )
    code, _out, err = run("do", BOOK, "enclose-file", "--json", given)
    assert (code, "check code of 64" in err) == (1, True)
    assert run("digest", BOOK)[1] == before


def test_p14_a_joiners_dates_are_mailed_and_a_leavers_steps_ticked(
    run: Run, tmp_path: Path
) -> None:
    do(run, tmp_path, "add-person", name="Cat Reed", email="cat@example.org")
    seat = do(run, tmp_path, "add-seat", body="MG", title="Voice of carers")
    do(run, tmp_path, "welcome-member", seat=f"~{seat}", person="Cat Reed")
    code, _out, err = run("mail", BOOK, "Cat Reed", "--to", tmp_path / "dates.eml")
    assert (code, "No meeting is planned" in err) == (1, True)
    do(run, tmp_path, "plan-meeting", body="MG", on_date="2099-01-08", start_time="10:00")
    assert run("mail", BOOK, "Cat Reed", "--to", tmp_path / "dates.eml")[0] == 0
    assert b"meetings.ics" in (tmp_path / "dates.eml").read_bytes()
    do(run, tmp_path, "record-leaver", person="Cat Reed", left_on="2099-01-07")
    assert run("mail", BOOK, "Cat Reed", "--to", tmp_path / "off.eml")[0] == 0
    assert b"cancellation.ics" in (tmp_path / "off.eml").read_bytes()
    steps = json.loads(run("list", BOOK, "induction", "--json")[1])
    [step] = [each["id"] for each in steps if each["fields"]["step"] == "invitations cancelled"]
    do(run, tmp_path, "tick-induction", inductionstep=f"~{step}")
    steps = json.loads(run("list", BOOK, "induction", "--json")[1])
    assert [each["id"] for each in steps if each["fields"]["done_on"]] == [step]
