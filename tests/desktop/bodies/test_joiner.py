"""P14: a joiner is added, chosen at once, given a place, and led through what is done for her."""

from datetime import date, timedelta
from email import message_from_bytes
from email.policy import default
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.bodies.commands.bodies import AddBody, CloseBody
from db.bodies.commands.people import AddOrganisation, AddPerson, PersonLeaves
from db.bodies.commands.seats import AddSeat, AppointMember, EndMembership
from db.bodies.queries.person import organisation_page
from db.bodies.rules.kinds import BodyKind
from db.book import Book
from db.words import say
from desktop.bodies import people
from desktop.bodies.form import needed
from desktop.calendar.form.needed import committee
from desktop.calendar.page import make as make_calendar
from desktop.kit import offers as kit
from desktop.kit.desk import Desk
from desktop.kit.later import Later
from desktop.kit.mailing import MailForm
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.meetings.form import options as live
from desktop.plan import fields as planning
from tests.desktop.bodies.test_people_page import RegisterRobot, Show, book

__all__ = ["book"]
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)

NAME = "Ottilie Fairweather"


@pytest.fixture
def robot(book: Book, look: Look, keeper: Keeper, shown: Show, qtbot: QtBot) -> RegisterRobot:
    page = people.make(Desk(book, look, keeper, Later()))
    page.resize(1166, 712)
    shown(page)
    return RegisterRobot(page, qtbot)  # type: ignore[arg-type] # of the same family


def told(robot: RegisterRobot) -> list[str]:
    return [title.text() for part, title, _facts in robot.page.pane._parts if part.isVisible()]


def test_p14_a_joiner_is_chosen_at_once_and_led_to_the_next_step(robot: RegisterRobot) -> None:
    body = robot.value("SELECT id FROM body_live WHERE short = 'MG'")
    seat = robot.do(AddSeat(body=body, title="Voice of carers"))
    robot.press(say("register.people_new"))
    robot.fill(name=NAME)
    robot.send()
    line = robot.page.pane.line
    assert line is not None
    assert line.name == NAME
    assert told(robot)[0] == say("people.next")
    assert not robot.page._print.isVisible()
    robot.press(say("register.people_placing"))
    robot.send()
    assert robot.form.fields["seat"].wrong
    robot.form.fields["seat"].set_value(seat)
    robot.send()
    assert robot.value("SELECT count(*) FROM inductionstep_live WHERE done_on IS NULL")
    assert told(robot)[0] == say("people.next")
    assert robot.page._print.isVisible()
    with robot._bot.waitSignal(robot.page.desk.went) as went:
        robot.press(say("people.print_induction"))
    assert (went.args[0].page, went.args[0].kind) == ("papers", "induction")


def test_p14_a_joiners_dates_are_saved_as_a_draft_e_mail(
    robot: RegisterRobot, tmp_path: Path
) -> None:
    person = robot.do(AddPerson(NAME, email="ottilie@example.org"))
    robot.page.refresh()
    robot.choose_row(NAME)
    assert not robot.page.pane.buttons["mailing"].isVisible()  # she has no place, so no dates
    body = robot.value("SELECT id FROM body_live WHERE short = 'MG'")
    robot.do(AppointMember(robot.do(AddSeat(body=body, title="Voice of carers")), person))
    robot.page.refresh()
    robot.choose_row(NAME)
    robot.press(say("register.people_mailing"))
    form = robot.page.pane.form
    assert isinstance(form, MailForm)
    assert "Welcome." in form.value("text")
    assert "Meetings in the attached file:" in form.told.text()
    form.set_values(text="Dear Ottilie,\n\nSee you there.")
    draft = tmp_path / "dates.eml"
    form.save_to(draft)
    robot._bot.waitUntil(draft.exists)
    message = message_from_bytes(draft.read_bytes(), policy=default)
    assert message["To"] == f"{NAME} <ottilie@example.org>"
    plain = message.get_body(("plain",))
    assert plain is not None
    assert "See you there." in plain.get_content()
    assert "3 December 2026" in plain.get_content()
    [file] = message.iter_attachments()
    assert "BEGIN:VEVENT" in file.get_content()


def test_p14_what_is_done_for_a_leaver_is_ticked_on_the_page(robot: RegisterRobot) -> None:
    name = "Barnaby Thistlewood"
    robot.choose_row(name)
    robot.press(say("register.people_leaving"))
    robot.fill(left_on="30/11/2026", reason="retires")
    robot.send()
    assert any("leaves Mon 30 Nov, to do 2" in row for row in robot.rows())
    assert say("people.leaving") in told(robot)
    assert say("people.induction") not in told(robot)
    facts = robot.told()
    assert any("Cancel the invitations after the last day, Management Group" in f for f in facts)
    for left in (1, 0):
        robot.press(say("register.people_ticking"))
        robot.fill(done_on="1/12/2026")
        robot.send()
        assert "is still to come" in robot.form.fields["done_on"].wrong
        robot.fill(done_on="30/11/2026")
        robot.send()
        sql = "SELECT count(*) FROM inductionstep_live WHERE done_on IS NULL AND person = :p"
        assert robot.value(sql, p=robot.id(name)) == left
    assert not robot.page.pane.buttons["ticking"].isVisible()
    assert any(name in row and "to do" not in row for row in robot.rows())


def test_p14_somebody_who_leaves_later_is_offered_until_the_last_day(robot: RegisterRobot) -> None:
    today = robot.page.desk.today()
    person = robot.do(AddPerson(name=NAME, post="Chief Nurse"))
    body = robot.do(AddBody(name="Task group", short="TG", kind=BodyKind.GROUP))
    lists = (kit.people, partial(live.people, body=body), partial(planning.people, body=body))
    for last, offered in ((today, True), (today - timedelta(days=1), False)):
        robot.do(PersonLeaves(person, last))
        for each in lists:
            known = [option.id for option in robot.page.desk.read(each)]
            assert (person in known) is offered
        known = [option.id for option in robot.page.desk.read(needed.people)]
        assert (person in known) is offered


