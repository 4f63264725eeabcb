"""What there is to mind about money before it is written."""

import json
from datetime import date

from db.bodies.queries.plain import day
from db.errors import Refusal
from db.finance.commands.ladder import AgreeOffset
from db.finance.commands.limits import SetControlTotal, SetEnvelope
from db.finance.commands.plans import SetPlanLine
from db.finance.commands.positions import RecordPosition
from db.finance.rules.money import in_full, pence, pence_or_none
from db.record import same_id
from db.store import Caution, Reading, warns
from db.words import say

_SAME = """
SELECT a.agreed_on FROM offsetagreement_live a WHERE a.shortfall = :shortfall AND (
  SELECT json_group_array(json_array(body, amount)) FROM (SELECT l.body, l.amount
    FROM offsetleg_live l WHERE l.agreement = a.id ORDER BY l.body, l.amount)) = (
  SELECT json_group_array(json_array(body, amount)) FROM (SELECT value ->> 0 AS body,
    value ->> 1 AS amount FROM json_each(:legs) ORDER BY 1, 2))
ORDER BY a.agreed_on, a.id"""

FIGURES = ("plan", "actual", "forecast")


@warns
def mind_position(book: Reading, it: RecordPosition, today: date) -> list[Caution]:
    """Say which figures these take the place of, and which would be gone with nothing instead."""
    del today
    row = same_id("position", it.organisation, it.period, it.kind)
    sql = "SELECT plan, actual, forecast, as_at FROM position_live WHERE id = :id"
    *held, as_at = book.row(sql, id=row) or (None, None, None, None)
    try:
        given = [pence_or_none(getattr(it, name), name) for name in FIGURES]
    except Refusal:
        return []
    was = {name: amount for name, amount in zip(FIGURES, held, strict=True) if amount is not None}
    if not was:
        return []
    on = {"on": day(as_at) or ""}
    if given == held:
        return [Caution("finance.mind.same_position", "period", on)]
    told = ", ".join(f"{say(f'money.{name}').lower()} {in_full(was[name])}" for name in was)
    gone = [name for name, now in zip(FIGURES, given, strict=True) if now is None and name in was]
    return [
        Caution("finance.mind.replaces", "period", {"was": told, **on}),
        *(_left_out(name, was[name]) for name in gone),
    ]


def _left_out(name: str, was: int) -> Caution:
    values = {"figure": say(f"money.{name}"), "was": in_full(was)}
    return Caution("finance.mind.left_out", name, values)


@warns
def mind_control_total(book: Reading, it: SetControlTotal, today: date) -> list[Caution]:
    """Say which control total this one takes the place of."""
    del today
    row = same_id("controltotal", it.organisation, it.year)
    return _replaced(book, "SELECT amount, as_at FROM controltotal_live WHERE id = :id", row, it)


@warns
def mind_envelope(book: Reading, it: SetEnvelope, today: date) -> list[Caution]:
    """Say which envelope this one takes the place of."""
    del today
    row = same_id("envelope", it.body, it.year, it.kind)
    return _replaced(book, "SELECT amount, as_at FROM envelope_live WHERE id = :id", row, it)


@warns
def mind_plan(book: Reading, it: SetPlanLine, today: date) -> list[Caution]:
    """Say which plan this one takes the place of."""
    del today
    row = same_id("planline", it.body, it.assumptionset, it.year, it.kind)
    return _replaced(book, "SELECT amount, NULL FROM planline_live WHERE id = :id", row, it)


def _replaced(
    book: Reading, sql: str, row: str, it: SetControlTotal | SetEnvelope | SetPlanLine
) -> list[Caution]:
    was, as_at = book.row(sql, id=row) or (None, None)
    try:
        given = pence(it.amount)
    except Refusal:
        return []
    if was is None or was == given:
        return []
    code = "finance.mind.replaces" if as_at else "finance.mind.replaces_plain"
    return [Caution(code, "amount", {"was": in_full(was), "on": day(as_at) or ""})]


@warns
def mind_offset(book: Reading, it: AgreeOffset, today: date) -> list[Caution]:
    """Ask about an offset agreed before, and one of partnerships the shortfall is none of."""
    del today
    try:
        legs = [(each.body, pence(each.amount, "legs")) for each in it.legs]
    except Refusal:
        return []
    found = book.rows(_SAME, shortfall=it.shortfall, legs=json.dumps(legs))
    sql = """
        SELECT b.id, b.name FROM shortfall_live s JOIN body b ON b.id = s.body WHERE s.id = :id"""
    body, name = book.row(sql, id=it.shortfall) or ("", "")
    falls = {each for each, amount in legs if amount < 0}
    aside = [Caution("finance.mind.other_side", "", {"name": name})]
    again = [
        Caution("finance.mind.same_offset", "legs", {"on": date.fromisoformat(on) if on else ""})
        for (on,) in found[:1]
    ]
    return again if not body or not falls or body in falls else [*aside, *again]
