"""Planning assumptions, versioned, and the partnerships' plans on them (R47, R60)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import kept
from db.bodies.records import Body
from db.errors import Refusal
from db.finance.records import Assumption, AssumptionSet, PlanLine
from db.finance.rules.funding import check_assumption, check_later
from db.finance.rules.ladder import check_words
from db.finance.rules.money import pence
from db.finance.rules.positions import MoneyKind, check_source, check_year
from db.record import same_id
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class Assumed:
    """One assumption: its name and its value, such as ``Pay award`` and ``2.8 %``."""

    words: str
    value: str


@dataclass(frozen=True, slots=True)
class SetAssumptions:
    """Put a new version of the planning assumptions in force from a day."""

    title: str
    from_on: date
    source: str
    assumptions: tuple[Assumed, ...]


@command("Set planning assumptions")
def set_assumptions(work: Work, it: SetAssumptions) -> Ref:
    """Keep the new version whole; the one before stays as it was."""
    check_words(it.title, "title", "title")
    check_source(it.source)
    if not it.assumptions:
        raise Refusal("finance.no_assumption", "assumptions")
    for each in it.assumptions:
        check_assumption(each.words, each.value)
    last = work.value("SELECT max(from_on) FROM assumptionset_live")
    check_later(date.fromisoformat(last) if last else None, it.from_on)
    version = AssumptionSet(title=it.title.strip(), from_on=it.from_on, source=it.source.strip())
    work.add(version)
    for pos, each in enumerate(it.assumptions):
        work.add(
            Assumption(
                assumptionset=version.id,
                words=each.words.strip(),
                value=each.value.strip(),
                pos=pos,
            )
        )
    return Ref("assumptionset", version.id)


@dataclass(frozen=True, slots=True)
class SetPlanLine:
    """Set what a partnership plans for a financial year on a version of the assumptions."""

    body: Annotated[str, ref("body")]
    assumptionset: Annotated[str, ref("assumptionset")]
    year: str
    amount: str
    source: str
    kind: MoneyKind = MoneyKind.REVENUE


@command("Set plan")
def set_plan_line(work: Work, it: SetPlanLine) -> Ref:
    """Keep one year of a partnership's plan; it rolls up into the system's."""
    work.get(Body, it.body)
    work.get(AssumptionSet, it.assumptionset)
    check_year(it.year)
    check_source(it.source)
    record = kept(work, PlanLine, same_id("planline", it.body, it.assumptionset, it.year, it.kind))
    record.body, record.assumptionset = it.body, it.assumptionset
    record.year, record.kind = it.year, it.kind
    record.amount, record.source = pence(it.amount), it.source.strip()
    return Ref("planline", record.id)
