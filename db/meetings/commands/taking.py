"""A file taken in for an item: the paper it is, or a new one, with its receipt, in one step."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from db.errors import Refusal
from db.meetings.commands.papers import (
    AddPaper,
    RecordPaperReceived,
    add_paper,
    record_paper_received,
)
from db.meetings.records import AgendaItem, Paper
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class TakePaperFile:
    """Take a file in as a paper of an item; without ``paper`` it is a new one.

    The file itself is kept beside the minute book before, under its check code.
    """

    item: Annotated[str, ref("agendaitem")]
    filename: str
    sha256: str
    size: int
    paper: Annotated[str | None, ref("paper")] = None
    title: str = ""
    received_on: date | None = None
    late_reason: str = ""
    late_agreed_by: Annotated[str | None, ref("person")] = None
    note: str = ""


@command("Take in paper")
def take_paper_file(work: Work, it: TakePaperFile) -> Ref:
    """Add the paper where there is none, and note that its file came in."""
    if not it.sha256:
        raise Refusal("paper.not_sha256", "sha256")
    item = work.get(AgendaItem, it.item)
    if it.paper and work.get(Paper, it.paper).item != item.id:
        raise Refusal("paper.other_item", "paper")
    paper = it.paper or add_paper(work, AddPaper(item.id, it.title, lead=item.lead)).id
    return record_paper_received(
        work,
        RecordPaperReceived(
            paper=paper,
            received_on=it.received_on,
            filename=it.filename,
            sha256=it.sha256,
            size=it.size,
            late_reason=it.late_reason,
            late_agreed_by=it.late_agreed_by,
            note=it.note,
        ),
    )
