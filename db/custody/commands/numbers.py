"""Numbers are issued once, by one laptop a body (D18); texts are frozen as they were (D14)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from db.bodies.records import Body
from db.bodies.rules.years import year_label
from db.custody.records import Allotment, Snapshot, TakeOver
from db.custody.rules import Number, Series, canonical, check_custodian, printed, text_hash
from db.errors import Refusal
from db.record import fields, same_id
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class IssueNumber:
    """Issue the next number of a committee to a record that is still without one.

    ``kind`` is the kind of the record and ``thing`` its id; the year is that of ``on``.
    """

    body: Annotated[str, ref("body")]
    series: Series
    kind: str
    thing: str
    on: date


@command("Issue number", undoable=False)
def issue_number(work: Work, it: IssueNumber) -> Ref:
    """Issue a number here and now; refused on any laptop but the one that issues them."""
    body = work.get(Body, it.body)
    check_custodian(body.custodian, work.device)
    known = it.kind in fields().by_table
    if not known or not work.value(f'SELECT 1 FROM "{it.kind}_live" WHERE id = :i', i=it.thing):
        raise Refusal("ref.unknown", "thing", given=it.thing)
    allot_number(work, body.id, it.series, Ref(it.kind, it.thing), it.on)
    return Ref("allotment", _id_of(it.thing))


def allot_number(work: Work, body_id: str, series: Series, thing: Ref, on: date) -> str:
    """Return the printed number of a thing, issuing the next of its year if it has none.

    Empty where another laptop issues the body's numbers: the number is to follow. A number is
    never issued again, not even one whose thing was taken back.
    """
    issued = work.find(Allotment, _id_of(thing.id))
    if issued is not None and issued.deleted is None:
        return issued.label
    body = work.get(Body, body_id)
    if body.custodian != work.device:
        return ""
    year = year_label(on, body.year_start)
    sql = "SELECT max(number) FROM allotment WHERE body = :body AND series = :series AND year = :y"
    last = work.value(sql, body=body.id, series=str(series), y=year)
    number = Number(body.short, series, year, (last or 0) + 1)
    if issued is None:
        issued = Allotment(id=_id_of(thing.id))
        work.add(issued)
    issued.deleted = None
    issued.body, issued.series, issued.year, issued.number = body.id, series, year, number.number
    issued.thing_kind, issued.thing = thing
    issued.issued_on, issued.label, issued.device = work.today, printed(number), work.device
    return issued.label


@dataclass(frozen=True, slots=True)
class TakeOverNumbering:
    """From now on this laptop issues the numbers of a committee, with the reason and the date."""

    body: Annotated[str, ref("body")]
    reason: str
    on_date: date | None = None


@command("Take over numbering", undoable=False)
def take_over_numbering(work: Work, it: TakeOverNumbering) -> Ref:
    """Move the issuing of numbers here (practice P21); those issued meanwhile stay issued."""
    body = work.get(Body, it.body)
    if not it.reason.strip():
        raise Refusal("custody.reason_missing", "reason")
    if body.custodian == work.device:
        raise Refusal("custody.already_here", "body", body=body.name)
    taken = TakeOver(body=body.id, from_device=body.custodian, to_device=work.device)
    taken.on_date, taken.reason, taken.by = it.on_date or work.today, it.reason, work.by
    body.custodian = work.device
    return Ref("takeover", work.add(taken))


def freeze(work: Work, thing: Ref, why: str, content: Mapping[str, Any]) -> str:
    """Keep a content word for word and return the snapshot's id (D14).

    ``why`` tells what was done with it (confirmed, issued, approved); dates in the content are ISO
    text already. Raises TypeError for what JSON does not hold.
    """
    text = canonical(content)
    taken = Snapshot(thing_kind=thing.kind, thing=thing.id, why=why, taken_by=work.by)
    taken.taken_at, taken.text, taken.sha256 = work.at, text, text_hash(text)
    return work.add(taken)


def _id_of(thing: str) -> str:
    """Return the id of a thing's number: one thing has one number, on every laptop."""
    return same_id("allotment", thing)
