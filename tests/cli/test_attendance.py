"""The report of a call from the command line (P10)."""

from pathlib import Path

from tests.cli.hand import BOOK, Run
from tests.cli.test_drafting import do
from tests.transfer.teams.reports import by_teams, three_blocks


def test_a_report_is_previewed_and_taken_row_by_row(run: Run, tmp_path: Path) -> None:
    """P10: preview writes nothing; a row is set beside a person, left out, or refused in words."""
    do(run, tmp_path, "add-person", name="Nell Quaife")
    una = do(run, tmp_path, "add-person", name="Una Pettigrew")
    meeting = do(run, tmp_path, "plan-meeting", body="MG", on_date="2026-12-03", start_time="10:00")
    report = tmp_path / "report.csv"
    report.write_bytes(by_teams(three_blocks()))
    given = ("attendance", BOOK, meeting, report)
    code, out, err = run(*given, "--preview")
    assert code == 0, err
    assert "Management Group: 5 people on the call." in out
    assert any("take" in line and "10:00 to 12:30" in line for line in out.splitlines())
    assert "Noted" not in out
    assert run(*given, "--leave", "3")[0] == 1
    code, out, err = run(*given, "--as", f"5={una}")
    assert code == 0, err
    assert "2 people taken in." in out
    assert "Noted before, by Teams: 10:00 to 12:30" in run(*given, "--preview")[1]
    assert run(*given, "--as", f"9={una}")[0] == 1
    code, _out, err = run(*given, "--as", "Una")
    assert "4=KH" in err
    report.write_bytes(b"%PDF-1.7")
    code, _out, err = run(*given)
    assert code == 1
    assert "is not an attendance report" in err
