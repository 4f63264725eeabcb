"""At any moment of any meeting: the record, the button, the rule and the minutes say one thing."""

from dataclasses import dataclass, field
from datetime import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.clock import SET_BY
from db.decisions.commands.decisions import JudgeQuoracy, RecordDecision
from db.errors import Refusal
from db.meetings.commands.course import EndItem, StartItem
from db.meetings.commands.people import MarkArrived, MarkLeft
from db.meetings.commands.room import CloseMeeting, DeclareInterest, OpenMeeting
from db.meetings.queries import footing, live_meeting, minutes_text
from db.meetings.rules.declarations import Management
from db.meetings.rules.quorum import QuorumState
from tests.meetings.group import DAY, EVERYBODY, PROVIDERS, Group

NINE, WILFRED = EVERYBODY[:9], EVERYBODY[9]


def test_quoracy_regained_and_lost_again_in_the_minute_of_a_decision_is_told(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lost at 10:15; at 10:25 one comes, a decision is taken, and another goes."""
    lost_for_a_decision(group, monkeypatch)
    with group.store.read() as book:
        strip = live_meeting(book, group.meeting, time(10, 25), today=DAY).quorum
    assert strip.heading == "Not quorate since 10:25"
    assert strip.sentence.endswith(f"{NINE[0]} left at 10:25.")
    group.do(EndItem(group.items[0], time(10, 40)))
    with group.store.read() as book:
        (item,) = minutes_text(book, group.meeting).shown["items"]
    assert item["quorum"].startswith("Not quorate since 10:25: seven of twelve")
    assert item["quorum"].endswith("It was quorate from 10:06 to 10:15 and at 10:25.")
    assert [each["quorate"] for each in item["decisions"]] == ["quorate"]


def test_a_minute_in_which_nothing_was_decided_is_no_spell_of_quoracy(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost_for_a_decision(group, monkeypatch, decides=False)
    with group.store.read() as book:
        strip = live_meeting(book, group.meeting, time(10, 25), today=DAY).quorum
    assert strip.heading == "Not quorate since 10:15"
    assert strip.check.held == ((time(10, 6), time(10, 15)),)


def test_who_comes_back_as_an_item_closes_does_not_make_the_whole_of_it_quorate(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence is of the standing it names: seven were there, and eight are needed."""
    lost_for_a_decision(group, monkeypatch, decides=False)
    stand_at(monkeypatch, "10:40")
    group.do(MarkArrived(group.meeting, group.person(NINE[0])))
    group.do(EndItem(group.items[0]))
    with group.store.read() as book:
        (item,) = minutes_text(book, group.meeting).shown["items"]
    assert item["quorum_state"] == "not quorate"
    assert item["quorum"].startswith("Not quorate since 10:15: seven of twelve")


def lost_for_a_decision(
    group: Group, monkeypatch: pytest.MonkeyPatch, *, decides: bool = True
) -> None:
    """Nine are there from 10:06, two go at 10:15; at 10:25 one comes and another goes."""
    group.plan(DAY, "One")
    group.arrive(*NINE, at="10:00")
    group.do(OpenMeeting(group.meeting, time(10)), StartItem(group.items[0], time(10, 6)))
    stand_at(monkeypatch, "10:15")
    for name in NINE[7:]:
        group.do(MarkLeft(group.meeting, group.person(name)))
    stand_at(monkeypatch, "10:25")
    group.do(MarkArrived(group.meeting, group.person(WILFRED)))
    if decides:
        group.do(RecordDecision(group.items[0], "the plan"))
    group.do(MarkLeft(group.meeting, group.person(NINE[0])))


def stand_at(monkeypatch: pytest.MonkeyPatch, at: str) -> None:
    """Let the clock stand at a minute."""
    monkeypatch.setenv(SET_BY, f"{DAY.isoformat()}T{at}:20+00:00")


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("goes or comes"), st.integers(0, len(EVERYBODY) - 1)),
        st.tuples(st.just("withdraws"), st.integers(0, len(EVERYBODY) - 1)),
        st.tuples(st.just("time passes"), st.integers(1, 3)),
        st.tuples(st.just("next item"), st.just(0)),
        st.tuples(st.just("decides"), st.just(0)),
    ),
    min_size=4,
    max_size=14,
)


