"""The minute book's rule for e-mails: whose addresses are its own, and when ``[secure]``."""

from dataclasses import dataclass
from datetime import date

from db.bodies.commands.changing import apply, kept
from db.bodies.records import MailRule
from db.bodies.rules.mail import USUAL, Secure, own_domains
from db.record import same_id
from db.store import KEEP, Keep, Ref, Work, command


@dataclass(frozen=True, slots=True)
class SetMailRule:
    """Say which domains are the organisations' own, and when a subject says [secure] (P20).

    ``own`` is a list such as "nhs.net, nhs.uk": whatever ends in one of them counts, and so do
    the domains of people who belong to an organisation.
    """

    own: str | Keep = KEEP
    secure: Secure | Keep = KEEP
    source: str | Keep = KEEP
    as_at: date | Keep | None = KEEP


@command("Set rule for e-mails")
def set_mail_rule(work: Work, it: SetMailRule) -> Ref:
    """Keep it; there is one for the whole minute book."""
    named = own_domains(it.own) if isinstance(it.own, str) else None
    row = same_id("mailrule", "book")
    begins = work.find(MailRule, row) is None
    record = kept(work, MailRule, row)
    apply(record, it)
    if named is not None or begins:
        record.own = ", ".join(USUAL if named is None else named)
    return Ref("mailrule", record.id)
