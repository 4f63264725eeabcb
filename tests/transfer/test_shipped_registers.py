"""The registers that ship say that they are a demonstration, and stand as their builder says."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from db.transfer import sheets
from resources import path as shipped
from resources.registers import build


@pytest.mark.parametrize("name", ["action-tracker.xlsx", "risk-register.xlsx"])
def test_the_first_cell_says_that_it_is_a_demonstration(name: str) -> None:
    sheet = load_workbook(shipped("registers", name)).worksheets[0]
    assert str(sheet["A1"].value).startswith("DEMONSTRATION")


@pytest.mark.parametrize("name", ["action-tracker.xlsx", "risk-register.xlsx"])
def test_the_builder_makes_what_ships(name: str, tmp_path: Path) -> None:
    build.build(tmp_path)
    assert sheets.propose(tmp_path / name) == sheets.propose(shipped("registers", name))


def test_the_answer_to_a_risk_is_told_from_its_plan() -> None:
    proposal = sheets.propose(shipped("registers", "risk-register.xlsx"))
    fields = {column.heading: column.field for column in proposal.columns}
    assert fields["Response"] == "response"
    assert fields["Current risk / L"] == "likelihood"
    assert fields["Risk description / Cause"] == "cause"