@dataclass
class Room:
    """A meeting as somebody with paper and pencil would keep it."""

    group: Group
    clock: pytest.MonkeyPatch
    here: set[str] = field(default_factory=set)
    withdrawn: set[str] = field(default_factory=set)
    minute: int = 605
    item: int = 0
    taken: dict[str, bool] = field(default_factory=dict)
    unsettled: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Open the meeting with just as many as are needed."""
        self.group.plan(DAY, "One", "Two", "Three")
        self.stand()
        self.here = set(EVERYBODY[:8])
        self.group.arrive(*self.here, at="10:00")
        self.group.do(OpenMeeting(self.group.meeting, time(10)))
        self.group.do(StartItem(self.group.items[0], time(10)))

    @property
    def now(self) -> time:
        """The minute on the wall."""
        return time(*divmod(self.minute, 60))

    @property
    def quorate(self) -> bool:
        """Eight members are needed, three of them providers; who withdrew is not one of them."""
        there = self.here - self.withdrawn
        return len(there) >= 8 and len(there & set(PROVIDERS)) >= 3

    def stand(self) -> None:
        """Let the clock stand at the minute, some seconds into it."""
        self.clock.setenv(SET_BY, f"{DAY.isoformat()}T{self.now:%H:%M}:41+00:00")

    def play(self, step: str, who: int) -> None:
        """Do one thing, in the room and on paper."""
        name, meeting = EVERYBODY[who], self.group.meeting
        if step == "goes or comes":
            mark = MarkLeft if name in self.here else MarkArrived
            self.group.do(mark(meeting, self.group.person(name)))
            self.here ^= {name}
        elif step == "withdraws":
            way = Management.WITHDRAWS
            self.group.do(
                DeclareInterest(
                    self.group.items[self.item], self.group.person(name), "His firm", management=way
                )
            )
            self.withdrawn.add(name)
            self.unsettled |= set(self.at_item())
        elif step == "time passes":
            self.minute += who
            self.stand()
        elif step == "next item" and self.item < 2:
            self.item += 1
            self.withdrawn = set()
            self.group.do(StartItem(self.group.items[self.item]))
        elif step == "decides":
            self.decide()

    def settled(self) -> dict[str, time]:
        """The minutes of the decisions taken by a quorate meeting, nobody withdrawn afterwards."""
        with self.group.store.read() as book:
            sql = "SELECT id, decided_time FROM decision_live WHERE item = :item"
            at = dict(book.rows(sql, item=self.group.items[self.item]))
        return {
            made: time.fromisoformat(minute)
            for made, minute in at.items()
            if self.taken.get(made) and made not in self.unsettled
        }

    def agree(self) -> None:
        """See that the strip says nothing by which a decision was not taken when it was."""
        with self.group.store.read() as book:
            strip = live_meeting(book, self.group.meeting, self.now, today=DAY).quorum
        assert (strip.state is QuorumState.NOT_QUORATE) is (not self.quorate)
        for at in self.settled().values():
            lost = strip.check.since
            assert self.quorate or (lost is not None and lost >= at)
            spells = strip.check.held
            whole = not spells and self.quorate
            assert whole or any(begun <= at <= over for begun, over in spells)

    def at_item(self) -> list[str]:
        """The decisions taken so far at the item under way."""
        with self.group.store.read() as book:
            sql = "SELECT id FROM decision_live WHERE item = :item"
            return [row for (row,) in book.rows(sql, item=self.group.items[self.item])]

    def decide(self) -> None:
        """Decide as one may, and see the other way refused."""
        item, lost = self.group.items[self.item], not self.quorate
        with self.group.store.read() as book:
            button = footing(book, item, self.now, DAY)
            strip = live_meeting(book, self.group.meeting, self.now, today=DAY).quorum
        assert button.for_ratification is lost
        assert (strip.state is QuorumState.NOT_QUORATE) is lost
        assert (button.heading, button.sentence) == (strip.heading, strip.sentence)
        with pytest.raises(Refusal) as refusal:
            self.group.do(RecordDecision(item, "the plan", for_ratification=not lost))
        assert refusal.value.code == ("decision.not_quorate" if lost else "decision.was_quorate")
        made = self.group.do(RecordDecision(item, "the plan", for_ratification=lost))
        self.taken[made] = not lost


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_a_decision_stands_as_the_room_stood_at_its_moment_whatever_comes_after(
    group: Group, monkeypatch: pytest.MonkeyPatch, steps: list[tuple[str, int]]
) -> None:
    """Arrivals, departures, recusals and decisions in any order, within a minute or apart."""
    room = Room(group, monkeypatch)
    for step, who in steps:
        room.play(step, who)
        room.agree()
    group.do(CloseMeeting(group.meeting))
    with group.store.read() as book:
        sql = "SELECT id, quorate, state FROM decision_live WHERE meeting = :meeting"
        kept = {row[0]: row[1:] for row in book.rows(sql, meeting=group.meeting)}
        items = minutes_text(book, group.meeting).shown["items"]
    good, poor = ("quorate", "taken"), ("not quorate", "for ratification")
    assert kept == {made: good if quorate else poor for made, quorate in room.taken.items()}
    printed = sorted(each["quorate"] for item in items for each in item["decisions"])
    assert printed == sorted(state for state, _ in kept.values())
    doubted = {
        each.id
        for each in group.store.findings(DAY)
        if each.code.startswith(("decisions.finding.rests", "decisions.finding.need_not"))
    }
    assert doubted & set(kept) <= room.unsettled
    for made in set(kept) - room.unsettled:
        group.do(JudgeQuoracy(made))
    with group.store.read() as book:
        anew = {row[0]: row[1:] for row in book.rows(sql, meeting=group.meeting)}
    assert {made: anew[made] for made in set(kept) - room.unsettled} == {
        made: kept[made] for made in set(kept) - room.unsettled
    }
