"""Sentences of sharing with colleagues: update files, colleagues, versions to settle."""

SENTENCES = {
    "Role.reader": "reads",
    "Role.secretary": "keeps the record",
    "Role.admin": "administrator",
    # Why a file is not accepted
    "exchange.not_update_file": "This is not an update file.",
    "exchange.truncated": "The update file is cut short; ask for it again.",
    "exchange.too_large": "The file is larger than an update file can be.",
    "exchange.damaged": "The update file is damaged ({what}); ask for it again.",
    "exchange.bad_signature": "The update file was altered after it was made; ask for it again.",
    "exchange.newer": "The update file was made by a newer Minutebook; install that version first.",
    "exchange.other_group": "The update file belongs to another minute book.",
    "exchange.stranger": "The update file comes from a laptop ({fpr}) that has not been added "
    "here.",
    "exchange.unknown_author": "The update file brings changes from a laptop ({fpr}) that nobody "
    "has added.",
    "exchange.no_right": "The update file brings changes {name} was not entitled to make.",
    "exchange.revoked": "The update file comes from {name}, who is no longer a colleague here.",
    "exchange.chain": "The changes of {name} in the update file do not follow from each other.",
    "exchange.fork": "Two different changes claim the same place in the history of {name}: that "
    "laptop's minute book was copied or restored. It must be added anew before it sends again.",
    "exchange.fork_own": "Somebody else writes as this laptop: the minute book was copied. "
    "This laptop must be added anew.",
    "exchange.broken_reference": "The update file builds on changes that do not belong together.",
    "exchange.broken_link": "The update file speaks of a record that is nowhere.",
    "exchange.hides_many": "The update file would remove {count} records ({kind}). Confirm it to "
    "take it in.",
    # Colleagues
    "exchange.name_missing": "A name is needed.",
    "exchange.not_request": "{path} is not a request to be added, or was altered.",
    "exchange.already_colleague": "{name} has been added already.",
    "exchange.not_for_us": "The update file does not add this laptop: send the request first, and "
    "ask for a whole update file after it has been accepted.",
    "exchange.not_whole": "A new minute book needs a whole update file; this one holds only "
    "later changes.",
    "exchange.nobody_called": "No colleague is called {given}.",
    "exchange.home_damaged": "{path} is damaged; this laptop's keys cannot be read.",
    # Settling
    "settle.unknown": "Nothing is to be settled under {given}.",
    "settle.not_shown": "{given} is not one of the versions shown.",
    "settle.one_of": "Either keep one of the versions or write the words.",
    "settle.unfit": "{given} cannot stand in that field.",
    "settle.empty": "This is what the record is known by: it cannot stand empty.",
    "settle.no_record": "{given} names nothing in this minute book.",
    "settle.not_whole": "{given} is not a whole number.",
    # What receiving brought
    "exchange.file": "{path}: {why}",
    "exchange.brought": "Changes by {name}: {count}.",
    "exchange.waiting": "It waits for earlier changes by {names}.",
    "exchange.nothing_new": "Nothing new in {path}.",
    "exchange.two_versions": "Two versions to settle: {kind} {title}, {field}",
    "exchange.edited_deleted": "{kind} {title} was removed by one and changed by another.",
    "exchange.both_changed": "Two people changed {kind} {title} at the same time.",
    "exchange.clock_ahead": "The laptop of {name} was {hours} h ahead.",
    "exchange.renewed": "This laptop may write in the minute book when it is next opened.",
    "exchange.outrun": "This copy of the minute book is older than what this laptop has written. "
    "Take in what colleagues hold, or ask to be added anew.",
    "exchange.needs_newer": "{count} changes need a newer Minutebook to show.",
}
