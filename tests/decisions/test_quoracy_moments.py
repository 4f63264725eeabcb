"""At any moment of any meeting: the record, the button, the rule and the minutes say one thing."""

from dataclasses import dataclass, field
from datetime import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.clock import SET_BY
from db.decisions.commands.decisions import RecordDecision
from db.errors import Refusal
from db.meetings.commands.course import StartItem
from db.meetings.commands.people import MarkArrived, MarkLeft
from db.meetings.commands.room import CloseMeeting, DeclareInterest, OpenMeeting
from db.meetings.queries import footing, live_meeting, minutes_text
from db.meetings.rules.declarations import Management
from db.meetings.rules.quorum import QuorumState
from tests.meetings.group import DAY, EVERYBODY, PROVIDERS, Group

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
