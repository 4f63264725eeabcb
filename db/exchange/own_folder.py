"""Where the laptop's own folder lies: as the organisation sets it, else as the system gives it."""

import os
import re
from itertools import pairwise
from pathlib import Path, PurePath

SET_BY = "MINUTEBOOK_FOLDER"
"""An organisation sets it by policy, for a machine or an account: the whole path of the folder."""
_TEMPORARY = re.compile(r"TEMP(\..+)?", re.IGNORECASE)


def own_folder() -> Path:
    """Return this account's own folder, never a roaming one; what policy sets comes first.

    A path that is not whole is passed over: it would mean another folder each time.
    """
    given = Path(os.path.expandvars(os.environ.get(SET_BY, "").strip()))
    if given.is_absolute():
        return given
    import platformdirs

    return Path(platformdirs.user_data_dir("Minutebook", appauthor=False, roaming=False))


def is_passing(folder: PurePath) -> bool:
    """Return whether a folder lies in a temporary profile, which is gone when its owner signs out.

    Windows gives one, TEMP or TEMP.DOMAIN among its Users, where it cannot load or keep the
    account's own: so it is on a virtual desktop that begins anew each time.
    """
    beside = pairwise(folder.parts)
    return any(above.casefold() == "users" and _TEMPORARY.fullmatch(name) for above, name in beside)
