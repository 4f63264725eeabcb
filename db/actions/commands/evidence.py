"""What shows that an action was done: files kept beside the minute book, with a word on each."""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Annotated

from db.actions import rules
from db.actions.records import Action, ActionFile
from db.errors import Refusal
from db.meetings.rules import intake
from db.record import same_id
from db.store import Ref, Work, command, ref


@dataclass(frozen=True, slots=True)
class AddEvidence:
    """Add a file that shows what was done of an action.

    The file itself was kept beside the minute book: ``sha256`` and ``size`` (bytes) are of it.
    """

    action: Annotated[str, ref("action")]
    filename: str
    sha256: str
    size: int
    words: str = ""
    on_date: date | None = None


@dataclass(frozen=True, slots=True)
class RemoveEvidence:
    """Take a file off an action, and say why; what was kept beside the book stays there."""

    evidence: Annotated[str, ref("actionfile")]
    reason: str


@command("Add evidence")
def add_evidence(work: Work, it: AddEvidence) -> Ref:
    """Keep one file with an action; the same file twice is one, and a program is none."""
    action = work.get(Action, it.action)
    name = PurePath(it.filename.replace("\\", "/")).name
    rules.check_file(name, it.sha256, it.size)
    intake.check_name(name)
    on = it.on_date or work.today
    if on > work.today:
        raise Refusal("action.evidence_later", "on_date", on=on)
    kept = same_id("actionfile", action.id, it.sha256)
    evidence = work.find(ActionFile, kept)
    if evidence is None:
        evidence = ActionFile(id=kept, action=action.id, sha256=it.sha256, size=it.size)
        work.add(evidence)
    evidence.deleted = None
    evidence.filename, evidence.words = name, it.words.strip()
    evidence.on_date, evidence.by_person = on, work.by
    return Ref("actionfile", kept)


@command("Remove evidence")
def remove_evidence(work: Work, it: RemoveEvidence) -> Ref:
    """Take the file off; its row is kept with the reason."""
    evidence = work.get(ActionFile, it.evidence)
    if not it.reason.strip():
        raise Refusal("action.evidence_reason", "reason")
    evidence.deleted = it.reason.strip()
    return Ref("action", evidence.action)
