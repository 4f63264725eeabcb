"""Which addresses are the organisations' own, and when a subject says ``[secure]`` (P20)."""

from db.bodies.queries.plain import chosen
from db.bodies.rules.mail import USUAL, MailWatch, Secure, of_people
from db.store import Reading

_RULE = "SELECT own, secure FROM mailrule_live"
_PEOPLE = """
SELECT email FROM person_live WHERE organisation <> '' AND email <> ''
UNION SELECT assistant_email FROM person_live WHERE organisation <> '' AND assistant_email <> ''
UNION SELECT email FROM contactpoint_live WHERE email <> ''
"""


def mail_rule(book: Reading) -> tuple[str, Secure]:
    """Return the domains a minute book calls its own beside its people's, and its ``[secure]``."""
    own, secure = book.row(_RULE) or (", ".join(USUAL), "never")
    return own, chosen(Secure, secure)


def domains_of_people(book: Reading) -> tuple[str, ...]:
    """Return the domains of the people who belong to an organisation, and of contact points."""
    return of_people(email for (email,) in book.rows(_PEOPLE))


def mail_watch(book: Reading) -> MailWatch:
    """Return what a minute book's e-mails are looked over by."""
    own, secure = mail_rule(book)
    named = tuple(each for each in own.replace(",", " ").split() if each)
    return MailWatch(tuple(dict.fromkeys((*named, *domains_of_people(book)))), secure)
