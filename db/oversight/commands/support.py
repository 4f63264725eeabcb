"""Undertakings, mandated support with its exit, proposals for improvement (R30, R33)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.bodies.commands.changing import linked, stood
from db.bodies.records import Organisation
from db.bodies.rules.periods import check_period
from db.oversight.records import (
    ExitCriterion,
    ImprovementProposal,
    MandatedSupport,
    Undertaking,
)
from db.oversight.rules.support import (
    ImprovementState,
    Said,
    UndertakingState,
    check_ended,
    check_exit,
    check_past,
    check_said,
)
from db.record import same_id
from db.risks.queries import support_named
from db.risks.records import Risk
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class RecordUndertaking:
    """Record what an organisation undertook towards the regulator."""

    organisation: Annotated[str, ref("organisation")]
    words: str
    given_on: date | None = None
    due_on: date | None = None
    source: str = ""


@command("Record undertaking")
def record_undertaking(work: Work, it: RecordUndertaking) -> Ref:
    """Keep an undertaking as given."""
    work.get(Organisation, it.organisation)
    check_said(it.words, Said.UNDERTAKEN)
    given = it.given_on or work.today
    check_past(given, work.today, field="given_on")
    check_period(given, it.due_on, "due_on")
    record = Undertaking(
        organisation=it.organisation,
        words=it.words.strip(),
        given_on=given,
        due_on=it.due_on,
        source=it.source.strip(),
    )
    return Ref("undertaking", work.add(record))


@dataclass(frozen=True, slots=True)
class SettleUndertaking:
    """Record whether an undertaking was met, or discharged."""

    undertaking: Annotated[str, ref("undertaking")]
    state: UndertakingState
    words: str
    on: date | None = None


@command("Settle undertaking")
def settle_undertaking(work: Work, it: SettleUndertaking) -> Ref:
    """Set how it stands, with the words that say why."""
    record = work.get(Undertaking, it.undertaking)
    check_said(it.words, Said.STANDS)
    on = it.on or work.today
    check_past(on, work.today, record.given_on)
    record.state = it.state
    given = it.state is UndertakingState.GIVEN
    record.settled_on = None if given else on
    record.settled_words = it.words.strip()
    return Ref("undertaking", record.id)


@dataclass(frozen=True, slots=True)
class MandateSupport:
    """Record support an organisation must accept, by whom, and what ends it.

    Empty ``words`` are the support the change of status of its risk names.
    """

    organisation: Annotated[str, ref("organisation")]
    words: str = ""
    exit_criteria: tuple[str, ...] = ()
    given_by: Annotated[str | None, ref("organisation")] = None
    from_on: date | None = None
    risk: Annotated[str | None, ref("risk")] = None
    source: str = ""


@command("Mandate support")
def mandate_support(work: Work, it: MandateSupport) -> Ref:
    """Keep the support with its exit criteria."""
    work.get(Organisation, it.organisation)
    linked(work, Organisation, it.given_by)
    linked(work, Risk, it.risk)
    words = it.words.strip() or (support_named(work, it.risk) if it.risk else "")
    check_said(words, Said.SUPPORT)
    check_exit(it.exit_criteria)
    from_on = it.from_on or work.today
    stood(work, it.organisation, from_on, "organisation")
    stood(work, it.given_by, from_on, "given_by")
    record = MandatedSupport(
        organisation=it.organisation,
        words=words,
        given_by=it.given_by or None,
        from_on=from_on,
        risk=it.risk or None,
        source=it.source.strip(),
    )
    work.add(record)
    kept = [each.strip() for each in it.exit_criteria if each.strip()]
    for pos, words in enumerate(kept):
        row = same_id("exit", record.id, words)
        work.add(ExitCriterion(id=row, support=record.id, words=words, pos=pos))
    return Ref("mandatedsupport", record.id)


@dataclass(frozen=True, slots=True)
class MeetExit:
    """Record that an exit criterion is met, and what shows it."""

    exitcriterion: Annotated[str, ref("exitcriterion")]
    evidence: str
    on: date | None = None


@command("Meet exit criterion")
def meet_exit(work: Work, it: MeetExit) -> Ref:
    """Set the day and what shows it."""
    record = work.get(ExitCriterion, it.exitcriterion)
    check_said(it.evidence, Said.SHOWN, "evidence")
    on = it.on or work.today
    check_past(on, work.today)
    record.met_on, record.evidence = on, it.evidence.strip()
    return Ref("mandatedsupport", record.support)


@dataclass(frozen=True, slots=True)
class EndSupport:
    """End mandated support; where criteria are unmet, with the reason."""

    mandatedsupport: Annotated[str, ref("mandatedsupport")]
    reason: str = ""
    on: date | None = None


@command("End mandated support")
def end_support(work: Work, it: EndSupport) -> Ref:
    """Set its last day."""
    record = work.get(MandatedSupport, it.mandatedsupport)
    sql = "SELECT count(*) FROM exitcriterion_live WHERE support = :id AND met_on IS NULL"
    check_ended(work.value(sql, id=record.id), it.reason)
    on = it.on or work.today
    check_past(on, work.today, record.from_on)
    record.ended_on, record.ended_why = on, it.reason.strip()
    return Ref("mandatedsupport", record.id)


@dataclass(frozen=True, slots=True)
class ProposeImprovement:
    """Set out a proposal for improvement where the system does not deliver in aggregate."""

    words: str
    set_out_by: Annotated[str, ref("organisation")]
    to_organisation: Annotated[str, ref("organisation")]
    on: date | None = None


@command("Propose improvement")
def propose_improvement(work: Work, it: ProposeImprovement) -> Ref:
    """Keep the proposal."""
    work.get(Organisation, it.set_out_by)
    work.get(Organisation, it.to_organisation)
    check_said(it.words, Said.PROPOSED)
    on = it.on or work.today
    check_past(on, work.today)
    stood(work, it.set_out_by, on, "set_out_by")
    stood(work, it.to_organisation, on, "to_organisation")
    record = ImprovementProposal(
        words=it.words.strip(),
        set_out_by=it.set_out_by,
        to_organisation=it.to_organisation,
        on_date=on,
    )
    return Ref("improvementproposal", work.add(record))


@dataclass(frozen=True, slots=True)
class AnswerImprovement:
    """Record that a proposal for improvement was accepted, or returned."""

    improvementproposal: Annotated[str, ref("improvementproposal")]
    state: ImprovementState
    answer: str
    on: date | None = None


@command("Answer improvement proposal")
def answer_improvement(work: Work, it: AnswerImprovement) -> Ref:
    """Keep the answer."""
    record = work.get(ImprovementProposal, it.improvementproposal)
    check_said(it.answer, Said.ANSWERED, "answer")
    on = it.on or work.today
    check_past(on, work.today, record.on_date)
    record.state, record.answer, record.answered_on = it.state, it.answer.strip(), on
    return Ref("improvementproposal", record.id)
