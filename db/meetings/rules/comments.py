"""Comments on draft minutes, answered one by one, and a presenter's word on their own item."""

from enum import StrEnum

from db.errors import Refusal


class CommentState(StrEnum):
    """What became of a comment."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class CheckAnswer(StrEnum):
    """What a presenter said of the minute of their own item (P17)."""

    WAITING = "waiting"
    AGREED = "agreed"
    COMMENTS = "comments"


def check_comment(proposed: str, remark: str, text: str) -> None:
    """Refuse a comment that says nothing, or proposes the words that stand there."""
    if not proposed.strip() and not remark.strip():
        raise Refusal("comment.nothing_said", "remark")
    if proposed.strip() and proposed.strip() == text.strip():
        raise Refusal("comment.same_words", "proposed")


def check_unanswered(state: CommentState) -> None:
    """Refuse a second answer: what was answered stays answered until it is taken back."""
    if state is not CommentState.OPEN:
        raise Refusal("comment.answered", "comment", state=state)


def words_to_write(was: str, now: str, proposed: str, instead: str) -> str | None:
    """Return what accepting a comment writes, None where it was a remark and nothing is written.

    ``instead`` are the secretary's own words in place of the proposed ones. Without them the
    proposed text is only taken over the very text it was made for: a minute that moved on since
    is not overwritten, and both texts are shown.
    """
    if instead.strip():
        return instead.strip()
    if not proposed:
        return None
    if now != was:
        raise Refusal("comment.moved_on", "instead", was=was, now=now, proposed=proposed)
    return proposed


def check_answer(answer: CheckAnswer, *, comment: bool) -> None:
    """Refuse an answer that is none, and comments that are not said."""
    if answer is CheckAnswer.WAITING:
        raise Refusal("check.no_answer", "answer")
    if answer is CheckAnswer.COMMENTS and not comment:
        raise Refusal("comment.nothing_said", "remark")
