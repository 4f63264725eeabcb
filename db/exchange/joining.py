"""How a colleague's laptop comes to the minute book: asked for, added, and given a whole file.

To join: ``read_invitation`` the file, found an empty book of its ``group``, and ``adopt`` it there.
"""

from dataclasses import dataclass
from pathlib import Path

from db.errors import Refusal
from db.exchange.bundle.envelope import open_envelope
from db.exchange.identity import Home, read_request
from db.exchange.receive import receive
from db.exchange.report import Fate, Report
from db.exchange.rules import Role
from db.exchange.source import read_file
from db.store import Done, Store


@dataclass(frozen=True, slots=True)
class Invitation:
    """A file to join by: of which minute book, and who we said we are."""

    path: Path
    group: str
    person: str


def enrol(store: Store, request: Path, role: Role = Role.SECRETARY) -> Done:
    """Add the laptop a request file speaks of; they then need a whole update file.

    Raises:
        Refusal: ``exchange.not_request``, ``exchange.already_colleague``, ``role.admin``.

    """
    store.prepare()
    from db.exchange.commands import AddColleague

    asked = read_request(request)
    return store.do(AddColleague(asked.name, asked.fpr, asked.ed25519, asked.x25519, role))


def read_invitation(path: Path, home: Home) -> Invitation:
    """Return what the outside of an update file says of the minute book to join.

    Raises:
        Refusal: it is no update file or was altered; or this laptop never asked to be added
            (``exchange.not_for_us``).

    """
    envelope = open_envelope(read_file(path))
    person = home.person()
    if not person:
        raise Refusal("exchange.not_for_us")
    return Invitation(path, envelope.header.group, person)


def adopt(store: Store, home: Home, invitation: Invitation) -> Report:
    """Fill a new, empty book from a whole update file that adds this laptop.

    Raises:
        Refusal: the file is not accepted, is not whole (``exchange.not_whole``) or does not add
            this laptop (``exchange.not_for_us``); the caller removes the empty book.

    """
    report = receive(store, home, [invitation.path])
    outcome = report.outcomes[0]
    if outcome.fate is Fate.NOT_ACCEPTED and outcome.why is not None:
        raise Refusal(outcome.why.code, **outcome.why.values)
    if outcome.fate is not Fate.TAKEN:
        raise Refusal("exchange.not_whole")
    with store.read() as book:
        sql = "SELECT 1 FROM colleague_live WHERE fpr = :fpr"
        if not book.value(sql, fpr=store.holder.fpr):
            raise Refusal("exchange.not_for_us")
    return report
