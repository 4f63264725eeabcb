"""The forms of a quality assurance status: moved, recommended, proposed, answered."""

from typing import Any

from PySide6.QtWidgets import QBoxLayout, QLineEdit
from typing_extensions import override

from db.errors import Refusal
from db.risks.commands import AnswerProposal, MoveAssurance, ProposeAssurance, RecommendAssurance
from db.risks.queries import RiskPage
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.proposals import ProposalState
from db.store import Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import ChoiceField, Field, LongField, Option, PickField, TextField
from desktop.kit.offers import (
    bodies,
    decisions,
    on_day,
    organisations,
    pick,
    plain_form,
    prose,
    words,
)
from desktop.kit.parts import button, row
from desktop.risks.criteria import CriteriaField

RECOMMENDS = "assurance.may_only_recommend"
_WORDS = (
    *("person", "decision_ref", "rationale", "evidence", "lead", "plan", "support"),
    *("regulator_lead", "departure_reason"),
)


class MoveForm(CommandForm):
    """Where the group named may only recommend, its recommendation is offered instead (R12)."""

    def __init__(self, desk: Desk, page: RiskPage, fields: list[Field], title: str) -> None:
        self._page, self._group = page, ""
        self.offer = button(say("assuring.offer"))
        self.offer.clicked.connect(self._recommend)
        self.offer.hide()
        super().__init__(desk, title, fields, "risks.record", self._moved)
        whole = self.layout()
        if isinstance(whole, QBoxLayout):
            whole.addLayout(row(None, self.offer, margins=(16, 0, 16, 12)))

    @override
    def refuse(self, refusal: Refusal) -> None:
        super().refuse(refusal)
        if refusal.code == RECOMMENDS:
            given = self.value("body"), self.value("decision"), str(refusal.values["body"])
            self._group = self._desk.read(_group, *given)
            made = say("assuring.as_recommendation", committee=refusal.values["committee"])
            self.offer.setAccessibleName(made)
            self.offer.setToolTip(made)
            self.offer.show()

    @override
    def send(self) -> None:
        self.offer.hide()
        super().send()

    def hold(self, name: str, words: str, why: str) -> None:
        """Show in a field what is recorded elsewhere: it is told here, and changed there."""
        field = self.fields[name]
        field.set_value(words)
        field.note(why)
        if isinstance(field.entry, QLineEdit):
            field.entry.setReadOnly(True)

    def _moved(self, _form: CommandForm) -> MoveAssurance:
        return MoveAssurance(
            risk=self._page.line.id,
            became=self.value("became"),
            authority=self.value("authority") or None,
            body=self.value("body") or None,
            decision=self.value("decision") or None,
            criteria=self.value("criteria"),
            on_date=self.value("on_date"),
            **{name: self.value(name) for name in _WORDS},
            after=tuple(each.id for each in self._page.moves if each.stands),
        )

    def _recommend(self) -> None:
        done = self._desk.do(
            RecommendAssurance(
                risk=self._page.line.id,
                became=self.value("became"),
                body=self._group,
                rationale=self.value("rationale"),
                person=self.value("person"),
                decision=self.value("decision") or None,
                on_date=self.value("on_date"),
            ),
            form=self,
        )
        if done is not None:
            self.finished.emit(done)


def _why(desk: Desk) -> LongField:
    """Return the field of a change's rationale, with what it is to speak of (R24)."""
    return LongField(
        desk.look, "rationale", say("risks.rationale"), hint=say("assurance.rationale_hint")
    )


