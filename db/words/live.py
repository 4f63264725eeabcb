"""Words of a meeting in session: interests declared, recordings, words learnt, Teams reports."""

SENTENCES = {
    "declared.sentence": "{name} declared an interest in this item: {nature}.",
    "declared.noted": "The interest was noted.",
    "declared.speaks": "{name} could speak to the item and took no part in the decision.",
    "declared.no_papers": "{name} had not been sent the papers for this item.",
    "declared.withdraws": "{name} withdrew from the meeting for this item.",
    "declared.stayed": "{name} withdrew for this item and was not counted towards the quorum.",
    "recording.no_purpose": "Say what the recording is for.",
    "recording.no_deletion": "Say on which day the recording is deleted.",
    "recording.too_soon": "The meeting is on {on}: the recording cannot be deleted before.",
    "recording.deleted_already": "This recording was deleted on {on}.",
    "meetings.finding.recording": "{body}, {on}: the recording was to be deleted by {due_on}.",
    "spelling.not_a_word": "“{given}” is not one word.",
    "kind.recording": "Notice of recording",
    "kind.bookword": "Word of the minute book",
    "field.recording.announced_by": "Announced by",
    "field.recording.announced_time": "Announced at",
    "field.recording.objections": "Objections",
    "field.recording.delete_on": "To be deleted on",
    "field.recording.deleted_on": "Deleted on",
    "field.bookword.word": "Word",
}
