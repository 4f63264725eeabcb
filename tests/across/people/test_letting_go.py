"""A leaver's invitations and lists to be ticked; a joiner's dates as an e-mail (P14)."""

from datetime import date, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from db.across.commands.leaving import RecordLeaver
from db.across.consistency_people import SINCE, findings
from db.across.documents import documents
from db.bodies.commands.induction import TickInduction
from db.bodies.commands.people import ChangePerson
from db.bodies.commands.seats import AddSeat, AppointMember
from db.bodies.queries.offices import induction_steps
from db.bodies.rules.induction import LEAVING, USUAL, Step
from db.papers.catalogue import paper
from db.transfer.mail import DatesMail, dates_mail, eml
from tests.bodies.steps import refused
from tests.meetings.group import DAY, JANUARY, Group, clock

ONE = timedelta(days=1)


@pytest.fixture
def year(group: Group) -> Group:
    """Meetings to come a week and five weeks after the third of December."""
    for on in (DAY + 7 * ONE, DAY + 35 * ONE):
        group.run("plan_meeting", body=group.body, on_date=on, start_time=clock("10:00"))
    return group


def steps(group: Group, name: str) -> dict[Step, tuple[date | None, date | None]]:
    with group.store.read() as book:
        found = induction_steps(book, person=group.person(name), with_done=True)
    return {each.step: (each.due_on, each.done_on) for each in found}


def tick(group: Group, name: str, step: Step) -> None:
    with group.store.read() as book:
        found = induction_steps(book, person=group.person(name))
    group.do(TickInduction(next(each.id for each in found if each.step is step)))


def told(group: Group, on: date) -> set[str]:
    with group.store.read() as book:
        return {each.code.removeprefix("consistency.find_") for each in findings(book, on)}


def mail(group: Group, name: str) -> tuple[DatesMail, EmailMessage]:
    with group.store.read() as book:
        made = dates_mail(book, group.person(name), DAY)
    message = message_from_bytes(eml(made.draft), policy=default)
    assert isinstance(message, EmailMessage)
    return made, message


def test_p14_what_is_done_for_a_leaver_is_listed_for_each_committee_and_ticked(
    year: Group,
) -> None:
    year.do(RecordLeaver(year.person("Barnaby"), DAY))
    assert steps(year, "Barnaby") == dict.fromkeys(LEAVING, (DAY, None))
    tick(year, "Barnaby", Step.INVITATIONS)
    year.do(RecordLeaver(year.person("Barnaby"), JANUARY))  # the last day is put off
    assert steps(year, "Barnaby")[Step.INVITATIONS] == (JANUARY, DAY)
    assert steps(year, "Barnaby")[Step.OFF_LISTS] == (JANUARY, None)
    assert set(LEAVING).isdisjoint(USUAL)
    year.do(RecordLeaver(year.person("Perp"), DAY))  # who sits nowhere has nothing to be let go of
    assert steps(year, "Perp") == {}


def test_p14_a_leaver_is_told_of_until_the_invitations_and_the_lists_are_ticked(
    year: Group,
) -> None:
    year.do(RecordLeaver(year.person("Barnaby"), DAY))
    assert told(year, DAY) == {"leaver_invited"}
    assert told(year, DAY + ONE) == {"leaver_invited", "leaver_listed"}
    later = DAY + SINCE + ONE
    assert told(year, later) == {"leaver_invited", "leaver_listed"}  # for as long as it is open
    tick(year, "Barnaby", Step.INVITATIONS)
    assert told(year, DAY + ONE) == told(year, later) == {"leaver_listed"}
    tick(year, "Barnaby", Step.OFF_LISTS)
    assert told(year, DAY + ONE) == set()


def test_p14_a_leaver_is_no_newcomer_of_any_paper(year: Group) -> None:
    barnaby = year.person("Barnaby")
    year.do(RecordLeaver(barnaby, DAY))
    with year.store.read() as book:
        assert "induction" not in {each.name for each in documents(book)}
        assert "Take off the distribution" not in str(paper(book, "induction", barnaby, DAY))
        assert "Take off the distribution" in str(paper(book, "handover", year.body, DAY))


def test_p14_a_joiners_dates_go_as_a_draft_with_a_file_for_the_calendar(year: Group) -> None:
    person = year.run("add_person", name="Cat Reed", email="cat@example.org")
    year.people["Cat Reed"] = person
    with refused("dates.none"), year.store.read() as book:
        dates_mail(book, person, DAY)
    year.do(AppointMember(year.do(AddSeat(year.body, "Observer")), person, DAY + 8 * ONE))
    made, message = mail(year, "Cat")
    assert message["To"] == "Cat Reed <cat@example.org>"
    assert message["Subject"] == "Your meetings: Management Group"
    body = message.get_body(("plain",))
    assert body is not None
    assert "Dear Cat," in body.get_content()
    assert "7 January 2027" in body.get_content()
    assert "10 December 2026" not in body.get_content()  # the place begins after it
    [file] = message.iter_attachments()
    assert file.get_filename() == "meetings.ics"
    content = file.get_content()
    assert content.count("BEGIN:VEVENT") == made.count == 1
    assert "METHOD:PUBLISH" in content
    assert "DTSTART;TZID=Europe/London:20270107T100000" in content


def test_p14_a_leaver_is_sent_what_takes_the_later_meetings_out_of_the_calendar(
    year: Group,
) -> None:
    last = DAY + 7 * ONE
    year.do(ChangePerson(year.person("Barnaby"), email=""))
    year.do(RecordLeaver(year.person("Barnaby"), last))
    made, message = mail(year, "Barnaby")
    assert made.doubts == ("No e-mail address for: Barnaby Thistlewood.",)
    [file] = message.iter_attachments()
    content = file.get_content()
    assert content.count("BEGIN:VEVENT") == 1  # not the meeting on the last day itself
    assert "METHOD:CANCEL" in content
    assert "STATUS:CANCELLED" in content
    year.do(RecordLeaver(year.person("Nell"), DAY + 35 * ONE))
    with refused("dates.none_left"), year.store.read() as book:
        dates_mail(book, year.person("Nell"), DAY)
    with refused("papers.no_person"), year.store.read() as book:
        dates_mail(book, "none-such", DAY)
