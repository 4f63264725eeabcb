"""Words of the ladder a risk goes up when its mitigation failed, and of what is answered."""

SENTENCES = {
    "Way.up": "Escalated",
    "Way.down": "Handed back",
    "EscalationState.waiting": "Awaits an answer",
    "EscalationState.taken": "Taken on",
    "EscalationState.advised": "Advised, managed where it was",
    "EscalationState.returned": "Returned",
    "EscalationState.withdrawn": "Withdrawn",
    "EscalationState.handed back": "Handed back",
    "escalation.waiting": "This risk still waits for an answer. Record that first.",
    "escalation.not_up": (
        "A risk managed at {was} is escalated to a wider scale. To go closer, hand it back."
    ),
    "escalation.not_down": (
        "A risk managed at {was} is handed back to a closer scale. To go wider, escalate it."
    ),
    "escalation.no_failed": "Say which mitigation failed: a risk is managed as close as it can be.",
    "escalation.no_reason": "Say why it can be managed closer to the point of care again.",
    "escalation.nobody": "Say who is to take the risk on.",
    "escalation.no_person": "Name who passes the risk on.",
    "escalation.no_answerer": "Name who answered: the person, or the committee.",
    "escalation.rung": "This passes over {over}. Give the reason, or go there first.",
    "escalation.later": "{on} is still to come; this cannot have happened then.",
    "escalation.before_last": "{on} is before what was last recorded of this risk, on {last}.",
    "escalation.answer_before": "The answer would be due before the risk was escalated, on {on}.",
    "escalation.answered": "This escalation has had its answer.",
    "escalation.not_an_answer": (
        "An escalation is taken on, advised on, returned, or withdrawn by who asked."
    ),
    "escalation.no_answer": "Say what was answered.",
    "escalation.answered_before": "{on} is before the risk was escalated, on {raised}.",
    "escalation.by_record": "To manage it on a wider scale, escalate it and say what failed.",
    "escalation.back_by_record": "To manage it on a closer scale, hand it back and say why.",
    "escalation.find_unanswered": "The escalation of {ref} was to be answered by {what}.",
    "escalation.find_waiting": "The escalation of {ref} to {what} has no answer yet.",
    "escalation.find_taken": (
        "The escalation of {ref} was taken on {what}, and its answer is not recorded."
    ),
    "escalation.find_closed": (
        "{ref} is closed, and its escalation to {what} still awaits an answer. Withdraw it."
    ),
    "escalation.mind_closing": (
        "Its escalation to {to} awaits an answer and is withdrawn with the risk."
    ),
    "escalation.find_two": "{ref} was escalated twice apart. Answer or withdraw one.",
    "kind.riskescalation": "Escalation of a risk",
}
