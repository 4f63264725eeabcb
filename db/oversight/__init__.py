"""How the system is overseen: frameworks, segments, readings, support, issues across bodies."""
