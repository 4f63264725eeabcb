"""The notice that a meeting does not take place, as it is sent to members."""

SENTENCES = {
    "notice.subject_stood_down": "Stood down: {committee}, {on}",
    "notice.subject_postponed": "Postponed: {committee}, {on}",
    "notice.stood_down": (
        "Dear colleagues,\n\n"
        "The meeting of the {committee} on {on} has been stood down: {why}.\n\n"
        "Please open the attached file to take it out of your calendar."
    ),
    "notice.postponed": (
        "Dear colleagues,\n\n"
        "The meeting of the {committee} on {on} has been postponed: {why}.\n\n"
        "A new date follows. Please open the attached file to take this one out of your calendar."
    ),
    "notice.item": "Item",
    "notice.title": "Title",
    "notice.becomes": "What becomes of it",
    "notice.deferred_to": "Deferred to the meeting of {on}",
    "notice.file": "cancellation.ics",
    "notice.nobody": "Nobody is in a membership place on that day: the draft goes to no one yet.",
    "notice.no_address": "No e-mail address for: {names}.",
    "notice.unsettled": (
        "What becomes of the items is not said yet: settle them first, and the notice lists them."
    ),
    "notice.stands": (
        "The meeting is {now}. A notice is drafted once it is stood down or postponed."
    ),
}
