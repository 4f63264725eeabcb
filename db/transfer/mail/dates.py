"""The e-mail with a joiner's dates of the year, or with what a leaver takes out (P14)."""

from dataclasses import dataclass
from datetime import date, time

from db.bodies.queries.mail import mail_watch
from db.bodies.queries.plain import day
from db.bodies.rules.greeting import greeted
from db.calendar.queries.expected import Expected, expected_at
from db.errors import Refusal
from db.store import Reading
from db.transfer import calendar
from db.transfer.mail.addressees import addressees
from db.transfer.mail.draft import Attached, Draft, Sheet, file_name
from db.transfer.mail.looking_over import looked_over
from db.words import day as on_day
from db.words import say


@dataclass(frozen=True, slots=True)
class DatesMail:
    """The draft to one person, and ``doubts``: what to look at before it leaves.

    ``words`` are what it says, to be put right, ``count`` how many meetings it is about;
    ``leaves`` tells that it takes them out, ``file`` is the name it is saved under.
    """

    draft: Draft
    doubts: tuple[str, ...]
    file: str
    words: str
    count: int
    leaves: bool


def dates_mail(book: Reading, person: str, today: date, words: str = "") -> DatesMail:
    """Return the dates of a person's meetings to come, with the file that enters them.

    To somebody who leaves goes the file that takes out the meetings after the last day. ``words``
    stand in the place of its own where a person has put them right.

    Raises:
        Refusal: there is no such person, or no meeting to tell of.

    """
    row = book.row("SELECT name, left_on FROM person_live WHERE id = :id", id=person)
    if row is None:
        raise Refusal("papers.no_person", "ref")
    name, left = row[0], day(row[1])
    found = expected_at(book, person, today, left)
    if not found:
        raise Refusal("dates.none_left" if left else "dates.none", "ref", name=name)
    about = "left" if left else "joined"
    committees = ", ".join(sorted({each.committee for each in found}))
    values = {"name": greeted(name), "committees": committees, "on": left, "count": len(found)}
    said = say(f"dates.{about}", **values)
    who = addressees(book, {person: name})
    doubts = [say("notice.no_address", names=", ".join(who.nowhere))] if who.nowhere else []
    content = calendar.chosen(book, [each.id for each in found], cancels=left is not None)
    draft, outside = looked_over(
        mail_watch(book),
        Draft(
            to=who.to,
            copy=who.copy,
            subject=say(f"dates.subject_{about}", **values),
            before=words or said,
            sheet=_table(found),
            after="",
            files=(Attached(say(f"dates.file_{about}"), content),),
        ),
    )
    file = file_name(today.isoformat(), about, name)
    return DatesMail(draft, (*doubts, *outside), file, said, len(found), left is not None)


def _table(found: list[Expected]) -> Sheet:
    heads = (say("dates.when"), say("dates.at"), say("dates.committee"), say("dates.where"))
    rows = ((on_day(each.on), _clock(each.start), each.committee, each.where) for each in found)
    return Sheet(heads, tuple(rows))


def _clock(at: time | None) -> str:
    return f"{at:%H:%M}" if at else say("dates.to_follow")
