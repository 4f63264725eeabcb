"""How a printed reference finds its record: ``MG/A/26-27/014``, ``MG``, ``~01m8`` or an id."""

from db.errors import Refusal
from db.store.reading import Reading
from db.words import known, say

# Columns a person may call a record by, the most telling first.
_CALLED = ("ref", "short", "code", "name", "initials", "title")
_SHOWN = 5  # each with its whole id: what one write makes shares its first letters
_EMPTY = "''"


def kinds(book: Reading) -> list[str]:
    """Return the kinds of record this book keeps."""
    sql = "SELECT name FROM sqlite_schema WHERE type = 'view' AND name LIKE '%\\_live' ESCAPE '\\'"
    return sorted(name.removesuffix("_live") for (name,) in book.rows(sql))


def columns(book: Reading, kind: str) -> list[str]:
    """Return the columns of a kind of record, in order, without the local row number."""
    found = book.rows("SELECT name FROM pragma_table_info(:kind)", kind=kind)
    return [name for (name,) in found if name != "n"]


def resolve(book: Reading, kind: str, given: str) -> str:
    """Return the id of the live record of this kind that ``given`` names.

    Raises:
        Refusal: ``ref.unknown``, or ``ref.ambiguous`` with its candidates.

    """
    found = _candidates(book, kind, given)
    if not found:
        raise _missing(book, kind, given)
    if len(found) > 1:
        called = [f"{name} (~{row})" for row, name in found[:_SHOWN]]
        raise Refusal("ref.ambiguous", given=given, candidates=", ".join(called))
    return found[0][0]


def _missing(book: Reading, kind: str, given: str) -> Refusal:
    """Return why nothing of a kind is called so: something else is, or nothing at all."""
    needed = _kind_word(kind)
    if not given.strip():
        return Refusal("ref.none", kind=needed)
    other = next((each for each in kinds(book) if _candidates(book, each, given)), "")
    if not other:
        return Refusal("ref.unknown", given=given)
    return Refusal("ref.other_kind", given=given, found=_kind_word(other), kind=needed)


def _kind_word(kind: str) -> str:
    word = say(f"kind.{kind}") if known(f"kind.{kind}") else kind
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]


def anywhere(book: Reading, given: str) -> tuple[str, str]:
    """Return kind and id of the one record of any kind that ``given`` names.

    Raises:
        Refusal: ``ref.unknown`` or ``ref.ambiguous``.

    """
    found: list[tuple[str, str, str]] = []
    for kind in kinds(book):
        found.extend((kind, row, name) for row, name in _candidates(book, kind, given))
    if not found:
        raise Refusal("ref.unknown", given=given)
    if len(found) > 1:
        called = [f"{kind} {name} (~{row})" for kind, row, name in found[:_SHOWN]]
        raise Refusal("ref.ambiguous", given=given, candidates=", ".join(called))
    return found[0][0], found[0][1]


def _candidates(book: Reading, kind: str, given: str) -> list[tuple[str, str]]:
    held = columns(book, kind)
    called = [each for each in _CALLED if each in held]
    shown = (
        f"coalesce({', '.join([*(f'nullif({each}, {_EMPTY})' for each in called), 'id', 'id'])})"
    )
    if given.startswith("~"):
        sql = f'SELECT id, {shown} FROM "{kind}_live" WHERE id >= :low AND id < :high LIMIT 6'
        low = given[1:].lower()
        if not low:
            return []
        return [(row, name) for row, name in book.rows(sql, low=low, high=low + "\x7f")]
    exact = book.rows(f'SELECT id, {shown} FROM "{kind}_live" WHERE id = :given', given=given)
    for each in called:
        if exact:
            break
        sql = (
            f'SELECT id, {shown} FROM "{kind}_live" WHERE {each} = :given COLLATE NOCASE '
            "AND :given <> '' LIMIT 6"
        )
        exact = book.rows(sql, given=given)
    return [(row, name) for row, name in exact]
