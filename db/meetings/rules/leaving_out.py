"""Passages a public copy of the minutes leaves out; the record itself stays whole."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from db.errors import Refusal
from db.meetings.rules.sentences import Say

PLAIN = ("text", "why", "title")
WITHIN = {"decisions": ("words", "dissent"), "actions": ("words",), "declarations": ("nature",)}


@dataclass(frozen=True, slots=True)
class Passage:
    """Exact words left out of an item, and why; ``exemption`` is the ground in law, if any."""

    item: str
    words: str
    reason: str
    exemption: str = ""


def check_passage(passage: str, texts: Iterable[str]) -> None:
    """Refuse a passage the item does not say: what is not there cannot be left out."""
    words = passage.strip()
    if not words:
        raise Refusal("leftout.no_passage", "passage")
    if not any(words in text for text in texts):
        raise Refusal("leftout.not_there", "passage", passage=words)


def in_public(
    items: Sequence[Mapping[str, Any]], passages: Sequence[Passage], say: Say
) -> list[dict[str, Any]]:
    """Return items as a public copy shows them: a mark and the reason where words are left out."""
    found = []
    for item in items:
        own = [each for each in passages if each.item == item["item"]]
        found.append(_without(item, own, say) if own else dict(item))
    return found


def _without(item: Mapping[str, Any], passages: Sequence[Passage], say: Say) -> dict[str, Any]:
    shown = dict(item)
    for name in PLAIN:
        shown[name] = marked(item[name], passages, say)
    for kind, names in WITHIN.items():
        shown[kind] = [
            {**each, **{name: marked(each[name], passages, say) for name in names}}
            for each in item[kind]
        ]
    return shown


def marked(text: str, passages: Sequence[Passage], say: Say) -> str:
    """Return a text with each passage replaced by its mark, the longest first."""
    for each in sorted(passages, key=lambda one: (-len(one.words), one.words)):
        text = text.replace(each.words, mark(each, say))
    return text


def mark(passage: Passage, say: Say) -> str:
    """Return what stands in the place of a passage."""
    if passage.exemption:
        return say("leftout.mark_exempt", reason=passage.reason, exemption=passage.exemption)
    return say("leftout.mark", reason=passage.reason)