def test_a_committee_that_closes_later_is_offered_until_its_last_day(robot: RegisterRobot) -> None:
    today = robot.page.desk.today()
    for short, last, offered in (("TG", today, True), ("UG", today - timedelta(days=1), False)):
        body = robot.do(AddBody(name=f"Group {short}", short=short, kind=BodyKind.GROUP))
        robot.do(CloseBody(body, last))
        assert (body in [each.id for each in robot.page.desk.read(kit.bodies)]) is offered
        asked = committee(robot.page.desk)._options
        assert (body in [each.id for each in asked]) is offered
        page = make_calendar(robot.page.desk)
        page.refresh()
        assert (body in [each.id for each in page._bodies]) is offered


def test_who_leaves_on_a_day_to_come_is_of_the_organisation_until_then(
    robot: RegisterRobot,
) -> None:
    today = robot.page.desk.today()
    organisation = robot.do(AddOrganisation(name="Tarnside Trust"))
    person = robot.do(AddPerson(name=NAME, organisation=organisation))
    for last, named in ((today, (NAME,)), (today - timedelta(days=1), ())):
        robot.do(PersonLeaves(person, last))
        assert robot.page.desk.read(organisation_page, organisation, today).people == named


def test_who_has_left_since_is_offered_for_a_meeting_of_an_earlier_day(
    robot: RegisterRobot,
) -> None:
    """So that its minutes and attendance can be put right; members of its day come first."""
    today = robot.page.desk.today()
    body = robot.do(AddBody(name="Task group", short="TG", kind=BodyKind.GROUP))
    seat = robot.do(AddSeat(body=body, title="Voice of carers"))
    person = robot.do(AddPerson(name=NAME))
    met_on = today - timedelta(days=10)
    robot.do(AppointMember(seat, person, from_on=met_on - timedelta(days=30)))
    robot.do(PersonLeaves(person, met_on))

    def offered(on: date | None) -> list[str]:
        return [each.id for each in robot.page.desk.read(live.people, body, on)]

    assert offered(met_on)[0] == person
    assert person not in offered(met_on + timedelta(days=1))
    assert person not in offered(None)
    assert person not in offered(today + timedelta(days=5))


def test_p14_a_held_place_says_who_holds_it_and_a_successor_begins_when_it_is_free(
    robot: RegisterRobot,
) -> None:
    today = robot.page.desk.today()
    body = robot.value("SELECT id FROM body_live WHERE short = 'MG'")
    held = robot.do(AddSeat(body=body, title="Voice of carers"))
    kept = robot.do(AddSeat(body=body, title="Voice of patients"))
    hattie = robot.id("Hattie Bramblewick")
    membership = robot.do(AppointMember(held, hattie, today))
    robot.do(AppointMember(kept, hattie, today))
    robot.do(EndMembership(membership, today + timedelta(days=30)))
    person = robot.do(AddPerson(NAME))
    robot.page.refresh()
    robot.choose_row(NAME)
    robot.press(say("register.people_placing"))
    offered = {each.id: each.second for each in robot.page.pane.form.fields["seat"]._options}
    assert offered[held] == "held by Hattie Bramblewick until 30 December 2026"
    assert offered[kept] == "held by Hattie Bramblewick"
    start = robot.form.fields["from_on"]
    robot.fill(seat="Management Group: Voice of patients")
    assert start.value == today
    assert "no last day is recorded" in start.minded
    robot.fill(seat="Management Group: Voice of carers")
    assert start.value == today + timedelta(days=31)
    assert not start.minded
    robot.fill(from_on=f"{today:%d/%m/%Y}")
    assert "until 30 December 2026. Let it begin on 31 December 2026" in start.minded
    robot.fill(from_on="31/12/2026")
    robot.form.set_values(newcomer=False)
    robot.send()
    began = "SELECT from_on FROM membership_live WHERE person = :p"
    assert robot.value(began, p=person) == "2026-12-31"


def test_p14_the_last_day_of_somebody_who_left_is_put_right_and_a_far_one_is_said(
    robot: RegisterRobot,
) -> None:
    name, today = "Barnaby Thistlewood", robot.page.desk.today()
    robot.choose_row(name)
    assert not robot.page.pane.buttons["putting_right"].isVisible()
    robot.press(say("register.people_leaving"))
    robot.fill(left_on="30/11/2099")
    robot.send()
    assert "more than a year away" in robot.form.fields["left_on"].minded
    robot.fill(left_on=f"{today - timedelta(days=2):%d/%m/%Y}")
    robot.send()
    robot.page.chips.choose(people.LEFT)
    robot.choose_row(name)
    assert not robot.page.pane.buttons["leaving"].isVisible()
    robot.press(say("register.people_putting_right"))
    robot.fill(left_on="1/1/2026")
    robot.send()
    assert "since 1 April 2026" in robot.form.fields["left_on"].wrong
    robot.fill(left_on=f"{today + timedelta(days=30):%d/%m/%Y}")
    robot.send()
    ends = (today + timedelta(days=30)).isoformat()
    assert robot.value("SELECT left_on FROM person_live WHERE name = :n", n=name) == ends
    seats = "SELECT count(*) FROM membership_live WHERE person = :p AND to_on = :on"
    assert robot.value(seats, p=robot.id(name), on=ends)
    robot.page.chips.choose(people.HERE)
    assert any(name in row and "leaves" in row for row in robot.rows())
