"""The book as a file: founded, opened, migrated, backed up, checked and closed.

``header`` reads a file's first hundred bytes before SQLite touches it, ``places`` says where a live
book may lie, ``opening`` opens it, ``register`` knows every area, ``schema`` what an empty book is
made of, ``backup`` copies it while it is open and ``check`` proves it whole.
"""

from db.book.backup import back_up, remove_backups, restore
from db.book.check import check
from db.book.joining import join
from db.book.opening import Book, close, found, open_book

__all__ = [
    "Book",
    "back_up",
    "check",
    "close",
    "found",
    "join",
    "open_book",
    "remove_backups",
    "restore",
]
