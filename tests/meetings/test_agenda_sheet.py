"""The agenda-setting sheet and the forward plan as documents (P3, P15)."""

from db.across import agenda_lists
from db.meetings.commands.agenda import AddItem
from db.meetings.commands.cycle import AddCycleItem
from db.meetings.commands.fates import ItemFate, SettleItems
from db.meetings.commands.papers import AddPaper
from db.meetings.commands.parts import MoveToPart
from db.meetings.commands.plan import AddPlanItem, DeclinePlanItem
from db.meetings.commands.setting import DeclineProposal
from db.meetings.rules.items import Origin, Part
from db.meetings.rules.plan import Fate
from db.papers.catalogue import PAPERS, paper, written
from db.papers.paper import Cell, Facts, Paper, Table, plain
from db.papers.paper import Group as Heading
from tests.meetings.group import DAY, Group


def made(group: Group, name: str, thing: str) -> Paper:
    with group.store.read() as book:
        return paper(book, name, thing, DAY)


def rows(document: Paper) -> list[str]:
    """Every row of its tables, as one line of words."""
    return [
        each.words if isinstance(each, Heading) else " | ".join(_words(cell) for cell in each)
        for block in document.blocks
        if isinstance(block, Table)
        for each in block.rows
    ]


def _words(cell: object) -> str:
    if isinstance(cell, Cell):
        return ", ".join(filter(None, (plain(cell.words), cell.note)))
    return str(cell)


def test_the_sheet_shows_items_due_requests_and_answers_with_the_time_asked(group: Group) -> None:
    meeting = group.plan(DAY)
    group.do(AddItem(meeting, "Beds", minutes_long=140))
    group.do(AddCycleItem(group.body, 2026, "Finance", "12", minutes_long=11))
    group.do(AddPlanItem(group.body, "Parking", asked_by=group.person("Mope"), minutes_long=5))
    art = group.do(AddPlanItem(group.body, "Public art"))
    group.do(DeclineProposal(meeting, Origin.FORWARD_PLAN, art, "For the estates office"))
    sheet = made(group, "agenda-setting", meeting)
    assert rows(sheet) == [
        *("Items due", "Finance, From the cycle of business |  |  | 11 | "),
        *("Requests", "Parking, Asked for by Rosalind Mope |  |  | 5 | "),
        "Public art | Declined | For the estates office",
        "1 | Beds |  |  | 10:00 | 140",
    ]
    facts = dict(next(block for block in sheet.blocks if isinstance(block, Facts)).pairs)
    assert facts["On the agenda"] == "140 of 150 minutes"
    assert facts["With all that is proposed"] == "156 of 150 minutes: 6 too many"
    for suffix in (".pdf", ".docx"):
        assert written(sheet, suffix)


def test_the_forward_plan_goes_by_meeting_with_the_cycle_beneath(group: Group) -> None:
    group.plan(DAY)
    group.do(AddCycleItem(group.body, 2026, "Finance", "12 2", source="Standing order 4"))
    art = group.do(AddPlanItem(group.body, "Public art", month="2027-02"))
    group.do(DeclinePlanItem(art, "For the estates office"))
    document = made(group, "forward-plan", group.body)
    assert rows(document) == [
        *("Meeting of 3 December 2026", "Finance |  |  |  | From the cycle of business"),
        *("February 2027", "Finance |  |  |  | From the cycle of business"),
        "Public art |  |  |  | Declined: For the estates office",
        "Finance | December, February |  | Standing order 4",
    ]
    assert PAPERS["forward-plan"].kind == "body"


def test_the_prepared_resolution_stands_on_the_agenda(group: Group) -> None:
    meeting = group.plan(DAY, "Estates", "Pay")
    group.do(MoveToPart(group.items[1], Part.TWO))
    found = rows(made(group, "agenda", meeting))
    assert any("That the public be excluded" in row for row in found)
    assert not any("Pay" in row for row in found)


def test_a_private_paper_of_a_public_item_is_not_named_on_the_agenda(group: Group) -> None:
    meeting = group.plan(DAY, "Estates")
    (item,) = group.items
    group.do(AddPaper(item, "Lease plan"))
    group.do(AddPaper(item, "Offer of Marrow and Sons", part=Part.TWO))
    agenda = made(group, "agenda", meeting)
    (row,) = (each for each in rows(agenda) if "Estates" in each)
    assert "Lease plan" in row
    assert "Marrow" not in repr(agenda)


def test_the_command_line_lists_what_is_proposed_and_what_became(group: Group) -> None:
    meeting = group.plan(DAY, "Estates", "Pay")
    plan = group.do(AddPlanItem(group.body, "Parking"))
    group.do(SettleItems(meeting, (ItemFate(group.items[0], Fate.CIRCULATED, why="No room"),)))
    with group.store.read() as book:
        proposed = agenda_lists.proposed_listed(book, meeting, DAY)
        fates = agenda_lists.fates_listed(book, meeting, DAY)
        between = agenda_lists.between_listed(book, group.body, DAY)
    assert [agenda_lists.proposed_row(each) for each in proposed] == [
        ("forward plan", plan, "Parking", "Asked for")
    ]
    assert [agenda_lists.fate_row(each) for each in fates] == [
        ("1", "Estates", "Circulated by e-mail", "No room"),
        ("2", "Pay", "Not said yet", ""),
    ]
    assert [agenda_lists.between_row(each) for each in between] == [
        ("MG/2026-12-03/1", "Estates", "Circulated by e-mail", "No room")
    ]
