"""What the demonstration says it did."""

SENTENCES = {
    "demo.folder_used": "{path} holds something already. Name a new or empty folder.",
    "demo.register": "Took in {path}: {told}. {n} entered, as one change that can be undone.",
    "demo.refused": "A change to intensive on the board’s own authority was refused: {sentence}",
    "demo.moved": "The same change was recorded under NHS England’s authority, with its support, "
    "lead and minute.",
    "demo.circulated": "The chair agreed the minutes of {meeting}; they went out unconfirmed.",
    "demo.confirmed": "{next} confirmed the minutes of {meeting} with one amendment. A later edit "
    "was refused: {sentence}",
    "demo.corrected": "{later} adopted a correction to the minutes of {meeting}.",
    "demo.actions": "One due date slipped, one action was updated and one closed with evidence.",
    "demo.joined": "Added {name}, whose own minute book came into being from one update file.",
    "demo.two_versions": "Both changed one action without knowing. Two versions to settle in "
    "{field}: {versions}",
    "demo.settled": "Settled by hand: “{words}”",
    "demo.same": "Both minute books have the same check code: {code}",
    "demo.not_same": "The two minute books differ: {code}",
    "demo.checked": "Checked the minute book of {name}: {stops} faults, {notes} reminders.",
    "demo.wrote": "Wrote {path}",
    "demo.lies": "Everything lies in {path}:",
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
    "demo.watched": "Placed three trusts in segments, {n} decisions in all, with readings, an "
    "undertaking, a shared issue, milestones, priorities and guidance, all marked as examples.",
    "demo.registered": "Completed five risks of the register with a year of scores; {framed} stand "
    "on the assurance framework, one is escalated, one accepted and one awaits its authority.",
    "demo.confided": "Raised {n} early concerns between region and board, agreed support for one "
    "trust, and issued one of two letters; the other waits for the other party’s approval.",
    "demo.second": "Set up a second minute book, {path}, from the memorandum of Lancashire and "
    "South Cumbria; {unknown} things it does not say are left blank and listed.",
    "demo.recommended": "There the System Quality Group could not authorise a change to enhanced: "
    "{sentence} It recommended, and the Quality Committee decided.",
    "demo.reviewed": "Planned {n} reviews of the board by the region, entered {placed} decisions "
    "on segments, and called both parties together once the board had consented; before it was "
    "refused: {sentence}",
    "demo.locked": "Agreed support for one trust. The letter about it cannot go out yet: "
    "{sentence}",
    "demo.planned_ahead": "Entered planning assumptions with the plans of four partnerships, "
    "{bids} bids for funding, {efficiencies} efficiencies by who saw them, advice on capital and "
    "finance, and a variation both parties agreed, all marked as examples.",
    "demo.overseen": "Entered a trigger, two tracks overseen apart, an improvement proposal, a "
    "referral to the four partnerships, and a review whose {n} items say which themes they are "
    "about, all marked as examples.",
    "demo.second_overseen": "Put the risk {title} on the assurance framework there, with an "
    "undertaking, mandated support, two reviews, a shared issue and a trigger, all marked as "
    "examples.",
    "demo.second_told": "Entered two months of {n} of its organisations with a shortfall, "
    "{readings} indicators, and reports on what its memorandum lists, all marked as examples.",
    "demo.accounted": "Entered two months of {n} organisations, one of them once silent, a "
    "shortfall with its offset, capital schemes, an agreement and a delegation, all marked as "
    "examples.",
}
