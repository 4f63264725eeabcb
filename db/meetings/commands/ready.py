"""What an item is about: the area it belongs to says when it is ready and what it brings."""

from collections.abc import Callable

from db.calendar.records import Meeting
from db.meetings.records import AgendaItem
from db.meetings.rules.items import Origin
from db.store import Work

Check = Callable[[Work, str], None]
Bring = Callable[[Work, Meeting], None]
Prepare = Callable[[Work, AgendaItem], None]
_checks: dict[Origin, list[Check]] = {}
_bringing: list[Bring] = []
_preparing: list[Prepare] = []


def before_agenda(*kinds: Origin) -> Callable[[Check], Check]:
    """Have a check run before something of these origins goes on an agenda, by its id."""

    def kept(check: Check) -> Check:
        for kind in kinds:
            _checks.setdefault(kind, []).append(check)
        return check

    return kept


def check_ready(work: Work, kind: Origin, thing: str) -> None:
    """Refuse what is not ready to go before a committee."""
    for check in _checks.get(kind, ()):
        check(work, thing)


def on_drafting(bring: Bring) -> Bring:
    """Have a function put on an agenda that is drafted what is due there by itself."""
    _bringing.append(bring)
    return bring


def bring_due(work: Work, meeting: Meeting) -> None:
    """Put on an agenda what every area has due there."""
    for bring in _bringing:
        bring(work, meeting)


def prepares_item(prepare: Prepare) -> Prepare:
    """Have a function fill in what a new item is about: who leads it, what is to be agreed."""
    _preparing.append(prepare)
    return prepare


def prepare_item(work: Work, item: AgendaItem) -> None:
    """Fill in what a new item does not say, from what it is about."""
    for prepare in _preparing:
        prepare(work, item)
