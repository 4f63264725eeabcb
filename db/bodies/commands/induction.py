"""How a newcomer begins and a leaver is let go: steps, each ticked when it is done (P14)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import check_reason, kept, remove
from db.bodies.commands.independence import ask_independence
from db.bodies.commands.seats import AppointMember, appoint_member
from db.bodies.records import Body, InductionStep, Person, Seat
from db.bodies.rules.induction import LEAVING, USUAL, Step
from db.errors import Refusal
from db.record import same_id
from db.store import Ref, Work, command, ref
from db.words import choice


@dataclass(frozen=True, slots=True)
class WelcomeMember:
    """Put a newcomer into a membership place, with the list of what is to be done for them."""

    seat: Annotated[str, ref("seat")]
    person: Annotated[str, ref("person")]
    from_on: date | None = None
    due_on: date | None = None
    source: str = ""


@command("Welcome new member")
def welcome_member(work: Work, it: WelcomeMember) -> Ref:
    """Appoint, and start the induction in the same write."""
    made = appoint_member(work, AppointMember(it.seat, it.person, it.from_on, source=it.source))
    body = work.get(Seat, it.seat).body
    start_induction(work, StartInduction(it.person, body, it.due_on))
    return made


@dataclass(frozen=True, slots=True)
class StartInduction:
    """List what is to be done for a newcomer to a committee."""

    person: Annotated[str, ref("person")]
    body: Annotated[str, ref("body")]
    due_on: date | None = None


@command("Start induction")
def start_induction(work: Work, it: StartInduction) -> Ref:
    """Keep the usual steps; those done already stay done."""
    person, body = work.get(Person, it.person), work.get(Body, it.body)
    _keep_steps(work, USUAL, person.id, body.id, it.due_on)
    ask_independence(work, body.id)
    return Ref("person", person.id)


def list_leaving(work: Work, person: str, body: str, left_on: date) -> None:
    """List what is to be done when somebody leaves a committee, by the last day there."""
    _keep_steps(work, LEAVING, person, body, left_on)


def _keep_steps(
    work: Work, steps: tuple[Step, ...], person: str, body: str, due_on: date | None
) -> None:
    for step in steps:
        record = kept(work, InductionStep, same_id("inductionstep", body, person, step))
        record.person, record.body, record.step = person, body, step
        record.words = record.words or choice(step)
        record.due_on = due_on or record.due_on


@dataclass(frozen=True, slots=True)
class AddInductionStep:
    """Add something else to be done for a newcomer."""

    person: Annotated[str, ref("person")]
    body: Annotated[str, ref("body")]
    words: str
    due_on: date | None = None


@command("Add induction step")
def add_induction_step(work: Work, it: AddInductionStep) -> Ref:
    """Keep one more step."""
    check_reason(it.words, "words")
    person, body = work.get(Person, it.person), work.get(Body, it.body)
    record = InductionStep(person=person.id, body=body.id, words=it.words.strip())
    record.due_on = it.due_on
    return Ref("inductionstep", work.add(record))


@dataclass(frozen=True, slots=True)
class TickInduction:
    """Tick a step of an induction as done, today unless another day is given."""

    inductionstep: Annotated[str, ref("inductionstep")]
    done_on: date | None = None


@command("Tick induction step")
def tick_induction(work: Work, it: TickInduction) -> Ref:
    """Note the day."""
    record = work.get(InductionStep, it.inductionstep)
    if it.done_on is not None and it.done_on > work.today:
        raise Refusal("bodies.done_later", "done_on", on=it.done_on)
    record.done_on = it.done_on or work.today
    return Ref("inductionstep", record.id)


def tick_declaration(work: Work, person: str, on: date) -> None:
    """Tick the declaration of interests wherever a newcomer still has it to make."""
    sql = """
        SELECT id FROM inductionstep_live
        WHERE person = :person AND step = :step AND done_on IS NULL ORDER BY id"""
    for (row,) in work.rows(sql, person=person, step=Step.DECLARATION.value):
        work.get(InductionStep, row).done_on = on


@dataclass(frozen=True, slots=True)
class RemoveInductionStep:
    """Take a step off an induction, with the reason."""

    inductionstep: Annotated[str, ref("inductionstep")]
    reason: str


@command("Remove induction step")
def remove_induction_step(work: Work, it: RemoveInductionStep) -> Ref:
    """Remove it with the reason."""
    return remove(work, InductionStep, it.inductionstep, it.reason)
