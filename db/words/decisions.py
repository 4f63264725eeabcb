"""Words of decisions, recommendations and referrals."""

SENTENCES = {
    "inbox.awaited": "{n} awaited, {late} of them late",
    "inbox.answered": "{n} answered",
    "inbox.challenges": "local challenges not closed: {n}",
    "inbox.next": "next to be decided {on}",
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
    "decision.no_words": "A decision needs its words.",
    "decision.on_behalf": (
        "This committee cannot decide on behalf of a statutory organisation. "
        "Say what it agrees to recommend to that organisation."
    ),
    "decision.not_quorate": (
        "The meeting is not quorate for item {number}, so it cannot decide. "
        "Carry on as discussion, or record this for ratification."
    ),
    "decision.not_quorate_part": (
        "The meeting was not quorate when item {number} ended; it was last quorate from {begun} to "
        "{over}. Give the time if this was decided then, or record it for ratification."
    ),
    "decision.was_quorate": (
        "The meeting is quorate for item {number}: record this as a decision."
    ),
    "decision.was_quorate_part": (
        "The meeting was quorate when item {number} ended, from {begun} on. Give the time if this "
        "was resolved before, or record it as a decision."
    ),
    "decision.outside_item": (
        "Item {number} was under way from {started} to {ended}: give a time between them."
    ),
    "decision.before_item": "Item {number} began at {started}: give that time or a later one.",
    "decision.kind_needs_quorum": (
        "The meeting was not quorate when this was recorded, so it can only be noted or deferred."
    ),
    "decision.mind_ratification": (
        "The meeting is not quorate then: this goes to the next quorate meeting for ratification."
    ),
    "decision.mind_whole": "{words}",
    "decision.no_moment": "This was decided between meetings: it has no moment to be judged at.",
    "decision.votes_missing": "Give the votes for, against and abstaining, or none of them.",
    "decision.lost": "With {votes_for} for and {against} against, this was not carried.",
    "decision.withdrawn_already": "This decision has been withdrawn already.",
    "decision.no_reason": "Say why the decision is withdrawn.",
    "decision.nothing_to_ratify": "This decision does not await ratification.",
    "decision.not_reached": "Item {number} has not been taken yet: start it first.",
    "decision.settled": "A decision that is {state} stays as it is.",
    "decision.other_body": "Only the same committee can ratify this.",
    "decision.not_later": "Only a later meeting can ratify this.",
    "decision.cannot_ratify": "That decision was not itself taken by a quorate meeting.",
    "decisions.finding.not_quorate": (
        "{ref}: the meeting was not quorate for the item. Withdraw it, or record it for "
        "ratification."
    ),
    "decisions.finding.rests_otherwise": (
        "{ref}: taken at {at} by a quorate meeting. By the attendance as noted now it was not "
        "quorate then: set the attendance right, or have the decision judged anew."
    ),
    "decisions.finding.rests_otherwise_whole": (
        "{ref}: its item was quorate as a whole when it was recorded, and by the attendance as "
        "noted now is not: set that right, or give the time of the decision."
    ),
    "decisions.finding.need_not_wait": (
        "{ref}: it waits for ratification, but by the attendance as noted now the meeting was "
        "quorate at {at}: have it judged anew."
    ),
    "decisions.finding.need_not_wait_whole": (
        "{ref}: it waits for ratification, but by the attendance as noted now its item was "
        "quorate as a whole: have it judged anew."
    ),
    "decisions.finding.no_words": "{ref} has no words: say what was decided.",
    "decisions.finding.unmanaged": (
        "{ref}: an interest was declared at the item and its management is not said."
    ),
    "decisions.finding.changed_since": "{ref}: changed after its minutes were confirmed.",
    "decisions.finding.unratified": "{ref}: waits for ratification since {on}.",
    "Made.at a meeting": "At a meeting",
    "Made.chair's action": "Chair’s action",
    "Made.by e-mail": "By e-mail",
    "Assembly.": "Not said",
    "Assembly.shaped": "Shaped it",
    "Assembly.endorsed": "Endorsed it",
    "Assembly.shaped and endorsed": "Shaped and endorsed it",
    "Assembly.not asked": "Was not asked",
    "decision.review_too_early": "It only takes effect on {effective_on}: review it after that.",
    "decision.no_urgency": "Say why it could not wait for the next meeting.",
    "decision.nobody_consulted": (
        "Say whom the chair consulted, or that nobody could be reached in time."
    ),
    "decision.to_come": "Today is {today}: a chair’s action is recorded once it is taken.",
    "decision.no_chair": "Nobody holds the chair of {name} that day: say who took the action.",
    "decision.nothing_to_report": (
        "This was decided at a meeting: it stands in that meeting’s minutes."
    ),
    "decision.reported_too_early": (
        "It was only decided on {decided_on}: report it at a meeting after that."
    ),
    "decision.none_to_report": "Say which decisions are reported.",
    "decision.other_committee": "A decision is reported to the committee it belongs to.",
    "decision.alone": "{kind} {words}",
    "decision.reported_chair": (
        "It was REPORTED that on {on} the Chair decided between meetings: {words} ({ref}). "
        "It could not wait: {urgency}. Consulted: {consulted}."
    ),
    "decision.reported_mail": (
        "It was REPORTED that on {on} members decided by e-mail: {words} ({ref})."
    ),
    "decisions.finding.votes": (
        "{ref}: {cast} votes are recorded, but {present} members were present and voting. "
        "Check the votes, or who was in the room."
    ),
    "decisions.finding.unreported": (
        "{ref}: decided between meetings on {on} and not reported to a meeting since."
    ),
    "decisions.finding.not_chair": "{ref}: {name} did not hold the chair on {on}.",
    "decisions.finding.assembly_not_said": (
        "{ref}: a decision on strategy. Say whether the Partnership Assembly shaped or endorsed it."
    ),
    "decisions.finding.scale_not_said": (
        "{ref}: a decision on strategy. Say why it is taken for the whole system."
    ),
    "decisions.finding.review_due": "{ref}: its review was due on {on}.",
}
