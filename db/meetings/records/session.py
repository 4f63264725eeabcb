"""What a meeting in session leaves beside its minutes: the notice of a recording, words learnt."""

from datetime import date, time

from db.record import Record, day, deletion, link, text, wall_time


class Recording(Record, table=True):
    """That a meeting was told it is recorded (P11): by whom, what for, and what was objected.

    ``delete_on`` is the day by which the recording is to be deleted, ``deleted_on`` when it was.
    """

    deleted: str | None = deletion(4840)
    meeting: str = link(4841, "meeting")
    announced_by: str = link(4842, "person")
    announced_time: time | None = wall_time(4843)
    purpose: str = text(4844)
    objections: str = text(4845)
    delete_on: date | None = day(4846)
    deleted_on: date | None = day(4847)


class BookWord(Record, table=True):
    """A word the spelling check takes as right in this minute book; its id follows from it."""

    deleted: str | None = deletion(4860)
    word: str = text(4861)
