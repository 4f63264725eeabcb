"""Looks for what is private in what is to be public."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from db.meetings.rules.leaks.figures import Figure, figures, same_figure
from db.meetings.rules.leaks.names import Name, is_said, known_name, names_in
from db.meetings.rules.leaks.plain import cleaned, mended, tight, words

RUN = 5  # so many words in a row that both texts say are no accident
_CONTENT = 3  # of these so many must say something
_LEAST_TIGHT = 5
_LITTLE = frozenset(
    words(
        "a an and are as at be been by did do for from had has have he her his in into is it its"
        " may no not of on or our she so that the their them then there they this to was we were"
        " which who will with would said noted asked agreed members member meeting report reported"
    )
)


class LeakKind(StrEnum):
    """What was found."""

    PASSAGE = "passage"
    TITLE = "title"
    NAME = "name"
    FIGURE = "figure"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class PrivateText:
    """Words that are private; ``kind`` says whether they are to be found whole as well."""

    words: str
    kind: LeakKind = LeakKind.PHRASE


@dataclass(frozen=True, slots=True)
class Public:
    """What may be said in public anyhow: people by name and initials, common words, titles."""

    names: frozenset[str] = frozenset()
    initials: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the public copy and its words."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Leak:
    """Something private that the public copy says, as it says it, and where."""

    kind: LeakKind
    words: str
    where: str


@dataclass(frozen=True, slots=True)
class _Read:
    """A place as it is looked through: its words run on, its letters alone, its own capitals."""

    where: str
    run: str
    tight: str
    capitals: str
    figures: tuple[Figure, ...]
    shingles: frozenset[tuple[str, ...]] = field(default=frozenset())


def find_leaks(
    private: Sequence[PrivateText],
    people: Iterable[tuple[str, str]],
    public: Public,
    places: Sequence[Place],
) -> list[Leak]:
    """Return everything private that the places say, each thing once for every place.

    ``people`` are the names and initials of everybody the book knows.
    """
    texts = [PrivateText(cleaned(each.words), each.kind) for each in private]
    names = list(dict.fromkeys(_names(texts, people, public)))
    counted = {(one.value, one.kind): one for each in texts for one in figures(each.words)}
    telling = [each for each in counted.values() if each.telling]
    found: list[Leak] = []
    for place in map(_read, places):
        whole = list(_whole(texts, place, public))
        found += whole
        rest = [each for each in texts if " ".join(each.words.split()) not in _words_of(whole)]
        found += [Leak(LeakKind.NAME, each, place.where) for each in _said(names, place)]
        found += [Leak(LeakKind.FIGURE, each, place.where) for each in _figures(telling, place)]
        found += [Leak(LeakKind.PHRASE, each, place.where) for each in _phrases(rest, place)]
    return list(dict.fromkeys(found))


def _words_of(leaks: Iterable[Leak]) -> set[str]:
    return {each.words for each in leaks}


def _read(place: Place) -> _Read:
    text = cleaned(place.text)
    whole = mended(text)
    apart, joined = words(text), words(whole)
    runs = {tuple(told[at : at + RUN]) for told in (apart, joined) for at in range(len(told))}
    return _Read(
        place.where,
        f" {' '.join(apart)} | {' '.join(joined)} ",
        tight(text),
        " ".join(whole.split()),
        tuple(figures(whole)),
        frozenset(runs),
    )


def _whole(texts: Iterable[PrivateText], place: _Read, public: Public) -> Iterator[Leak]:
    for each in texts:
        letters = tight(each.words)
        if each.kind is LeakKind.PHRASE or letters in public.titles or not letters:
            continue
        run = f" {' '.join(words(each.words))} "
        said = run in place.run if len(letters) < _LEAST_TIGHT else letters in place.tight
        if said:
            yield Leak(each.kind, " ".join(each.words.split()), place.where)


def _names(
    texts: Iterable[PrivateText], people: Iterable[tuple[str, str]], public: Public
) -> Iterator[Name]:
    """Return the names the private texts say, apart from those that stand in public anyhow."""
    open_words = {part for name in public.names for part in words(cleaned(name))}
    known = [known_name(cleaned(name), initials) for name, initials in people]
    for each in texts:
        said = words(each.words)
        everybody = [name for name in known if is_said(name, said)]
        for name in (*everybody, *names_in(each.words, public.common)):
            if not set(name.whole.split()) <= open_words:
                initials = "" if name.initials in public.initials else name.initials
                last = "" if name.last in open_words else name.last
                yield Name(name.whole, last, initials)


def _said(names: Iterable[Name], place: _Read) -> Iterator[str]:
    for name in names:
        if f" {name.whole} " in place.run:
            yield _as_name(name.whole)
        elif name.last and f" {name.last} " in place.run:
            yield _as_name(name.last)
        if len(name.initials) > 1 and _initials(name.initials).search(place.capitals):
            yield name.initials


def _as_name(run: str) -> str:
    return " ".join(each.capitalize() for each in run.split())


def _initials(initials: str) -> re.Pattern[str]:
    """Return what finds RC, R.C. and R C, but not the letters within a word or a reference."""
    letters = r"\.? ?".join(map(re.escape, initials))
    return re.compile(rf"(?<![\w/]){letters}(?![\w/])")


def _figures(private: Iterable[Figure], place: _Read) -> Iterator[str]:
    for each in private:
        if any(same_figure(each, said) for said in place.figures):
            yield each.written


def _phrases(texts: Iterable[PrivateText], place: _Read) -> Iterator[str]:
    """Return the longest runs of words of the private texts that the place says too."""
    for each in texts:
        told = words(each.words)
        at = 0
        while at + RUN <= len(told):
            end = at
            while tuple(told[end : end + RUN]) in place.shingles:
                end += 1
            run = told[at : end + RUN - 1] if end > at else []
            telling = [one for one in run if one not in _LITTLE and not one.isdigit()]
            if len(telling) >= _CONTENT:
                yield " ".join(run)
            at = max(end, at + 1)
