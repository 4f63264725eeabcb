"""A system with its ICB, NHS England, a Quality Committee and a System Quality Group."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from db import clock
from db.bodies.records import Body, Organisation, Person
from db.bodies.rules.kinds import Authority, OrgKind
from db.calendar.records import Meeting
from db.calendar.rules.states import MeetingState
from db.risks.commands import ChangeRisk, NoteRisk, ScoreRisk
from db.risks.queries import RiskPage, risk_page
from db.risks.rules.risk import Dimension, Regime, RiskCategory, Sector
from db.store import Store


@dataclass(frozen=True)
class System:
    """A store, and the ids of what stands in its book before a test."""

    store: Store
    icb: str
    nhse: str
    department: str
    committee: str
    group: str
    ann: str

    def do(self, *its: Any) -> str:
        """Run commands as one write and return the id the last one made or changed."""
        return self.store.do(*its).refs[-1].id

    def page(self, risk: str) -> RiskPage:
        """Return a risk as its page shows it."""
        with self.store.read() as book:
            found = risk_page(book, risk)
        assert found
        return found

    def noted(self, **given: Any) -> str:
        """Note a risk and return its id."""
        return self.do(NoteRisk(**({"body": self.committee, "title": "Triage waits"} | given)))

    def quality(self, likelihood: int = 4, impact: int = 4) -> str:
        """Note a quality risk of an NHS provider that lacks nothing, and return its id."""
        risk = self.noted(cause="Too few midwives", event="long waits", effect="harm")
        self.do(
            ChangeRisk(
                risk,
                owner=self.ann,
                category=RiskCategory.QUALITY,
                dimensions=(Dimension.SAFE,),
                sector=Sector.NHS,
                regime=Regime.NHS,
            ),
            ScoreRisk(risk, likelihood, impact),
        )
        return risk


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.SET_BY, "2026-11-30T09:00:00+00:00")


@pytest.fixture
def system(store: Store) -> System:
    with store.write("Set the system") as work:
        department = work.add(Organisation(name="The Department", kind=OrgKind.NATIONAL))
        nhse = work.add(
            Organisation(
                name="NHS England", short="NHSE", kind=OrgKind.NATIONAL, successor=department
            )
        )
        icb = work.add(
            Organisation(name="Northmoor ICB", kind=OrgKind.ICB, opened_on=date(2022, 7, 1))
        )
        committee = work.add(
            Body(
                name="Quality Committee",
                short="QC",
                custodian=work.device,
                authority=Authority.STATUTORY,
                may_authorise=True,
                organisation=icb,
            )
        )
        group = work.add(
            Body(name="System Quality Group", short="SQG", parent=committee, custodian=work.device)
        )
        ann = work.add(Person(name="Ann Other", organisation=icb))
        work.add(Meeting(body=committee, on_date=date(2026, 11, 5), state=MeetingState.HELD))
    return System(store, icb, nhse, department, committee, group, ann)
