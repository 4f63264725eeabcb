"""Which field a heading means, how surely, and why."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from db.transfer.sheets import vocabulary
from db.transfer.sheets.proposal import Kind

_BRACKETS = re.compile(r"[\(\[{][^)\]}]*[)\]}]?")
_BRACKET = re.compile(r"[()\[\]{}]")
_ARTICLES = {"the", "of", "for", "a", "an", "and", "to", "in", "by", "please", "e", "g"}
_LONGEST = 90  # characters of a heading; longer is a paragraph
_CLOSE = 0.85  # of difflib's ratio, for a misspelt heading
_SPELT = (5, 40)  # characters of a heading whose spelling is doubted
_SPELT_WORDS = 3  # at most, of one
TICKED = ("1", "2", "3", "4", "5")  # headings under which a tick is the number
_PHRASE = range(2, 9)  # words of a heading of which one may carry the meaning
_SURE = 0.75  # of the words of a record in a sheet nobody has named

_PERSONS = {"owner", "manager", "raised_by", "authority"}
_LEVELS = {"level", "grade", "grading", "importance", "criticality", "rag"}

# Single words that carry a heading by themselves, and the field they carry.
_CARRYING = {
    "likelihood": "likelihood",
    "probability": "likelihood",
    "impact": "impact",
    "consequence": "impact",
    "owner": "owner",
    "lead": "owner",
    "responsible": "owner",
    "status": "status",
    "deadline": "due_on",
    "due": "due_on",
    "mitigation": "plan",
    "mitigations": "plan",
    "controls": "controls",
    "control": "controls",
    "update": "update",
    "comments": "update",
    "progress": "update",
    "category": "category",
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field a heading may mean; ``reason`` is a code of db.words."""

    field: str
    confidence: float
    reason: str
    like: str = ""


def meanings(heading: tuple[str, str], kind: Kind) -> tuple[Meaning, ...]:
    """Return what a heading (and the group heading over it) may mean, the surest first."""
    group, own = heading
    if not own.strip() or len(own) > _LONGEST:
        return ()
    found = list(_alone(own, kind))
    if group:
        found = [*_grouped(group, own, kind), *found]
    best: dict[str, Meaning] = {}
    if vocabulary.plain(own).endswith(" by"):  # "Completed by" is a person, no date and no status
        found = [each for each in found if each.confidence == 1.0 or each.field in _PERSONS]
    for each in found:
        if each.field not in best or best[each.field].confidence < each.confidence:
            best[each.field] = each
    return tuple(sorted(best.values(), key=lambda each: -each.confidence))


def _grouped(group: str, own: str, kind: Kind) -> Iterable[Meaning]:
    plain_group = vocabulary.plain(group)
    joined = vocabulary.MEANT[kind].get(f"{plain_group} {vocabulary.plain(own)}")
    if joined:
        yield Meaning(joined, 1.0, "sheet.why.group")
    if kind is not Kind.RISK:
        return
    part = vocabulary.MEANT[kind].get(plain_group, "")
    if own in TICKED and part.endswith(vocabulary.TICKABLE):
        yield Meaning(part, 1.0, "sheet.why.marks")
    stage = next((s for s in _stages() if any(_within(w, plain_group) for w in _stages()[s])), "")
    for each in _alone(own, kind):
        if each.field in vocabulary.PARTS:
            field = f"{stage}_{each.field}" if stage else each.field
            yield Meaning(field, each.confidence, "sheet.why.group")


def _stages() -> Mapping[str, tuple[str, ...]]:
    return {stage: said for stage, said in vocabulary.STAGES.items() if stage}


def _within(words: str, heading: str) -> bool:
    return f" {words} " in f" {heading} "


@lru_cache(maxsize=4096)
def _alone(own: str, kind: Kind) -> tuple[Meaning, ...]:
    known = vocabulary.MEANT[kind]
    whole = vocabulary.plain(own)
    if whole in known:
        sure = 0.9 if whole.split()[-1] in _LEVELS else 1.0  # a score is surer than its level
        return (Meaning(known[whole], sure, "sheet.why.exact"),)
    without = vocabulary.plain(_BRACKETS.sub(" ", own))
    opened = vocabulary.plain(_BRACKET.sub(" ", own))
    for each in (without, opened):
        if each in known:
            return (Meaning(known[each], 0.9, "sheet.why.brackets"),)
    found = _vague(whole, without, kind)
    bare = " ".join(w for w in without.split() if w not in _ARTICLES)
    shorter = " ".join(w for w in bare.split() if w not in vocabulary.NAMED[kind])
    for each in (bare, shorter):
        if each in known and known[each] != "words":
            found.append(Meaning(known[each], 0.85, "sheet.why.words"))
    return (*found, *_misspelt(without or whole, kind), *_carried(without, kind))


