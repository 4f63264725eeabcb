"""Rows of a risk register as risks: noted, scored, held by their controls, to be completed."""

from db.risks.commands.holding import (
    AddAssuranceLine,
    AddControl,
    add_assurance_line,
    add_control,
)
from db.risks.commands.register import (
    ChangeRisk,
    CloseRisk,
    NoteRisk,
    RegisterRisk,
    change_risk,
    close_risk,
    note_risk,
    register_risk,
)
from db.risks.commands.scoring import ScoreRisk, score_risk
from db.risks.records import Risk
from db.risks.rules.risk import Response, RiskCategory, Told, lacking
from db.risks.rules.scores import ScoreKind
from db.store import Ref, Work
from db.transfer.sheets.intake.notes import left_over, note
from db.transfer.sheets.intake.parts import part_of
from db.transfer.sheets.intake.people import People, says_more
from db.transfer.sheets.proposal import Proposal, Row
from db.words import say

TAKEN = {"words", "title", "cause", "event", "effect", "owner", "manager", "raised_on", "closed_on",
    "ref", "status", "controls", "gaps", "assurances", "plan", "review_on", "reviewed_on",
    "initial_likelihood", "initial_impact", "likelihood", "impact", "target_likelihood",
    "target_impact", "part"}  # fmt: skip
_TITLE = 120  # characters of the line a risk is noted in
_STAGES = (
    (ScoreKind.INITIAL, "initial_", "raised_on"),
    (ScoreKind.CURRENT, "", "reviewed_on"),
    (ScoreKind.TARGET, "target_", "raised_on"),
)
_RESPONSES = {
    "treat": Response.TREAT,
    "mitigate": Response.TREAT,
    "reduce": Response.TREAT,
    "tolerate": Response.TOLERATE,
    "accept": Response.TOLERATE,
    "transfer": Response.TRANSFER,
    "terminate": Response.TERMINATE,
    "avoid": Response.TERMINATE,
}


def take_risk(work: Work, body: str, proposal: Proposal, row: Row, people: People) -> Ref:
    """Note one risk as its row says, score it, and put it on the register if it is complete."""
    fields = row.fields
    title, event = _told(row)
    owner = people.who(str(fields.get("owner", "")))
    category = _category(row)
    ref = note_risk(
        work,
        NoteRisk(
            body=body,
            title=title,
            cause=str(fields.get("cause", "")),
            event=event,
            effect=str(fields.get("effect", "")),
            owner=owner or None,
            owner_text="" if owner else str(fields.get("owner", "")),
            category=category,
            raised_on=fields.get("raised_on"),
            former_ref=str(fields.get("ref", "")),
            part=part_of(row),
        ),
    )
    _complete(work, ref.id, proposal, row, people)
    _score(work, ref.id, proposal, row)
    _hold(work, ref.id, row)
    _stand(work, ref.id, row, category)
    if not fields.get("raised_on"):
        work.get(Risk, ref.id).raised_on = None  # the sheet does not say
    return ref


def _told(row: Row) -> tuple[str, str]:
    """Return the line the risk is noted in, and its event."""
    fields = row.fields
    said = str(fields.get("words", ""))
    line = " ".join((str(fields.get("title", "")) or said or row.words).split())
    if len(line) > _TITLE:
        line = f"{line[: _TITLE - 1].rsplit(' ', 1)[0]}…"
    return line, str(fields.get("event", "")) or said


def _category(row: Row) -> RiskCategory:
    said = str(row.fields.get("category", "")).casefold().strip()
    return RiskCategory(said) if said in set(RiskCategory) else RiskCategory.NOT_SET


def _complete(work: Work, risk: str, proposal: Proposal, row: Row, people: People) -> None:
    fields = row.fields
    taken = TAKEN - {each for each in ("owner", "manager") if says_more(str(fields.get(each, "")))}
    response = _RESPONSES.get(str(fields.get("response", "")).casefold().strip(" ."))
    if response:
        taken.add("response")
    if _category(row) is not RiskCategory.NOT_SET:
        taken.add("category")
    lines = left_over(row, taken)
    if fields.get("event") and fields.get("words"):
        lines.insert(0, str(fields["words"]))
    plan = "\n\n".join(
        each for each in (str(fields.get("plan", "")), note(proposal, row, lines)) if each
    )
    manager = str(fields.get("manager", ""))
    person = people.who(manager)
    change_risk(
        work,
        ChangeRisk(
            risk,
            plan=plan,
            response=response or Response.TREAT,
            review_on=fields.get("review_on"),
            manager=person or None,
            manager_text="" if person else manager,
        ),
    )
    work.get(Risk, risk).reviewed_on = fields.get("reviewed_on")


def _score(work: Work, risk: str, proposal: Proposal, row: Row) -> None:
    reason = say("sheet.scored_before", name=proposal.name)
    for kind, stage, dated in _STAGES:
        likelihood, impact = (row.fields.get(f"{stage}{part}") for part in ("likelihood", "impact"))
        if likelihood and impact:
            on = min(row.fields.get(dated) or work.today, work.today)
            score_risk(work, ScoreRisk(risk, likelihood, impact, kind, on, reason))


def _hold(work: Work, risk: str, row: Row) -> None:
    controls, gaps = (str(row.fields.get(each, "")) for each in ("controls", "gaps"))
    if controls or gaps:
        add_control(work, AddControl(risk, controls, gaps))
    if row.fields.get("assurances"):
        add_assurance_line(work, AddAssuranceLine(risk, str(row.fields["assurances"])))


def _stand(work: Work, risk: str, row: Row, category: RiskCategory) -> None:
    if row.fields["status"] not in {"open", "proposed for closure"}:
        reason = row.given.get("status") or row.group or say("sheet.field.closed_on")
        close_risk(work, CloseRisk(risk, reason, row.fields.get("closed_on")))
        return
    held = work.get(Risk, risk)
    told = Told(
        held.cause, held.event, held.effect, held.owner or held.owner_text, category,
        scored=bool(row.fields.get("likelihood") and row.fields.get("impact")),
    )  # fmt: skip
    if not lacking(told):
        register_risk(work, RegisterRisk(risk))
