"""What can be done with agreements: importing this enters every command."""

from db.agreements.commands import agreements, cautions, delegations, variations

__all__ = ["agreements", "cautions", "delegations", "variations"]
