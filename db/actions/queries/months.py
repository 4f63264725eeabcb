"""How a log burned down: what was opened, closed, open and overdue, month by month."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from db.actions.rules import UNFINISHED, ActionState, overdue
from db.bodies.queries.plain import chosen, day
from db.meetings.rules.items import Part
from db.store import Reading
from db.words import MONTHS, say

YEAR = 12


@dataclass(frozen=True, slots=True)
class MonthLine:
    """A month of a log: what was opened and closed in it, and how the log stood at its end.

    The last month ends today. What was handed to or by another committee came into this log, or
    left it, that day; an action opened again counts as if it had never been closed.
    """

    n: int
    until: date
    opened: int
    closed: int
    open: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Life:
    """When an action stood in a log, and when it was due; ``ended`` is None while it stands.

    ``moves`` are its former due dates, the oldest first, each with the day it was given up.
    """

    began: date
    ended: date | None
    state: ActionState
    due: date | None
    moves: tuple[tuple[date, date | None], ...] = ()

    def due_on(self, on: date) -> date | None:
        """Return when it was due as things stood at the end of a day."""
        return next((was for given_up, was in self.moves if given_up > on), self.due)

    def stood(self, on: date) -> bool:
        """Return whether it stood in the log at the end of a day."""
        return self.began <= on and (self.ended is None or self.ended > on)


_LIVES = """
SELECT a.id, a.raised_on, a.closed_on, a.state, a.due_on,
       (SELECT max(t.closed_on) FROM action_live t
        WHERE :body <> '' AND a.former_ref <> '' AND t.state = 'transferred'
          AND t.transferred_to = a.body AND (t.ref = a.former_ref OR t.words = a.words))
FROM action_live a
WHERE (a.body = :body
       OR :body = '' AND (a.state <> 'transferred' OR coalesce(a.transferred_to, '') = ''))
  AND a.part <= :part
"""
_MOVES = """
SELECT action, on_date, was FROM duechange_live WHERE on_date IS NOT NULL
ORDER BY on_date, turn, id
"""


def burn_down(book: Reading, body: str, today: date, part: Part = Part.TWO) -> list[MonthLine]:
    """Return the last twelve months of a committee's log, or of all as one, the earliest first.

    Part 1 leaves out what was raised in private. There are no lines before there is an action.
    """
    lives = _lives(book, body, part)
    return counted(lives, ends(today)) if lives else []


def ends(today: date, months: int = YEAR) -> list[date]:
    """Return the last days of the months before a day, and the day itself, in order."""
    found = [today]
    while len(found) < months:
        found.append(found[-1].replace(day=1) - timedelta(days=1))
    return found[::-1]


def counted(lives: Iterable[Life], until: Sequence[date]) -> list[MonthLine]:
    """Return a line for each month that ends on these days."""
    given, lines = list(lives), []
    before = until[0].replace(day=1) - timedelta(days=1)
    for n, end in enumerate(until, 1):
        standing = [each for each in given if each.stood(end)]
        late = [each for each in standing if _late(each, end, now=end == until[-1])]
        opened = sum(before < each.began <= end for each in given)
        closed = sum(each.ended is not None and before < each.ended <= end for each in given)
        lines.append(MonthLine(n, end, opened, closed, len(standing), len(late)))
        before = end
    return lines


def _late(life: Life, on: date, *, now: bool) -> bool:
    """Return whether an action was late; that its owner calls it done counts only as of now."""
    return overdue(life.state if now else ActionState.OPEN, life.due_on(on), on)


def _lives(book: Reading, body: str, part: Part) -> list[Life]:
    moves: dict[str, list[tuple[date, date | None]]] = {}
    for action, on, was in book.rows(_MOVES):
        moves.setdefault(action, []).append((date.fromisoformat(on), day(was)))
    found = []
    for action, raised, closed, state, due, moved_in in book.rows(
        _LIVES, body=body, part=str(part)
    ):
        known = chosen(ActionState, state)
        began = day(moved_in or raised) or date.min
        ended = None if known in UNFINISHED else (day(closed) or began)
        began = min(began, ended) if ended else began
        found.append(Life(began, ended, known, day(due), tuple(moves.get(action, ()))))
    return found


def told_now(found: Sequence[MonthLine]) -> str:
    """Return how a log stands now, and how it stood when the first of its months ended."""
    now, then = found[-1], found[0]
    told = say("burn.now", open=now.open, overdue=now.overdue)
    if not then.open:
        return told
    return f"{told} {say('burn.then', month=month_name(then.until), open=then.open)}"


def month_told(line: MonthLine) -> str:
    """Return a month in words."""
    return say("burn.point", month=month_name(line.until), told=_counts(line))


def _counts(line: MonthLine) -> str:
    return say(
        "burn.counts",
        opened=line.opened,
        closed=line.closed,
        open=line.open,
        overdue=line.overdue,
    )


def month_name(on: date) -> str:
    """Return the month of a day with its year."""
    return f"{MONTHS[on.month - 1]} {on.year}"


def burn_told(line: MonthLine) -> tuple[str, str]:
    """Return a month for a list: its name, and its figures in words."""
    return month_name(line.until), _counts(line)
