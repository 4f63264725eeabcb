"""Words of how an action log burned down, on the desk and in the papers."""

SENTENCES = {
    "burn.title": "Actions month by month",
    "burn.verb": "Month by month",
    "burn.all": "All committees and groups",
    "burn.now": "{open} open, {overdue} of them overdue.",
    "burn.then": "At the end of {month} it was {open}.",
    "burn.none": "There is no action to count yet.",
    "burn.month": "Month",
    "burn.opened": "Opened",
    "burn.closed": "Closed",
    "burn.open": "Open",
    "burn.overdue": "Overdue",
    "burn.open_end": "Open at its end",
    "burn.overdue_end": "Overdue at its end",
    "burn.in_time": "Open, not overdue",
    "burn.point": "{month}: {told}",
    "burn.counts": "{opened} opened, {closed} closed, {open} open, {overdue} overdue",
    "burn.alt": (
        "A bar for each of twelve months, as tall as the number of open actions at its end, its"
        " foot those overdue. {told}."
    ),
    "burn.caption": (
        "Open actions at the end of each month, the last to {on}; the dark foot is overdue"
    ),
    "burn.counted": (
        "Overdue goes by the due date as it then stood. What one committee hands to another leaves"
        " its log and enters the other’s on that day. An action opened again counts as never"
        " closed; one superseded counts as closed."
    ),
    "burn.back": "Back to the log",
    "burn.print": "Print",
}
