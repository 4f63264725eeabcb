"""The chair's annotated agenda: who will be there, interests known, and words to say, by the clock.

For the chair alone: it names interests and both parts of the meeting.
"""

from datetime import date

from db.across.circulation import circulation
from db.across.circulation_facts import Facts, gather
from db.across.circulation_people import expected, known_interests
from db.errors import Refusal
from db.meetings.queries.agenda import AgendaLine
from db.meetings.queries.papers import PaperOfMeeting
from db.meetings.rules.items import Origin, Part, Purpose
from db.meetings.rules.quorum import Standing
from db.papers import marks, phrases
from db.papers import paper as form
from db.papers.paper import (
    Block,
    Bullets,
    Cell,
    Column,
    Group,
    Heading,
    Paper,
    Paragraph,
    Run,
    Table,
    Tone,
)
from db.store import Reading
from db.words import choice, say

_COLUMNS = (
    Column("papers.time", 0.55),
    Column("papers.number", 0.4),
    Column("papers.item", 2.5),
    Column("papers.chair_interests", 2.1),
    Column("papers.chair_words", 2.7),
)


def chairs_agenda(book: Reading, meeting: str, as_at: date) -> Paper:
    """Return the chair's annotated agenda of a meeting as it is known on a day.

    Raises:
        Refusal: there is no such meeting, or it has no day yet.

    """
    facts = gather(book, meeting, as_at)
    if facts is None:
        raise Refusal("papers.no_meeting", "ref")
    here = facts.meeting
    on = phrases.meeting_day(here.on.isoformat() if here.on else "")
    body = here.body_name
    return Paper(
        title=say("papers.chair_title", body=phrases.of(body)),
        subtitle=phrases.joined(phrases.full_day(on), phrases.span(here.start, here.end)),
        body=body,
        running_head=say("papers.chair_running", on=on),
        subject=say("papers.chair_running", on=on),
        dated=on,
        marking=marks.whole(book, meeting, papers=True),
        footer=say("papers.meeting_foot", body=body, on=on),
        blocks=(
            Paragraph(say("papers.chair_only"), Tone.QUIET),
            form.Facts(_facts(facts)),
            *_before(book, meeting, as_at),
            Heading(say("papers.chair_programme")),
            _programme(facts),
            *_questions(facts),
        ),
    )


def _facts(facts: Facts) -> tuple[tuple[str, str], ...]:
    check = expected(facts.sitting)
    quoracy = say("papers.chair_expected", counted=check.counted, members=check.members)
    if check.needed is not None:
        quoracy = say(
            "papers.chair_needed",
            counted=check.counted,
            members=check.members,
            needed=check.needed,
        )
    chairs = [each.name for each in facts.seated if each.office == "chair" and each.name]
    pairs = {
        say("papers.venue"): phrases.where(facts.meeting.venue, facts.meeting.online),
        say("papers.chair"): phrases.joined(*dict.fromkeys(chairs)),
        say("papers.chair_quoracy"): quoracy,
        say("papers.chair_apologies"): phrases.joined(
            *check.names(Standing.APOLOGIES), *check.names(Standing.REPRESENTED)
        ),
        say("papers.chair_coming"): phrases.joined(*check.names(Standing.COUNTED)),
        say("papers.chair_others"): phrases.joined(*check.names(Standing.NOT_MEMBER)),
    }
    return tuple((label, value) for label, value in pairs.items() if value)


def _before(book: Reading, meeting: str, as_at: date) -> tuple[Block, ...]:
    first = [each for each in circulation(book, meeting, as_at).lines if each.first]
    if not first:
        return ()
    told = tuple(f"{each.sentence} {each.way_out}" for each in first)
    return (Heading(say("papers.chair_before")), Bullets(told))


def _programme(facts: Facts) -> Table | Paragraph:
    if not facts.items:
        return Paragraph(say("papers.agenda_empty"), Tone.QUIET)
    rows: list[tuple[str | Cell, ...] | Group] = []
    part = Part.ONE
    for item in facts.items:
        if item.part is Part.TWO and part is not Part.TWO:
            rows.append(Group(choice(Part.TWO)))
        part = item.part
        rows.append(_row(facts, item))
    columns = tuple(Column(say(each.head), each.share) for each in _COLUMNS)
    return Table(columns, tuple(rows))


def _row(facts: Facts, item: AgendaLine) -> tuple[str | Cell, ...]:
    papers = facts.papers_of(item.id)
    minutes = say("papers.chair_minutes", n=item.minutes_long) if item.minutes_long else ""
    about = phrases.joined(item.lead, minutes)
    notes = [about, *(_paper(each) for each in papers)]
    return (
        phrases.clock(item.begins),
        item.number,
        Cell(Run(item.title, bold=True), note="\n".join(filter(None, notes))),
        "\n".join(_interests(facts, item)),
        "\n".join(_words(item, papers)),
    )


def _paper(paper: PaperOfMeeting) -> str:
    came = choice(paper.delivery) if paper.is_in else choice(paper.road)
    if paper.late_reason:
        came = say("papers.chair_late", how=came, why=paper.late_reason)
    return say("papers.paper_told", title=paper.title, told=came[:1].lower() + came[1:])


def _interests(facts: Facts, item: AgendaLine) -> list[str]:
    """Return what was declared at an item, and what the register says of others who come."""
    declared = [each for each in facts.declared if each.item == item.id]
    told = [
        say("papers.chair_declared", name=each.name, how=_management(each.management))
        for each in declared
    ]
    asked = {each.person for each in declared} | facts.away
    told += [
        say("papers.chair_register", name=each.name, nature=each.nature)
        for each in known_interests(facts, item)
        if each.person not in asked
    ]
    nobody = [] if item.from_kind is Origin.STANDING else [say("papers.chair_no_interest")]
    return told or nobody


def _management(management: str) -> str:
    return phrases.word("Management", management).lower()


def _words(item: AgendaLine, papers: list[PaperOfMeeting]) -> list[str]:
    """Return the words the chair may say: the recommendations, else what the purpose asks."""
    asked = [each.cover["recommendation"].strip() for each in papers]
    told = [say("papers.chair_asked", words=_ask(words)) for words in asked if words]
    if told:
        return told
    if item.from_kind is Origin.STANDING or item.purpose is Purpose.NONE:
        return _standing(item)
    return [say(f"papers.chair_{item.purpose.value}")]


def _ask(words: str) -> str:
    """Return a recommendation as it stands after "asked to": without its own "To"."""
    whole = words.rstrip(".")
    whole = whole[3:] if whole[:3].casefold() == "to " else whole
    return f"{whole[:1].lower()}{whole[1:]}" if whole[1:2].islower() else whole


def _standing(item: AgendaLine) -> list[str]:
    title = item.title.casefold()
    for word in ("declaration", "minutes", "welcome"):
        if word in title:
            return [say(f"papers.chair_said_{word}")]
    return []


def _questions(facts: Facts) -> tuple[Block, ...]:
    told = tuple(
        say("papers.chair_question", asker=each.asker, words=each.words)
        for each in facts.questions
        if each.state.value in {"accepted", "written reply"}
    )
    return (Heading(say("papers.chair_questions")), Bullets(told)) if told else ()
