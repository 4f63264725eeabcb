"""The forms of the Agreements page: each makes one command's input and runs it through the desk."""

from typing import Any

from db.agreements.commands.agreements import (
    ChangeAgreement,
    EndAgreement,
    MakeAgreement,
    ReviewAgreement,
)
from db.agreements.commands.delegations import (
    EndDelegation,
    HostService,
    RecordDelegation,
    SetDelegationPolicy,
)
from db.agreements.commands.variations import (
    AdoptVariation,
    ConsentVariation,
    ProposeVariation,
    WithdrawVariation,
)
from db.agreements.queries import (
    AgreementLine,
    DelegationLine,
    variations,
)
from db.agreements.rules.agreements import AgreementKind, VariationState
from db.agreements.rules.delegations import EXEMPT, DelegationKind
from db.bodies.queries.plain import day
from db.bodies.rules.kinds import OrgKind
from db.store import Reading
from db.words import choice, say
from desktop.agreements.signing import mistaken_signatory, naming_signatory, parties_of, signing
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import (
    ChoiceField,
    Field,
    FlagField,
    NumberField,
    Option,
    PickField,
)
from desktop.kit.offers import (
    bodies,
    change_form,
    meetings,
    on_day,
    organisations,
    pick,
    plain_form,
    prose,
    words,
)

__all__ = ["mistaken_signatory", "naming_signatory", "signing"]
EXEMPTIBLE = tuple(kind for kind in DelegationKind if kind is not DelegationKind.OTHER)
"""The ways of handing over that a policy may leave open."""
RECIPIENTS = (
    *(OrgKind.NHS_TRUST, OrgKind.FOUNDATION_TRUST),
    *(OrgKind.COUNCIL, OrgKind.COMBINED, OrgKind.OTHER),
)
"""To whom a policy may recommend not to delegate."""


def _organisation(desk: Desk, name: str, code: str) -> PickField:
    return pick(desk, name, code, organisations)


def new_agreement(desk: Desk) -> CommandForm:
    """Return the form that enters an agreement of two or three parties; more join by signing."""
    look = desk.look
    fields: list[Field] = [
        words(desk, "title", "agreed.title").needed(),
        ChoiceField(look, "kind", say("agreed.kind"), list(AgreementKind)),
        _organisation(desk, "one", "agreed.party_one").needed(),
        _organisation(desk, "other", "agreed.party_two").needed(),
        _organisation(desk, "third", "agreed.party_three"),
        words(desk, "version", "agreed.version"),
        pick(desk, "replaces", "agreed.replaces", _agreements),
        FlagField(look, "binding", say("agreed.binding")),
        on_day(desk, "effective_on", "agreed.effective"),
        on_day(desk, "ends_on", "agreed.ends"),
        on_day(desk, "first_review_on", "agreed.first_review"),
        NumberField(look, "review_months", say("agreed.every"), hint=say("agreed.every_hint")),
        on_day(desk, "counts_from", "agreed.counts_from"),
        prose(desk, "purpose", "agreed.purpose"),
        words(desk, "source", "agreed.source"),
    ]

    def make(form: CommandForm) -> MakeAgreement:
        parties = [form.value(each) for each in ("one", "other", "third")]
        given = {
            name: form.value(name) for name in form.fields if name not in {"one", "other", "third"}
        }
        return MakeAgreement(parties=tuple(each for each in parties if each), **given)

    return CommandForm(desk, say("agreed.new_agreement"), fields, "log.save", make)


def _open_variations(line: AgreementLine) -> Any:
    def options(book: Reading) -> list[Option]:
        return [
            Option(each.id, each.words, each.proposed_by)
            for each in variations(book, line.id)
            if each.state is VariationState.PROPOSED
        ]

    return options


def reviewing(desk: Desk, line: AgreementLine) -> CommandForm:
    """Return the form that records a review that was held."""
    fields: list[Field] = [
        prose(desk, "words", "agreed.outcome"),
        on_day(desk, "on", "agreed.on"),
        pick(desk, "meeting", "agreed.meeting", meetings),
    ]
    return plain_form(desk, "agreed.review_held", fields, ReviewAgreement, agreement=line.id)


