"""The items of a meeting as they are minuted: words, quoracy, decisions and actions."""

import re
from typing import Any

from db.bodies.rules.kinds import MinuteStyle
from db.decisions.rules import awaits_ratification, between
from db.meetings.queries.minutes import what_became
from db.papers import phrases
from db.papers.paper import (
    Block,
    Box,
    Bullets,
    Heading,
    Paragraph,
    Run,
    Section,
    Tone,
    Words,
)
from db.words import say

_BRIEF = {MinuteStyle.ACTION, MinuteStyle.SUMMARY}
_POINT = re.compile(r"^\s*[-•*\u2013]\s+")


def items(shown: list[dict[str, Any]], *, over: bool, style: str = "") -> list[Block]:
    """Return the items under their section headings, each with what was said and resolved.

    Once the meeting is ``over`` an item nobody came to says so. In action style the discussion is
    not printed; in summary style quoracy is told where it was lost, and times are left out.
    """
    blocks: list[Block] = []
    section = ""
    for item in shown:
        if item["section"] != section:
            section = item["section"]
            blocks += [Heading(section)] if section else []
        level = (3 if section else 2) + item["number"].count(".")
        blocks.append(Heading(f"{item['number']}. {item['title']}", level))
        blocks += item_blocks(item, over=over, style=style)
    return blocks


def item_blocks(item: dict[str, Any], *, over: bool, style: str = "") -> list[Block]:
    """Return what stands under the heading of an item."""
    blocks: list[Block] = [Paragraph(_told(item, style), Tone.QUIET)]
    lost = item["quorum_state"] == "not quorate"
    if item["quorum"] and (lost or style not in _BRIEF):
        blocks.append(Paragraph(item["quorum"], Tone.AMBER if lost else Tone.QUIET))
    gone = what_became(item, over=over)
    if gone:
        blocks.append(Paragraph((Run(f"{gone}. ", bold=True), Run(item["why"]))))
    if style != MinuteStyle.ACTION:
        blocks.append(Section(item["item"], tuple(told_words(item["text"])) or (Paragraph(""),)))
    blocks += [_decision(each, lost=lost) for each in item["decisions"]]
    blocks += [_action(each) for each in item["actions"]]
    return blocks


def _told(item: dict[str, Any], style: str) -> str:
    number = item.get("minute_number", "")
    parts = (
        item["ref"],
        say("papers.minute_number", number=number) if number else "",
        say("papers.led_by", name=item["lead"]) if item["lead"] else "",
        "" if style in _BRIEF else _times(item),
    )
    return phrases.joined(*parts, between=" · ")


def _times(item: dict[str, Any]) -> str:
    return phrases.span(item["started_time"], item["ended_time"])


def told_words(text: str) -> list[Block]:
    """Return written words as paragraphs, and lines that begin with a dash as a list."""
    blocks: list[Block] = []
    points: list[Words] = []
    for line in text.splitlines():
        if _POINT.match(line):
            points.append(_POINT.sub("", line))
            continue
        if points:
            blocks.append(Bullets(tuple(points)))
            points = []
        if line.strip():
            blocks.append(Paragraph(line.strip()))
    return [*blocks, Bullets(tuple(points))] if points else blocks


def _decision(decision: dict[str, Any], *, lost: bool) -> Box:
    verb = phrases.word("DecisionKind", decision["shown_kind"] or decision["kind"]).upper()
    words = decision["words"]
    return Box(
        say("papers.decision"),
        (Run(verb, bold=True), Run(f"{between(words)}{words}")),
        decision["ref"],
        tuple(_about(decision, lost=lost)),
    )


def _about(decision: dict[str, Any], *, lost: bool) -> list[tuple[str, str]]:
    """Return votes, dissent and standing; where the item lost its quorum, that it was held then."""
    votes = [decision[kind] for kind in ("votes_for", "votes_against", "abstained")]
    told = []
    if None not in votes:
        counts = dict(zip(("given", "against", "abstained"), votes, strict=True))
        told.append((say("papers.votes"), say("papers.votes_told", **counts)))
    if decision["dissent"]:
        told.append((say("papers.dissent"), decision["dissent"]))
    if awaits_ratification(decision["kind"], decision["quorate"]):
        told.append((say("papers.standing"), say("papers.for_ratification")))
    at = decision.get("decided_time")
    if decision["quorate"] == "quorate" and lost and at:
        told.append((say("papers.standing"), say("papers.quorate_then", at=phrases.clock(at))))
    return told


def _action(action: dict[str, Any]) -> Box:
    due = phrases.dated(phrases.kept_day(action["due_on"]), say("papers.no_date"))
    about = ((say("papers.owner"), action["owner"]), (say("papers.due"), due))
    return Box(say("papers.action"), action["words"], action["ref"], about, Tone.GREEN)
