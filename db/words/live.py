"""Words of a meeting in session: interests declared and how each was managed."""

SENTENCES = {
    "declared.sentence": "{name} declared an interest in this item: {nature}.",
    "declared.noted": "The interest was noted.",
    "declared.speaks": "{name} could speak to the item and took no part in the decision.",
    "declared.no_papers": "{name} had not been sent the papers for this item.",
    "declared.withdraws": "{name} withdrew from the meeting for this item.",
    "declared.stayed": "{name} withdrew for this item and was not counted towards the quorum.",
}
