"""What follows from the record of actions: reference, lateness, colour; and what checks find."""

from datetime import date
from typing import Any

from db.actions import rules
from db.actions.rules import ActionState, Convention, Standing
from db.bodies.queries.plain import day
from db.custody.queries import ref_sql
from db.errors import Refusal
from db.store import Deriving, Finding, Reading, Severity

# What is finished is shown for a while; another day can only end that.
AGES = "SELECT 'action', id FROM action WHERE state IN ('open', 'proposed') OR just_closed"
_PARTS = ("actionupdate", "duechange", "chase", "actionfile")
_TOUCH = "INSERT OR IGNORE INTO touched SELECT 'action', "
# A meeting bears on what is unfinished and on what was finished around the last two held.
_OF_A_MEETING = f"""
{_TOUCH} a.id FROM (
  SELECT DISTINCT m.body AS body, coalesce((SELECT h.on_date FROM meeting_live h
    WHERE h.body = m.body AND h.state = 'held' ORDER BY h.on_date DESC LIMIT 1 OFFSET 1), '')
    AS since
  FROM touched t JOIN meeting m ON m.id = t.id WHERE t.kind = 'meeting'
) x JOIN action a ON a.body = x.body
WHERE a.state IN ('open', 'proposed') OR a.just_closed OR a.closed_on >= x.since
"""
_FACTS = """
SELECT a.id, a.body, a.state, a.due_on, a.closed_on,
  (SELECT count(*) FROM duechange_live d WHERE d.action = a.id AND d.became > d.was),
  (SELECT count(*) FROM chase_live c WHERE c.action = a.id),
  (SELECT max(on_date) FROM chase_live c WHERE c.action = a.id),
  (SELECT words FROM actionupdate_live u WHERE u.action = a.id
   ORDER BY on_date DESC, turn DESC, id DESC LIMIT 1),
  (SELECT max(on_date) FROM actionupdate_live u WHERE u.action = a.id)
FROM action a JOIN touched t ON t.kind = 'action' AND t.id = a.id
"""
_MEETINGS = """
SELECT body, max(CASE WHEN on_date < :today AND state = 'held' THEN on_date END),
       min(CASE WHEN on_date >= :today AND state IN ('planned', 'convened', 'in session')
           THEN on_date END)
FROM meeting_live GROUP BY body
"""
_SET = """
UPDATE action SET overdue = :overdue, late = :late, rag = :rag, slips = :slips,
  just_closed = :just_closed, chased = :chased, chased_on = :chased_on,
  update_words = :update_words, updated_on = :updated_on
WHERE id = :id AND (overdue, late, rag, slips, just_closed, chased, chased_on, update_words,
  updated_on) IS NOT (:overdue, :late, :rag, :slips, :just_closed, :chased, :chased_on,
  :update_words, :updated_on)
"""
_REF = f"""
UPDATE action SET ref = {ref_sql("action")}
WHERE id IN (SELECT id FROM touched WHERE kind = 'action')
"""


def derive(book: Deriving, today: date) -> None:
    """Set reference, lateness, colour and what the log shows beside each touched action."""
    _touch(book)
    facts = book.rows(_FACTS)
    if not facts:
        return
    book.run(_REF)
    meetings = {
        body: (day(last), day(following))
        for body, last, following in book.rows(_MEETINGS, today=today.isoformat())
    }
    conventions = _conventions(book)
    suggested = rules.parse_convention(rules.SUGGESTED)
    for row in facts:
        last, following = meetings.get(row[1], (None, None))
        convention = conventions.get(row[1], suggested)
        book.run(_SET, **_derived(row, convention, (last, following), today))


def _touch(book: Deriving) -> None:
    for part in _PARTS:
        book.run(
            f"{_TOUCH} x.action FROM {part} x JOIN touched t ON t.kind = '{part}' AND t.id = x.id"
            " WHERE x.action IS NOT NULL"
        )
    book.run(
        f"{_TOUCH} a.id FROM touched t JOIN actionconvention x ON x.id = t.id"
        " JOIN action a ON a.body = x.body WHERE t.kind = 'actionconvention'"
    )
    book.run(_OF_A_MEETING)


def _conventions(book: Reading) -> dict[str, Convention]:
    found: dict[str, Convention] = {}
    for body, text in book.rows("SELECT body, rag FROM actionconvention_live"):
        try:
            found[body] = rules.parse_convention(text)
        except Refusal:  # written by a newer Minutebook: the suggestion stands in
            continue
    return found


def _derived(
    row: tuple[Any, ...],
    convention: Convention,
    meetings: tuple[date | None, date | None],
    today: date,
) -> dict[str, Any]:
    action, _, kept, due, closed, slips, chased, chased_on, words, updated_on = row
    state = ActionState(kept) if kept in set(ActionState) else ActionState.OPEN
    last, following = meetings
    finished = state not in rules.UNFINISHED
    colour = rules.rag(convention, Standing(state, day(due), slips, following), today)
    return {
        "id": action,
        "overdue": int(rules.overdue(state, day(due), today)),
        "late": rules.days_late(state, day(due), today),
        "rag": str(colour or ""),
        "slips": slips,
        "just_closed": int(finished and rules.still_shown(state, day(closed), last)),
        "chased": chased,
        "chased_on": chased_on,
        "update_words": words or "",
        "updated_on": updated_on,
    }


_NO_OWNER_LEFT = """
SELECT a.id, a.ref, p.name, p.left_on FROM action_live a JOIN person p ON p.id = a.owner
WHERE a.state IN ('open', 'proposed') AND p.left_on < :today
"""
_ENDED_HALF = """
SELECT id, ref, 0 FROM action_live
WHERE (state IN ('open', 'proposed')) = (closed_on IS NOT NULL)
"""
_CHECKS = (
    (
        "action.find_no_words",
        Severity.STOP,
        "SELECT id, ref, 0 FROM action_live WHERE trim(words) = ''",
    ),
    (
        "action.find_overdue",
        Severity.WARN,
        "SELECT id, ref, late FROM action_live WHERE overdue ORDER BY late DESC",
    ),
    (
        "action.find_slipped",
        Severity.NOTE,
        "SELECT id, ref, slips FROM action_live WHERE slips >= 3 AND state IN ('open', 'proposed')",
    ),
    (
        "action.find_undated",
        Severity.NOTE,
        "SELECT id, ref, 0 FROM action_live WHERE due_on IS NULL AND state = 'open'",
    ),
    (
        "action.find_before_raised",
        Severity.WARN,
        "SELECT id, ref, 0 FROM action_live WHERE due_on < raised_on OR closed_on < raised_on",
    ),
    (
        "action.find_closed_open",
        Severity.WARN,
        _ENDED_HALF,
    ),
)


def findings(book: Reading, today: date) -> list[Finding]:
    """Return what a check of the log finds; every laptop finds the same in the same record."""
    found = [
        Finding(code, severity, "action", action, {"ref": ref, "count": count})
        for code, severity, sql in _CHECKS
        for action, ref, count in book.rows(sql)
    ]
    for action, ref, name, left in book.rows(_NO_OWNER_LEFT, today=today.isoformat()):
        values = {"ref": ref, "name": name, "on": date.fromisoformat(left)}
        found.append(Finding("action.find_owner_left", Severity.WARN, "action", action, values))
    return found
