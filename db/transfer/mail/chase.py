"""One polite e-mail for each owner: all they have open, in every committee, in one table (P4)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from db.actions.queries import ActionLine, OwnerLine, by_owner, log_lines
from db.bodies.queries.absences import StandIn, stand_ins
from db.bodies.queries.mail import mail_watch
from db.bodies.rules.greeting import greeted
from db.bodies.rules.mail import MailWatch
from db.meetings.rules.items import Part
from db.store import Reading
from db.transfer.mail.draft import Draft, Sheet, file_name, is_address
from db.transfer.mail.looking_over import looked_over
from db.words import day_plain, say

_FIRST = 1
_REACHED = "SELECT email, assistant_email FROM person_live WHERE id = :person"


@dataclass(frozen=True, slots=True)
class ChaseDraft:
    """A draft to one owner: ``actions`` are the ids it asks about.

    ``chased`` and ``chased_on`` tell how often and when they were asked before; ``doubts`` what to
    look at before it leaves, each a sentence; ``file`` is the name it is saved under.
    """

    person: str
    name: str
    draft: Draft
    actions: tuple[str, ...]
    overdue: int
    chased: int
    chased_on: date | None
    doubts: tuple[str, ...]
    file: str
    outside: tuple[str, ...] = ()
    """What there is to say of its addresses, each a sentence (P20)."""

    @property
    def told(self) -> tuple[str, ...]:
        """Everything to look at before it leaves."""
        return self.doubts + self.outside


def chase_drafts(
    book: Reading, today: date, sender: str, *, body: str = "", owners: Collection[str] = ()
) -> list[ChaseDraft]:
    """Return a draft for everybody who owes something, those with most overdue first.

    ``sender`` signs it; ``body`` keeps to one committee's log, ``owners`` (ids) to some people.
    An action its owner proposed for closure is left out: it waits for the meeting.
    """
    found, watch, away = [], mail_watch(book), stand_ins(book, today, body)
    for owner in by_owner(book, body):
        if owners and owner.person not in owners:
            continue
        lines = [each for each in log_lines(book, owner.actions) if each.state == "open"]
        if lines:
            made = _drafted(owner, lines, today, sender, _away(book, away, owner))
            found.append(readdressed(watch, made, made.draft))
    return _told_apart(found)


@dataclass(frozen=True, slots=True)
class _Away:
    """An owner who is away: what is said of it, and who acts meanwhile, if anybody."""

    words: str
    acting: OwnerLine | None


def _away(book: Reading, away: Mapping[str, StandIn], owner: OwnerLine) -> _Away | None:
    it = away.get(owner.person)
    if it is None:
        return None
    found = book.row(_REACHED, person=it.person)
    acting = OwnerLine(it.person, it.name, found[0], found[1], 0, ()) if found else None
    return _Away(it.words(owner.name), acting)


def _told_apart(found: list[ChaseDraft]) -> list[ChaseDraft]:
    """Give two people of one name two files."""
    names: dict[str, int] = {}
    told = []
    for each in found:
        count = names[each.file] = names.get(each.file, 0) + 1
        stem = each.file.removesuffix(".eml")
        file = each.file if count == 1 else f"{stem}-{count}.eml"
        told.append(replace(each, file=file))
    return told


def readdressed(watch: MailWatch, was: ChaseDraft, draft: Draft) -> ChaseDraft:
    """Return a draft that says who is outside, with [secure] where the rule wants it (P20)."""
    made, outside = looked_over(watch, draft)
    return replace(was, draft=made, outside=tuple(outside))


def _drafted(
    owner: OwnerLine, lines: list[ActionLine], today: date, sender: str, away: _Away | None
) -> ChaseDraft:
    """Draft to the owner, or to whoever acts for an owner who is away: it then names the owner."""
    to = away.acting if away and away.acting else owner
    whose, said = (owner.name, away.words) if away and to is not owner else ("", "")
    overdue = sum(each.overdue for each in lines)
    chased = max(each.chased for each in lines)
    chased_on = max((each.chased_on for each in lines if each.chased_on), default=None)
    again = chased_on if chased_on is not None and chased_on < today and not whose else None
    draft = Draft(
        to=((to.name, to.email),),
        copy=(("", to.assistant_email),) if to.assistant_email else (),
        subject=_subject(len(lines), overdue, whose),
        before=_before(_addressed(to), len(lines), again, today, said),
        sheet=_sheet(lines, today),
        after=say("mail.chase_after", sender=sender),
    )
    return ChaseDraft(
        person=owner.person,
        name=owner.name,
        draft=draft,
        actions=tuple(each.id for each in lines),
        overdue=overdue,
        chased=chased,
        chased_on=chased_on,
        doubts=(*([away.words] if away else ()), *_doubts(to, lines)),
        file=file_name(today.isoformat(), "actions", owner.name),
    )


def _addressed(owner: OwnerLine) -> str:
    """Return how an owner is greeted; one nobody has entered may be a team, and keeps its name."""
    return greeted(owner.name) if owner.person else owner.name


def _subject(count: int, overdue: int, whose: str) -> str:
    code = f"mail.chase_subject{'_of' if whose else ''}{'_one' if count == _FIRST else ''}"
    late = say("mail.chase_late", overdue=overdue) if overdue else ""
    return ", ".join(filter(None, (say(code, count=count, name=whose), late)))


def _before(name: str, count: int, chased_on: date | None, today: date, away: str) -> str:
    lead = say("mail.chase_again", on=chased_on) + " " if chased_on else ""
    lead = f"{away} " if away else lead
    code = f"mail.chase_what{'_of' if away else ''}{'_one' if count == _FIRST else ''}"
    return f"{say('mail.dear', name=name)}\n\n{lead}{say(code, on=today)}"


def _sheet(lines: list[ActionLine], today: date) -> Sheet:
    heads = ("mail.ref", "mail.committee", "mail.action", "mail.due", "mail.stands")
    rows = tuple(
        (each.ref, each.body, each.words, _due(each), _stands(each, today)) for each in lines
    )
    return Sheet(tuple(say(head) for head in heads), rows)


def _due(line: ActionLine) -> str:
    if line.due_on is None:
        return say("mail.no_date")
    slipped = say("mail.slipped", count=line.slips) if line.slips else ""
    due = f"{day_plain(line.due_on)} {line.due_on.year}"
    return f"{due} ({slipped})" if slipped else due


def _stands(line: ActionLine, today: date) -> str:
    if line.overdue:
        return say("mail.one_day_late" if line.late == 1 else "mail.days_late", days=line.late)
    if line.due_on == today:
        return say("mail.due_today")
    return say("mail.open")


def _doubts(owner: OwnerLine, lines: list[ActionLine]) -> list[str]:
    """Return what a secretary should look at: no address, or private business in the mail."""
    found = []
    if not owner.email.strip():
        found.append(say("mail.no_address", name=owner.name))
    elif not is_address(owner.email):
        found.append(say("mail.odd_address", address=owner.email))
    if owner.assistant_email and not is_address(owner.assistant_email):
        found.append(say("mail.odd_address", address=owner.assistant_email))
    private = sum(each.part != Part.ONE for each in lines)
    if private:
        found.append(say("mail.private", count=private))
    return found
