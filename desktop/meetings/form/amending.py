"""What a later meeting amended in minutes, item by item, while it is typed."""

from db.meetings.commands.confirming import AmendedMinute
from db.meetings.queries import MeetingPage, agenda, minute_text
from db.meetings.rules.sentences import listed
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.fields import ChoiceField, LongField


class Amending:
    """Two fields for any number of items: what was typed for one is kept while another is shown."""

    def __init__(self, desk: Desk, page: MeetingPage) -> None:
        self._desk = desk
        lines = desk.read(agenda, page.id).items
        self._numbers = {each.id: each.number for each in lines}
        self._typed: dict[str, str] = {}
        named = [(each.id, f"{each.number} {each.title}") for each in lines]
        self.item = ChoiceField(desk.look, "item", say("life.amended_item"), [("", ""), *named])
        self.reads = LongField(desk.look, "amended", say("life.amended_reads"), lines=5)
        self.item.edited.connect(self._turn)
        self.reads.edited.connect(self._keep)

    @property
    def amended(self) -> tuple[AmendedMinute, ...]:
        """The minutes that are to read otherwise, in the order of the agenda."""
        return tuple(
            AmendedMinute(item, self._typed[item]) for item in self._numbers if item in self._typed
        )

    def _now(self, item: str) -> str:
        return self._desk.read(minute_text, item) if item else ""

    def _turn(self) -> None:
        here = self.item.value
        self.reads.set_value(self._typed.get(here, self._now(here)))

    def _keep(self) -> None:
        here, words = self.item.value, str(self.reads.value)
        if here and words.strip() != self._now(here).strip():
            self._typed[here] = words
        else:
            self._typed.pop(here, None)
        numbers = [self._numbers[each.item] for each in self.amended]
        code = "life.amended_items" if len(numbers) > 1 else "life.amended_one"
        self.item.note(say(code, numbers=listed(numbers, say)) if numbers else "")
