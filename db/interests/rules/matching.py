"""Which interests in the register may touch an item of an agenda, and by what (R17).

An item is touched by an organisation when it says one of its names: the name with or without the
words every such name has ("NHS Foundation Trust", "Ltd"), a short name or code in capitals, or the
name of one that came before or after it. It is touched by subject when it says a telling word of
the interest's nature or extent; words that every agenda and every interest has tell nothing. What
was found is said with it: a match is a question to the person, never a finding of fact.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from db.bodies.rules.said import CODE, runs, singular, spoken
from db.interests.rules.stopwords import COMMON, LEGAL

_SHORTEST = 4
"""Letters a word of the subject must have to tell anything."""


class TouchedBy(StrEnum):
    """What an item has in common with an interest."""

    ORGANISATION = "organisation"
    FORMER = "former or later organisation"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Held:
    """An interest as matching sees it.

    ``names`` are those of its organisation (name, short name, code), ``others`` those of the
    organisations before and after it.
    """

    id: str
    subject: str
    names: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Touch:
    """That words touch an interest: by what, and the words found, as they were kept."""

    interest: str
    by: TouchedBy
    found: str


def touches(said: str, interests: Iterable[Held]) -> list[Touch]:
    """Return which interests words on an agenda touch: each once, in the order given.

    An organisation named tells more than a word in common, and is what is said of it.
    """
    tokens = spoken(said)
    codes = set(CODE.findall(said))
    told = {singular(each) for each in tokens}
    found = (_touch(held, tokens, codes, told) for held in interests)
    return [each for each in found if each is not None]


def telling(words: str) -> list[str]:
    """Return the words of a subject that tell it from others, each once, in their order."""
    seen: dict[str, str] = {}
    for each in spoken(words):
        stem = singular(each)
        if len(each) >= _SHORTEST and not each.isdigit() and not {each, stem} & COMMON:
            seen.setdefault(stem, each)
    return list(seen.values())


def _touch(held: Held, tokens: list[str], codes: set[str], told: set[str]) -> Touch | None:
    for by, names in (
        (TouchedBy.ORGANISATION, held.names),
        (TouchedBy.FORMER, held.others),
    ):
        for name in names:
            if _names(name, tokens, codes):
                return Touch(held.id, by, name)
    common = [each for each in telling(held.subject) if singular(each) in told]
    return Touch(held.id, TouchedBy.SUBJECT, ", ".join(common)) if common else None


def _names(name: str, tokens: list[str], codes: set[str]) -> bool:
    """Return whether the words name an organisation so; a code counts in capitals only."""
    if CODE.fullmatch(name):
        return name in codes
    whole = spoken(name)
    return any(runs(form, tokens) for form in _forms(whole))


def _forms(whole: list[str]) -> Iterator[list[str]]:
    """Give a name in full, and cut down to the words between those every name has."""
    if len(whole) > 1 or set(whole) - LEGAL - COMMON:
        yield whole
    core = list(whole)
    while core and core[0] in LEGAL:
        core.pop(0)
    while core and core[-1] in LEGAL:
        core.pop()
    tells = [each for each in core if each not in COMMON and len(each) >= _SHORTEST]
    if tells:
        yield core
