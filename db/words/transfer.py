"""Sentences about sheets and calendars from outside, and the words printed in those that leave."""

SENTENCES = {
    # Kinds and outcomes
    "Kind.action": "Action log",
    "Kind.risk": "Risk register",
    "Kind.issue": "Issue log",
    "Kind.decision": "Decision log",
    "Outcome.take": "To be taken",
    "Outcome.look": "To look at",
    "Outcome.refuse": "Not taken",
    # The account
    "sheet.summary": "{rows} rows: {account}",
    "sheet.count.take": "{count} taken",
    "sheet.count.look": "{count} to look at",
    "sheet.count.refuse": "{count} not taken",
    # Files that are not read
    "sheet.empty_file": "{name} is empty.",
    "sheet.nothing_in_it": "{name} has no rows in any of its sheets.",
    "sheet.not_a_sheet": "{name} is not a spreadsheet. Choose an .xlsx, .xls, .ods or .csv file.",
    "sheet.web_page": "{name} is a web page under another name. Open it in Excel and save it as"
    " .xlsx first.",
    "sheet.password": "{name} is protected by a password. Save a copy without one and choose that.",
    "sheet.damaged": "{name} is damaged and could not be read. Open it in Excel, save a copy and"
    " choose that.",
    "sheet.damaged_or_locked": "{name} is damaged, or protected by a password. Open it in Excel,"
    " save a copy without one and choose that.",
    "sheet.bomb": "{name} would unpack to far more than a register holds, so it was not opened.",
    "sheet.entities": "{name} holds instructions no spreadsheet needs, so it was not opened.",
    "sheet.too_wide": "{name} is laid out over too many cells to be read. Copy the register into a"
    " new workbook.",
    "sheet.no_table": "No action log, risk register, issue log or decision log was found in"
    " {name}.",
    "sheet.no_table_action": "No action log was found in {name}.",
    "sheet.no_table_risk": "No risk register was found in {name}.",
    "sheet.no_table_issue": "No issue log was found in {name}.",
    "sheet.no_table_decision": "No decision log was found in {name}.",
    "sheet.no_table_near": "No action log, risk register, issue log or decision log was found in"
    " {name}. The nearest headings are in row {row} of {sheet}: {headings}.",
    "sheet.no_table_action_near": "No action log was found in {name}. The nearest headings are in"
    " row {row} of {sheet}: {headings}.",
    "sheet.no_table_risk_near": "No risk register was found in {name}. The nearest headings are in"
    " row {row} of {sheet}: {headings}.",
    "sheet.no_table_issue_near": "No issue log was found in {name}. The nearest headings are in"
    " row {row} of {sheet}: {headings}.",
    "sheet.no_table_decision_near": "No decision log was found in {name}. The nearest headings are"
    " in row {row} of {sheet}: {headings}.",
    "sheet.no_such_sheet": "There is no sheet called {given} in this file. It holds: {known}.",
    "sheet.unknown_kind": "{given} is not a kind of register. Choose one of: {known}.",
    "sheet.unknown_field": "{given} is not a field of this register. Choose one of: {known}.",
    # About the whole sheet
    "sheet.no_rows": "The headings are there, but no rows under them.",
    "sheet.no_status": "This sheet has no column for status: its rows come in as open unless a"
    " closing date or a heading above them says otherwise.",
    "sheet.hidden_sheet": "The sheet {sheet} is hidden in the file.",
    "sheet.cut": "The sheet is larger than is read: 20,000 rows and 200 columns. What lies beyond"
    " was not looked at.",
    "sheet.marks_unread": "Colours, struck-through text and hidden rows cannot be seen in this"
    " kind of file.",
    "sheet.formulas": "Some formulas were saved without their results, so their cells are blank"
    " here. Open the file in Excel and save it once to see them.",
    "sheet.residual_target": "The residual score is read as the target score, because the sheet"
    " also scores each risk as it is now.",
    "sheet.residual_current": "The residual score is read as the current score, because the sheet"
    " gives no other.",
    "sheet.scores_in_words": "Scores written only in words are kept in the notes: no number is"
    " made of them.",
    "sheet.unmapped": "Kept in the notes of each record, because no field is theirs: {headings}.",
    # Why a column is given to a field
    "sheet.why.exact": "the heading says so",
    "sheet.why.brackets": "the heading says so, apart from what is in brackets",
    "sheet.why.group": "the heading together with the one above it",
    "sheet.why.words": "the heading's words",
    "sheet.why.vague": "the only description in a sheet that is a register otherwise",
    "sheet.why.misspelt": "the heading looks misspelt",
    "sheet.why.part": "part of the heading",
    "sheet.why.residual": "what is left after the controls",
    "sheet.why.prose": "the column holds sentences, not scores",
    "sheet.why.marks": "a tick under this heading stands for its number",
    "sheet.why.asked": "chosen by you",
    "sheet.why.none": "no field has this name",
    # Rows that hold no record
    "sheet.row.group": "A heading for the rows under it.",
    "sheet.row.note": "A note below the table.",
    "sheet.row.heading": "The headings again.",
    "sheet.row.numbered": "A number and nothing else.",
    "sheet.row.outside": "Nothing in the columns of the register.",
    "sheet.row.continues": "Carries on row {row}.",
    "sheet.row.joined": "Row {row} carries on this one and was joined to it.",
    # Remarks on a row
    "sheet.no_words": "The row does not say what it is about.",
    "sheet.no_owner": "Nobody is named for this action.",
    "sheet.owners_joined": "Several rows name different owners for it.",
    "sheet.cell_error": "The sheet shows {given} instead of a value.",
    "sheet.marked_twice": "More than one number is ticked.",
    "sheet.comment_on": "{heading} (comment)",
    "sheet.struck_in": "{heading} (struck through)",
    "sheet.struck_open": "The row is struck through, yet it is not closed.",
    "sheet.struck_row": "The row is struck through.",
    "sheet.hidden_open": "The row is hidden in the sheet, yet it is not closed.",
    "sheet.hidden_row": "The row is hidden in the sheet.",
    "sheet.ref_twice": "Row {row} has the same reference, {given}.",
    "sheet.words_twice": "Row {row} says the same: {given}",
    "sheet.date_impossible": "“{given}” is not a day that exists.",
    "sheet.date_no_year": "“{given}” has no year, and none is guessed.",
    "sheet.date_words": "“{given}” is not a date; its words are kept in the notes.",
    "sheet.date_not": "“{given}” is a number, not a date.",
    "sheet.date_far": "“{given}” is outside the years a register can hold.",
    "sheet.date_several": "“{given}” holds more than one date, and does not say which stands.",
    "sheet.date_with_words": "The date was read from “{given}”; its words are kept in the notes.",
    "sheet.date_moved": "“{given}” was read as {on}, moved from {was}.",
    "sheet.date_serial": "The number {given} was read as the day Excel means by it, {on}.",
    "sheet.due_before_raised": "Due on {due}, before it was raised on {raised}.",
    "sheet.score_read": "“{given}” was read as {value}.",
    "sheet.score_words": "“{given}” is kept in the notes: the sheet does not say which number it"
    " stands for.",
    "sheet.score_range": "“{given}” is not a whole number from 1 to 5.",
    "sheet.score_differs": "The score says {given}, but likelihood times impact is {product}.",
    "sheet.score_order": "“{given}” does not say which number is the likelihood.",
    "sheet.score_half": "Only one of likelihood and impact is given.",
    "sheet.status_read": "The status “{given}” was read as “{word}”; its words are kept in the"
    " notes.",
    "sheet.status_prose": "The status is a sentence; it is kept in the notes and the row comes in"
    " as open.",
    "sheet.status_unknown": "The status “{given}” is not known here.",
    "sheet.status_from_group": "The status is that of the heading above it, “{group}”.",
    "sheet.closed_by_date": "Closed, because a closing date is given.",
    "sheet.open_with_closing": "A closing date is given, yet it is not closed.",
    "sheet.text_cut": "… (cut here: the whole text is in the minute book)",
    "sheet.rag_from_fill": "{colour} was read from the colour of the cell.",
    # Calendars
    "calendar.not_one": "{name} is not a calendar file (.ics).",
    "calendar.no_meetings": "{name} is a calendar with no meetings in it.",
    "calendar.cut": "The file holds more than 5,000 meetings; the rest were not looked at.",
    "calendar.damaged_event": "This entry is damaged and could not be read.",
    "calendar.no_start": "It does not say on which day it begins.",
    "calendar.cancelled": "It is cancelled in that calendar.",
    "calendar.too_often": "It repeats within the day or by several rules, so it is no meeting.",
    "calendar.no_title": "It has no title.",
    "calendar.all_day": "It has no time of day.",
    "calendar.no_end": "It does not say when it ends.",
    "calendar.many_days": "It lasts longer than a day.",
    "calendar.converted": "{given} was turned into London time.",
    "calendar.zone_unknown": "Its time zone, {zone}, is not known here; the time is shown as"
    " written.",
    "calendar.repeats": "One of {count} times of a repeating meeting.",
    "calendar.repeats_cut": "Only the first {count} times, within three years, are shown.",
}
