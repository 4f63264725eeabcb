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
}
