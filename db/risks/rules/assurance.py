"""Quality assurance status: routine, enhanced, intensive, and who may move a risk between them.

B:L210-220. The level of a risk is never written down: it follows from its moves, which are only
ever added. Two laptops that moved it apart show the more cautious level until a person decides.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.bodies.rules.purposes import read_choices
from db.errors import Refusal
from db.risks.rules.risk import HEALTH, Regime, RiskCategory, Sector
from db.risks.rules.scores import Band
from db.risks.rules.wording import said, same_words


class AssuranceLevel(StrEnum):
    """The three levels of B:L212-216, least first."""

    ROUTINE = "routine"
    ENHANCED = "enhanced"
    INTENSIVE = "intensive"


class Criterion(StrEnum):
    """What makes a quality risk one for enhanced or intensive assurance (R22, R23)."""

    COMPLEX = "complex"
    SIGNIFICANT = "significant"
    RECURRENT = "recurrent"


class ApprovedPart(StrEnum):
    """What asks for approval anew when it changes after a move; wording never does (R24)."""

    BAND = "band"
    LEAD = "lead"
    PLAN = "plan"


CAUTION = {level: step for step, level in enumerate(AssuranceLevel)}


@dataclass(frozen=True, slots=True)
class Terms:
    """What a level is entered with: its criteria, plan and lead; mandated support and its lead."""

    criteria: frozenset[Criterion] = frozenset()
    plan: str = ""
    lead: str = ""
    support: str = ""
    regulator_lead: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """A move as kept: ``after`` holds the moves its author saw standing and it stands in for."""

    id: str
    became: AssuranceLevel
    on: date
    after: frozenset[str] = frozenset()
    authority: str = ""
    person: str = ""
    terms: Terms = Terms()


@dataclass(frozen=True, slots=True)
class Status:
    """Where a risk stands; ``heads`` are the moves nothing has followed."""

    level: AssuranceLevel
    heads: tuple[Move, ...] = ()

    @property
    def contested(self) -> bool:
        """Whether two changes of status from two laptops still wait for a person's decision."""
        return len({head.became for head in self.heads}) > 1


@dataclass(frozen=True, slots=True)
class Ask:
    """A move somebody asks to record.

    ``usual`` are the offices whose authority it generally is on that day, by id and name; ``anew``
    says that an approved part has changed since. ``person`` is who gave the authority; ``minute``
    is where it is recorded.
    """

    status: Status
    became: AssuranceLevel
    on: date
    authority: str
    usual: Mapping[str, str]
    person: str
    rationale: str
    terms: Terms
    departure_reason: str = ""
    anew: bool = False
    minute: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Approved:
    """The parts of a risk an approval rests on."""

    band: Band | None
    lead: str
    plan: str


def has_status(category: RiskCategory, sector: Sector, regime: Regime) -> bool:
    """Return whether a risk has a quality assurance status; others show "not applicable" (T12)."""
    return category == RiskCategory.QUALITY and sector in HEALTH and regime == Regime.NHS


def check_has_status(category: RiskCategory, sector: Sector, regime: Regime) -> None:
    """Refuse a change of status for a risk that has none, naming what keeps it from having one."""
    if category != RiskCategory.QUALITY:
        raise Refusal("assurance.not_quality", "risk")
    if regime != Regime.NHS:
        raise Refusal("assurance.not_nhs", "risk")
    if sector not in HEALTH:
        raise Refusal("assurance.not_health", "risk")


def check_keeps_status(
    level: AssuranceLevel, category: RiskCategory, sector: Sector, regime: Regime
) -> None:
    """Refuse to make a risk one without a status while its status is above routine."""
    if level != AssuranceLevel.ROUTINE and not has_status(category, sector, regime):
        raise Refusal("assurance.stands", "category", level=level)


def check_may_close(level: AssuranceLevel) -> None:
    """Refuse to close a risk whose status is above routine: stepping down has its authority."""
    if level != AssuranceLevel.ROUTINE:
        raise Refusal("assurance.close_stands", level=level)


def _without(terms: Terms, became: AssuranceLevel) -> Refusal | None:
    wants: list[tuple[object, str, str]] = []
    if became != AssuranceLevel.ROUTINE:
        wants = [
            (terms.criteria, "assurance.no_criteria", "criteria"),
            (terms.plan.strip(), "assurance.no_plan", "plan"),
            (terms.lead.strip(), "assurance.no_lead", "lead"),
        ]
    if became == AssuranceLevel.INTENSIVE:
        wants += [
            (terms.support.strip(), "assurance.no_support", "support"),
            (terms.regulator_lead.strip(), "assurance.no_regulator_lead", "regulator_lead"),
        ]
    for there, code, field in wants:
        if not there:
            return Refusal(code, field)
    return None


def sound(move: Move) -> bool:
    """Return whether a move holds what it needs; one that does not is kept but changes nothing."""
    return (
        bool(move.authority and move.person.strip()) and _without(move.terms, move.became) is None
    )


