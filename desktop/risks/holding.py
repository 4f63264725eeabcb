"""The forms of what holds a risk: assurances, actions, acceptance; and of closing and reopening."""

from datetime import timedelta
from enum import StrEnum
from typing import Any

from db.actions.queries import log_lines
from db.risks.commands import (
    AcceptRisk,
    AddAssuranceLine,
    AddControl,
    AddTreatment,
    ChangeAssuranceLine,
    ChangeControl,
    CloseRisk,
    RegisterRisk,
    ReopenRisk,
    TreatRisk,
    UntreatRisk,
)
from db.risks.queries import RiskPage
from db.store import KEEP, Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, Option, PickField
from desktop.kit.offers import decisions, on_day, people, pick, plain_form, prose, words

ACCEPTED_FOR = timedelta(days=365)


class Way(StrEnum):
    """Whether an assurance speaks for the controls or against them."""

    FOR = "positive"
    AGAINST = "negative"


def controlling(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that adds a control or a gap in one."""
    fields: list[Field] = [
        prose(desk, "words", "risks.control"),
        prose(desk, "gap", "risks.gap_in_control"),
        on_day(desk, "in_place_on", "risks.in_place"),
    ]
    return plain_form(desk, "risks.add_control", fields, AddControl, risk=page.line.id)


def correcting(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that changes a control or an assurance, chosen in its first field."""
    controls = {each.id: (each, each.in_place_on) for each in page.controls}
    assurances = {each.id: (each, each.on) for each in page.assurances}
    held: dict[str, tuple[Any, Any]] = {**controls, **assurances}
    options = [Option(row, each.words) for row, (each, _on) in held.items()]
    which = PickField(desk.look, "which", say("risks.held_which"), options).needed()
    told = _telling(desk)
    fields: list[Field] = [
        which,
        prose(desk, "words", "risks.held_words"),
        prose(desk, "gap", "risks.held_gap"),
        on_day(desk, "on", "risks.held_on"),
        *told,
    ]

    def make(form: CommandForm) -> ChangeControl | ChangeAssuranceLine:
        given = form.touched()
        words, gap, on = (given.get(name, KEEP) for name in ("words", "gap", "on"))
        if which.value not in assurances:
            return ChangeControl(which.value, words=words, gap=gap, in_place_on=on)
        return ChangeAssuranceLine(
            which.value,
            words=words,
            gap=gap,
            on_date=on,
            line=given.get("line", KEEP),
            positive=given["positive"] == Way.FOR if "positive" in given else KEEP,
            source=given.get("source", KEEP),
        )

    made = CommandForm(desk, say("risks.change_held"), fields, "log.save", make)

    def show() -> None:
        for field in told:
            field.setVisible(which.value in assurances)
        if which.value not in held:
            return
        each, on = held[which.value]
        made.set_values(words=each.words, gap=each.gap, on=on)
        made.now_about(which.value)
        if which.value in assurances:
            way = Way.FOR if each.positive else Way.AGAINST
            made.set_values(line=each.line, positive=way, source=each.source)

    which.edited.connect(show)
    if len(options) == 1:
        made.set_values(which=options[0].id)
    show()
    return made


def _telling(desk: Desk) -> list[Field]:
    """Return the fields an assurance has and a control has not."""
    line = ChoiceField(desk.look, "line", say("risks.line"), [])
    line.offer([(each, say(f"risks.line_{each}")) for each in (1, 2, 3)])
    way = ChoiceField(desk.look, "positive", say("risks.tells"), list(Way))
    return [line, way, words(desk, "source", "risks.source")]


def assuring(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that adds an assurance of line 1, 2 or 3, or a gap in assurance."""
    fields: list[Field] = [
        prose(desk, "words", "risks.assurance"),
        *_telling(desk),
        on_day(desk, "on_date", "risks.dated"),
        prose(desk, "gap", "risks.gap_in_assurance"),
    ]

    def make(form: CommandForm) -> AddAssuranceLine:
        given = {name: form.value(name) for name in form.fields if name != "positive"}
        return AddAssuranceLine(
            risk=page.line.id, positive=form.value("positive") == Way.FOR, **given
        )

    made = CommandForm(desk, say("risks.add_assurance"), fields, "log.add", make)
    made.set_values(line=1, positive=Way.FOR, on_date=desk.today())
    return made


def treating(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that raises an action on the log to treat the risk."""
    fields: list[Field] = [
        prose(desk, "words", "log.words"),
        pick(desk, "owner", "log.owner", people),
        on_day(desk, "due_on", "log.due"),
    ]

    def make(form: CommandForm) -> AddTreatment:
        return AddTreatment(
            page.line.id,
            form.value("words"),
            form.value("owner") or None,
            form.value("due_on"),
        )

    return CommandForm(desk, say("risks.add_action"), fields, "log.add", make)


def linking(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that links an action already on the log."""
    field = PickField(
        desk.look, "action", say("risks.action"), desk.read(_actions, page.line.id)
    ).needed()
    return plain_form(desk, "risks.link_action", [field], TreatRisk, risk=page.line.id)


def unlinking(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that says an action does not treat the risk after all."""
    linked = [Option(each.id, each.words, each.ref) for each in desk.read(log_lines, page.actions)]
    field = PickField(desk.look, "action", say("risks.action"), linked).needed()
    return plain_form(desk, "risks.unlink_action", [field], UntreatRisk, risk=page.line.id)


def accepting(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that accepts a risk until a day, or renews its acceptance."""
    fields: list[Field] = [
        words(desk, "approver", "risks.approver").needed(),
        prose(desk, "reason", "log.reason").needed(),
        on_day(desk, "on_date", "risks.accepted_on"),
        on_day(desk, "expires_on", "risks.expires"),
        pick(desk, "decision", "assuring.decision", decisions),
    ]

    def make(form: CommandForm) -> AcceptRisk:
        given = {name: form.value(name) for name in form.fields}
        return AcceptRisk(page.line.id, **given)

    title = "risks.renew" if page.acceptances else "risks.accept"
    made = CommandForm(desk, say(title), fields, "risks.record", make)
    if page.acceptances:
        last = page.acceptances[0]
        made.set_values(approver=last.approver, reason=last.reason)
    made.set_values(on_date=desk.today(), expires_on=desk.today() + ACCEPTED_FOR)
    return made


def closing(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that takes a risk off the register, with the reason."""
    fields: list[Field] = [
        prose(desk, "reason", "log.reason"),
        on_day(desk, "closed_on", "risks.closed_on"),
    ]
    made = plain_form(desk, "risks.close", fields, CloseRisk, risk=page.line.id)
    made.set_values(closed_on=desk.today())
    made.mind_while_typing()
    return made


def reopening(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that puts a closed risk back, with the reason."""
    fields: list[Field] = [prose(desk, "reason", "log.reason")]
    return plain_form(desk, "risks.reopen", fields, ReopenRisk, risk=page.line.id)


def register(desk: Desk, risk: str) -> None:
    """Put a completed risk on the register."""
    desk.do(RegisterRisk(risk))


def _actions(book: Reading, risk: str) -> list[Option]:
    sql = """
        SELECT a.id, a.words, a.ref FROM action_live a JOIN risk_live r ON r.id = :risk
        WHERE a.state IN ('open', 'proposed') AND NOT EXISTS
          (SELECT 1 FROM riskaction_live x WHERE x.risk = r.id AND x.action = a.id)
        ORDER BY a.body <> r.body, a.due_on IS NULL, a.due_on, a.n"""
    return [Option(*each) for each in book.rows(sql, risk=risk)]
