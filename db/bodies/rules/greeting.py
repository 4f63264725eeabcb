"""How a person is addressed in a letter: by first name, or by title where one is kept."""

_BEFORE_LAST = frozenset(
    {
        *("dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "rev", "cllr", "councillor"),
        *("lord", "baroness", "lady"),
    }
)
_BEFORE_FIRST = frozenset(("sir", "dame"))


def greeted(name: str) -> str:
    """Return what follows "Dear": Dorothea, Dr Plumstone, Sir John; K. Harkaway where that is all.

    A title of nobility stands before the last name, a knight's before the first.
    """
    parts = name.split()
    if len(parts) < 2:  # noqa: PLR2004 - one name is all there is
        return name.strip()
    title = parts[0].rstrip(".").casefold()
    if title in _BEFORE_LAST:
        return f"{parts[0]} {parts[-1]}"
    if title in _BEFORE_FIRST:
        return f"{parts[0]} {parts[1]}"
    first = parts[0].rstrip(".")
    return parts[0] if len(first) > 1 and not first.isupper() else " ".join(parts)
