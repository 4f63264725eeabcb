"""One item of the minutes, for the person who led it."""

from datetime import date

from db.errors import Refusal
from db.meetings.queries.minutes import minutes_text
from db.papers import marks, phrases
from db.papers.minutes.items import item_blocks
from db.papers.paper import Block, Facts, Heading, Paper, Paragraph, Tone
from db.store import Reading
from db.words import say

_WHERE = "SELECT meeting FROM agendaitem_live WHERE id = :item"


def extract(book: Reading, item: str, _as_at: date) -> Paper:
    """Return the minute of one item as it stands, or as it was confirmed.

    Raises:
        Refusal: there is no such item, or its meeting has no day yet.

    """
    meeting = book.value(_WHERE, item=item)
    if meeting is None:
        raise Refusal("papers.no_agendaitem", "ref")
    text = minutes_text(book, meeting)
    found = next((each for each in text.shown["items"] if each["item"] == item), None)
    if found is None:
        raise Refusal("papers.not_minuted", "ref")
    body, on = text.shown["body"], phrases.meeting_day(text.shown["on_date"])
    code = "papers.extract_note" if found["lead"] else "papers.extract_note_nobody"
    note = say(code, number=found["number"], on=on, name=found["lead"])
    blocks: list[Block] = [
        Facts(((say("papers.committee"), body), (say("papers.status"), _status(text.state)))),
        Heading(f"{found['number']}. {found['title']}"),
        *item_blocks(found, over=bool(text.shown["closed_time"]), style=""),
    ]
    if text.confirmed is None:
        blocks.insert(0, Paragraph(say("papers.not_confirmed_yet"), Tone.QUIET))
    return Paper(
        title=say("papers.extract_title"),
        subtitle=note,
        body=body,
        running_head=say("papers.minutes_running", on=on),
        subject=note,
        dated=on,
        marking=marks.header(book, meeting, found["part"], item=item),
        footer=say("papers.meeting_foot", body=body, on=on),
        blocks=tuple(blocks),
    )


def _status(state: str) -> str:
    return phrases.word("MinutesState", state)
