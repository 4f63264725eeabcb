"""Sentences about early concerns, proposals to intervene and the communications they lead to."""

SENTENCES = {
    "SubjectKind.organisation": "Organisation",
    "SubjectKind.service": "Service",
    "SubjectKind.place": "Place",
    "SubjectKind.function": "Function",
    "Outlook.actual": "Has happened",
    "Outlook.prospective": "Expected",
    "ConcernState.not told": "Not told yet",
    "ConcernState.told": "Told",
    "ConcernState.discussed": "Discussed",
    "ConcernState.closed": "Closed",
    "InterventionKind.escalation": "Escalation",
    "InterventionKind.intervention": "Intervention",
    "ProposalSubject.organisation": "An organisation",
    "ProposalSubject.ICB": "The ICB itself",
    "ProposalAnswerKind.agreed": "Agreed",
    "ProposalAnswerKind.declined": "Declined",
    "InterventionState.proposed": "Proposed",
    "InterventionState.raised": "Raised",
    "InterventionState.agreed": "Agreed",
    "InterventionState.declined": "Declined",
    "InterventionState.exceptional circumstances": "Exceptional circumstances",
    "InterventionState.begun": "Begun",
    "InterventionState.withdrawn": "Withdrawn",
    "LetterAnswer.approved": "Approved",
    "LetterAnswer.returned": "Returned",
    "LetterState.not approved": "Not approved",
    "LetterState.returned": "Returned",
    "LetterState.approved": "Approved",
    "LetterState.exceptional circumstances": "Exceptional circumstances",
    "LetterState.issued": "Issued",
    "concerns.no_organisation": "Say which organisation it is about.",
    "concerns.no_place": "Say which place it is about.",
    "concerns.no_service": "Say which service it is about.",
    "concerns.no_function": "Say which function it is about.",
    "concerns.no_material": "Say why it is material: what it could mean for safe and sustainable "
    "services.",
    "concerns.no_memorandum": "No memorandum of a region and an ICB is in force. Enter it on the "
    "Agreements page first, with both as its parties.",
    "concerns.not_a_party": "That organisation is no party of the memorandum. Choose the region "
    "or the ICB.",
    "concerns.own_answer": "A party does not answer itself. The other party is to answer.",
    "concerns.party_ended": "{name} has ended, and nobody took over from it.",
    "concerns.person_of_other": "{name} is not of {party}. Choose somebody who speaks for it.",
    "concerns.closed": "The concern was closed on {on}.",
    "concerns.not_told": "The other party has not been told of it. Record that first.",
    "concerns.not_discussed": "The concern behind it has not been discussed with the other party. "
    "Record what was said first.",
    "concerns.before_agreement": "The memorandum is about issues that arose, or were identified, "
    "after {on}.",
    "concerns.party_itself": "That is a party of the memorandum. For the ICB, choose “The ICB "
    "itself”.",
    "concerns.only_the_icb": "Only the ICB of the memorandum can be the subject here. Leave the "
    "organisation out.",
    "concerns.other_meeting": "The region and the ICB do not meet there as the two parties. "
    "Choose one of their review meetings.",
    "concerns.not_meeting": "That meeting has no day, or does not take place.",
    "concerns.other_ground": "That extraordinary meeting was not called on an escalation.",
    "concerns.other_about": "That extraordinary meeting was called about another organisation.",
    "concerns.no_consent": "The other party has not consented to that extraordinary meeting. "
    "Record its consent on the Calendar page first.",
    "concerns.withdrawn": "The proposal was withdrawn on {on}.",
    "concerns.begun": "What was proposed began on {on}.",
    "concerns.not_raised": "It has not been raised at a meeting of both parties. Raise it first.",
    "concerns.not_agreed": "The other party has not agreed. Record its agreement, or the region’s "
    "exceptional circumstances.",
    "concerns.no_lead": "Name the single lead for this organisation first.",
    "concerns.lead_later": "Another lead begins on {on}. Choose that day or a later one.",
    "concerns.exception_whose": "Only the region acts in exceptional circumstances. Choose it.",
    "concerns.exception_why": "Say what makes the circumstances exceptional.",
    "concerns.no_subject": "Give it a subject line.",
    "concerns.to_itself": "It would go to who sends it. Choose the other party.",
    "concerns.no_mark": "Give the mark of the text that was read. It stands at the foot of every "
    "printed page.",
    "concerns.other_text": "That is the mark of another text. The text may have changed since it "
    "was read: print it again and ask anew.",
    "concerns.issued": "It was issued on {on}, and stays as it went out.",
    "concerns.answered_apart": "It was answered in two ways on two laptops. Settle that under "
    "Share.",
    "concerns.locked": "Locked: {party} has not approved this text.",
    "concerns.find_untold": "A concern about {subject} was raised on {on}, and the other party "
    "has not been told.",
    "concerns.find_undiscussed": "A proposal about {name} rests on a concern the parties have not "
    "discussed.",
    "concerns.find_unraised": "A proposal about {name} has not been raised at a meeting yet.",
    "concerns.find_unconsented": "A proposal about {name} is raised at an extraordinary meeting "
    "without the other party’s consent.",
    "concerns.find_begun": "What was proposed at {name} began without the other party’s agreement.",
    "concerns.find_issued": "“{title}” to {name} was issued, but the text as it stands is not "
    "approved.",
    "concerns.find_changed": "“{title}” to {name} was approved, and its text has changed since. "
    "Ask for approval anew.",
    "concerns.find_leads": "{name} has two leads at once: {leads}. Let one end.",
    # the paper
    "papers.called_communication": "Communication to an organisation",
    "papers.kind_letter": "communication",
    "papers.no_letter": "There is no such communication.",
    "concerns.other_party": "The other party",
    "concerns.across": "NOT APPROVED FOR ISSUE",
    "concerns.not_issued": "NOT ISSUED YET",
    "concerns.exceptional": "EXCEPTIONAL CIRCUMSTANCES",
    "concerns.ribbon": "{party} has not approved this text.",
    "concerns.ribbon_changed": "{party} approved another text, with the mark {mark}. This one is "
    "not approved.",
    "concerns.ribbon_returned": "{party} returned this text: {words}",
    "concerns.ribbon_may_go": "May be issued without the approval of {party}, as recorded below. "
    "Not issued yet.",
    "concerns.ribbon_exceptional": "Issued without the approval of {party}, as recorded below.",
    "concerns.to": "To",
    "concerns.from": "From",
    "concerns.about": "About",
    "concerns.proposal_told": "{kind} proposed by {party} on {on}",
    "concerns.lead": "Single lead",
    "concerns.issued_on": "Issued",
    "concerns.issued_told": "{on}, by {name}",
    "concerns.approved_by": "Approved by",
    "concerns.approved_told": "{name}, {party}, {on}",
    "concerns.box": "Exceptional circumstances",
    "concerns.box_words": "{party} acts without the approval of {other}: {reason}",
    "concerns.box_who": "Recorded by",
    "concerns.box_on": "On",
    "concerns.foot": "Text {mark} · {sender} to {to}",
    "concerns.subtitle": "{sender} to {to}",
}
