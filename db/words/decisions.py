"""Words of decisions, recommendations and referrals."""

SENTENCES = {
    "DecisionKind.agreed": "Agreed",
    "DecisionKind.approved": "Approved",
    "DecisionKind.endorsed": "Endorsed",
    "DecisionKind.noted": "Noted",
    "DecisionKind.agreed to recommend": "Agreed to recommend",
    "DecisionKind.deferred": "Deferred",
    "DecisionKind.not agreed": "Not agreed",
    "DecisionState.taken": "Taken",
    "DecisionState.for ratification": "For ratification",
    "DecisionState.ratified": "Ratified",
    "DecisionState.withdrawn": "Withdrawn",
    "Outcome.": "Awaited",
    "Outcome.ratified": "Ratified",
    "Outcome.ratified as amended": "Ratified as amended",
    "Outcome.refused": "Refused",
    "decision.no_words": "A decision needs its words.",
    "decision.on_behalf": (
        "This committee cannot decide on behalf of a statutory organisation. "
        "Say what it agrees to recommend to that organisation."
    ),
    "decision.not_quorate": (
        "The meeting is not quorate for item {number}, so it cannot decide. "
        "Carry on as discussion, or record this for ratification."
    ),
    "decision.was_quorate": (
        "The meeting is quorate for item {number}: record this as a decision."
    ),
    "decision.votes_missing": "Give the votes for, against and abstaining, or none of them.",
    "decision.more_votes_than_members": "{cast} votes were cast, but {present} members count here.",
    "decision.lost": "With {votes_for} for and {against} against, this was not carried.",
    "decision.withdrawn_already": "This decision has been withdrawn already.",
    "decision.no_reason": "Say why the decision is withdrawn.",
    "decision.nothing_to_ratify": "This decision does not await ratification.",
}
