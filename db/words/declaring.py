"""Words of interests and deputies noted before the day, and of papers not sent to somebody."""

SENTENCES = {
    "ahead.quorate": "Quorate as known so far. {told}",
    "ahead.not_quorate": "Not quorate as known so far. {told}",
    "ahead.not_set": "No quorum is set. {told}",
    "ahead.counted": "{counted} of {members} members can be counted at item {number}.",
    "ahead.needed": "{counted} of {members} members can be counted at item {number}; {needed} "
    "are needed.",
    "ahead.few": "Representing {constituency} there are {counted}, where {needed} are needed.",
    "ahead.without": "Without {names}.",
    # forms
    "meetings.step_declare": "Note interest",
    "check.declare": "Note interest",
    "check.retract": "Take back",
    "check.declared_head": "Declared",
    "check.declared": "Item {number}: {name}, {how}",
    "declaring.title": "An interest declared at an item",
    "declaring.change": "Item {number}: what {name} declared",
    "declaring.retract": "Take back what {name} declared at item {number}",
    "declaring.do_retract": "Take back",
    "declaring.item": "Item",
    "declaring.note": "Note interest",
    "declaring.no_item": "There is nothing on the agenda yet: draft it first.",
    "meetings.deputy": "Comes in their place",
    "meetings.deputy_named": "Nominated: {names}",
    "meetings.deputy_none": "Nobody is nominated for this place.",
}
