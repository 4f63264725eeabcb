"""Whose authority a change of status is: offices as they stood that day, and committees."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from db.bodies.rules.kinds import OrgKind
from db.bodies.rules.successors import Standing as Office
from db.bodies.rules.successors import successor_on
from db.errors import Refusal
from db.risks.rules.assurance import AssuranceLevel

NATIONAL = "NHS England"  # as the memorandum names it (B:L220); its successors follow from it


@dataclass(frozen=True, slots=True)
class Named:
    """Whose authority a level needs: those ``kept`` for it, with the day of their source, if any.

    The ``regions`` act for the ``national`` body, and only while it stands.
    """

    kept: Mapping[str, date | None]
    by_kind: Collection[str] = ()
    national: Collection[str] = ()
    regions: Collection[str] = ()


def ended_before(offices: Mapping[str, Office], named: Named, on: date) -> date | None:
    """Return the last day of the national body where it ended before a day."""
    days = [offices[each].closed_on for each in named.national if each in offices]
    ended = max((each or date.max for each in days), default=date.max)
    return ended if ended < on else None


def holder_on(offices: Mapping[str, Office], named: Named, office: str, on: date) -> str | None:
    """Return who holds an office's authority on a day: itself, or who took up its work (T14).

    A regional office's came from the national body and passed on with it, unless the office opened
    or was named anew after that.
    """
    found = successor_on(offices, office, on)
    ended = ended_before(offices, named, on)
    if found != office or office not in named.regions or ended is None:
        return found
    since = max(offices[office].opened_on or date.min, named.kept.get(office) or date.min)
    if since > ended:
        return office
    passed = (successor_on(offices, each, on) for each in sorted(named.national))
    return next((each for each in passed if each is not None), None)


def usual_on(offices: Mapping[str, Office], named: Named, on: date) -> frozenset[str]:
    """Return whose authority a level usually needs on a day, as those offices stood then."""
    found = (holder_on(offices, named, each, on) for each in named.kept or named.by_kind)
    return frozenset(each for each in found if each is not None)


def check_region(
    offices: Mapping[str, Office], names: Mapping[str, str], named: Named, office: str, on: date
) -> None:
    """Refuse a regional office whose national body has ended, and name whose it is now (T14)."""
    instead, ended = holder_on(offices, named, office, on), ended_before(offices, named, on)
    if instead is None or instead == office:
        return
    if office in named.regions and ended:
        passed = {"authority": names[office], "instead": names[instead]}
        raise Refusal("assurance.region_passed", "authority", **passed, on=ended)


def notes_another(level: AssuranceLevel, kind: str, *, usual: bool) -> bool:
    """Return whether a minute only notes an authority that is not this system's: NHS England's."""
    return level == AssuranceLevel.INTENSIVE and usual and kind != OrgKind.ICB


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
