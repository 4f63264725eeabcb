"""The forms of who signs an agreement: named before the day, signed on it, once in each role."""

from typing import Any

from db.agreements.commands.agreements import NameSignatory, RemoveSignatory, SignAgreement
from db.agreements.queries import AgreementLine, signatories
from db.agreements.rules.agreements import role_key
from db.store import Reading
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import Field, Option
from desktop.kit.mistaken import Slip, mistaken
from desktop.kit.offers import on_day, organisations, pick, plain_form, words

_TO_SIGN = """
SELECT s.id, o.name || iif(s.person = '', '', ': ' || s.person || ', ' || s.role)
FROM signatory_live s JOIN organisation o ON o.id = s.organisation
WHERE s.agreement = :agreement AND s.signed_on IS NULL AND (EXISTS (SELECT 1 FROM signatory_live t
  WHERE t.agreement = s.agreement AND t.organisation = s.organisation AND t.id <> s.id)
  OR (SELECT count(DISTINCT t.organisation) FROM signatory_live t
    WHERE t.agreement = s.agreement) > 2)
ORDER BY o.name COLLATE NOCASE, s.role, s.id"""


def parties_of(line: AgreementLine) -> Any:
    """Return what offers the parties of an agreement."""

    def options(book: Reading) -> list[Option]:
        parties = {each.organisation_id: each.organisation for each in signatories(book, line.id)}
        return [Option(*each) for each in parties.items()]

    return options


def signing(desk: Desk, line: AgreementLine) -> CommandForm:
    """Return the form that records a party's signature; one that signed may sign in a new role."""
    fields = [
        pick(desk, "organisation", "agreed.party", parties_of(line)).needed(),
        words(desk, "role", "agreed.role"),
        words(desk, "person", "agreed.signed_by"),
        on_day(desk, "signed_on", "agreed.signed_on"),
    ]
    made = plain_form(desk, "agreed.sign", fields, SignAgreement, agreement=line.id)
    return _following(desk, line, made)


def _following(desk: Desk, line: AgreementLine, form: CommandForm) -> CommandForm:
    """Let role and person be those first named for the party picked, or for the role typed."""
    known = [each for each in desk.read(signatories, line.id) if each.signed_on is None]
    role, person = form.fields["role"], form.fields["person"]

    def follow() -> None:
        there = [each for each in known if each.organisation_id == form.value("organisation")]
        if role.touched:
            there = [each for each in there if role_key(each.role) == role_key(role.value)]
        else:
            role.set_value(there[0].role if there else "")
        if not person.touched:
            person.set_value(there[0].person if there else "")

    for each in (form.fields["organisation"], role):
        each.edited.connect(follow)
    return form


def naming_signatory(desk: Desk, line: AgreementLine) -> CommandForm:
    """Return the form that says who is to sign for a party in a role; another may join (R56)."""
    fields: list[Field] = [
        pick(desk, "organisation", "agreed.party", organisations).needed(),
        words(desk, "role", "agreed.role"),
        words(desk, "person", "agreed.signatory"),
    ]
    return plain_form(desk, "agreed.to_sign", fields, NameSignatory, agreement=line.id)


def mistaken_signatory(desk: Desk, line: AgreementLine) -> CommandForm:
    """Return the form that takes off one who is not to sign after all."""
    slip = Slip(RemoveSignatory, "mistaken.signatory", _TO_SIGN)
    return mistaken(desk, line.title, (slip,), agreement=line.id)
