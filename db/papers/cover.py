"""The cover sheet of a paper: what it asks, who answers for it, and where it was before (R57)."""

from datetime import date

from db.across.pack_lists import how
from db.errors import Refusal
from db.meetings.queries.papers import COVER, PaperOfMeeting, paper_line, paper_risks
from db.meetings.rules.items import Part, Purpose
from db.meetings.rules.papers import higher
from db.papers import marks, phrases
from db.papers.paper import Block, Box, Facts, Heading, Paper, Paragraph, Tone
from db.store import Reading
from db.words import choice, say

_ASKED = "recommendation"
_OF = """
SELECT b.name, m.on_date, m.id FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
JOIN meeting_live m ON m.id = i.meeting JOIN body_live b ON b.id = m.body WHERE p.id = :paper
"""


def cover_sheet(book: Reading, paper: str, as_at: date) -> Paper:
    """Return the cover sheet of a paper.

    Raises:
        Refusal: there is no such paper, or its meeting has no day yet.

    """
    del as_at
    line, of = paper_line(book, paper), book.row(_OF, paper=paper)
    if line is None or of is None:
        raise Refusal("papers.no_paper", "ref")
    body, on = of[0], phrases.meeting_day(of[1])
    own = marks.marking_of(book, of[2], *Part, item=line.item)
    return Paper(
        title=line.title,
        subtitle=say("papers.cover_of", body=phrases.of(body), on=phrases.full_day(on)),
        body=body,
        running_head=say("papers.cover_running", number=line.number),
        subject=say("papers.cover_running", number=line.number),
        author=line.author,
        dated=on,
        marking=str(higher(line.marking, own)),
        footer=say("papers.meeting_foot", body=body, on=on),
        blocks=(Facts(_facts(book, line)), *_asked(line), *_sections(line)),
    )


def _facts(book: Reading, line: PaperOfMeeting) -> tuple[tuple[str, str], ...]:
    private = Part.TWO in {line.part, line.item_part}
    risks = phrases.joined(*(ref or title for _id, ref, title in paper_risks(book, line.id)))
    pairs = {
        say("papers.item"): say("papers.cover_item", number=line.number, title=line.item_title),
        say("papers.cover_for"): say("papers.cover_private" if private else "papers.cover_public"),
        say("papers.purpose"): choice(line.purpose) if line.purpose is not Purpose.NONE else "",
        say("papers.aims"): "; ".join(choice(each) for each in line.aims),
        say("papers.cover_author"): line.author,
        say("papers.cover_lead"): line.lead,
        say("papers.cover_risks"): risks,
        say("papers.cover_stands"): how(line),
    }
    return tuple((label, value) for label, value in pairs.items() if value)


def _asked(line: PaperOfMeeting) -> tuple[Block, ...]:
    words = line.cover[_ASKED].strip()
    if not words:
        return (Paragraph(say("papers.cover_no_ask"), Tone.QUIET),)
    return (Box(say("papers.cover_recommendation"), words),)


def _sections(line: PaperOfMeeting) -> tuple[Block, ...]:
    found: list[Block] = []
    for name in COVER:
        words = line.cover[name].strip()
        if words and name != _ASKED:
            found += [Heading(say(f"papers.cover_{name}")), Paragraph(words)]
    return tuple(found)
