"""Something entered by mistake: which, and why; asked plainly in the pane, refused in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from db.store import Reading
from db.words import choice, say
from desktop.kit.desk import Desk
from desktop.kit.detail import CommandForm
from desktop.kit.fields import Option, PickField, TextField


@dataclass(frozen=True, slots=True)
class Slip:
    """A kind of record that can be taken off: its command's input, and SQL text for id and name.

    ``kind`` is a code of words, told beside each name; ``scale`` holds the choice the name is, if
    it is one.
    """

    removes: Callable[[str, str], Any]
    kind: str
    sql: str
    scale: type[StrEnum] | None = None


def mistaken(desk: Desk, name: str, slips: Sequence[Slip], **about: str) -> CommandForm:
    """Return the form that takes one of these off, with the reason.

    ``about`` are the values of the SQL. Where there is just one it is chosen already.
    """
    removes: dict[str, Callable[[str, str], Any]] = {}
    options: list[Option] = []
    for slip in slips:
        for row, words in desk.read(_listed, slip.sql, about):
            removes[row] = slip.removes
            said = choice(slip.scale(words)) if slip.scale and words in set(slip.scale) else words
            options.append(Option(row, said, say(slip.kind)))
    which = PickField(
        desk.look, "which", say("mistaken.which"), options, hint=say("mistaken.which_hint")
    ).needed()
    reason = TextField(desk.look, "reason", say("mistaken.reason"), hint=say("mistaken.kept"))

    def make(form: CommandForm) -> Any:
        row = form.value("which")
        return removes[row](row, form.value("reason"))

    title = say("mistaken.title", name=name) if name else say("mistaken.title_plain")
    made = CommandForm(desk, title, [which, reason], "mistaken.take_off", make)
    which.edited.connect(lambda: made.now_about(which.value))
    if len(options) == 1:
        made.set_values(which=options[0].id)
        made.now_about(options[0].id)
    return made


def _listed(book: Reading, sql: str, about: dict[str, str]) -> list[tuple[Any, ...]]:
    used = {name: value for name, value in about.items() if f":{name}" in sql}
    return book.rows(sql, **used)
