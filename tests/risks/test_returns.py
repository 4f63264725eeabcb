"""P18: owners' returns out to a workbook and back as proposed changes, and the movement report."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from db.errors import Refusal
from db.risks.commands import (
    AddTreatment,
    ChangeRisk,
    ChangeRisks,
    CloseRisk,
    ReturnedChange,
    ScoreRisk,
    TakeReturns,
)
from db.risks.queries import Moved, ReturnedLine, movement_report, owner_returns
from db.risks.rules.returns import (
    ReturnDoubt,
    Returned,
    ReturnField,
    changes,
    read_score,
    write_score,
)
from db.risks.rules.risk import Response, RiskCategory
from db.transfer.owners import read_back, write_each
from db.transfer.sheets.returns import SENT, ReadReturn, read_returns, returns_workbook
from tests.risks.conftest import System

TODAY = date(2026, 11, 30)
DAY = timedelta(days=1)
F = ReturnField


def test_p18_each_owner_has_a_file_of_their_own_with_nobody_elses_risks(
    system: System, tmp_path: Path
) -> None:
    mine, theirs = system.quality(4, 4), system.quality(3, 3)
    system.store.do(ChangeRisk(theirs, owner=None, owner_text="J. / Mc:Bride"))
    with system.store.read() as book:
        owners = owner_returns(book)
    for end in (".xlsx", ".docx"):
        files = write_each(owners, TODAY, tmp_path / f"Returns{end}")
        assert [each.name for each in files] == [
            f"Returns, Ann Other{end}",
            f"Returns, J - Mc Bride{end}",
        ]
        with system.store.read() as book:
            assert [read_back(book, each).risks for each in files] == [1, 1]
        again = write_each(owners[:1], TODAY, tmp_path / f"Returns{end}")
        assert [each.name for each in again] == [f"Returns, Ann Other (2){end}"]
    kept = load_workbook(tmp_path / "Returns, Ann Other.xlsx")
    held = str([[cell.value for cell in row] for sheet in kept for row in sheet.iter_rows()])
    assert (mine in held, theirs in held) == (True, False)
    with pytest.raises(Refusal) as refusal:
        write_each([], TODAY, tmp_path / "Returns.xlsx")
    assert refusal.value.code == "returns.nobody"


@pytest.fixture
def sent(system: System, tmp_path: Path) -> Path:
    """A return sent to Ann, who owns one risk of 16 points."""
    system.quality(4, 4)
    with system.store.read() as book:
        content = returns_workbook(owner_returns(book), TODAY)
    path = tmp_path / "returns.xlsx"
    path.write_bytes(content)
    return path


def put(path: Path, **cells: Any) -> None:
    """Type into cells of Ann's sheet, each named by its heading."""
    book = load_workbook(path)
    sheet = book["Ann Other"]
    heads = {str(cell.value): at for at, cell in enumerate(sheet[2], 1)}
    for heading, value in cells.items():
        sheet.cell(3, heads[heading.replace("_", " ")]).value = value
    book.save(path)


def back(system: System, path: Path) -> ReadReturn:
    with system.store.read() as book:
        return read_returns(book, path)


def told(lines: tuple[ReturnedLine, ...]) -> list[tuple[str, str, str, str]]:
    return [
        (each.change.field, each.change.was, each.change.becomes, each.change.doubt)
        for each in lines
    ]


def test_p18_a_return_has_a_sheet_an_owner_locked_refs_and_drop_downs(sent: Path) -> None:
    book = load_workbook(sent)
    assert book.sheetnames == ["Ann Other", SENT]
    assert book[SENT].sheet_state == "veryHidden"
    sheet = book["Ann Other"]
    assert sheet.protection.sheet
    assert sheet["A3"].protection.locked
    assert not sheet["D3"].protection.locked
    offered = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation}
    assert offered["G3"] == '"1,2,3,4,5"'
    assert "Tolerate" in str(offered["M3"])


def test_p18_an_untouched_return_proposes_nothing(system: System, sent: Path) -> None:
    found = back(system, sent)
    assert (found.lines, found.risks) == ((), 1)


