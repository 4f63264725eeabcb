"""The forms of the Risks page: each makes one command's input and runs it through the desk."""

from db.bodies.rules.purposes import Aim
from db.meetings.rules.items import Part
from db.risks.commands import ChangeRisk, NoteRisk, ScoreRisk
from db.risks.queries import RiskPage, ScaleShown, scale_of
from db.risks.rules.escalation import LADDER
from db.risks.rules.risk import Dimension, Regime, Response, RiskCategory, RiskState, Sector
from db.risks.rules.scores import ScoreKind
from db.store import KEEP, Reading
from db.words import choice, say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    DateField,
    Field,
    LongField,
    NumberField,
    PickField,
    SeveralField,
    TextField,
)
from desktop.kit.offers import bodies, people
from desktop.kit.proposing import OwnerField

CHANGED = (
    *("title", "cause", "event", "effect", "category", "dimensions", "sector", "regime"),
    *("regulators", "aims", "response", "target_by", "review_on", "objective", "lead", "plan"),
    *("part", "former_ref", "body", "managed_at"),
)
OWNED = ("owner", "owner_text", "manager", "manager_text")


def noting(desk: Desk, body: str = "") -> CommandForm:
    """Return the form of a new risk, of the committee in view: one line is enough in the room."""
    look = desk.look
    title = LongField(look, "title", say("risks.words"), hint=say("risks.one_line"))
    category = ChoiceField(look, "category", say("risks.category"), list(RiskCategory))
    owner = OwnerField(desk, "owner", say("log.owner"), desk.read(people))
    owner.about(title, category)
    fields: list[Field] = [
        PickField(look, "body", say("log.body"), desk.read(bodies)).needed(),
        title.needed(),
        owner,
        category,
        ChoiceField(look, "part", say("risks.part"), list(Part)),
        DateField(look, "raised_on", say("risks.raised_on"), desk.today),
    ]

    def make(form: CommandForm) -> NoteRisk:
        return NoteRisk(
            body=form.value("body"),
            title=form.value("title"),
            owner=form.value("owner") or None,
            category=form.value("category"),
            part=form.value("part"),
            raised_on=form.value("raised_on"),
        )

    made = CommandForm(desk, say("risks.new_title"), fields, "log.add", make)
    made.set_values(raised_on=desk.today())
    if body:
        made.set_values(body=body)
    made.mind_while_typing()
    return made


