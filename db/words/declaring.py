"""Words of interests and deputies noted before the day, and of papers not sent to somebody."""

SENTENCES = {
    "ahead.quorate": "Quorate as known so far. {told}",
    "ahead.not_quorate": "Not quorate as known so far. {told}",
    "ahead.not_set": "No quorum is set. {told}",
    "ahead.counted": "{counted} of {members} members can be counted at item {number}{without}.",
    "ahead.needed": "{counted} of {members} members can be counted at item {number}{without}; "
    "{needed} are needed.",
    "ahead.few": "Representing {constituency} there are {counted}, where {needed} are needed.",
    "ahead.without": ", without {names}",
    "papers.chair_no_interest": "None known",
    # papers not sent
    "circulated.mail_not_sent": (
        "{names}: not sent the papers of this item, so not among those it goes to. Write to them "
        "without the paper."
    ),
    "itempapers.not_sent_to": "Not sent to",
    "numbered.alone": "for {name} alone",
    "numbered.not_sent": "Papers not sent: interest declared",
    "numbered.left_not_sent": "{item}: papers not sent to {name}: interest declared.",
    "numbered.not_for": (
        "Item {number}: its papers are not sent to {name}, who declared an interest. Do not send "
        "these files to {name}: write a folder for them alone."
    ),
    "numbered.published": (
        "Item {number}: its papers are not sent to {name}, who can read them here all the same."
    ),
    "numbered.nothing_kept": (
        "No papers are kept from {name} at this meeting, so they have what the members have."
    ),
    "numbered.public_is_common": "What is for the public is for everybody. Choose a members’ part.",
    "numbered.for_whom": "{readers}, for {name} alone",
    "cli.help.person": "leave out what this person is not sent: a folder for them alone",
    "declaration.mind_issued": (
        "The agenda went out on {on}: if its papers did too, ask {name} not to read those of item "
        "{number}."
    ),
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
