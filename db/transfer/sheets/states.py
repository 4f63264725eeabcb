"""Status words as registers use them, and the few states they come to."""

import re

from db.transfer.sheets.dates import Read
from db.transfer.sheets.grid import Cell
from db.transfer.sheets.proposal import Doubt, Outcome

# The states a row can come in with; what is not among them is looked at by the secretary.
STATES = {
    "proposed for closure": "proposed for closure|propose to close|proposed to close|"
    "propose closure|recommended for closure|proposed closed|for closure|recommend closure|"
    "propose close|"
    "suggest closure|to close",
    "closed": "closed|complete|completed|done|close|c|discharged|action complete|action completed|"
    "action closed|finished|resolved|blue|delivered|implemented|closed complete|erledigt|"
    "geschlossen|archived|ended|retired|no longer a risk",
    "transferred": "transferred|moved to|handed over|passed to",
    "superseded": "superseded|replaced by|merged with|cancelled|withdrawn|void|not required|"
    "no longer required|duplicate|rejected",
    "open": "open|o|ongoing|on going|in progress|outstanding|active|not started|on track|pending|"
    "live|new|not yet due|not due|due|underway|under way|started|to do|wip|overdue|delayed|"
    "carried forward|c f|re opened|reopened|offen|in bearbeitung|in hand|behind|monitor|monitoring|"
    "on hold|paused|awaiting|partially complete|partly complete|part complete|brought forward|"
    "mitigate|mitigated|accept|accepted|tolerate|tolerated|treat|treated|identified|draft|"
    "escalated|work in progress|incomplete|not complete|not completed|to be completed|"
    "noted|slipped|at risk|proposed",
}

_COLOURS = {"red": "red", "amber": "amber", "green": "green", "r": "red", "a": "amber",
    "g": "green", "yellow": "amber", "orange": "amber", "b": "blue", "blue": "blue",
    "amber green": "amber", "amber red": "amber", "grey": ""}  # fmt: skip

_KNOWN = {word: state for state, said in STATES.items() for word in said.split("|")}
_LONGEST_FIRST = sorted(_KNOWN, key=len, reverse=True)
_PROSE = 25  # characters: more is a sentence, not a status
_HEADING = 6  # words of a heading that says how the rows under it stand
_NONE = {"", "-", "\u2013", "n/a", "tbc", "?"}
_ENDED = {"closed", "transferred", "superseded"}
# Words beside "complete" that take it back: it is to be, it is partly so, or it was once.
_UNSURE = re.compile(
    r"\?|\b(?:when|once|until|pending|subject to|await\w*|except|apart from|but|if|still|not yet|"
    r"to be|to follow|next meeting|remain\w*|outstanding|re-?open\w*|\d+ (?:out )?of \d+)\b"
    r"|\bby (?:the )?(?:end|next|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4])"
    r"|(?<!\d)(?!100)\d{1,3} ?%",
    re.I,
)
_YES, _NO = {"y", "yes", "true", "\u2713", "\u2714"}, {"n", "no", "false"}
_ASKS_CLOSED = {"complete", "completed", "closed", "done"}


def read(cell: Cell, field: str) -> Read:
    """Return the state a status cell says; further words in it are left over.

    An ending that its own words take back ("50% complete", "Completed?") is looked at.
    """
    found = _said(cell, field)
    if found.value in _ENDED and _UNSURE.search(cell.text):
        values = {"given": cell.text}
        doubt = Doubt("sheet.status_unsure", field, Outcome.LOOK, values)
        return Read(left=cell.text, doubts=(doubt,))
    return found


def answered(heading: str, cell: Cell) -> str:
    """Return the state a yes or a no says under a heading that asks ("Complete? Y/N"), or ""."""
    said = cell.text.casefold().strip(" .")
    asks = set(re.sub(r"[^a-z]+", " ", heading.casefold()).split())
    if said not in _YES | _NO or not asks & _ASKS_CLOSED or "open" in asks:
        return ""
    return "closed" if said in _YES else "open"


def _said(cell: Cell, field: str) -> Read:
    text = cell.text
    plain = re.sub(r"[^a-z\u00e4\u00f6\u00fc]+", " ", text.casefold()).strip()
    if text.casefold() in _NONE:
        return Read()
    if plain in _COLOURS:
        return Read(left=text)
    if plain in _KNOWN or re.fullmatch(r"100 ?%", text):
        return Read(_KNOWN.get(plain, "closed"))
    for word in _LONGEST_FIRST:
        if len(word) > len("cf") and plain.startswith(f"{word} "):
            remark = Doubt("sheet.status_read", field, values={"given": text, "word": word})
            return Read(_KNOWN[word], left=text, doubts=(remark,))
    if len(text) > _PROSE:
        return Read(left=text, doubts=(Doubt("sheet.status_prose", field),))
    return Read(
        left=text, doubts=(Doubt("sheet.status_unknown", field, Outcome.LOOK, {"given": text}),)
    )


def colour(cell: Cell) -> str:
    """Return the colour a cell says, in words or by its fill; "" for none."""
    plain = re.sub(r"[^a-z]+", " ", cell.text.casefold()).strip()
    for word in (plain, plain.split(" ")[0] if plain else ""):
        if word in _COLOURS:
            return _COLOURS[word]
    return cell.colour


def of_group(text: str) -> str:
    """Return the state a group heading gives the rows under it ("CLOSED ACTIONS"), or ""."""
    words = re.sub(r"[^a-z ]", " ", text.casefold()).split()
    if not 1 <= len(words) <= _HEADING:
        return ""
    if {"closed", "completed", "complete"} & set(words) and "not" not in words:
        return "closed"
    return "open" if {"open", "outstanding", "ongoing", "current"} & set(words) else ""
