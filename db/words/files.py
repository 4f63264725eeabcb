"""Sentences about files and the book's own file."""

SENTENCES = {
    "file.is_open_book": "{path} belongs to a minute book that is open. Choose another file.",
    "file.is_book": "{path} is a minute book or belongs to one, and is never written over. Choose "
    "another name.",
    "file.not_a_file": "{path} is not a file that can be read.",
    "file.too_large": "{path} is larger than {limit}, so it was not read.",
    "file.changed": "{path} was changed while it was being read. Drop it again.",
    "file.missing": "There is no file at {path}.",
    "file.unreadable": "{path} could not be read.",
    "file.unwritable": "{path} could not be written. Check that the folder exists and is yours, "
    "and that its disk has room.",
    "file.full": "The disk is full: {path} needs {bytes} bytes. What was there is untouched.",
}
