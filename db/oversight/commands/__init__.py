"""What can be done about oversight: importing this enters every command."""

from db.oversight.commands import frameworks, issues, readings, support

__all__ = ["frameworks", "issues", "readings", "support"]