def _vague(whole: str, without: str, kind: Kind) -> list[Meaning]:
    vague = vocabulary.VAGUE[kind]
    if whole in vague or without in vague:
        return [Meaning("words", 0.7, "sheet.why.vague")]
    last = without.split()[-1:] if len(without) <= _LONGEST else []
    if last and last[0] in {"description", "decription", "statement"}:
        return [Meaning("words", 0.55, "sheet.why.vague")]
    return []


def _misspelt(heading: str, kind: Kind) -> list[Meaning]:
    if not _SPELT[0] <= len(heading) <= _SPELT[1]:
        return []
    near = difflib.get_close_matches(heading, _spelt(kind), n=1, cutoff=_CLOSE)
    if not near or near[0][0] != heading[0]:
        return []
    field = vocabulary.MEANT[kind].get(near[0])
    sure = 0.75 if field else 0.6
    return [Meaning(field or "words", sure, "sheet.why.misspelt", near[0])]


@lru_cache(maxsize=8)
def _spelt(kind: Kind) -> tuple[str, ...]:
    known = [*vocabulary.MEANT[kind], *vocabulary.VAGUE[kind]]
    return tuple(
        each for each in known if len(each) >= _SPELT[0] and len(each.split()) <= _SPELT_WORDS
    )


def _carried(heading: str, kind: Kind) -> list[Meaning]:
    fields = vocabulary.fields_of(kind)
    words = heading.split()
    if len(words) not in _PHRASE:
        return []
    found = [_CARRYING[word] for word in words if _CARRYING.get(word) in fields]
    return [Meaning(found[0], 0.6, "sheet.why.part", found[0])] if len(set(found)) == 1 else []


@dataclass(frozen=True, slots=True)
class Match:
    """The fields given to the columns of one header, and how well it fits its kind."""

    kind: Kind
    given: Mapping[int, Meaning]
    score: float
    fits: bool


def match(headings: list[tuple[str, str]], kind: Kind, *, named: bool) -> Match:
    """Give each column a field, each field one column, the surest first.

    ``named`` says that something outside the headings (the sheet's name, a title above, the person
    asking) names the kind.
    """
    offers = [
        (meaning.confidence, -column, meaning)
        for column, heading in enumerate(headings)
        for meaning in meanings(heading, kind)
    ]
    given: dict[int, Meaning] = {}
    fields: set[str] = set()
    for _, negative, meaning in sorted(offers, key=lambda offer: offer[:2], reverse=True):
        if -negative not in given and meaning.field not in fields:
            given[-negative] = meaning
            fields.add(meaning.field)
    given = _settled(given)
    fields = {each.field for each in given.values()}
    known = named or _named(headings, kind) or {"likelihood", "impact"} <= fields
    return Match(kind, given, _score(given, headings, known=known), _fits(given, kind, known=known))


def _settled(given: dict[int, Meaning]) -> dict[int, Meaning]:
    """Read "residual" as what is left now, unless the sheet scores now apart from it."""
    fields = {each.field for each in given.values()}
    parts = set(vocabulary.PARTS)
    target = any(field.startswith("target_") for field in fields)
    stage = "target_" if fields & parts and not target else ""
    if not stage and fields & parts:
        return given
    return {
        column: Meaning(
            stage + each.field.removeprefix("residual_"),
            0.8,
            "sheet.why.residual",
            stage.strip("_"),
        )
        if each.field.startswith("residual_")
        else each
        for column, each in given.items()
    }


def _named(headings: list[tuple[str, str]], kind: Kind) -> bool:
    said = {word for pair in headings for text in pair for word in vocabulary.plain(text).split()}
    return bool(said & set(vocabulary.NAMED[kind]))


def _score(given: Mapping[int, Meaning], headings: list[tuple[str, str]], *, known: bool) -> float:
    weights = sum(each.confidence * (3 if each.field == "words" else 1) for each in given.values())
    plans = sum(vocabulary.plain(own) in vocabulary.PLANS for _, own in headings)
    return weights + 1.5 * known - 2.0 * plans


def _fits(given: Mapping[int, Meaning], kind: Kind, *, known: bool) -> bool:
    fields = {each.field: each for each in given.values()}
    if kind is Kind.RISK and "words" not in fields:
        stands = ("event", "title") if known else ("event",)
        stood = next((fields[each] for each in stands if each in fields), None)
        if stood:
            fields["words"] = stood
    if "words" not in fields or (fields["words"].confidence < _SURE and not known):
        return False
    others = set(fields) - {"words"}
    return len(others) > 1 and bool(others & vocabulary.TELLING[kind])
