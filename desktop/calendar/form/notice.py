"""The notice that a meeting does not take place: put right by hand, then a draft e-mail (P8)."""

from db.calendar.queries import MeetingLine
from db.store import Reading
from db.transfer.mail import eml, notice_mail
from db.transfer.mail.notice import notice_words
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.mailing import MailForm


def noticing(desk: Desk, line: MeetingLine) -> MailForm:
    """Return the notice of a meeting called off, with what takes it out of calendars."""
    made = desk.read(notice_mail, line.id)

    def write(book: Reading, words: str) -> bytes:
        return eml(notice_mail(book, line.id, words).draft)

    goes = say("diary.notice_goes", n=len(made.draft.to))
    told = "\n".join([*(f"◆ {each}" for each in made.doubts), goes])
    title = say("diary.notice_title", ref=line.ref)
    return MailForm(desk, title, notice_words(line), told=told, file=made.file, write=write)
