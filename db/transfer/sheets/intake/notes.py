"""What no field takes of a row, in words that go beside the record."""

from collections.abc import Collection

from db.transfer.sheets.proposal import Proposal, Row
from db.words import say


def left_over(row: Row, taken: Collection[str]) -> list[str]:
    """Return a line for each value that neither a field of the record nor another note holds."""
    lines = [
        _line(say(f"sheet.field.{field}"), str(value))
        for field, value in row.fields.items()
        if field not in taken and field not in {"status", "rag"} and value not in (None, "")
    ]
    if row.fields.get("rag"):
        lines.append(_line(say("sheet.field.rag"), str(row.fields["rag"])))
    lines += [_line(heading, text) for heading, text in row.kept.items()]
    return lines


def _line(heading: str, text: str) -> str:
    return say("sheet.note_line", heading=" ".join(heading.split()), text=text)


def note(proposal: Proposal, row: Row, lines: list[str]) -> str:
    """Return the lines under a word on where they come from; empty where there are none."""
    if not lines:
        return ""
    return "\n".join((say("sheet.note", name=proposal.name, row=row.number), *lines))
