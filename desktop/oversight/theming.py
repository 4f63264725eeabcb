"""The form that says which themes an agenda item is about."""

from db.oversight.commands.frameworks import SetItemThemes
from db.oversight.queries.agendas import AgendaThemes, items_ahead
from db.oversight.queries.frameworks import item_themes
from db.words import say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import Option, PickField, TickField


class ThemingForm(CommandForm):
    """The themes offered are those of the framework in force on the day of the item's meeting."""

    def __init__(self, desk: Desk, meeting: str) -> None:
        found = desk.read(items_ahead, desk.today(), meeting)
        self._days = {each.id: each.on for each in found}
        options = [Option(each.id, each.title, each.ref) for each in found]
        self._item = PickField(desk.look, "item", say("watch.item"), options)
        self._about = TickField(desk.look, "themes", say("watch.theme"))
        fields = (self._item.needed(), self._about)
        super().__init__(desk, say("watch.theming"), fields, "log.save", _made)
        self._item.edited.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        item = self._item.value
        self._about.setVisible(bool(item))
        if item:
            themes = self._desk.read(item_themes, item, self._days[item])
            self._about.offer(themes.offered)
            self._about.set_value(themes.kept)
            self.now_about(item)


def _made(form: CommandForm) -> SetItemThemes:
    return SetItemThemes(form.value("item"), form.value("themes"))


def theming(desk: Desk, line: AgendaThemes | None = None) -> CommandForm:
    """Return the form for the items of a meeting, or of every meeting to come."""
    return ThemingForm(desk, line.id if line else "")
