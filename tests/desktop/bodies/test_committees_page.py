"""The Committees page: the list, the places of one, its terms, and every form."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.actions.commands import RaiseAction
from db.bodies.queries.terms import DeadlineRuleLine
from db.bodies.rules.kinds import BodyStatus, Capacity, DayUnit, DeadlineKind
from db.book import Book, close
from db.clock import SET_BY
from db.words import day, say
from desktop.bodies.page import BodiesPage, make
from desktop.bodies.pane import ABOUT, MEMBERS, TERMS, UNKNOWN
from desktop.bodies.sayings import deadline_words
from desktop.bodies.standing import Shown
from desktop.kit.desk import Desk
from desktop.kit.later import Later
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from tests.conftest import Kept
from tests.desktop.bodies.robot import CommitteesRobot
from tests.desktop.office import TODAY, Secretariat

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Show = Callable[[QWidget], QWidget]


@pytest.fixture
def sit_down(
    look: Look, keeper: Keeper, shown: Show, qtbot: QtBot
) -> Callable[[Book], CommitteesRobot]:
    def sit(book: Book) -> CommitteesRobot:
        page = make(Desk(book, look, keeper, Later()))
        page.resize(1166, 712)
        shown(page)
        return CommitteesRobot(page, qtbot)

    return sit


@pytest.fixture
def robot(
    office: Secretariat,
    sit_down: Callable[[Book], CommitteesRobot],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[CommitteesRobot]:
    monkeypatch.setenv(SET_BY, f"{TODAY.isoformat()}T09:12:00+00:00")
    book = office.copied(tmp_path / "copy")
    yield sit_down(book)
    close(book)


@pytest.fixture
def founded(
    nenc: Kept, sit_down: Callable[[Book], CommitteesRobot], tmp_path: Path
) -> Iterator[CommitteesRobot]:
    book = nenc.copied(tmp_path / "nenc")
    yield sit_down(book)
    close(book)


def test_the_list_says_who_meets_when_and_where_places_are_vacant(robot: CommitteesRobot) -> None:
    assert robot.rows() == [
        "FG | Finance Group, Committee, collaborative | Tue 8 Dec | None yet | Active",
        "MG | Management Group, Committee, collaborative | Thu 3 Dec | All 7 held | Active",
        "PC | People Committee, Committee, collaborative | None planned | None yet | Active",
        "QC | Quality Committee, Committee, collaborative | Tue 1 Dec | None yet | Active",
    ]
    words = robot.page._subtitle.words
    assert words == "4 active, 0 proposed. 0 membership places are vacant today."


def test_places_of_a_founded_book_are_grouped_by_whom_they_represent(
    founded: CommitteesRobot,
) -> None:
    founded.choose("MG")
    seats = founded.seats()
    group = seats.index("Representing Partnership commissioners  ·  0 of 4 held")
    assert seats[group + 1] == "Vacant, NHS commissioner, North Cumbria"
    assert any("number to follow" in each for each in seats)
    assert founded.sections()[0] == "Membership  14"


def test_a_place_whose_number_is_to_follow_is_not_called_vacant(founded: CommitteesRobot) -> None:
    assembly = next(row for row in founded.rows() if row.startswith("PA |"))
    assert "0 of 6 held" in assembly
    assert "proposed" in assembly


def test_what_the_sources_leave_open_is_said_plainly(founded: CommitteesRobot) -> None:
    founded.choose("MG")
    founded.page.pane.chips.choose(TERMS)
    assert "Quoracy: No quoracy set: taken from your terms of reference" in founded.facts()
    assert any(each.startswith("How often: ") for each in founded.facts())
    assert founded.page.pane.terms._no_due.isVisible()
    source = next(each for each in founded.facts() if each.startswith("Source: "))
    assert source.endswith("as at 1 April 2019")


def test_unknowns_are_settled_one_by_one(founded: CommitteesRobot) -> None:
    founded.choose("MG")
    founded.page.pane.chips.choose(UNKNOWN)
    before = founded.unknown()
    assert before[0] == say("committee.unknown_here")
    assert "Management Group: quorum" in founded.page.pane.unknown._whole.text()
    founded.press(say("committee.settle"))
    founded.fill(answer="Eight members")
    founded.send()
    assert len(founded.unknown()) == len(before) - 1
    founded.press(say("committee.note_unknown"))
    founded.fill(words="Who takes the notes", source="The chair")
    founded.send()
    assert "Who takes the notes, The chair" in founded.unknown()


def test_the_quoracy_asks_for_each_voice(founded: CommitteesRobot) -> None:
    founded.choose("MG")
    founded.page.pane.chips.choose(TERMS)
    founded.press(say("committee.set_quoracy"))
    voices = [each for each in founded.form.fields if each.startswith("need_")]
    assert (
        founded.form.fields[voices[1]]._title == "Of these, representing Partnership commissioners"
    )
    founded.fill(number="0", source="Terms of reference, 12")
    founded.send()
    assert "at least one" in founded.form.fields["number"].wrong
    founded.fill(number="8")
    founded.fill(**{voices[1]: "2"})
    founded.send()
    said = "Quoracy: 8 members, among them at least 2 representing Partnership commissioners"
    assert said in founded.facts()
    assert "Quoracy from: Terms of reference, 12" in founded.facts()


def test_an_example_is_marked_as_one(robot: CommitteesRobot) -> None:
    robot.choose("MG")
    robot.page.pane.chips.choose(TERMS)
    assert robot.page.pane.terms._example.isVisible()
    robot.choose("FG")
    assert robot.page.pane.chips.current == TERMS
    assert not robot.page.pane.terms._example.isVisible()


def test_a_deadline_is_set_and_shown(robot: CommitteesRobot) -> None:
    robot.choose("FG")
    robot.page.pane.chips.choose(TERMS)
    robot.press(say("committee.set_deadline"))
    robot.pick(kind=DeadlineKind.PACK_OUT, unit=DayUnit.CALENDAR)
    robot.send()
    assert robot.form.fields["days"].wrong == f"▲ {say('committee.number_needed')}"
    robot.fill(days="5")
    robot.send()
    assert "Pack out: 5 calendar days before" in robot.facts()


@pytest.mark.parametrize(
    ("kind", "days", "unit", "words"),
    [
        (DeadlineKind.PACK_OUT, 0, DayUnit.WORKING, "on the day"),
        (DeadlineKind.PACK_OUT, 1, DayUnit.WORKING, "1 working day before"),
        (DeadlineKind.ACTION_NOTE, 1, DayUnit.CALENDAR, "1 calendar day after"),
        (DeadlineKind.MINUTES_OUT, 2, DayUnit.CALENDAR, "2 calendar days after"),
    ],
)
def test_deadlines_read_as_one_says_them(
    kind: DeadlineKind, days: int, unit: DayUnit, words: str
) -> None:
    assert deadline_words(DeadlineRuleLine("a", kind, days, unit, "")) == words


def test_a_deadline_that_is_set_is_offered_for_change(robot: CommitteesRobot) -> None:
    robot.choose("MG")
    robot.page.pane.chips.choose(TERMS)
    assert "Action note: on the day" in robot.facts()
    assert "Minutes to the chair: 5 working days after" in robot.facts()
    robot.press(say("committee.set_deadline"))
    robot.pick(kind=DeadlineKind.PAPERS_DUE)
    assert robot.form.value("days") == 3


def test_terms_are_filled_in_and_then_followed_by_new_ones(robot: CommitteesRobot) -> None:
    robot.choose("FG")
    robot.page.pane.chips.choose(TERMS)
    robot.press(say("committee.fill_terms"))
    robot.fill(start_time="0930", minutes_long="90")
    robot.send()
    assert "Starts at: 09:30" in robot.facts()
    assert "Length: 90 minutes" in robot.facts()
    robot.press(say("committee.new_terms"))
    robot.fill(version="2", from_on="1 Nov 2026", cadence="second Monday monthly")
    robot.send()
    assert "In force: from 1 November 2026" in robot.facts()
    assert "How often: second Monday monthly" in robot.facts()
    assert "Starts at: 09:30" in robot.facts()
    assert any(each.startswith("1: from 1 April 2026") for each in robot.facts())


def test_a_person_is_added_and_appointed_to_a_new_place(robot: CommitteesRobot) -> None:
    robot.press(say("committee.new_person"))
    robot.fill(name="Tabitha Wren", post="Director", organisation="Wexholme Hospitals")
    robot.send()
    robot.choose("FG")
    robot.press(say("committee.new_place"))
    robot.fill(title="Director of Finance", constituency="Acute")
    robot.pick(capacity=Capacity.MEMBER)
    robot.send()
    assert robot.seats() == [
        "Representing Acute  ·  0 of 1 held",
        "Vacant, Director of Finance",
    ]
    assert "With vacant places  1" in robot.chips()
    robot.choose_place("Director of Finance")
    robot.press(say("committee.appoint"))
    robot.send()
    assert (
        robot.form.fields["person"].wrong
        == f"▲ {say('input.missing', name=say('committee.field_person'))}"
    )
    robot.fill(person="Tabitha Wren", from_on="1 Nov 2026")
    robot.send()
    assert robot.seats()[1] == "Tabitha Wren, Director of Finance  ·  from 1 November 2026"
    assert "With vacant places  0" in robot.chips()


def test_r5_a_place_is_said_to_be_independent(robot: CommitteesRobot) -> None:
    robot.choose("MG")
    robot.choose_place("Dorothea Plumstone, chair")
    robot.press(say("committee.change_place"))
    robot.fill(title=" ")
    robot.send()
    assert robot.form.fields["title"].wrong
    robot.fill(title="Chair")
    robot.pick(independent=True)
    robot.send()
    (chair,) = (each for each in robot.seats() if each.startswith("Dorothea Plumstone"))
    assert "independent" in chair


def test_a_deputy_is_nominated_and_ended(robot: CommitteesRobot) -> None:
    robot.choose("MG")
    robot.choose_place("Barnaby Thistlewood")
    robot.press(say("committee.nominate"))
    robot.fill(person="Barnaby Thistlewood", from_on="1 Nov 2026")
    robot.send()
    assert "cannot stand in" in robot.form.fields["person"].wrong
    robot.fill(person="Marigold Penhaligon")
    robot.send()
    assert any("deputy Marigold Penhaligon" in each for each in robot.seats())
    robot.press(say("committee.end_deputy"))
    robot.fill(to_on="29 Nov 2026")
    robot.send()
    assert not any("deputy Marigold Penhaligon" in each for each in robot.seats())
    assert say("committee.end_deputy") not in robot.offered()


@pytest.mark.parametrize(("last", "vacant"), [("29 Nov 2026", True), ("30 Nov 2026", False)])
def test_a_place_is_vacant_from_the_day_after_the_last(
    robot: CommitteesRobot, last: str, *, vacant: bool
) -> None:
    robot.choose("MG")
    robot.choose_place("Dorothea Plumstone, chair")
    robot.press(say("committee.end"))
    robot.fill(to_on=last, why="Retires")
    robot.send()
    assert any(each == "Vacant, Chair" for each in robot.seats()) is vacant
    assert ("No chair today." in robot.page.pane.members._warning.text()) is vacant


def test_enter_leads_into_the_places_and_opens_the_form(robot: CommitteesRobot) -> None:
    robot.choose("MG")
    robot.key(Qt.Key.Key_Return, robot.page.list)
    places = robot.page.pane.members.list
    assert places.hasFocus()
    robot.key(Qt.Key.Key_Return, places)
    assert "person" in robot.form.fields
    robot.key(Qt.Key.Key_Escape, robot.form)
    assert robot.page.list.hasFocus()


def test_a_new_committee_is_added_changed_and_closed(robot: CommitteesRobot) -> None:
    robot.page.show_record("new", "")
    robot.fill(name="Digital Group", short="MG")
    robot.send()
    assert "already called MG" in robot.form.fields["short"].wrong
    robot.fill(short="DG")
    robot.pick(status=BodyStatus.PROPOSED)
    robot.send()
    assert "Proposed  1" in robot.chips()
    robot.choose("DG")
    robot.page.pane.chips.choose(ABOUT)
    assert "Numbers: issued by this laptop" in robot.facts()
    robot.press(say("committee.establish"))
    robot.fill(opened_on="1 Nov 2026")
    robot.send()
    assert "Since: 1 November 2026" in robot.facts()
    assert say("committee.establish") not in robot.offered()
    robot.press(say("committee.change"))
    robot.fill(name="Digital and Data Group", parent="Management Group")
    robot.send()
    assert "Reports to: Management Group" in robot.facts()
    robot.press(say("committee.close"))
    robot.fill(closed_on="29 Nov 2026")
    robot.send()
    assert "Closed  1" in robot.chips()
    robot.page.chips.choose(Shown.CLOSED)
    assert robot.rows()[0].startswith("DG | Digital and Data Group")


def test_the_record_a_search_found_is_pointed_at(
    robot: CommitteesRobot, office: Secretariat
) -> None:
    robot.page.show_record("person", office.ids["Wilf Larkspur"])
    current = robot.page.pane.members.list.current()
    assert current is not None
    assert current.holders[0].name == "Wilf Larkspur"
    robot.page.show_record("body", office.ids["QC"])
    assert robot.page.pane.page is not None
    assert robot.page.pane.page.body.short == "QC"
    robot.page.words.setText("nothing of the kind")
    assert robot.page.empty.isVisible()
    robot.page.show_record("seat", office.ids["seat Wilf Larkspur"])
    assert robot.page.pane.chips.current == MEMBERS
    assert robot.page.pane.page.body.short == "MG"


def test_words_and_chips_narrow_the_list(robot: CommitteesRobot) -> None:
    robot.page.words.setText("people")
    assert [row[:2] for row in robot.rows()] == ["PC"]
    robot.page.chips.choose(Shown.PROPOSED)
    assert robot.page.empty.isVisible()
    robot.press(say("committee.clear"))
    assert len(robot.rows()) == 4


def test_the_table_keeps_the_rules_of_a_model(
    robot: CommitteesRobot, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(robot.page.list.table)


def test_the_page_is_never_wider_than_a_small_laptop(robot: CommitteesRobot) -> None:
    assert robot.page.minimumSizeHint().width() <= 1366 - 200


def test_an_empty_minute_book_offers_a_committee(desk: Desk, qtbot: QtBot) -> None:
    page = BodiesPage(desk, "Committees")
    qtbot.addWidget(page)
    page.shown()
    assert page.pane.page is None
    assert not page.empty.isHidden()


@pytest.mark.parametrize(("width", "under"), [(699, True), (700, False)])
def test_a_narrow_page_wraps_its_chips_and_stands_on_end(
    robot: CommitteesRobot, width: int, *, under: bool
) -> None:
    robot.page.resize(width, 712)
    chips = robot.page.chips
    last = list(chips._chips.values())[-1].geometry()
    assert last.top() > 0
    assert last.bottom() < chips.height()
    stands = robot.page._halves.direction() is QBoxLayout.Direction.TopToBottom
    assert stands is under


def test_p21_numbering_is_taken_over_and_what_waits_is_numbered(
    robot: CommitteesRobot,
) -> None:
    store = robot.page.desk.store
    robot.choose("MG")
    robot.page.pane.chips.choose(ABOUT)
    assert "Take over numbering" not in robot.offered()
    body = robot.page.pane.page.body.id if robot.page.pane.page else ""
    with store.write("Elsewhere") as work:
        work.session.execute(
            sqlalchemy.text("UPDATE body SET custodian = 'other' WHERE id = :id"), {"id": body}
        )
    store.do(RaiseAction(body=body, words="Write to the trusts", owner_text="The chair"))
    robot.page.pane.show_again()
    robot.press("Take over numbering")
    robot.send()
    assert robot.form.fields["reason"].wrong == "▲ Say why the numbering is taken over."
    robot.fill(reason="Ada is off sick")
    robot.send()
    assert robot.page.pane.form is None
    told = [each.text() for each in robot.page.pane.about.findChildren(QLabel)]
    (line,) = [each for each in told if each.endswith(": Ada is off sick")]
    assert line.startswith(f"{day(robot.page.desk.today())}, ")
    with store.read() as book:
        sql = "SELECT ref FROM action_live WHERE words = 'Write to the trusts'"
        assert book.value(sql).startswith("MG/A/26-27/")
    assert "Take over numbering" not in robot.offered()
