"""Recommendations and what became of them; decisions by e-mail; the feedback note of an ICP."""

from datetime import date

from db.across.feedback import Feedback, feedback, feedback_sections, partnerships
from db.bodies.queries.labels import Labels
from db.calendar.rules.states import MeetingState
from db.decisions.queries import (
    RecommendationLine,
    ReferralLine,
    circulation_page,
    private_recommendations,
    recommendations,
)
from db.decisions.queries.circulations import CirculationLine, ReplyLine
from db.decisions.rules import Outcome
from db.errors import Refusal
from db.papers import phrases
from db.papers.paper import (
    Block,
    Bullets,
    Cell,
    Facts,
    Heading,
    Orientation,
    PageBreak,
    Paper,
    Paragraph,
    Run,
    Table,
    Tone,
    Words,
)
from db.papers.registers.committee import committee
from db.store import Reading
from db.words import choice, day, say

_TONES = {
    Outcome.RATIFIED: Tone.GREEN,
    Outcome.AMENDED: Tone.AMBER,
    Outcome.REFUSED: Tone.RED,
    Outcome.AWAITED: Tone.QUIET,
}
# The partnerships whose places have seats in the committee of a meeting.
PARTNERSHIPS = """
SELECT DISTINCT b.id, b.name FROM meeting m JOIN seat_live s ON s.body = m.body
JOIN body_live b ON b.place = s.place AND b.id <> m.body AND b.kind = 'partnership'
WHERE m.id = :meeting ORDER BY b.name, b.id
"""


def journeys(book: Reading, body: str, as_at: date) -> Paper:
    """Return what was recommended to a committee, to whom it went, and every answer.

    Raises:
        Refusal: there is no such committee.

    """
    line = committee(book, body)
    heads = {
        "journeys.recommendation": 3.4,
        "journeys.assessed": 2.2,
        "journeys.to": 2.4,
        "journeys.answer": 2.8,
    }
    rows: list[tuple[Words | Cell, ...]] = []
    private = private_recommendations(book)
    for each in recommendations(book):
        if each.id in private:
            continue
        if each.body == body and (each.made_on is None or each.made_on <= as_at):
            rows += _journey(each, as_at)
    return Paper(
        title=say("journeys.title"),
        subtitle=say("papers.as_at", body=line.name, on=as_at),
        body=line.name,
        running_head=say("journeys.title"),
        dated=as_at,
        orientation=Orientation.LANDSCAPE,
        footer=say("papers.list_foot", body=line.name, on=as_at),
        blocks=(
            Table(
                phrases.headed(heads),
                tuple(rows),
                empty=say("journeys.none"),
            ),
        ),
    )


def _journey(line: RecommendationLine, as_at: date) -> list[tuple[Words | Cell, ...]]:
    made = day(line.made_on) if line.made_on else ""
    source = say("journeys.from", source=line.source, on=made)
    first = (Run(line.words, bold=True), Run(f"\n{source}"))
    why = phrases.joined(phrases.dated(line.assessed_on), line.assessment_words, between="\n")
    assessed = Cell(choice(line.assessment), note=why)
    sent = [each for each in line.referrals if each.sent_on is None or each.sent_on <= as_at]
    if not sent:
        return [(first, assessed, "", "")]
    blank: tuple[Words | Cell, Words | Cell] = ("", "")
    return [
        (*((first, assessed) if at == 0 else blank), _to(each), _answer(each, as_at))
        for at, each in enumerate(sent)
    ]


def _to(line: ReferralLine) -> Cell:
    note = say("journeys.sent", on=line.sent_on) if line.sent_on else ""
    return Cell(line.body, note=note)


def _answer(line: ReferralLine, as_at: date) -> Cell:
    if line.outcome_on is None or line.outcome_on > as_at:
        return Cell(choice(Outcome.AWAITED), Tone.QUIET)
    where = line.outcome_body if line.outcome_body != line.body else ""
    told = (phrases.dated(line.outcome_on), where, line.outcome_ref, line.outcome_words)
    note = phrases.joined(*told, between="\n")
    return Cell(choice(line.outcome), _TONES.get(line.outcome, Tone.PLAIN), note)


def circulated(book: Reading, row: str, as_at: date) -> Paper:
    """Return the record of a decision by e-mail: the proposal, every reply, and the outcome.

    Raises:
        Refusal: there is no such circulation.

    """
    page = circulation_page(book, row)
    if page is None:
        raise Refusal("papers.no_circulation", "ref")
    line = page.line
    closes = phrases.joined(phrases.dated(line.closes_on), _at(line.closes_time), between=", ")
    facts = (
        (say("circulated.sent"), phrases.dated(line.sent_on)),
        (say("circulated.closes"), closes),
        (say("circulated.paper"), _paper(line)),
        (say("circulated.why"), line.why),
        (say("circulated.state"), choice(line.state)),
        (say("circulated.decision"), line.decision_ref),
    )
    heads = {"circulated.member": 3.0, "circulated.reply": 3.0, "circulated.on": 1.6}
    return Paper(
        title=say("circulated.title"),
        subtitle=say("papers.as_at", body=line.body_name, on=as_at),
        body=line.body_name,
        running_head=say("circulated.title"),
        dated=as_at,
        footer=say("papers.list_foot", body=line.body_name, on=as_at),
        blocks=(
            Heading(say("circulated.proposal")),
            Paragraph(phrases.capital(line.words)),
            Facts(tuple((name, value) for name, value in facts if value)),
            Heading(say("circulated.replies")),
            Paragraph(phrases.joined(page.heading, page.sentence, between=". "), Tone.QUIET),
            Table(
                phrases.headed(heads),
                tuple(_reply(each) for each in page.replies),
            ),
        ),
    )


