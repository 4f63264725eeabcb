"""The pages beside the committees, driven as a secretary would: people, organisations, contacts."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.across.commands.merging import MergePeople
from db.actions.commands import RaiseAction
from db.bodies.commands.induction import StartInduction
from db.bodies.commands.people import AddPerson
from db.bodies.rules.kinds import OrgKind
from db.book import Book, close
from db.clock import SET_BY
from db.words import say
from desktop.bodies import contacts, organisations, people
from desktop.bodies.page import make as make_committees
from desktop.bodies.register import RegisterPage
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.later import Later
from desktop.kit.parts import Facts
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from tests.desktop.bodies.robot import CommitteesRobot
from tests.desktop.office import TODAY, Secretariat

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
Show = Callable[[QWidget], QWidget]
Sit = Callable[[Callable[[Desk], Any]], "RegisterRobot"]


class RegisterRobot(CommitteesRobot):
    """One of the registers, seen from the chair."""

    page: Any

    def told(self) -> list[str]:
        """Return the facts the pane shows."""
        return [
            words
            for shown in self.page.pane.findChildren(Facts)
            if shown.isVisibleTo(self.page)
            for each in shown.findChildren(QWidget)
            if (words := each.accessibleName())
        ]

    def choose_row(self, words: str) -> None:
        """Choose the first row that says these words."""
        at = next(at for at, row in enumerate(self.rows()) if words in row)
        self.page.list.setCurrentIndex(self.page.list.table.index(at, 0))

    def value(self, sql: str, **values: Any) -> Any:
        """Return what the minute book holds."""
        with self.page.desk.store.read() as book:
            return book.value(sql, **values)

    def do(self, *inputs: object) -> str:
        """Do something behind the page."""
        done = self.page.desk.do(*inputs)
        assert done is not None
        return str(done.refs[-1].id)

    def id(self, name: str) -> str:
        """Return the id of a person."""
        return str(self.value("SELECT id FROM person_live WHERE name = :n", n=name))


@pytest.fixture
def book(office: Secretariat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Book]:
    monkeypatch.setenv(SET_BY, f"{TODAY.isoformat()}T09:12:00+00:00")
    copied = office.copied(tmp_path / "copy")
    yield copied
    close(copied)


@pytest.fixture
def sit(book: Book, look: Look, keeper: Keeper, shown: Show, qtbot: QtBot) -> Sit:
    def down(make: Callable[[Desk], RegisterPage[Any]]) -> RegisterRobot:
        page = make(Desk(book, look, keeper, Later()))
        page.resize(1166, 712)
        shown(page)
        return RegisterRobot(page, qtbot)  # type: ignore[arg-type] # of the same family

    return down


def test_p14_an_absence_is_noted_and_shown_with_who_acts(sit: Sit) -> None:
    robot = sit(people.make)
    robot.choose_row("Barnaby Thistlewood")
    robot.press(say("register.people_noting_absence"))
    robot.fill(from_on="30 Nov 2026", to_on="29 Nov 2026")
    robot.send()
    assert "before it starts" in robot.form.fields["to_on"].wrong
    robot.fill(from_on=f"{TODAY:%d/%m/%Y}", to_on="31/12/2026", acting="Marigold Penhaligon")
    robot.send()
    assert "Away today  1" in robot.chips()
    assert any("Thistlewood" in row and "Away to Thu 31 Dec" in row for row in robot.rows())
    assert robot.page.pane._warning.text() == "Away: Marigold Penhaligon acts for everything."
    robot.press(say("register.people_changing_absence"))
    robot.fill(to_on=f"{TODAY:%d/%m/%Y}")
    robot.send()
    assert robot.value("SELECT to_on FROM absence_live") == TODAY.isoformat()
    robot.press(say("register.people_changing_absence"))
    robot.fill(reason="The operation was put off")
    robot.send()
    assert robot.value("SELECT count(*) FROM absence_live") == 0


def test_p14_a_person_leaves_and_the_actions_pass_to_another(sit: Sit) -> None:
    robot = sit(people.make)
    barnaby, marigold = robot.id("Barnaby Thistlewood"), robot.id("Marigold Penhaligon")
    body = robot.value("SELECT id FROM body_live WHERE short = 'MG'")
    action = robot.do(RaiseAction(body, "Write it up", owner=barnaby))
    robot.choose_row("Barnaby Thistlewood")
    robot.press(say("register.people_leaving"))
    assert "Action" in robot.form.fields["to_person"]._note.text()
    robot.fill(left_on="1/1/2026", to_person="Marigold Penhaligon", reason="retires")
    robot.send()
    assert "since 1 April 2026" in robot.form.fields["left_on"].wrong
    robot.fill(left_on=f"{TODAY - timedelta(days=1):%d/%m/%Y}")
    robot.send()
    assert "Left  1" in robot.chips()
    assert robot.value("SELECT owner FROM action WHERE id = :a", a=action) == marigold


def test_p14_one_entered_twice_is_made_one_and_told_what_moves(sit: Sit) -> None:
    robot = sit(people.make)
    twice = robot.do(AddPerson("Barney Thistlewood"))
    body = robot.value("SELECT id FROM body_live WHERE short = 'MG'")
    robot.do(RaiseAction(body, "Write it up", owner=twice))
    robot.choose_row("Barney Thistlewood")
    robot.press(say("register.people_merging"))
    assert "Action 1" in robot.form.fields["into"]._note.text()
    robot.send()
    assert robot.form.fields["into"].wrong
    robot.fill(into="Barnaby Thistlewood")
    robot.send()
    assert robot.form.fields["reason"].wrong == "▲ Say why."
    robot.fill(reason="two spellings")
    robot.send()
    assert not any("Barney" in row for row in robot.rows())
    assert robot.value("SELECT count(*) FROM person_live WHERE id = :t", t=twice) == 0


def test_p14_a_merge_that_an_update_crossed_is_finished_with_one_button(sit: Sit) -> None:
    robot = sit(people.make)
    robot.page.resize(robot.page.width() - 40, robot.page.height())  # what is laid anew stays so
    assert say("people.finish") not in _buttons(robot)
    twice = robot.do(AddPerson("Barney Thistlewood"))
    body = robot.value("SELECT id FROM body_live WHERE short = 'MG'")
    action = robot.do(RaiseAction(body, "Write it up", owner=twice))
    robot.do(MergePeople(twice, robot.id("Barnaby Thistlewood"), "two spellings"))
    with robot.page.desk.store.write("As a colleague's update has it") as work:
        work.run("UPDATE action SET owner = :p WHERE id = :a", p=twice, a=action)
    robot.page.refresh()
    robot.press(say("people.finish"))
    owner = robot.value("SELECT owner FROM action WHERE id = :a", a=action)
    assert owner == robot.id("Barnaby Thistlewood")
    assert say("people.finish") not in _buttons(robot)


def _buttons(robot: RegisterRobot) -> list[str]:
    return [each.text() for each in robot.page.findChildren(QPushButton) if each.isVisible()]


def test_r8_r16_offices_functions_and_induction_are_given_on_the_page(sit: Sit) -> None:
    robot = sit(people.make)
    body = robot.value("SELECT id FROM body_live WHERE short = 'MG'")
    marigold = robot.id("Marigold Penhaligon")
    robot.do(StartInduction(marigold, body))
    assert "Newcomers  1" in robot.chips()
    robot.choose_row("Marigold Penhaligon")
    robot.press(say("register.people_naming"))
    robot.send()
    assert "of a place or of an organisation" in robot.form.fields["place"].wrong
    robot.fill(organisation="Wexholme Hospitals")
    robot.send()
    assert any("ICP Lead, from" in each for each in robot.told())
    robot.press(say("register.people_ticking"))
    robot.send()
    assert robot.value("SELECT count(*) FROM inductionstep_live WHERE done_on IS NOT NULL") == 1
    robot.press(say("register.people_ending_office"))
    robot.fill(to_on="31/12/2026")
    robot.send()
    assert robot.value("SELECT to_on FROM officeholder_live") == "2026-12-31"
    robot.press(say("register.people_giving_function"))
    robot.send()
    assert robot.form.fields["portfolio"].wrong
    robot.key(Qt.Key.Key_Escape, robot.form)
    robot.press(say("register.people_changing"))
    robot.fill(post="Chief Officer")
    robot.send()
    assert any("Chief Officer" in row for row in robot.rows())


def test_t7_an_organisation_is_added_ended_with_its_successor_and_searched(
    sit: Sit, qtmodeltester: ModelTester
) -> None:
    robot = sit(organisations.make)
    qtmodeltester.check(robot.page.list.table)
    robot.press(say("register.organisations_new"))
    robot.fill(name="Fells CCG", code="99X", opened_on="1/4/2013", closed_on="31/3/2013")
    robot.pick(kind=OrgKind.CCG)
    robot.send()
    assert "before it starts" in robot.form.fields["closed_on"].wrong
    robot.fill(closed_on="")
    robot.send()
    robot.choose_row("Fells CCG")
    robot.press(say("register.organisations_closing"))
    robot.fill(closed_on="30/6/2022", successor="Wexholme Hospitals")
    robot.send()
    assert "Ended  1" in robot.chips()
    robot.page.words.setText("Fells")
    robot.page.chips.choose("ended")
    assert [row.split(" | ")[0] for row in robot.rows()] == ["99X"]
    assert any("Wexholme" in each for each in robot.told())
    robot.page.words.setText("nothing such")
    assert robot.rows() == []
    robot.page.empty.pressed.emit()
    assert len(robot.rows()) > 1


def test_t2_the_minute_books_own_words_are_set_and_shown(sit: Sit) -> None:
    robot = sit(organisations.make)
    robot.press(say("organisations.wording"))
    robot.pick(subject="OrgKind.NHS foundation trust")
    robot.fill(words="Foundation trust (FT)")
    robot.send()
    assert robot.value("SELECT words FROM label_live") == "Foundation trust (FT)"


def test_t7_an_organisation_entered_twice_is_made_one(sit: Sit) -> None:
    robot = sit(organisations.make)
    robot.press(say("register.organisations_new"))
    robot.fill(name="Wexholme hospitals")
    assert "is here already: Wexholme Hospitals" in robot.form.fields["name"].minded
    robot.fill(name="Wexholme Hosps")
    assert not robot.form.fields["name"].minded
    robot.send()
    robot.choose_row("Wexholme Hosps")
    robot.press(say("register.organisations_merging"))
    robot.fill(into="Wexholme Hospitals", reason="typed short")
    robot.send()
    assert not any("Hosps" in row for row in robot.rows())
    robot.choose_row("Wexholme Hospitals")
    robot.press(say("register.organisations_changing"))
    robot.fill(short="Wexholme")
    robot.send()
    assert any("Wexholme Hospitals" in row and ", Wexholme" in row for row in robot.rows())


def test_r14_what_went_round_a_contact_point_is_seen_at_once(sit: Sit) -> None:
    robot = sit(contacts.make)
    names = [
        name
        for (name,) in robot.page.desk.read(
            lambda book: book.rows("SELECT name FROM organisation_live ORDER BY name LIMIT 2")
        )
    ]
    robot.press(say("contacts.new_point"))
    robot.fill(name="System Operations Centre", short="SOC", organisation=names[0])
    robot.fill(from_on="1/11/2026")
    robot.send()
    robot.press(say("register.contacts_new"))
    robot.fill(on_date=f"{TODAY:%d/%m/%Y}", sender=names[0], receiver=names[0], subject="Winter")
    robot.send()
    assert "two organisations" in robot.form.fields["receiver"].wrong
    robot.fill(receiver=names[1])
    robot.send()
    assert any("Winter" in row and "round SOC" in row for row in robot.rows())
    assert "Went round  1" in robot.chips()
    robot.press(say("register.contacts_changing"))
    robot.fill(sender_point="System Operations Centre")
    robot.send()
    assert "Went round  0" in robot.chips()
    robot.press(say("contacts.change_point"))
    robot.fill(phone="01234")
    robot.send()
    assert robot.value("SELECT phone FROM contactpoint_live") == "01234"


def test_a_person_found_by_searching_is_shown_on_the_page_of_people(sit: Sit) -> None:
    robot = sit(people.make)
    marigold = robot.id("Marigold Penhaligon")
    robot.page.show_record("person", marigold)
    assert robot.page.pane.line.id == marigold
    robot.page.show_record("new", "")
    assert isinstance(robot.form, CommandForm)


def test_p14_a_closing_committee_says_what_remains_open_first(
    book: Book, look: Look, keeper: Keeper, shown: Show, qtbot: QtBot
) -> None:
    page = make_committees(Desk(book, look, keeper, Later()))
    page.resize(1166, 712)
    shown(page)
    robot = CommitteesRobot(page, qtbot)
    robot.choose("MG")
    page.pane.chips.choose("about")
    robot.press(say("committee.close"))
    assert "memberships that go on" in robot.form.fields["closed_on"]._note.text()
    robot.key(Qt.Key.Key_Escape, robot.form)
    page.pane.chips.choose("attendance")
    assert "Meetings: 0." in page.pane.attendance._told.text()
