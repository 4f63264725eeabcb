"""What is said of minutes before they are confirmed, and what a public copy of them leaves out."""

from datetime import date

from db.meetings.rules.comments import CheckAnswer, CommentState
from db.record import Record, choice, day, deletion, link, text


class MinuteComment(Record, table=True):
    """A comment on the minute of one item: a text proposed, a remark, or both.

    ``was`` is the minute as its author read it; a text is only accepted over those words.
    """

    deleted: str | None = deletion(4900)
    item: str = link(4901, "agendaitem")
    author: str | None = link(4902, "person")
    was: str = text(4903)
    proposed: str = text(4904)
    remark: str = text(4905)
    state: CommentState = choice(4906, CommentState, default=CommentState.OPEN)
    reason: str = text(4907)
    entered_on: date | None = day(4908)
    answered_on: date | None = day(4909)
    answered_by: str = text(4910)


class MinuteCheck(Record, table=True):
    """A presenter was asked to check the minute of their own item; its id follows from both."""

    deleted: str | None = deletion(4920)
    item: str = link(4921, "agendaitem")
    person: str = link(4922, "person")
    asked_on: date | None = day(4923)
    answer: CheckAnswer = choice(4924, CheckAnswer, default=CheckAnswer.WAITING)
    answered_on: date | None = day(4925)


class LeftOut(Record, table=True):
    """A passage of an item's minute that the public copy leaves out, and why."""

    deleted: str | None = deletion(4940)
    item: str = link(4941, "agendaitem")
    passage: str = text(4942)
    reason: str = text(4943)
    exemption: str = text(4944)
    by: str = text(4945)
    on_date: date | None = day(4946)
