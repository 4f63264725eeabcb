"""What the demonstration says it did."""

SENTENCES = {
    "demo.title": "Demonstration: North East and North Cumbria",
    "demo.founded": "Set up a minute book from the memorandum: {bodies} committees and groups, "
    "{seats} membership places, {organisations} organisations, each with its source; {unknown} "
    "things the sources do not say are left blank and listed.",
    "demo.seated": "Entered {n} invented members and a deputy, marked as demonstration people.",
    "demo.rules": "Set a quoracy of {number} with two commissioners and two providers, and six "
    "deadlines, all marked as examples: the memorandum gives none.",
    "demo.late": "The audit closed after the deadline",
    "demo.agenda": "Drafted and issued the agenda of {meeting} with three papers, one of them late "
    "with the chair’s agreement.",
    "demo.held": "Held {meeting}: a provider chief executive came late, a deputy stood in, a "
    "member withdrew for item 4 and the chair changed. Quoracy at each item:",
    "demo.planned": "Planned 2026-27: {n} meetings clear of bank holidays, with their deadlines.",
}
