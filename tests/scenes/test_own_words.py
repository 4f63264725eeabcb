"""T2: one abbreviation means two things, so a minute book calls its scales by its own words."""

from datetime import date

from db.bodies.commands.contacts import SetLabel
from db.bodies.queries.labels import Labels
from db.bodies.rules.kinds import PlaceLevel
from db.calendar.commands.planning import PlanMeeting
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.queries import agenda
from db.papers.registers.baf_facts import managed
from db.risks.commands.register import NoteRisk
from db.risks.queries.register import RegisterFilter, register_ids, register_lines
from db.store import Store
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
