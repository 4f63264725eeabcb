"""Two registers in the shape of real ones, with invented people, for the demonstration."""
