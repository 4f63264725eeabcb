"""A confirmed register comes in whole, as one command, by the rules of the areas."""

from datetime import date
from pathlib import Path

import pytest

from db import words
from db.errors import Refusal
from db.files import write_whole
from db.store import Store
from db.transfer import sheets
from resources import path as shipped
from tests.transfer import shapes

NOW = "2026-03-16T10:00:00+00:00"


@pytest.fixture(autouse=True)
def _march(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_NOW", NOW)


@pytest.fixture
def body(founded: Store) -> str:
    with founded.read() as book:
        return str(book.value("SELECT id FROM body_live WHERE short = 'MG'"))


def tracker() -> sheets.Proposal:
    return sheets.propose(shipped("registers", "action-tracker.xlsx"))


def test_the_shipped_tracker_is_taken_but_for_two_rows(founded: Store, body: str) -> None:
    proposal = tracker()
    assert proposal.summary == "24 rows: 22 to take, 2 to look at"
    done = sheets.take(founded, body, proposal)
    assert len(done.refs) == 22
    with founded.read() as book:
        states = dict(book.rows("SELECT state, count(*) FROM action_live GROUP BY state"))
    assert states == {"open": 13, "proposed": 2, "closed": 6, "superseded": 1}


def test_what_was_looked_at_comes_in_with_its_words_kept(founded: Store, body: str) -> None:
    proposal = tracker()
    rows = [row.number for row in proposal.rows if row.outcome is sheets.Outcome.LOOK]
    done = sheets.take(founded, body, proposal, also=rows)
    assert len(done.refs) == 24
    with founded.read() as book:
        estates = book.row("SELECT due_on, update_words FROM action_live WHERE former_ref = '7'")
        nobody = book.value("SELECT owner_text FROM action_live WHERE former_ref = '12'")
    assert estates is not None
    assert estates[0] is None
    assert "31/04/2026" in estates[1]
    assert nobody == "Nobody named"


def test_a_date_that_moved_counts_as_moved(founded: Store, body: str) -> None:
    sheets.take(founded, body, tracker())
    with founded.read() as book:
        moved = book.row(
            "SELECT first_due_on, due_on, slips FROM action_live WHERE former_ref = '5'"
        )
    assert moved == ("2026-05-12", "2026-06-12", 1)


def test_an_owner_of_that_full_name_is_found_and_another_kept_as_written(
    founded: Store, body: str
) -> None:
    from db.bodies.commands import people

    person = founded.do(people.AddPerson(name="Una Pettigrew")).refs[0].id
    sheets.take(founded, body, tracker())
    with founded.read() as book:
        owners = dict(book.rows("SELECT former_ref, owner FROM action_live"))
        text = book.value("SELECT owner_text FROM action_live WHERE former_ref = '1'")
    assert owners["5"] == person
    assert owners["1"] is None
    assert text == "Marigold Penhaligon"


def test_two_people_of_one_name_are_not_told_apart_by_guess(founded: Store, body: str) -> None:
    from db.bodies.commands import people

    for initials in ("UP", "UPE"):
        founded.do(people.AddPerson(name="Una Pettigrew", initials=initials))
    sheets.take(founded, body, tracker())
    with founded.read() as book:
        row = book.row("SELECT owner, owner_text FROM action_live WHERE former_ref = '5'")
    assert row == (None, "Una Pettigrew")


def test_initials_are_offered_and_taken_only_when_chosen(
    founded: Store, body: str, tmp_path: Path
) -> None:
    from db.bodies.commands import people

    person = founded.do(people.AddPerson(name="Ada Brown", initials="AB")).refs[0].id
    proposal = sheets.propose(shapes.laid(tmp_path, "tracking list"))
    with founded.read() as book:
        found = {each.text: each for each in sheets.owners(book, proposal)}
    assert (found["AB"].person, found["AB"].perhaps) == ("", ((person, "Ada Brown"),))
    sheets.take(founded, body, proposal, people={"AB": person})
    with founded.read() as book:
        assert book.value("SELECT owner FROM action_live WHERE former_ref = '2'") == person


def test_the_whole_register_is_one_command_to_undo(founded: Store, body: str) -> None:
    sheets.take(founded, body, tracker())
    founded.undo()
    with founded.read() as book:
        assert book.value("SELECT count(*) FROM action_live") == 0


def test_a_register_taken_twice_is_refused_row_by_row(founded: Store, body: str) -> None:
    sheets.take(founded, body, tracker())
    with founded.read() as book:
        again = sheets.against(book, body, tracker())
    assert again.summary == "24 rows: 0 to take, 2 to look at, 22 not taken"
    with pytest.raises(Refusal) as refusal:
        sheets.take(founded, body, tracker())
    assert refusal.value.code == "sheet.nothing_to_take"


def test_the_shipped_risks_come_in_scored_and_held(founded: Store, body: str) -> None:
    proposal = sheets.propose(shipped("registers", "risk-register.xlsx"))
    assert proposal.summary == "12 rows: 11 to take, 1 to look at"
    sheets.take(founded, body, proposal)
    with founded.read() as book:
        risk = book.row(
            "SELECT title, cause, state, category, initial_points, current_points, target_points,"
            " response, review_on, manager_text FROM risk_live WHERE former_ref = 'R03'"
        )
        held = book.value("SELECT count(*) FROM control_live")
        states = dict(book.rows("SELECT state, count(*) FROM risk_live GROUP BY state"))
    assert risk == (
        "System deficit", "Savings plans rest on one-off measures", "open", "finance", 20, 16, 9,
        "treat", "2026-04-30", "Finance Director",
    )  # fmt: skip
    assert held == 11
    assert states == {"open": 7, "noted": 3, "closed": 1}


def test_what_no_field_of_a_risk_takes_stands_in_its_plan(
    founded: Store, body: str, tmp_path: Path
) -> None:
    sheets.take(founded, body, sheets.propose(shapes.laid(tmp_path, "corporate risks")))
    with founded.read() as book:
        plan = book.value("SELECT plan FROM risk_live")
    assert plan.startswith("Recovery plan\n\nFrom book.xlsx, row 2.")
    for kept in ("Score: HIGH", "Cost (000): 250", "Update: Plan agreed"):
        assert kept in plan


def test_issues_come_in_as_actions(founded: Store, body: str, tmp_path: Path) -> None:
    sheets.take(founded, body, sheets.propose(shapes.laid(tmp_path, "issues")))
    with founded.read() as book:
        said = book.value("SELECT words FROM action_live")
    assert said == "The telephones fail\nReplace them"


def test_decisions_are_not_taken_in(founded: Store, body: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        sheets.take(founded, body, sheets.propose(shapes.laid(tmp_path, "decisions")))
    assert refusal.value.code == "sheet.decisions_stay"


def test_what_is_still_to_come_is_looked_at(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MINUTEBOOK_NOW", "2026-02-02T10:00:00+00:00")
    row = sheets.propose(shapes.laid(tmp_path, "issues")).rows[0]
    assert row.outcome is sheets.Outcome.LOOK
    assert row.reasons == ("3 February 2026 is still to come.",)


def test_a_rule_that_refuses_a_row_stops_all_of_it_and_names_the_row(
    founded: Store, body: str, tmp_path: Path
) -> None:
    founded.do(_matrix(body))
    proposal = sheets.propose(shapes.laid(tmp_path, "rating by product"))
    with pytest.raises(Refusal) as refusal:
        sheets.take(founded, body, proposal)
    assert words.explain(refusal.value).startswith("Row 2: ")
    with founded.read() as book:
        assert book.value("SELECT count(*) FROM risk_live") == 0


def _matrix(body: str) -> object:
    from db.risks.commands.scoring import SetScale

    return SetScale(scale="3x3; low 1-2; moderate 3-4; high 6-6; extreme 9-9", body=body,
        from_on=date(2026, 1, 1), source="Policy 3")  # fmt: skip


@pytest.mark.parametrize(
    "shape", [s for s, (_, kind) in shapes.SHAPES.items() if kind != "decision"]
)
def test_every_shape_can_be_taken_in(shape: str, founded: Store, body: str, tmp_path: Path) -> None:
    proposal = sheets.propose(shapes.laid(tmp_path, shape))
    every = [row.number for row in proposal.rows]
    done = sheets.take(founded, body, proposal, also=every)
    assert len(done.refs) == len(proposal.rows)


def test_an_export_comes_back_as_it_went(founded: Store, body: str, tmp_path: Path) -> None:
    sheets.take(founded, body, tracker())
    with founded.read() as book:
        content = sheets.export(book, "actions")
        kept = {
            row[0]: row[1:]
            for row in book.rows(
                "SELECT a.words, coalesce(p.name, a.owner_text), a.raised_on, a.due_on,"
                " a.first_due_on, a.closed_on FROM action_live a"
                " LEFT JOIN person_live p ON p.id = a.owner"
            )
        }
    path = write_whole(tmp_path / "out.xlsx", content)
    proposal = sheets.propose(path)
    assert proposal.kind is sheets.Kind.ACTION
    assert {row.outcome for row in proposal.rows} == {sheets.Outcome.TAKE}
    back = {
        row.fields["words"]: (
            row.fields.get("owner"),
            *(
                day.isoformat() if (day := row.fields.get(field)) else None
                for field in ("raised_on", "due_on", "first_due_on", "closed_on")
            ),
        )
        for row in proposal.rows
    }
    assert back == kept


def test_risks_come_back_as_they_went(founded: Store, body: str, tmp_path: Path) -> None:
    sheets.take(founded, body, sheets.propose(shipped("registers", "risk-register.xlsx")))
    with founded.read() as book:
        path = write_whole(tmp_path / "out.xlsx", sheets.export(book, "risks"))
    was = {
        row.fields["title"]: row.fields
        for row in sheets.propose(shipped("registers", "risk-register.xlsx")).rows
    }
    same = (
        *("cause", "event", "effect", "owner", "manager", "controls", "gaps", "likelihood"),
        *("impact", "initial_likelihood", "target_impact", "review_on", "status", "raised_on"),
    )
    rows = sheets.propose(path).rows
    assert len(rows) == 11
    for row in rows:
        title = row.fields["title"]
        assert {each: row.fields.get(each) for each in same} == {
            each: was[title].get(each) for each in same
        }


@pytest.mark.parametrize("kind", sheets.EXPORTS)
def test_every_kind_can_be_written(kind: str, founded: Store) -> None:
    with founded.read() as book:
        assert sheets.export(book, kind).startswith(b"PK")


def test_an_unknown_kind_is_refused(founded: Store) -> None:
    with founded.read() as book, pytest.raises(Refusal) as refusal:
        sheets.export(book, "holidays")
    assert refusal.value.code == "sheet.unknown_export"


@pytest.mark.parametrize(
    ("heading", "said", "part"),
    [
        ("Part", "2", "2"),
        ("Part", "Part 2", "2"),
        ("Part of the meeting", "1", "1"),
        ("Private", "Yes", "2"),
        ("Private", "No", "1"),
        ("Confidential", "", "1"),
        ("Public or private", "private", "2"),
        ("Public or private", "Public", "1"),
    ],
)
def test_what_a_sheet_marks_as_private_comes_in_as_private(
    founded: Store, body: str, tmp_path: Path, heading: str, said: str, part: str
) -> None:
    path = tmp_path / "log.csv"
    lines = (f"Ref,Action,Owner,Due date,{heading}", f"7,Settle the claim,A. Other,1/5/26,{said}")
    write_whole(path, "\r\n".join(lines).encode())
    sheets.take(founded, body, sheets.propose(path))
    with founded.read() as book:
        assert book.value("SELECT part FROM action_live WHERE former_ref = '7'") == part


def test_a_log_written_out_and_taken_in_again_keeps_its_part_2(
    founded: Store, body: str, tmp_path: Path
) -> None:
    from db.actions.commands import RaiseAction
    from db.meetings.rules.items import Part
    from db.risks.commands import NoteRisk

    founded.do(
        RaiseAction(body, "Settle the claim", owner_text="A. Other", part=Part.TWO),
        NoteRisk(body, "The claim is lost", part=Part.TWO),
    )
    kinds = ("action", "risk")
    with founded.read() as book:
        for kind in kinds:
            write_whole(tmp_path / f"{kind}.xlsx", sheets.export(book, f"{kind}s"))
    founded.undo()
    for kind in kinds:
        sheets.take(founded, body, sheets.propose(tmp_path / f"{kind}.xlsx"))
        with founded.read() as book:
            assert book.value(f"SELECT part FROM {kind}_live") == "2"
