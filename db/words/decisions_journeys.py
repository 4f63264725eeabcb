"""Words of recommendations, referrals, local challenges and deciding by e-mail."""

SENTENCES = {
    "Outcome.": "Awaited",
    "Outcome.ratified": "Ratified",
    "Outcome.ratified as amended": "Ratified as amended",
    "Outcome.refused": "Refused",
    "Assessment.": "Not assessed yet",
    "Assessment.supported": "Supported",
    "Assessment.not supported": "Not supported",
    "Assessment.more work": "More work asked for",
    "Stage.to be assessed": "To be assessed",
    "Stage.more work asked for": "More work asked for",
    "Stage.not supported": "Not supported",
    "Stage.to be referred": "To be referred",
    "Stage.awaiting answers": "Awaiting answers",
    "Stage.answers back": "Answers back",
    "Stage.reported back": "Reported back",
    "Stage.withdrawn": "Withdrawn",
    "ChallengeState.raised": "Raised",
    "ChallengeState.considered": "Considered",
    "ChallengeState.closed": "Closed",
    "MemberAnswer.": "No reply",
    "MemberAnswer.agrees": "Agrees",
    "MemberAnswer.does not agree": "Does not agree",
    "MemberAnswer.abstains": "Abstains",
    "MemberAnswer.takes no part: interest": "Takes no part: interest",
    "CirculationState.open": "Replies open",
    "CirculationState.agreed": "Agreed",
    "CirculationState.not agreed": "Not agreed",
    "CirculationState.for ratification": "For ratification",
    "CirculationState.lapsed": "Lapsed",
    "CirculationState.withdrawn": "Withdrawn",
    "Needed.consensus": "Consensus",
    "Needed.majority": "Majority of votes",
    "Needed.every member": "Every member agrees",
    # recommendations
    "recommendation.no_source": (
        "Say which workstream or committee makes the recommendation, or at which item."
    ),
    "recommendation.no_assessment": (
        "Say what the committee made of it: supported, not supported, or more work."
    ),
    "recommendation.no_item": (
        "Name the item of the meeting it was assessed at. Was it outside a meeting? Then say in the"
        " reasons how it came about."
    ),
    "recommendation.no_reason": "Say why, so that the workstream knows what to do.",
    "recommendation.assessed_too_early": "It was only put forward on {made_on}.",
    "recommendation.referred_already": (
        "It has been referred already. Withdraw the recommendation instead, saying why."
    ),
    "recommendation.not_quorate": (
        "The meeting is not quorate for item {number}, so it cannot assess this. "
        "Ask for more work, or bring it to the next meeting."
    ),
    "recommendation.withdrawn_already": "This recommendation has been withdrawn.",
    # referrals
    "referral.no_item": (
        "Nobody assesses this first, and no item of a meeting stands with it: say how the assembly"
        " came to it."
    ),
    "referral.not_yet": (
        "The committee has not assessed this yet: record its assessment, then refer it."
    ),
    "referral.not_supported": (
        "The committee did not support this, so it is not referred. "
        "Record a new assessment if that has changed."
    ),
    "referral.more_work": (
        "The committee asked for more work on this first. "
        "Record a new assessment once it is supported."
    ),
    "referral.to_whom": "Say to which committee or organisation it is sent: one of the two.",
    "referral.sent_already": "This is with them already, and their answer is awaited.",
    "referral.agreed_already": (
        "{name} agreed to this on {on}. Correct that answer if it is wrong."
    ),
    "referral.nothing_new": (
        "{name} refused this on {on}. To ask again, say what has changed since."
    ),
    "referral.no_partnerships": "It has been sent to every integrated care partnership already.",
    "referral.own_business": (
        "This is the committee’s own business, which it decides itself. "
        "Mark it as binding statutory organisations if it is not."
    ),
    "referral.due_before_sent": "It was only sent on {sent_on}: give a later day.",
    "referral.planned_before_sent": "It was only sent on {sent_on}: give a later day.",
    "referral.no_outcome": "Say what became of it: ratified, ratified as amended, or refused.",
    "referral.outcome_before_sent": "It was only sent on {sent_on}.",
    "referral.no_reason": "Say why it was refused, so that it can be answered.",
    "referral.no_amendment": "Say how it was amended.",
    "referral.refused_already": (
        "{name} refused this already, on {on}. Correct that answer, "
        "or refer it again saying what has changed."
    ),
    "referral.answered_already": (
        "{name} answered this on {on}: {outcome}. Correct that answer if it is wrong."
    ),
    "referral.decided": "This has been answered already. Correct the answer if it is wrong.",
    "referral.decision_not_quorate": (
        "That decision was taken without quorum and is not ratified: wait until it is."
    ),
    # local challenges
    "challenge.no_words": "Say what the challenge is.",
    "challenge.closed_already": "This challenge is closed. Raise a new one.",
    "challenge.no_response": "Say what the committee offers, or that it cannot help and why.",
    "challenge.no_committee": "Say to which committee {name} takes this.",
    "challenge.to_itself": "A challenge is taken to another committee.",
    "challenge.answered_too_early": "It was only raised on {raised_on}.",
    # by e-mail
    "circulation.not_allowed": (
        "Its terms of reference do not let this committee decide by e-mail. "
        "Take it to a meeting, or record a chair’s action."
    ),
    "circulation.closes_before_sent": "It is sent on {sent_on}: give a later day.",
    "circulation.closes_past": "{on}, {at} is past. Give members a time still to come.",
    "circulation.no_answer": "Say what the member replied.",
    "circulation.reply_too_early": "It was only sent on {sent_on}.",
    "circulation.reply_too_late": (
        "Replies were asked for by {closes_on}. Give members longer to count this one."
    ),
    "circulation.no_member": (
        "{name} has no vote in {body} and is no member’s nominated deputy. "
        "Record the reply of the member."
    ),
    "circulation.not_open": "This is {state}: it cannot be changed any more.",
    "circulation.early": (
        "The terms of reference do not let replies close early. Wait until {on}, {at}."
    ),
    "circulation.not_quorate": (
        "{counted} members’ replies are too few for a decision. Give members longer, keep it "
        "for ratification by the next quorate meeting, or end it without a decision."
    ),
    "circulation.was_quorate": "Enough members replied: it needs no ratification.",
    "circulation.replied_to": (
        "Somebody has replied to these words. End this circulation, and start one anew."
    ),
    "circulation.paper_replied_to": (
        "Somebody has replied to the paper that went with it. End this circulation, and start one "
        "anew with the other paper."
    ),
    "circulation.no_paper": "No file goes with this proposal.",
    "circulation.one_paper": (
        "One file goes with a proposal by e-mail: {names} are {n}. Put them together in one."
    ),
    "circulations.finding.no_file": (
        "{title}: the paper {paper} goes with it, and its file is not here. Add the file, so that "
        "it is kept with the decision."
    ),
    "circulation.other_committee": "That item is on another committee’s agenda.",
    "circulation.days_below_nought": "Give 0 days or more.",
    "circulation.quorum": "{counted} of {members} members have replied",
    "circulation.quorum_needed": "{counted} of {members} members have replied; {needed} are needed",
    "circulation.need_short": ("still needed: {missing} more of those representing {constituency}"),
    "circulation.quorate": "Quorate by replies",
    "circulation.not_yet_quorate": "Not quorate yet",
    "circulation.no_quorum_set": "No quorum set: taken from your terms of reference",
    "circulations.finding.over": (
        "{title}: replies were asked for by {on}. Close them, or give members longer."
    ),
    "circulations.finding.early": (
        "{ref}: replies were closed before the time given. Members may ask why."
    ),
    "circulations.finding.short": (
        "{title}: members have {days} days to reply; the terms of reference give them {least}."
    ),
    "referrals.finding.late": "{name}: an answer was hoped for by {on}. {title}",
    "referrals.finding.unassessed": "Not assessed since {on}: {title}",
    "challenges.finding.waiting": (
        "{name}: a local challenge of {on} is not considered yet. {title}"
    ),
    # what goes on the next agenda by itself
    "business.back": "Answers received: {title}",
    "business.assess": "For assessment: {title}",
    "business.report_chair": "Chair’s action, to report: {title}",
    "business.report_mail": "Decided by e-mail, to report: {title}",
    "business.minuted": "The answers to this recommendation were RECEIVED. {told}.",
    "business.ratify": "For ratification: {title}",
    "business.ratify_words": (
        "That {ref}, resolved on {on} without a quorum, be ratified: {words}."
    ),
    "business.challenge": "Local challenge, {name}: {title}",
    "business.told": "{name}: {outcome}, {on}",
    "business.told_words": "{name}: {outcome}, {on} ({words})",
}
