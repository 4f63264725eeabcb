"""Files that come in: what may be taken, what each is called, and which item it names (P7)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.errors import Refusal

LARGEST = 200_000_000
MOST = 100
LONGEST_NAME = 150
PAPERS = frozenset(
    {
        *(".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".md"),
        *(".xls", ".xlsx", ".ods", ".csv", ".ppt", ".pptx", ".odp"),
        *(".png", ".jpg", ".jpeg", ".tif", ".tiff"),
    }
)
MESSAGES = frozenset({".eml", ".msg"})
POINTERS = frozenset({".lnk", ".url", ".webloc", ".desktop", ".website"})
PACKED = frozenset({".zip", ".7z", ".rar", ".tar", ".gz"})
OUTLOOKS_OWN = "winmail.dat"
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_DATE = re.compile(
    r"\W*(\d{4}[-._ ]?\d{2}[-._ ]?\d{2}|\d{1,2}[-._ ]\d{1,2}[-._ ]\d{4}|\d{2}([-._])\d{2}\2\d{2})"
    r"(?!\d)"
)
_NUMBER = re.compile(
    r"\W*(?:(?:agenda[\s_-]*)?item|paper|enc(?:losure)?|no)?[\s_.-]*"
    r"(\d{1,3}(?:\.\d{1,3})*)([a-z]?)(?=$|[\s_.,)\-–])",
    re.IGNORECASE,
)
_NAMED = re.compile(  # named as such, it may stand anywhere in the name
    r"(?<![^\W\d_])(?:(?:agenda[\s_-]*)?item|enc(?:losure)?|paper)[\s_.-]*"
    r"(\d{1,3}(?:\.\d{1,3})*)([a-z]?)(?=$|[\s_.,)\-–])",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"[\s_.-]*(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|months?\b(?!\W*\d))",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"[\s_(-]+(?:v\.?\s?\d+(?:\.\d+)*|version\s?\d+|final|draft|copy|signed|\(\d+\)|\d+\))\)?\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_EMPTY = frozenset({"the", "and", "for", "from", "with", "paper", "report", "update", "item"})
_ENOUGH = 0.6


@dataclass(frozen=True, slots=True)
class Place:
    """An item that may take a file, or one of its papers: what it is called."""

    id: str
    title: str
    number: str = ""
    awaited: bool = False


def ending(name: str) -> str:
    """Return how a file's name ends, in small letters with its dot; nothing without one."""
    stem, _, last = name.rpartition(".")
    return f".{last.lower()}" if stem else ""


def clean_name(name: str) -> str:
    """Return a file's name as it may be shown and given to any system: what would steer is out."""
    last = re.split(r"[/\\]", name)[-1]
    plain = _FORBIDDEN.sub("-", _STEERING.sub(" ", last))
    plain = " ".join(plain.split()).strip(". ")
    if len(plain) > LONGEST_NAME:
        kept = ending(plain)[:10]
        plain = plain[: LONGEST_NAME - len(kept)].rstrip(". ") + kept
    if _RESERVED.match(plain):
        plain = f"_{plain}"
    return plain or "_"


def plain_words(words: str) -> str:
    """Return words from a stranger as they may be shown: in one line, without what would steer."""
    return " ".join(_STEERING.sub(" ", words).split())[:LONGEST_NAME]


def check_name(name: str) -> None:
    """Refuse what is no paper by its ending: a program, something packed, a mere pointer."""
    end = ending(name)
    if clean_name(name).casefold() == OUTLOOKS_OWN:
        raise Refusal("intake.outlooks_own", name=clean_name(name))
    if end in POINTERS:
        raise Refusal("intake.pointer", name=clean_name(name))
    if end in PACKED:
        raise Refusal("intake.packed", name=clean_name(name))
    if end not in PAPERS | MESSAGES:
        raise Refusal("intake.not_a_paper", name=clean_name(name))


