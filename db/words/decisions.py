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
    "decision.not_reached": "Item {number} has not been taken yet: start it first.",
    "decision.settled": "A decision that is {state} stays as it is.",
    "decision.other_body": "Only the same committee can ratify this.",
    "decision.not_later": "Only a later meeting can ratify this.",
    "decision.cannot_ratify": "That decision was not itself taken by a quorate meeting.",
    "referral.no_outcome": "Say what became of it: ratified, ratified as amended, or refused.",
    "referral.outcome_before_sent": "It was only sent on {sent_on}.",
    "referral.sent_already": "This was referred to that committee already.",
    "recommendation.no_source": "Say which workstream makes the recommendation, or at which item.",
    "decisions.finding.not_quorate": (
        "{ref}: the meeting was not quorate for the item. Withdraw it, or record it for "
        "ratification."
    ),
    "decisions.finding.unmanaged": (
        "{ref}: an interest was declared at the item and its management is not said."
    ),
    "decisions.finding.changed_since": "{ref}: changed after its minutes were confirmed.",
    "decisions.finding.unratified": "{ref}: waits for ratification since {on}.",
}
