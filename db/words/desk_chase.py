"""Words of the drafts to owners, on the Actions page."""

SENTENCES = {
    "chase.owners": "Owners",
    "chase.hint": "Space leaves an owner out. Nothing is sent: each draft is a file that your "
    "mail program opens.",
    "chase.nobody": "Nobody has an open action to be asked about.",
    "chase.to": "To",
    "chase.copy": "Copy to",
    "chase.subject": "Subject",
    "chase.before": "Before the table",
    "chase.table": "The table, as it will stand in the mail",
    "chase.after": "After the table",
    "chase.back": "Back to the log",
    "chase.open": "Open this one in the mail program",
    "chase.save": "Save {count} drafts…",
    "chase.save_one": "Save 1 draft…",
    "chase.save_none": "Save drafts…",
    "chase.folder": "Folder for the drafts",
    "chase.saving": "Writing the drafts",
    "chase.saved": "{count} drafts in {folder}. Each counts as a chase of today.",
    "chase.saved_one": "1 draft in {folder}. It counts as a chase of today.",
    "chase.not_opened": "No mail program opened {path}. Save the draft into a folder and open it "
    "from there.",
}
