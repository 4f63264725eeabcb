"""Joining, leaving, handing over and closing (P14)."""

from datetime import date, timedelta

from db.across.commands.leaving import RecordLeaver
from db.across.handing_over import handover, left_open
from db.actions.commands import RaiseAction
from db.bodies.commands.bodies import ChangeBody, CloseBody
from db.bodies.commands.induction import StartInduction, TickInduction
from db.bodies.commands.offices import NoteAbsence
from db.bodies.commands.people import PersonLeaves
from db.bodies.commands.seats import AppointMember
from db.bodies.queries.offices import induction_steps
from db.bodies.queries.seats import seats_on
from db.papers.catalogue import paper, printed
from db.papers.paper import Paragraph
from db.store import cautions
from tests.bodies.steps import refused
from tests.meetings.group import DAY, JANUARY, Group


def test_p14_a_leaver_vacates_the_place_and_the_actions_move_in_one_write(group: Group) -> None:
    barnaby, nell = group.person("Barnaby"), group.person("Nell")
    action = group.do(RaiseAction(group.body, "Write it up", owner=barnaby))
    with refused("action.reassign_same"):
        group.do(RecordLeaver(barnaby, DAY, barnaby))
    group.do(RecordLeaver(barnaby, DAY, nell, "retires"))
    with group.store.read() as book:
        owner = "SELECT owner FROM action WHERE id = :id"
        assert book.value(owner, id=action) == nell
        place = next(
            each
            for each in seats_on(book, group.body, date(2026, 12, 4))
            if each.id == group.seats["Barnaby Thistlewood"]
        )
    assert place.vacant
    group.store.undo()
    with group.store.read() as book:
        assert book.value(owner, id=action) == barnaby
        assert book.value("SELECT left_on FROM person WHERE id = :id", id=barnaby) is None


def test_p14_a_leaver_without_actions_or_without_an_heir_leaves_all_the_same(group: Group) -> None:
    barnaby, nell = group.person("Barnaby"), group.person("Nell")
    group.do(RecordLeaver(nell, DAY, barnaby))
    with refused("bodies.person_left"):
        group.do(RecordLeaver(barnaby, DAY, nell))
    group.do(RecordLeaver(barnaby, DAY))
    ivo = group.person("Ivo")
    group.do(PersonLeaves(ivo, DAY))
    with group.store.read() as book:
        sql = "SELECT count(*) FROM membership_live WHERE to_on = :on"
        assert book.value(sql, on=DAY.isoformat()) == 3


def test_p14_what_a_committee_leaves_open_is_told_before_it_is_closed(group: Group) -> None:
    group.plan(JANUARY, "Welcome")
    group.do(RaiseAction(group.body, "Write it up", owner_text="The secretary"))
    with group.store.read() as book:
        found = {each.code: each.count for each in left_open(book, group.body, DAY)}
    assert found == {"closing.meetings": 1, "closing.actions": 1, "closing.members": 12}
    group.do(ChangeBody(group.body, opened_on=date(2026, 4, 1)))
    with refused("bodies.end_before_start"):
        group.do(CloseBody(group.body, date(2026, 3, 31)))
    group.do(CloseBody(group.body, DAY))
    with refused("bodies.closed"):
        group.do(CloseBody(group.body, DAY))


def test_p14_the_handover_note_tells_six_weeks_the_promises_and_the_chair(group: Group) -> None:
    group.plan(JANUARY, "Welcome")
    group.plan(date(2027, 1, 15), "Six weeks and a day")
    group.do(RaiseAction(group.body, "Write it up", owner=group.person("Nell")))
    group.do(ChangeBody(group.body, chair_wishes="Papers on one side only."))
    group.do(NoteAbsence(group.person("Ivo"), DAY, acting=group.person("Nell")))
    group.do(StartInduction(group.person("Nell"), group.body))
    with group.store.read() as book:
        note = handover(book, group.body, DAY)
        made = paper(book, "handover", group.body, DAY)
        assert printed(book, "handover", group.body, DAY, ".pdf").startswith(b"%PDF")
    assert [each.on_date for each in note.meetings] == [JANUARY]
    assert [(each.words, each.owner) for each in note.promises] == [("Write it up", "Nell Quaife")]
    assert [each.acting for each in note.away] == ["Nell Quaife"]
    assert {each.person for each in note.newcomers} == {"Nell Quaife"}
    assert Paragraph("Papers on one side only.") in made.blocks


def test_p14_a_newcomer_is_given_a_note_with_places_dates_and_what_is_done(group: Group) -> None:
    nell = group.person("Nell")
    group.plan(JANUARY, "Welcome")
    group.do(StartInduction(nell, group.body, due_on=DAY))
    with group.store.read() as book:
        [first, *_rest] = induction_steps(book, person=nell)
    group.do(TickInduction(first.id))
    with group.store.read() as book:
        made = paper(book, "induction", nell, DAY)
        assert printed(book, "induction", nell, DAY, ".pdf").startswith(b"%PDF")
        told = str(made)
        with refused("papers.no_person"):
            paper(book, "induction", "none-such", DAY)
        assert "No membership place" in str(paper(book, "induction", group.person("Perp"), DAY))
    assert "NHS commissioner, Westmoor" in told
    assert "7 January 2027" in told
    assert "Done on 3 December 2026" in told


