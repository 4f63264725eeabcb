"""Words of taking in a tracker, on the Actions page."""

SENTENCES = {
    "intake.body": "Into the log of",
    "intake.chips": "Which rows",
    "intake.rows": "Rows of the tracker",
    "intake.row": "The row as it stands",
    "intake.choose_row": "Choose a row to see what it says.",
    "intake.nothing_odd": "Nothing stands out.",
    "intake.choose": "Choose a tracker…",
    "intake.another": "Another tracker…",
    "intake.files": "Trackers (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt);;All files (*)",
    "intake.none": "A tracker in Excel or as text can be taken in. Nothing is taken before you "
    "have seen every row.",
    "intake.reading": "Reading {name}",
    "intake.taking": "Taking the actions in",
    "intake.take": "Take {count} actions",
    "intake.taken": "{count} actions were taken. Ctrl+Z takes them all back.",
    "intake.taken_one": "1 action was taken. Ctrl+Z takes it back.",
    "intake.done": "Taken",
    "intake.taken_too": "To be taken",
    "intake.also": "Take it all the same",
    "intake.leave": "Leave it out",
    "intake.number": "Row",
    "intake.outcome": "What becomes of it",
    "intake.no_record": "No action",
    "intake.chip_all": "All rows",
    "intake.chip_passed": "No action",
}
