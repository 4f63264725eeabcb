"""The e-mail that asks members to decide: words to put right, then a draft with its paper (P1)."""

from db.decisions.queries import CirculationLine
from db.store import Reading
from db.transfer.mail import ProposalMail, eml, proposal_mail
from db.transfer.mail.proposal import proposal_words
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.mailing import MailForm


def mailing(desk: Desk, line: CirculationLine) -> MailForm:
    """Return the e-mail to members, to be put right and saved as a draft with its paper."""
    home = desk.store.path
    made = desk.read(proposal_mail, line.id, home)

    def write(book: Reading, words: str) -> bytes:
        return eml(proposal_mail(book, line.id, home, words).draft)

    told = "\n".join([*(f"◆ {each}" for each in made.doubts), _goes_to(made)])
    title = say("mailed.mail_title")
    return MailForm(desk, title, proposal_words(line), told=told, file=made.file, write=write)


def _goes_to(made: ProposalMail) -> str:
    names = ", ".join(each.name for each in made.draft.files)
    code = "mailed.goes_with" if names else "mailed.goes_to"
    return say(code, n=len(made.draft.to), file=names)
