"""What a body may do on its own footing (R6, R12)."""

from db.bodies.rules.kinds import Authority, BodyStatus
from db.errors import Refusal


def may_bind(authority: Authority) -> bool:
    """Return whether a body can bind a statutory organisation; else it recommends (R6)."""
    return authority is not Authority.COLLABORATIVE


def may_authorise_assurance(
    authority: Authority, status: BodyStatus, *, may_authorise: bool
) -> bool:
    """Return whether a body may authorise an assurance status; the others recommend (R12)."""
    return may_authorise and status is BodyStatus.ACTIVE and may_bind(authority)


def check_may_authorise(authority: Authority, *, may_authorise: bool) -> None:
    """Refuse to let a collaborative body authorise: it has no statutory power to give (R12)."""
    if may_authorise and not may_bind(authority):
        raise Refusal("bodies.cannot_authorise", "may_authorise")


def check_parent(parents: dict[str, str | None], body: str, parent: str | None) -> None:
    """Refuse a line of reporting that comes back to the body itself; ``parents`` is id to id."""
    if _comes_back(parents, body, parent):
        raise Refusal("bodies.reports_to_itself", "parent")


def check_within(parents: dict[str, str | None], place: str, parent: str | None) -> None:
    """Refuse a larger place that, in the end, lies within the place itself."""
    if _comes_back(parents, place, parent):
        raise Refusal("bodies.within_itself", "parent")


def _comes_back(parents: dict[str, str | None], to: str, at: str | None) -> bool:
    walked: set[str | None] = {None}
    while at not in walked:
        if at == to:
            return True
        walked.add(at)
        at = parents.get(at or "")
    return False
