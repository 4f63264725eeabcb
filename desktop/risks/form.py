"""The forms of the Risks page: each makes one command's input and runs it through the desk."""

from db.risks.commands import AddControl, ChangeRisk, MoveAssurance, NoteRisk, ScoreRisk
from db.risks.queries import RiskPage
from db.risks.rules.assurance import AssuranceLevel
from db.risks.rules.risk import Regime, RiskCategory, Sector
from db.risks.rules.scores import ScoreKind
from db.store import KEEP, Reading
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    LongField,
    NumberField,
    Option,
    PickField,
    TextField,
)
from desktop.risks.criteria import CriteriaField

CHANGED = ("title", "cause", "event", "effect", "category", "sector", "regime", "review_on")


def noting(desk: Desk) -> CommandForm:
    """Return the form of a new risk: one line is enough in the room."""
    look = desk.look
    fields: list[Field] = [
        PickField(look, "body", say("log.body"), desk.read(_bodies)).needed(),
        LongField(look, "title", say("risks.words"), hint=say("risks.one_line")),
        PickField(look, "owner", say("log.owner"), desk.read(_people)),
        ChoiceField(look, "category", say("risks.category"), list(RiskCategory)),
    ]

    def make(form: CommandForm) -> NoteRisk:
        return NoteRisk(
            body=form.value("body"),
            title=form.value("title"),
            owner=form.value("owner") or None,
            category=form.value("category"),
        )

    return CommandForm(desk, say("risks.new_title"), fields, "log.add", make)


def changing(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that completes or changes a risk's words."""
    look, line = desk.look, page.line
    fields: list[Field] = [
        TextField(look, "title", say("risks.words")),
        LongField(look, "cause", say("risks.cause"), hint=say("risks.cause_hint")),
        LongField(look, "event", say("risks.event"), hint=say("risks.event_hint")),
        LongField(look, "effect", say("risks.effect"), hint=say("risks.effect_hint")),
        PickField(look, "owner", say("log.owner"), desk.read(_people)),
        ChoiceField(look, "category", say("risks.category"), list(RiskCategory)),
        ChoiceField(look, "sector", say("risks.sector"), list(Sector)),
        ChoiceField(look, "regime", say("risks.regime"), list(Regime)),
        DateField(look, "review_on", say("risks.review"), desk.today),
    ]

    def make(form: CommandForm) -> ChangeRisk:
        touched = form.touched()
        owner = (touched["owner"] or None) if "owner" in touched else KEEP
        given = {name: touched.get(name, KEEP) for name in CHANGED}
        return ChangeRisk(risk=line.id, owner=owner, **given)

    title = say("log.change_title", ref=line.ref)
    made = CommandForm(desk, title, fields, "log.save", make, about=line.id)
    made.set_values(
        title=line.title,
        cause=line.cause,
        event=line.event,
        effect=line.effect,
        owner=desk.read(_owner_of, line.id),
        category=line.category,
        sector=page.sector,
        regime=page.regime,
        review_on=line.review_on,
    )
    return made


def scoring(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that scores a risk anew; the scores before it stay."""
    look, line = desk.look, page.line
    kinds = [ScoreKind.CURRENT, ScoreKind.TARGET, ScoreKind.INITIAL]
    fields: list[Field] = [
        ChoiceField(look, "kind", say("risks.kind"), kinds),
        NumberField(look, "likelihood", say("risks.likelihood"), hint=say("risks.one_to_five")),
        NumberField(look, "impact", say("risks.impact"), hint=say("risks.one_to_five")),
        LongField(look, "reason", say("log.reason")),
    ]

    def make(form: CommandForm) -> ScoreRisk:
        return ScoreRisk(
            risk=line.id,
            likelihood=form.value("likelihood") or 0,
            impact=form.value("impact") or 0,
            kind=form.value("kind"),
            reason=form.value("reason"),
        )

    made = CommandForm(desk, say("risks.score_title", ref=line.ref), fields, "log.save", make)
    made.set_values(kind=ScoreKind.CURRENT, likelihood=line.likelihood, impact=line.impact)
    return made


def controlling(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that adds a control or a gap in one."""
    look, line = desk.look, page.line
    fields: list[Field] = [
        LongField(look, "words", say("risks.control")),
        LongField(look, "gap", say("risks.gap_in_control")),
    ]

    def make(form: CommandForm) -> AddControl:
        return AddControl(risk=line.id, words=form.value("words"), gap=form.value("gap"))

    return CommandForm(desk, say("risks.control_title", ref=line.ref), fields, "log.add", make)


def moving(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form of a change of quality assurance status, on the authority that made it."""
    look, line = desk.look, page.line
    fields: list[Field] = [
        ChoiceField(look, "became", say("risks.became"), list(AssuranceLevel)),
        PickField(look, "authority", say("risks.authority"), desk.read(_organisations)),
        TextField(look, "person", say("risks.person"), hint=say("risks.person_hint")),
        DateField(look, "on_date", say("risks.decided_on"), desk.today),
        TextField(look, "decision_ref", say("risks.minute"), hint=say("risks.minute_hint")),
        CriteriaField(look, "criteria", say("risks.criteria")),
        LongField(look, "rationale", say("risks.rationale")),
        TextField(look, "lead", say("risks.lead")),
        LongField(look, "plan", say("risks.plan")),
        TextField(look, "support", say("risks.support"), hint=say("risks.support_hint")),
        TextField(look, "regulator_lead", say("risks.regulator_lead")),
        LongField(
            look, "departure_reason", say("risks.departure"), hint=say("risks.departure_hint")
        ),
    ]

    def make(form: CommandForm) -> MoveAssurance:
        return MoveAssurance(
            risk=line.id,
            became=form.value("became"),
            authority=form.value("authority") or None,
            criteria=form.value("criteria"),
            on_date=form.value("on_date"),
            **{name: form.value(name) for name in _WORDS},
            after=tuple(each.id for each in page.moves if each.stands),
        )

    made = CommandForm(desk, say("risks.move_title", ref=line.ref), fields, "risks.record", make)
    made.set_values(became=_next(line.level), on_date=desk.today(), lead=page.lead, plan=page.plan)
    return made


_WORDS = (
    *("person", "decision_ref", "rationale", "lead", "plan", "support", "regulator_lead"),
    "departure_reason",
)


def _next(level: AssuranceLevel | None) -> AssuranceLevel:
    levels = list(AssuranceLevel)
    at = levels.index(level) if level else 0
    return levels[min(at + 1, len(levels) - 1)]


def _owner_of(book: Reading, risk: str) -> str:
    return str(book.value("SELECT owner FROM risk_live WHERE id = :id", id=risk) or "")


def _people(book: Reading) -> list[Option]:
    sql = (
        "SELECT p.id, p.name, coalesce(o.name, p.post) FROM person_live p "
        "LEFT JOIN organisation o ON o.id = p.organisation WHERE p.left_on IS NULL ORDER BY p.name"
    )
    return [Option(*each) for each in book.rows(sql)]


def _bodies(book: Reading) -> list[Option]:
    sql = "SELECT id, name, short FROM body_live WHERE status <> 'closed' ORDER BY name"
    return [Option(*each) for each in book.rows(sql)]


def _organisations(book: Reading) -> list[Option]:
    sql = "SELECT id, name, short FROM organisation_live WHERE closed_on IS NULL ORDER BY name"
    return [Option(*each) for each in book.rows(sql)]