def check_size(name: str, size: int) -> None:
    """Refuse an empty file and one too large to be sent to members."""
    if size <= 0:
        raise Refusal("intake.empty", name=clean_name(name))
    if size > LARGEST:
        raise Refusal("intake.too_large", name=clean_name(name), limit=LARGEST // 1_000_000)


def check_count(count: int) -> None:
    """Refuse more files at once than anybody could look through."""
    if count > MOST:
        raise Refusal("intake.too_many", n=count, most=MOST)


def _stem(name: str) -> str:
    end = ending(name)
    return clean_name(name[: -len(end)] if end in PAPERS | MESSAGES else name)


def number_in(name: str) -> str:
    """Return the item a file's name tells, as an agenda prints it: 7 for "07 Finance.pdf".

    It stands at the beginning or is named as an item, a paper or an enclosure. A date, a month
    and a length of months are no items; the month of some accounts ("06 Month 7") leaves one.
    """
    found = _number(_stem(name))
    if found is None:
        return ""
    parts = [str(int(each)) for each in found[1].split(".")]
    return "" if "0" in parts else ".".join(parts)


def _number(stem: str) -> re.Match[str] | None:
    begins = _NUMBER.match(stem)
    if begins and not _DATE.match(stem) and not _MONTH.match(stem[begins.end() :]):
        return begins
    return _NAMED.search(stem)


def title_in(name: str) -> str:
    """Return what a file is called without its number, its version and its ending."""
    stem = _stem(name)
    found = _number(stem) if number_in(name) else None
    words = (
        f"{stem[: found.start()].rstrip(' (-–_')} {stem[found.end() :].lstrip(')')}"
        if found
        else stem
    )
    words = words.replace("_", " ").lstrip(" .,-–)")
    before = None
    while before != words:
        before, words = words, _VERSION.sub("", words).rstrip(" .,-–")
    return " ".join(words.split()) or stem


def likeness(one: str, other: str) -> float:
    """Return from 0 to 1 how much two titles say the same, by the words that tell them apart."""
    mine, theirs = _telling(one), _telling(other)
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def _telling(title: str) -> set[str]:
    words = {each.casefold() for each in _WORD.findall(title)}
    return words - _EMPTY or words


def likest(name: str, places: Iterable[Place]) -> str:
    """Return the place whose title a file's name says, unless two say it as well or none does."""
    title = title_in(name)
    scores = sorted(((likeness(title, each.title), each.id) for each in places), reverse=True)
    if not scores or scores[0][0] < _ENOUGH:
        return ""
    return "" if len(scores) > 1 and scores[1][0] == scores[0][0] else scores[0][1]


def elsewhere(name: str, places: Sequence[Place]) -> Place | None:
    """Return the item a file is called after where its number names another; None where none is.

    The papers of an item may be among the places, under the id and the number of their item.
    """
    number, title = number_in(name), title_in(name)
    likes: dict[str, float] = {}
    for each in places:
        likes[each.id] = max(likes.get(each.id, 0.0), likeness(title, each.title))
    own = next((likes[each.id] for each in places if number and each.number == number), None)
    best = max(likes.values(), default=0.0)
    meant = [each for each in likes if likes[each] == best]
    if own is None or own >= _ENOUGH or best < _ENOUGH or len(meant) != 1:
        return None
    return next(each for each in places if each.id == meant[0])


def as_written(title: str, known: Iterable[str]) -> str:
    """Return a title from the name of a file with the capital letters it has where it is known."""
    words = {each.casefold(): each for one in known for each in _WORD.findall(one)}

    def write(found: re.Match[str]) -> str:
        said = found[0]
        kept = words.get(said, said)
        return said if kept.istitle() else kept

    said = _WORD.sub(write, title)
    return said[:1].upper() + said[1:]


def item_for(name: str, items: Sequence[Place]) -> str:
    """Return the item a file is proposed to: its number, else its title.

    None is where its words are another item's: that is to be asked.
    """
    if elsewhere(name, items) is not None:
        return ""
    number = number_in(name)
    numbered = next((each.id for each in items if number and each.number == number), "")
    return numbered or likest(name, items)


def paper_for(name: str, papers: Sequence[Place]) -> str:
    """Return the paper of an item that a file is proposed as; nothing makes a new one.

    By its title; else the one awaited, when there is just one.
    """
    found = likest(name, papers)
    awaited = [each.id for each in papers if each.awaited]
    return found or (awaited[0] if len(awaited) == 1 else "")
