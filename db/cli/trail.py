"""What tells a record's neighbours apart, and how a communication stands."""

from db.across.telling import Teller, field_label
from db.store import Reading
from db.words import choice, say

_TELLING = 4


def told_apart(teller: Teller, kind: str, row: str, but: str) -> str:
    """Return what tells a record from others of its kind that name the same one in ``but``."""
    values = teller.values(kind, row)
    if values.get("ref"):
        return teller.reference(kind, row)
    cells = []
    for each in teller.telling(kind, values, but):
        told = teller.value(kind, each, values)
        cells.append(f"{field_label(kind, each)} {told}" if told.isdigit() else told)
    words = list(dict.fromkeys(each for each in cells if each))[:_TELLING]
    return f"{', '.join(words) or teller.called(kind, row)}  ~{row}"


def letter_told(book: Reading, row: str) -> list[tuple[str, str]]:
    """Return how a communication stands, and the mark by which its text is answered."""
    from db.oversight.queries.letters import letters

    return [
        told
        for line in letters(book, row)
        for told in (
            (say("cli.letter_state"), choice(line.state) if line.gate.free else say("cli.locked")),
            (say("cli.letter_mark"), line.mark),
        )
    ]
