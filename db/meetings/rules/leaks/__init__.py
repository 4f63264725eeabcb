"""What of the private part of a meeting can be found again in a copy that is to be public.

``plain`` makes texts comparable, ``names`` and ``figures`` say what to look for, ``finding`` looks.
It finds words, never meanings: a paraphrase goes by unseen, and the desk says so.
"""

from db.meetings.rules.leaks.finding import (
    Leak,
    LeakKind,
    Place,
    PrivateText,
    Public,
    find_leaks,
)

__all__ = ["Leak", "LeakKind", "Place", "PrivateText", "Public", "find_leaks"]
