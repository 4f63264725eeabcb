"""The forms of who signs an agreement: named before the day, signed on it."""

from collections.abc import Sequence
from typing import Any

from db.agreements.commands.agreements import NameSignatory, SignAgreement
from db.agreements.queries import AgreementLine, SignatoryLine, signatories
from db.store import Reading
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import Field, Option
from desktop.kit.offers import on_day, organisations, pick, plain_form, words


def parties_of(line: AgreementLine, *, only_unsigned: bool) -> Any:
    """Return what offers the parties of an agreement, or those that have yet to sign."""

    def options(book: Reading) -> list[Option]:
        return [
            Option(each.organisation_id, each.organisation)
            for each in signatories(book, line.id)
            if not only_unsigned or each.signed_on is None
        ]

    return options


def signing(desk: Desk, line: AgreementLine) -> CommandForm:
    """Return the form that records a party's signature."""
    fields = [
        pick(desk, "organisation", "agreed.party", parties_of(line, only_unsigned=True)).needed(),
        words(desk, "person", "agreed.signed_by"),
        words(desk, "role", "agreed.role"),
        on_day(desk, "signed_on", "agreed.signed_on"),
    ]
    made = plain_form(desk, "agreed.sign", fields, SignAgreement, agreement=line.id)
    return _following(made, desk.read(signatories, line.id))


def _following(form: CommandForm, known: Sequence[SignatoryLine]) -> CommandForm:
    """Let person and role be those named for the party that is picked, until they are typed."""
    named = {each.organisation_id: each for each in known}

    def follow() -> None:
        each = named.get(form.value("organisation"))
        for name, held in (("person", each.person), ("role", each.role)) if each else ():
            if not form.fields[name].touched:
                form.fields[name].set_value(held)

    form.fields["organisation"].edited.connect(follow)
    return form


def naming_signatory(desk: Desk, line: AgreementLine) -> CommandForm:
    """Return the form that says who is to sign for a party; another may join so (R56)."""
    signed = {each.organisation_id for each in desk.read(signatories, line.id) if each.signed_on}

    def unsigned(book: Reading) -> list[Option]:
        return [each for each in organisations(book) if each.id not in signed]

    fields: list[Field] = [
        pick(desk, "organisation", "agreed.party", unsigned).needed(),
        words(desk, "person", "agreed.signatory"),
        words(desk, "role", "agreed.role"),
    ]
    made = plain_form(desk, "agreed.to_sign", fields, NameSignatory, agreement=line.id)
    return _following(made, desk.read(signatories, line.id))
