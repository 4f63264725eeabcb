"""Before circulation: who is away on the day, who acts, and who takes the chair (P14)."""

from datetime import date, timedelta

from db.across.consistency_between import findings
from db.bodies.commands.offices import NoteAbsence
from db.bodies.rules.kinds import Office
from db.meetings.commands.people import RecordApologies
from db.words import say
from tests.across.circulation.ready import DAY, TODAY, Ready
from tests.meetings.group import COMMISSIONERS

BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)


def away(
    ready: Ready, name: str, acting: str = "", first: date = DAY, last: date | None = DAY
) -> str:
    person, stands_in = ready.group.person(name), acting and ready.group.person(acting)
    return ready.do(NoteAbsence(person, first, last, acting=stands_in or None))


def sentence(ready: Ready, check: str) -> str:
    return ready.line(check).sentence


def test_p14_an_item_whose_lead_is_away_that_day_is_told_with_who_acts(ready: Ready) -> None:
    away(ready, "Finchley", "Bramblewick")
    assert sentence(ready, "lead_acted_for") == (
        "Item 3, Dashboard: Ptolemy Finchley, who leads it, is away; Hattie Bramblewick acts."
    )
    assert "lead_away" not in ready.found()


def test_p14_without_anybody_acting_the_item_wants_somebody_else(ready: Ready) -> None:
    away(ready, "Finchley", last=None)
    assert sentence(ready, "lead_away") == (
        "Item 3, Dashboard: Ptolemy Finchley, who leads it, will not be there."
    )


def test_p14_who_is_back_on_the_day_or_leaves_the_day_after_is_there(ready: Ready) -> None:
    away(ready, "Finchley", first=BEFORE, last=BEFORE)
    away(ready, "Finchley", first=AFTER, last=AFTER)
    assert ready.check().lines == ()


def test_p14_a_lead_who_sent_apologies_will_not_be_there_either(ready: Ready) -> None:
    ready.do(RecordApologies(ready.meeting, ready.group.person("Finchley")))
    assert "lead_away" in ready.found()


def test_p14_who_acts_for_the_chair_takes_the_chair(ready: Ready) -> None:
    away(ready, "Plumstone", "Crabtree")
    assert sentence(ready, "chair_away") == (
        "Dorothea Plumstone is not there to preside; Lysander Crabtree is to take the chair."
    )
    assert "nobody_presides" not in ready.found()


def test_p14_the_vice_chair_takes_the_chair_where_nobody_acts_and_else_nobody_presides(
    ready: Ready,
) -> None:
    away(ready, "Plumstone")
    assert "nobody_presides" in ready.found()
    assert "chair_away" not in ready.found()
    with ready.group.store.read() as book:
        sql = "SELECT id FROM membership WHERE person = :person"
        place = book.value(sql, person=ready.group.person("Crabtree"))
    ready.run("change_membership", membership=place, office=Office.VICE_CHAIR)
    assert sentence(ready, "chair_away").endswith("Lysander Crabtree is to take the chair.")


def test_p14_who_is_away_is_not_counted_on_for_quoracy(ready: Ready) -> None:
    for name in COMMISSIONERS:
        away(ready, name)
    assert "not_quorate_number" not in ready.found()
    away(ready, "Crabtree")
    assert sentence(ready, "not_quorate_number").startswith("With those known to be away, 7")


def test_p14_an_owner_away_for_whom_nobody_acts_is_found_while_actions_are_open(
    ready: Ready,
) -> None:
    ready.run("raise_action", body=ready.group.body, words="Ask", owner=ready.group.person("Mope"))

    def found(on: date) -> list[str]:
        with ready.group.store.read() as book:
            told = findings(book, on)
        code = "consistency.find_away_nobody_acts"
        return [say(e.code, **e.values) for e in told if e.code == code]

    away(ready, "Mope", first=TODAY, last=DAY)
    assert found(TODAY) == found(DAY)
    assert found(DAY) == [
        "Rosalind Mope is away, nobody acts meanwhile, and actions of theirs are open: 1."
    ]
    assert found(TODAY - timedelta(days=1)) == found(AFTER) == []
    away(ready, "Mope", "Crabtree", first=AFTER, last=AFTER)
    assert found(AFTER) == []
