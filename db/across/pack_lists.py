"""The papers of a meeting, their versions, questions and observers, as the command line lists them.

Each list is of one record; beside it stands how a line of it reads in columns. The desk says the
same words.
"""

from datetime import date

from db.meetings.queries.papers import (
    MailTo,
    PackLine,
    PaperOfMeeting,
    VersionLine,
    absent_members,
    mail_to,
    meeting_papers,
    pack,
    versions,
)
from db.meetings.queries.questions import ObserverLine, QuestionLine, observers, questions
from db.meetings.rules.papers import Delivery, Marking
from db.store import Reading
from db.words import choice, say

KB, MB = 1000, 1_000_000


def papers_listed(book: Reading, meeting: str, today: date) -> list[PaperOfMeeting]:
    """Return the papers of a meeting."""
    del today
    return meeting_papers(book, meeting)


def paper_row(line: PaperOfMeeting) -> tuple[str, str, str, str, str]:
    """Return a paper as columns: item, how it stands, its marking, its people, its title."""
    people = ", ".join(dict.fromkeys(filter(None, (line.author, line.lead))))
    marking = choice(line.marking) if line.marking is not Marking.NONE else ""
    return line.number, how(line), marking, people, line.title


def how(line: PaperOfMeeting) -> str:
    """Return how a paper stands in words: on time, late, draft, deferred to MG/2027-01-07."""
    if line.deferred_to:
        return say("papers.deferred_to", ref=line.deferred_to)
    if not line.is_wanted or not line.is_in:
        return choice(line.road)
    if line.lacks_agreement:
        return say("papers.not_agreed", how=choice(line.delivery))
    if line.delivery is Delivery.AWAITED:
        return choice(line.road)
    return choice(line.delivery)


def versions_listed(book: Reading, paper: str, today: date) -> list[VersionLine]:
    """Return every file of a paper, the latest first."""
    del today
    return versions(book, paper)


def version_row(line: VersionLine) -> tuple[str, str, str]:
    """Return a version as columns: what it is, who took it in when and how it grew, its note."""
    head = say(
        "papers.version", number=line.number, filename=line.filename, size=size_words(line.size)
    )
    return head, version_came(line), line.note


def version_came(line: VersionLine) -> str:
    """Return who took a version in and when, and by how much it grew or shrank."""
    told = [
        say("papers.version_came", on=line.received_on) if line.received_on else "",
        say("papers.version_by", by=line.by) if line.by else "",
    ]
    if line.larger is not None:
        before = {"before": line.number - 1}
        if line.larger == 0:
            told.append(say("papers.version_same_size", **before))
        else:
            code = "larger" if line.larger > 0 else "smaller"
            size = size_words(abs(line.larger))
            told.append(say(f"papers.version_{code}", size=size, **before))
    return ", ".join(filter(None, told))


def size_words(size: int) -> str:
    """Return a size as people say it: 640 bytes, 12 KB, 3.1 MB."""
    if size < KB:
        return say("papers.size_bytes", n=size)
    if size < MB - KB // 2:
        return say("papers.size_kb", n=round(size / KB))
    return say("papers.size_mb", n=f"{size / MB:.1f}")


def questions_listed(book: Reading, meeting: str, today: date) -> list[QuestionLine]:
    """Return the questions from the public to a meeting."""
    del today
    return questions(book, meeting)


def question_row(line: QuestionLine) -> tuple[str, str, str, str]:
    """Return a question as columns: how it stands, its item, who asks, what."""
    return question_stands(line), line.number, line.asker, line.words


def question_stands(line: QuestionLine) -> str:
    """Return how a question stands: accepted, late; written reply due 31 December 2026."""
    if line.owes_reply and line.reply_due_on:
        return say("papers.reply_due", on=line.reply_due_on)
    word = choice(line.state)
    return say("papers.came_late", state=word) if line.late else word


def observers_listed(book: Reading, meeting: str, today: date) -> list[ObserverLine]:
    """Return those who look on at a meeting."""
    del today
    return observers(book, meeting)


def observer_row(line: ObserverLine) -> tuple[str, str, str]:
    """Return an observer as columns."""
    return line.name, ", ".join(filter(None, (line.post, line.organisation))), line.note


def pack_listed(book: Reading, meeting: str, today: date) -> list[PackLine]:
    """Return the pack of a meeting, as a list of one."""
    del today
    return [pack(book, meeting)]


def pack_row(line: PackLine) -> tuple[str, str, str, str]:
    """Return a pack as columns: its marking, papers in, what it is proportioned to, questions."""
    on = line.questions_on
    return (
        choice(line.marking),
        say("papers.in_of", received=line.received, wanted=line.wanted),
        say("papers.segment", segment=line.segment) if line.segment else "",
        say("papers.questions_by", on=on) if on else "",
    )


def mail_words(line: MailTo) -> str:
    """Return who gets the mail about a paper."""
    if not line.email:
        return say("papers.mail_none", name=line.name)
    code = "papers.mail_assistant" if line.assistant else "papers.mail_own"
    return say(code, name=line.name, email=line.email)


def paper_mail(book: Reading, paper: str) -> str:
    """Return in one line who gets the mail about a paper."""
    return "; ".join(mail_words(each) for each in mail_to(book, paper))


def to_send(book: Reading, meeting: str, line: PaperOfMeeting) -> str:
    """Return to whom a tabled paper is still to be sent; nothing once it was, or for another."""
    if line.delivery is not Delivery.TABLED or line.sent_absent_on is not None:
        return ""
    names = [name for name, _email in absent_members(book, meeting, line.item)]
    return say("papers.send_to_absent", names=", ".join(names)) if names else ""