def test_p14_somebody_who_leaves_later_may_be_given_actions_until_then(group: Group) -> None:
    barnaby, nell = group.person("Barnaby"), group.person("Nell")
    later = DAY + timedelta(days=30)
    group.do(PersonLeaves(nell, later))
    group.do(RaiseAction(group.body, "Write it up", owner=barnaby))
    with refused("bodies.person_left"):
        group.do(RecordLeaver(barnaby, later, nell))
    group.do(RecordLeaver(barnaby, later - timedelta(days=1), nell))
    with group.store.read() as book:
        assert book.value("SELECT count(*) FROM action_live WHERE owner = :id", id=nell) == 1


def test_p14_where_the_last_day_is_put_off_the_place_is_kept_until_then(group: Group) -> None:
    barnaby, seat = group.person("Barnaby"), group.seats["Barnaby Thistlewood"]
    group.do(RecordLeaver(barnaby, DAY))
    group.do(RecordLeaver(barnaby, JANUARY))
    sql = "SELECT to_on FROM membership_live WHERE person = :id"
    with group.store.read() as book:
        assert book.value(sql, id=barnaby) == JANUARY.isoformat()
    group.do(AppointMember(seat, group.person("Ivo"), from_on=JANUARY + timedelta(days=1)))
    group.do(RecordLeaver(barnaby, JANUARY + timedelta(days=30)))
    with group.store.read() as book:
        assert book.value(sql, id=barnaby) == JANUARY.isoformat()
    group.do(RecordLeaver(barnaby, DAY))
    with group.store.read() as book:
        assert book.value(sql, id=barnaby) == DAY.isoformat()


def test_p14_a_last_day_before_a_place_was_taken_up_is_refused_once_it_was(group: Group) -> None:
    """The meetings since would lose a member; a place still to come falls away with the leaver."""
    ivo, seat = group.person("Ivo"), group.seats["Barnaby Thistlewood"]
    group.do(RecordLeaver(group.person("Barnaby"), DAY - timedelta(days=9)))
    group.do(AppointMember(seat, ivo, from_on=DAY - timedelta(days=8)))
    with refused("bodies.leaves_before_joining"):
        group.do(RecordLeaver(ivo, DAY - timedelta(days=9)))
    group.do(RecordLeaver(ivo, DAY - timedelta(days=8)))
    nell = group.person("Nell")
    group.do(AppointMember(seat, nell, from_on=DAY + timedelta(days=1)))
    group.do(RecordLeaver(nell, DAY - timedelta(days=1)))
    sql = "SELECT count(*) FROM membership_live WHERE person = :id AND from_on > :last"
    with group.store.read() as book:
        assert book.value(sql, id=nell, last=DAY.isoformat()) == 0


def test_p14_actions_that_move_before_the_last_day_are_told_of(group: Group) -> None:
    barnaby, nell = group.person("Barnaby"), group.person("Nell")

    def told(left_on: date, to: str | None) -> list[str]:
        with group.store.read() as book:
            found = cautions(book, RecordLeaver(barnaby, left_on, to), DAY)
        return [each.code for each in found]

    assert told(JANUARY, nell) == []
    group.do(RaiseAction(group.body, "Write it up", owner=barnaby))
    assert told(JANUARY, nell) == ["bodies.mind.action_moves"]
    assert told(JANUARY, None) == told(DAY, nell) == []
    group.do(RaiseAction(group.body, "Send it out", owner=barnaby))
    assert told(DAY + timedelta(days=1), nell) == ["bodies.mind.actions_move"]


def test_p14_a_last_day_more_than_a_year_away_is_said_at_its_field(group: Group) -> None:
    with group.store.read() as book:
        for days, codes in ((366, []), (367, ["bodies.mind.leaves_far"])):
            it = RecordLeaver(group.person("Barnaby"), DAY + timedelta(days=days))
            found = cautions(book, it, DAY)
            assert [each.code for each in found] == codes
            assert all(each.about == "left_on" for each in found)


def test_p14_a_committee_that_met_after_its_last_day_is_told_so(group: Group) -> None:
    group.plan(DAY, "Welcome")

    def minded(on: date) -> list[tuple[str, object]]:
        with group.store.read() as book:
            return [
                (each.code.rpartition(".")[2], each.values["on"])
                for each in cautions(book, CloseBody(group.body, on), DAY)
            ]

    assert minded(DAY - timedelta(days=1)) == [("planned_after", DAY)]
    group.opened("Plumstone")
    assert minded(DAY - timedelta(days=1)) == [("met_after", DAY)]
    assert minded(DAY) == []
