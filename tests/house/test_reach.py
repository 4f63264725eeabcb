"""Desk and command line alike: every command is reached by the desk, itself or within another."""

import ast
from typing import Final

from db.book.register import whole_register
from db.store.commands import all_commands
from tests.house.plan import Module

WITHIN: Final = {
    "FoundBook": "setting up a minute book, which the desk does through db.founding",
    "PersonLeaves": "RecordLeaver, which also hands the actions on",
    "TakeAttendance": "the report of Teams, proposed row by row by db.transfer",
    "IssueNumber": "IssueNumbers, all that are to follow in their order",
    "TakePaperFile": "a file dropped or brought by mail, which db.transfer.dropped proposes",
    "NumberMinutes": "IssueNumbers, minutes that went out among them",
    "ReviewRisk": "ReviewRisks, one or several",
    "BringBusiness": "every decision, circulation and answer: each brings itself to an agenda",
    "ReportDecisions": "the item that brings itself to the next agenda with its minute drafted",
}
"""What the desk does by a larger deed, or through a module of db: which."""


def _reached(modules: list[Module]) -> set[str]:
    """Return every name the desk's modules use, but for those only imported."""
    found = set()
    for module in modules:
        if not module.place.startswith("desktop/"):
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Name):
                found.add(node.id)
            if isinstance(node, ast.Attribute):
                found.add(node.attr)
    return found


def test_every_command_is_reached_by_the_desk_or_says_why_not(modules: list[Module]) -> None:
    whole_register().records()
    inputs = {each.input.__name__ for each in all_commands() if each.input.__module__[:3] == "db."}
    assert len(inputs) > 300
    assert inputs - _reached(modules) == set(WITHIN)
