"""Who is meant by the initials or the name typed in a line, and what to say when nobody is."""

from difflib import get_close_matches

from db.meetings.queries import LivePage, PersonLine
from db.words import say

NEAREST, ALIKE, SHORT = 3, 0.6, 4
"""How many people are named as near, how alike a name must be, and the most initials there are."""


def meant(live: LivePage, typed: str) -> list[PersonLine]:
    """Return whom initials, a name or a part of one may mean; best none or one."""
    near = typed.casefold()
    people = [*live.counted, *live.not_counted]
    for fits in (
        [each for each in people if each.initials.casefold() == near],
        [each for each in people if each.name.casefold() == near],
        [each for each in people if near in each.name.casefold().split()],
    ):
        if fits:
            return fits
    return []


def owner_of(live: LivePage, typed: str) -> str:
    """Return the person meant by initials or a name typed; nothing when none or several fit."""
    found = meant(live, typed)
    return found[0].person if len(found) == 1 else ""


def why_nobody(live: LivePage, typed: str) -> str:
    """Say why nobody is meant by what was typed, with the nearest there are."""
    several = meant(live, typed)
    if several:
        *some, last = (f"{each.name} ({each.initials})" for each in several)
        who = say("live.or", some=", ".join(some), last=last) if some else last
        return say("live.owner_several", typed=typed, who=who)
    short = len(typed) <= SHORT and " " not in typed
    said = say("live.owner_initials" if short else "live.owner_name", typed=typed)
    near = ", ".join(f"{each.name} ({each.initials})" for each in _nearest(live, typed))
    return f"{said} {say('live.owner_nearest', who=near) if near else say('live.owner_choose')}"


def _nearest(live: LivePage, typed: str) -> list[PersonLine]:
    words: dict[str, PersonLine] = {}
    for each in (*live.counted, *live.not_counted):
        for word in (each.initials, each.name, *each.name.split()):
            words.setdefault(word.casefold(), each)
    found: list[PersonLine] = []
    for word in get_close_matches(typed.casefold(), words, n=2 * NEAREST, cutoff=ALIKE):
        if words[word] not in found:
            found.append(words[word])
    first = typed[:1].casefold()
    if not found and len(typed) <= SHORT:  # of initials, those that begin alike
        people = (*live.counted, *live.not_counted)
        found = [each for each in people if first and each.initials.casefold().startswith(first)]
    return found[:NEAREST]
