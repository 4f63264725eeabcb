"""Words of lists whose things are ticked, of chases, and of all that was done to a record."""

SENTENCES = {
    "changes.show": "Show every change",
    "changes.hide": "Hide the changes",
    "changes.name": "Every change",
    "changes.done": "{at}, {person}",
    "kit.ticked": "Ticked: {words}",
    "kit.not_ticked": "Not ticked: {words}",
    "chase.none": "not chased yet",
    "chase.day": "{on}",
    "chase.1": "first chase, {day}",
    "chase.2": "second chase, {day}",
    "chase.3": "third chase, {day}",
    "chase.4": "fourth chase, {day}",
    "chase.5": "fifth chase, {day}",
    "chase.many": "chased {count} times, last {day}",
}
