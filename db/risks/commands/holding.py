"""What holds a risk: controls, assurances, actions, and somebody's acceptance."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.actions.records import Action
from db.record import same_id
from db.risks.records import Acceptance, Assurance, Control, Risk, RiskAction
from db.risks.rules import risk
from db.risks.rules.risk import Response
from db.store import KEEP, Keep, Ref, Work, command, kept_or, ref


@dataclass(frozen=True, slots=True)
class AddControl:
    """Add what holds a risk, or a gap where nothing does yet."""

    risk: Annotated[str, ref("risk")]
    words: str = ""
    gap: str = ""
    in_place_on: date | None = None


@dataclass(frozen=True, slots=True)
class ChangeControl:
    """Change a control or its gap."""

    control: Annotated[str, ref("control")]
    words: str | Keep = KEEP
    gap: str | Keep = KEEP
    in_place_on: date | Keep | None = KEEP


@dataclass(frozen=True, slots=True)
class AddAssuranceLine:
    """Add what tells whether the controls work: line 1, 2 or 3, for or against."""

    risk: Annotated[str, ref("risk")]
    words: str = ""
    line: int = 1
    positive: bool = True
    on_date: date | None = None
    source: str = ""
    gap: str = ""


@dataclass(frozen=True, slots=True)
class ChangeAssuranceLine:
    """Change an assurance or its gap."""

    assurance: Annotated[str, ref("assurance")]
    words: str | Keep = KEEP
    line: int | Keep = KEEP
    positive: bool | Keep = KEEP
    on_date: date | Keep | None = KEEP
    source: str | Keep = KEEP
    gap: str | Keep = KEEP


@dataclass(frozen=True, slots=True)
class AcceptRisk:
    """Record that somebody accepts a risk as it is, until a day that must be named."""

    risk: Annotated[str, ref("risk")]
    approver: str
    reason: str
    expires_on: date | None = None
    on_date: date | None = None
    decision: Annotated[str | None, ref("decision")] = None


@dataclass(frozen=True, slots=True)
class TreatRisk:
    """Say that an action of the log treats a risk."""

    risk: Annotated[str, ref("risk")]
    action: Annotated[str, ref("action")]


@dataclass(frozen=True, slots=True)
class UntreatRisk:
    """Say that an action does not treat a risk after all; the action stays on its log."""

    risk: Annotated[str, ref("risk")]
    action: Annotated[str, ref("action")]


@command("Add control")
def add_control(work: Work, it: AddControl) -> Ref:
    """Add a control to a risk."""
    held = work.get(Risk, it.risk)
    risk.check_on_register(held.state)
    risk.check_control(it.words, it.gap)
    added = Control(
        risk=held.id, words=it.words.strip(), gap=it.gap.strip(), in_place_on=it.in_place_on
    )
    return Ref("control", work.add(added))


@command("Change control")
def change_control(work: Work, it: ChangeControl) -> Ref:
    """Change what was touched."""
    held = work.get(Control, it.control)
    words, gap = kept_or(it.words, held.words), kept_or(it.gap, held.gap)
    risk.check_control(words, gap)
    held.words, held.gap = words.strip(), gap.strip()
    held.in_place_on = kept_or(it.in_place_on, held.in_place_on)
    return Ref("control", held.id)


@command("Add assurance")
def add_assurance_line(work: Work, it: AddAssuranceLine) -> Ref:
    """Add an assurance to a risk."""
    held = work.get(Risk, it.risk)
    risk.check_on_register(held.state)
    risk.check_assurance(it.words, it.gap)
    risk.check_line(it.line)
    added = Assurance(
        risk=held.id,
        words=it.words.strip(),
        line=it.line,
        positive=it.positive,
        on_date=it.on_date,
        source=it.source.strip(),
        gap=it.gap.strip(),
    )
    return Ref("assurance", work.add(added))


@command("Change assurance")
def change_assurance_line(work: Work, it: ChangeAssuranceLine) -> Ref:
    """Change what was touched."""
    held = work.get(Assurance, it.assurance)
    words, gap = kept_or(it.words, held.words), kept_or(it.gap, held.gap)
    risk.check_assurance(words, gap)
    line = kept_or(it.line, held.line)
    risk.check_line(line)
    held.words, held.gap, held.line = words.strip(), gap.strip(), line
    held.positive = kept_or(it.positive, held.positive)
    held.on_date = kept_or(it.on_date, held.on_date)
    held.source = kept_or(it.source, held.source).strip()
    return Ref("assurance", held.id)


@command("Accept risk")
def accept_risk(work: Work, it: AcceptRisk) -> Ref:
    """Keep an acceptance; its last day still counts."""
    held = work.get(Risk, it.risk)
    risk.check_on_register(held.state)
    on = it.on_date or work.today
    risk.check_acceptance(it.approver, it.reason, on, it.expires_on, work.today)
    work.add(
        Acceptance(
            risk=held.id,
            approver=it.approver.strip(),
            reason=it.reason.strip(),
            on_date=on,
            expires_on=it.expires_on,
            decision=it.decision or None,
        )
    )
    held.response = Response.TOLERATE
    return Ref("risk", held.id)


@command("Link action to risk")
def treat_risk(work: Work, it: TreatRisk) -> Ref:
    """Link an action of the log to a risk; linked twice it is linked once."""
    held, action = work.get(Risk, it.risk), work.get(Action, it.action)
    kept = same_id("riskaction", held.id, action.id)
    known = work.find(RiskAction, kept)
    if known is None:
        work.add(RiskAction(id=kept, risk=held.id, action=action.id))
    else:
        known.deleted = None
    return Ref("risk", held.id)


@command("Unlink action from risk")
def untreat_risk(work: Work, it: UntreatRisk) -> Ref:
    """Remove the link; linked again it stands as before."""
    held, kept = work.get(Risk, it.risk), same_id("riskaction", it.risk, it.action)
    risk.check_on_register(held.state)
    treats = work.value("SELECT 1 FROM riskaction_live WHERE id = :id", id=kept)
    risk.check_treats(treats=bool(treats))
    work.get(RiskAction, kept).deleted = work.by
    return Ref("risk", held.id)
