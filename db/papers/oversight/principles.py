"""The principles a review is held by, as a pack prints them (R43)."""

from datetime import date
from itertools import groupby

from db.papers import phrases
from db.papers.paper import Block, Bullets, Heading
from db.programmes.queries import principles
from db.store import Reading
from db.words import say


def principles_held(book: Reading, as_at: date) -> list[Block]:
    """Return each list of principles that holds on a day, with whose it is and which version."""
    found = [
        each for each in principles(book) if each.published_on is None or each.published_on <= as_at
    ]
    blocks: list[Block] = []
    for (issuer, version), group in groupby(found, key=lambda each: (each.issuer, each.version)):
        whose = phrases.joined(issuer, version)
        blocks.append(Heading(say("reviewpack.principles", whose=whose)))
        blocks.append(Bullets(tuple(each.title for each in group)))
    return blocks
