"""Words shared by the panes beside the lists."""

SENTENCES = {
    "desk.details": "Details",
}
