"""What could go on an agenda, from every area: the secretary takes each, defers or declines it.

An agenda draws on the forward plan, what earlier meetings put off, what arose at the last one, the
action log, referred recommendations, what was escalated, and risks due for review or a decision.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.across.suggested import Asked, Suggestion
from db.across.suggested_risks import raised, risen
from db.bodies.queries.plain import chosen, wall
from db.decisions.queries.business import business_for
from db.decisions.rules.privacy import part_of
from db.meetings.queries.agenda import AgendaLine, agenda
from db.meetings.queries.plan import AnswerLine, agenda_answers
from db.meetings.queries.plan_words import month_words
from db.meetings.rules.items import ItemState, Origin, Part, Purpose, minute_of_day
from db.meetings.rules.plan import Answer, TimeAsked
from db.meetings.rules.planned import BEFORE, CARRIED, MEANT, WAITING
from db.store import Reading
from db.words import choice, say

MEETING = "SELECT body, on_date, start_time, end_time FROM meeting_live WHERE id = :meeting"
PLANNED = f"""
SELECT p.id, p.title, p.purpose, coalesce(p.lead, ''), coalesce(w.name, ''), p.minutes_long,
  p.part, p.cycle IS NOT NULL, coalesce(a.name, p.asked_text, ''), p.why,
  CASE WHEN p.month < substr(m.on_date, 1, 7) THEN p.month ELSE '' END
FROM planitem_live p JOIN meeting_live m ON m.id = :meeting AND m.body = p.body
LEFT JOIN person w ON w.id = p.lead LEFT JOIN person a ON a.id = p.asked_by
WHERE {WAITING} AND {MEANT} ORDER BY p.cycle IS NULL, p.month, p.asked_on, p.title, p.id
"""
DEFERRED = f"""
SELECT i.id, i.title, i.purpose, coalesce(i.lead, ''), coalesce(w.name, ''), i.minutes_long,
  i.part, i.ref, i.why
FROM agendaitem_live i LEFT JOIN person w ON w.id = i.lead WHERE i.id IN ({CARRIED})
ORDER BY i.ref
"""
UNFINISHED = """
SELECT i.id, i.title, i.purpose, coalesce(i.lead, ''), coalesce(w.name, ''), i.minutes_long,
  i.part, i.ref
FROM agendaitem_live i LEFT JOIN person w ON w.id = i.lead JOIN meeting e ON e.id = i.meeting
WHERE i.meeting = :before AND i.state = 'to come' AND e.state IN ('held', 'adjourned')
  AND i.from_kind <> 'standing item' ORDER BY i.place
"""
ACTIONS = """
SELECT a.id, a.words, a.ref, coalesce(a.owner, ''), coalesce(w.name, a.owner_text), a.part,
  a.meeting IS :before, a.due_on
FROM action_live a LEFT JOIN person w ON w.id = a.owner
WHERE a.body = :body AND a.state IN ('open', 'proposed')
  AND (a.meeting IS :before OR a.due_on <= :on)
