"""What there is to mind before minutes are sent on: what waits, and what would be agreed anew."""

from collections.abc import Iterable
from datetime import date

from db.meetings.commands.comments import AcceptComment
from db.meetings.commands.confirming import ConfirmMinutes
from db.meetings.commands.minutes import AgreeMinutes, CirculateMinutes, SendMinutes
from db.meetings.queries.comments import comments
from db.meetings.queries.drafts import half_made, half_made_words
from db.meetings.queries.plan import not_reached
from db.meetings.queries.versions import compare, minutes_versions
from db.meetings.rules.comments import CommentState
from db.meetings.rules.sentences import listed
from db.meetings.rules.versions import Kept
from db.store import Caution, Reading, warns
from db.words import say

AGREED = """
SELECT t.agreed_on FROM minutecomment_live c JOIN agendaitem i ON i.id = c.item
JOIN minutes_live t ON t.meeting = i.meeting
WHERE c.id = :comment AND t.state = 'agreed by the chair' AND (c.proposed <> '' OR :instead <> '')
"""
AGREED_ON = """
SELECT agreed_on FROM minutes_live WHERE meeting = :meeting AND state = 'agreed by the chair'
"""


@warns
def mind_accepting(book: Reading, it: AcceptComment, today: date) -> list[Caution]:
    """Say that minutes the chair agreed are not those any more, and are to be agreed anew."""
    del today
    on = book.value(AGREED, comment=it.comment, instead=it.instead.strip())
    return [Caution("comment.mind_agreed", "", {"on": date.fromisoformat(on)})] if on else []


@warns
def mind_sending(book: Reading, it: SendMinutes, today: date) -> list[Caution]:
    """Say that something captured at the meeting is not finished, and so is not in its minutes."""
    del today
    return list(not_finished(book, it.meeting))


@warns
def mind_circulating(book: Reading, it: CirculateMinutes, today: date) -> list[Caution]:
    """Say the same before the members have them, that comments wait, and what the chair has not.

    The chair agreed the words there were then.
    """
    del today
    waits = [*not_finished(book, it.meeting), *_unanswered(book, it.meeting)]
    return [*waits, *_not_agreed(book, it.meeting)]


def _not_agreed(book: Reading, meeting: str) -> Iterable[Caution]:
    on = book.value(AGREED_ON, meeting=meeting)
    kept = [each for each in minutes_versions(book, meeting) if each.why is Kept.AGREED]
    changed = compare(book, meeting, kept[0].id) if on and kept else []
    if changed:
        places = "; ".join(each.label for each in changed)
        yield Caution(
            "minutes.mind_not_agreed", "", {"on": date.fromisoformat(on), "places": places}
        )


@warns
def mind_agreeing(book: Reading, it: AgreeMinutes, today: date) -> list[Caution]:
    """Say that comments on the minutes wait to be accepted or not accepted."""
    del today
    return list(_unanswered(book, it.meeting))


@warns
def mind_confirming(book: Reading, it: ConfirmMinutes, today: date) -> list[Caution]:
    """Say the same before the words are frozen: a comment cannot be accepted any more."""
    del today
    return list(_unanswered(book, it.meeting))


def _unanswered(book: Reading, meeting: str) -> Iterable[Caution]:
    waiting = [each for each in comments(book, meeting) if each.state is CommentState.OPEN]
    if waiting:
        numbers = listed(list(dict.fromkeys(each.number for each in waiting)), say)
        code = "comment.mind_open" if len(waiting) > 1 else "comment.mind_open_one"
        yield Caution(code, "", {"n": len(waiting), "numbers": numbers})


def not_finished(book: Reading, meeting: str) -> Iterable[Caution]:
    """Say what was captured at a meeting and is not finished, where anything is."""
    words = half_made_words(half_made(book, meeting))
    if words:
        yield Caution("meeting.mind_half_made", "", {"words": words})


def mind_not_reached(book: Reading, meeting: str) -> Iterable[Caution]:
    """Say which items a meeting did not come to and of which nothing was said."""
    items = [f"{each.number} {each.title}" for each in not_reached(book, meeting)]
    if items:
        code = "meeting.mind_not_reached" if len(items) > 1 else "meeting.mind_not_reached_one"
        yield Caution(code, "", {"items": listed(items, say)})
