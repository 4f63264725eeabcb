"""Sentences about writing into the book."""

SENTENCES = {
    "write.seen_elsewhere": "The version of {field} that was on the screen is not one of "
    "its own. Open it again and repeat the change.",
    "undo.nothing": "There is nothing to undo.",
    "undo.elsewhere": "The last change, “{intent}”, was made on the page {page}: go there to undo"
    " it.",
    "undo.changed_since": "“{intent}” cannot be undone: everything it changed has been changed "
    "again since.",
    "undo.reason": "Undone",
    "undo.intent": "Undo: {intent}",
    "store.full": "The disk that holds the minute book is full, so nothing was written. Make room "
    "and try again.",
    "store.busy": "The minute book is held by another program. Close it there and try again.",
    "store.unwritable": "The minute book's file cannot be written.",
    "store.damaged": "The minute book's file is damaged. Keep it, and restore the last backup "
    "under another name.",
    "store.failed": "The minute book's file could not be used: {name}.",
}