def test_p18_what_an_owner_changed_is_proposed_and_taken_row_by_row(
    system: System, sent: Path
) -> None:
    put(sent, Likelihood_now=3, Why_the_score_changed="Rota filled", Effect="more harm",
        Response="Tolerate", New_control="Night cover", Target_by=date(2027, 3, 31))  # fmt: skip
    found = back(system, sent).lines
    assert told(found) == [
        (F.EFFECT, "harm", "more harm", ""),
        (F.CURRENT, "4x4", "3x4", ""),
        (F.RESPONSE, "treat", "tolerate", ""),
        (F.TARGET_BY, "", "2027-03-31", ""),
        (F.CONTROL, "", "Night cover", ""),
    ]
    taken = [each for each in found if each.change.field is not F.EFFECT]
    system.do(
        TakeReturns(
            tuple(
                ReturnedChange(each.risk, each.change.field, each.change.becomes, each.reason)
                for each in taken
            )
        )
    )
    page = system.page(found[0].risk)
    assert (page.line.points, page.line.effect, page.response) == (12, "harm", Response.TOLERATE)
    assert page.scores[0].reason == "Rota filled"
    assert [each.words for each in page.controls] == ["Night cover"]
    assert told(back(system, sent).lines) == [(F.EFFECT, "harm", "more harm", "")]


def test_p18_a_change_here_meanwhile_and_an_emptied_cell_are_to_be_looked_at(
    system: System, sent: Path
) -> None:
    put(sent, Cause="Too few doctors", Effect=None, Likelihood_now="often")
    with system.store.read() as book:
        [owner] = owner_returns(book)
    risk = owner.risks[0].line.id
    system.do(ChangeRisk(risk, cause="Too few nurses", event="longer waits"))
    found = {each.change.field: each.change for each in back(system, sent).lines}
    assert found[F.CAUSE].doubt is ReturnDoubt.MEANWHILE
    assert found[F.CAUSE].was == "Too few nurses"
    assert found[F.EFFECT].doubt is ReturnDoubt.CLEARED
    assert found[F.CURRENT].doubt is ReturnDoubt.UNREAD
    assert F.EVENT not in found


def test_a_score_off_the_matrix_takes_none_of_the_changes(system: System, sent: Path) -> None:
    put(sent, Effect="more harm", Impact_now=9)
    found = back(system, sent).lines
    with pytest.raises(Refusal, match="off_matrix"):
        system.do(
            TakeReturns(
                tuple(
                    ReturnedChange(each.risk, each.change.field, each.change.becomes)
                    for each in found
                )
            )
        )
    assert system.page(found[0].risk).line.effect == "harm"
    with pytest.raises(Refusal, match="none_taken"):
        system.do(TakeReturns(()))


def test_another_workbook_is_no_return(system: System, tmp_path: Path, sent: Path) -> None:
    book = load_workbook(sent)
    del book[SENT]
    book.save(tmp_path / "other.xlsx")
    with pytest.raises(Refusal, match="not_ours"):
        back(system, tmp_path / "other.xlsx")
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(Refusal):
        back(system, tmp_path / "bad.xlsx")


@pytest.mark.parametrize("text", ["", "4", "4x", "x4", "-1x2", "4.5x2"])
def test_what_is_no_score_is_not_read_as_one(text: str) -> None:
    with pytest.raises(Refusal, match="score_unread"):
        read_score(text)


@pytest.mark.parametrize("text", ["4x5", "4 X 5", " 4 x5 "])
def test_an_owner_may_write_a_score_with_room_and_capitals(text: str) -> None:
    assert read_score(text) == (4, 5)


def test_half_a_score_is_sent_as_none() -> None:
    assert write_score(4, 5) == "4x5"
    assert write_score(4, None) == write_score(None, 5) == ""


def test_what_is_like_the_register_already_proposes_nothing() -> None:
    assert changes({F.PLAN: "a"}, {F.PLAN: "b"}, {F.PLAN: "b"}) == []
    assert changes({F.PLAN: "a"}, {F.PLAN: "b"}, {F.PLAN: "a"}) == []


def test_p18_what_an_owner_changed_stands_beside_what_was_sent_and_what_is_here_now() -> None:
    sent = {F.CAUSE: "a", F.EVENT: "b", F.PLAN: "c", F.RESPONSE: "d", F.EFFECT: "e"}
    here = sent | {F.EVENT: "b, since then"}
    given = {F.CAUSE: " a ", F.EVENT: "b!", F.PLAN: "c!", F.RESPONSE: " ", F.CONTROL: "New rota",
             F.GAP: " ", F.TARGET_BY: "2027-01-31"}  # fmt: skip
    assert changes(sent, here, given) == [
        Returned(F.EVENT, "b, since then", "b!", ReturnDoubt.MEANWHILE),
        Returned(F.EFFECT, "e", "", ReturnDoubt.CLEARED),
        Returned(F.RESPONSE, "d", "", ReturnDoubt.CLEARED),
        Returned(F.PLAN, "c", "c!"),
        Returned(F.TARGET_BY, "", "2027-01-31"),
        Returned(F.CONTROL, "", "New rota"),
    ]


