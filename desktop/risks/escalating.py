"""The forms of the ladder: a risk is escalated, answered, and handed back."""

from typing import Any

from db.bodies.rules.kinds import PlaceLevel
from db.risks.commands import AnswerEscalation, EscalateRisk, HandBackRisk
from db.risks.queries import RiskPage, escalation_taken_at, escalations_of
from db.risks.rules.escalation import ANSWERS, LADDER, EscalationState, Way, rung, way
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field
from desktop.kit.offers import bodies, decisions, on_day, pick, plain_form, prose, words


def escalating(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that passes a risk to a wider scale, with the mitigation that failed."""
    fields: list[Field] = [
        ChoiceField(desk.look, "became", say("rungs.to"), _beyond(page, Way.UP)),
        prose(desk, "failed", "rungs.failed"),
        prose(desk, "asked", "rungs.asked"),
        pick(desk, "to_body", "rungs.to_body", bodies),
        words(desk, "to_text", "rungs.to_text"),
        words(desk, "person", "rungs.person"),
        on_day(desk, "on_date", "rungs.on"),
        on_day(desk, "answer_by", "rungs.answer_by"),
        pick(desk, "decision", "assuring.decision", decisions),
        words(desk, "decision_ref", "risks.minute", "risks.minute_hint"),
        prose(desk, "departure_reason", "rungs.departure"),
    ]

    def made(**given: Any) -> EscalateRisk:
        return EscalateRisk(**{**given, "to_body": given["to_body"] or None})

    form = plain_form(desk, "rungs.escalate_title", fields, made, risk=page.line.id)
    form.set_values(became=_beside(page.line.managed_at, 1), on_date=desk.today())
    form.mind_while_typing()
    return form


def handing_back(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that hands a risk back to a closer scale."""
    fields: list[Field] = [
        ChoiceField(desk.look, "became", say("rungs.to"), _beyond(page, Way.DOWN)),
        prose(desk, "reason", "rungs.reason"),
        pick(desk, "to_body", "rungs.to_body", bodies),
        words(desk, "to_text", "rungs.to_text"),
        words(desk, "person", "rungs.person"),
        on_day(desk, "on_date", "rungs.on"),
        pick(desk, "decision", "assuring.decision", decisions),
        words(desk, "decision_ref", "risks.minute", "risks.minute_hint"),
        prose(desk, "departure_reason", "rungs.departure"),
    ]

    def made(**given: Any) -> HandBackRisk:
        return HandBackRisk(**{**given, "to_body": given["to_body"] or None})

    form = plain_form(desk, "rungs.back_title", fields, made, risk=page.line.id)
    form.set_values(became=_beside(page.line.managed_at, -1), on_date=desk.today())
    return form


def answering_up(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form of the answer to the escalation that waits."""
    answers = ChoiceField(desk.look, "state", say("rungs.answer"), list(ANSWERS))
    fields: list[Field] = [
        answers,
        prose(desk, "answer", "rungs.words"),
        words(desk, "answered_by", "rungs.answered_by"),
        on_day(desk, "answered_on", "rungs.on"),
    ]
    found = desk.read(escalations_of, page.line.id)
    waits = [each.id for each in found if each.state == EscalationState.WAITING]
    form = plain_form(
        desk, "rungs.answer_title", fields, AnswerEscalation, escalation="".join(waits[:1])
    )
    there = desk.read(escalation_taken_at, waits[0]) if waits else None
    form.set_values(answered_on=desk.today())
    if there is not None:
        form.set_values(answer=there.words, answered_by=there.body, answered_on=there.on)
    return form


def _beyond(page: RiskPage, there: Way) -> list[PlaceLevel]:
    """Return the scales a risk may go to that way; all where it stands at the end of the ladder."""
    here = page.line.managed_at
    found = [each for each in LADDER if rung(each) != rung(here) and way(here, each) is there]
    return found or list(LADDER)


def _beside(level: PlaceLevel, by: int) -> PlaceLevel:
    return LADDER[min(max(rung(level) + by, 0), len(LADDER) - 1)]