def _paper(line: CirculationLine) -> str:
    """Return what went with a proposal: its title, and the file by its name and check code."""
    if not line.sha256:
        return line.paper
    return say("circulated.paper_file", paper=line.paper, file=line.filename, code=line.sha256[:12])


def _at(kept: object) -> str:
    return f"{kept:%H:%M}" if kept else ""


def _reply(line: ReplyLine) -> tuple[Words | Cell, ...]:
    stood_for = say("circulated.for", name=line.for_whom) if line.for_whom else ""
    name = (Run(line.name, bold=True), Run(f"\n{stood_for}" if stood_for else ""))
    said = choice(line.answer) if line.answer else say("circulated.awaited")
    tone = Tone.PLAIN if line.answer else Tone.QUIET
    return name, Cell(said, tone, line.words), phrases.dated(line.replied_on)


def feedback_note(book: Reading, body: str, as_at: date) -> Paper:
    """Return what an ICP's lead takes home from the last meeting of the Management Group (P19).

    Raises:
        Refusal: there is no such committee, or no meeting to tell of.

    """
    line = committee(book, body)
    found = feedback(book, body, as_at)
    if found is None and body not in (told := partnerships(book)):
        names = ", ".join(told.values())
        raise Refusal("feedback.not_icp", "ref", name=line.name, names=names)
    if found is None:
        raise Refusal("feedback.no_meeting", "ref", name=line.name)
    return _note(found, (found,), say("feedback.title", name=found.name))


def feedback_notes(book: Reading, meeting: str, as_at: date) -> Paper:
    """Return the notes for every ICP of the committee of a meeting, each on its own page.

    Raises:
        Refusal: no partnership has its seats there, or the meeting has not been held yet.

    """
    why = why_not_held(book, meeting)
    if why:
        sql = "SELECT b.name, m.on_date, m.state FROM meeting m JOIN body b ON b.id = m.body"
        row = book.row(f"{sql} WHERE m.id = :id", id=meeting) or ("", "9999-12-31", "planned")
        values = {
            "name": row[0],
            "on": date.fromisoformat(row[1]),
            "state": choice(MeetingState(row[2])).lower(),
        }
        raise Refusal(f"feedback.{why}", "ref", **values)
    on = date.fromisoformat(
        book.value("SELECT on_date FROM meeting_live WHERE id = :id", id=meeting) or "9999-12-31"
    )
    bodies = book.rows(PARTNERSHIPS, meeting=meeting)
    notes = [feedback(book, body, min(on, as_at)) for body, _name in bodies]
    found = tuple(each for each in notes if each is not None and each.meeting == meeting)
    title = say("papers.called_feedback-notes", **Labels(book).partnerships)
    if not found:
        raise Refusal("feedback.no_meeting", "ref", name=title)
    return _note(found[0], found, title)


def why_not_held(book: Reading, meeting: str) -> str:
    """Return the last of the code that says why a meeting has nothing to tell; "" when it has."""
    state = book.value("SELECT state FROM meeting_live WHERE id = :id", id=meeting)
    if state in {MeetingState.PLANNED, MeetingState.CONVENED}:
        return "not_held_yet"
    return "called_off" if state in {MeetingState.STOOD_DOWN, MeetingState.POSTPONED} else ""


def _note(first: Feedback, every: tuple[Feedback, ...], title: str) -> Paper:
    blocks: list[Block] = []
    for at, each in enumerate(every):
        if at:
            blocks.append(PageBreak())
        blocks += _note_of(each, named=len(every) > 1)
    return Paper(
        title=title,
        subtitle=say("feedback.subtitle", committee=first.committee, on=first.on),
        body=first.committee,
        running_head=title,
        dated=first.on,
        footer=title if len(every) > 1 else say("feedback.foot", name=first.name),
        blocks=tuple(blocks),
    )


def _note_of(it: Feedback, *, named: bool) -> list[Block]:
    blocks: list[Block] = [Heading(it.name)] if named else []
    if it.lead:
        blocks.append(Paragraph(say("feedback.lead", lead=it.lead), Tone.QUIET))
    level = 3 if named else 2
    for heading, told in feedback_sections(it):
        blocks.append(Heading(heading, level))
        blocks.append(Bullets(tuple(told)) if told else Paragraph(say("feedback.none"), Tone.QUIET))
    blocks.append(Paragraph(say("feedback.closing"), Tone.QUIET))
    return blocks
