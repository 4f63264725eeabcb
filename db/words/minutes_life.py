"""Words of the life of minutes: comments, versions, amendments, public copies and leaks."""

SENTENCES = {
    "CommentState.open": "To be answered",
    "CommentState.accepted": "Accepted",
    "CommentState.refused": "Not accepted",
    "CheckAnswer.waiting": "Asked",
    "CheckAnswer.agreed": "Agreed",
    "CheckAnswer.comments": "Sent comments",
    # Comments
    "comment.nothing_said": "Say how the minute should read, or what the remark is.",
    "comment.same_words": "These are the words that stand there already.",
    "comment.answered": "This comment was answered already: {state}. Undo that answer first.",
    "comment.mind_open": (
        "{n} comments on these minutes still wait for an answer (items {numbers}): "
        "answer them under Comments first."
    ),
    "minutes.mind_not_agreed": (
        "Changed since the chair agreed them on {on}: {places}. To have them agreed anew, return"
        " them to draft first."
    ),
    "comment.mind_agreed": (
        "The chair agreed these minutes on {on}. With this change they are a draft again, for the"
        " chair to agree anew."
    ),
    "comment.mind_open_one": (
        "A comment on these minutes still waits for an answer (item {numbers}): "
        "answer it under Comments first."
    ),
    "comment.moved_on": (
        "The minute has changed since this comment was made, so it is not written over. "
        "It read: “{was}” It reads now: “{now}” Proposed: “{proposed}” "
        "Write the words both are right with, or do not accept the comment."
    ),
    "check.nobody_led": "No item of this meeting has a lead: say who presented it.",
    "check.no_answer": "Say whether the presenter agreed or sent comments.",
    # Numbers, confirmation
    "minutes.not_circulated": "Minutes are numbered when they are circulated.",
    "minutes.changed_since_circulated": (
        "These words are not those that were circulated. Changed since: {places}. Circulate the "
        "minutes again, or say that the meeting agreed these changes as amendments."
    ),
    "minutes.returned": (
        "The minutes of the meeting of {on} were not agreed and were returned, because: {reason}."
    ),
    # How amendments read
    "amendment.replaced": "“{was}” to read “{became}”",
    "amendment.taken_out": "“{was}” to be taken out",
    "amendment.added_after": "after “{before}” to add “{became}”",
    "amendment.added_before": "before “{after}” to add “{became}”",
    "amendment.whole": "the minute to read “{became}”",
    "amendment.private": "as the Part 2 minutes have it",
    "amendment.at_item": "at item {number}, {words}",
    "amendment.part": "{part} put right",
    "amendment.all": "{told}.",
    # Versions
    "version.people": "Who was there",
    "version.item": "{number} {title}",
    "version.decision": "Decision: {words}",
    "version.action": "Action for {owner}: {words}",
    "version.part_presiding": "who presided",
    "version.part_attendance": "the attendance",
    "version.part_items": "the items",
    "version.part_declarations": "the interests declared",
    "version.part_decisions": "the decisions",
    "version.now": "As they read now",
    "Kept.minutes sent to the chair": "Sent to the chair",
    "Kept.minutes agreed by the chair": "Agreed by the chair",
    "Kept.minutes circulated": "Circulated",
    "Kept.minutes returned to draft": "Returned to draft",
    "Kept.minutes confirmed": "Confirmed",
    "version.at": "{at}",
    "version.same": "Nothing changed.",
    "version.gone": "[taken out: {words}]",
    "version.new": "[put in: {words}]",
    # Passages left out in public
    "leftout.no_passage": "Give the exact words to be left out.",
    "leftout.not_there": "This item does not say: {passage}",
    "leftout.mark": "[words left out: {reason}]",
    "leftout.mark_exempt": "[words left out: {reason}; {exemption}]",
    "attendance.vacant": "Vacant: the organisation has ended",
    # Findings
    "meetings.finding.open_comments": (
        "{body}, {on}: comments on the minutes still to be answered: {n}."
    ),
    "check.print_altered": (
        "{body}, {on}: the print of the confirmed minutes is no longer the one that was frozen, "
        "although this is the same version of Minutebook."
    ),
    "check.print_otherwise": (
        "{body}, {on}: this version of Minutebook prints the confirmed minutes otherwise than the "
        "version that froze them ({version}). Their text is the same, word for word."
    ),
    # The leak check
    "LeakKind.name": "Name",
    "LeakKind.figure": "Figure",
    "LeakKind.phrase": "Words",
    "LeakKind.title": "Title",
    "LeakKind.passage": "Passage left out",
    "leak.page": "page {number}",
    "leak.properties": "the file's own properties",
    "leak.bookmarks": "the bookmarks",
    "leak.tags": "the words for screen readers",
    "leak.attachments": "a file attached to it",
    "leak.links": "a link or a note",
    "leak.found": "{kind}: {words} ({where})",
    "leak.none": "Nothing private was found in this copy.",
    "leak.one": "1 thing to look at before this copy is made public.",
    "leak.some": "{n} things to look at before this copy is made public.",
    "leak.cannot": (
        "This check finds private names, figures and phrases. It cannot detect a paraphrase, a "
        "nickname it was not told of, or anything in a picture. Read the copy as well."
    ),
    "leak.pictures": "Pictures that were not read: {n}.",
    "leak.no_text": "Pages without any text that could be read: {n}.",
    "leak.unreadable": "This file cannot be read as a PDF: {path}",
    # Documents
    "papers.called_minutes-public": "Minutes, public copy",
    "papers.called_minutes-as-confirmed": "Minutes as confirmed",
    "papers.called_minutes-as-confirmed-part-2": "Minutes as confirmed, Part 2",
    "papers.called_minute-extract": "Extract of one item",
    "papers.called_minutes-compared": "What changed in the minutes",
    "papers.kind_agendaitem": "agenda item",
    "papers.no_agendaitem": "There is no such agenda item.",
    "papers.not_minuted": "The minutes of this meeting hold no such item.",
    "papers.public_minutes_note": (
        "Public copy. Where words are left out, the reason stands in their place."
    ),
    "papers.extract_title": "Extract from the minutes",
    "papers.extract_note": "Item {number} of the meeting of {on}, for {name}",
    "papers.extract_note_nobody": "Item {number} of the meeting of {on}",
    "minutes.not_taken": "Not taken",
    "minutes.deferred_to": "Deferred to {on}",
    "minutes.by_e_mail": "Not taken; to be decided by e-mail",
    "minutes.by_chair": "Not taken; for the chair's action",
    "papers.minute_number": "minute {number}",
    "papers.not_confirmed_yet": "These minutes have not been confirmed yet.",
    "papers.style_action": "These minutes record decisions and actions.",
    "papers.compared_title": "What changed in the minutes of the {body}",
    "papers.compared_note": (
        "Words taken out stand in square brackets on the left, words put in on the right."
    ),
    "papers.compared_before": "Before: {why}, {at}",
    "papers.compared_after": "After: {why}, {at}",
    "papers.nothing_kept": "No version of these minutes has been kept yet.",
    "papers.set_apart": "[{words}]",
}
