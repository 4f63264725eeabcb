"""What an agenda says: the words and order that are frozen when it is issued."""

from datetime import time
from typing import Any

from db.meetings.rules.account import Rows, wall
from db.meetings.rules.content import FORM, header_of
from db.meetings.rules.items import timing
from db.meetings.rules.positions import numbers

ITEMS = """
SELECT i.id, coalesce(i.parent, ''), i.pos, i.title, i.section, i.purpose, i.part, i.state,
  i.minutes_long, coalesce(p.name, ''), coalesce(p.initials, ''), i.why,
  i.fate, i.resolution
FROM agendaitem_live i LEFT JOIN person p ON p.id = i.lead
WHERE i.meeting = :meeting
"""
PAPERS = """
SELECT p.item, p.id, p.title, p.road, p.delivery, p.marking, p.sha256, p.filename, p.version
FROM paper_live p JOIN agendaitem_live i ON i.id = p.item
WHERE i.meeting = :meeting ORDER BY p.pos, p.id
"""
NOT_SENT = """
SELECT DISTINCT d.item, w.name FROM declaration_live d
JOIN agendaitem_live i ON i.id = d.item JOIN person w ON w.id = d.person
WHERE i.meeting = :meeting AND d.management = 'no papers' ORDER BY w.name, w.id
"""
MIDNIGHT = time(0)


def agenda_content(rows: Rows, meeting: str) -> dict[str, Any]:
    """Return an agenda as it would be frozen now: ``record`` by id, ``shown`` as on paper.

    An item says whom its papers are ``not_sent`` to, where there is anybody.
    """
    header = header_of(rows, meeting)
    papers: dict[str, list[dict[str, Any]]] = {}
    for item, *paper in rows(PAPERS, meeting=meeting):
        keys = ("paper", "title", "road", "delivery", "marking", "sha256", "filename", "version")
        papers.setdefault(item, []).append(dict(zip(keys, paper, strict=True)))
    kept_from: dict[str, list[str]] = {}
    for item, name in rows(NOT_SENT, meeting=meeting):
        kept_from.setdefault(item, []).append(name)
    kept = {row[0]: row for row in rows(ITEMS, meeting=meeting)}
    ordered = numbers((row[0], row[1], row[2]) for row in kept.values())
    clock = timing(wall(header[7]) or MIDNIGHT, (kept[item][8] for item in ordered))
    keys = ("title", "section", "purpose", "part", "state", "minutes_long", "lead", "initials")
    items = [
        dict(zip(keys, kept[item][3:11], strict=True))
        | {
            "item": item,
            "number": number,
            "ref": f"{header[3]}/{header[6]}/{number}",
            "why": kept[item][11],
            "fate": kept[item][12],
            "resolution": kept[item][13],
            "begins": f"{begins:%H:%M}" if header[7] else None,
            "papers": papers.get(item, []),
        }
        | ({"not_sent": kept_from[item]} if item in kept_from else {})
        for (item, number), begins in zip(ordered.items(), clock.starts, strict=True)
    ]
    names = ("kind", "on_date", "start_time", "end_time", "venue", "online")
    shown = {"body": header[2], "short": header[3], **dict(zip(names, header[5:11], strict=True))}
    ends = f"{clock.end:%H:%M}" if header[7] else None
    return {
        "form": FORM,
        "record": {"meeting": meeting, "items": [[item, kept[item][3]] for item in ordered]},
        "shown": shown | {"items": items, "ends": ends},
    }
