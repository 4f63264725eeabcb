"""Words of the check before circulation: each finding, the way out, and what it is called."""

SENTENCES = {
    "Weight.serious": "Serious",
    "Weight.to mend": "To put right",
    "Weight.to know": "To know",
    "circulation.private_paper": (
        "Item {number}: the paper {title} is private, its item is public."
    ),
    "circulation.way_private_paper": "Take it to a Part 2 item, or say that it may be published.",
    "circulation.called_private_paper": "A private paper of a public item",
    "circulation.private_before": (
        "Item {number}, {title}, is in Part 2 and comes before the public is excluded, or without "
        "that."
    ),
    "circulation.way_private_before": (
        "Take it to Part 1 and back to Part 2, which prepares the resolution before it."
    ),
    "circulation.called_private_before": "Part 2 before the public is excluded",
    "circulation.marking_low": (
        "Item {number}: the paper {title} is marked {marking}, lower than its item."
    ),
    "circulation.way_marking_low": "Mark the paper as its item is.",
    "circulation.called_marking_low": "A paper marked lower than its item",
    "circulation.not_quorate_number": (
        "With those known to be away, {counted} can be there and {needed} are needed for quoracy."
    ),
    "circulation.way_not_quorate_number": "Ask for nominated deputies, or move the meeting.",
    "circulation.called_not_quorate_number": "Not quorate by number",
    "circulation.not_quorate_places": (
        "With those known to be away, {counted} representing {constituency} can be there and "
        "{needed} are needed."
    ),
    "circulation.way_not_quorate_places": (
        "Ask them for their nominated deputies, or move the meeting."
    ),
    "circulation.called_not_quorate_places": "Not quorate by whom members represent",
    "circulation.not_quorate_item": (
        "Item {number}, {title}: not quorate once those who declared an interest withdraw."
    ),
    "circulation.way_not_quorate_item": (
        "Ask for deputies without the interest, or take it at another meeting."
    ),
    "circulation.called_not_quorate_item": "Not quorate at an item",
    "circulation.chair_conflicted": (
        "{name} is to preside and has an interest in item {number}, {title}."
    ),
    "circulation.way_chair_conflicted": "Agree beforehand who presides for that item.",
    "circulation.called_chair_conflicted": "The chair has an interest in an item",
    "circulation.interest_undeclared": (
        "Item {number}: {name} has an interest not declared: {nature}."
    ),
    "circulation.way_interest_undeclared": (
        "Ask before the meeting, and note what is declared at the item."
    ),
    "circulation.called_interest_undeclared": "An interest not declared",
    "circulation.papers_not_sent": "Item {number}: {name} is not sent the papers of {title}.",
    "circulation.way_papers_not_sent": (
        "Send them a pack of their own, which leaves those papers out."
    ),
    "circulation.called_papers_not_sent": "Papers not sent to somebody",
    "circulation.nobody_presides": (
        "Nobody is known who could preside: no chair or vice-chair is coming."
    ),
    "circulation.way_nobody_presides": (
        "Appoint a chair or a vice-chair, or have members choose one."
    ),
    "circulation.called_nobody_presides": "Nobody to preside",
    "circulation.not_convened": "The meeting on {on} has not been convened.",
    "circulation.way_not_convened": "Convene it, so that members have its notice.",
    "circulation.called_not_convened": "Meeting not convened",
    "circulation.paper_overdue": "Item {number}: the paper {title} was due on {on} and is not in.",
    "circulation.way_paper_overdue": "Chase it, agree to take it late, or defer it.",
    "circulation.called_paper_overdue": "A paper overdue",
    "circulation.paper_missing": "Item {number}: the paper {title} is not in, and the meeting is "
    "on {held}.",
    "circulation.way_paper_missing": "Chase it, agree to take it late, or defer it.",
    "circulation.called_paper_missing": "A paper not in just before the meeting",
    "circulation.paper_locked": "Item {number}: the paper {title} opens only with a password, and "
    "cannot be put in the pack.",
    "circulation.way_paper_locked": "Ask for a file without a password, and drop it on the item.",
    "circulation.called_paper_locked": "A paper under a password",
    "circulation.verbal_decision": (
        "Item {number}, {title}, is for decision with nothing in writing."
    ),
    "circulation.way_verbal_decision": "Ask for a paper, or take it for discussion.",
    "circulation.called_verbal_decision": "A decision with nothing in writing",
    "circulation.decision_no_ask": (
        "Item {number}, {title}: what the committee is asked to agree is not written down."
    ),
    "circulation.way_decision_no_ask": (
        "Write the recommendation on the cover sheet, word for word."
    ),
    "circulation.called_decision_no_ask": "A decision without a recommendation",
    "circulation.agenda_empty": "There is nothing on the agenda.",
    "circulation.way_agenda_empty": "Draft the agenda.",
    "circulation.called_agenda_empty": "An empty agenda",
    "circulation.decision_no_paper": "Item {number}, {title}, is for decision and has no paper.",
    "circulation.way_decision_no_paper": "Ask for a paper.",
    "circulation.called_decision_no_paper": "A decision without a paper",
    "circulation.late_not_agreed": (
        "Item {number}: the paper {title} came late; the chair’s agreement or the reason is "
        "missing."
    ),
    "circulation.way_late_not_agreed": "Ask the chair, and note the reason.",
    "circulation.called_late_not_agreed": "A late paper not agreed",
    "circulation.no_last_minutes": "The minutes of {on} are not on the agenda.",
    "circulation.way_no_last_minutes": "Add them, so that they can be agreed.",
    "circulation.called_no_last_minutes": "Last minutes not on the agenda",
    "circulation.no_declarations": "There is no item for declarations of interest.",
    "circulation.way_no_declarations": "Add it near the top of the agenda.",
    "circulation.called_no_declarations": "No declarations item",
    "circulation.marking_missing": "Item {number}: the paper {title} has no protective marking.",
    "circulation.way_marking_missing": "Mark it as its author says.",
    "circulation.called_marking_missing": "A paper not marked",
    "circulation.overrun": "The items take {n} minutes longer than the meeting.",
    "circulation.way_overrun": "Shorten or defer items, or agree a later end.",
    "circulation.called_overrun": "The meeting overruns",
    "circulation.no_purpose": "Item {number}, {title}: what is the committee asked to do?",
    "circulation.way_no_purpose": (
        "Choose a purpose: decision, discussion, assurance or information."
    ),
    "circulation.called_no_purpose": "An item without a purpose",
    "circulation.no_lead": "Item {number}, {title}: nobody leads it.{routed}",
    "circulation.way_no_lead": "Name who leads it.",
    "circulation.called_no_lead": "An item without a lead",
    "circulation.chair_away": "{name} is not there to preside; {acting} is to take the chair.",
    "circulation.way_chair_away": "Agree it with both, and send the chair’s notes to who presides.",
    "circulation.called_chair_away": "The chair is away",
    "circulation.lead_away": "Item {number}, {title}: {name}, who leads it, will not be there.",
    "circulation.way_lead_away": "Name who takes it, or take it at another meeting.",
    "circulation.called_lead_away": "An item whose lead is away",
    "circulation.lead_acted_for": (
        "Item {number}, {title}: {name}, who leads it, is away; {acting} acts."
    ),
    "circulation.way_lead_acted_for": "Tell who acts that the item is theirs to present.",
    "circulation.called_lead_acted_for": "An item presented by who acts for its lead",
    "circulation.no_author": (
        "Item {number}: the paper {title} has neither an author nor an executive lead."
    ),
    "circulation.way_no_author": "Name them, so that someone can be asked for it.",
    "circulation.called_no_author": "A paper without author and lead",
    "circulation.no_e_mail": "{name} has no e-mail address to send the pack to.",
    "circulation.way_no_e_mail": "Add the address, or their assistant’s.",
    "circulation.called_no_e_mail": "A member without an e-mail address",
    "circulation.deadline_missed": "{what}: it was due on {on} and is not marked as done.",
    "circulation.way_deadline_missed": "Do it, or mark it as done.",
    "circulation.called_deadline_missed": "A deadline missed",
    "circulation.terms_expired": "The terms of reference ran out on {on}.",
    "circulation.way_terms_expired": "Have the new ones adopted before anything is decided.",
    "circulation.called_terms_expired": "Terms of reference run out",
    "circulation.action_overdue": "Action {ref}, {owner}: due on {on}, and no word since.",
    "circulation.way_action_overdue": "Ask for an update before the action log goes out.",
    "circulation.called_action_overdue": "An action overdue without an update",
    "circulation.duplicate_title": "Items {other} and {number} are both called {title}.",
    "circulation.way_duplicate_title": "Take one off, or tell them apart.",
    "circulation.called_duplicate_title": "Two items called alike",
    "circulation.question_open": "A question from {asker} is neither accepted nor declined.",
    "circulation.way_question_open": "Ask the chair whether it is taken.",
    "circulation.called_question_open": "A question from the public not settled",
    "circulation.deferred_here": (
        "The paper {title} was deferred to this meeting and is not on its agenda."
    ),
    "circulation.way_deferred_here": "Add an item for it, or defer it again.",
    "circulation.called_deferred_here": "A deferred paper not on the agenda",
    "circulation.not_signed_off": (
        "Item {number}: the paper {title} came in without {lead}’s sign-off."
    ),
    "circulation.way_not_signed_off": "Ask for the sign-off.",
    "circulation.called_not_signed_off": "A paper not signed off",
    "circulation.no_place": "The meeting has neither a room nor a link.",
    "circulation.way_no_place": "Say where it meets.",
    "circulation.called_no_place": "No room and no link",
    "circulation.paper_awaited": "Item {number}: the paper {title} is not in yet.",
    "circulation.way_paper_awaited": "Nothing to do until papers are due.",
    "circulation.called_paper_awaited": "A paper not in yet",
    "circulation.no_time": "Item {number}, {title}, has no time allotted.",
    "circulation.way_no_time": "Give it its minutes, so that the times are true.",
    "circulation.called_no_time": "An item without time",
    "circulation.vacant_seat": "{seat}: nobody holds this place.",
    "circulation.way_vacant_seat": "Appoint somebody, or leave it as known.",
    "circulation.called_vacant_seat": "A vacant place",
    "circulation.terms_review": "The terms of reference were to be reviewed by {on}.",
    "circulation.way_terms_review": "Put the review on the forward plan.",
    "circulation.called_terms_review": "Terms of reference to review",
    "circulation.quorum_not_set": "No quorum is set, so quoracy cannot be foretold.",
    "circulation.way_quorum_not_set": "Enter it from the terms of reference.",
    "circulation.called_quorum_not_set": "No quorum set",
    "circulation.question_late": (
        "A question from {asker} came after the day questions were to be in."
    ),
    "circulation.way_question_late": "Ask the chair whether it is taken all the same.",
    "circulation.called_question_late": "A question from the public that came late",
    "circulation.no_system_first": (
        "Item {number}: the paper {title} does not say how it puts the system first."
    ),
    "circulation.way_no_system_first": "Ask its author, as for the other papers.",
    "circulation.called_no_system_first": "No word on the system first",
    "circulation.no_aims": (
        "Item {number}: the paper {title} does not say which of the four aims it serves."
    ),
    "circulation.way_no_aims": "Tick them on its cover sheet, as for the other papers.",
    "circulation.called_no_aims": "A paper that names no aim",
    "circulation.deadline_call_for_papers": "Call for papers",
    "circulation.deadline_pack_out": "Pack out",
    "circulation.way_record": "Open it and put it right, or say why it is not for this committee.",
    "circulation.waive_whose": (
        "Say for which committee, or for which one record; what no committee has is left out "
        "record by record."
    ),
    "circulation.mind.found": (
        "The check before circulation finds {count} things, {serious} of them serious."
        " What matters most:"
    ),
    "circulation.mind.found_one": "The check before circulation finds one thing:",
    "circulation.mind.one": "{weight}: {sentence}",
    "circulation.waived": "not for this committee, {by}, {on}: {reason}",
}
