"""What a tired secretary types wrong: refused or warned in her words, with the way out.

From the command line here, the minute book untouched by each; at the desk each has its test beside
its page (calendar, meetings, foi).
"""

import json
from pathlib import Path

import pytest

from db.book import close, open_book
from db.calendar.commands.planning import PlanMeeting
from db.cli import main
from db.exchange.identity import Home
from db.meetings.commands.course import StartItem, WriteMinute
from db.meetings.commands.drafting import DraftAgenda
from db.meetings.commands.minutes import AgreeMinutes, CirculateMinutes
from db.meetings.commands.room import CloseMeeting, OpenMeeting
from tests.meetings.conftest import founded  # noqa: F401
from tests.meetings.group import COMMISSIONERS, DAY, EVERYBODY, GUEST, JANUARY, Group, clock

pytestmark = pytest.mark.usefixtures("morning")


@pytest.fixture
def morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_NOW", "2026-12-03T09:00:00+00:00")


class Hand:
    """A book that nobody has open, and a hand at the command line."""

    def __init__(self, folder: Path, made: Group, capsys: pytest.CaptureFixture[str]) -> None:
        self.path, self.home = folder / "mg.minutebook", folder / "laptop"
        self._folder, self._made, self._capsys = folder, made, capsys

    def group(self) -> Group:
        """Open the book for what comes before; close it with :meth:`done`."""
        self.book = open_book(self.path, Home(self.home))
        made = self._made
        return Group(self.book.store, made.body, people=dict(made.people), seats=dict(made.seats))

    def done(self) -> None:
        close(self.book)

    def type(self, verb: str, *given: object) -> tuple[int, str]:
        """Type a verb; return its code and what it said."""
        words = [str(self.path) if each == "BOOK" else str(each) for each in given]
        code = main(["--home", str(self.home), verb, *words])
        told = self._capsys.readouterr()
        return code, told.err + told.out

    def do(self, command: str, **fields: object) -> tuple[int, str]:
        """Run a command as typed."""
        given = self._folder / "given.json"
        given.write_text(json.dumps(fields), "utf-8")
        return self.type("do", "BOOK", command, "--json", given)

    def refused(self, command: str, **fields: object) -> str:
        """Run a command that is refused; return the words. The book is as it was."""
        before = self.type("digest", "BOOK")[1]
        code, told = self.do(command, **fields)
        assert code == 1, told
        assert self.type("digest", "BOOK")[1] == before
        return told


@pytest.fixture
def hand(
    founded: tuple[Path, Group],  # noqa: F811 - the fixture itself
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> Hand:
    import shutil

    folder, made = founded
    shutil.copytree(folder, tmp_path / "copy")
    return Hand(tmp_path / "copy", made, capsys)


def test_an_end_before_a_start(hand: Hand) -> None:
    planned = {"body": "MG", "on_date": "2027-02-04", "start_time": "10:00", "end_time": "09:00"}
    assert "ends after it starts" in hand.refused("plan_meeting", **planned)
    seat = hand._made.seats[COMMISSIONERS[0]]
    person = hand._made.person(GUEST)
    nominated = {"from_on": "2027-02-04", "to_on": "2027-02-03"}
    told = hand.refused("nominate_deputy", seat=f"~{seat}", person=f"~{person}", **nominated)
    assert "cannot end on 3 February 2027, before it starts on 4 February 2027" in told


def test_a_meeting_on_a_bank_holiday_is_planned_with_a_warning(hand: Hand) -> None:
    planned = {"body": "MG", "on_date": "2026-12-25", "start_time": "10:00", "end_time": "12:00"}
    code, told = hand.do("plan_meeting", **planned)
    assert code == 0
    assert "25 December 2026 is a bank holiday: Christmas Day." in told


def test_a_deputy_who_is_not_nominated(hand: Hand) -> None:
    group = hand.group()
    meeting = group.plan(DAY, "Welcome")
    hand.done()
    given = {
        "meeting": f"~{meeting}",
        "member": f"~{group.person(COMMISSIONERS[0])}",
        "deputy": f"~{group.person(GUEST)}",
        "at": "10:00",
    }
    told = hand.refused("mark_represented", **given)
    assert "is not nominated to stand in for Ptolemy Finchley. Nominate the deputy first" in told


def test_a_decision_at_an_item_that_is_not_quorate(hand: Hand) -> None:
    group = hand.group()
    group.plan(DAY, "Winter plan")
    group.opened(*EVERYBODY[:3])
    group.do(StartItem(group.items[0], clock("10:05")))
    item = group.items[0]
    hand.done()
    decided = {"item": f"~{item}", "words": "the plan", "kind": "agreed"}
    told = hand.refused("record_decision", **decided)
    assert "ratif" in told  # the way out: for ratification
    code, _told = hand.do("record_decision", for_ratification=True, **decided)
    assert code == 0


def test_a_confirmation_of_words_nobody_was_sent(hand: Hand) -> None:
    group = hand.group()
    meeting = group.plan(DAY, "Winter plan")
    group.opened(*EVERYBODY[:9])
    first = group.items[0]
    group.do(StartItem(first, clock("10:05")), WriteMinute(first, "The plan was presented."))
    group.do(CloseMeeting(meeting, clock("12:00")), AgreeMinutes(meeting))
    group.do(CirculateMinutes(meeting))
    later = group.do(PlanMeeting(group.body, JANUARY, clock("10:00"), clock("12:00")))
    group.run("convene_meeting", meeting=later)
    group.do(DraftAgenda(later), OpenMeeting(later, clock("10:00")))
    group.do(WriteMinute(first, "The plan was praised."))
    hand.done()
    given = {"meeting": f"~{meeting}", "at_meeting": f"~{later}"}
    told = hand.refused("confirm_minutes", **given)
    assert "not those that were circulated" in told
    assert "Circulate the" in told  # the way out
    assert hand.do("confirm_minutes", changes_agreed=True, **given)[0] == 0


def test_a_number_already_used(hand: Hand) -> None:
    assert hand.do("record_foi", asked="Letters of 2026", number="FOI/2026/1")[0] == 0
    told = hand.refused("record_foi", asked="Letters of 2025", number="foi/2026/1")
    assert "FOI/2026/1".lower() in told.lower()
    assert hand.do("add_workstream", name="Workforce", short="W", number=1)[0] == 0
    told = hand.refused("add_workstream", name="Digital", short="D", number=1)
    assert "Number 1 is Workforce. Give another, or none." in told
    assert "already called MG" in hand.refused("add_body", name="Other group", short="MG")