def test_p18_a_control_added_is_added_whatever_was_added_meanwhile() -> None:
    sent, here = {F.CONTROL: ""}, {F.CONTROL: "Old rota"}
    [found] = changes(sent, here, {F.CONTROL: "New rota"})
    assert found.doubt is ReturnDoubt.NONE
    for added in (F.CONTROL, F.GAP):
        assert changes({added: "Old rota"}, {added: "Two rotas"}, {added: " "}) == []


def test_p18_the_movement_report_names_new_up_down_and_closed(system: System) -> None:
    last = date(2026, 11, 5)

    def risen(then: int, now: int | None) -> str:
        risk = system.noted(raised_on=last - 30 * DAY)
        system.do(ScoreRisk(risk, then, 4, on_date=last - DAY))
        if now is not None:
            system.do(ScoreRisk(risk, now, 4, reason="Audit", on_date=last))
        return risk

    up, down, same, gone = risen(3, 4), risen(3, 2), risen(3, None), risen(2, None)
    system.do(CloseRisk(gone, "Done"))
    new = system.noted(raised_on=last)
    with system.store.read() as book:
        report = movement_report(book, system.committee, TODAY)
    assert report.since == last
    assert [(each.id, each.moved) for each in report.lines] == [
        *((new, Moved.NEW), (up, Moved.UP), (down, Moved.DOWN), (gone, Moved.CLOSED)),
    ]
    assert [(each.was, each.now) for each in report.lines] == [
        *((None, None), (12, 16), (12, 8), (8, None)),
    ]
    assert [each.why for each in report.lines] == ["", "Audit", "Audit", "Done"]
    assert report.same == 1
    assert same not in {each.id for each in report.lines}


def test_several_risks_are_changed_as_one_and_undone_as_one(system: System) -> None:
    one, other = system.noted(), system.noted()
    system.do(ChangeRisks((one, other), owner=system.ann, body=system.group,
                          category=RiskCategory.ESTATES, review_on=TODAY + DAY))  # fmt: skip
    for risk in (one, other):
        line = system.page(risk).line
        assert (line.owner, line.body, line.category) == ("Ann Other", "SQG", RiskCategory.ESTATES)
        assert line.review_on == TODAY + DAY
    system.store.undo()
    assert {system.page(each).line.owner for each in (one, other)} == {""}


def test_if_one_cannot_be_changed_none_of_several_is(system: System) -> None:
    one, closed = system.noted(), system.noted()
    system.do(CloseRisk(closed, "Twice noted"))
    with pytest.raises(Refusal, match="closed_already"):
        system.do(ChangeRisks((one, closed), owner=system.ann))
    assert system.page(one).line.owner == ""
    with pytest.raises(Refusal, match="nothing_changed"):
        system.do(ChangeRisks((one,)))
    with pytest.raises(Refusal, match="none_chosen"):
        system.do(ChangeRisks((), owner=system.ann))


def test_an_action_added_from_a_risk_is_on_the_log_and_treats_it(system: System) -> None:
    risk = system.noted()
    action = system.do(AddTreatment(risk, "Fill the rota", system.ann, TODAY + 14 * DAY))
    [n] = system.page(risk).actions
    with system.store.read() as book:
        assert book.row("SELECT n, body FROM action WHERE id = :id", id=action) == (
            n,
            system.committee,
        )


def test_p18_a_risk_an_owner_adds_and_a_copied_row_are_said_and_change_nothing(
    system: System, sent: Path
) -> None:
    book = load_workbook(sent)
    sheet = book.worksheets[0]
    sheet.append(["new", "", "A risk nobody thought of"])
    copied = [cell.value for cell in sheet[3]]
    copied[3] = "Another cause altogether"
    sheet.append(copied)
    sheet.append([cell.value for cell in sheet[3]])
    book.save(sent)
    found = back(system, sent)
    assert (found.lines, found.risks) == ((), 1)
    assert len(found.odd) == 2
    assert "A risk nobody thought of" in found.odd[0]
    assert "Another cause altogether" in found.odd[1]


@pytest.mark.parametrize("day", ["12th Dec 26", "12.12.26", "12/12/2026", date(2026, 12, 12)])
def test_p18_a_day_is_read_as_it_is_written_in_a_register(
    day: str | date, system: System, sent: Path
) -> None:
    book = load_workbook(sent)
    book.worksheets[0].cell(3, 12).value = day
    book.save(sent)
    (line,) = back(system, sent).lines
    assert (line.change.field, line.change.becomes) == (F.TARGET_BY, "2026-12-12")
