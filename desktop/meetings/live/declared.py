"""Interests at an item: whose in the register it may touch, and which were declared."""

from db.meetings.queries import LivePage
from db.meetings.queries.touched import interests_touched
from db.meetings.rules.declarations import declared_words
from db.meetings.rules.quorum import Standing
from db.words import say
from desktop.kit.desk import Desk

ELSEWHERE = frozenset(
    {
        *(Standing.EXPECTED, Standing.LEFT, Standing.APOLOGIES),
        *(Standing.ABSENT, Standing.REPRESENTED),
    }
)
"""How people stand who are not in the room."""


def touched(desk: Desk, live: LivePage, item: str) -> str:
    """Return whose registered interests an item may touch and by which words, or nothing.

    Who has declared at the item is not asked again, nor is anybody who is not in the room.
    """
    declared = {each.person for each in live.declarations if each.item == item}
    people = (*live.counted, *live.not_counted)
    declared |= {each.person for each in people if each.standing in ELSEWHERE}
    who = ", ".join(
        say("live.touched_one", name=each.name, found=each.found)
        for each in (desk.read(interests_touched, live.meeting.id) if item else [])
        if each.item == item and each.person not in declared
    )
    return say("live.touched", who=who) if who else ""


def unwritten(live: LivePage | None, item: str, words: str) -> list[str]:
    """Return the sentences of what was declared at an item that its words lack."""
    said = [
        declared_words(each.name, each.nature, each.management, say, withdrawn=each.withdrawn)
        for each in (live.declarations if live else ())
        if each.item == item
    ]
    return [each for each in said if each not in words]
