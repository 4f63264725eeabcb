"""Words of taking in who was on a call, from the report of Teams."""

SENTENCES = {
    "teams.empty": "{name} is empty. Download the attendance report again from Teams.",
    "teams.not_a_report": (
        "{name} is not an attendance report. In Teams open the meeting, then Attendance, then "
        "Download, and choose that .csv file."
    ),
    "teams.damaged": (
        "{name} is damaged and cannot be read. Download the attendance report again from Teams."
    ),
    "teams.too_long": "{name} has more than {most} lines; a meeting’s report has far fewer.",
    "teams.no_people": (
        "{name} names nobody with times of joining and leaving. In Teams open the meeting, then "
        "Attendance, then Download, and choose that .csv file. Its headings must be in English: "
        "if they are not, set the language of Teams to English first."
    ),
    "teams.no_times": "{name} tells no date and time that can be read.",
    "teams.orders": (
        "Some dates in this report can only be day first and some only month first. "
        "Download it again from Teams, and do not save it from Excel."
    ),
    "teams.other_day": (
        "{name} is of a call on {day}, the meeting is on {on}. Choose the report of this meeting."
    ),
    "teams.row_without_times": "The report tells no time for {name} that could be taken.",
    "teams.no_stay": "No time on the call during the meeting",
    "teams.likely": "Perhaps {name}",
    "teams.noted_room": "Noted by hand: {times}",
    "teams.noted_call": "Noted before, by Teams: {times}",
    "teams.from": "from {came}",
    "teams.span": "{came} to {left}",
    "teams.stayed": (
        "The report goes on to {after}; the meeting closed at {closed}, so they stayed to the end"
    ),
    "teams.after_close": "The report has them only after the meeting closed at {closed}",
    "teams.found": "{name}: {n} people on the call.",
    "teams.takes": "take",
    "teams.leaves": "leave out",
    "teams.taken": "{n} people taken in.",
    "teams.no_such_row": "There is no row {given}; the report has {most}.",
    "teams.not_as": "{given} is not a row and a person, such as 4=KH.",
    "attendance.no_times": "Say when they arrived.",
    "attendance.nobody_taken": "Choose at least one person, or leave the report.",
    "How.email": "By e-mail address",
    "How.name": "By name",
    "How.likely": "Perhaps",
    "How.unknown": "Not known",
    "cli.verb.attendance": "take in who was on the call of a meeting from the report of Teams",
    "cli.help.attendance_as": "set a row beside a person and take it, such as 4=KH; repeat",
    "cli.help.attendance_leave": "leave these rows out, such as 3,5",
    "live.attendance": "Take in attendance…",
    "live.attendance_choose": "Choose the attendance report",
    "live.attendance_files": "Attendance report (*.csv *.tsv *.txt)",
    "live.attendance_reading": "Reading {name}",
    "live.attendance_title": "Who was on the call? An empty row is left out.",
    "live.attendance_take": "Take in",
    "meetings.step_attendance": "Take in attendance…",
}
