"""The two parties' extraordinary meeting: refused until the other consents, then convened (R36).

Meanwhile the Quality Committee convenes its own by its own terms of reference, and an urgent call
of the ICB needs no consent but word to the region (R32).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.bodies.commands.people import AddPerson
from db.bodies.commands.seats import AddSeat, AppointMember
from db.bodies.rules.kinds import Office
from db.book import Book, close
from db.calendar.commands.calling import RecordConsent, SetMeetingRule, TellRegion
from db.calendar.commands.planning import MoveMeeting, PlanMeeting
from db.calendar.commands.states import ConveneMeeting, PostponeMeeting
from db.calendar.queries import meeting
from db.calendar.queries.calling import CallLine, call_of, rule_of
from db.calendar.rules.calling import Caller, ConsentAnswer, Ground
from db.calendar.rules.states import MeetingKind, MeetingState
from db.clock import SET_BY
from db.errors import Refusal
from db.exchange.identity import Home
from db.founding import found_book
from db.store import Store
from db.words import explain, say
from desktop.calendar.page import CalendarPage
from desktop.kit.fold import MoreButton
from desktop.kit.parts import Facts
from desktop.kit.settings import Keeper
from desktop.kit.theme import Look
from desktop.window import Window
from tests.desktop.picturing import picture, size
from tests.desktop.working import FURTHEST, Secretary

Key = Qt.Key
TODAY = date(2026, 6, 8)
ON = date(2026, 6, 18)

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@dataclass(frozen=True)
class Scene:
    """The founded book of Lancashire and South Cumbria, with the people the scene needs."""

    book: Book
    ids: dict[str, str]

    @property
    def store(self) -> Store:
        return self.book.store

    def done(self, it: object) -> str:
        return self.store.do(it).refs[0].id

    def state(self, row_id: str) -> MeetingState:
        with self.store.read() as book:
            line = meeting(book, row_id)
        assert line is not None
        return line.state

    def call(self, row_id: str) -> CallLine:
        with self.store.read() as book:
            line = call_of(book, row_id, TODAY)
        assert line is not None
        return line


def set_out(book: Book) -> Scene:
    """Put the people the scene needs into a founded book."""
    ids: dict[str, str] = {}
    made = Scene(book, ids)
    with book.store.read() as reading:
        sql = "SELECT id, short FROM body_live UNION ALL SELECT id, short FROM organisation_live"
        ids.update({short: row_id for row_id, short in reading.rows(sql)})
        seats = dict(reading.rows("SELECT title, id FROM seat_live"))
    people = (
        ("Cressida Holm", "NHSE NW", "Regional Director, NHS England North West"),
        ("Barnaby Thistlewood", "LSC ICB", "Chief Executive, Lancashire and South Cumbria"),
    )
    for name, organisation, title in people:
        person = AddPerson(name, organisation=ids[organisation], demonstration=True)
        ids[name] = made.done(person)
        seat = next(row_id for each, row_id in seats.items() if each.startswith(title))
        book.store.do(AppointMember(seat, ids[name], date(2026, 4, 1)))
    nurse = made.done(AddPerson("Nettie Quillfeather", demonstration=True))
    seat = made.done(AddSeat(ids["QC"], "Chair of the Quality Committee", office=Office.CHAIR))
    book.store.do(AppointMember(seat, nurse, date(2026, 4, 1), office=Office.CHAIR))
    ids["Nettie Quillfeather"] = nurse
    return made


@pytest.fixture
def scene(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    monkeypatch.setenv(SET_BY, f"{TODAY.isoformat()}T09:12:00+00:00")
    book = found_book(tmp_path / "b.minutebook", "Posy Merriweather", Home(tmp_path / "x"), "lsc")
    yield set_out(book)
    close(book)


def escalation(scene: Scene, party: str = "NHSE NW") -> PlanMeeting:
    return PlanMeeting(
        body=scene.ids["FRM"],
        on_date=ON,
        start_time=time(14),
        end_time=time(15),
        kind=MeetingKind.EXTRAORDINARY,
        why="The inspection of the maternity service",
        ground=Ground.ESCALATION,
        about=scene.ids["Lancashire Teaching Hospitals"],
        called_for=scene.ids[party],
    )


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=f"^calendar.{code}$")


def test_r36_it_is_refused_until_the_other_party_consents_then_convened(scene: Scene) -> None:
    made = scene.done(escalation(scene))
    assert scene.call(made).consent_name == "NHS Lancashire and South Cumbria Integrated Care Board"
    with refused("consent_missing") as told:
        scene.store.do(ConveneMeeting(made))
    assert "has not consented to this meeting yet" in explain(told.value)
    assert scene.state(made) is MeetingState.PLANNED
    with refused("consent_person"):
        scene.store.do(RecordConsent(made, scene.ids["Cressida Holm"], TODAY))
    with refused("consent_other_party"):
        scene.store.do(RecordConsent(made, scene.ids["Cressida Holm"], TODAY, scene.ids["NHSE NW"]))
    with refused("not_yet"):
        scene.store.do(RecordConsent(made, scene.ids["Barnaby Thistlewood"], date(2026, 6, 9)))
    chief = scene.ids["Barnaby Thistlewood"]
    scene.store.do(RecordConsent(made, chief, date(2026, 6, 5), answer=ConsentAnswer.REFUSED))
    with refused("consent_refused"):
        scene.store.do(ConveneMeeting(made))
    scene.store.do(RecordConsent(made, chief, TODAY, how="by e-mail"))
    with refused("convened_before_consent"):
        scene.store.do(ConveneMeeting(made, date(2026, 6, 7)))
    scene.store.do(ConveneMeeting(made, TODAY))
    assert scene.state(made) is MeetingState.CONVENED
    consent = scene.call(made).consent
    assert consent is not None
    assert (consent.name, consent.on_date) == ("Barnaby Thistlewood", TODAY)
    assert len(scene.call(made).answers) == 2


def test_r36_a_consent_is_not_undone_and_the_call_it_answers_stays(scene: Scene) -> None:
    made = scene.done(escalation(scene, "LSC ICB"))
    assert scene.call(made).consent_name == "NHS England North West"
    scene.store.do(RecordConsent(made, scene.ids["Cressida Holm"], TODAY))
    with pytest.raises(Refusal):
        scene.store.undo()
    scene.store.do(PostponeMeeting(made, "the director is away"))
    scene.store.do(MoveMeeting(made, on_date=date(2026, 6, 25)))
    scene.store.do(ConveneMeeting(made))
    assert scene.state(made) is MeetingState.CONVENED


def test_r36_the_quality_committee_convenes_its_own_by_its_own_terms(scene: Scene) -> None:
    body = scene.ids["QC"]
    scene.store.do(
        SetMeetingRule(body, notice_days=5, who_calls=Caller.CHAIR, source="Terms of reference, 7")
    )
    its_own = PlanMeeting(body, ON, kind=MeetingKind.EXTRAORDINARY, why="The inspection")
    made = scene.done(its_own)
    assert scene.call(made).consent_of == ""
    with refused("caller_missing"):
        scene.store.do(ConveneMeeting(made))
    chair = scene.ids["Nettie Quillfeather"]
    made = scene.done(replace(its_own, called_by=chair))
    scene.store.do(ConveneMeeting(made))
    assert scene.state(made) is MeetingState.CONVENED
    with refused("consent_not_needed"):
        scene.store.do(RecordConsent(made, chair, TODAY))


def test_r32_an_urgent_call_of_the_icb_needs_word_to_the_region_and_no_consent(
    scene: Scene,
) -> None:
    with refused("urgent_is_the_icbs"):
        scene.store.do(replace(escalation(scene), ground=Ground.URGENT))
    made = scene.done(replace(escalation(scene, "LSC ICB"), ground=Ground.URGENT))
    with refused("region_not_told"):
        scene.store.do(ConveneMeeting(made))
    scene.store.do(TellRegion(made, TODAY, "Cressida Holm, Regional Operations Centre"))
    scene.store.do(ConveneMeeting(made))
    assert scene.state(made) is MeetingState.CONVENED


def test_r36_a_call_of_the_two_parties_says_what_it_rests_on(scene: Scene) -> None:
    with refused("ground_missing"):
        scene.store.do(replace(escalation(scene), ground=Ground.NOT_SAID))
    with refused("about_missing"):
        scene.store.do(replace(escalation(scene), about=""))
    with refused("party_missing"):
        scene.store.do(replace(escalation(scene), called_for=scene.ids["NHSE"]))
    other = replace(escalation(scene), ground=Ground.OTHER, about="", called_for="")
    scene.store.do(ConveneMeeting(scene.done(other)))


SYSTEMS = {
    "lsc": ("LSC ICB", "NHSE NW", "Lancashire Teaching Hospitals", "ICB"),
    "nenc": ("NENC ICB", "NHSE NEY", "Newcastle Hospitals", "MG"),
}


@pytest.mark.parametrize("system", SYSTEMS)
def test_r36_r32_either_system_is_founded_so_that_consent_is_asked(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SET_BY, f"{TODAY.isoformat()}T09:12:00+00:00")
    board, region, trust, other = SYSTEMS[system]
    book = found_book(tmp_path / "b.minutebook", "Posy Merriweather", Home(tmp_path / "x"), system)
    try:
        with book.store.read() as reading:
            sql = "SELECT short, id FROM body_live UNION SELECT short, id FROM organisation_live"
            ids = dict(reading.rows(sql))
            rule = rule_of(reading, ids["FRM"])
        assert rule is not None
        assert "with the consent of the other party" in rule.words
        assert "urgent issues" in rule.words
        assert "Reporting and escalation" in rule.source
        assert rule.as_at == date(2022, 7, 1)
        call = PlanMeeting(
            *(ids["FRM"], ON, time(14), time(15), MeetingKind.EXTRAORDINARY),
            why="The inspection of the maternity service",
            ground=Ground.ESCALATION,
            about=ids[trust],
            called_for=ids[board],
        )
        made = book.store.do(call).refs[0].id
        with refused("consent_missing"):
            book.store.do(ConveneMeeting(made))
        director = book.store.do(AddPerson("Cressida Holm", organisation=ids[region])).refs[0].id
        book.store.do(RecordConsent(made, director, TODAY))
        book.store.do(ConveneMeeting(made))
        elsewhere = book.store.do(replace(call, body=ids[other]))
        (told,) = elsewhere.cautions
        assert "nobody’s consent is asked" in told.words
        assert "Formal review meeting with NHS England" in told.words
    finally:
        close(book)


class Clerk(Secretary):
    """Calls meetings at the calendar, by keyboard."""

    page: CalendarPage

    def __init__(self, window: Window, bot: QtBot) -> None:
        super().__init__(window, bot, 2)
        assert isinstance(self.page, CalendarPage)

    def call(self, body: str, why: str) -> None:
        """Plan an extraordinary meeting for the eighteenth; what else it needs is filled in."""
        self.press("New meeting")
        self.write("Committee or group", body)
        self.write("Date", "18 June 2026")
        self.choose("Kind", "Extraordinary")
        self.write("Why it is called", why)

    def begin_rule(self) -> None:
        """Open the form of what the terms say of extraordinary meetings, from behind More."""
        more = self.tab_to(say("desk.more"))
        assert isinstance(more, MoreButton)
        asked = say("diary.rule_open")
        next(each for each in more.behind.actions() if each.text() == asked).trigger()

    def facts(self) -> list[str]:
        """Return what the pane knows of the meeting."""
        (found,) = self.page.pane.findChildren(Facts)
        return [words for each in found.findChildren(QWidget) if (words := each.accessibleName())]

    def state(self) -> str:
        """Return the state of the meeting in the pane, as the record has it."""
        line = self.page.pane.line
        assert line is not None
        return str(self.value("SELECT state FROM meeting WHERE id = :id", id=line.id))

    def take(self, body: str) -> None:
        """Go down the year to the meeting of a committee."""
        self.tab_to(say("diary.name"))
        self.key(Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        shown, table = self.page.list, self.page.list.year_table
        for _ in range(FURTHEST):
            at = table.index(shown.currentIndex().row(), 1)
            if table.cell(at).says.startswith(body):
                return
            self.key(Key.Key_Down)
        raise AssertionError(body)


@pytest.fixture
def clerk(
    look: Look,
    tmp_path: Path,
    shown: Callable[[QWidget], QWidget],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Clerk]:
    """The founded book open in the window, and the secretary at its calendar."""
    monkeypatch.setenv(SET_BY, f"{TODAY.isoformat()}T09:12:00+00:00")
    file, laptop = tmp_path / "b.minutebook", tmp_path / "x"
    book = found_book(file, "Posy Merriweather", Home(laptop), "lsc")
    set_out(book)
    close(book)
    window = Window(look, Keeper(laptop), Home(laptop))
    window.begin(file)
    with qtbot.waitSignal(window.shelf.ready, timeout=30_000):
        shown(window)
    window.resize(size())
    yield Clerk(window, qtbot)
    window.close()


def test_r36_at_the_desk_the_two_parties_wait_for_consent_and_the_committee_does_not(
    clerk: Clerk,
) -> None:
    """Refused in the secretary's words with the way out; meanwhile another convenes its own."""
    call_the_two_parties(clerk)
    the_committee_convenes_its_own(clerk)
    clerk.take("Formal review")
    clerk.press("Record consent")
    clerk.write("Who answered", "Cressida Holm")
    clerk.send()
    assert "Cressida Holm" in clerk.wrong("person")  # she asked for it herself
    clerk.write("Who answered", "Barnaby Thistlewood")
    clerk.write("How", "by e-mail")
    clerk.send()
    assert clerk.page.pane._warning.isHidden()
    clerk.press("Convene")
    clerk.send()
    assert clerk.state() == "convened"
    assert any("Barnaby Thistlewood, 8 June 2026" in each for each in clerk.facts())
    picture("3-c-convened", clerk.page)