def proposing(desk: Desk, line: AgreementLine) -> CommandForm:
    """Return the form that proposes a variation."""
    fields = [
        prose(desk, "words", "agreed.variation"),
        pick(desk, "proposed_by", "agreed.proposed_by", parties_of(line)).needed(),
        on_day(desk, "on", "agreed.on"),
    ]
    return plain_form(desk, "agreed.propose", fields, ProposeVariation, agreement=line.id)


def consenting(desk: Desk, line: AgreementLine) -> CommandForm:
    """Return the form that records a party's consent to a variation."""
    fields = [
        pick(desk, "variation", "agreed.variation", _open_variations(line)).needed(),
        pick(desk, "organisation", "agreed.party", parties_of(line)).needed(),
        words(desk, "person", "agreed.signed_by"),
        on_day(desk, "on", "agreed.on"),
    ]
    return plain_form(desk, "agreed.consent", fields, ConsentVariation)


def adopting(desk: Desk, line: AgreementLine) -> CommandForm:
    """Return the form that puts a variation in force; it is refused until every party agreed."""
    fields: list[Field] = [
        pick(desk, "variation", "agreed.variation", _open_variations(line)).needed(),
        on_day(desk, "effective_on", "agreed.effective"),
        words(desk, "version", "agreed.version"),
        *_terms(desk, "agreed.reviewed_every"),
    ]
    made = plain_form(desk, "agreed.adopt", fields, AdoptVariation)
    months = desk.read(_reviewed, line.id)["review_months"]
    made.set_values(review_months=months, binding=line.binding)
    return made


def _terms(desk: Desk, every: str = "agreed.every") -> tuple[Field, Field]:
    """Return the fields of what only a variation changes once an agreement is signed."""
    return (
        NumberField(desk.look, "review_months", say(every), hint=say("agreed.every_hint")),
        FlagField(desk.look, "binding", say("agreed.binding")),
    )


def withdrawing(desk: Desk, line: AgreementLine) -> CommandForm:
    """Return the form that withdraws a variation that was proposed."""
    fields = [
        pick(desk, "variation", "agreed.variation", _open_variations(line)).needed(),
        prose(desk, "reason", "agreed.reason"),
    ]
    return plain_form(desk, "agreed.withdraw", fields, WithdrawVariation)


def correcting(desk: Desk, line: AgreementLine) -> CommandForm:
    """Return the form that corrects what is kept; what it says is changed by a variation."""
    names = ("title", "kind", "binding", "effective_on", "purpose", "source")
    fields: list[Field] = [
        words(desk, "title", "agreed.title"),
        ChoiceField(desk.look, "kind", say("agreed.kind"), list(AgreementKind)),
        on_day(desk, "effective_on", "agreed.effective"),
        on_day(desk, "first_review_on", "agreed.first_review"),
        *_terms(desk),
        on_day(desk, "counts_from", "agreed.counts_from"),
        prose(desk, "purpose", "agreed.purpose"),
        words(desk, "source", "agreed.source"),
    ]
    made = change_form(desk, "agreed.correct", fields, ChangeAgreement, agreement=line.id)
    held = {name: getattr(line, name) for name in names}
    made.set_values(**held | desk.read(_reviewed, line.id))
    return made


def _reviewed(book: Reading, agreement: str) -> dict[str, Any]:
    sql = "SELECT first_review_on, counts_from, review_months FROM agreement_live WHERE id = :id"
    first, counts, months = book.row(sql, id=agreement) or (None, None, None)
    return {
        "first_review_on": day(first),
        "counts_from": day(counts),
        "review_months": months,
    }


def ending(desk: Desk, line: AgreementLine) -> CommandForm:
    """Return the form that ends an agreement."""
    fields = [on_day(desk, "ends_on", "agreed.ends"), prose(desk, "reason", "agreed.reason")]
    return plain_form(desk, "agreed.end", fields, EndAgreement, agreement=line.id)


