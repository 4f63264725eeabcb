"""The paper that goes with a proposal by e-mail: its file, kept beside the minute book (P1)."""

from dataclasses import dataclass
from typing import Annotated

from db.decisions.records import Circulation
from db.decisions.rules.circulation import check_open, check_same_paper
from db.errors import Refusal
from db.meetings.rules.intake import check_name, clean_name, title_in
from db.meetings.rules.papers import check_file
from db.store import Ref, Work, command, ref

REPLIED = "SELECT 1 FROM circulationreply_live WHERE circulation = :id LIMIT 1"


@dataclass(frozen=True, slots=True)
class EncloseFile:
    """Send a file with a proposal: the paper members are to read before they reply.

    The file itself was kept beside the minute book before: ``sha256`` and ``size`` (bytes) are of
    it. Where the paper has no title yet, the file gives it one.
    """

    circulation: Annotated[str, ref("circulation")]
    filename: str
    sha256: str
    size: int


@command("Enclose paper")
def enclose_file(work: Work, it: EncloseFile) -> Ref:
    """Keep the file with the proposal; once somebody has replied it stays the one they read."""
    made = work.get(Circulation, it.circulation)
    check_open(made.state)
    enclose(made, it.filename, it.sha256, it.size, replied=has_replies(work, made.id))
    return Ref("circulation", made.id)


def has_replies(work: Work, circulation: str) -> bool:
    """Return whether somebody has replied to a proposal."""
    return work.value(REPLIED, id=circulation) is not None


def enclose(made: Circulation, filename: str, sha256: str, size: int, *, replied: bool) -> None:
    """Put a file with a proposal; the same file again changes nothing but its name."""
    if not sha256:
        raise Refusal("paper.not_sha256", "sha256")
    check_file(filename, sha256, size)
    name = clean_name(filename)
    if not size:
        raise Refusal("intake.empty", "size", name=name)
    check_name(name)
    check_same_paper(made.sha256, sha256, replied=replied)
    made.filename, made.sha256, made.size = name, sha256, size
    made.paper = made.paper.strip() or title_in(name)


@dataclass(frozen=True, slots=True)
class RemoveEnclosure:
    """Take the file off a proposal again; what was kept beside the book stays there."""

    circulation: Annotated[str, ref("circulation")]


@command("Remove enclosed paper")
def remove_enclosure(work: Work, it: RemoveEnclosure) -> Ref:
    """Take it off, as long as nobody has replied to it."""
    made = work.get(Circulation, it.circulation)
    check_open(made.state)
    if not made.sha256:
        raise Refusal("circulation.no_paper", "circulation")
    check_same_paper(made.sha256, "", replied=has_replies(work, made.id))
    made.filename, made.sha256, made.size = "", "", None
    return Ref("circulation", made.id)
