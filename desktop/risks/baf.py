"""The forms of a page of the assurance framework."""

from db.bodies.rules.purposes import Aim
from db.risks.commands import (
    ConcludeBaf,
    LinkRisks,
    MarkStrategic,
    UnlinkRisks,
    UnmarkStrategic,
)
from db.risks.queries import RiskPage, linked_risks, strategic_line
from db.risks.rules.baf import Confidence
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, Option, PickField, SeveralField
from desktop.kit.offers import bodies, decisions, meetings, on_day, pick, plain_form, prose, words


def marking(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that puts a risk on the framework, or changes its page."""
    fields: list[Field] = [
        prose(desk, "objective", "baf.objective"),
        SeveralField(desk.look, "aims", say("baf.aims"), Aim),
        pick(desk, "body", "baf.committee", bodies),
        on_day(desk, "from_on", "strategic.from_on"),
        words(desk, "pos", "strategic.pos", "strategic.pos_hint"),
    ]
    made = plain_form(desk, "strategic.mark_title", fields, MarkStrategic, risk=page.line.id)
    held = desk.read(strategic_line, page.line.id)
    made.set_values(
        objective=page.objective,
        aims=page.aims,
        body=held.body_id if held else page.line.body_id,
        from_on=held.from_on if held else desk.today(),
        pos=held.pos if held else "",
    )
    return made


def taking_off(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that takes a risk off the framework."""
    fields: list[Field] = [
        prose(desk, "reason", "log.reason"),
        on_day(desk, "ended_on", "rungs.on"),
    ]
    made = plain_form(desk, "strategic.off_title", fields, UnmarkStrategic, risk=page.line.id)
    made.set_values(ended_on=desk.today())
    return made


def concluding(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form of what a committee concluded at a meeting."""
    fields: list[Field] = [
        pick(desk, "meeting", "strategic.meeting", meetings).needed(),
        ChoiceField(desk.look, "confidence", say("strategic.confidence"), list(Confidence)),
        prose(desk, "words", "baf.words"),
        pick(desk, "decision", "assuring.decision", decisions),
    ]
    return plain_form(desk, "strategic.conclude_title", fields, ConcludeBaf, risk=page.line.id)


def linking(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that links a risk of a register to this one."""
    risk = page.line.id
    fields: list[Field] = [
        PickField(desk.look, "risk", say("strategic.risk"), desk.read(_risks, risk)).needed(),
        words(desk, "words", "baf.how"),
    ]
    return plain_form(desk, "strategic.link_title", fields, LinkRisks, strategic=page.line.id)


def unlinking(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that undoes a link."""
    linked = [
        Option(each.id, each.ref, each.title) for each in desk.read(linked_risks, page.line.id)
    ]
    fields: list[Field] = [PickField(desk.look, "risk", say("strategic.risk"), linked).needed()]
    return plain_form(desk, "strategic.unlink_title", fields, UnlinkRisks, strategic=page.line.id)


def _risks(book: Reading, but: str) -> list[Option]:
    sql = "SELECT id, ref, title FROM risk_live WHERE id <> :but AND state <> 'closed' ORDER BY ref"
    return [Option(*each) for each in book.rows(sql, but=but)]
