"""What can be done with agreements: importing this enters every command."""

from db.agreements.commands import agreements, delegations, variations

__all__ = ["agreements", "delegations", "variations"]