def moving(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form of a change of quality assurance status, on the authority that made it."""
    look, line = desk.look, page.line
    fields: list[Field] = [
        ChoiceField(look, "became", say("risks.became"), list(AssuranceLevel)),
        pick(desk, "authority", "risks.authority", organisations),
        words(desk, "person", "risks.person", "risks.person_hint").needed(),
        on_day(desk, "on_date", "risks.decided_on"),
        pick(desk, "body", "assuring.body", bodies),
        pick(desk, "decision", "assuring.decision", decisions),
        words(desk, "decision_ref", "risks.minute", "risks.minute_hint"),
        CriteriaField(look, "criteria", say("risks.criteria")),
        _why(desk).needed(),
        prose(desk, "evidence", "assuring.evidence").needed(),
        words(desk, "lead", "risks.lead"),
        prose(desk, "plan", "risks.plan"),
        words(desk, "support", "risks.support", "risks.support_hint"),
        words(desk, "regulator_lead", "risks.regulator_lead"),
        LongField(
            look, "departure_reason", say("risks.departure"), hint=say("assuring.departure_hint")
        ),
    ]
    made = MoveForm(desk, page, fields, say("risks.move_title", ref=line.ref))
    made.set_values(became=_next(line.level), on_date=desk.today(), lead=page.lead, plan=page.plan)
    if held := desk.read(_support, line.id):
        made.hold("support", held, say("moves.support_held"))
    made.mind_while_typing()
    return made


def proposing(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form of a change of status that awaits its authority."""
    fields: list[Field] = [
        ChoiceField(desk.look, "became", say("risks.became"), list(AssuranceLevel)),
        _why(desk),
        pick(desk, "to_authority", "assuring.asked", organisations),
        words(desk, "person", "assuring.proposed_by"),
        on_day(desk, "expected_on", "assuring.expected"),
    ]
    made = plain_form(desk, "assuring.propose", fields, _proposed, risk=page.line.id)
    made.set_values(became=_next(page.line.level))
    made.mind_while_typing()
    return made


def recommending(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form of a change of status that a group recommends (R12)."""
    fields: list[Field] = [
        pick(desk, "body", "assuring.group", bodies).needed(),
        pick(desk, "to_body", "assuring.recommended_to", bodies),
        ChoiceField(desk.look, "became", say("risks.became"), list(AssuranceLevel)),
        _why(desk),
        words(desk, "person", "assuring.proposed_by"),
        on_day(desk, "on_date", "risks.decided_on"),
    ]
    made = plain_form(desk, "assuring.recommend", fields, RecommendAssurance, risk=page.line.id)
    made.set_values(became=_next(page.line.level), on_date=desk.today())
    made.mind_while_typing()
    return made


def answering(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that answers a proposal without moving the status."""
    waiting = [each for each in page.proposals if each.state == ProposalState.WAITING]
    options = [
        Option(each.id, say("assuring.proposal", became=each.became.value, by=each.to or each.by))
        for each in waiting
    ]
    answers = ChoiceField(desk.look, "state", say("assuring.answer"), [])
    answers.offer(
        [
            (each, say(f"ProposalState.{each}"))
            for each in (ProposalState.DECLINED, ProposalState.WITHDRAWN)
        ]
    )
    fields: list[Field] = [
        PickField(desk.look, "proposal", say("assuring.which"), options).needed(),
        answers,
        TextField(desk.look, "answer", say("risks.rationale")),
        on_day(desk, "on_date", "risks.decided_on"),
    ]
    made = plain_form(desk, "assuring.answer_title", fields, AnswerProposal)
    if waiting:
        made.set_values(proposal=waiting[0].id, on_date=desk.today())
    return made


def _proposed(**given: Any) -> ProposeAssurance:
    return ProposeAssurance(**{**given, "to_authority": given["to_authority"] or None})


def _next(level: AssuranceLevel | None) -> AssuranceLevel:
    levels = list(AssuranceLevel)
    at = levels.index(level) if level else 0
    return levels[min(at + 1, len(levels) - 1)]


def _group(book: Reading, body: str, decision: str, name: str) -> str:
    """Return which group may only recommend: the one chosen, or the one whose minute was chosen."""
    sql = (
        "SELECT id FROM body_live WHERE name = :name AND id IN"
        " (:body, (SELECT body FROM decision_live WHERE id = :decision))"
    )
    return str(book.value(sql, name=name, body=body, decision=decision) or "")


def _support(book: Reading, risk: str) -> str:
    """Return the support that is mandated for a risk in the record of oversight, if any."""
    sql = (
        "SELECT words FROM mandatedsupport_live WHERE risk = :risk AND ended_on IS NULL"
        " ORDER BY from_on DESC, id DESC"
    )
    return str(book.value(sql, risk=risk) or "")
