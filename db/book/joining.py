"""How a colleague's own book comes into being: an empty one of their group, filled from a file."""

from pathlib import Path

from db.book.opening import Book, close, found, remove, reopened
from db.exchange.identity import Home
from db.exchange.report import Report
from db.journal.seal import set_own

SYSTEMS = "SELECT name FROM place_live WHERE level = 'system' LIMIT 2"


def join(path: Path, bundle: Path, home: Home) -> tuple[Book, Report]:
    """Make a colleague's minute book from a whole update file that adds this laptop; open it.

    Raises:
        Refusal: the file is not accepted, or the place is not; nothing is left behind.
        Trouble: the file cannot be made.

    """
    # Receiving stands on the ORM, which opening a minute book must not wait for.
    from db.exchange.joining import adopt, read_invitation

    invitation = read_invitation(bundle, home)
    book = found(path, invitation.person, home, group=invitation.group)
    try:
        report = adopt(book.store, home, invitation)
        _name(book)
    except BaseException:
        close(book)
        remove(path)
        raise
    return reopened(book), report


def _name(book: Book) -> None:
    """Call the book after the system it is of, as on the laptop it was set up on.

    Where there is none, or several, it is called after its file.
    """
    with book.store.read() as reading:
        systems = [name for (name,) in reading.rows(SYSTEMS)]
    if len(systems) == 1:
        with book.store.connection() as connection:
            set_own(connection, "name", systems[0])
