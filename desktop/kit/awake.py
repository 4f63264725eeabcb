"""The laptop stays awake while a meeting is in session, however long nobody touches a key (P24)."""

import ctypes
import sys

CONTINUOUS = 0x80000000
SYSTEM = 0x00000001
SCREEN = 0x00000002
"""What is asked of Windows: ``ES_CONTINUOUS``, ``ES_SYSTEM_REQUIRED``, ``ES_DISPLAY_REQUIRED``."""


def keep_awake(on: bool) -> None:  # noqa: FBT001 - a signal's value
    """Ask Windows for neither sleep, dark screen nor idle lock, until it is told otherwise.

    The wish is the thread's and ends with it: a process that is killed leaves nothing behind.
    """
    if sys.platform == "win32":
        wish = CONTINUOUS | SYSTEM | SCREEN if on else CONTINUOUS
        getattr(ctypes, "windll").kernel32.SetThreadExecutionState(wish)  # noqa: B009 - only Windows has it
