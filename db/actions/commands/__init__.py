"""What can be done with actions."""

from db.actions.commands.cautions import mind_moving_due, mind_raising
from db.actions.commands.chasing import (
    ReassignActions,
    RecordChase,
    SetConvention,
    reassign_actions,
    record_chase,
    set_convention,
)
from db.actions.commands.ending import (
    CloseAction,
    ProposeClosure,
    ReopenAction,
    SupersedeAction,
    TransferAction,
    close_action,
    propose_closure,
    reopen_action,
    supersede_action,
    transfer_action,
)
from db.actions.commands.evidence import (
    AddEvidence,
    RemoveEvidence,
    add_evidence,
    remove_evidence,
)
from db.actions.commands.log import (
    ChangeAction,
    ChangeDue,
    RaiseAction,
    UpdateAction,
    change_action,
    change_due,
    raise_action,
    update_action,
)
from db.actions.commands.private import action_private, actions_go_private

__all__ = [
    "AddEvidence",
    "ChangeAction",
    "ChangeDue",
    "CloseAction",
    "ProposeClosure",
    "RaiseAction",
    "ReassignActions",
    "RecordChase",
    "RemoveEvidence",
    "ReopenAction",
    "SetConvention",
    "SupersedeAction",
    "TransferAction",
    "UpdateAction",
    "action_private",
    "actions_go_private",
    "add_evidence",
    "change_action",
    "change_due",
    "close_action",
    "mind_moving_due",
    "mind_raising",
    "propose_closure",
    "raise_action",
    "reassign_actions",
    "record_chase",
    "remove_evidence",
    "reopen_action",
    "set_convention",
    "supersede_action",
    "transfer_action",
    "update_action",
]
