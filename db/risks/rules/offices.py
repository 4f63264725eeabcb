"""Whose authority a change of status is: offices as they stood that day, and committees."""

from collections.abc import Iterable, Mapping
from datetime import date

from db.bodies.rules.successors import Standing as Office
from db.bodies.rules.successors import successor_on
from db.errors import Refusal
from db.risks.rules.assurance import AssuranceLevel

NATIONAL = "NHS England"  # as the memorandum names it (B:L220); its successors follow from it


def usual_offices(offices: Mapping[str, Office], named: Iterable[str], on: date) -> frozenset[str]:
    """Return the named authorities as they stood on a day: themselves or who took up their work."""
    found = (successor_on(offices, each, on) for each in named)
    return frozenset(each for each in found if each is not None)


def check_office(
    offices: Mapping[str, Office], names: Mapping[str, str], authority: str, on: date
) -> None:
    """Refuse the authority of an office that did not stand on that day (T14).

    Where another had taken up its work, the refusal names it.
    """
    instead = successor_on(offices, authority, on)
    if instead == authority:
        return
    told = {"authority": names.get(authority, authority), "on": on}
    if instead is None:
        raise Refusal("assurance.office_not_there", "authority", **told)
    raise Refusal("assurance.office_passed", "authority", **told, instead=names[instead])


def check_body(*, may_authorise: bool, body: str, committee: str) -> None:
    """Refuse the authority of a group that may only recommend, and name the way out (R12).

    No departure opens this way: the System Quality Group has no assurance function to exercise.
    """
    if not may_authorise:
        raise Refusal("assurance.may_only_recommend", "body", body=body, committee=committee)


def check_level_named(level: AssuranceLevel) -> None:
    """Refuse to name an authority for routine, which nobody moves up into."""
    if level == AssuranceLevel.ROUTINE:
        raise Refusal("assurance.routine_authority", "level")
