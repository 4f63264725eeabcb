"""What the first page says of each line, in the words a secretary would use."""

from collections.abc import Sequence
from datetime import date, datetime

from db.across.today_lines import (
    ArrivalLine,
    DueLine,
    LateOwner,
    MeetingSoon,
    MoveWaiting,
    SessionLine,
    Today,
    When,
)
from db.across.today_reminders import Reminder
from db.bodies.rules.kinds import DeadlineKind
from db.clock import LONDON
from db.words import DAYS, choice, day_brief, day_of_year, day_short, known, say
from desktop.kit.chases import chase_words


def summary(shown: Today, on: date) -> str:
    """Return the line under the title: the date, and how much there is to do."""
    counts = {when: sum(line.when is when for line in shown.due) for when in When}
    now, week = counts[When.NOW], counts[When.WEEK]
    if now and week:
        how = say("today.now_and_week", now=_things(now), week=_number(week))
    elif now:
        how = say("today.now_only", now=_things(now))
    else:
        how = say("today.week_only", week=_number(week)) if week else say("today.nothing")
    return say("today.date", weekday=DAYS[on.weekday()], day=on) + " " + how


def heading(when: When, lines: Sequence[object]) -> str:
    """Return the heading over what is due so soon."""
    return say("today.heading", when=choice(when), count=len(lines))


def session(line: SessionLine, on: date) -> str:
    """Return which meeting is in session, and since when: the time today, else the day."""
    when = say("today.session_from", on=day_of_year(line.on_date))
    if line.on_date == on:
        when = say("today.session_since", at=line.opened) if line.opened else ""
    return say("today.session", body=line.body, when=when).rstrip(", ")


def due_day(line: DueLine, on: date) -> str:
    """Return the day something is due: "Today", or "Fri 27 Nov"."""
    return say("today.is_today") if line.due_on == on else day_short(line.due_on)


def due_what(line: DueLine) -> str:
    """Return what is to be done; a late one names its committee, for its place is taken."""
    what = _what(line)
    return say("today.what_whose", body=line.body, what=what) if line.days_late else what


def due_whose(line: DueLine) -> str:
    """Return whose it is, or how late it is."""
    if line.days_late:
        one = line.days_late == 1
        return say("today.one_day_late" if one else "today.days_late", days=line.days_late)
    return line.body


def due_said(line: DueLine, on: date) -> str:
    """Return the whole line for a screen reader."""
    return say("today.said", when=due_day(line, on), what=due_what(line), whose=due_whose(line))


def meeting_place(line: MeetingSoon) -> str:
    """Return when and where: "Thursday 10:00, Fellside Room and Teams"."""
    when = DAYS[line.on_date.weekday()]
    if line.start_time is not None:
        when = say("today.starts", weekday=when, time=line.start_time)
    both = line.venue and line.online
    venue = line.venue or line.online
    place = say("today.place_and_online", venue=venue, online=line.online) if both else venue
    return say("today.place", when=when, place=place) if place else when


def meeting_papers(line: MeetingSoon) -> str:
    """Return how many papers are in."""
    if not line.wanted:
        return say("today.papers_none")
    if line.received >= line.wanted:
        return say("today.papers_all", wanted=line.wanted)
    code = "today.paper" if line.received == 1 else "today.papers"
    return say(code, received=line.received, wanted=line.wanted)


def owner_age(line: LateOwner) -> str:
    """Return how old the oldest of an owner's overdue actions is."""
    if line.count > 1:
        return say("today.oldest", days=line.oldest)
    return say("today.old_one" if line.oldest == 1 else "today.old", days=line.oldest)


def owner_chased(line: LateOwner) -> str:
    """Return whether and when the owner was chased."""
    return chase_words(line.chased, line.chased_on)


def reminder(it: Reminder) -> str:
    """Return what a check found, in its own sentence."""
    return say(it.finding.code, **it.finding.values)


def reminder_more(it: Reminder) -> str:
    """Return how many like it stand beneath."""
    count = len(it.beneath)
    if not count:
        return ""
    return say("today.more_alike", count=count)


def move_levels(line: MoveWaiting) -> str:
    """Return from which status to which."""
    return say("today.from_to", level=choice(line.level), proposed=choice(line.proposed))


def move_awaits(line: MoveWaiting) -> str:
    """Return whose authority is awaited, and since or until when."""
    if line.expected_on is not None:
        on = _brief(line.expected_on)
        return say("today.awaits_until", authority=line.authority, on=on)
    if line.proposed_on is not None:
        on = _brief(line.proposed_on)
        return say("today.awaits_since", authority=line.authority, on=on)
    return say("today.awaits", authority=line.authority)


def arrival_what(line: ArrivalLine) -> str:
    """Return whose update file came."""
    return say("today.update_from", name=line.sender) if line.sender else say("today.update")


def arrival_changes(line: ArrivalLine) -> str:
    """Return how much it brought."""
    return say("today.one_change" if line.changes == 1 else "today.changes", count=line.changes)


def arrival_at(line: ArrivalLine, on: date) -> str:
    """Return when it was taken: the time today, else the day."""
    at = datetime.fromisoformat(line.at).astimezone(LONDON)
    return f"{at:%H:%M}" if at.date() == on else day_short(at.date())


def _what(line: DueLine) -> str:
    code = f"today.{line.what}"
    if line.what is DeadlineKind.PAPERS_DUE and line.wanted:
        code = "today.papers due_some"
    elif line.count > 1:
        code = f"{code}_many"
    if not known(code):
        return choice(line.what)
    meeting = _short(line.meeting_on) if line.meeting_on else ""
    return say(code, meeting=meeting, awaited=line.awaited, wanted=line.wanted, count=line.count)


def _short(on: date) -> str:
    """Return a day without its year, where it is this one: 3 December."""
    return day_of_year(on)


def _brief(on: date) -> str:
    """Return a day for a caption: 3 Dec."""
    return day_brief(on)


def _number(count: int) -> str:
    code = f"number.{count}"
    return say(code) if known(code) else str(count)


def _things(count: int) -> str:
    if count == 1:
        return say("today.one_thing")
    return say("today.things", count=_number(count).capitalize())
