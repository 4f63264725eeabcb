"""How the forward plan, the cycle of business and the time asked for read, on screen and paper."""

from db.meetings.queries.plan import PlanLine
from db.meetings.rules.plan import PlanState, TimeAsked
from db.words import MONTHS, choice, day, say


def when_words(line: PlanLine) -> str:
    """Return the meeting an item is meant for, or its month, or that it has neither yet."""
    if line.on_date is not None:
        return say("plan.meeting_on", on=line.on_date)
    return month_words(line.month) if line.month else say("plan.no_meeting")


def month_words(month: str) -> str:
    """Return a month of the plan as it is read: September 2026."""
    year, _, number = month.partition("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def stands(line: PlanLine) -> str:
    """Return how an item of the plan stands: on an agenda, declined with its reason, waiting."""
    if line.item:
        return say("plan.on_agenda_of", ref=line.item_ref)
    if line.state is PlanState.DECLINED:
        return ": ".join(filter(None, (choice(line.state), line.reason)))
    if line.cycle:
        return say("suggest.cycle")
    asked = say("suggest.asked_by", name=line.asked) if line.asked else say("suggest.request")
    return ", ".join(filter(None, (asked, day(line.asked_on) if line.asked_on else "")))


def months_words(months: tuple[int, ...]) -> str:
    """Return the months of business, in the order they are given: April, July."""
    if len(months) == len(MONTHS):
        return say("plan.every_month")
    return ", ".join(MONTHS[month - 1] for month in months)


def time_words(time: TimeAsked, *, over: bool = True) -> str:
    """Return "145 of 150 minutes"; with ``over`` also by how many that is too long."""
    if time.available is None:
        return say("papers.setting_minutes", n=time.asked)
    words = say("papers.setting_time", n=time.asked, of=time.available)
    if over and time.over:
        return say("papers.setting_over", words=words, n=time.over)
    return words
