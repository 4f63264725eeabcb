"""What there is to mind about money before it is written."""

import json
from datetime import date

from db.errors import Refusal
from db.finance.commands.ladder import AgreeOffset
from db.finance.rules.money import pence
from db.store import Caution, Reading, warns

_SAME = """
SELECT a.agreed_on FROM offsetagreement_live a WHERE a.shortfall = :shortfall AND (
  SELECT json_group_array(json_array(body, amount)) FROM (SELECT l.body, l.amount
    FROM offsetleg_live l WHERE l.agreement = a.id ORDER BY l.body, l.amount)) = (
  SELECT json_group_array(json_array(body, amount)) FROM (SELECT value ->> 0 AS body,
    value ->> 1 AS amount FROM json_each(:legs) ORDER BY 1, 2))
ORDER BY a.agreed_on, a.id"""


@warns
def mind_offset(book: Reading, it: AgreeOffset, today: date) -> list[Caution]:
    """Ask about an offset whose sides are those of one agreed before: it may be one."""
    del today
    try:
        legs = [(each.body, pence(each.amount, "legs")) for each in it.legs]
    except Refusal:
        return []
    found = book.rows(_SAME, shortfall=it.shortfall, legs=json.dumps(legs))
    return [
        Caution("finance.mind.same_offset", "legs", {"on": date.fromisoformat(on) if on else ""})
        for (on,) in found[:1]
    ]
