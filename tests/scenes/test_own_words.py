"""T2: one abbreviation means two things, so a minute book calls its scales by its own words."""

from datetime import date, time

import pytest

from db.bodies.commands.contacts import SetLabel
from db.bodies.queries.labels import Labels
from db.bodies.rules.kinds import PlaceLevel
from db.bodies.rules.labels import several
from db.calendar.commands.planning import PlanMeeting
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.queries import agenda
from db.meetings.rules.account import sitting_of
from db.meetings.rules.quorum import check_moment
from db.meetings.rules.sentences import quorum_sentence as sentence
from db.meetings.rules.sitting import NO_ITEM
from db.papers.catalogue import called
from db.papers.registers.baf_facts import managed
from db.risks.commands.register import NoteRisk
from db.risks.queries.register import RegisterFilter, register_ids, register_lines
from db.store import Store
from db.words import say
from desktop.risks.columns import managed_words

USUAL, OWN = "ICP feedback and local challenges", "Alliance feedback and local challenges"


def drafted(store: Store, on: date) -> list[str]:
    """The titles of a newly drafted agenda of the Management Group."""
    with store.read() as book:
        body = str(book.value("SELECT id FROM body_live WHERE short = 'MG'"))
    meeting = store.do(PlanMeeting(body, on)).refs[0].id
    store.do(DraftAgenda(meeting))
    with store.read() as book:
        return [each.title for each in agenda(book, meeting).items]


def test_t2_agendas_risks_and_papers_call_the_scales_as_the_minute_book_does(
    founded: Store,
) -> None:
    assert USUAL in drafted(founded, date(2099, 1, 8))
    with founded.read() as book:
        body = str(book.value("SELECT id FROM body_live WHERE short = 'MG'"))
        assert Labels(book).short(PlaceLevel.PARTNERSHIP) == "ICP"
    founded.do(NoteRisk(body, "Waits"))
    partnership = SetLabel("PlaceLevel.partnership", "Alliance of a county", "Alliance")
    system = SetLabel("PlaceLevel.system", "Our system")
    founded.do(partnership, system)
    assert OWN in drafted(founded, date(2099, 2, 5))
    with founded.read() as book:
        (line,) = register_lines(book, register_ids(book, RegisterFilter()))
    assert line.managed_words == managed(line) == "Our system"
    assert managed_words(line) == ""


def test_t2_the_quoracy_sentence_and_the_feedback_notes_use_the_minute_books_own_word(
    founded: Store,
) -> None:
    with founded.read() as book:
        body = str(book.value("SELECT id FROM body_live WHERE short = 'MG'"))
    meeting = founded.do(PlanMeeting(body, date(2099, 1, 8))).refs[0].id
    with founded.read() as book:
        assert sitting_of(book.rows, meeting).called == ""
        assert called(book, "feedback-notes") == "Feedback notes for the ICPs"
    founded.do(SetLabel("PlaceLevel.partnership", "Locality of a county", "Locality"))
    with founded.read() as book:
        own = sitting_of(book.rows, meeting)
        assert called(book, "feedback-notes") == "Feedback notes for the Localities"
    assert own.scale == "partnership"
    nobody = check_moment(own, NO_ITEM, time(10))
    assert sentence(nobody, say).count("Localities") == 1
    assert "ICP" not in sentence(nobody, say)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("ICP", "ICPs"),
        ("Alliance", "Alliances"),
        ("County", "Counties"),
        ("Valley", "Valleys"),
        ("Patch", "Patches"),
        ("Hub", "Hubs"),
    ],
)
def test_several_of_an_own_word_are_spelt_as_they_are_said(one: str, many: str) -> None:
    assert several(one) == many
