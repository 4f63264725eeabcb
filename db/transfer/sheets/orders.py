"""Days and months that may have changed places: the American order, or Excel turning them round."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from db.transfer.sheets import fitting
from db.transfer.sheets.proposal import Doubt, Outcome, Row

_NUMBERED = re.compile(r"(?<!\d)(\d{1,2})[./\-](\d{1,2})[./\-](?:\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}( 00:00)?$")
_MONTHS = 12
_MANY = 2  # days at least that Excel made of what was typed


def doubted(read: Sequence[Row]) -> list[Row]:
    """Mark the dates that may be read wrongly, where other dates of the sheet say so.

    A day that can only be written month first makes every other doubtful that could be; and where
    everything beyond the twelfth stayed text, Excel has turned round what it did take for dates.
    """
    said = [(row, field) for row in read for field in fitting.DATES if field in row.given]
    turned = {field: _turned(read, field) for field in fitting.DATES}
    american = any(_places(row.given[field], 1) > _MONTHS for row, field in said)
    return [_marked(row, turned, american=american) for row in read]


def _places(text: str, place: int) -> int:
    """Return the greatest number in the first (0) or the second (1) place of a written date."""
    return max((int(each[place]) for each in _NUMBERED.findall(text)), default=0)


def _turned(read: Sequence[Row], field: str) -> bool:
    texts = [row.given[field] for row in read if field in row.given]
    made = [text for text in texts if _ISO.match(text)]
    typed = [text for text in texts if _places(text, 0)]
    return (
        len(made) >= _MANY
        and bool(typed)
        and all(_places(text, 0) > _MONTHS for text in typed)
        and all(int(text[8:10]) <= _MONTHS for text in made)
    )


def _marked(row: Row, turned: dict[str, bool], *, american: bool) -> Row:
    more = []
    for field in sorted(fitting.DATES & row.given.keys()):
        text, on = row.given[field], row.fields.get(field)
        either = 0 < _places(text, 0) <= _MONTHS and _places(text, 1) <= _MONTHS
        same = isinstance(on, date) and on.day == on.month
        if same:
            continue
        if american and either:
            more.append(Doubt("sheet.date_american", field, Outcome.LOOK, {"given": text}))
        elif turned[field] and _ISO.match(text):
            day = date.fromisoformat(text[:10])
            more.append(Doubt("sheet.date_turned", field, Outcome.LOOK, {"on": day}))
    return replace(row, doubts=(*row.doubts, *more)) if more else row
