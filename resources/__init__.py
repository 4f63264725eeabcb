"""What ships beside the code: fonts, founding data, icons, style and help."""

from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(*parts: str) -> Traversable:
    """Return a shipped file or folder: ``resource("fonts", "DejaVuSans.ttf")``."""
    return _root().joinpath(*parts)


@cache
def _root() -> Traversable:
    return files(__name__)


def read_bytes(*parts: str) -> bytes:
    """Return the bytes of a shipped file; raises FileNotFoundError when there is no such file."""
    return resource(*parts).read_bytes()


def read_text(*parts: str) -> str:
    """Return the text of a shipped UTF-8 file; raises FileNotFoundError when there is none."""
    return resource(*parts).read_text(encoding="utf-8")


def path(*parts: str) -> Path:
    """Return the path of a shipped file; raises FileNotFoundError when there is none.

    The house is always installed as plain files, so the path stays good after this returns.
    """
    with as_file(resource(*parts)) as found:
        if not found.exists():
            raise FileNotFoundError(str(found))
        return found
