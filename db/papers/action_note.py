"""The action and decision note of a meeting: one page, out within a minute of the close (P5)."""

from datetime import date

from db.actions.queries import ActionLine, LogFilter, LogSort, Shown
from db.actions.queries import log_ids as action_ids
from db.actions.queries import log_lines as action_lines
from db.decisions.queries.log import DecisionFilter, DecisionLine, DecisionSort
from db.decisions.queries.log import log_ids as decision_ids
from db.decisions.queries.log import log_lines as decision_lines
from db.decisions.rules import DecisionState, between
from db.errors import Refusal
from db.meetings.rules.items import Part
from db.papers import marks, phrases
from db.papers.paper import Block, Cell, Column, Heading, Paper, Paragraph, Run, Table, Tone
from db.store import Reading
from db.words import choice, say

_MEETING = """
SELECT m.ref, b.name, m.body, m.on_date, coalesce(t.opened_time, m.start_time),
  coalesce(t.closed_time, CASE WHEN t.opened_time IS NULL THEN m.end_time END),
  (SELECT n.on_date FROM meeting_live n WHERE n.body = m.body AND n.on_date > m.on_date
   AND n.state IN ('planned', 'convened') ORDER BY n.on_date LIMIT 1),
  coalesce(t.state, '') = 'draft'
FROM meeting_live m JOIN body b ON b.id = m.body LEFT JOIN minutes_live t ON t.meeting = m.id
WHERE m.id = :meeting
"""


def action_note(book: Reading, meeting: str, as_at: date, part: Part = Part.ONE) -> Paper:
    """Return what a meeting decided and who is to do what by when; Part 2 is a note of its own.

    As long as the chair has not agreed the minutes it is a draft, and says so: they may change it.

    Raises:
        Refusal: there is no such meeting, or it has no day yet.

    """
    row = book.row(_MEETING, meeting=meeting)
    if row is None:
        raise Refusal("papers.no_meeting", "ref")
    ref, body, body_id, held, start, end, following, draft = row
    on, private = phrases.meeting_day(held), part is Part.TWO
    found = decision_lines(
        book, decision_ids(book, DecisionFilter(meeting=meeting), DecisionSort.NUMBER)
    )
    decisions = [each for each in found if each.part == part]
    given = LogFilter(shown=Shown.ALL, body=body_id, meeting=meeting, part=part)
    ids = action_ids(book, given, as_at, sort=LogSort.DUE)
    title = say("papers.note_title_private" if private else "papers.note_title",
                body=phrases.of(body))  # fmt: skip
    return Paper(
        title=title,
        subtitle=phrases.joined(phrases.full_day(on), phrases.span(start, end), ref),
        body=body,
        running_head=say("papers.note_running", on=on),
        subject=say("papers.note_running", on=on),
        dated=on,
        marking=marks.header(book, meeting, part),
        status=say("papers.note_status") if draft else "",
        status_note=say("papers.note_not_agreed") if draft else "",
        footer=say("papers.meeting_foot", body=body, on=on),
        blocks=(
            Heading(say("papers.note_decisions", count=len(decisions))),
            _decisions(decisions),
            Heading(say("papers.note_actions", count=len(ids))),
            _actions(action_lines(book, ids)),
            *_foot(phrases.kept_day(following)),
        ),
    )


def _decisions(lines: list[DecisionLine]) -> Table:
    columns = (
        Column(say("papers.ref"), 1.3),
        Column(say("papers.item"), 1.5),
        Column(say("papers.decision_head"), 4.6),
    )
    return Table(columns, tuple(map(_decision, lines)), empty=say("papers.note_no_decisions"))


def _decision(line: DecisionLine) -> tuple[str | Cell, ...]:
    verb = Run(choice(line.shown or line.kind).upper(), bold=True)
    runs = [verb, Run(f"{between(line.words)}{line.words}")]
    if line.state is DecisionState.FOR_RATIFICATION:
        runs.append(Run(f"\n{say('papers.note_ratification')}", bold=True))
    return line.ref, phrases.joined(line.number, line.title, between=". "), Cell(tuple(runs))


def _actions(lines: list[ActionLine]) -> Table:
    columns = (
        Column(say("papers.ref"), 1.3),
        Column(say("papers.action_head"), 3.6),
        Column(say("papers.owner"), 1.4),
        Column(say("papers.due"), 1.1),
    )
    return Table(columns, tuple(map(_action, lines)), empty=say("papers.note_no_actions"))


def _action(line: ActionLine) -> tuple[str, ...]:
    due = phrases.dated(line.due_on, say("papers.no_date"))
    return line.ref, line.words, line.owner, due


def _foot(following: date | None) -> list[Block]:
    told = [say("papers.note_standing")]
    if following:
        told.append(say("papers.note_next", on=following))
    return [Paragraph(" ".join(told), Tone.QUIET)]
