"""The store: one way to change the book and one way to know what it holds.

A command runs inside ``store.write``; a query reads through ``store.read``. ``reading`` is what a
query is given, ``work`` what a command is given, ``commands`` the register of every command,
``cautions`` what there is to mind before one is done, ``forms`` how outside input becomes a
command's input, ``refs`` how a printed reference finds its record, ``register`` what the areas
bring.
"""

from db.store.cautions import Caution, cautions, warns
from db.store.commands import KEEP, Command, Keep, command, kept_or, ref
from db.store.reading import Deriving, Reading
from db.store.register import Area, Finding, Register, Severity
from db.store.store import Holder, Seen, Store
from db.store.work import Changes, Done, Ref, Work

__all__ = [
    "KEEP",
    "Area",
    "Caution",
    "Changes",
    "Command",
    "Deriving",
    "Done",
    "Finding",
    "Holder",
    "Keep",
    "Reading",
    "Ref",
    "Register",
    "Seen",
    "Severity",
    "Store",
    "Work",
    "cautions",
    "command",
    "kept_or",
    "ref",
    "warns",
]
