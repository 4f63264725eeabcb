"""What must hold of a meeting: plain values and predicates, one file a noun."""
