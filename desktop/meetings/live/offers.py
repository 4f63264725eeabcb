"""What may come next in a line that begins with /: what can be noted, who, by when, what was done.

Nothing here knows the screen. What is offered is what :mod:`desktop.meetings.live.words` and
:mod:`desktop.meetings.live.owners` understand when the line is finished.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from db.decisions.rules import DecisionKind
from db.meetings.queries import LivePage, PersonLine
from db.words import choice, day, day_brief, day_plain, say, together
from desktop.kit.fields.dates import understand
from desktop.meetings.live.owners import owner_of
from desktop.meetings.people import place_of

KINDS = ("action", "decision", "risk")
AHEAD = (("week", 7), ("fortnight", 14), ("month", 28))
"""The days offered besides the next meeting's, by the words beside them."""
FOUND_BY = ("initials", "first initials", "name", "place")
PLACED = 3
"""Letters from which people are found by their place too."""
_COMMAND = re.compile(r"^(/\w*)$")
_REST = re.compile(r"^/(action|decision|risk)\s+([^:]*)$", re.IGNORECASE)
_SAID = re.compile(r"^/action\s[^:]+:\s*$", re.IGNORECASE)
_DUE = re.compile(r"(?:^|\s)by\s+(.*)$", re.IGNORECASE)
_AFTER_OWNER = re.compile(r"^(.*\S)(\s+)(\S*)$")


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that may be chosen: ``typed`` takes the place of the last ``instead`` letters."""

    key: str
    words: str
    typed: str
    instead: int

    @property
    def says(self) -> str:
        """Return it as a screen reader says it."""
        return together(self.key, self.words)


@dataclass(frozen=True, slots=True)
class Offers:
    """What may come next; with nothing to choose from, what is to be typed is all that is said."""

    asks: str
    lines: tuple[Offer, ...] = ()


def offers(
    line: str, live: LivePage, today: date, next_on: Callable[[], date | None]
) -> Offers | None:
    """Return what may come next at the end of a line; None where nothing is asked of it."""
    line = line.lstrip()
    if _COMMAND.match(line):
        return _some(say("live.offers_command"), _commands(line))
    if _SAID.match(line):
        return Offers(say("live.offers_words"))
    found = _REST.match(line)
    if found is None:
        return None
    kind, rest = found[1].lower(), found[2]
    if kind == "risk":
        return None if rest else Offers(say("live.offers_risk"))
    if kind == "decision":
        return _some(say("live.offers_decision"), _kinds(rest))
    return _of_action(rest, live, today, next_on)


def _some(asks: str, lines: Iterable[Offer]) -> Offers | None:
    """Return what may be chosen, None where nothing fits what was typed."""
    some = tuple(lines)
    return Offers(asks, some) if some else None


def _commands(typed: str) -> list[Offer]:
    return [
        Offer(f"/{kind}", say(f"live.offer_{kind}"), f"/{kind} ", len(typed))
        for kind in KINDS
        if f"/{kind}".startswith(typed.casefold())
    ]


def _kinds(typed: str) -> list[Offer]:
    names = [choice(kind) for kind in DecisionKind]
    return [Offer(name, "", f"{name}: ", len(typed)) for name in names if _fits(typed, name)]


def _of_action(
    rest: str, live: LivePage, today: date, next_on: Callable[[], date | None]
) -> Offers | None:
    due = _DUE.search(rest)
    if due is not None:
        return _some(say("live.offers_due"), _days(due[1], today, next_on()))
    after = _AFTER_OWNER.match(rest)
    if after is not None and owner_of(live, after[1]) and "by".startswith(after[3].casefold()):
        return Offers(say("live.offers_then"), _then(after[3], len(after[2])))
    return _some(say("live.offers_owner"), _owners(rest, live))


def _then(word: str, space: int) -> tuple[Offer, ...]:
    """Offer the date of an action whose owner is named, and what is to be done without one."""
    due = Offer(say("live.offer_key_by"), say("live.offer_by"), "by ", len(word))
    done = Offer(":", say("live.offer_no_date"), ": ", space)
    return (due,) if word else (due, done)


def _owners(typed: str, live: LivePage) -> list[Offer]:
    """Offer who is here, then who else is of the meeting; whose initials were typed first.

    People are found by their place too, once enough letters are typed to tell places apart.
    """
    near = typed.casefold().strip()
    people = [(_far(near, each), each) for each in (*live.counted, *live.not_counted)]
    most = FOUND_BY.index("place" if len(near) >= PLACED else "name")
    found = sorted((far for far in people if far[0] <= most), key=lambda each: each[0])
    return [_owner(live, each, len(typed)) for _far_off, each in found]


def _far(near: str, person: PersonLine) -> int:
    """Return by what a person is found, in the order of :data:`FOUND_BY`; its length by nothing."""
    initials = person.initials.casefold()
    fits = (
        not near or initials == near,
        initials.startswith(near),
        _fits(near, person.name),
        _fits(near, place_of(person)),
    )
    return fits.index(True) if any(fits) else len(fits)


def _owner(live: LivePage, person: PersonLine, instead: int) -> Offer:
    """Offer a person by initials, or by name where these are another's too."""
    own = bool(person.initials) and owner_of(live, person.initials) == person.person
    typed = person.initials if own else person.name
    who = together(person.name, place_of(person))
    return Offer(person.initials, who, f"{typed} ", instead)


def _days(typed: str, today: date, next_on: date | None) -> list[Offer]:
    known = {next_on: say("live.offer_next_meeting")} if next_on else {}
    for name, ahead in AHEAD:
        known.setdefault(today + timedelta(ahead), say(f"live.offer_{name}"))
    meant = understand(typed, today) if typed.strip() else None
    if meant is not None:
        return [_day(meant, known.get(meant, day(meant)), typed, today)]
    days = sorted(known) if next_on is None else [next_on, *sorted(set(known) - {next_on})]
    return [
        _day(on, known[on], typed, today)
        for on in days
        if _fits(typed, day_plain(on), day_brief(on), known[on])
    ]


def _day(on: date, words: str, typed: str, today: date) -> Offer:
    brief = day_brief(on)
    whole = brief if understand(brief, today) == on else f"{on:%d/%m/%Y}"
    return Offer(day_plain(on), words, f"{whole}: ", len(typed))


def _fits(typed: str, *said: str) -> bool:
    """Return whether what was typed begins any of these, or a word of it."""
    near = " ".join(typed.casefold().split())
    return any(f" {near}" in f" {each.casefold()}" for each in said if each)
