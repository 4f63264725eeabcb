"""Checks before circulation of who is away on the day: who takes the chair, who presents (P14)."""

from collections.abc import Iterator
from dataclasses import replace

from db.across.circulation_facts import Facts, Seated
from db.across.circulation_found import Found
from db.meetings.rules.items import Origin

OFFICES = ("chair", "vice-chair")


def presiding(facts: Facts) -> Seated | None:
    """Return who is expected to preside.

    That is the chair; whoever acts for a chair who is away; else the vice-chair, in the same way.
    """
    for office in OFFICES:
        for each in facts.seated:
            if each.office != office or not each.person:
                continue
            if each.person not in facts.gone:
                return each
            acting = facts.absent.get(each.person)
            if acting and acting.person and acting.person not in facts.gone:
                return replace(each, person=acting.person, name=acting.name)
    return None


def away_findings(facts: Facts) -> Iterator[Found]:
    """Give the chair who is away, with who presides, and each item whose lead is away."""
    there = presiding(facts)
    chair = next((each for each in facts.seated if each.office == "chair" and each.person), None)
    if chair and there and chair.person in facts.gone:
        values = {"name": chair.name, "acting": there.name}
        yield Found("chair_away", "meeting", facts.meeting.id, values)
    for place, item in enumerate(facts.page.items, start=1):
        if item not in facts.items or item.lead_id not in facts.gone:
            continue
        if item.from_kind is Origin.STANDING and chair and item.lead_id == chair.person:
            continue  # whoever presides takes the standing items of the chair
        acting = facts.absent.get(item.lead_id)
        values = {"number": item.number, "title": item.title, "name": item.lead}
        if acting and acting.person:
            values["acting"] = acting.name
        code = "lead_acted_for" if "acting" in values else "lead_away"
        yield Found(code, "agendaitem", item.id, values, place)
