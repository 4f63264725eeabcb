"""What belongs to the papers of a meeting: their versions, the pack, questions from the public."""

from datetime import date, datetime

from db.meetings.rules.items import Part, Purpose
from db.meetings.rules.papers import Marking
from db.meetings.rules.questions import QuestionState
from db.record import Record, choice, day, deletion, link, moment, number, text


class PaperVersion(Record, table=True):
    """One file of a paper as it came in; its id follows from the paper and the file.

    ``by`` is who took it in, ``note`` what the sender said had changed.
    """

    deleted: str | None = deletion(4720)
    paper: str = link(4721, "paper")
    filename: str = text(4723)
    sha256: str = text(4724)
    size: int = number(4725)
    received_on: date | None = day(4726)
    taken_at: datetime | None = moment(4727)
    by: str = text(4728)
    note: str = text(4729)
    number: int = number(4722, default=1)


class PublicQuestion(Record, table=True):
    """A question from the public to a meeting, from its receipt to the written reply (P12)."""

    deleted: str | None = deletion(4740)
    meeting: str = link(4741, "meeting")
    item: str | None = link(4742, "agendaitem")
    asker: str = text(4743)
    organisation: str = text(4744)
    contact: str = text(4745)
    words: str = text(4746)
    received_on: date | None = day(4747)
    state: QuestionState = choice(4748, QuestionState, default=QuestionState.RECEIVED)
    why: str = text(4749)
    answer: str = text(4750)
    answered_on: date | None = day(4751)
    reply_due_on: date | None = day(4752)
    replied_on: date | None = day(4753)


class CheckWaiver(Record, table=True):
    """A sort of finding that is not for a committee, or one record's alone, and why.

    ``check`` is the finding's id; ``thing`` the one record it is waived for, or empty.
    """

    deleted: str | None = deletion(4760)
    body: str | None = link(4761, "body")
    check: str = text(4762)
    reason: str = text(4763)
    by: str = text(4764)
    on_date: date | None = day(4765)
    thing: str = text(4766)


class PaperRisk(Record, table=True):
    """A risk that a paper is about; its id follows from both."""

    deleted: str | None = deletion(4770)
    paper: str = link(4771, "paper")
    risk: str = link(4772, "risk")


class PackPaper(Record, table=True):
    """A paper that every pack of a committee holds, or only that at one segment (R27)."""

    deleted: str | None = deletion(4780)
    body: str = link(4781, "body")
    segment: str = text(4782)
    title: str = text(4783)
    section: str = text(4784)
    purpose: Purpose = choice(4785, Purpose, default=Purpose.NONE)
    part: Part = choice(4786, Part, default=Part.ONE)
    source: str = text(4787)


class Pack(Record, table=True):
    """The papers of a meeting as one thing: its marking, and what it is proportioned to (R27, R64).

    ``questions_on`` is the day by which questions from the public are to be in.
    """

    deleted: str | None = deletion(4790)
    meeting: str = link(4791, "meeting")
    marking: Marking = choice(4792, Marking, default=Marking.NONE)
    segment: str = text(4793)
    questions_on: date | None = day(4794)
