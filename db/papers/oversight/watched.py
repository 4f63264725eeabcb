"""What a review pack tells of what is watched beside the figures: apart, proposed, reviewed."""

from collections.abc import Sequence
from datetime import date

from db.oversight.queries.packs import Pack
from db.oversight.queries.support import ImprovementLine, ReviewLine, TrackLine
from db.papers import phrases
from db.papers.paper import Block, Bullets, Heading, Table
from db.words import choice, say

_MOST = 4  # reviews told, the latest


def watched(found: Pack) -> list[Block]:
    """Return what is overseen apart, the proposals for improvement, and the reviews held."""
    return [*_tracks(found), *_proposals(found.proposals), *_reviews(found)]


def _tracks(found: Pack) -> list[Block]:
    if not found.tracks:
        return []
    said = tuple(_track(each, found.as_at) for each in found.tracks)
    return [Heading(say("reviewpack.apart")), Bullets(said)]


def _track(line: TrackLine, as_at: date) -> str:
    told = say("reviewpack.apart_told", title=line.title, kind=choice(line.kind), by=line.agreed_by)
    if line.closed_by(as_at):
        how = say("reviewpack.apart_ended", on=phrases.dated(line.to_on), why=line.ended_why)
    else:
        until = phrases.dated(line.to_on, say("reviewpack.apart_open"))
        how = say("reviewpack.apart_until", until=until)
    return phrases.joined(told, how)


def _proposals(proposals: Sequence[ImprovementLine]) -> list[Block]:
    heads = (
        ("reviewpack.proposal", 4.0),
        ("reviewpack.proposal_parties", 3.0),
        ("papers.status", 3.0),
    )
    rows = tuple(
        (
            phrases.joined(each.words, phrases.dated(each.on), between="\n"),
            say("reviewpack.parties", by=each.set_out_by, to=each.to),
            phrases.joined(
                phrases.joined(choice(each.state), phrases.dated(each.answered_on)),
                each.answer,
                between="\n",
            ),
        )
        for each in proposals
    )
    columns = phrases.headed(heads)
    return [Heading(say("reviewpack.proposals")), Table(columns, rows)] if rows else []


def _reviews(found: Pack) -> list[Block]:
    heads = (
        ("papers.date", 1.8),
        ("reviewpack.whose", 2.4),
        ("reviewpack.found", 4.4),
        ("reviewpack.next", 1.8),
    )
    shown = [pair for pair in heads if not (found.name and pair[0] == "reviewpack.whose")]
    rows = tuple(_review(each, whose=not found.name) for each in found.reviews[:_MOST])
    columns = phrases.headed(shown)
    return [Heading(say("reviewpack.reviews")), Table(columns, rows)] if rows else []


def _review(line: ReviewLine, *, whose: bool) -> tuple[str, ...]:
    return (
        phrases.dated(line.on),
        *([line.whose] if whose else []),
        phrases.joined(
            phrases.joined(choice(line.trigger) if line.trigger else "", line.words, between=": "),
            line.meeting,
            between="\n",
        ),
        phrases.dated(line.next_on),
    )
