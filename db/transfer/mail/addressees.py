"""To whom an e-mail to several people goes, and who is copied in for them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from db.store import Reading
from db.transfer.mail.draft import is_address

ADDRESSES = """
SELECT id, email, assistant_email FROM person_live
WHERE id IN (SELECT value FROM json_each(:people))
"""
Named = tuple[tuple[str, str], ...]
"""Name and address of each; an assistant has no name here."""


@dataclass(frozen=True, slots=True)
class Addressees:
    """Who gets the e-mail, who is copied in for them, and the names of who has no address."""

    to: Named
    copy: Named
    nowhere: tuple[str, ...]


def addressees(book: Reading, names: Mapping[str, str]) -> Addressees:
    """Return where an e-mail to these people goes; ``names`` are people's names by their id."""
    found = {row[0]: row[1:] for row in book.rows(ADDRESSES, people=json.dumps(list(names)))}
    to, copy, nowhere = [], [], []
    for person, name in names.items():
        email, assistant = found.get(person, ("", ""))
        if is_address(email):
            to.append((name, email))
        else:
            nowhere.append(name)
        if is_address(assistant):
            copy.append(("", assistant))
    return Addressees(tuple(to), tuple(copy), tuple(nowhere))
