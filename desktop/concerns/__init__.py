"""The page of early concerns, proposals to intervene, and the communications they lead to."""
