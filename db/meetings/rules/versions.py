"""Two versions of the minutes of a meeting, and which places in them differ."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from db.meetings.rules.sentences import Say


class Kept(StrEnum):
    """Why a version of the minutes was kept."""

    SENT = "minutes sent to the chair"
    AGREED = "minutes agreed by the chair"
    CIRCULATED = "minutes circulated"
    RETURNED = "minutes returned to draft"
    CONFIRMED = "minutes confirmed"


PEOPLE = ("present", "in attendance", "observer", "apologies", "absent")
PARTS = ("presiding", "attendance", "items", "declarations", "decisions")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the minutes: an item by its id, or what stands before the items; its words."""

    key: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A place whose words differ between two versions; empty where it is not in one of them."""

    key: str
    label: str
    was: str
    now: str


def places(shown: Mapping[str, Any], say: Say) -> list[Place]:
    """Return the minutes, as they are shown, place by place in reading order."""
    found = [Place("people", say("version.people"), "\n".join(_people(shown)))]
    for item in shown["items"]:
        label = say("version.item", number=item["number"], title=item["title"])
        found.append(Place(item["item"], label, "\n".join(_item(item, say))))
    return found


def changes_between(was: Mapping[str, Any], now: Mapping[str, Any], say: Say) -> list[Changed]:
    """Return the places that differ between two versions, in the order of the later one."""
    before, after = ({each.key: each for each in places(one, say)} for one in (was, now))
    return [
        Changed(key, (after.get(key) or before[key]).label, _text(before, key), _text(after, key))
        for key in dict.fromkeys([*after, *before])
        if _text(before, key) != _text(after, key)
        or (before[key].label if key in before else "")
        != (after[key].label if key in after else "")
    ]


def parts_changed(was: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, set[str]]:
    """Return what was written down otherwise, by part of the record and id."""
    return {
        part: ids
        for part in PARTS
        if (ids := {key for key in {*was[part], *now[part]} if _differs(was, now, part, key)})
    }


def _differs(was: Mapping[str, Any], now: Mapping[str, Any], part: str, key: str) -> bool:
    return bool(was[part].get(key) != now[part].get(key))


def _text(found: Mapping[str, Place], key: str) -> str:
    return found[key].text if key in found else ""


def _people(shown: Mapping[str, Any]) -> Iterable[str]:
    for group in PEOPLE:
        for each in shown["people"]:
            if each["group"] == group:
                words = (each["name"], each["seat"], each["words"], each["group"])
                yield ", ".join(filter(None, words))
    yield from (f"{each['name']} {each['from_time'] or ''}" for each in shown["presiding"])


def _item(item: Mapping[str, Any], say: Say) -> Iterable[str]:
    yield from filter(None, (item["text"], item["why"]))
    for each in item["declarations"]:
        yield f"{each['name']}: {each['nature']}, {each['management']}"
    for each in item["decisions"]:
        yield say("version.decision", words=each["words"])
    for each in item["actions"]:
        yield say("version.action", owner=each["owner"], words=each["words"])