def call_the_two_parties(clerk: Clerk) -> None:
    """Call the meeting on an escalation; it is not convened while the other has not consented."""
    clerk.call("Formal review meeting with NHS England North West", "The maternity service")
    assert clerk.form.fields["ground"].isVisible()
    clerk.choose("Ground", "Escalation")
    clerk.tab_to("Asked for by")
    clerk.key(Key.Key_Home)  # the region is the first of the two
    clerk.write("About", "Lancashire Teaching")
    clerk.write("Starts", "14")
    clerk.write("Ends", "15")
    clerk.send()
    clerk.take("Formal review")
    party = "NHS Lancashire and South Cumbria Integrated Care Board"
    assert clerk.page.pane._warning.text() == say("diary.consent_stops", party=party)
    clerk.press("Convene")
    clerk.send()
    assert f"{party} has not consented to this meeting yet" in clerk.form.refused
    assert clerk.state() == "planned"
    picture("3-a-refused", clerk.page)
    clerk.key(Key.Key_Escape)


def the_committee_convenes_its_own(clerk: Clerk) -> None:
    """The Quality Committee's own terms ask who called it, and nobody's consent."""
    clerk.begin_rule()
    clerk.write("Committee or group", "Quality Committee")
    clerk.tab_to("Who may call one")
    clerk.key(Key.Key_Down)
    assert clerk.form.value("who_calls") is Caller.CHAIR
    clerk.write("Days of notice", "5")
    clerk.write("Source", "Terms of reference, 7")
    clerk.send()
    clerk.call("Quality Committee", "The inspection of the maternity service")
    assert not clerk.form.fields["ground"].isVisible()
    clerk.send()
    clerk.take("Quality Committee")
    clerk.press("Convene")
    clerk.send()
    assert "who" in clerk.form.refused.lower()
    clerk.key(Key.Key_Escape)
    clerk.press("Change call")
    clerk.write("Called by", "Nettie Quillfeather")
    clerk.send()
    clerk.press("Convene")
    clerk.send()
    assert clerk.page.pane.form is None, (clerk.form.refused, clerk.form.minded)
    assert clerk.state() == "convened"
    assert not any("Consent" in each for each in clerk.facts())
    assert any(each.endswith("Thursday 18 June 2026, no time yet") for each in clerk.facts())
    assert clerk.page.pane._ground is not None
    assert clerk.page.pane._ground.verticalScrollBar().value() == 0
    picture("3-b-the-committees-own", clerk.page)
