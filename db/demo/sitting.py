"""A meeting of the demonstration from its agenda to its minutes, told as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.demo.stage import Stage


@dataclass(frozen=True, slots=True)
class Item:
    """A line of business: who leads it, and the paper it comes with, if it comes with one."""

    title: str
    purpose: str
    lead: str
    minutes: int
    paper: str = ""
    asks: str = ""


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who was there, what was taken when and minuted how, and what was done at an item."""

    meeting: str
    there: tuple[str, ...]
    course: tuple[tuple[str, str, str, str], ...]
    """Each item: its number, when it starts and ends, and its minute."""
    closes: str
    apologies: tuple[str, ...] = ()
    meanwhile: tuple[tuple[str, str, Mapping[str, Any]], ...] = ()
    """What is done while an item is taken: its number, the command, and the fields."""


def prepare(stage: Stage, meeting: str, items: tuple[Item, ...], received: date) -> None:
    """Draft an agenda with these items, receive their papers, and issue it; convene before it."""
    if stage.value("SELECT state FROM meeting_live WHERE ref = :ref", ref=meeting) == "planned":
        stage.do("convene_meeting", meeting=meeting)
    stage.do("draft_agenda", meeting=meeting)
    opens = """
        SELECT count(*) - 2 FROM agendaitem_live
        WHERE meeting = (SELECT id FROM meeting_live WHERE ref = :ref)"""
    after = f"{meeting}/{stage.value(opens, ref=meeting)}"
    for each in items:
        after = stage.do(
            "add_item",
            meeting=meeting,
            title=each.title,
            purpose=each.purpose,
            lead=each.lead,
            minutes_long=each.minutes,
            after=after,
        )
        if each.paper:
            about = {"title": each.paper, "lead": each.lead, "recommendation": each.asks}
            paper = stage.do("add_paper", item=after, marking="OFFICIAL", **about)
            with stage.at(received, 16):
                stage.do("record_paper_received", paper=paper, received_on=received.isoformat())
    stage.do("issue_agenda", meeting=meeting)


def hold(stage: Stage, sitting: Sitting) -> None:
    """Hold a meeting item by item; what is done at an item is done while it is taken."""
    meeting = sitting.meeting
    opens = sitting.course[0][1]
    for person in sitting.apologies:
        stage.do("record_apologies", meeting=meeting, person=person)
    stage.do("open_meeting", meeting=meeting, at=opens)
    for person in sitting.there:
        stage.do("mark_arrived", meeting=meeting, person=person, at=opens)
    for number, starts, ends, words in sitting.course:
        item = f"{meeting}/{number}"
        stage.do("start_item", item=item, at=starts)
        for at_item, command, fields in sitting.meanwhile:
            if at_item == number:
                stage.do(command, **fields)
        if words:
            stage.do("write_minute", item=item, text=words)
        stage.do("end_item", item=item, at=ends)
    stage.do("close_meeting", meeting=meeting, at=sitting.closes)


def circulate(stage: Stage, meeting: str, chair: str, sent: date, agreed: date) -> None:
    """Send the draft to the chair, who agrees it, and circulate it as unconfirmed."""
    with stage.at(sent, 9):
        stage.do("send_minutes", meeting=meeting)
    with stage.at(agreed, 15):
        stage.do("agree_minutes", meeting=meeting, agreed_by=chair)
        stage.do("circulate_minutes", meeting=meeting)
