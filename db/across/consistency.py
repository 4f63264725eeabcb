"""The consistency checks as a whole: of which committee each finding is, and what is left out.

A finding is a line of a linter: a stable id, how much it matters, a sentence, the record. A sort
of finding may be said, once and with a reason, not to be for a committee; what no committee has
is left out record by record. What is left out is listed, and can be looked for again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from db.across import consistency_between
from db.across.circulation_found import CHECKS
from db.actions import derived as actions
from db.bodies import derived as bodies
from db.decisions import derived as decisions
from db.meetings.queries.questions import WaiverLine, waivers
from db.risks import derived as risks
from db.store import Finding, Reading
from db.words import known, say

# The columns that lead from a record towards its committee, the nearest first.
TOWARDS = (
    *("meeting", "minutes", "item", "risk", "action", "decision", "seat", "circulation"),
    *("recommendation", "paper", "attendance"),
)
STEPS = 4
"""How many records may stand between one and its committee."""
_KEEPS = "SELECT 1 FROM sqlite_schema WHERE name = 'checkwaiver_live'"
# Before a pack, the check before circulation says these of its own, of its own meeting.
SAID_BEFORE_A_PACK = frozenset(
    {"bodies.finding.vacant", "bodies.finding.vacant_nowhere", "bodies.finding.vacant_long"}
    | {"bodies.finding.review_overdue", "bodies.finding.no_custodian", "action.find_overdue"}
)


@dataclass(frozen=True, slots=True)
class Noticed:
    """A finding, the committee it is of (or none), and the waiver that leaves it out, if any."""

    finding: Finding
    body: str
    whose: str
    waiver: WaiverLine | None = None

    @property
    def sentence(self) -> str:
        """What was found, in the secretary's words."""
        return say(self.finding.code, **self.finding.values)


@dataclass(frozen=True, slots=True)
class Consistency:
    """What the checks find and what is left out; ``waived`` are the waivers themselves."""

    shown: tuple[Noticed, ...]
    aside: tuple[Noticed, ...]
    waived: tuple[WaiverLine, ...]


def consistency(book: Reading, found: Iterable[Finding]) -> Consistency:
    """Part what the checks found into what is to be told and what is left out."""
    kept = waivers(book) if book.value(_KEEPS) else []
    home = Homes(book)
    shown: list[Noticed] = []
    aside: list[Noticed] = []
    for each in found:
        body = home.of(each.kind, each.id)
        mine = (one for one in kept if one.covers(each.code, each.id))
        waiver = next((one for one in mine if one.thing or one.body == body), None)
        line = Noticed(each, body, home.called(body), waiver)
        (aside if waiver else shown).append(line)
    return Consistency(tuple(shown), tuple(aside), tuple(kept))


def told(book: Reading, found: Iterable[Finding]) -> list[Finding]:
    """Return the findings that nobody left out, in their order."""
    return [each.finding for each in consistency(book, found).shown]


def of_body(book: Reading, body: str, today: date) -> list[Finding]:
    """Return what the checks find of a committee's risks, decisions, actions and members."""
    areas = (bodies, decisions, actions, risks, consistency_between)
    every = (each for area in areas for each in area.findings(book, today))
    home = Homes(book)
    return [
        each
        for each in every
        if each.code not in SAID_BEFORE_A_PACK and home.of(each.kind, each.id) == body
    ]


def check_name(check: str) -> str:
    """Return what a sort of finding is called."""
    if check in CHECKS:
        return say(f"circulation.called_{check}")
    sort = f"called.{check.replace('.', '_')}"
    return say(sort) if known(sort) else check


class Homes:
    """The committee a record belongs to, found along the links the book itself has."""

    def __init__(self, book: Reading) -> None:
        self._book = book
        self._ways: dict[str, Sequence[tuple[str, str]]] = {}
        self._names: dict[str, str] = {}

    def of(self, kind: str, id_: str) -> str:
        """Return the id of a record's committee, or "" where it has none."""
        at = [(kind, id_)]
        for _step in range(STEPS):
            further: list[tuple[str, str]] = []
            for here, row in at:
                if here == "body" or not row:
                    return row
                for column, towards in self._way(here):
                    sql = f'SELECT coalesce("{column}", \'\') FROM "{here}" WHERE id = :id'
                    link = self._book.value(sql, id=row) or ""
                    if link and towards == "body":
                        return str(link)
                    if link:
                        further.append((towards, str(link)))
            at = further
        return ""

    def called(self, body: str) -> str:
        """Return a committee's name, or "" for none."""
        if body not in self._names:
            name = self._book.value("SELECT name FROM body WHERE id = :id", id=body)
            self._names[body] = name or ""
        return self._names[body]

    def _way(self, kind: str) -> Sequence[tuple[str, str]]:
        if kind not in self._ways:
            links = self._book.rows(
                'SELECT "from", "table" FROM pragma_foreign_key_list(:kind)', kind=kind
            )
            order = ("body", *TOWARDS)
            known_ = [each for each in links if each[0] in order]
            self._ways[kind] = sorted(known_, key=lambda each: order.index(each[0]))
        return self._ways[kind]
