"""The Management Group among four ICPs, with a workstream: hands to take a journey through them."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from db.bodies.rules.kinds import Authority, BodyKind, Office
from db.decisions.commands.recommendations import AssessRecommendation, RecordRecommendation
from db.decisions.commands.referrals import ReferToPartnerships
from db.decisions.queries import ReferralLine, recommendation, returned_referrals
from db.decisions.rules import Assessment
from db.errors import Refusal
from db.meetings.commands.course import EndItem, StartItem
from db.meetings.commands.room import OpenMeeting
from db.meetings.queries.agenda import AgendaLine, agenda
from tests.meetings.group import DAY, EVERYBODY, ICPS, JANUARY, Group, clock

WORDS = "One patient record across the system"
LEADS = ("Ada Lowther", "Ben Askew", "Cass Dunmail", "Dot Ullock")


@dataclass
class System:
    """The group of the tests of meetings, its four ICPs with their leads, and one workstream."""

    group: Group
    icps: dict[str, str] = field(default_factory=dict)
    stream: str = ""

    def __post_init__(self) -> None:
        """Found the ICPs and the workstream."""
        group = self.group
        for name, lead in zip(ICPS, LEADS, strict=True):
            with group.store.read() as book:
                place = book.value("SELECT id FROM place_live WHERE name = :n", n=f"{name} ICP")
            body = group.run(
                "add_body",
                name=f"{name} ICP Board",
                short=f"ICP-{name[:1]}{len(self.icps)}",
                kind=BodyKind.PARTNERSHIP,
                authority=Authority.COLLABORATIVE,
                place=place,
            )
            seat = group.run("add_seat", body=body, title="ICP Lead", office=Office.CHAIR)
            group.run("appoint_member", seat=seat, person=group.add_person(lead))
            self.icps[name] = body
        self.stream = group.run("add_workstream", name="Digital Care")

    def recommended(self, **more: Any) -> str:
        """A recommendation of the workstream to the group."""
        body = self.group.body
        return self.group.do(RecordRecommendation(WORDS, self.stream, body=body, **more))

    def referred(self, due_on: date | None = None) -> dict[str, str]:
        """A recommendation assessed, supported and sent to every ICP: the referrals by ICP."""
        made = self.recommended()
        self.group.do(AssessRecommendation(made, Assessment.SUPPORTED, "It pays back.", DAY))
        self.group.do(ReferToPartnerships(made, DAY, due_on))
        return {name: self.referral(made, name).id for name in ICPS}

    def referral(self, made: str, icp: str) -> ReferralLine:
        """The latest referral of a recommendation to an ICP."""
        with self.group.store.read() as book:
            found = recommendation(book, made)
        assert found is not None
        return next(each for each in found.referrals if each.to == self.icps[icp] and each.latest)

    def planned(self, on: date = JANUARY, body: str = "") -> str:
        """A meeting still to come."""
        return self.group.run("plan_meeting", body=body or self.group.body, on_date=on)

    def agenda(self, meeting: str) -> list[AgendaLine]:
        """The agenda of a meeting."""
        with self.group.store.read() as book:
            return list(agenda(book, meeting).items)

    def returned(self, meeting: str) -> list[str]:
        """Which answers come back to the group at a meeting."""
        with self.group.store.read() as book:
            lines = returned_referrals(book, self.group.body, meeting)
        return [each.body for each in lines]

    def take(self, meeting: str, item: str, at: str = "10:00") -> None:
        """Hold a meeting of the whole group and take one of its items."""
        group = self.group
        group.meeting = meeting
        group.run("convene_meeting", meeting=meeting)
        group.arrive(*EVERYBODY, at=at)
        group.do(OpenMeeting(meeting, clock(at)))
        group.do(StartItem(item, clock("10:05")))
        group.do(EndItem(item, clock("10:20")))

    def refused(self, code: str, field_name: str, it: Any) -> None:
        """Run a command that a rule must refuse at a field."""
        with pytest.raises(Refusal) as refusal:
            self.group.do(it)
        assert (refusal.value.code, refusal.value.field) == (code, field_name)

    def codes(self, on: date) -> list[str]:
        """What checks find on a day."""
        return [each.code for each in self.group.store.findings(on)]

    def stage(self, made: str) -> str:
        """How far a recommendation has come."""
        with self.group.store.read() as book:
            return str(book.value("SELECT stage FROM recommendation WHERE id = :id", id=made))

    def minute(self, item: str) -> str:
        """The minute of an item as it stands."""
        with self.group.store.read() as book:
            return str(book.value("SELECT text FROM minute_live WHERE item = :id", id=item) or "")
