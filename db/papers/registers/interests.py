"""The register of interests, as it is published."""

from datetime import date

from db.interests.queries import InterestLine, published_register
from db.papers import phrases
from db.papers.paper import Column, Orientation, Paper, Paragraph, Run, Table, Tone, Words
from db.papers.registers.committee import committee
from db.store import Reading
from db.words import choice, say


def interests(book: Reading, body: str, as_at: date) -> Paper:
    """Return the interests in force on a day: of a committee's members, or of everybody ("").

    Raises:
        Refusal: there is no such committee.

    """
    whose = committee(book, body).name if body else say("papers.everybody")
    found = published_register(book, as_at, body)
    return Paper(
        title=say("papers.interests"),
        subtitle=say("papers.as_at", body=whose, on=as_at),
        body=whose,
        running_head=say("papers.interests"),
        dated=as_at,
        orientation=Orientation.LANDSCAPE,
        footer=say("papers.list_foot", body=whose, on=as_at),
        blocks=(
            Paragraph(say("papers.interests_words"), Tone.QUIET),
            Table(_columns(), tuple(map(_line, found)), empty=say("papers.no_interests")),
        ),
    )


def _columns() -> tuple[Column, ...]:
    heads = {
        "papers.name": 1.5,
        "papers.member_of": 1.1,
        "papers.interest": 3.0,
        "papers.interest_kind": 1.4,
        "papers.from": 1.3,
        "papers.to": 1.3,
        "papers.mitigation": 2.6,
    }
    return phrases.headed(heads)


def _line(line: InterestLine) -> tuple[Words, ...]:
    direct = say("papers.direct") if line.direct else say("papers.indirect")
    return (
        (Run(line.name, bold=True), Run(f"\n{line.post}" if line.post else "")),
        line.bodies,
        phrases.joined(line.nature, line.organisation_name, line.extent, between="\n"),
        phrases.joined(choice(line.kind), direct),
        phrases.dated(line.from_on, say("papers.not_said")),
        phrases.dated(line.to_on, say("papers.goes_on")),
        line.mitigation or say("papers.no_mitigation"),
    )
