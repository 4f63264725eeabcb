"""Sentences about the book as a file."""

SENTENCES = {
    "book.is_folder": "{path} is a folder, not a minute book.",
    "book.not_a_book": "{path} is not a minute book.",
    "book.too_new": "{path} was written by a newer Minutebook (form {form}; this one knows form "
    "{ours}). Nothing was changed. Bring Minutebook up to date to open it.",
    "book.not_brought_up": "{path} is of an older form and could not be brought up to date; it "
    "is as it was. Is there room on the disk, and may you write in that folder?",
    "book.empty": "{path} is empty. A minute book was lost here; it is not a new one. Restore a "
    "backup under another name.",
    "book.exists": "There is already a file at {path}. Choose another name.",
    "book.no_name": "Your name is needed: it stands beside every change you make.",
    "book.locked": "{name} is open in Minutebook since {since}. Close it there.",
    "book.open_here": "{path} is already open in this window.",
    "book.damaged": "{path} is damaged and was not opened. Keep it, and restore the last backup "
    "under another name.",
    "book.unopenable": "{path} could not be opened ({name}).",
    "book.copied": "This is an older copy of a minute book that has been written further on this "
    "laptop. It can be read. To write in it, ask to be added again.",
    "book.stranger": "This laptop has not been added to this minute book. It can be read. To "
    "write in it, ask a colleague to add you.",
    "place.cloud": "{path} is in a folder that is copied to a cloud, which damages a minute book "
    "in use. Keep it on this laptop, for example in your Minutebook folder.",
    "place.network": "{path} is on a network drive, where a minute book cannot be kept safely. "
    "Keep it on this laptop.",
    "place.removable": "{path} is on a removable disk, where a minute book cannot be kept safely. "
    "Keep it on this laptop, and put backups on the stick.",
    "book.protected": "{path} or its folder is write-protected, so it cannot be opened. Copy it to "
    "a folder of your own.",
    "backup.ending": "A backup's name must not end in .minutebook, so that nobody opens it as the "
    "live one. Call it {path}.backup, for example.",
    "backup.failed": "The backup to {path} could not be finished. What stood there before is "
    "untouched.",
    "backup.passing": "This laptop forgets when you sign out: its profile is temporary. Ask your "
    "IT colleagues for a folder that stays, and see that today's backup has been made.",
    "backup.passing_unkept": "This laptop forgets when you sign out: its profile is temporary, and "
    "no backup leaves it. Choose a folder under Settings, and ask your IT colleagues for one that "
    "stays.",
    "backup.damaged": "{path} is damaged and was not restored.",
    "check.file": "The minute book's file is damaged: {detail}",
    "check.chain": "The audit trail of {person} breaks at change {n}: it was altered after it was "
    "written.",
    "check.chain_gap": "The audit trail of {person} has a gap after change {n}.",
    "check.record": "{field} of this {kind} does not show what its audit trail says.",
    "check.heads": "The versions to settle of {field} do not follow from the audit trail.",
    "check.orphan": "{field} of this {kind} names a record that is not there.",
    "check.missing_file": (
        "The file {name} is not beside this minute book. Take it from a backup or a colleague, or "
        "ask its author for it."
    ),
}
