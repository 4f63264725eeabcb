"""The e-mail that tells members a meeting does not take place, with its cancellation (P8)."""

from dataclasses import dataclass
from datetime import date

from db.bodies.queries.mail import mail_watch
from db.bodies.queries.seats import members_on
from db.calendar.queries import MeetingLine
from db.calendar.queries import meeting as meeting_of
from db.calendar.rules.states import MeetingState
from db.errors import Refusal
from db.meetings.queries.plan import FateLine, items_to_settle
from db.meetings.rules.plan import Fate
from db.store import Reading
from db.transfer import calendar
from db.transfer.mail.addressees import addressees
from db.transfer.mail.draft import Attached, Draft, Sheet, file_name
from db.transfer.mail.looking_over import looked_over
from db.words import choice, say

CODES = {MeetingState.STOOD_DOWN: "stood_down", MeetingState.POSTPONED: "postponed"}


@dataclass(frozen=True, slots=True)
class NoticeMail:
    """The draft to everybody who was called, and ``doubts``: what to look at before it leaves.

    ``file`` is the name it is saved under.
    """

    draft: Draft
    doubts: tuple[str, ...]
    file: str


def notice_mail(book: Reading, meeting: str, words: str = "") -> NoticeMail:
    """Return the notice of a meeting called off, with the file that takes it out of calendars.

    ``words`` stand in the place of its own where a person has put them right.

    Raises:
        Refusal: there is no such meeting, or it stands.

    """
    line = called_off(book, meeting)
    held = members_on(book, line.body, line.on_date or date.max)
    who = addressees(book, {holder.person: holder.name for _seat, holder in held})
    doubts = [] if who.to or who.nowhere else [say("notice.nobody")]
    if who.nowhere:
        doubts.append(say("notice.no_address", names=", ".join(who.nowhere)))
    fates = [each for each in items_to_settle(book, meeting) if not each.standing]
    if any(not each.settled for each in fates):
        doubts.append(say("notice.unsettled"))
    values = {"committee": line.name, "on": line.on_date}
    draft = Draft(
        to=who.to,
        copy=who.copy,
        subject=say(f"notice.subject_{CODES[line.state]}", **values),
        before=words or notice_words(line),
        sheet=_table(fates),
        after="",
        files=(Attached(say("notice.file"), calendar.cancellation(book, meeting)),),
    )
    on = (line.on_date or date.max).isoformat()
    draft, outside = looked_over(mail_watch(book), draft)
    return NoticeMail(draft, (*doubts, *outside), file_name(on, "notice", line.name))


def called_off(book: Reading, meeting: str) -> MeetingLine:
    """Return a meeting that was stood down or postponed; refuses any other.

    Raises:
        Refusal: ``ref.unknown`` or ``notice.stands``.

    """
    line = meeting_of(book, meeting)
    if line is None:
        raise Refusal("ref.unknown", "ref", given=meeting)
    if line.state not in CODES:
        raise Refusal("notice.stands", "ref", now=choice(line.state).lower())
    return line


def notice_words(line: MeetingLine) -> str:
    """Return what members are told, to be put right by hand before it leaves."""
    return say(
        f"notice.{CODES[line.state]}",
        committee=line.name,
        on=line.on_date,
        why=line.why.rstrip("."),
    )


def _table(fates: list[FateLine]) -> Sheet:
    told = [each for each in fates if each.settled]
    if not told:
        return Sheet((), ())
    heads = (say("notice.item"), say("notice.title"), say("notice.becomes"))
    return Sheet(heads, tuple((each.number, each.title, _becomes(each)) for each in told))


def _becomes(line: FateLine) -> str:
    if line.fate is Fate.DEFERRED and line.to_on:
        return say("notice.deferred_to", on=line.to_on)
    return choice(line.fate)
