"""Whatever stands in a sheet, each of its rows is accounted for once and nothing is lost."""

import csv
import io
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from db.transfer import sheets
from db.transfer.sheets import Outcome

HEADINGS = ("Ref", "Action", "Owner", "Due date", "Status", "Cost code")
CELLS = st.sampled_from(
    ["", "", "1", "2", "Write to all", "A. Example", "12/03/2026", "31/04/2026", "Open", "Done",
     "CLOSED ACTIONS", "x", "Ref", "Action", "Owner", "#REF!", "46093", "June"]
)  # fmt: skip
ROWS = st.lists(st.lists(CELLS, min_size=6, max_size=6), max_size=12)


def proposed(rows: list[list[str]]) -> sheets.Proposal:
    out = io.StringIO()
    csv.writer(out).writerows([HEADINGS, *rows])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "actions.csv"
        path.write_text(out.getvalue(), encoding="utf-8", newline="")
        return sheets.propose(path)


@settings(max_examples=150)
@given(ROWS)
def test_every_row_is_a_record_or_passed_over_or_blank(rows: list[list[str]]) -> None:
    proposal = proposed(rows)
    numbers = [row.number for row in proposal.rows] + [each.number for each in proposal.passed]
    filled = [at for at, row in enumerate(rows, 2) if any(row)]
    assert sorted(numbers) == filled
    assert sum(proposal.counts.values()) == len(proposal.rows)


@settings(max_examples=150)
@given(ROWS)
def test_every_word_of_a_record_is_a_value_or_kept_or_given_a_reason(rows: list[list[str]]) -> None:
    for row in proposed(rows).rows:
        held = {*row.given.values(), *row.kept.values(), *row.reasons}
        said = "\n".join(held)
        for text in rows[row.number - 2]:
            assert not text or text in said


@settings(max_examples=150)
@given(ROWS)
def test_a_row_is_not_taken_without_saying_what_it_is(rows: list[list[str]]) -> None:
    for row in proposed(rows).rows:
        if not row.fields.get("words"):
            assert row.outcome is Outcome.REFUSE
        if row.outcome is not Outcome.TAKE:
            assert row.reasons
