"""Lists that are worked out rather than kept: what `list BOOK KIND [REF]` calls each, and of what.

A list takes the book, the id of the record REF names ("" for none) and the day; it gives frozen
lines. ``told`` turns a line into the columns a person reads; as JSON the whole line is printed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TypeAlias

from db.cli.output import as_at, out_json, out_table, to_read
from db.errors import Refusal
from db.store.refs import resolve
from db.words import say

Make: TypeAlias = Callable[..., Sequence[Any]]
Tell: TypeAlias = Callable[[Any], tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: the kind of record REF names, and the module's functions that make and tell it.

    With ``of_all`` REF may be left out; with ``monthly`` a month may be asked for, written 2026-04.
    """

    kind: str
    module: str
    make: str
    told: str
    of_all: bool = False
    monthly: bool = False


_AGENDA = "db.across.agenda_lists"
_CIRCULATION = "db.across.circulation"
_PAPERS = "db.across.pack_lists"
_VERSIONS = "db.meetings.queries.versions"
_MEMBERSHIP = "db.across.membership_lists"
_OWNERS = "db.actions.queries.owners"
_MOVEMENT = "db.risks.queries.movement"
_MEASURES = "db.risks.queries.measures"
LISTINGS: dict[str, Listing] = {
    "chair-eligibility": Listing("body", _MEMBERSHIP, "may_chair", "may_chair_told"),
    "communications-log": Listing("organisation", _MEMBERSHIP, "said", "said_told", of_all=True),
    "icp-leads": Listing("place", _MEMBERSHIP, "leads", "leads_told", of_all=True),
    "icp-inbox": Listing(
        "body", "db.decisions.queries.inbox", "inbox_listed", "inbox_told", of_all=True
    ),
    "left-open": Listing("body", _MEMBERSHIP, "still_open", "still_open_told"),
    "membership-gaps": Listing("body", _MEMBERSHIP, "composition", "composition_told", of_all=True),
    "numbers-to-follow": Listing("body", "db.across.numbering", "waiting", "waiting_told"),
    "open-merges": Listing("person", _MEMBERSHIP, "merges", "merges_told", of_all=True),
    "agenda-proposals": Listing("meeting", _AGENDA, "proposed_listed", "proposed_row"),
    "between-meetings": Listing("body", _AGENDA, "between_listed", "between_row"),
    "items-to-settle": Listing("meeting", _AGENDA, "fates_listed", "fate_row"),
    "attendance-record": Listing(
        "body", "db.across.attendance", "attendance_lines", "attendance_told"
    ),
    "circulation-check": Listing("meeting", _CIRCULATION, "circulation_check", "check_row"),
    "owed": Listing("body", "db.across.chase", "owed_listed", "owed_told", of_all=True),
    "checks": Listing("body", "db.book.findings", "checks_listed", "check_told", of_all=True),
    "circulation-waivers": Listing(
        "body", _CIRCULATION, "circulation_waivers", "waiver_row", of_all=True
    ),
    "agenda-themes": Listing(
        "meeting", "db.oversight.queries.agendas", "agenda_themes", "agenda_told", of_all=True
    ),
    "action-owners": Listing("body", _OWNERS, "owners_listed", "owner_told", of_all=True),
    "action-months": Listing(
        "body", "db.actions.queries.months", "burn_down", "burn_told", of_all=True
    ),
    "open-actions": Listing("body", _OWNERS, "open_actions", "open_told"),
    "foi-considered": Listing("foirequest", "db.custody.queries.foi", "considered", "held_told"),
    "leaks": Listing("meeting", "db.papers.leaks", "leaks_listed", "leak_told"),
    "meeting-papers": Listing("meeting", _PAPERS, "papers_listed", "paper_row"),
    "minutes-changes": Listing("snapshot", _VERSIONS, "changes_listed", "change_told"),
    "minutes-comments": Listing(
        "meeting", "db.meetings.queries.comments", "comments_listed", "comment_told"
    ),
    "minutes-versions": Listing("meeting", _VERSIONS, "versions_listed", "version_told"),
    "observers": Listing("meeting", _PAPERS, "observers_listed", "observer_row"),
    "plan-roll-up": Listing(
        "assumptionset", "db.finance.queries.plans", "plans_listed", "plan_told", of_all=True
    ),
    "position-roll-up": Listing(
        *("body", "db.finance.queries.rolled", "rolled_listed", "rolled_told"),
        of_all=True,
        monthly=True,
    ),
    "pack": Listing("meeting", _PAPERS, "pack_listed", "pack_row"),
    "paper-versions": Listing("paper", _PAPERS, "versions_listed", "version_row"),
    "approved": Listing("risk", "db.risks.queries.approved", "approved_listed", "approved_told"),
    "risk-movement": Listing("body", _MOVEMENT, "movement_lines", "movement_told"),
    "risks-due": Listing("body", _MEASURES, "due_for_review", "due_told", of_all=True),
    "risks-to-complete": Listing("body", _MEASURES, "to_complete", "to_complete_told", of_all=True),
    "public-questions": Listing("meeting", _PAPERS, "questions_listed", "question_row"),
}


def list_worked_out(options: Any) -> None:
    """Print a list that is worked out of a record, or of the whole minute book."""
    listing = LISTINGS[options.kind]
    home = import_module(listing.module)
    make: Make = getattr(home, listing.make)
    tell: Tell = getattr(home, listing.told)
    if not (options.ref or listing.of_all):
        raise Refusal("usage.list_ref", "ref", list=options.kind, kind=say(f"kind.{listing.kind}"))
    check_month(options)
    month = (options.month,) if options.month else ()
    with to_read(options) as book, book.store.read() as reading:
        thing = resolve(reading, listing.kind, options.ref) if options.ref else ""
        found = make(reading, thing, as_at(options), *month)
    if options.json:
        out_json(found)
    else:
        out_table(tell(each) for each in found)


def check_month(options: Any) -> None:
    """Refuse a month asked of a list that has none.

    Raises:
        Refusal: ``usage.no_list_month``.

    """
    listing = LISTINGS.get(options.kind)
    if options.month and not (listing and listing.monthly):
        monthly = ", ".join(name for name, each in LISTINGS.items() if each.monthly)
        raise Refusal("usage.no_list_month", "month", given=options.kind, known=monthly)
