"""What an item is about must be ready for a committee: the area it belongs to says when it is."""

from collections.abc import Callable

from db.meetings.rules.items import Origin
from db.store import Work

Check = Callable[[Work, str], None]
_checks: dict[Origin, list[Check]] = {}


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
