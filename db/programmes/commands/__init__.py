"""What can be done with programmes: importing this enters every command."""

from db.programmes.commands import (
    milestones,
    networks,
    priorities,
    proposals,
    registers,
    workstreams,
)
from db.programmes.commands.workstreams import (
    AddWorkstream,
    ChangeWorkstream,
    RemoveWorkstream,
)

__all__ = [
    "AddWorkstream",
    "ChangeWorkstream",
    "RemoveWorkstream",
    "milestones",
    "networks",
    "priorities",
    "proposals",
    "registers",
    "workstreams",
]
