"""Who was there, and the interests they declared."""

from typing import Any

from db.papers import phrases
from db.papers.paper import Block, Column, Heading, Paragraph, Run, Table, Words
from db.words import say

_GROUPS = ("present", "in attendance", "observer", "apologies", "absent")


def attendance(people: list[dict[str, Any]]) -> list[Block]:
    """Return the attendance list: present, in attendance, observers, apologies."""
    blocks: list[Block] = [Heading(say("papers.attendance"))]
    for group in _GROUPS:
        there = [person for person in people if person["group"] == group]
        if there:
            blocks.append(_group(group, there))
    if len(blocks) == 1:
        blocks.append(Paragraph(say("papers.nobody_listed")))
    return blocks


def _group(group: str, people: list[dict[str, Any]]) -> Table:
    columns = (
        Column(say("papers.name"), 1.5),
        Column(say("papers.post"), 2.4),
        Column(say("papers.representing"), 1.6),
    )
    caption = say(f"papers.group_{group.replace(' ', '_')}")
    return Table(columns, tuple(_person(person) for person in people), caption)


def _person(person: dict[str, Any]) -> tuple[Words, ...]:
    initials = f" ({person['initials']})" if person["initials"] else ""
    here = person["group"] not in {"apologies", "absent"}
    mode = say("papers.by_teams") if person["remote"] and here else ""
    words = phrases.joined(person["words"], mode, between=" ")
    return (
        (Run(f"{person['name']}{initials}", bold=True), Run(f"\n{words}" if words else "")),
        phrases.joined(person["post"], person["organisation"]),
        person["seat"],
    )


def declarations(items: list[dict[str, Any]]) -> list[Block]:
    """Return the interests declared at these items and how each was managed."""
    columns = (
        Column(say("papers.item"), 0.5),
        Column(say("papers.name"), 1.3),
        Column(say("papers.interest"), 2.6),
        Column(say("papers.managed"), 1.8),
    )
    rows = [
        (item["number"], each["name"], _interest(each), _managed(each))
        for item in items
        for each in item["declarations"]
    ]
    nobody = say("papers.none_declared")
    return [
        Heading(say("papers.declarations")),
        Table(columns, tuple(rows), empty=nobody),
    ]


def _interest(declared: dict[str, Any]) -> str:
    kind = phrases.word("InterestKind", declared["kind"]) if declared["kind"] else ""
    return phrases.joined(declared["nature"], kind, between="\n")


def _managed(declared: dict[str, Any]) -> str:
    if declared.get("not_there"):
        return say("papers.declared_before")
    managed = phrases.word("Management", declared["management"])
    left = say("papers.withdrew") if declared["withdrawn"] else ""
    return left if declared["management"] == "withdraws" and left else phrases.joined(managed, left)