def status(moves: Collection[Move]) -> Status:
    """Return where a risk stands: the most cautious of the sound moves that none has followed.

    Depends on the set of moves alone, not on the order in which they arrived or on any clock.
    """
    kept = sorted((move for move in moves if sound(move)), key=lambda move: move.id)
    followed = {each for move in kept for each in move.after if each != move.id}
    heads = tuple(move for move in kept if move.id not in followed) or tuple(kept)
    level = max((move.became for move in heads), key=CAUTION.__getitem__, default=None)
    return Status(level or AssuranceLevel.ROUTINE, heads)


def in_order(moves: Collection[Move]) -> list[Move]:
    """Return moves the oldest first: by day, and of one day each after those it stands in for."""
    known = {move.id: move for move in moves}

    def before(move: Move) -> int:
        found: set[str] = set()
        ahead = set(move.after)
        while ahead:
            found |= ahead
            ahead = {x for each in ahead if each in known for x in known[each].after} - found
        return len(found)

    return sorted(moves, key=lambda move: (move.on, before(move), move.id))


def whose(was: AssuranceLevel, became: AssuranceLevel) -> AssuranceLevel:
    """Return the level whose usual authority a move needs: the higher of the two.

    The memorandum names an authority for stepping up only; that stepping down needs the same is an
    assumption, and is shown as one.
    """
    return max(was, became, key=CAUTION.__getitem__)


def steps_down(was: AssuranceLevel, became: AssuranceLevel) -> bool:
    """Return whether a move is to a lower level, its authority therefore an assumption."""
    return CAUTION[became] < CAUTION[was]


def check_move(ask: Ask, today: date) -> None:
    """Refuse a move that changes nothing, lacks its authority, its day or what the level needs.

    "Generally" the ICB authorises enhanced and NHS England intensive assurance (B:L220): another
    authority is a departure, recorded with its reason, who and why (T4).
    """
    settles = ask.status.contested or ask.anew
    if ask.became == ask.status.level and not settles:
        raise Refusal("assurance.same", "became")
    _check_recorded(ask)
    if ask.authority not in ask.usual and not ask.departure_reason.strip():
        names = " / ".join(sorted(ask.usual.values()))
        code = "assurance.not_usual" if names else "assurance.nobody_usual"
        raise Refusal(code, "authority", level=ask.became, usual=names)
    refused = _without(ask.terms, ask.became)
    if refused:
        raise refused
    _check_day(ask, today)


def _check_recorded(ask: Ask) -> None:
    """Refuse a move without what its record always holds (R24): who, why, where and on what."""
    if not ask.authority:
        raise Refusal("assurance.no_authority", "authority")
    if not ask.person.strip():
        raise Refusal("assurance.no_person", "person")
    if not ask.minute.strip():
        raise Refusal("assurance.no_minute", "decision_ref")
    if not ask.rationale.strip():
        raise Refusal("assurance.no_rationale", "rationale")
    if not ask.evidence.strip():
        raise Refusal("assurance.no_evidence", "evidence")


def _check_day(ask: Ask, today: date) -> None:
    if ask.on > today:
        raise Refusal("assurance.later", "on_date", on=ask.on)
    last = max((head.on for head in ask.status.heads), default=None)
    if last and ask.on < last:
        raise Refusal("assurance.before_last", "on_date", on=ask.on, last=last)


def changed_since(
    level: AssuranceLevel, approved: Approved, now: Approved
) -> tuple[ApprovedPart, ...]:
    """Return what changed since the approval a status rests on; nothing rests on routine.

    Capitals, punctuation and a slip of spelling in the plan are wording, and wording never counts;
    a name spelt otherwise may be another person, so in the lead it does.
    """
    if level == AssuranceLevel.ROUTINE:
        return ()
    changed = {
        ApprovedPart.BAND: approved.band != now.band,
        ApprovedPart.LEAD: said(approved.lead) != said(now.lead),
        ApprovedPart.PLAN: not same_words(approved.plan, now.plan),
    }
    return tuple(part for part in ApprovedPart if changed[part])


def read_move(row: Sequence[str | None]) -> Move:
    """Return a move as its columns hold it.

    The columns: id, became, on_date, after, authority, person, criteria, plan, lead, support,
    regulator_lead. A level of a newer version counts as intensive until this one learns it.
    """
    name, became, on, after, authority, person, criteria, plan, lead, support, regulator = row
    level = AssuranceLevel(became) if became in CAUTION else AssuranceLevel.INTENSIVE
    terms = Terms(
        frozenset(read_choices(Criterion, criteria or "")),
        plan or "",
        lead or "",
        support or "",
        regulator or "",
    )
    day = date.fromisoformat(on) if on else date.min
    seen = frozenset((after or "").split())
    return Move(name or "", level, day, seen, authority or "", person or "", terms)


MOVE_COLUMNS = (
    "id, became, on_date, after, authority, person, criteria, plan, lead, support, regulator_lead"
)
