"""Requests for information: received, clarified, answered or withdrawn (practice P13)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import apply, linked
from db.bodies.records import Person
from db.custody.bank_holidays import UkHolidays
from db.custody.records import FoiRequest
from db.custody.rules import FoiState, foi
from db.errors import Refusal
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class RecordFoi:
    """Record a request under the Freedom of Information Act; its clock starts the day after.

    ``number`` is the one the authority gave it.
    """

    asked: str
    number: str = ""
    received_on: date | None = None
    requester: str = ""
    contact: str = ""
    handler: Annotated[str | None, ref("person")] = None


@dataclass(frozen=True, slots=True)
class ChangeFoi:
    """Change what is known of a request."""

    request: Annotated[str, ref("foirequest")]
    number: str | Keep = KEEP
    asked: str | Keep = KEEP
    received_on: date | Keep = KEEP
    requester: str | Keep = KEEP
    contact: str | Keep = KEEP
    handler: Annotated[str | Keep | None, ref("person")] = KEEP


@dataclass(frozen=True, slots=True)
class AskFoiClarification:
    """Note that the requester was asked what exactly is wanted: the clock stands still."""

    request: Annotated[str, ref("foirequest")]
    on: date | None = None


@dataclass(frozen=True, slots=True)
class RecordFoiClarification:
    """Note that the requester said what is wanted: twenty working days run from that day."""

    request: Annotated[str, ref("foirequest")]
    on: date | None = None
    asked: str | Keep = KEEP


@dataclass(frozen=True, slots=True)
class AnswerFoi:
    """Note that a request was answered."""

    request: Annotated[str, ref("foirequest")]
    on: date | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawFoi:
    """Note that a request was withdrawn, or lapsed, and why."""

    request: Annotated[str, ref("foirequest")]
    outcome: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class ReopenFoi:
    """Open a request again: something was recorded by mistake, or a review was asked for."""

    request: Annotated[str, ref("foirequest")]
    reason: str


@command("Record FOI request")
def record_foi(work: Work, it: RecordFoi) -> Ref:
    """Keep a request; its number may follow."""
    received = it.received_on or work.today
    foi.check_request(it.asked, received, work.today)
    _check_number(work, it.number.strip(), "")
    linked(work, Person, it.handler)
    request = FoiRequest(received_on=received)
    apply(request, it, "received_on", "number")
    request.ref = it.number.strip()
    return Ref("foirequest", work.add(request))


@command("Change FOI request")
def change_foi(work: Work, it: ChangeFoi) -> Ref:
    """Change the fields that were touched."""
    request = work.get(FoiRequest, it.request)
    asked, received = kept_or(it.asked, request.asked), kept_or(it.received_on, _received(request))
    foi.check_request(asked, received, work.today)
    if request.clarify_on is not None and received > request.clarify_on:
        raise Refusal("foi.before_received", "received_on", on=received)
    number = kept_or(it.number, request.ref).strip()
    _check_number(work, number, request.id)
    linked(work, Person, it.handler)
    apply(request, it, "request", "number")
    request.ref = number
    return Ref("foirequest", request.id)


def _check_number(work: Work, number: str, own: str) -> None:
    sql = "SELECT 1 FROM foirequest_live WHERE ref = :number COLLATE NOCASE AND id <> :own"
    if number and work.value(sql, number=number, own=own):
        raise Refusal("foi.number_used", "number", number=number)


def _received(request: FoiRequest) -> date:
    return request.received_on or date.min


def _dates(request: FoiRequest) -> foi.Dates:
    return foi.Dates(_received(request), request.clarify_on, request.clarified_on)


@command("Ask for clarification of an FOI request")
def ask_foi_clarification(work: Work, it: AskFoiClarification) -> Ref:
    """Stop the clock (sections 1(3) and 10(6))."""
    request, on = work.get(FoiRequest, it.request), it.on or work.today
    foi.check_unfinished(request.state)
    dates = _dates(request)
    foi.check_clarify(dates, on, foi.due_on(dates, UkHolidays()), work.today)
    request.clarify_on, request.state = on, FoiState.CLARIFICATION
    return Ref("foirequest", request.id)


@command("Record clarification of an FOI request")
def record_foi_clarification(work: Work, it: RecordFoiClarification) -> Ref:
    """Start the clock anew."""
    request, on = work.get(FoiRequest, it.request), it.on or work.today
    foi.check_unfinished(request.state)
    foi.check_clarified(_dates(request), on, work.today)
    request.asked = kept_or(it.asked, request.asked).strip() or request.asked
    request.clarified_on, request.state = on, FoiState.OPEN
    return Ref("foirequest", request.id)


@command("Answer FOI request")
def answer_foi(work: Work, it: AnswerFoi) -> Ref:
    """Stop the clock for good; everything found must have been decided on."""
    request, on = work.get(FoiRequest, it.request), it.on or work.today
    sql = "SELECT count(*) FROM foiheld_live WHERE request = :id AND state = 'to consider'"
    undecided = work.value(sql, id=request.id)
    foi.check_answer(request.state, undecided, on, _dates(request), work.today)
    request.state, request.ended_on = FoiState.ANSWERED, on
    request.outcome = it.outcome.strip() or request.outcome
    return Ref("foirequest", request.id)


@command("Withdraw FOI request")
def withdraw_foi(work: Work, it: WithdrawFoi) -> Ref:
    """Stop the clock without an answer."""
    request, on = work.get(FoiRequest, it.request), it.on or work.today
    foi.check_unfinished(request.state)
    if not it.outcome.strip():
        raise Refusal("foi.no_reason", "outcome")
    if on > work.today:
        raise Refusal("foi.still_to_come", "on", on=on)
    if on < _received(request):
        raise Refusal("foi.before_received", "on", on=_received(request))
    request.state, request.ended_on = FoiState.WITHDRAWN, on
    request.outcome = it.outcome.strip()
    return Ref("foirequest", request.id)


@command("Reopen FOI request")
def reopen_foi(work: Work, it: ReopenFoi) -> Ref:
    """Let the clock run from where it began."""
    request = work.get(FoiRequest, it.request)
    if request.state in foi.UNFINISHED:
        raise Refusal("foi.open_already")
    if not it.reason.strip():
        raise Refusal("foi.no_reason", "reason")
    waits = request.clarify_on is not None and request.clarified_on is None
    request.state = FoiState.CLARIFICATION if waits else FoiState.OPEN
    request.ended_on = None
    request.outcome = "\n".join(filter(None, (request.outcome, it.reason.strip())))
    return Ref("foirequest", request.id)