def _agreements(book: Reading) -> list[Option]:
    sql = "SELECT id, title, version FROM agreement_live ORDER BY title, id"
    return [Option(*each) for each in book.rows(sql)]


def new_delegation(desk: Desk) -> CommandForm:
    """Return the form that records a function handed over."""
    fields: list[Field] = [
        words(desk, "function", "agreed.function"),
        _organisation(desk, "from_organisation", "agreed.giver").needed(),
        _organisation(desk, "to_organisation", "agreed.taker"),
        pick(desk, "to_body", "agreed.to_body", bodies),
        ChoiceField(desk.look, "kind", say("agreed.kind"), list(DelegationKind)),
        words(desk, "instrument", "agreed.instrument"),
        pick(desk, "agreement", "agreed.rests_on", _agreements),
        prose(desk, "exclusions", "agreed.exclusions"),
        on_day(desk, "from_on", "agreed.from"),
        on_day(desk, "to_on", "agreed.until"),
        prose(desk, "departure_reason", "agreed.departure"),
        words(desk, "source", "agreed.source"),
    ]
    return plain_form(desk, "agreed.new_delegation", fields, RecordDelegation)


def ending_delegation(desk: Desk, line: DelegationLine) -> CommandForm:
    """Return the form that ends a delegation."""
    fields = [on_day(desk, "to_on", "agreed.until"), prose(desk, "reason", "agreed.reason")]
    return plain_form(desk, "agreed.end", fields, EndDelegation, delegation=line.id)


def new_policy(desk: Desk) -> CommandForm:
    """Return the form that enters a recommendation not to delegate to a kind of organisation."""
    fields: list[Field] = [
        prose(desk, "words", "agreed.policy").needed(),
        *(FlagField(desk.look, str(kind), choice(kind)) for kind in RECIPIENTS),
        *(
            FlagField(desk.look, f"exempt {kind}", say("agreed.exempt", kind=choice(kind)))
            for kind in EXEMPTIBLE
        ),
        on_day(desk, "from_on", "agreed.from"),
        on_day(desk, "to_on", "agreed.until"),
        words(desk, "source", "agreed.source").needed(),
    ]

    def make(form: CommandForm) -> SetDelegationPolicy:
        return SetDelegationPolicy(
            form.value("words"),
            tuple(kind for kind in RECIPIENTS if form.value(str(kind))),
            form.value("source"),
            tuple(kind for kind in EXEMPTIBLE if form.value(f"exempt {kind}")),
            from_on=form.value("from_on"),
            to_on=form.value("to_on"),
        )

    form = CommandForm(desk, say("agreed.new_policy"), fields, "log.save", make)
    form.set_values(**{f"exempt {kind}": kind in EXEMPT for kind in EXEMPTIBLE})
    return form


def new_hosted(desk: Desk) -> CommandForm:
    """Return the form that records a service hosted for up to three others."""
    hosted_for = ("first", "second", "third")
    fields: list[Field] = [
        words(desk, "title", "agreed.service").needed(),
        _organisation(desk, "host", "agreed.host").needed(),
        _organisation(desk, "first", "agreed.hosted_for").needed(),
        _organisation(desk, "second", "agreed.hosted_also"),
        _organisation(desk, "third", "agreed.hosted_third"),
        _organisation(desk, "provider", "agreed.provider"),
        FlagField(desk.look, "lead_commissioner", say("agreed.lead_commissioner")),
        pick(desk, "agreement", "agreed.rests_on", _agreements),
        on_day(desk, "from_on", "agreed.from"),
        on_day(desk, "to_on", "agreed.until"),
        words(desk, "source", "agreed.source"),
    ]

    def make(form: CommandForm) -> HostService:
        others = [form.value(each) for each in hosted_for]
        given = {name: form.value(name) for name in form.fields if name not in hosted_for}
        return HostService(hosted_for=tuple(each for each in others if each), **given)

    return CommandForm(desk, say("agreed.new_hosted"), fields, "log.save", make)