def changing(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that completes or changes a risk's words."""
    look, line = desk.look, page.line
    words = TextField(look, "title", say("risks.words"))
    category = ChoiceField(look, "category", say("risks.category"), list(RiskCategory))
    owner = OwnerField(desk, "owner", say("log.owner"), desk.read(people))
    instead = TextField(look, "owner_text", say("risks.owner_text"), hint=say("risks.no_person"))
    owner.about(words, category, unless=instead)
    fields: list[Field] = [
        words,
        LongField(look, "cause", say("risks.cause"), hint=say("risks.cause_hint")),
        LongField(look, "event", say("risks.event"), hint=say("risks.event_hint")),
        LongField(look, "effect", say("risks.effect"), hint=say("risks.effect_hint")),
        owner,
        instead,
        PickField(look, "manager", say("risks.manager"), desk.read(people)),
        TextField(look, "manager_text", say("risks.manager_text"), hint=say("risks.no_person")),
        PickField(look, "body", say("log.body"), desk.read(bodies)).needed(),
        category,
        SeveralField(look, "dimensions", say("risks.dimensions"), Dimension),
        ChoiceField(look, "sector", say("risks.sector"), list(Sector)),
        ChoiceField(look, "regime", say("risks.regime"), list(Regime)),
        TextField(look, "regulators", say("risks.regulators"), hint=say("risks.regulators_hint")),
        SeveralField(look, "aims", say("risks.aims"), Aim),
        TextField(look, "objective", say("risks.objective")),
        ChoiceField(look, "response", say("risks.response"), list(Response)),
        DateField(look, "target_by", say("risks.target_by"), desk.today),
        DateField(look, "review_on", say("risks.review"), desk.today),
        TextField(look, "lead", say("risks.lead"), hint=say("risks.asks_anew")),
        LongField(look, "plan", say("risks.plan"), hint=say("risks.asks_anew")),
        ChoiceField(look, "part", say("risks.part"), list(Part)),
        TextField(look, "former_ref", say("risks.former_ref"), hint=say("risks.former_hint")),
    ]
    if line.state is RiskState.NOTED:  # from then on it moves by the ladder's own record
        scales = ChoiceField(look, "managed_at", say("rungs.managed_at"), list(LADDER))
        scales.set_value(line.managed_at)
        fields.insert(9, scales)

    def make(form: CommandForm) -> ChangeRisk:
        touched = form.touched()
        given = {name: touched.get(name, KEEP) for name in (*CHANGED, *OWNED)}
        for name in ("owner", "manager"):
            given[name] = (touched[name] or None) if name in touched else KEEP
        return ChangeRisk(risk=line.id, **given)

    title = say("log.change_title", ref=line.ref)
    made = CommandForm(desk, title, fields, "log.save", make, about=line.id)
    made.set_values(
        title=line.title,
        cause=line.cause,
        event=line.event,
        effect=line.effect,
        category=line.category,
        review_on=line.review_on,
        body=line.body_id,
        target_by=line.target_by,
        part=line.part,
        former_ref=line.former_ref,
        **{name: getattr(page, name) for name in _OF_PAGE},
        **desk.read(_people_of, line.id),
    )
    made.mind_while_typing()
    return made


def scoring(desk: Desk, page: RiskPage) -> CommandForm:
    """Return the form that scores a risk anew; the scores before it stay."""
    look, line = desk.look, page.line
    kinds = [ScoreKind.CURRENT, ScoreKind.TARGET, ScoreKind.INITIAL]
    shown = desk.read(scale_of, line.body_id, desk.today())
    hint = say("risks.from_one", most=shown.scale.size)
    fields: list[Field] = [
        ChoiceField(look, "kind", say("risks.kind"), kinds, hint=_means(shown)),
        NumberField(look, "likelihood", say("risks.likelihood"), hint=hint).needed(),
        NumberField(look, "impact", say("risks.impact"), hint=hint).needed(),
        DateField(look, "on_date", say("risks.scored_on"), desk.today),
        LongField(look, "reason", say("log.reason")),
    ]

    def make(form: CommandForm) -> ScoreRisk:
        return ScoreRisk(
            risk=line.id,
            likelihood=form.value("likelihood") or 0,
            impact=form.value("impact") or 0,
            kind=form.value("kind"),
            on_date=form.value("on_date"),
            reason=form.value("reason"),
        )

    made = CommandForm(desk, say("risks.score_title", ref=line.ref), fields, "log.save", make)
    made.set_values(
        kind=ScoreKind.CURRENT,
        likelihood=line.likelihood,
        impact=line.impact,
        on_date=desk.today(),
    )
    return made


def _means(shown: ScaleShown) -> str:
    """Return what the committee's scores mean, as it prints them."""
    own = (shown.initial_means, shown.current_means, shown.target_means)
    return "\n".join(
        f"{choice(kind)}: {words or say(f'risk.{kind}_means')}"
        for kind, words in zip(ScoreKind, own, strict=True)
    )


_OF_PAGE = (
    *("dimensions", "sector", "regime", "regulators", "aims", "objective", "response"),
    *("lead", "plan"),
)


def _people_of(book: Reading, risk: str) -> dict[str, str]:
    columns = ", ".join(f"coalesce({each}, '')" for each in OWNED)
    row = book.row(f"SELECT {columns} FROM risk_live WHERE id = :id", id=risk)
    return dict(zip(OWNED, row or (), strict=False))
