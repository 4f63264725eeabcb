"""What must hold of the notice of a recording, and of a word the spelling check is to know."""

import re
from datetime import date

from db.errors import Refusal

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")


def check_recording(purpose: str, told_on: date | None, delete_on: date | None) -> None:
    """Refuse a notice that says no purpose, or a deletion before the meeting."""
    if not purpose.strip():
        raise Refusal("recording.no_purpose", "purpose")
    if delete_on is None:
        raise Refusal("recording.no_deletion", "delete_on")
    if told_on is not None and delete_on < told_on:
        raise Refusal("recording.too_soon", "delete_on", on=told_on)


def check_word(word: str) -> str:
    """Return a word as it is kept; refuse what is not one word."""
    plain = word.strip().replace("\u2019", "'")
    if not _WORD.fullmatch(plain):
        raise Refusal("spelling.not_a_word", "word", given=word)
    return plain
