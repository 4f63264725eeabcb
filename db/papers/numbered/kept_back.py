"""What a folder for one person leaves out, and for whom a folder for several is not meant (R17)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.errors import Refusal
from db.meetings.queries.not_sent import NotSent, not_sent
from db.meetings.queries.papers import PaperOfMeeting
from db.meetings.rules.numbered import Readers
from db.store import Reading
from db.words import say


@dataclass(frozen=True, slots=True)
class KeptBack:
    """What the chair keeps from whom at a meeting, for a folder for all or for one person.

    ``items`` are those whose papers it leaves out, ``name`` is whom it is for.
    """

    readers: Readers
    lines: tuple[NotSent, ...]
    items: frozenset[str] = frozenset()
    name: str = ""

    def left_out(self, papers: Sequence[PaperOfMeeting]) -> Iterator[str]:
        """Give each item whose papers are not in it, in a sentence."""
        for item in dict.fromkeys(f"{each.number} {each.item_title}".strip() for each in papers):
            yield say("numbered.left_not_sent", item=item, name=self.name)

    def told(self, papers: Sequence[PaperOfMeeting]) -> Iterator[str]:
        """Give whom a folder for several is not to be sent to, or who can read it all the same."""
        there = {each.item for each in papers}
        code = "published" if self.readers is Readers.PUBLIC else "not_for"
        for each in self.lines:
            if each.item in there:
                yield say(f"numbered.{code}", number=each.number, name=each.name)


def kept_back(book: Reading, meeting: str, readers: Readers, person: str = "") -> KeptBack:
    """Return what a folder for these readers leaves out.

    Raises:
        Refusal: it is for one person, and the readers are the public or nothing is kept from them.

    """
    lines = tuple(not_sent(book, meeting))
    if not person:
        return KeptBack(readers, lines)
    if readers is Readers.PUBLIC:
        raise Refusal("numbered.public_is_common", "readers")
    own = [each for each in lines if each.person == person]
    if not own:
        name = book.value("SELECT name FROM person_live WHERE id = :id", id=person)
        raise Refusal("numbered.nothing_kept", "person", name=name or person)
    return KeptBack(readers, (), frozenset(each.item for each in own), own[0].name)
