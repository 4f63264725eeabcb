"""A Management Group of twelve with four ICPs, built through the commands, and hands to run it."""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, get_type_hints

from db.bodies.rules.kinds import Authority, Office, PlaceLevel
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.people import MarkArrived
from db.meetings.commands.room import OpenMeeting
from db.meetings.queries import quorum_now
from db.store import Store
from db.store.commands import command_named

ICPS = ("Northmoor", "Eastwater", "Southfell", "Westmoor")
PROVIDERS = ("Barnaby Thistlewood", "Marigold Penhaligon", "Clementine Oxshott", "Ivo Larch")
COMMISSIONERS = ("Ptolemy Finchley", "Hattie Bramblewick", "Ambrose Tuckwell", "Nell Quaife")
OTHERS = ("Dorothea Plumstone", "Lysander Crabtree", "Una Pettigrew", "Digby Nettlefold")
DEPUTY = "Rosalind Mope"
GUEST = "Perpetua Gill"
EVERYBODY = (*PROVIDERS, *COMMISSIONERS, *OTHERS)
DAY = date(2026, 12, 3)
JANUARY = date(2027, 1, 7)


def clock(text: str) -> time:
    """A wall time from its text."""
    return time.fromisoformat(text)


@dataclass
class Group:
    """The body, its people by surname, its meeting and items by number."""

    store: Store
    body: str = ""
    meeting: str = ""
    people: dict[str, str] = field(default_factory=dict)
    seats: dict[str, str] = field(default_factory=dict)
    items: list[str] = field(default_factory=list)

    def do(self, *inputs: Any) -> str:
        """Run commands as one write and return the id of the last thing made."""
        return self.store.do(*inputs).refs[-1].id

    def run(self, name: str, /, **values: Any) -> str:
        """Run a command by its name and return the id of what it made."""
        self.store.prepare()
        return self.do(command_named(name).input(**values))

    def person(self, name: str) -> str:
        """The id of a person by any part of the name."""
        return next(row for full, row in self.people.items() if name in full)

    def add_person(self, name: str) -> str:
        """A new person."""
        self.people[name] = self.run("add_person", name=name, post="Chief Executive")
        return self.people[name]

    def arrive(self, *names: str, at: str, **more: Any) -> None:
        """Mark people as here."""
        for name in names:
            self.do(MarkArrived(self.meeting, self.person(name), clock(at), **more))

    def plan(self, on: date, *titles: str) -> str:
        """A convened meeting with items."""
        times = {"start_time": clock("10:00"), "end_time": clock("12:30")}
        meeting = self.run("plan_meeting", body=self.body, on_date=on, **times)
        self.run("convene_meeting", meeting=meeting)
        self.items = [self.do(AddItem(meeting, title, minutes_long=15)) for title in titles]
        self.meeting = meeting
        return meeting

    def quorum(self, at: str) -> str:
        """The words of quoracy at a time, as minutes have them."""
        with self.store.read() as book:
            return quorum_now(book, self.meeting, clock(at)).minute

    def opened(self, *names: str, at: str = "10:00") -> None:
        """Open the meeting with these people in the room."""
        self.arrive(*names, at=at)
        self.do(OpenMeeting(self.meeting, clock(at)))


def management_group(store: Store) -> Group:
    """Found the group: four providers, four commissioners, a chair and three others."""
    group = Group(store)
    group.body = group.run(
        "add_body",
        name="Management Group",
        short="MG",
        authority=Authority.COLLABORATIVE,
        adopted_word="agreed",
    )
    places = {
        name: group.run("add_place", name=f"{name} ICP", level=PlaceLevel.PARTNERSHIP)
        for name in ICPS
    }
    for kind, names in (("provider", PROVIDERS), ("commissioner", COMMISSIONERS)):
        for icp, name in zip(ICPS, names, strict=True):
            title = f"NHS {kind}, {icp}"
            _seat(group, name, title, f"Partnership {kind}s", place=places[icp])
    for name in OTHERS:
        office = Office.CHAIR if name == OTHERS[0] else Office.MEMBER
        _seat(group, name, "Clinical leader", "Clinical leaders", office=office)
    group.add_person(DEPUTY)
    group.add_person(GUEST)
    seat = group.seats[COMMISSIONERS[3]]
    group.run("nominate_deputy", seat=seat, person=group.person(DEPUTY))
    need = get_type_hints(command_named("set_quorum").input)["needs"].__args__[0]
    group.run(
        "set_quorum",
        body=group.body,
        number=8,
        needs=(need("Partnership providers", 3),),
        source="made up",
        deputies_count=True,
        remote_counts=True,
    )
    return group


def _seat(group: Group, name: str, title: str, represents: str, **more: Any) -> None:
    seat = group.run("add_seat", body=group.body, title=title, constituency=represents, **more)
    group.run("appoint_member", seat=seat, person=group.add_person(name))
    group.seats[name] = seat
