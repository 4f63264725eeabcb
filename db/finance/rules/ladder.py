"""The three steps when an organisation cannot deliver its control total (R48, A¶29 and ¶30).

First the organisation itself, under peer challenge and support; then the supportive action of its
partnership; then, where the partnership together cannot, a discussion across the whole system of
whether an improvement elsewhere can stand against it.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from db.errors import Refusal
from db.finance.rules.money import in_full


class LadderStep(StrEnum):
    """Where a shortfall stands on the ladder."""

    ORGANISATION = "organisation"
    CHALLENGED = "peer challenge"
    PARTNERSHIP = "partnership action"
    SYSTEM = "system discussion"
    FOUND = "flexibility found"
    NONE = "no flexibility"
    CLOSED = "closed"


_HEIGHT = {
    LadderStep.ORGANISATION: 0,
    LadderStep.CHALLENGED: 1,
    LadderStep.PARTNERSHIP: 2,
    LadderStep.SYSTEM: 3,
    LadderStep.FOUND: 4,
    LadderStep.NONE: 4,
}
_MISSED = {
    LadderStep.PARTNERSHIP: "finance.first_challenge",
    LadderStep.SYSTEM: "finance.first_partnership",
    LadderStep.FOUND: "finance.first_system",
    LadderStep.NONE: "finance.first_system",
}


def check_step(now: LadderStep, to: LadderStep) -> None:
    """Refuse a step that leaves one out; any shortfall that is open may be closed.

    Raises:
        Refusal: ``finance.ended``, ``finance.first_challenge``, ``finance.first_partnership``,
            ``finance.first_system`` or ``finance.step_taken``.

    """
    if now is LadderStep.CLOSED:
        raise Refusal("finance.ended", "step")
    if to is LadderStep.CLOSED:
        return
    if _HEIGHT[to] <= _HEIGHT[now]:
        raise Refusal("finance.step_taken", "step", step=now)
    if _HEIGHT[to] > _HEIGHT[now] + 1:
        raise Refusal(_MISSED[to], "step")


UNSAID = {
    "step": "finance.no_words",
    "statement": "finance.no_statement",
    "advice": "finance.no_advice",
    "answer": "finance.no_answer",
    "declined": "finance.no_reason",
    "report": "finance.no_report",
    "title": "finance.no_title",
}
"""The refusal of words left empty, by what they are to say."""


def check_words(words: str, what: str = "step", field: str = "words") -> None:
    """Refuse what says nothing, and name what is to be said.

    Raises:
        Refusal: one of ``UNSAID``.

    """
    if not words.strip():
        raise Refusal(UNSAID[what], field)


def check_day(last: date | None, on: date, today: date, field: str = "on") -> None:
    """Refuse a step on a day to come, or before the one it follows.

    Raises:
        Refusal: ``finance.day_ahead`` or ``finance.day_before``.

    """
    if on > today:
        raise Refusal("finance.day_ahead", field, on=on)
    if last is not None and on < last:
        raise Refusal("finance.day_before", field, on=on, last=last)


def check_shortfall(amount: int) -> None:
    """Refuse a shortfall of nothing or less.

    Raises:
        Refusal: ``finance.no_shortfall``.

    """
    if amount <= 0:
        raise Refusal("finance.no_shortfall", "amount")


def check_offset(step: LadderStep, legs: Sequence[tuple[str, int]]) -> None:
    """Refuse an offset that was not found in a discussion, or whose two sides are not equal.

    ``legs`` are partnerships with pence: what one improves by is more than nothing, what another
    may fall short by is less.

    Raises:
        Refusal: ``finance.first_found``, ``finance.one_side``, ``finance.twice`` or
            ``finance.unequal`` with the difference.

    """
    if step is not LadderStep.FOUND:
        raise Refusal("finance.first_found", "shortfall")
    if len({body for body, _pence in legs}) != len(legs):
        raise Refusal("finance.twice", "legs")
    if not any(pence > 0 for _body, pence in legs) or not any(pence < 0 for _b, pence in legs):
        raise Refusal("finance.one_side", "legs")
    if any(pence == 0 for _body, pence in legs):
        raise Refusal("finance.no_amount", "legs", given="0")
    total = sum(pence for _body, pence in legs)
    if total:
        raise Refusal("finance.unequal", "legs", difference=in_full(abs(total)))


def check_sides(others: Sequence[str]) -> None:
    """Refuse an offset with a side that is no partnership; ``others`` are the names of those.

    Raises:
        Refusal: ``finance.no_partnership`` with the first.

    """
    if others:
        raise Refusal("finance.no_partnership", "legs", name=others[0])


def check_left(legs: Sequence[tuple[str, int]], left: int) -> None:
    """Refuse an offset of more than is left of the shortfall, in pence.

    Raises:
        Refusal: ``finance.nothing_left`` or ``finance.above_left`` with what is left.

    """
    offset = sum(pence for _body, pence in legs if pence > 0)
    if left <= 0:
        raise Refusal("finance.nothing_left", "legs")
    if offset > left:
        raise Refusal("finance.above_left", "legs", amount=in_full(offset), left=in_full(left))


def check_agreed(parties: Sequence[str]) -> None:
    """Refuse an offset that nobody is named to have agreed, or only one side has.

    Raises:
        Refusal: ``finance.nobody_agreed``.

    """
    if len({each.strip().casefold() for each in parties if each.strip()}) < len(("from", "to")):
        raise Refusal("finance.nobody_agreed", "agreed_by")
