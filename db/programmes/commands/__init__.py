"""What can be done with programmes: importing this enters every command."""

from db.programmes.commands import (
    cautions,
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
    "cautions",
    "milestones",
    "networks",
    "priorities",
    "proposals",
    "registers",
    "workstreams",
]
