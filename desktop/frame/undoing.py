"""Taking back keeps to the page in view: what was done elsewhere is never undone out of sight."""

from weakref import WeakKeyDictionary

from db.errors import Refusal
from db.store import Changes
from db.words import explain, say
from desktop.kit.desk import Desk
from desktop.kit.whereabouts import PAGE_OF


class Undoing:
    """Remembers on which pages each change of this laptop can be seen."""

    def __init__(self) -> None:
        self._seen_on: WeakKeyDictionary[Desk, dict[int, tuple[str, ...]]] = WeakKeyDictionary()

    def note(self, desk: Desk | None, changes: Changes, page: str) -> None:
        """Remember of the last change where it was made, and where its records are shown."""
        last = desk.store.last_undoable() if desk is not None else None
        if desk is not None and last is not None:
            shown = (PAGE_OF[kind] for kind in changes.kinds if kind in PAGE_OF)
            self._seen_on.setdefault(desk, {}).setdefault(last[0], (page, *shown))

    def take_back(self, desk: Desk, page: str) -> str:
        """Undo this laptop's last change if it belongs to the page in view; return what it was."""
        last = desk.store.last_undoable()
        places = self._seen_on.get(desk, {}).get(last[0], ()) if last else ()
        if last and places and page not in places:
            where = say(f"page.{places[0]}")
            desk.trouble(explain(Refusal("undo.elsewhere", intent=last[1], page=where)))
            return ""
        changes = desk.undo()
        return changes.intent if changes is not None else ""
