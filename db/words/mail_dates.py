"""The e-mail with a joiner's dates, or with what a leaver takes out of the calendar."""

SENTENCES = {
    "dates.subject_joined": "Your meetings: {committees}",
    "dates.subject_left": "Meetings after {on} cancelled for you: {committees}",
    "dates.joined": (
        "Dear {name},\n\n"
        "Welcome. These are the dates of the meetings you are expected at: {committees}.\n\n"
        "Please open the attached file to put them into your calendar, and let me know which of "
        "them you cannot attend."
    ),
    "dates.left": (
        "Dear {name},\n\n"
        "Thank you for your time with us: {committees}. After {on} you are no longer expected at "
        "the meetings below.\n\n"
        "Please open the attached file to take them out of your calendar."
    ),
    "dates.file_joined": "meetings.ics",
    "dates.file_left": "cancellation.ics",
    "dates.when": "Date",
    "dates.at": "Time",
    "dates.committee": "Committee",
    "dates.where": "Where",
    "dates.to_follow": "to follow",
    "dates.none": "No meeting is planned of a committee where {name} has a place.",
    "dates.none_left": "No meeting is planned after the last day of {name}: nothing is cancelled.",
}
