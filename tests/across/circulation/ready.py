"""A meeting whose pack could go out, from which each test takes one thing away."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.across.circulation import CheckLine, Circulation, circulation
from db.meetings.commands.papers import AddPaper, ChangePaper, RecordPaperReceived
from db.meetings.rules.items import Purpose
from db.meetings.rules.papers import Marking, Road
from tests.meetings.group import EVERYBODY, Group, clock

TODAY = date(2026, 12, 3)
DAY = date(2026, 12, 10)
DUE = date(2026, 12, 2)


@dataclass
class Ready:
    """The group, its meeting, its items and papers by name."""

    group: Group
    meeting: str
    items: dict[str, str]
    papers: dict[str, str]

    def do(self, *inputs: Any) -> str:
        return self.group.do(*inputs)

    def run(self, name: str, /, **values: Any) -> str:
        return self.group.run(name, **values)

    def check(self, today: date = TODAY) -> Circulation:
        with self.group.store.read() as book:
            return circulation(book, self.meeting, today)

    def found(self, today: date = TODAY) -> set[str]:
        """The sorts of finding there are."""
        return {each.check for each in self.check(today).lines}

    def line(self, check: str) -> CheckLine:
        """The finding of a sort; there is just one."""
        (only,) = [each for each in self.check().lines if each.check == check]
        return only


def make_ready(group: Group) -> Ready:
    """Plan the meeting with declarations, finance for decision and quality for assurance."""
    for name in EVERYBODY:
        email = f"{name.split()[0].lower()}@example.org"
        group.run("change_person", person=group.person(name), email=email)
    times = {"start_time": clock("10:00"), "end_time": clock("11:00"), "venue": "Fellside Room"}
    meeting = group.run("plan_meeting", body=group.body, on_date=DAY, **times)
    group.run("convene_meeting", meeting=meeting)
    for kind, on in (("call for papers", date(2026, 12, 9)), ("papers due", DUE)):
        group.run("set_deadline", meeting=meeting, kind=kind, due_on=on)
    group.run("set_deadline", meeting=meeting, kind="pack out", due_on=date(2026, 12, 4))
    ready = Ready(group, meeting, {}, {})
    add_item(ready, "Declarations of interest", Purpose.INFORMATION, 5, "Plumstone")
    add_item(ready, "Finance plan", Purpose.DECISION, 30, "Thistlewood")
    add_item(ready, "Dashboard", Purpose.ASSURANCE, 20, "Finchley")
    add_paper(ready, "Finance plan", recommendation="Agree the outsourcing of payroll")
    add_paper(ready, "Dashboard")
    return ready


def add_item(ready: Ready, title: str, purpose: Purpose, minutes: int, lead: str) -> str:
    person = ready.group.person(lead)
    values = {"purpose": purpose, "minutes_long": minutes, "lead": person}
    ready.items[title] = ready.run("add_item", meeting=ready.meeting, title=title, **values)
    return ready.items[title]


def add_paper(ready: Ready, item: str, recommendation: str = "") -> str:
    lead = ready.group.person("Thistlewood")
    paper = ready.do(AddPaper(ready.items[item], item, lead=lead, marking=Marking.OFFICIAL))
    ready.do(ChangePaper(paper, road=Road.SIGNED_OFF, recommendation=recommendation))
    ready.do(RecordPaperReceived(paper, DUE))
    ready.papers[item] = paper
    return paper
