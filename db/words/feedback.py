"""Words of the feedback note for the leads of integrated care partnerships."""

SENTENCES = {
    "feedback.decided": "What was decided",
    "feedback.asked": "What you are asked to decide",
    "feedback.answered": "Your answers, received at this meeting",
    "feedback.challenges": "Your local challenges",
    "feedback.actions": "Actions",
    "feedback.dear": "Dear {name},",
    "feedback.dear_all": "Dear colleague,",
    "feedback.opening": (
        "This is what the {committee} of {on} means for {name}. Please share it locally."
    ),
    "feedback.closing": (
        "Please tell us how and when each recommendation will be decided locally, and of any "
        "challenge with which the wider system can help. Both are a standing item of the next "
        "agenda."
    ),
    "feedback.none": "Nothing this time.",
    "feedback.by": "by {on}",
    "feedback.planned": "to be decided on {on}",
    "feedback.no_date": "no date",
    "feedback.not_considered": "to be considered",
    "feedback.title": "Feedback to {name}",
    "feedback.subtitle": "{committee}, {on}",
    "feedback.lead": "For {lead}",
    "feedback.not_icp": "A feedback note is written for a partnership, and {name} is none: name "
    "one of {names}.",
    "feedback.no_meeting": "{name} has had no meeting to be told of yet.",
    "feedback.called_off": "{name} did not hold its meeting of {on}: it was {state}.",
    "feedback.not_held_yet": "{name} has not held its meeting of {on} yet.",
    "feedback.foot": "Feedback note, {name}",
    "journeys.title": "Recommendations and what became of them",
    "journeys.recommendation": "Recommendation",
    "journeys.assessed": "Assessed",
    "journeys.to": "Referred to",
    "journeys.answer": "Answer",
    "journeys.none": "Nothing has been recommended to this committee.",
    "journeys.sent": "sent {on}",
    "journeys.from": "{source}, {on}",
    "circulated.title": "Decision by e-mail",
    "circulated.proposal": "The proposal",
    "circulated.replies": "Replies",
    "circulated.member": "Member",
    "circulated.reply": "Reply",
    "circulated.on": "Date",
    "circulated.awaited": "No reply",
    "circulated.for": "for {name}",
    "circulated.sent": "Sent",
    "circulated.closes": "Replies by",
    "circulated.state": "State",
    "circulated.paper": "Paper",
    "circulated.paper_file": "{paper} ({file}, check code {code})",
    "circulated.why": "Why between meetings",
    "circulated.decision": "Decision",
    "circulated.mail": (
        "Dear colleagues,\n\nThe {committee} is asked to decide by e-mail between meetings:\n\n"
        "{more}\n\nPlease reply by {on}, {at}: agree, do not agree, or abstain. If you "
        "have an interest, say so and take no part. The decision is reported to the next meeting."
    ),
    "circulated.mail_why": "It cannot wait for the next meeting: {why}",
    "circulated.mail_paper": "Paper attached: {paper}",
    "circulated.mail_subject": "{committee}: decision by e-mail, please reply by {on}",
    "circulated.mail_no_file": (
        "The paper {paper} is named and its file is not here: the e-mail goes without it."
    ),
    "circulated.mail_no_address": "{names}: no e-mail address, so not among those it goes to.",
    "circulated.mail_nobody": "Nobody has a vote in this committee: the e-mail goes to nobody.",
}