ORDER BY a.due_on, a.ref, a.id
"""
REFERRED = """
SELECT f.id, r.words, coalesce(s.name, '')
FROM referral_live f JOIN recommendation_live r ON r.id = f.recommendation
LEFT JOIN workstream s ON s.id = r.workstream
WHERE f.body = :body AND f.outcome = '' ORDER BY f.sent_on, f.id
"""
LOG = """
SELECT count(*), sum(a.due_on IS NULL OR a.due_on > m.on_date) FROM action_live a
JOIN meeting_live m ON m.id = :meeting AND m.body = a.body WHERE a.state IN ('open', 'proposed')
"""
ABOUT = "SELECT from_thing FROM agendaitem_live WHERE id = :item AND from_thing <> ''"


@dataclass(frozen=True, slots=True)
class SettingSheet:
    """The agenda-setting sheet (P3): what is proposed and still open, what was answered, the time.

    ``time`` sets what is on the agenda against the time there is, ``with_waiting`` adds what is
    still proposed. ``log`` says what the action log carries to this meeting besides.
    """

    waiting: tuple[Suggestion, ...]
    answered: tuple[AnswerLine, ...]
    items: tuple[AgendaLine, ...]
    time: TimeAsked
    with_waiting: TimeAsked
    log: str = ""


def suggestions(book: Reading, meeting: str) -> list[Suggestion]:
    """Return what could go on the agenda of a meeting and was not answered yet."""
    row = book.row(MEETING, meeting=meeting)
    if row is None or row[1] is None:
        return []
    before, since = book.row(BEFORE, meeting=meeting) or (None, None)
    it = Asked(meeting, row[0], row[1], before, since)
    found = [
        *_planned(book, it),
        *_carried(book, it),
        *risen(book, it),
        *raised(book, it),
        *_recommendations(book, it),
        *_actions(book, it),
    ]
    again = {thing for each in found for thing in _taken_up(book, each)}
    gone = {(str(each.from_kind), each.from_thing) for each in agenda(book, meeting).items}
    gone |= {
        (str(each.from_kind), each.from_thing)
        for each in agenda_answers(book, meeting)
        if each.answer is not Answer.ACCEPTED  # what was taken off again is proposed again
    }
    kept = {each.key: each for each in reversed(found) if each.key not in gone}
    return [each for each in found if kept.get(each.key) is each and each.thing not in again]


def setting_sheet(book: Reading, meeting: str) -> SettingSheet:
    """Return everything an agenda is set by: proposals, answers, and the time they ask for."""
    waiting = tuple(suggestions(book, meeting))
    items = agenda(book, meeting).items
    off = {ItemState.DEFERRED, ItemState.WITHDRAWN}
    asked = sum(each.minutes_long or 0 for each in items if each.state not in off)
    row = book.row(MEETING, meeting=meeting)
    start, end = (wall(row[2]), wall(row[3])) if row else (None, None)
    there = minute_of_day(end) - minute_of_day(start) if start and end else None
    more = sum(each.minutes_long or 0 for each in waiting)
    answered = [
        each for each in agenda_answers(book, meeting) if each.answer is not Answer.ACCEPTED
    ]
    times = TimeAsked(asked, there), TimeAsked(asked + more, there)
    return SettingSheet(waiting, tuple(answered), items, *times, _log(book, meeting))


def _log(book: Reading, meeting: str) -> str:
    """Return how many open actions the log carries to a meeting, those due later among them."""
    count, later = book.row(LOG, meeting=meeting) or (0, 0)
    if not count:
        return ""
    return say("suggest.log_later" if later else "suggest.log", n=count, later=later)


def _planned(book: Reading, it: Asked) -> list[Suggestion]:
    found = []
    for row in book.rows(PLANNED, meeting=it.id):
        thing, title, purpose, lead_id, lead, minutes, part, cyclic, asked, why, since = row
        detail = say("suggest.cycle")
        if since:
            detail = say("suggest.cycle_since", month=month_words(since))
        if not cyclic:
            detail = say("suggest.asked_by", name=asked) if asked else say("suggest.request")
        made = Suggestion(
            Origin.FORWARD_PLAN,
            thing,
            title,
            ". ".join(filter(None, (detail, why))),
            chosen(Purpose, purpose),
            *(lead_id, lead, minutes, chosen(Part, part)),
            cycle=bool(cyclic),
        )
        found.append(made)
    return found


def _carried(book: Reading, it: Asked) -> list[Suggestion]:
    found = []
    for *item, ref, why in book.rows(DEFERRED, meeting=it.id, before=it.before):
        detail = ". ".join(filter(None, (say("suggest.deferred", ref=ref), why)))
        found.append(_of_item(Origin.CARRIED, detail, item))
    for *item, ref in book.rows(UNFINISHED, before=it.before):
        detail = say("suggest.not_reached", ref=ref)
        found.append(_of_item(Origin.MATTERS_ARISING, detail, item))
    return found


def _taken_up(book: Reading, each: Suggestion) -> list[str]:
    """Return what an item carried over is about: it is offered as that item, not twice."""
    if each.kind not in {Origin.CARRIED, Origin.MATTERS_ARISING}:
        return []
    return [thing for (thing,) in book.rows(ABOUT, item=each.thing)]


def _of_item(kind: Origin, detail: str, item: list[Any]) -> Suggestion:
    thing, title, purpose, lead_id, lead, minutes, part = item
    kinds = (chosen(Purpose, purpose), lead_id, lead, minutes, chosen(Part, part))
    return Suggestion(kind, thing, title, detail, *kinds)


def _actions(book: Reading, it: Asked) -> list[Suggestion]:
    found = []
    for thing, words, ref, lead_id, lead, part, arose, due_on in book.rows(
        ACTIONS, body=it.body, before=it.before, on=it.on
    ):
        kind = Origin.MATTERS_ARISING if arose and it.before else Origin.ACTION
        due = date.fromisoformat(due_on) if due_on else None
        detail = say("suggest.action_due", ref=ref, on=due) if due else ref
        found.append(
            Suggestion(
                kind,
                thing,
                words,
                detail,
                Purpose.DISCUSSION,
                *(lead_id, lead, None, chosen(Part, part)),
            )
        )
    return found


def _recommendations(book: Reading, it: Asked) -> list[Suggestion]:
    """Return what was referred to the committee, and what comes back to it by itself (R4)."""
    sent = [
        Suggestion(
            Origin.RECOMMENDATION,
            thing,
            words,
            say("suggest.referred_by", name=stream) if stream else say("suggest.referred"),
            Purpose.DECISION,
            part=part_of(book.rows, thing),
        )
        for thing, words, stream in book.rows(REFERRED, body=it.body)
    ]
    back = [
        Suggestion(
            each.origin, each.thing, each.title, choice(each.origin), each.purpose, part=each.part
        )
        for each in business_for(book, it.id)
    ]
    return [*sent, *back]
