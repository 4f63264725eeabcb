"""The money of the system: control totals, positions, the ladder when one cannot deliver."""
