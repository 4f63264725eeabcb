"""The two ways a thing can fail that are nobody's defect; anything else is ours."""

from typing import Any


class Refusal(Exception):
    """A rule says no; nothing was written.

    ``code`` names the sentence in ``db.words``; ``field`` is the input field it belongs beside
    (empty when it belongs to the whole form); ``values`` fill the sentence.
    """

    def __init__(self, code: str, field: str = "", /, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.values = values


class Trouble(Exception):
    """Disk, lock or a damaged file: no rule was broken and the secretary can do something about it.

    ``code`` and ``values`` are as in :class:`Refusal`.
    """

    def __init__(self, code: str, /, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
