"""A minute book as it stands after years of work, for measuring: nothing in it is real.

It is written as records, thousands to a commit, for the commands' own way of so many meetings
would take an hour; the journal, the derived columns and the search keep up with it all the same.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path

from db.actions.records import Action, ActionUpdate
from db.actions.rules import ActionState
from db.bodies.commands.people import AddPerson
from db.book import Book
from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState
from db.decisions.records import Decision
from db.exchange.identity import Home
from db.founding import found_book
from db.meetings.records import AgendaItem, Attendance, Minute, Minutes, Presence
from db.meetings.rules.items import ItemState, Purpose
from db.meetings.rules.minutes import MinutesState
from db.record import Record, same_id
from db.risks.records import Risk, Score
from db.risks.rules.risk import RiskState
from db.store import Store

WORDS = (  # noqa: SIM905 - to be read as words
    "assurance board capacity care community discharge finance health hospital integrated "
    "maternity medicines partnership patient place plan quality region risk safety staff system "
    "urgent waiting winter workforce"
).split()
BATCH = 2_000
ITEMS, PEOPLE, ACTIONS, DECISIONS, RISKS = 10, 14, 3, 2, 30
"""Items, people, actions and decisions of each meeting, and risks noted in a year."""


@dataclass
class Decade:
    """Makes the years of a minute book, one after the other."""

    store: Store
    last: date
    chance: random.Random

    def fill(self, years: int) -> int:
        """Write so many years that end with ``last``; return how many records they hold."""
        people = [self._person(at) for at in range(PEOPLE * 4)]
        with self.store.read() as book:
            bodies = [row[0] for row in book.rows("SELECT id FROM body_live ORDER BY n")]
        made, batch = 0, list[Record]()
        for record in self._records(years, bodies, people):
            batch.append(record)
            if len(batch) == BATCH:
                made += self._keep(batch)
        return made + self._keep(batch)

    def _keep(self, batch: list[Record]) -> int:
        with self.store.write("Measure") as work:
            for each in batch:
                work.add(each)
        count = len(batch)
        batch.clear()
        return count

    def _person(self, at: int) -> str:
        name = f"{self._words(1).title()} {self._words(1).title()}-{at}"
        return self.store.do(AddPerson(name=name, demonstration=True)).refs[0].id

    def _words(self, count: int) -> str:
        return " ".join(self.chance.choices(WORDS, k=count))

    def _records(self, years: int, bodies: list[str], people: list[str]) -> Iterator[Record]:
        for month in range(years * 12):
            first = self.last - timedelta(days=30 * (years * 12 - month))
            for at, body in enumerate(bodies):
                yield from self._meeting(body, first + timedelta(days=at), people)
            for _ in range(RISKS // 12):
                yield from self._risk(self.chance.choice(bodies), first, people)

    def _meeting(self, body: str, on: date, people: list[str]) -> Iterator[Record]:
        meeting = Meeting(
            body=body,
            on_date=on,
            start_time=time(10),
            end_time=time(12),
            venue="Fellside Room",
            state=MeetingState.HELD,
        )
        yield meeting
        recent = on > self.last - timedelta(days=60)
        state = MinutesState.UNCONFIRMED if recent else MinutesState.CONFIRMED
        yield Minutes(id=same_id("minutes", meeting.id), meeting=meeting.id, state=state)
        for person in self.chance.sample(people, PEOPLE):
            here = same_id("attendance", meeting.id, person)
            yield Attendance(id=here, meeting=meeting.id, person=person)
            name = same_id("presence", here, "10:00")
            yield Presence(id=name, attendance=here, arrived_time=time(10))
        for at in range(ITEMS):
            yield from self._item(meeting, body, on, at, people)

    def _item(
        self, meeting: Meeting, body: str, on: date, at: int, people: list[str]
    ) -> Iterator[Record]:
        start = time(10 + at * 10 // 60, at * 10 % 60)
        item = AgendaItem(
            meeting=meeting.id,
            pos=f"{at:02}abcd",
            title=self._words(5).capitalize(),
            purpose=Purpose.DISCUSSION,
            minutes_long=10,
            state=ItemState.TAKEN,
            started_time=start,
        )
        yield item
        text = ". ".join(self._words(14).capitalize() for _ in range(5))
        yield Minute(id=same_id("minute", item.id), item=item.id, text=text)
        if at < ACTIONS:
            yield from self._action(item, meeting, body, on, self.chance.choice(people))
        if at < DECISIONS:
            yield Decision(
                body=body,
                meeting=meeting.id,
                item=item.id,
                words=self._words(16).capitalize(),
                decided_on=on,
            )

    def _action(
        self, item: AgendaItem, meeting: Meeting, body: str, on: date, owner: str
    ) -> Iterator[Record]:
        due = on + timedelta(days=28)
        is_open = due > self.last - timedelta(days=120)
        action = Action(
            body=body,
            meeting=meeting.id,
            item=item.id,
            words=self._words(12).capitalize(),
            owner=owner,
            raised_on=on,
            due_on=due,
            first_due_on=due,
            state=ActionState.OPEN if is_open else ActionState.CLOSED,
            closed_on=None if is_open else due,
        )
        yield action
        yield ActionUpdate(action=action.id, on_date=on, words=self._words(8).capitalize())

    def _risk(self, body: str, on: date, people: list[str]) -> Iterator[Record]:
        risk = Risk(
            body=body,
            title=self._words(8).capitalize(),
            cause=self._words(10).capitalize(),
            event=self._words(10).capitalize(),
            effect=self._words(10).capitalize(),
            owner=self.chance.choice(people),
            raised_on=on,
            state=RiskState.OPEN,
        )
        yield risk
        for turn in range(6):
            yield Score(
                risk=risk.id,
                likelihood=self.chance.randint(1, 5),
                impact=self.chance.randint(1, 5),
                on_date=on + timedelta(days=60 * turn),
                turn=turn,
            )


def make_decade(folder: Path, years: int, last: date) -> tuple[Book, int]:
    """Make a minute book of so many years in a folder; return it open and its records' count."""
    book = found_book(folder / "decade.minutebook", "Ada Thwaite", Home(folder / "laptop"), "nenc")
    made = Decade(book.store, last, random.Random(3)).fill(years)  # noqa: S311 - the same each time
    return book, made
