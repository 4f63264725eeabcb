"""What was found among the files that were dropped, and beside what each is proposed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from db.meetings.rules.intake import ending
from db.words import say

OUTLOOKS = ".msg"
MANY = 3
"""So many refusals are told in full; of more, how many there are."""
Step = Callable[[int, str], object]
"""Is told percent and the name of the file; may raise to stop."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot be taken, and why in a sentence."""

    name: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file that may be taken: its name as kept, size and check code.

    ``content`` holds a paper that came inside an e-mail; otherwise ``path`` is where it lies.
    ``message`` is the subject of that e-mail, or of the one the file itself is, and ``sender`` who
    wrote it; ``beside`` is what came with it and cannot be taken.
    ``locked`` says that it opens only with a password.
    """

    path: Path | None
    name: str
    size: int
    sha256: str
    content: bytes = b""
    message: str = ""
    sender: str = ""
    beside: tuple[Refused, ...] = ()
    locked: bool = False

    @property
    def told(self) -> str:
        """What is to be known of it although it may be taken; nothing where it opens."""
        if ending(self.name) == OUTLOOKS:
            return say("intake.outlook_kept", name=self.name)
        return say("intake.locked", name=self.name) if self.locked else ""

    @property
    def letter(self) -> str:
        """What an e-mail is about and who wrote it, in words; nothing for any other file."""
        if not (self.message or self.sender):
            return ""
        subject = self.message or say("intake.no_subject")
        return say("intake.letter", subject=subject, sender=self.sender) if self.sender else subject


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found among the files dropped."""

    taken: tuple[Dropped, ...]
    refused: tuple[Refused, ...]

    @property
    def why_not(self) -> str:
        """What could not be taken and why; nothing where all could."""
        told = " ".join(each.sentence for each in self.refused[:MANY])
        more = len(self.refused) - MANY
        return f"{told} {say('itempapers.more_refused', n=more)}" if more > 0 else told


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file beside the item it names ("" when it names none) and the paper it is ("" for new)."""

    file: Dropped
    item: str
    paper: str
    title: str
    asked: str = ""
    """What is to be asked before the file is taken: its number and its words name two items."""
