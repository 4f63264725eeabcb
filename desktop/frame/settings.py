"""Settings of this laptop, where backups go, and the minute book's rule for e-mails."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLayout, QSizePolicy, QWidget
from typing_extensions import override

from db.bodies.queries.mail import domains_of_people, mail_rule
from db.bodies.rules.mail import Secure
from db.book.register import program_version
from db.errors import Refusal
from db.words import choice, explain, say
from desktop.frame.backups import send_backup
from desktop.kit.desk import Desk
from desktop.kit.fields import ChoiceField, TextField
from desktop.kit.page import Page
from desktop.kit.parts import Card, Facts, Wide, button, column, label, row
from desktop.kit.theme import HEIGHTS, ZOOMS

COLOURS = ("system", "light", "dark", "contrast")
WIDEST = 640


class SettingsPage(Page):
    """Everything a laptop remembers of how its secretary works; changes hold at once."""

    scrolls = True

    @override
    def build(self) -> QLayout:
        colours = [(name, say(f"settings.colours_{name}")) for name in COLOURS]
        self.colours = ChoiceField(self.look, "colours", say("settings.colours"), colours)
        zooms = [(size, say("desk.percent", percent=size)) for size in ZOOMS]
        self.zoom = ChoiceField(
            self.look, "zoom", say("settings.zoom"), zooms, hint=say("settings.zoom_hint")
        )
        densities = [(name, say(f"settings.density_{name}")) for name in ("auto", *HEIGHTS)]
        self.density = ChoiceField(self.look, "density", say("settings.density"), densities)
        for field in (self.colours, self.zoom, self.density):
            field.edited.connect(self._choose)
        choices = column(self.colours, self.zoom, self.density, gap=12, margins=(15, 12, 15, 12))
        self.backup = Facts()
        choose = button(say("settings.backup_choose"))
        choose.clicked.connect(self.ask_for_folder)
        self.now = button(say("settings.backup_now"))
        self.now.clicked.connect(self.back_up)
        hint = label(say("settings.backup_hint"), "caption", wrap=True)
        buttons = row(choose, self.now, None)
        backups = column(self.backup, buttons, hint, gap=12, margins=(15, 12, 15, 12))
        mails = self._mails()
        self.book = Facts()
        about = column(self.book, margins=(15, 12, 15, 12))
        cards = (
            Card(say("settings.look"), choices),
            Card(say("settings.backups"), backups),
            Card(say("mail.rule"), mails),
            Card(say("settings.book"), about),
        )
        for card in cards:
            self.look.bound(card, maximumWidth=WIDEST)
            card.setSizePolicy(Wide, QSizePolicy.Policy.Minimum)  # hints wrap: never lower
        return column(*cards, None, gap=16)

    def _mails(self) -> QLayout:
        """Make the card of the minute book's rule for e-mails (P20)."""
        self.own = TextField(self.look, "own", say("mail.own"), hint=say("mail.own_hint"))
        self.people = Facts()
        chosen = [(each, choice(each)) for each in Secure]
        hint = say("mail.secure_hint")
        self.secure = ChoiceField(self.look, "secure", say("mail.secure"), chosen, hint=hint)
        self.keep = button(say("mail.keep_rule"))
        self.keep.clicked.connect(self.keep_rule)
        self.own.entered.connect(self.keep_rule)
        told = label(say("mail.rule_hint"), "caption", wrap=True)
        parts = (self.own, self.people, self.secure, row(self.keep, None), told)
        return column(*parts, gap=12, margins=(15, 12, 15, 12))

    def keep_rule(self) -> None:
        """Keep the rule for e-mails; a refusal stands beside its field."""
        commands = self.desk.later.module("db.bodies.commands.mail")
        deed = commands.SetMailRule(own=self.own.value, secure=self.secure.value)
        self.own.clear()
        if self.desk.do(deed, form=self, by=self) is not None:
            self.refresh()

    def refuse(self, refusal: Refusal) -> None:
        """Say beside the addresses what is wrong with them."""
        self.own.refuse(explain(refusal))
        self.own.entry.setFocus()

    @override
    def refresh(self) -> None:
        now = self.desk.keeper.now
        self.set_subtitle(say("settings.subtitle"))
        self.colours.set_value(now.colours)
        self.zoom.set_value(now.zoom)
        self.density.set_value(now.density)
        own, secure = self.desk.read(mail_rule)
        self.own.set_value(own)
        self.secure.set_value(secure)
        people = ", ".join(self.desk.read(domains_of_people))
        self.people.show_facts([(say("mail.own_people"), people or say("mail.own_nobody"))])
        self.now.setEnabled(bool(now.backup_folder))
        self.backup.show_facts(
            [(say("settings.backup_folder"), now.backup_folder or say("settings.backup_none"))]
        )
        self.book.show_facts(
            [
                (say("settings.book_name"), self.desk.book.name),
                (say("settings.book_place"), str(self.desk.book.path)),
                (say("settings.person"), self.desk.store.holder.person),
                (say("settings.laptop"), self.desk.store.holder.fpr[:8]),
                (say("settings.version"), program_version()),
            ]
        )

    @override
    def first(self) -> QWidget:
        return self.colours

    def ask_for_folder(self) -> None:
        """Ask the system for the folder backups go to."""
        before = self.desk.keeper.now.backup_folder or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, say("settings.backup_choose"), before)
        if chosen:
            self.choose_folder(Path(chosen))

    def choose_folder(self, folder: Path) -> None:
        """Let backups go to a folder from now on."""
        self.desk.keeper.change(backup_folder=str(folder))
        self.refresh()

    def back_up(self) -> None:
        """Copy the minute book now."""
        send_backup(self.desk, self.refresh)

    def _choose(self) -> None:
        chosen = {
            "colours": self.colours.value,
            "zoom": self.zoom.value,
            "density": self.density.value,
        }
        self.desk.keeper.change(**chosen)
        self.look.choose(chosen["colours"], chosen["zoom"], chosen["density"])


def make(desk: Desk) -> SettingsPage:
    """Make the page."""
    return SettingsPage(desk, say("page.settings"))
