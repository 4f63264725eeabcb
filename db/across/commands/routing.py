"""Who is proposed where nobody is named to lead, to own or to do something (R16).

It is said with its reason and nobody is put down: a person picks. In the room one line is enough,
so nothing is said of what is noted at a meeting.
"""

from datetime import date

from db.across.routing import leads_of
from db.actions.commands import RaiseAction
from db.bodies.queries.routing import owners_of, routed
from db.bodies.rules.routing import Charge
from db.meetings.commands.agenda import AddItem, ChangeItem
from db.meetings.rules.items import Origin
from db.risks.commands import ChangeRisk, NoteRisk
from db.store import Caution, Keep, Reading, kept_or, warns
from db.words import choice

_RISK = """
SELECT coalesce(owner, ''), owner_text, title, category FROM risk_live WHERE id = :risk"""
_LEAD = "SELECT coalesce(lead, ''), from_kind FROM agendaitem_live WHERE id = :item"


@warns
def mind_adding_item(book: Reading, it: AddItem, today: date) -> list[Caution]:
    """Say who looks after what a new item is about, while nobody leads it."""
    if it.lead or it.from_kind is Origin.STANDING:
        return []
    return _proposed("lead", owners_of(book, today, [it.title, it.section]))


@warns
def mind_changing_item(book: Reading, it: ChangeItem, today: date) -> list[Caution]:
    """Say the same of an item that is changed, by what its new words say too."""
    lead, kind = book.row(_LEAD, item=it.item) or ("", "")
    if kept_or(it.lead, lead) or kind == Origin.STANDING:
        return []
    given = [each for each in (it.title, it.section) if isinstance(each, str)]
    return _proposed("lead", owners_of(book, today, given) or leads_of(book, it.item, today))


@warns
def mind_noting_risk(book: Reading, it: NoteRisk, today: date) -> list[Caution]:
    """Say who looks after what a risk bears on, while nobody owns it."""
    if it.meeting or it.owner or it.owner_text.strip():
        return []
    return _proposed("risk", owners_of(book, today, [it.title, choice(it.category)]))


@warns
def mind_changing_risk(book: Reading, it: ChangeRisk, today: date) -> list[Caution]:
    """Say the same of a risk whose words or owner change."""
    row = book.row(_RISK, risk=it.risk)
    if row is None or all(
        isinstance(each, Keep) for each in (it.title, it.category, it.owner, it.owner_text)
    ):
        return []
    owner, text, title, category = row
    if kept_or(it.owner, owner) or kept_or(it.owner_text, text).strip():
        return []
    kind = choice(kept_or(it.category, category))
    return _proposed("risk", owners_of(book, today, [kept_or(it.title, title), kind]))


@warns
def mind_raising_action(book: Reading, it: RaiseAction, today: date) -> list[Caution]:
    """Say who looks after what an action is about, while nobody is to do it."""
    if it.meeting or it.owner or it.owner_text.strip():
        return []
    return _proposed("action", owners_of(book, today, [it.words]))


def _proposed(what: str, owners: list[Charge]) -> list[Caution]:
    about = "lead" if what == "lead" else "owner"
    return [Caution(f"routing.{what}", about, {"owners": routed(owners)})] if owners else []
